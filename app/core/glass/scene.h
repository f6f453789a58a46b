/* What is on the glass, as a list: shapes to draw, and targets to touch. The screen, the view
 * tests, the key-only robot, `tell` and `shot` all read this one list. All measures are in pixels
 * of the panel, origin top left. Painted in list order. */
#pragma once

#include "core/content/theme.h"
#include "core/plain/panel.h"
#include "core/plain/ruler.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct rect {
    int x, y, w, h;
};

enum shape_kind {
    SHAPE_FILL,    /* box, radius_px */
    SHAPE_OUTLINE, /* inside box, width_px thick, radius_px */
    SHAPE_TEXT,    /* one line; box.x = left edge, box.w = measured width,
                      box.y..box.y+box.h = the capitals: the baseline is at box.y + box.h */
    SHAPE_TICK,    /* drawn inside box */
    SHAPE_ARROW_LEFT,
    SHAPE_ARROW_RIGHT,
    SHAPE_ALERT, /* the mark of Urgent help: an exclamation mark */
    SHAPE_HILLS, /* hills_height() of still radius_px, field width_px, over the foot of box */
    SHAPE_QR     /* text is encoded; box is square; paper and ink always black on white */
};

struct shape {
    uint8_t kind, color, face;
    bool tight; /* a word too wide for its place: drawn smaller, or it goes on in the next line */
    int16_t em_px, radius_px, width_px;
    uint16_t text_n;
    struct rect box;
    const char *text; /* UTF-8, not terminated; lives as long as the content or the scene */
};

enum target_role { ROLE_TILE, ROLE_OPTION, ROLE_FRAME, ROLE_GLASS /* the whole glass */ };

/* Where a finger or the keys can act. `intent` and `arg` are intent.h's. The order is
 * that of the keys. */
struct target {
    struct rect box;
    uint8_t role;
    uint8_t intent;
    int16_t arg;
    bool chosen;
    const char *label; /* NUL-terminated: what it says */
};

enum { SHAPES_MAX = 320, TARGETS_MAX = 32, SCENE_TEXT_MAX = 16384 };

/* Holds what a visitor chose: it lives in the locked memory of io/box/ram.h and nowhere else. */
struct scene {
    int shape_n, target_n;
    int focus;       /* target with the focus ring, or -1 */
    int page, pages; /* 0 upward; pages >= 1 */
    bool overflow;   /* something did not fit: a test failure, never shown to a visitor */
    struct shape shapes[SHAPES_MAX];
    struct target targets[TARGETS_MAX];
    char text[SCENE_TEXT_MAX]; /* sentences with their places filled in */
    size_t text_n;
};

/* Cap height / em of Atkinson Hyperlegible, measured: 0.668 (x-height 0.496). */
enum { CAP_PER_MILLE = 668 };

/* Builders. What does not fit into the scene is left out, and `overflow` is set. */
void scene_clear(struct scene *scene);
void scene_fill(struct scene *scene, struct rect box, enum color color, int radius_px);
void scene_outline(struct scene *scene, struct rect box, enum color color, int radius_px,
                   int width_px);
void scene_mark(struct scene *scene, enum shape_kind kind, struct rect box, enum color color);
/* A field of a still (hills.h), with its foot at the box's foot, scaled to its width and height. */
void scene_hills(struct scene *scene, struct rect box, enum color color, int still, int field);
/* The shapes from this one on go behind all others but the first, which is the paper. */
void scene_behind(struct scene *scene, int from);
/* One line; its capitals take y .. y + their height. */
void scene_text(struct scene *scene, enum face face, enum color color, int em_px, int x, int y,
                int w, const char *s, size_t n);
void scene_qr(struct scene *scene, struct rect box, const char *s);
void scene_target(struct scene *scene, const struct target *target);
int scene_cap_px(int em_px);
