/* The device: events in, effects out. Here: the timers, and what is heard from the others.
 * Promises that a visit ends: by the visitor, by Hide or by nobody touching the glass, and that
 * nothing of it is left then. Never reads a clock. */
#include "core/visit/machine.h"
#include "core/visit/turn.h"
#include "core/wire/period.h"
#include <assert.h>

enum { ALL_CLEAR_MS = 2000, TOLD_MS = 20000, NUMBERS_MS = 600000 };

struct effect *turn_effect(struct turn *turn, enum effect_kind kind)
{
    assert(turn->out->n < EFFECTS_MAX);
    struct effect *effect = &turn->out->list[turn->out->n++];
    *effect = (struct effect){.kind = (uint8_t)kind};
    return effect;
}

/* Where nobody has come yet: Welcome, or the staff screens while the key is turned. */
static void begin(struct turn *turn)
{
    visit_forget(turn->visit);
    if (turn->machine->key)
        turn->visit->at.screen = SCREEN_S0;
}

static void forget(struct turn *turn)
{
    begin(turn);
    turn->machine->shuffle = turn->machine->shuffle * 1664525u + 1013904223u;
    turn->show = true;
    /* Once a step is enough, however much time went by. */
    for (int i = 0; i < turn->out->n; i++)
        if (turn->out->list[i].kind == EFFECT_WIPE)
            return;
    turn_effect(turn, EFFECT_WIPE);
}

void turn_home(struct turn *turn)
{
    forget(turn);
}

void turn_staff(struct turn *turn)
{
    struct place at = turn->visit->at;
    uint8_t size = turn->visit->size, theme = turn->visit->theme;
    forget(turn);
    turn->visit->size = size;
    turn->visit->theme = theme;
    if (at.screen != SCREEN_S0)
        visit_go(turn->visit, at.screen, at.arg);
    turn->visit->at = at;
}

static void finish_at(struct turn *turn, int64_t at_ms)
{
    forget(turn);
    turn->visit->on = true;
    turn->visit->at.screen = SCREEN_J2;
    turn->visit->leave_ms = at_ms + ALL_CLEAR_MS;
}

void turn_finish(struct turn *turn)
{
    finish_at(turn, turn->machine->now_ms);
}

/* The answers go, the numbers somebody may be dialling stay. */
static void keep_numbers(struct turn *turn, int64_t at_ms)
{
    struct visit *visit = turn->visit;
    struct place at = visit->at;
    uint8_t size = visit->size, theme = visit->theme, company = visit->company;
    uint8_t company_room = visit->company_room;
    int64_t company_until_ms = visit->company_until_ms;
    forget(turn);
    visit->on = true;
    visit->at = at;
    visit->size = size;
    visit->theme = theme;
    visit->company = company;
    visit->company_room = company_room;
    visit->company_until_ms = company_until_ms;
    visit->kept_until_ms = at_ms + NUMBERS_MS;
}

/* --- time ----------------------------------------------------------------------------------- */

static bool numbers(const struct visit *visit)
{
    return screen_page(visit->at.screen)->flags & PAGE_NUMBERS;
}

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

/* Of all that ends by itself on this screen, the one timer that runs. */
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

int64_t machine_wake_ms(const struct machine *machine)
{
    const struct visit *visit = machine->visit;
    if (!visit->on || machine_screen(machine) == SCREEN_K1)
        return INT64_MAX;
    return earlier(earlier(screen_due(machine), visit->ring_until_ms), visit->company_until_ms);
}

void turn_over(struct turn *turn)
{
    turn->visit->over_page = 0;
    turn->visit->focus = turn->visit->keys ? 0 : -1;
    turn->show = true;
}

int64_t turn_notice_ms(const struct turn *turn)
{
    return (turn->visit->more_time ? turn->site->more_notice_s : turn->site->notice_s) * 1000LL;
}

