/* The device: events in, effects out. Here: what every screen has in common, and the timers.
 * Promises that a visit ends: by the visitor, by Hide or by nobody touching the glass, and that
 * nothing of it is left then. Never reads a clock. */
#include "machine.h"
#include "message.h"
#include "selfcheck.h"
#include "turn.h"
#include <assert.h>

enum { ALL_CLEAR_MS = 2000, TOLD_MS = 20000, HIDDEN_MS = 30000, NUMBERS_MS = 600000 };

struct effect *turn_effect(struct turn *turn, enum effect_kind kind)
{
    assert(turn->out->n < EFFECTS_MAX);
    struct effect *effect = &turn->out->list[turn->out->n++];
    *effect = (struct effect){.kind = (uint8_t)kind};
    return effect;
}

static void forget(struct turn *turn)
{
    visit_forget(turn->visit);
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
    int64_t company_until_ms = visit->company_until_ms;
    forget(turn);
    visit->on = true;
    visit->at = at;
    visit->size = size;
    visit->theme = theme;
    visit->company = company;
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
    if (!visit->on || machine->content->source == CONTENT_CARD)
        return INT64_MAX;
    return earlier(earlier(screen_due(machine), visit->ring_until_ms), visit->company_until_ms);
}

static void over(struct turn *turn)
{
    turn->visit->over_page = 0;
    turn->visit->focus = turn->visit->keys ? 0 : -1;
    turn->show = true;
}

static int64_t notice_ms(const struct turn *turn)
{
    return (turn->visit->more_time ? turn->site->more_notice_s : turn->site->notice_s) * 1000LL;
}

