/* When the service manager is told that the kiosk is alive. During a visit a hang is noticed within
 * ten seconds; while nobody is there it may take two minutes, so that idling stays idle. The one
 * who calls is the loop itself: a loop that hangs tells nothing. */
#ifndef PULSE_H
#define PULSE_H

#include <stdbool.h>
#include <stdint.h>

struct pulse {
    bool wanted, visit;
    int64_t due_ms;
};

/* After the first picture: the program does its work from now on. */
void pulse_start(struct pulse *pulse, int64_t now_ms);
/* After everything that the loop has done; `showed`: a picture was presented. */
void pulse_beat(struct pulse *pulse, bool visit, bool showed, int64_t now_ms);
/* When the next turn is due; INT64_MAX where nobody asked. */
int64_t pulse_wake_ms(const struct pulse *pulse);

#endif
