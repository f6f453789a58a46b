/* How a visit ends, and what else all parts of a step share. Promises that nothing is left of a
 * visit that is over, and that the glass is wiped at most once in a step, however much time has
 * passed. */
#include "core/visit/turn.h"
#include "core/content/theme.h"
#include "core/visit/screen.h"
#include <assert.h>

enum { ALL_CLEAR_MS = 2000, TOLD_MS = 20000, NUMBERS_MS = 600000 };

struct effect *turn_effect(struct turn *turn, enum effect_kind kind)
{
    assert(turn->out->n < EFFECTS_MAX);
    struct effect *effect = &turn->out->list[turn->out->n++];
    *effect = (struct effect){.kind = (uint8_t)kind};
    return effect;
}

/* Days off have nights, too. */
static uint8_t theme_now(const struct machine *machine)
{
    static const struct days_off NONE;
    const struct hours *night = &machine->content->site.night;
    return hours_judge(night, &NONE, &machine->local) == HOURS_OPEN ? THEME_NIGHT : THEME_DAY;
}

/* By the time alone: when a picture changes tells nothing of when somebody was there. */
static uint8_t still_now(const struct machine *machine)
{
    return (uint8_t)((machine->now_ms - machine->began_ms) / STILL_MS % STILLS);
}

void turn_wait(struct turn *turn)
{
    struct machine *machine = turn->machine;
    if (turn->visit->on || turn->visit->at.screen != SCREEN_WELCOME)
        return;
    uint8_t theme = theme_now(machine), still = still_now(machine);
    turn->show |= theme != machine->theme || still != machine->still;
    machine->theme = turn->visit->theme = theme;
    machine->still = still;
}

void turn_begin(struct turn *turn)
{
    visit_forget(turn->visit);
    turn_wait(turn);
    if (turn->machine->key)
        turn->visit->at.screen = SCREEN_STAFF;
    turn->show = true;
}

void turn_home(struct turn *turn)
{
    turn_begin(turn);
    turn->machine->shuffle = turn->machine->shuffle * 1664525u + 1013904223u;
    for (int i = 0; i < turn->out->n; i++)
        if (turn->out->list[i].kind == EFFECT_WIPE)
            return;
    turn_effect(turn, EFFECT_WIPE);
}

void turn_staff(struct turn *turn)
{
    struct place at = turn->visit->at;
    uint8_t size = turn->visit->size, theme = turn->visit->theme;
    turn_home(turn);
    turn->visit->size = size;
    turn->visit->theme = theme;
    if (at.screen != SCREEN_STAFF)
        visit_go(turn->visit, at.screen, at.arg);
    turn->visit->at = at;
}

void turn_finish(struct turn *turn, int64_t at_ms)
{
    uint8_t theme = turn->visit->theme, still = turn->machine->still;
    turn_home(turn);
    turn->visit->theme = theme; /* no flash of light in a dark room */
    turn->machine->still = still;
    turn->visit->on = true;
    turn->visit->at.screen = SCREEN_CLEARED;
    turn->visit->leave_ms = at_ms + ALL_CLEAR_MS;
}

/* What stays on the glass without a visit, and depends on none. */
static bool stays(struct place at)
{
    return screen_page(at.screen)->flags & PAGE_NUMBERS;
}

/* Only the pages that the visitor came by last, as far as they stay: no way back leads to what is
 * erased, and nothing of the way there is copied. */
static int kept_trail(const struct visit *visit, struct place kept[TRAIL_MAX])
{
    int first = visit->trail_n, n = 0;
    while (first > 0 && stays(visit->trail[first - 1]))
        first--;
    while (first < visit->trail_n)
        kept[n++] = visit->trail[first++];
    return n;
}

/* What depends on the visit becomes Urgent help, the same whatever was asked or answered. The text
 * size and the colors stay: they are no answer, and the visitor reads by them. One field at a time:
 * a copy of the visit would be a copy of the answers. */
void turn_keep_numbers(struct turn *turn, int64_t at_ms)
{
    struct visit *visit = turn->visit;
    bool same = stays(visit->at);
    struct place at = same ? visit->at : (struct place){.screen = SCREEN_URGENT_HELP};
    struct place trail[TRAIL_MAX];
    int trail_n = same ? kept_trail(visit, trail) : 0;
    uint8_t size = visit->size, theme = visit->theme, company = visit->company;
    uint8_t company_room = visit->company_room;
    bool company_answered = visit->company_answered;
    int64_t company_until_ms = visit->company_until_ms;
    turn_home(turn);
    visit->on = true;
    visit->at = at;
    visit->trail_n = (uint8_t)trail_n;
    for (int i = 0; i < trail_n; i++)
        visit->trail[i] = trail[i];
    visit->size = size;
    visit->theme = theme;
    visit->company = company;
    visit->company_room = company_room;
    visit->company_answered = company_answered;
    visit->company_until_ms = company_until_ms;
    visit->kept_until_ms = at_ms + NUMBERS_MS;
}

void turn_over(struct turn *turn)
{
    turn->visit->over_page = 0;
    turn->visit->focus = turn->visit->keys ? FOCUS_FIRST : FOCUS_NONE;
    turn->show = true;
}

int64_t turn_notice_ms(const struct turn *turn)
{
    return state_notice_s(turn->machine) * 1000LL;
}

void turn_touched(struct turn *turn)
{
    struct visit *visit = turn->visit;
    if (!visit->on || visit->hidden_until_ms || visit->at.screen == SCREEN_CLEARED)
        return;
    if (visit->idle_until_ms || visit->kept_until_ms)
        turn_over(turn);
    visit->touched_ms = turn->machine->now_ms;
    visit->idle_until_ms = 0;
    visit->kept_until_ms = 0;
    if (visit->leave_ms)
        visit->leave_ms = turn->machine->now_ms + TOLD_MS;
}

void turn_leave(struct turn *turn)
{
    struct visit *visit = turn->visit;
    if (!visit->leave_ms && (visit->at.screen == SCREEN_LAMP_ON || visit->at.screen == SCREEN_SEEN))
        visit->leave_ms = turn->machine->now_ms + TOLD_MS;
}
