/* A sheet is one scene while it is built: its measures, millimetres become pixels, and where the
 * next block goes. */
#pragma once

#include "core/glass/scene.h"
#include "core/plain/text.h"
#include "core/visit/state.h"

enum type {
    TYPE_BODY,
    TYPE_STRONG,
    TYPE_SMALL,
    TYPE_TITLE,
    TYPE_DIGITS,
    TYPE_WORD,
    TYPE_KEY,
    TYPE_COUNT
};
enum { SLOTS_MAX = 24 };

struct frame;

struct sheet {
    const struct machine *machine;
    const struct visit *visit;
    const struct content *content;
    const struct panel *panel;
    const struct ruler *ruler;
    struct scene *scene;
    struct frame *frame;
    int screen, pages; /* what is built, and how many pages of it are known */
    enum text_size size;
    int em[TYPE_COUNT], pitch[TYPE_COUNT];
    int side, edge;        /* margins */
    int gap, apart, touch; /* between tiles; least between targets; least size of a target */
    int para;              /* between paragraphs */
    int density;           /* enum density */
    int tile, pad, radius, thin;
    bool large;    /* 13 inches and more */
    bool small;    /* 7 inches */
    int row, foot; /* height of the frame's keys; from what is read to the keys of the foot */
    bool up;       /* the title stands beside Hide if it fits there */
    bool bare;     /* no second lines: there is no room for them */
    struct rect area;
    int y, top, due;  /* next block; where the page's blocks begin; gap due before the next */
    int end;          /* where the drawn page ends, once a later one has begun */
    int tiles;        /* rows of them on the drawn page */
    const char *head; /* the title, once it is known */
    enum type head_type;
    int page, wanted;
    int slot_n;
    struct slot slots[SLOTS_MAX];
};

void sheet_begin(struct sheet *sheet, const struct machine *machine, const struct panel *panel,
                 const struct ruler *ruler, struct scene *scene);
/* How much air is between lines and blocks, and how tall the tiles are. The keys of the frame stay
 * where they are. */
enum density {
    DENSITY_AIRY,
    DENSITY_PLAIN,
    DENSITY_CLOSE,
    DENSITY_TIGHT,
    DENSITY_DENSE,
    DENSITY_COUNT
};
void sheet_density(struct sheet *sheet, enum density density);
/* Bold text is as high as in another text size, but never below the smallest for everybody. */
void sheet_strong(struct sheet *sheet, enum text_size size);
int sheet_px(const struct sheet *sheet, int um);
/* The em of text whose capitals are so high. */
int sheet_em(const struct sheet *sheet, int cap_um);

/* The sentence, with its places filled in. Named for how it reads: say(sheet, WORD_A1_TITLE). */
const char *say(struct sheet *sheet, enum word word);
/* Fills a place; `value` lives as long as the content or the scene. */
void sheet_fill(struct sheet *sheet, const char *name, const char *value);
void sheet_fill_int(struct sheet *sheet, const char *name, int64_t value);
/* Room in the scene's own text; sheet_keep keeps what was written there. */
struct text sheet_text(struct sheet *sheet);
const char *sheet_keep(struct sheet *sheet, const struct text *text);
