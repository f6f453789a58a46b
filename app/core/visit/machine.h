/* The device: machine_step is the only function that decides anything about the glass.
 * Total: every event is legal in every state. Bounded, no allocation, integers only, no clock:
 * it is told the time. The same events give the same effects, byte for byte. */
#pragma once

#include "core/visit/effect.h"
#include "core/visit/event.h"
#include "core/visit/state.h"

/* `seed` orders the peer list of the first visit. */
void machine_init(struct machine *machine, const struct content *content, struct visit *visit,
                  uint32_t seed);
void machine_step(struct machine *machine, const struct event *event, struct effects *out);
/* When the next EVENT_TICK is due, on at_ms's clock; INT64_MAX: never. */
int64_t machine_wake_ms(const struct machine *machine);
/* The next minute of this day, after machine->local, at which what it shows may change by the clock
 * on the wall; DAY_MINUTES: midnight. */
int machine_next_minute(const struct machine *machine);
