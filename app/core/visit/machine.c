/* The device: events in, effects out. Here are the timers, and what the other programs say.
 * Promises that every visit ends, by the visitor, by Hide, or because nobody touches the glass, and
 * that nothing of it is left then. Never reads a clock. */
#include "core/visit/machine.h"
#include "core/visit/act.h"
#include "core/visit/ring.h"
#include "core/visit/screen.h"
#include "core/wire/period.h"

/* --- time ----------------------------------------------------------------------------------- */

static int64_t earlier(int64_t a, int64_t b)
{
    return b != 0 && b < a ? b : a;
}

static int64_t idle_at(const struct machine *machine)
{
    const struct visit *visit = machine->visit;
    const struct site *site = &machine->content->site;
    return visit->touched_ms + (visit->more_time ? site->more_idle_s : site->idle_s) * 1000LL;
}

/* Of the timers that can end this screen, the one that runs. */
static int64_t screen_due(const struct machine *machine)
{
    const struct visit *visit = machine->visit;
    if (visit->hidden_until_ms)
        return visit->hidden_until_ms;
    if (visit->leave_ms)
        return visit->leave_ms;
    if (visit->kept_until_ms)
        return visit->kept_until_ms;
    return visit->idle_until_ms ? visit->idle_until_ms : idle_at(machine);
}

static int64_t still_until(const struct machine *machine)
{
    int64_t ms = machine->now_ms - machine->began_ms;
    return machine->began_ms + (ms / STILL_MS + 1) * STILL_MS;
}

/* The bar of the notice gets shorter once a second. */
static int64_t bar_due(const struct machine *machine)
{
    if (state_screen(machine) != SCREEN_STILL_HERE)
        return 0;
    int64_t left_ms = machine->visit->idle_until_ms - machine->now_ms;
    return machine->now_ms + (left_ms > 0 ? (left_ms - 1) % 1000 + 1 : 0);
}

int64_t machine_wake_ms(const struct machine *machine)
{
    const struct visit *visit = machine->visit;
    if (state_screen(machine) == SCREEN_RESTING)
        return INT64_MAX;
    if (!visit->on)
        return visit->at.screen == SCREEN_WELCOME ? still_until(machine) : INT64_MAX;
    int64_t due = earlier(screen_due(machine), bar_due(machine));
    return earlier(earlier(due, visit->ring_until_ms), visit->company_until_ms);
}

static void screen_expires(struct turn *turn, int64_t at_ms)
{
    struct visit *visit = turn->visit;
    if (visit->at.screen == SCREEN_CLEARED) {
        turn_begin(turn); /* it was wiped before */
    } else if (visit->hidden_until_ms || visit->leave_ms || visit->kept_until_ms) {
        turn_home(turn);
    } else if (!visit->idle_until_ms) {
        visit->idle_until_ms = at_ms + turn_notice_ms(turn);
        turn_over(turn);
    } else if (state_strip(turn->machine)) {
        turn_keep_numbers(turn, at_ms);
    } else {
        turn_finish(turn, at_ms);
    }
}

/* However late the event comes, everything that was due before it happens first. */
static void time_passes(struct turn *turn)
{
    struct visit *visit = turn->visit;
    for (int64_t due; (due = machine_wake_ms(turn->machine)) <= turn->machine->now_ms;) {
        if (visit->ring_until_ms == due)
            ring_late(turn);
        else if (visit->company_until_ms == due)
            ring_company_late(turn);
        else
            screen_expires(turn, due);
    }
}

/* --- events --------------------------------------------------------------------------------- */

static void hear_promise(struct turn *turn, const struct promise *promise)
{
    struct machine *machine = turn->machine;
    turn->show |= !terms_equal(&machine->terms, &promise->terms) ||
                  machine->keep_years != promise->keep_years;
    machine->terms = promise->terms;
    machine->keep_years = promise->keep_years;
}

