/* One finger and seven keys become intentions. Lift-off inside the target acts, sliding off
 * cancels, a second hit within 0.5 s and every second finger are ignored. */
#pragma once

#include "core/glass/scene.h"
#include "core/visit/event.h"

enum key { KEY_PREVIOUS, KEY_NEXT, KEY_SELECT, KEY_BACK, KEY_HIDE, KEY_URGENT, KEY_COUNT };

struct hand {
    bool down;
    int64_t finger;
    int16_t target;   /* where the finger went down, or -1 */
    int64_t acted_ms; /* when something was last done */
};

void hand_init(struct hand *hand);
void hand_down(struct hand *hand, const struct scene *scene, int64_t finger, int x, int y);
/* Fill in an event for machine_step: an intent, or EVENT_SCREEN if nothing was hit. False: nothing
 * at all (another finger, a bounce). */
bool hand_up(struct hand *hand, const struct scene *scene, int64_t finger, int x, int y,
             int64_t at_ms, struct event *event);
bool hand_key(struct hand *hand, const struct scene *scene, enum key key, int64_t at_ms,
              struct event *event);
