/* The watchdog's two paces: within 10 s, fed after a picture or every 5 s; within 120 s,
 * fed every 60 s. */
#include "io/box/pulse.h"
#include "io/box/ready.h"

enum { VISIT_MS = 10000, IDLE_MS = 120000 };

static int within_ms(const struct pulse *pulse)
{
    return pulse->visit ? VISIT_MS : IDLE_MS;
}

static void set_pace(struct pulse *pulse, bool visit, int64_t now_ms)
{
    pulse->visit = visit;
    pulse->due_ms = now_ms + within_ms(pulse) / 2;
    ready_within(within_ms(pulse));
}

void pulse_start(struct pulse *pulse, int64_t now_ms)
{
    *pulse = (struct pulse){.wanted = ready_asked()};
    if (!pulse->wanted)
        return;
    ready_tell();
    set_pace(pulse, false, now_ms);
}

void pulse_beat(struct pulse *pulse, bool visit, bool showed, int64_t now_ms)
{
    if (!pulse->wanted)
        return;
    if (visit != pulse->visit) {
        set_pace(pulse, visit, now_ms);
    } else if ((visit && showed) || now_ms >= pulse->due_ms) {
        pulse->due_ms = now_ms + within_ms(pulse) / 2;
        ready_alive();
    }
}

int64_t pulse_wake_ms(const struct pulse *pulse)
{
    return pulse->wanted ? pulse->due_ms : INT64_MAX;
}
