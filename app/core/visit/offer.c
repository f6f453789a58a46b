/* When a tile is offered: only if there is something behind it. */
#include "core/visit/offer.h"
#include "core/visit/entries.h"
#include "core/visit/outcome.h"
#include "core/visit/questions.h"
#include "core/visit/results.h"

static bool lists_peers(const struct machine *machine)
{
    for (int i = 0; i < machine->content->lists.peer_n; i++)
        if (entries_listed(machine, i))
            return true;
    return false;
}

static bool on_menu(const struct site *site, enum menu_tile wanted)
{
    for (int i = 0; i < site->menu_n; i++)
        if (site->menu[i] == wanted)
            return true;
    return false;
}

static bool may_come(const struct machine *machine, int room)
{
    return state_hours(machine, room) == HOURS_OPEN && state_lamps(machine) >> room & 1;
}

int offer_company(const struct machine *machine)
{
    const struct site *site = &machine->content->site;
    int first = (machine->visit->rung ? machine->visit->rung : site->unsure_room) - 1;
    if (first >= 0 && first < site->room_n && may_come(machine, first))
        return first;
    for (int room = 0; room < site->room_n; room++)
        if (may_come(machine, room))
            return room;
    return -1;
}

/* Somebody can be asked to come, and has not been asked. */
static bool staffed(const struct machine *machine)
{
    uint8_t company = machine->visit->company;
    return offer_company(machine) >= 0 &&
           (company == COMPANY_NONE || company == COMPANY_UNSEEN || company == COMPANY_UNREACHED);
}

static bool scored(const struct machine *machine)
{
    struct result results[RESULTS_MAX];
    int n = results_all(machine, results);
    while (n > 0)
        if (results[--n].score.valid)
            return true;
    return false;
}

/* Before there is any result, people do. */
static bool people_first(const struct machine *machine)
{
    struct concern concern = results_concern(machine);
    return !machine->visit->finished || outcome_people_first(&concern);
}

bool offer_when(const struct machine *machine, enum when when)
{
    const struct content *content = machine->content;
    const struct visit *visit = machine->visit;
    switch (when) {
    case WHEN_PEERS:
        return lists_peers(machine);
    case WHEN_PHONE:
        return content->site.phone[0] != '\0';
    case WHEN_NO_PHONE:
        return content->site.phone[0] == '\0';
    case WHEN_LINES:
        return content->site.phone[0] || content->lists.helpline_n > 0;
    case WHEN_COUNTY:
        return entries_urgent(content) > URGENT_LINES;
    case WHEN_LAMP:
        return content->site.edition == EDITION_DOOR && content->site.room_n > 0 &&
               on_menu(&content->site, TILE_CHECKIN);
    case WHEN_PROGRAM:
        return content->site.phone[0] != '\0' || entries_colleague(content);
    case WHEN_DONORS:
        return entries_donors(content);
    case WHEN_LISTS:
        return entries_group(content, 0) != NULL;
    case WHEN_STAFFED:
        return staffed(machine);
    case WHEN_COUNTING:
        return machine->terms.mode != MODE_OFF;
    case WHEN_NOT_COUNTING:
        return machine->terms.mode == MODE_OFF;
    case WHEN_UNSEEN_RESULT:
        return visit->finished && !visit->result_seen;
    case WHEN_NEAR:
        return results_concern(machine).level == CONCERN_MAX ||
               offer_when(machine, WHEN_UNSEEN_RESULT);
    case WHEN_PEOPLE_FIRST:
        return people_first(machine);
    case WHEN_HARD:
        return visit->finished && results_ask_hard(machine);
    case WHEN_RESULT:
        return visit->finished && scored(machine);
    case WHEN_NO_RESULT:
        return visit->finished && !scored(machine);
    case WHEN_OTHERS:
        return visit->finished && questions_figured(machine, 0) && !results_ask_hard(machine);
    case WHEN_ALWAYS:
        break;
    }
    return true;
}