/* It changes when a period closes, and one screen shows it. What is not a period is ignored. */
static void hear_closed(struct turn *turn, const struct closed *closed)
{
    if (closed->terms.mode != MODE_OFF &&
        !(period_valid(&closed->name) && terms_valid(&closed->terms)))
        return;
    turn->machine->last = *closed;
    turn->show |= turn->visit->at.screen == SCREEN_LAST_REPORT;
}

/* A visit in progress ends here as if it had never been, when the key is turned off too. */
static void hear_key(struct turn *turn, bool key)
{
    if (turn->machine->key == key)
        return;
    turn->machine->key = key;
    turn_home(turn);
}

/* Of all hours that a screen may depend on. */
static const struct hours *hours_of(const struct content *content, int i)
{
    const struct site *site = &content->site;
    int line = i - 1 - site->room_n;
    if (i <= site->room_n)
        return i ? &site->room[i - 1].hours : &site->hours;
    return line < content->lists.helpline_n ? &content->lists.helpline[line].when : NULL;
}

int machine_next_minute(const struct machine *machine)
{
    const struct hours *hours;
    int next = hours_next(&machine->content->site.night, machine->local.minute);
    for (int i = 0; (hours = hours_of(machine->content, i)); i++) {
        int at = hours_next(hours, machine->local.minute);
        next = at < next ? at : next;
    }
    return next;
}

/* The same minute of an hour that comes twice changes nothing. */
static void hear_local(struct turn *turn, const struct local *local)
{
    struct machine *machine = turn->machine;
    const struct local was = machine->local;
    const struct days_off *off = &turn->site->off;
    const struct hours *hours;
    machine->local = *local;
    bool changed = was.trusted != local->trusted || was.day != local->day;
    for (int i = 0; (hours = hours_of(machine->content, i)); i++)
        changed |= hours_judge(hours, off, &was) != hours_judge(hours, off, local);
    turn->show |= changed && machine->visit->on;
    turn_wait(turn);
}

static void hear(struct turn *turn, const struct event *event)
{
    switch ((enum event_kind)event->kind) {
    case EVENT_INTENT:
        act_take(turn, event->u.intent.intent, event->u.intent.arg);
        break;
    case EVENT_SCREEN:
        if (state_screen(turn->machine) == SCREEN_HIDDEN)
            act_ask_who(turn);
        turn_touched(turn);
        break;
    case EVENT_LINES:
        ring_lines(turn, event->u.lines.ready, event->u.lines.lost);
        hear_key(turn, event->u.lines.key);
        break;
    case EVENT_STAFF:
        turn->machine->staff = event->u.staff;
        turn->show |= turn->machine->key;
        break;
    case EVENT_ROOM:
        ring_heard(turn, event);
        break;
    case EVENT_TERMS:
        hear_promise(turn, &event->u.promise);
        break;
    case EVENT_CLOSED:
        hear_closed(turn, &event->u.closed);
        break;
    case EVENT_LOCAL:
        hear_local(turn, &event->u.local);
        break;
    case EVENT_TICK:
        turn->show |= state_screen(turn->machine) == SCREEN_STILL_HERE;
        break;
    case EVENT_TALLY_LOST: /* what it said last still holds */
        break;
    }
    turn_leave(turn);
}

void machine_init(struct machine *machine, const struct content *content, struct visit *visit,
                  uint32_t seed)
{
    *machine = (struct machine){.content = content, .visit = visit, .shuffle = seed};
    visit_forget(visit);
}

void machine_step(struct machine *machine, const struct event *event, struct effects *out)
{
    struct turn turn = {
        .machine = machine, .visit = machine->visit, .site = &machine->content->site, .out = out};
    out->n = 0;
    if (event->at_ms > machine->now_ms)
        machine->now_ms = event->at_ms;
    if (!machine->began_ms || machine->began_ms > machine->now_ms)
        machine->began_ms = machine->now_ms;
    turn_wait(&turn);
    time_passes(&turn);
    hear(&turn, event);
    if (turn.show)
        turn_effect(&turn, EFFECT_SHOW);
}
