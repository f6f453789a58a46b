/* What the machine may ask for. */
#pragma once

#include "core/wire/message.h"
#include <stdbool.h>

enum effect_kind {
    EFFECT_SHOW, /* the scene has changed: build it and show it */
    EFFECT_WIPE, /* the visit is over: draw the idle screen into every buffer and forget the rest */
    EFFECT_ARRIVE,  /* tell checkin: a visitor for this room; agreed: may be counted; door: as by
                     * the button there */
    EFFECT_LEAVE,   /* tell checkin: the visitor has left */
    EFFECT_COMPANY, /* tell checkin: somebody asks for company now */
    EFFECT_COUNT    /* tell tallyd: this cell */
};

enum { EFFECTS_MAX = 8 };

struct effect {
    uint8_t kind;
    uint8_t room;
    bool agreed, door;
    struct cell cell;
};

struct effects {
    int n;
    struct effect list[EFFECTS_MAX];
};

/* As checkin is told it: ARRIVE, LEAVE, COMPANY. */
struct message effect_message(const struct effect *effect);