static void screen_expires(struct turn *turn, int64_t at_ms)
{
    struct visit *visit = turn->visit;
    if (visit->at.screen == SCREEN_J2) {
        begin(turn); /* the wipe was before */
        turn->show = true;
    } else if (visit->hidden_until_ms || visit->leave_ms || visit->kept_until_ms) {
        turn_home(turn);
    } else if (!visit->idle_until_ms) {
        visit->idle_until_ms = at_ms + turn_notice_ms(turn);
        turn_over(turn);
    } else if (numbers(visit)) {
        keep_numbers(turn, at_ms);
    } else {
        finish_at(turn, at_ms);
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

void turn_touched(struct turn *turn)
{
    struct visit *visit = turn->visit;
    if (!visit->on || visit->hidden_until_ms || visit->at.screen == SCREEN_J2)
        return;
    if (visit->idle_until_ms || visit->kept_until_ms)
        turn_over(turn);
    visit->touched_ms = turn->machine->now_ms;
    visit->idle_until_ms = 0;
    visit->kept_until_ms = 0;
    if (visit->leave_ms)
        visit->leave_ms = turn->machine->now_ms + TOLD_MS;
}

/* --- what is offered ------------------------------------------------------------------------ */

bool machine_strip(const struct machine *machine)
{
    const struct visit *visit = machine->visit;
    return (visit->idle_until_ms || visit->kept_until_ms) && numbers(visit) &&
           !visit->hidden_until_ms;
}

/* All there is; staff may look behind it where their words could be read. */
static bool card(const struct machine *machine)
{
    return machine->content->source == CONTENT_CARD &&
           !(machine->key && machine->content->words.at[WORD_S0_TITLE][0]);
}

int machine_screen(const struct machine *machine)
{
    const struct visit *visit = machine->visit;
    if (card(machine))
        return SCREEN_K1;
    if (visit->hidden_until_ms)
        return visit->hide_asks ? SCREEN_J4 : SCREEN_J3;
    if (visit->idle_until_ms && !numbers(visit))
        return SCREEN_J1;
    return visit->at.screen;
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

/* It changes when a period closes, and shows on one screen. What is no period is not shown. */
static void hear_closed(struct turn *turn, const struct closed *closed)
{
    if (closed->terms.mode != MODE_OFF &&
        !(period_valid(&closed->name) && terms_valid(&closed->terms)))
        return;
    turn->machine->last = *closed;
    turn->show |= turn->visit->at.screen == SCREEN_I3;
}

/* A visit in progress ends here, as if it had never been; and the other way round. */
static void hear_key(struct turn *turn, bool key)
{
    if (turn->machine->key == key)
        return;
    turn->machine->key = key;
    forget(turn);
}

static void hear(struct turn *turn, const struct event *event)
{
    struct visit *visit = turn->visit;
    switch ((enum event_kind)event->kind) {
    case EVENT_INTENT:
        turn_act(turn, event->u.intent.intent, event->u.intent.arg);
        break;
    case EVENT_SCREEN:
        if (machine_screen(turn->machine) == SCREEN_J3)
            turn_ask_who(turn);
        turn_touched(turn);
        break;
    case EVENT_LINES:
        ring_lines(turn, event->u.lines.ready);
        hear_key(turn, event->u.lines.key);
        break;
    case EVENT_STAFF:
        turn->machine->staff = event->u.staff;
        turn->show |= turn->machine->key;
        break;
    case EVENT_ROOM:
        ring_heard(turn, event->u.room.room, event->u.room.state, event->u.room.company);
        break;
    case EVENT_TERMS:
        hear_promise(turn, &event->u.promise);
        break;
    case EVENT_CLOSED:
        hear_closed(turn, &event->u.closed);
        break;
    case EVENT_TICK:
    case EVENT_TALLY_LOST: /* what it last told still holds */
        break;
    }
    /* Told and seen go by themselves, so that nobody has to touch the glass again. */
    if (!visit->leave_ms && (visit->at.screen == SCREEN_B2 || visit->at.screen == SCREEN_B3))
        visit->leave_ms = turn->machine->now_ms + TOLD_MS;
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
    time_passes(&turn);
    hear(&turn, event);
    if (turn.show)
        turn_effect(&turn, EFFECT_SHOW);
}
