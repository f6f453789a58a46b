/* The poster of help: 988, somebody in the house, 911. In two columns, or as three rows. */
#pragma once

#include "core/glass/choices.h"

/* From the largest to the smallest. */
enum poster_form { POSTER_COLUMNS, POSTER_ROWS, POSTER_SMALL };

/* Two columns, if the panel and the text leave room for them: 988, and beside it `ask`, which may
 * be NULL, over 911. */
bool poster_columns(const struct sheet *sheet);
void poster_flow_columns(struct sheet *sheet, const struct choice *ask);
/* The rows, one by one. 988: with as many words as one line has room for. */
void poster_988(struct sheet *sheet, enum poster_form form);
int poster_988_px(struct sheet *sheet, enum poster_form form);
/* `brief`: what the tile says if its label needs more than one line. */
void poster_ask(struct sheet *sheet, enum poster_form form, const struct choice *ask,
                const char *brief);
void poster_911(struct sheet *sheet);
