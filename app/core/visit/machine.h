/* The device: the only function that decides anything about the glass.
 * Total: every event is legal in every state. Bounded, no allocation, integers only, no clock:
 * it is told the time. The same events give the same effects, byte for byte. */
#ifndef MACHINE_H
#define MACHINE_H

#include "core/content/content.h"
#include "core/visit/effect.h"
#include "core/visit/event.h"
#include "core/visit/intent.h"
#include "core/visit/screen.h"
#include "core/visit/visit.h"

struct machine {
    const struct content *content;
    struct visit *visit;       /* in locked memory; all that must be forgotten is in it */
    struct terms terms;        /* as tallyd last told; mode off until then */
    uint8_t keep_years;        /* the same */
    struct closed last;        /* the newest closed period; mode off: none, or not told */
    bool lines_ready;          /* checkin is there and its lamp lines are too */
    bool key;                  /* staff have their key turned: the staff screens, and no visit */
    const struct staff *staff; /* what they tell; NULL: nothing is known yet */
    uint8_t room_state[ROOMS_MAX];
    int64_t now_ms;
    uint32_t shuffle; /* order of the peers, new each visit; not secret */
};

/* `seed` orders the peer list of the first visit. */
void machine_init(struct machine *machine, const struct content *content, struct visit *visit,
                  uint32_t seed);
void machine_step(struct machine *machine, const struct event *event, struct effects *out);
/* When the next EVENT_TICK is due, on at_ms's clock; INT64_MAX: never, sleep. */
int64_t machine_wake_ms(const struct machine *machine);

/* What is on the glass: the visit's screen, or what lies over it (J1, J3, J4), or K1. */
int machine_screen(const struct machine *machine);
/* Answers and number pages only: the notice is a strip on the screen, no page of its own. */
bool machine_strip(const struct machine *machine);
/* Whether a tile or paragraph with this condition is offered. */
bool machine_when(const struct machine *machine, enum when when);
/* Puts a plausible visit on that screen, for pictures and tests. */
void machine_preview(struct machine *machine, int screen);

#endif
