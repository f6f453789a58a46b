/* See gesture.h. gesture_tick decides everything, so that edges that are read late, many at once,
 * tell what they would have told in time. It must never tell a press that no hand made because a
 * line is broken. */
#include "core/door/gesture.h"
#include <string.h>

void gesture_init(struct gesture *gesture, bool stays, bool closed, int64_t at_ms)
{
    memset(gesture, 0, sizeof *gesture);
    gesture->stays = stays;
    gesture->closed = gesture->down = gesture->held = closed;
    gesture->edge_ms = gesture->down_ms = at_ms;
    gesture->edges.from_ms = gesture->presses.from_ms = at_ms;
}

/* Counts one more. True: that is more than a hand can do. */
static bool window_full(struct gesture_window *window, int64_t at_ms, int64_t length_ms, int max)
{
    if (at_ms - window->from_ms >= length_ms) {
        window->from_ms = at_ms;
        window->n = 0;
    }
    return ++window->n > max;
}

static int trouble_begin(struct gesture *gesture, enum gesture_trouble trouble)
{
    gesture->trouble = (uint8_t)trouble;
    return GESTURE_TROUBLE;
}

static int trouble_tick(struct gesture *gesture, int64_t at_ms)
{
    if ((gesture->closed && !gesture->stays) || at_ms - gesture->edge_ms < GESTURE_QUIET_MS)
        return 0;
    gesture_init(gesture, gesture->stays, gesture->closed, at_ms);
    return GESTURE_QUIET;
}

static int press_begin(struct gesture *gesture)
{
    gesture->down_ms = gesture->edge_ms;
    gesture->held = false;
    if (window_full(&gesture->presses, gesture->edge_ms, GESTURE_PRESSES_MS, GESTURE_PRESSES_MAX))
        return trouble_begin(gesture, TROUBLE_STORM);
    return GESTURE_PRESS;
}

int gesture_tick(struct gesture *gesture, int64_t at_ms)
{
    int told = 0;

    if (gesture->trouble)
        return trouble_tick(gesture, at_ms);
    if (gesture->closed != gesture->down && at_ms - gesture->edge_ms >= GESTURE_STILL_MS) {
        gesture->down = gesture->closed;
        if (gesture->down)
            told |= press_begin(gesture);
    }
    if (gesture->trouble || gesture->stays || !gesture->down || !gesture->closed)
        return told;
    if (!gesture->held && at_ms - gesture->down_ms >= GESTURE_HOLD_MS) {
        gesture->held = true;
        told |= GESTURE_HOLD;
    }
    if (at_ms - gesture->down_ms >= GESTURE_STUCK_MS)
        told |= trouble_begin(gesture, TROUBLE_STUCK);
    return told;
}

int gesture_edge(struct gesture *gesture, bool closed, int64_t at_ms)
{
    int told = gesture_tick(gesture, at_ms);

    gesture->closed = closed;
    gesture->edge_ms = at_ms;
    if (!gesture->trouble &&
        window_full(&gesture->edges, at_ms, GESTURE_EDGES_MS, GESTURE_EDGES_MAX))
        told |= trouble_begin(gesture, TROUBLE_STORM);
    return told;
}

int64_t gesture_wake_ms(const struct gesture *gesture)
{
    if (gesture->trouble)
        return gesture->closed && !gesture->stays ? INT64_MAX : gesture->edge_ms + GESTURE_QUIET_MS;
    if (gesture->closed != gesture->down)
        return gesture->edge_ms + GESTURE_STILL_MS;
    if (!gesture->down || gesture->stays)
        return INT64_MAX;
    return gesture->down_ms + (gesture->held ? GESTURE_STUCK_MS : GESTURE_HOLD_MS);
}
