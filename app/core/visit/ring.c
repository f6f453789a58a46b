/* Telling the room that somebody is here, and hearing back. Promises never to say that a lamp is
 * on before checkin has said so, and to show the phone number whenever it cannot be lit. */
#include "core/visit/ring.h"
#include "core/visit/offer.h"
#include "core/visit/results.h"
#include "core/visit/screen.h"
#include "core/wire/message.h"

enum { ANSWER_MS = 300, COMPANY_MS = 60000 };

void ring_checkin(struct turn *turn)
{
    if (!offer_when(turn->machine, WHEN_LAMP))
        return;
    visit_go(turn->visit,
             state_away(turn->machine)    ? SCREEN_AWAY
             : state_lamps(turn->machine) ? SCREEN_CHECK_IN
                                          : SCREEN_NO_LAMP,
             0);
}

static void show_state(struct turn *turn, int state)
{
    static const uint8_t SCREEN[ROOM_STATE_COUNT] = {[ROOM_TOLD] = SCREEN_LAMP_ON,
                                                     [ROOM_SEEN] = SCREEN_SEEN,
                                                     [ROOM_UNANSWERED] = SCREEN_NO_ANSWER};
    turn->visit->ring_until_ms = 0;
    visit_turn(turn->visit, SCREEN[state], 0);
    turn->show = true;
}

static bool has_lamp(const struct machine *machine, int room)
{
    return state_lamps(machine) >> room & 1;
}

/* The button by the door also rings where no lamp is, and where nobody may be: the lamp beside it
 * says so, and somebody may have stayed. */
static void tell(struct turn *turn, int room, bool lamp)
{
    struct visit *visit = turn->visit;
    visit->rung = (uint8_t)(room + 1);
    visit->answered = false;
    if (!lamp && !visit->pressed)
        return;
    struct effect *effect = turn_effect(turn, EFFECT_ARRIVE);
    effect->room = (uint8_t)room;
    effect->door = visit->pressed;
    effect->agreed =
        visit->agreed && !visit->arrived && terms_equal(&visit->agreed_to, &turn->machine->terms);
    visit->arrived |= effect->agreed;
}

/* Every ring goes out, however the room is: what it says of itself may be about somebody else. */
static void ring(struct turn *turn, int room)
{
    struct visit *visit = turn->visit;
    if (visit->ring_until_ms || room < 0 || room >= turn->site->room_n)
        return;
    bool closed = state_hours(turn->machine, room) == HOURS_CLOSED;
    bool lamp = has_lamp(turn->machine, room);
    if (!closed || visit->pressed)
        tell(turn, room, lamp);
    if (closed)
        visit_go(visit, SCREEN_AWAY, room + 1);
    else if (!lamp)
        visit_turn(visit, SCREEN_NO_LAMP, 0);
    else
        visit->ring_until_ms = turn->machine->now_ms + ANSWER_MS;
}

void ring_room(struct turn *turn)
{
    turn->visit->pressed = false;
    ring(turn, turn->arg);
}

/* Nothing is asked, so Welcome stays until the room has answered. */
void ring_press(struct turn *turn)
{
    if (!offer_when(turn->machine, WHEN_LAMP))
        return;
    turn->visit->on = turn->visit->pressed = true;
    turn_touched(turn);
    ring(turn, turn->site->unsure_room - 1);
}

void ring_again(struct turn *turn)
{
    ring(turn, turn->visit->rung - 1);
}

void ring_undo(struct turn *turn)
{
    struct visit *visit = turn->visit;
    turn_effect(turn, EFFECT_LEAVE)->room = (uint8_t)(visit->rung - 1);
    visit->rung = 0;
    if (visit->at.screen == SCREEN_NO_ANSWER)
        turn_finish(turn, turn->machine->now_ms);
    else if (!visit_back(visit))
        turn_home(turn);
}

/* Where a room is rung from. */
static bool asking(const struct visit *visit)
{
    return visit->at.screen == SCREEN_CHECK_IN || visit->at.screen == SCREEN_WELCOME;
}

void ring_late(struct turn *turn)
{
    struct visit *visit = turn->visit;
    visit->ring_until_ms = 0;
    turn->show = true;
    /* A visitor who has gone on is not called back. */
    if (asking(visit) || visit->at.screen == SCREEN_LAMP_ON || visit->at.screen == SCREEN_NO_ANSWER)
        visit_turn(visit, SCREEN_NO_LAMP, 0);
}

/* --- company: somebody in the house, now ---------------------------------------------------- */

static void ask(struct turn *turn)
{
    struct visit *visit = turn->visit;
    turn_effect(turn, EFFECT_COMPANY)->room = visit->company_room;
    visit->company = COMPANY_ASKING;
    visit->company_answered = false;
    visit->company_until_ms = turn->machine->now_ms + ANSWER_MS;
}

