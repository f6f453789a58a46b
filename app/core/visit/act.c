/* What a touch or a key does. Promises that every intent is judged by the screen it meets: one that
 * comes late, or was never offered there, changes nothing; Urgent help always acts. */
#include "core/visit/act.h"
#include "core/content/theme.h"
#include "core/plain/panel.h"
#include "core/visit/intent.h"
#include "core/visit/ring.h"
#include "core/visit/screen.h"
#include "core/visit/selfcheck.h"

enum { HIDDEN_MS = 30000 };

/* --- going about ---------------------------------------------------------------------------- */

static void go(struct turn *turn, int screen)
{
    bool early = screen == SCREEN_WHAT_IF_I_CALL || screen == SCREEN_TEXT_AND_COLORS ||
                 screen == SCREEN_WHAT_WE_KEEP || screen == SCREEN_TABLES ||
                 screen == SCREEN_LAST_REPORT;
    bool result = screen == SCREEN_NUMBER && turn->visit->at.screen == SCREEN_RESULT;
    if (screen < 0 || screen >= SCREEN_COUNT)
        return;
    bool open = screen_page(screen)->flags & PAGE_OPEN;
    if ((open && (turn->visit->asked || early)) || result)
        visit_go(turn->visit, screen, 0);
}

static bool on_staff_screen(const struct visit *visit)
{
    return screen_page(visit->at.screen)->flags & PAGE_STAFF;
}

/* Text size on the first screen: coming back from it must not be leaving, which would reset it. */
static void text_size(struct turn *turn)
{
    if (turn->visit->at.screen == SCREEN_WELCOME)
        visit_go(turn->visit, SCREEN_PROMISE, 0);
    visit_go(turn->visit, SCREEN_TEXT_AND_COLORS, 0);
}

static void go_back(struct turn *turn)
{
    struct visit *visit = turn->visit;
    if (selfcheck_back(turn))
        return;
    if (!visit_back(visit) || visit->at.screen == SCREEN_WELCOME)
        turn_home(turn);
    else if (on_staff_screen(visit))
        turn_staff(turn);
}

static void item(struct turn *turn, int arg)
{
    static const uint8_t CARD[SCREEN_COUNT] = {
        [SCREEN_MOMENT] = SCREEN_RESOURCES,     [SCREEN_PEERS] = SCREEN_PEER,
        [SCREEN_ASK_PROGRAM] = SCREEN_RESOURCE, [SCREEN_DONORS] = SCREEN_RESOURCE,
        [SCREEN_RESOURCES] = SCREEN_RESOURCE,   [SCREEN_PHONE_LINES] = SCREEN_PHONE_LINE};
    const struct lists *lists = &turn->machine->content->lists;
    int card = CARD[turn->visit->at.screen];
    /* A card's entry is an index; of a phone line -1 is the program's own number. */
    bool known = (card == SCREEN_PEER && arg >= 0 && arg < lists->peer_n) ||
                 (card == SCREEN_RESOURCES && arg >= 0 && arg < lists->resource_n) ||
                 (card == SCREEN_RESOURCE && arg >= 0 && arg < lists->resource_n) ||
                 (card == SCREEN_PHONE_LINE && arg >= -1 && arg < lists->helpline_n);
    if (card && known)
        visit_go(turn->visit, card, arg);
}

static void consent(struct turn *turn, bool agreed)
{
    struct visit *visit = turn->visit;
    if (visit->at.screen != SCREEN_PROMISE)
        return;
    visit->asked = true;
    visit->agreed = agreed && turn->machine->terms.mode != MODE_OFF;
    visit->agreed_to = turn->machine->terms;
    visit_go(visit, SCREEN_MENU, 0);
}

static void urgent(struct turn *turn)
{
    struct visit *visit = turn->visit;
    bool hidden = visit->hidden_until_ms != 0;
    if (visit->at.screen == SCREEN_CLEARED)
        visit_turn(visit, SCREEN_WELCOME, 0);
    visit->hidden_until_ms = 0;
    visit->hide_asks = false;
    visit->on = true;
    visit->touched_ms = turn->machine->now_ms;
    visit_go(visit, SCREEN_URGENT_HELP, 0);
    if (hidden)
        visit->hide_guard = visit->trail_n;
}

void act_ask_who(struct turn *turn)
{
    turn->visit->hide_guard = 0;
    turn->visit->hide_asks = true;
    turn->visit->hidden_until_ms = turn->machine->now_ms + HIDDEN_MS;
    turn_over(turn);
}