static void screen_expires(struct turn *turn, int64_t at_ms)
{
    struct visit *visit = turn->visit;
    if (visit->at.screen == SCREEN_J2) {
        visit_forget(visit); /* the wipe was before */
        turn->show = true;
    } else if (visit->hidden_until_ms || visit->leave_ms || visit->kept_until_ms) {
        turn_home(turn);
    } else if (!visit->idle_until_ms) {
        visit->idle_until_ms = at_ms + notice_ms(turn);
        over(turn);
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

static void touched(struct turn *turn)
{
    struct visit *visit = turn->visit;
    if (!visit->on || visit->hidden_until_ms || visit->at.screen == SCREEN_J2)
        return;
    if (visit->idle_until_ms || visit->kept_until_ms)
        over(turn);
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

int machine_screen(const struct machine *machine)
{
    const struct visit *visit = machine->visit;
    if (machine->content->source == CONTENT_CARD)
        return SCREEN_K1;
    if (visit->hidden_until_ms)
        return visit->hide_asks ? SCREEN_J4 : SCREEN_J3;
    if (visit->idle_until_ms && !numbers(visit))
        return SCREEN_J1;
    return visit->at.screen;
}

/* --- going about ---------------------------------------------------------------------------- */

static void go(struct turn *turn, int screen)
{
    bool early =
        screen == SCREEN_E2 || screen == SCREEN_T1 || screen == SCREEN_I1 || screen == SCREEN_I2;
    bool result = screen == SCREEN_C6N && turn->visit->at.screen == SCREEN_C6;
    if (screen < 0 || screen >= SCREEN_COUNT)
        return;
    bool open = screen_page(screen)->flags & PAGE_OPEN;
    if ((open && (turn->visit->asked || early)) || result)
        visit_go(turn->visit, screen, 0);
}

/* Text size on the first screen: coming back from it must not be leaving, which would reset it. */
static void text_size(struct turn *turn)
{
    if (turn->visit->at.screen == SCREEN_A0)
        visit_go(turn->visit, SCREEN_A1, 0);
    visit_go(turn->visit, SCREEN_T1, 0);
}

static void go_back(struct turn *turn)
{
    struct visit *visit = turn->visit;
    if (selfcheck_back(turn))
        return;
    if (!visit_back(visit) || visit->at.screen == SCREEN_A0)
        turn_home(turn);
}

static void item(struct turn *turn, int arg)
{
    static const uint8_t CARD[SCREEN_COUNT] = {
        [SCREEN_H1] = SCREEN_L1, [SCREEN_F1] = SCREEN_F2, [SCREEN_G3] = SCREEN_L2,
        [SCREEN_M2] = SCREEN_L2, [SCREEN_L1] = SCREEN_L2, [SCREEN_P1] = SCREEN_P2};
    const struct lists *lists = &turn->machine->content->lists;
    int card = CARD[turn->visit->at.screen];
    /* A card's entry is an index; of a phone line -1 is the program's own number. */
    bool known = (card == SCREEN_F2 && arg >= 0 && arg < lists->peer_n) ||
                 (card == SCREEN_L1 && arg >= 0 && arg < lists->resource_n) ||
                 (card == SCREEN_L2 && arg >= 0 && arg < lists->resource_n) ||
                 (card == SCREEN_P2 && arg >= -1 && arg < lists->helpline_n);
    if (card && known)
        visit_go(turn->visit, card, arg);
}

static void consent(struct turn *turn, bool agreed)
{
    struct visit *visit = turn->visit;
    if (visit->at.screen != SCREEN_A1)
        return;
    visit->asked = true;
    visit->agreed = agreed && turn->machine->terms.mode != MODE_OFF;
    visit->agreed_to = turn->machine->terms;
    visit_go(visit, SCREEN_A2, 0);
}

static void urgent(struct turn *turn)
{
    struct visit *visit = turn->visit;
    bool hidden = visit->hidden_until_ms != 0;
    if (visit->at.screen == SCREEN_J2)
        visit_turn(visit, SCREEN_A0, 0);
    visit->hidden_until_ms = 0;
    visit->hide_asks = false;
    if (!visit->on || hidden) {
        visit->on = true;
        visit->touched_ms = turn->machine->now_ms;
    }
    visit_go(visit, SCREEN_E1, 0);
    if (hidden)
        visit->hide_guard = visit->trail_n;
}

static void ask_who(struct turn *turn)
{
    turn->visit->hide_guard = 0;
    turn->visit->hide_asks = true;
    turn->visit->hidden_until_ms = turn->machine->now_ms + HIDDEN_MS;
    over(turn);
}

static void hide(struct turn *turn)
{
    struct visit *visit = turn->visit;
    if (visit->at.screen == SCREEN_A0 || visit->at.screen == SCREEN_J2) {
        if (visit->on)
            turn_home(turn);
        return;
    }
    visit->idle_until_ms = 0;
    visit->hide_asks = false;
    visit->hidden_until_ms = turn->machine->now_ms + HIDDEN_MS;
    over(turn);
}

static void focus(struct turn *turn, int arg)
{
    turn->visit->keys = true;
    turn->visit->focus = (int16_t)(arg < 0 ? -1 : arg);
}

static void page(struct turn *turn, int arg)
{
    struct visit *visit = turn->visit;
    uint8_t *at =
        machine_screen(turn->machine) == visit->at.screen ? &visit->at.page : &visit->over_page;
    *at = (uint8_t)(arg < 0 || arg > UINT8_MAX ? 0 : arg);
    visit->focus = visit->keys ? 0 : -1;
}

/* --- intents -------------------------------------------------------------------------------- */

/* On a screen that lies over the visit only its own targets act. True: dealt with. */
static bool act_over(struct turn *turn, int intent, int arg)
{
    struct visit *visit = turn->visit;
    int screen = machine_screen(turn->machine);
    bool moves = intent == INTENT_FOCUS || intent == INTENT_PAGE;
    if (screen == SCREEN_J3) {
        ask_who(turn);
    } else if (screen == SCREEN_J4) {
        if (moves)
            intent == INTENT_FOCUS ? focus(turn, arg) : page(turn, arg);
        else if (intent == INTENT_FINISH)
            turn_finish(turn);
        else if (intent == INTENT_GO_ON)
            visit->hidden_until_ms = visit->hide_asks = 0;
    } else if (screen == SCREEN_J1 && moves) {
        visit->idle_until_ms = turn->machine->now_ms + notice_ms(turn);
        intent == INTENT_FOCUS ? focus(turn, arg) : page(turn, arg);
    } else if (screen != SCREEN_J2) {
        return false;
    }
    return true;
}

static void act_visit(struct turn *turn, int intent, int arg)
{
    struct visit *visit = turn->visit;
    if (intent == INTENT_CHECKIN && visit->asked)
        ring_checkin(turn);
    else if (intent == INTENT_ROOM)
        ring_room(turn, arg, false);
    else if (intent == INTENT_RING_AGAIN && visit->at.screen == SCREEN_B4)
        ring_room(turn, visit->rung - 1, true);
    else if (intent == INTENT_UNRING)
        ring_undo(turn);
    else if (intent == INTENT_COMPANY)
        ring_company(turn);
    else if (intent == INTENT_CHECK && visit->asked)
        selfcheck_pick(turn, arg);
    else if (intent == INTENT_BEGIN || intent == INTENT_BEGIN_ONE)
        selfcheck_begin(turn, intent == INTENT_BEGIN_ONE);
    else if (intent == INTENT_GUESS)
        selfcheck_guess(turn, arg);
    else if (intent == INTENT_CHOOSE)
        selfcheck_choose(turn, arg);
    else if (intent == INTENT_NEXT || intent == INTENT_SKIP)
        selfcheck_next(turn, intent == INTENT_SKIP);
    else if (intent == INTENT_RESULT)
        selfcheck_result(turn);
}

static void act_frame(struct turn *turn, int intent, int arg)
{
    struct visit *visit = turn->visit;
    if (intent == INTENT_FOCUS)
        focus(turn, arg);
    else if (intent == INTENT_PAGE)
        page(turn, arg);
    else if (intent == INTENT_GO && arg == SCREEN_T1)
        text_size(turn);
    else if (intent == INTENT_GO && arg == SCREEN_C9 &&
             screen_page(visit->at.screen)->flags & PAGE_STOP)
        visit_go(visit, SCREEN_C9, 0);
    else if (intent == INTENT_GO)
        go(turn, arg);
    else if (intent == INTENT_ITEM)
        item(turn, arg);
    else if (intent == INTENT_QR && arg >= 0)
        visit_go(visit, SCREEN_Q1, arg);
    else if (intent == INTENT_BACK)
        go_back(turn);
    else if (intent == INTENT_FINISH)
        turn_finish(turn);
    else if (intent == INTENT_MORE_TIME)
        visit->more_time = true;
    else if (intent == INTENT_CONSENT)
        consent(turn, arg == 1);
    else if (intent == INTENT_SIZE && arg >= 0 && arg < SIZE_COUNT)
        visit->size = (uint8_t)arg;
    else if (intent == INTENT_THEME && arg >= 0 && arg < THEME_COUNT)
        visit->theme = (uint8_t)arg;
    else
        act_visit(turn, intent, arg);
}

static void act(struct turn *turn, int intent, int arg)
{
    struct visit *visit = turn->visit;
    turn->show = true;
    if (intent == INTENT_URGENT) {
        touched(turn);
        urgent(turn);
    } else if (intent == INTENT_HIDE) {
        hide(turn);
    } else if (!act_over(turn, intent, arg)) {
        if (!visit->on && intent != INTENT_START && !(intent == INTENT_GO && arg == SCREEN_T1)) {
            turn->show = false;
            return;
        }
        bool came = !visit->on;
        visit->on = true;
        touched(turn);
        if (came && intent == INTENT_START)
            visit_go(visit, SCREEN_A1, 0);
        else
            act_frame(turn, intent, arg);
    }
    if (visit->hide_guard > visit->trail_n)
        ask_who(turn);
}

/* --- events --------------------------------------------------------------------------------- */

static void hear_terms(struct turn *turn, const struct terms *terms)
{
    if (terms_equal(&turn->machine->terms, terms))
        return;
    turn->machine->terms = *terms;
    turn->show = true;
}

static void hear(struct turn *turn, const struct event *event)
{
    struct visit *visit = turn->visit;
    switch ((enum event_kind)event->kind) {
    case EVENT_INTENT:
        act(turn, event->u.intent.intent, event->u.intent.arg);
        break;
    case EVENT_SCREEN:
        if (machine_screen(turn->machine) == SCREEN_J3)
            ask_who(turn);
        touched(turn);
        break;
    case EVENT_LINES:
        ring_lines(turn, event->u.lines.ready);
        break;
    case EVENT_ROOM:
        ring_heard(turn, event->u.room.room, event->u.room.state, event->u.room.company);
        break;
    case EVENT_TERMS:
        hear_terms(turn, &event->u.terms);
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
