/* What a touch or a key does. Promises that every intent is judged by the screen it meets: one that
 * comes late, or is not offered there, changes nothing; Urgent help always works. */
#include "core/visit/act.h"
#include "core/content/theme.h"
#include "core/plain/panel.h"
#include "core/visit/entries.h"
#include "core/visit/intent.h"
#include "core/visit/ring.h"
#include "core/visit/screen.h"
#include "core/visit/selfcheck.h"

enum { HIDDEN_MS = 30000 };

/* --- going about ---------------------------------------------------------------------------- */

static bool may_go(const struct visit *visit, int screen)
{
    enum open open = screen_page(screen)->open;
    if (screen_of_staff(visit->at.screen))
        return open == OPEN_STAFF;
    switch (open) {
    case OPEN_EARLY:
        return true;
    case OPEN_ASKED:
        return visit->asked;
    case OPEN_RESULT:
        return visit->at.screen == SCREEN_RESULT;
    case OPEN_STOP:
        return screen_page(visit->at.screen)->flags & PAGE_STOP;
    case OPEN_STAFF:
    case OPEN_NEVER:
        break;
    }
    return false;
}

static void go(struct turn *turn)
{
    if (turn->arg >= 0 && turn->arg < SCREEN_COUNT && may_go(turn->visit, turn->arg))
        visit_go(turn->visit, turn->arg, 0);
}

static void came(struct turn *turn)
{
    turn->visit->on = true;
    turn_touched(turn);
}

static void begin(struct turn *turn)
{
    bool light = turn->site->edition == EDITION_LIGHT;
    visit_go(turn->visit, light ? SCREEN_BUTTON : SCREEN_PROMISE, 0);
}

static void start(struct turn *turn)
{
    came(turn);
    begin(turn);
}

/* Coming back from it to Welcome would end the visit, and reset it. */
static void text(struct turn *turn)
{
    came(turn);
    if (turn->visit->at.screen == SCREEN_WELCOME)
        begin(turn);
    visit_go(turn->visit, SCREEN_TEXT_AND_COLORS, 0);
}

static void back(struct turn *turn)
{
    struct visit *visit = turn->visit;
    if (screen_of_staff(visit->at.screen)) {
        visit_back(visit);
        return;
    }
    if (selfcheck_back(turn))
        return;
    if (!visit_back(visit) || visit->at.screen == SCREEN_WELCOME)
        turn_home(turn);
    else if (screen_of_staff(visit->at.screen))
        turn_staff(turn);
}

static void item(struct turn *turn)
{
    const struct page *page = screen_page(turn->visit->at.screen);
    if (page->card && entries_has(turn->machine->content, page->list, turn->arg))
        visit_go(turn->visit, page->card, turn->arg);
}

static void qr(struct turn *turn)
{
    if (entries_coded(turn->machine->content, turn->arg))
        visit_go(turn->visit, SCREEN_QR_CODE, turn->arg);
}

static void consent(struct turn *turn)
{
    struct visit *visit = turn->visit;
    visit->asked = true;
    visit->agreed = turn->arg == 1 && turn->machine->terms.mode != MODE_OFF;
    visit->agreed_to = turn->machine->terms;
    visit_go(visit, SCREEN_MENU, 0);
}

static void finish(struct turn *turn)
{
    turn_finish(turn, turn->machine->now_ms);
}

static void urgent(struct turn *turn)
{
    struct visit *visit = turn->visit;
    bool hidden = visit->hidden_until_ms != 0;
    turn_touched(turn);
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
        screen_of_staff(visit->at.screen)) {
        if (visit->on)
            turn_home(turn);
        return;
    }
    visit->idle_until_ms = 0;
    visit->hide_asks = false;
    visit->hidden_until_ms = turn->machine->now_ms + HIDDEN_MS;
    turn_over(turn);
}

static void go_on(struct turn *turn)
{
    turn->visit->hidden_until_ms = 0;
    turn->visit->hide_asks = false;
    turn->visit->touched_ms = turn->machine->now_ms;
}

static void more_time(struct turn *turn)
{
    turn->visit->more_time = true;
}

