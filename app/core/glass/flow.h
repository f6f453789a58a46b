/* Blocks become pages: they go top down, what does not fit goes to the next page, and only the
 * wanted page is drawn. Promises that nothing is cut. */
#pragma once

#include "core/glass/type.h"

int flow_left(const struct sheet *sheet);
bool flow_drawn(const struct sheet *sheet);
void flow_gap(struct sheet *sheet, int px);
/* Begins a new page unless this many px fit on this one. */
void flow_keep(struct sheet *sheet, int px);
/* Takes a block of this height, and says where it is. */
struct rect flow_take(struct sheet *sheet, int height_px);
/* How wide a sentence may run. */
int flow_width(const struct sheet *sheet, enum type type);
void flow_text(struct sheet *sheet, enum type type, enum color color, const char *s);
/* In lines as long as the page is wide: small print. */
void flow_wide(struct sheet *sheet, enum type type, enum color color, const char *s);
/* In as many lines as fill height_px, each about as long: texts that may take the same place look
 * alike. What a short one leaves stays empty. */
void flow_filled(struct sheet *sheet, enum type type, const char *s, int height_px);
void flow_title(struct sheet *sheet, const char *s);
/* Whether this title stands beside Hide, where it takes no room of the page. */
bool flow_up(const struct sheet *sheet, const char *title);
/* s, drawn above, is the title of the pages from here on. */
void flow_head(struct sheet *sheet, const char *s);
void flow_para(struct sheet *sheet, const char *s);
/* A paragraph whose first words are bold. */
void flow_lead(struct sheet *sheet, const char *bold, const char *s);
