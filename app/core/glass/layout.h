/* Measures in millimetres become pixels; sentences become lines; blocks become pages. A sheet is
 * one scene while it is built: its measures, and where the next block goes. Blocks go top down;
 * what does not fit goes to the next page, and only the wanted page is drawn. Promises: nothing is
 * cut, no text is below the smallest size, no line breaks inside a number. */
#ifndef LAYOUT_H
#define LAYOUT_H

#include "core/glass/draw.h"
#include "core/plain/text.h"
#include "core/visit/state.h"

enum type { TYPE_BODY, TYPE_STRONG, TYPE_SMALL, TYPE_TITLE, TYPE_DIGITS, TYPE_WORD, TYPE_COUNT };
/* The widths of words add up to a little more than that of their line. */
enum { SLOTS_MAX = 24, SLACK_PX = 5 };

struct line {
    const char *at;
    size_t n;
    int width_px, em_px; /* em is smaller than the type's only if one word is too wide */
};

struct sheet {
    const struct machine *machine;
    const struct visit *visit;
    const struct content *content;
    const struct panel *panel;
    const struct ruler *ruler;
    struct scene *scene;
    int em[TYPE_COUNT], pitch[TYPE_COUNT];
    int side, edge;        /* margins */
    int gap, apart, touch; /* between tiles; least between targets; least size of a target */
    int para;              /* between paragraphs */
    int tile, pad, radius, thin;
    bool small; /* 7 inches: the bottom row becomes a rail if the panel is wide */
    bool rail;
    struct rect area;
    int spare;        /* at the foot of the area, left free so that pages look alike */
    int y, top, due;  /* next block; where the page's blocks begin; gap due before the next */
    bool heads;       /* the title is on every page */
    const char *head; /* the title, once it is known */
    enum type head_type;
    int page, wanted, more;
    int slot_n;
    struct slot slots[SLOTS_MAX];
};

/* A big choice: a tile of a page, an answer, an entry of a list. */
struct choice {
    const char *label, *line; /* line: a second, lighter text, or NULL */
    uint8_t intent;
    int16_t arg;
    bool option, chosen; /* an answer: with a mark to fill */
    bool dense;          /* long answers: a little smaller and closer, so that more fit together */
};

void sheet_begin(struct sheet *sheet, const struct machine *machine, const struct panel *panel,
                 const struct ruler *ruler, struct scene *scene);
/* How much air is between the blocks, and how tall the tiles are. The frame stays as it is. */
enum density { DENSITY_AIRY, DENSITY_PLAIN, DENSITY_TIGHT };
void sheet_density(struct sheet *sheet, enum density density);
int sheet_px(const struct sheet *sheet, int um);
enum face type_face(enum type type);

/* The sentence, with its places filled in. */
const char *say(struct sheet *sheet, enum word word);
/* Fills a place; `value` lives as long as the content or the scene. */
void slot_set(struct sheet *sheet, const char *name, const char *value);
void slot_int(struct sheet *sheet, const char *name, int64_t value);
/* Room in the scene's own text; sheet_keep keeps what was written there. */
struct text sheet_text(struct sheet *sheet);
const char *sheet_keep(struct sheet *sheet, const struct text *text);

/* The next line of *rest that fits into width_px. False at the end. */
bool line_next(const struct sheet *sheet, enum type type, int width_px, const char **rest,
               struct line *line);
int text_height(const struct sheet *sheet, enum type type, int width_px, const char *s);
int text_width(const struct sheet *sheet, enum type type, const char *s);
/* width_px, or a little less if the last line would be one short word. */
int even_width(const struct sheet *sheet, enum type type, int width_px, const char *s);
/* Draws the lines from the top of the first one's pitch. */
void text_draw(struct sheet *sheet, enum type type, enum color color, struct rect box,
               const char *s);

/* Blocks, top down. */
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
/* In as many lines as fill height_px, each about as long: texts that may take the same place look
 * alike. What a short one leaves stays empty. */
void flow_filled(struct sheet *sheet, enum type type, const char *s, int height_px);
void flow_title(struct sheet *sheet, const char *s);
/* s, drawn above, is the title of the pages from here on. */
void flow_head(struct sheet *sheet, const char *s);
void flow_para(struct sheet *sheet, const char *s);
void flow_choices(struct sheet *sheet, const struct choice *choices, int n, int columns);
int choices_height(const struct sheet *sheet, const struct choice *choices, int n, int columns);
/* 2 if short labels fit side by side, else 1. */
int choices_columns(const struct sheet *sheet);

#endif