/* --- how it is read ------------------------------------------------------------------------- */

static void focus(struct turn *turn)
{
    turn->visit->keys = true;
    turn->visit->focus = (int16_t)(turn->arg < 0 ? FOCUS_NONE : turn->arg);
}

static void page(struct turn *turn)
{
    struct visit *visit = turn->visit;
    bool over = state_screen(turn->machine) != visit->at.screen;
    uint16_t *at = over ? &visit->over_page : &visit->at.page;
    *at = (uint16_t)(turn->arg < 0 || turn->arg > UINT16_MAX ? 0 : turn->arg);
    visit->focus = visit->keys ? FOCUS_FIRST : FOCUS_NONE;
}

static void size(struct turn *turn)
{
    if (turn->arg >= 0 && turn->arg < SIZE_COUNT)
        turn->visit->size = (uint8_t)turn->arg;
}

static void theme(struct turn *turn)
{
    if (turn->arg >= 0 && turn->arg < THEME_COUNT)
        turn->visit->theme = (uint8_t)turn->arg;
}

/* --- judging -------------------------------------------------------------------------------- */

enum by {
    BY_NONE,
    BY_NOBODY = 1,   /* nobody has come yet */
    BY_STAFF = 2,    /* on their screens: without a visit there is nothing to end or to count */
    BY_NEW = 4,      /* a visitor, not yet asked about being counted */
    BY_ASKED = 8,    /* a visitor who has been asked */
    BY_NOTICED = 16, /* a visitor while the notice is up; it stays up for this */
    BY_HIDDEN = 32,  /* somebody after Hide, who is asked first whether it is the same person */
    BY_EITHER = 64,  /* somebody who is being asked that */
    BY_ALL = 128,    /* always */
    BY_VISITOR = BY_NEW | BY_ASKED
};

#define ANYWHERE 0
#define ON(screen) (UINT64_C(1) << SCREEN_##screen)
_Static_assert(SCREEN_COUNT <= 64, "a set of screens is a bit each");

static const struct deed {
    uint8_t who;
    uint64_t on;
    void (*run)(struct turn *turn);
} DEEDS[INTENT_COUNT] = {
#define INTENT(id, who_, on_, run_) [INTENT_##id] = {.who = who_, .on = on_, .run = run_},
#include "core/visit/intent.def"
#undef INTENT
};

static int who(const struct machine *machine)
{
    const struct visit *visit = machine->visit;
    int screen = state_screen(machine);
    if (screen_of_staff(visit->at.screen))
        return BY_ALL | BY_STAFF;
    if (screen == SCREEN_CLEARED)
        return BY_ALL;
    if (screen == SCREEN_HIDDEN)
        return BY_ALL | BY_HIDDEN;
    if (screen == SCREEN_SAME_PERSON)
        return BY_ALL | BY_EITHER;
    int by = BY_ALL | (!visit->on ? BY_NOBODY : visit->asked ? BY_ASKED : BY_NEW);
    return screen == SCREEN_STILL_HERE ? by | BY_NOTICED : by;
}

/* Any touch says that the visitor is there, even one that does nothing else. What always works sees
 * to that itself. */
void act_take(struct turn *turn, int intent, int arg)
{
    struct visit *visit = turn->visit;
    const struct deed *deed = &DEEDS[intent >= 0 && intent < INTENT_COUNT ? intent : INTENT_NONE];
    int by = who(turn->machine);
    bool may = deed->who & by && (!deed->on || deed->on >> visit->at.screen & 1);
    turn->arg = arg;
    turn->show |= may || !(by & BY_NOBODY);
    if (deed->who & by & BY_NOTICED)
        visit->idle_until_ms = turn->machine->now_ms + turn_notice_ms(turn);
    else if (by & BY_VISITOR && !(deed->who & BY_ALL))
        turn_touched(turn);
    if (may)
        deed->run(turn);
    else if (by & BY_HIDDEN)
        act_ask_who(turn);
    if (visit->hide_guard > visit->trail_n)
        act_ask_who(turn);
}
