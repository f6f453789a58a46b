/* Turns state and words into a display list. Pure: it changes nothing. */
#ifndef VIEW_H
#define VIEW_H

#include "core/glass/draw.h"
#include "core/glass/frame.h"
#include "core/glass/layout.h"
#include "core/visit/state.h"

/* Size, theme, page and focus come from machine->visit. */
void view_build(const struct machine *machine, const struct panel *panel, const struct ruler *ruler,
                struct scene *scene);

/* One kind of screen per file; each lays out the area that the frame leaves. */
void view_page(struct sheet *sheet, int screen);
void view_promise(struct sheet *sheet, int screen);
void view_question(struct sheet *sheet, struct frame *frame);
/* The result, or the support screen. */
void view_result(struct sheet *sheet, const struct frame *frame, int pages);
void view_score(struct sheet *sheet);
void view_urgent(struct sheet *sheet);
void view_qr(struct sheet *sheet);
void view_resting(struct sheet *sheet);
void view_staff(struct sheet *sheet, int screen);
void view_list(struct sheet *sheet, int screen);
void view_card(struct sheet *sheet, int screen);

#endif
