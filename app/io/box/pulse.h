/* When the service manager hears that the kiosk is alive. During a visit a hang is noticed within
 * ten seconds; while nobody is there it may take two minutes, so that idling stays idle. The loop
 * itself makes the calls: a loop that hangs says nothing. */
#pragma once

#include <stdbool.h>
#include <stdint.h>

struct pulse {
    bool wanted, visit;
    int64_t due_ms;
};

/* After the first picture: from now on the program does its work. */
void pulse_start(struct pulse *pulse, int64_t now_ms);
/* After everything that the loop has done; `showed`: it presented a picture. */
void pulse_beat(struct pulse *pulse, bool visit, bool showed, int64_t now_ms);
/* When the next turn is due; INT64_MAX if nobody asked. */
int64_t pulse_wake_ms(const struct pulse *pulse);