void ring_company(struct turn *turn)
{
    struct visit *visit = turn->visit;
    bool result = visit->at.screen == SCREEN_RESULT; /* that asks only after a yes */
    if (!offer_when(turn->machine, WHEN_STAFFED) || (result && !results_concern(turn->machine).yes))
        return;
    visit->company_room = (uint8_t)offer_company(turn->machine);
    ask(turn);
    visit_go(visit, SCREEN_URGENT_HELP, 0);
}

void ring_company_late(struct turn *turn)
{
    struct visit *visit = turn->visit;
    visit->company = visit->company == COMPANY_ASKING ? COMPANY_UNREACHED : COMPANY_UNSEEN;
    visit->company_until_ms = 0;
    turn->show = true;
}

/* Only a room that says "seen" has seen it: one that no longer waits may have forgotten. And until
 * it has answered this call, what it says may be about another's. */
static void company_heard(struct turn *turn, int state, bool waiting, bool answer)
{
    struct visit *visit = turn->visit;
    visit->company_answered |= answer && waiting;
    if (visit->company == COMPANY_NONE || visit->company == COMPANY_SEEN ||
        !visit->company_answered)
        return;
    if (waiting && (visit->company == COMPANY_ASKING || visit->company == COMPANY_UNREACHED)) {
        visit->company = COMPANY_ASKED;
        visit->company_until_ms = turn->machine->now_ms + COMPANY_MS;
        turn->show = true;
    } else if (!waiting && (visit->company == COMPANY_ASKED || visit->company == COMPANY_UNSEEN)) {
        visit->company = state == ROOM_SEEN ? COMPANY_SEEN : COMPANY_UNREACHED;
        visit->company_until_ms = 0;
        turn->show = true;
    }
}

/* --- what checkin says ---------------------------------------------------------------------- */

/* The room says how it is; only after an answer to this visitor is it about them. */
static void visitor_heard(struct turn *turn, int state, bool answer)
{
    struct visit *visit = turn->visit;
    int at = visit->at.screen;
    bool waits = visit->ring_until_ms != 0, told = at == SCREEN_LAMP_ON || at == SCREEN_NO_ANSWER;
    visit->answered |= answer;
    if (!visit->answered || (waits && !answer))
        return;
    visit->ring_until_ms = 0;
    if ((waits && (told || asking(visit))) || (told && state != ROOM_TOLD) ||
        (at == SCREEN_AWAY && state == ROOM_SEEN) ||
        (at == SCREEN_NO_LAMP &&
         (state == ROOM_SEEN || (state == ROOM_TOLD && has_lamp(turn->machine, visit->rung - 1)))))
        show_state(turn, state);
}

/* checkin knows of nobody there: whoever rang is not told. */
static void visitor_lost(struct turn *turn)
{
    struct visit *visit = turn->visit;
    visit->answered = false;
    if (visit->at.screen == SCREEN_LAMP_ON)
        ring_late(turn);
}

void ring_heard(struct turn *turn, const struct event *event)
{
    struct visit *visit = turn->visit;
    int room = event->u.room.room, state = event->u.room.state;
    if (room >= ROOMS_MAX || state >= ROOM_STATE_COUNT || !visit->on)
        return;
    if (room == visit->company_room)
        company_heard(turn, state, event->u.room.company, event->u.room.answer);
    if (room + 1 != visit->rung)
        return;
    if (state == ROOM_IDLE)
        visitor_lost(turn);
    else
        visitor_heard(turn, state, event->u.room.answer);
}

/* What a touch asked for, and checkin has never answered. */
static void tell_late(struct turn *turn)
{
    struct visit *visit = turn->visit;
    if (visit->company == COMPANY_UNREACHED && !visit->company_answered &&
        has_lamp(turn->machine, visit->company_room))
        ask(turn);
    if (visit->rung && (visit->pressed || !visit->answered) && visit->at.screen == SCREEN_NO_LAMP)
        ring(turn, visit->rung - 1);
}

/* The lamp that this visit has to do with has gone. */
static bool dark(const struct machine *machine)
{
    const struct visit *visit = machine->visit;
    bool rang = visit->ring_until_ms || visit->at.screen == SCREEN_LAMP_ON;
    if (rang)
        return !has_lamp(machine, visit->rung - 1);
    return visit->at.screen == SCREEN_CHECK_IN && !state_lamps(machine);
}

void ring_lines(struct turn *turn, bool ready, unsigned lost)
{
    struct visit *visit = turn->visit;
    unsigned before = state_lamps(turn->machine);
    bool was = turn->machine->lines_ready;
    turn->machine->lines_ready = ready;
    turn->machine->lines_lost = (uint8_t)lost;
    unsigned lamps = state_lamps(turn->machine);
    turn->show |= was != ready || before != lamps;
    if (!visit->on)
        return;
    if (lamps & ~before)
        tell_late(turn);
    if (!has_lamp(turn->machine, visit->company_room) &&
        (visit->company == COMPANY_ASKING || visit->company == COMPANY_ASKED ||
         visit->company == COMPANY_UNSEEN)) {
        visit->company = COMPANY_UNREACHED;
        visit->company_until_ms = 0;
    }
    if (dark(turn->machine))
        ring_late(turn);
}
