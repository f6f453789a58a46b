/* See promises.h. */
#include "tools/story/promises.h"
#include "core/visit/intent.h"
#include "core/visit/screen.h"
#include "tools/story/books.h"
#include "tools/story/doorway.h"
#include "tools/story/visitor.h"

#include <string.h>

/* Of the kiosk's visits and of checkin's arrivals. */
static struct {
    long happened, lost, counted;
} count[PROGRAMS];
static int glass; /* the screen when this was looked at last */

void promises_open(void)
{
    memset(count, 0, sizeof count);
    glass = -1;
}

void promises_happened(enum program program)
{
    count[program].happened++;
}

void promises_lost(enum program program, int n)
{
    count[program].lost += n;
}

/* A close begins again at 0. */
static void counted(enum program program, uint32_t was, uint32_t is)
{
    count[program].counted += is > was ? is - was : 0;
    if (count[program].counted > count[program].happened)
        story_fail("more is counted than happened");
}

void promises_kept(const struct tally *was, const struct tally *is)
{
    counted(KIOSK, was->visits, is->visits);
    counted(CHECKIN, was->checkins, is->checkins);
    if (!memcmp(&was->open, &is->open, sizeof was->open) &&
        (was->closed_n != is->closed_n || memcmp(was->closed, is->closed, sizeof was->closed)))
        story_fail("what was closed has changed");
}

void promises_remembers(const uint8_t kept[ARRIVAL_PACKED])
{
    const struct arrival *now = &doorway.door.arrival;
    struct arrival then;
    arrival_init(&then, now->room_n, doorway.site.ack_minutes, doorway.site.arrival_hours);
    arrival_unpack(&then, kept, story_now_ms());
    for (int r = 0; r < now->room_n; r++)
        if (now->room[r].state != then.room[r].state)
            story_fail("checkin has forgotten who waits for room %d", r);
}

void promises_waits(enum program program, int n)
{
    if (!books.runs || books.ledger.standing != LEDGER_COUNTING || books.ledger.write_failed)
        return;
    if (n)
        story_fail("a count waits, and nobody fetches it");
    if (count[program].counted + count[program].lost < count[program].happened)
        story_fail("a count is lost");
}

/* Tried on a copy, from whatever is on the glass. */
static void help_is_a_key_away(void)
{
    static struct visit visit;
    static struct effects effects;
    struct machine machine = visitor.device.machine;
    struct event event = {.kind = EVENT_INTENT, .at_ms = story_now_ms()};
    visit = *machine.visit;
    machine.visit = &visit;
    event.u.intent.intent = INTENT_URGENT;
    machine_step(&machine, &event, &effects);
    if (state_screen(&machine) != SCREEN_URGENT_HELP)
        story_fail("urgent help cannot be reached from %s", device_screen(&visitor.device));
}

static void the_lamp_is_no_lie(void)
{
    const struct arrival *arrival = &doorway.door.arrival;
    if (!doorway.runs)
        story_fail("the glass says that a lamp is on, and checkin is dead");
    else if (arrival->room[visitor.device.visit.rung - 1].state != ROOM_TOLD)
        story_fail("the glass says that a lamp is on, and the room has not been told");
}

void promises_hold(void)
{
    int now = visitor.runs ? state_screen(&visitor.device.machine) : -1;
    if (visitor.runs && !visitor.device.machine.key)
        help_is_a_key_away();
    if (now == SCREEN_LAMP_ON && (now != glass || !doorway.runs))
        the_lamp_is_no_lie();
    glass = now;
}
