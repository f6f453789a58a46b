/* Turns state and words into a display list. Pure: it changes nothing. */
#ifndef VIEW_H
#define VIEW_H

#include "core/glass/choices.h"
#include "core/glass/frame.h"
#include "core/glass/scene.h"
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
void view_result_score(struct sheet *sheet);
void view_help_urgent(struct sheet *sheet);
void view_help_qr(struct sheet *sheet);
void view_help_resting(struct sheet *sheet);
void view_staff(struct sheet *sheet, int screen);
void view_list(struct sheet *sheet, int screen);
void view_list_card(struct sheet *sheet, int screen);

#endif