static void hide(struct turn *turn)
{
    struct visit *visit = turn->visit;
    if (visit->at.screen == SCREEN_WELCOME || visit->at.screen == SCREEN_CLEARED ||
        on_staff_screen(visit)) {
        if (visit->on)
            turn_home(turn);
        return;
    }
    visit->idle_until_ms = 0;
    visit->hide_asks = false;
    visit->hidden_until_ms = turn->machine->now_ms + HIDDEN_MS;
    turn_over(turn);
}

static void same_person(struct turn *turn)
{
    turn->visit->hidden_until_ms = 0;
    turn->visit->hide_asks = false;
    turn->visit->touched_ms = turn->machine->now_ms;
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
        state_screen(turn->machine) == visit->at.screen ? &visit->at.page : &visit->over_page;
    *at = (uint8_t)(arg < 0 || arg > UINT8_MAX ? 0 : arg);
    visit->focus = visit->keys ? 0 : -1;
}

/* --- intents -------------------------------------------------------------------------------- */

/* On a screen that lies over the visit only its own targets act. True: dealt with. */
static bool act_over(struct turn *turn, int intent, int arg)
{
    struct visit *visit = turn->visit;
    int screen = state_screen(turn->machine);
    bool moves = intent == INTENT_FOCUS || intent == INTENT_PAGE;
    if (screen == SCREEN_HIDDEN) {
        act_ask_who(turn);
    } else if (screen == SCREEN_SAME_PERSON) {
        if (moves)
            intent == INTENT_FOCUS ? focus(turn, arg) : page(turn, arg);
        else if (intent == INTENT_FINISH)
            turn_finish(turn, turn->machine->now_ms);
        else if (intent == INTENT_GO_ON)
            same_person(turn);
    } else if (screen == SCREEN_STILL_HERE && moves) {
        visit->idle_until_ms = turn->machine->now_ms + turn_notice_ms(turn);
        intent == INTENT_FOCUS ? focus(turn, arg) : page(turn, arg);
    } else if (screen != SCREEN_CLEARED) {
        return false;
    }
    return true;
}

/* Staff go about without a visit: nothing of it has to end, and nothing of it is counted. */
static bool act_staff(struct turn *turn, int intent, int arg)
{
    struct visit *visit = turn->visit;
    if (!on_staff_screen(visit))
        return false;
    if (intent == INTENT_FOCUS) {
        focus(turn, arg);
    } else if (intent == INTENT_PAGE) {
        page(turn, arg);
    } else if (intent == INTENT_BACK) {
        visit_back(visit);
    } else if (intent == INTENT_GO && arg == SCREEN_TEXT_AND_COLORS) {
        visit->on = true;
        turn_touched(turn);
        visit_go(visit, SCREEN_TEXT_AND_COLORS, 0);
    } else if (intent == INTENT_GO && arg >= 0 && arg < SCREEN_COUNT &&
               screen_page(arg)->flags & PAGE_STAFF) {
        visit_go(visit, arg, 0);
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
    else if (intent == INTENT_RING_AGAIN && visit->at.screen == SCREEN_NO_ANSWER)
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
    else if (intent == INTENT_GO && arg == SCREEN_TEXT_AND_COLORS)
        text_size(turn);
    else if (intent == INTENT_GO && arg == SCREEN_STOP &&
             screen_page(visit->at.screen)->flags & PAGE_STOP)
        visit_go(visit, SCREEN_STOP, 0);
    else if (intent == INTENT_GO)
        go(turn, arg);
    else if (intent == INTENT_ITEM)
        item(turn, arg);
    else if (intent == INTENT_QR && arg >= 0)
        visit_go(visit, SCREEN_QR_CODE, arg);
    else if (intent == INTENT_BACK)
        go_back(turn);
    else if (intent == INTENT_FINISH)
        turn_finish(turn, turn->machine->now_ms);
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

void act_take(struct turn *turn, int intent, int arg)
{
    struct visit *visit = turn->visit;
    turn->show = true;
    if (intent == INTENT_URGENT) {
        turn_touched(turn);
        urgent(turn);
    } else if (intent == INTENT_HIDE) {
        hide(turn);
    } else if (!act_staff(turn, intent, arg) && !act_over(turn, intent, arg)) {
        if (!visit->on && intent != INTENT_START &&
            !(intent == INTENT_GO && arg == SCREEN_TEXT_AND_COLORS)) {
            turn->show = false;
            return;
        }
        bool came = !visit->on;
        visit->on = true;
        turn_touched(turn);
        if (came && intent == INTENT_START)
            visit_go(visit, SCREEN_PROMISE, 0);
        else
            act_frame(turn, intent, arg);
    }
    if (visit->hide_guard > visit->trail_n)
        act_ask_who(turn);
}
