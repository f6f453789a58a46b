/* Sentences become lines. Promises: no text below the smallest size, no line break inside a number.
 */
#pragma once

#include "core/glass/sheet.h"

struct line {
    const char *at;
    size_t n;
    int width_px, em_px; /* em is smaller than the type's only if one word is too wide */
    bool broken;         /* the word goes on in the next line */
};

enum face type_face(enum type type);
/* The next line of *rest that fits into width_px. False at the end. */
bool type_line(const struct sheet *sheet, enum type type, int width_px, const char **rest,
               struct line *line);
/* All of s as one line, smaller if it is wider than that. */
struct line type_one(const struct sheet *sheet, enum type type, int width_px, const char *s);
int type_height(const struct sheet *sheet, enum type type, int width_px, const char *s);
/* Whether s fits into such a box, no word smaller than its type. */
bool type_fits(const struct sheet *sheet, enum type type, int width_px, int height_px,
               const char *s);
int type_width(const struct sheet *sheet, enum type type, const char *s);
/* width_px, or a little less if the last line would be one short word. */
int type_even(const struct sheet *sheet, enum type type, int width_px, const char *s);
/* Draws the lines from the top of the first one's pitch. */
void type_draw(struct sheet *sheet, enum type type, enum color color, struct rect box,
               const char *s);
void type_draw_line(struct sheet *sheet, enum type type, enum color color, int x, int y,
                    const struct line *line);
