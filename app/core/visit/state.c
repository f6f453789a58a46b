/* What is on the glass, as the state says: the visit's screen, or one that lies over it. */
#include "core/visit/state.h"
#include "core/plain/panel.h"
#include "core/visit/screen.h"

static bool numbers(const struct visit *visit)
{
    return screen_page(visit->at.screen)->flags & (PAGE_NUMBERS | PAGE_HELP);
}

bool state_strip(const struct machine *machine)
{
    const struct visit *visit = machine->visit;
    return (visit->idle_until_ms || visit->kept_until_ms) && numbers(visit) &&
           !visit->hidden_until_ms;
}

int state_notice_s(const struct machine *machine)
{
    const struct site *site = &machine->content->site;
    return machine->visit->more_time ? site->more_notice_s : site->notice_s;
}

/* Only the built-in card is left. Staff may look behind it if their words could be read. */
static bool card(const struct machine *machine)
{
    return machine->content->source == CONTENT_CARD &&
           !(machine->key && machine->content->words.at[WORD_S0_TITLE][0]);
}

int state_screen(const struct machine *machine)
{
    const struct visit *visit = machine->visit;
    if (card(machine))
        return SCREEN_RESTING;
    if (visit->hidden_until_ms)
        return visit->hide_asks ? SCREEN_SAME_PERSON : SCREEN_HIDDEN;
    if (visit->idle_until_ms && !numbers(visit))
        return SCREEN_STILL_HERE;
    return visit->at.screen;
}

int state_theme(const struct machine *machine)
{
    bool hidden = state_screen(machine) == SCREEN_HIDDEN;
    return hidden ? machine->theme : machine->visit->theme;
}

int state_size(const struct machine *machine)
{
    return state_screen(machine) == SCREEN_HIDDEN ? SIZE_M : machine->visit->size;
}

bool state_away(const struct machine *machine)
{
    int room_n = machine->content->site.room_n;
    for (int room = 0; room < room_n; room++)
        if (state_hours(machine, room) != HOURS_CLOSED)
            return false;
    return room_n || state_hours(machine, -1) == HOURS_CLOSED;
}

unsigned state_lamps(const struct machine *machine)
{
    unsigned all = (1u << machine->content->site.room_n) - 1;
    return machine->lines_ready ? all : machine->lines_lost ? all & ~machine->lines_lost : 0;
}

enum hours_now state_hours(const struct machine *machine, int room)
{
    const struct site *site = &machine->content->site;
    bool one = room >= 0 && room < site->room_n;
    return hours_judge(one ? &site->room[room].hours : &site->hours, &site->off, &machine->local);
}
