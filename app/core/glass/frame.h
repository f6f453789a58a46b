/* What stays in its place on every screen, in slots that never move within a panel and a text size:
 * Hide top left, Urgent help bottom left, what leads on bottom right with Back beside it. Bottom
 * right only ever leads on, or ends the visit. A slot without a key stays empty. */
#pragma once

#include "core/glass/type.h"
#include "core/visit/screen.h"

enum { BUTTONS_MAX = 8 };

struct button {
    const char *label, *drawn; /* what it means, and how much of that is on it */
    uint8_t intent;
    int16_t arg;
    enum { LOOK_PLAIN, LOOK_PRIMARY, LOOK_URGENT } look;
    uint8_t mark; /* SHAPE_ARROW_…, SHAPE_ALERT, or 0: none */
    struct rect box;
};

struct frame {
    int button_n, spill_n;
    struct button button[BUTTONS_MAX]; /* in the order of the keys */
    struct button spill[BUTTONS_MAX];  /* no place at the foot: tiles at the end of the page */
    struct button *lead;               /* NULL: nothing leads on from here */
    struct rect lead_slot, back_slot;
    bool held, text;  /* Stop, and the text sizes, had no place at the foot */
    struct rect note; /* free between the keys of the top row: a title may stand there */
    int foot_px;      /* where the keys of the foot begin */
    int quiet_px;     /* where the quiet keys of the foot end */
    int ground_px;    /* the horizon of the page */
    int progress, of; /* segments on the horizon: this one of so many, from 1; 0: none */
};

/* Places the keys and leaves the rest of the panel as the sheet's area. */
void frame_place(struct frame *frame, struct sheet *sheet, int page, int pages);
/* What leads on from the last page of this screen, in the place of what its row says. */
void frame_leads(struct sheet *sheet, const char *label, int intent, int arg, bool filled);
/* A few words between the keys of the top row. False: there is no room for them. */
bool frame_draw_note(const struct frame *frame, struct sheet *sheet, const char *s);
/* Segments on the horizon: question number of `of`, or one more; in words, too, where these fit. */
void frame_progress(struct sheet *sheet, int number, int of);
void frame_draw(const struct frame *frame, struct sheet *sheet);
/* How wide a key's mark is; and with the air between it and the words. 0 without a mark. */
int frame_mark_px(const struct sheet *sheet, uint8_t mark);
int frame_mark_room(const struct sheet *sheet, uint8_t mark);
