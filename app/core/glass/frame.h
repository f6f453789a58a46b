/* What stays in its place on every screen: Hide, Text size, Urgent help, Back, Next; no Hide on the
 * staff screens. On a wide 7-inch panel the bottom row becomes a rail on the right. */
#pragma once

#include "core/glass/type.h"

enum { BUTTONS_MAX = 6 };

struct button {
    const char *label, *short_label; /* short_label: for a row that is too narrow, or NULL */
    const char *twin; /* what it says on other pages of the screen: it keeps that size, or NULL */
    uint8_t intent;
    int16_t arg;
    enum { LOOK_PLAIN, LOOK_PRIMARY, LOOK_URGENT } look;
    uint8_t mark; /* SHAPE_ARROW_…, SHAPE_ALERT, or 0: none */
    bool left;
    struct rect box;
};

struct frame {
    int top_n, bottom_n, spill_n;
    struct button top[BUTTONS_MAX], bottom[BUTTONS_MAX];
    struct button *spill[BUTTONS_MAX]; /* no place in the rail: tiles at the end of the page */
    struct rect note;                  /* free between the buttons of the top row */
};

/* Places the buttons and leaves the rest of the panel as the sheet's area. `more` is the page that
 * More leads to, or -1. */
void frame_place(struct frame *frame, struct sheet *sheet, int screen, int more, bool first);
/* A button's mark; the mark with its distance from the words; everything that is
 * beside the words. */
int frame_mark_px(const struct sheet *sheet, const struct button *button);
int frame_mark_room_px(const struct sheet *sheet, const struct button *button);
int frame_inset_px(const struct sheet *sheet, const struct button *button);

/* A few words between the buttons of the top row. False: there is no room for them. */
bool frame_draw_note(const struct frame *frame, struct sheet *sheet, const char *s);
/* Two lines there, their capitals as high as the buttons. */
bool frame_draw_notes(const struct frame *frame, struct sheet *sheet, const char *upper,
                      const char *lower);
/* All choices are on this page: what More shows is none of them, and Next, if it is there, takes
 * its place. */
void frame_next_leads(struct frame *frame);
void frame_draw(const struct frame *frame, struct sheet *sheet);
