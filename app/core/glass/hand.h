/* A finger and seven keys become intentions. Lift-off inside the target acts; sliding off cancels;
 * a second hit within half a second does nothing, nor does a second finger. A panel may be broken
 * (a crack, a drop, a sticker): a contact that does not lift is let go, and one that flickers in
 * its place is not heard, so that the next finger counts. Neither acts, ever, or says that anybody
 * is there. */
#pragma once

#include "core/glass/scene.h"
#include "core/visit/event.h"

enum key { KEY_PREVIOUS, KEY_NEXT, KEY_SELECT, KEY_BACK, KEY_HIDE, KEY_URGENT, KEY_COUNT };

enum {
    HAND_BOUNCE_MS = 500,
    HAND_HELD_MS = 5000,    /* longer than a slow hand, shorter than a visitor's patience */
    HAND_FLICKERS_MAX = 20, /* in one place, in HAND_FLICKERS_MS: more than bouncing lets act */
    HAND_FLICKERS_MS = 10000,
    HAND_QUIET_MS = 2000,  /* then a place that flickered is heard again */
    HAND_NEAR_PX = 32,     /* about 5 mm on the panels that we know */
    HAND_CONTACTS_MAX = 10 /* as many as a panel tells apart */
};

struct contact {
    bool down;
    bool mute;      /* a second finger, or a flicker */
    int16_t target; /* where it went down, or -1 */
    int64_t finger;
    int64_t down_ms;
};

/* How often something went down in one place. */
struct flicker {
    bool on; /* more often than a hand can */
    int x, y, n;
    int64_t from_ms, last_ms;
};

struct hand {
    struct contact contact[HAND_CONTACTS_MAX];
    struct flicker flicker;
    bool stuck;       /* the panel looks so; then no finger is second to another */
    int64_t acted_ms; /* when something was last done */
};

void hand_init(struct hand *hand);
/* All of what a visitor's fingers did; that the panel looks stuck is kept. */
void hand_forget(struct hand *hand, int64_t at_ms);
void hand_down(struct hand *hand, const struct scene *scene, int64_t finger, int x, int y,
               int64_t at_ms);
/* Fill in an event for machine_step: an intent, or EVENT_SCREEN if nothing was hit. False: nothing
 * at all (a second finger, a bounce, a contact that was let go). */
bool hand_up(struct hand *hand, const struct scene *scene, int64_t finger, int x, int y,
             int64_t at_ms, struct event *event);
bool hand_key(struct hand *hand, const struct scene *scene, enum key key, int64_t at_ms,
              struct event *event);
/* For staff. True until the contacts that did it have lifted, and a finger has lifted after them.
 */
bool hand_stuck(struct hand *hand, int64_t at_ms);
