/* When a tile is offered: only if there is something behind it. */
#include "core/visit/offer.h"
#include "core/visit/entries.h"
#include "core/visit/questions.h"
#include "core/visit/results.h"

static bool lists_peers(const struct content *content)
{
    for (int i = 0; i < content->lists.peer_n; i++)
        if (!content->lists.peer[i].paused)
            return true;
    return false;
}

enum hours_now offer_hours(const struct machine *machine, int room)
{
    const struct site *site = &machine->content->site;
    bool one = room >= 0 && room < site->room_n;
    return hours_judge(one ? &site->room[room].hours : &site->hours, &site->off, &machine->local);
}

/* Somebody can be asked to come, and has not been asked. */
static bool staffed(const struct machine *machine)
{
    uint8_t company = machine->visit->company;
    int room = machine->visit->rung ? machine->visit->rung - 1 : 0;
    return offer_hours(machine, room) == HOURS_OPEN && machine->lines_ready &&
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

bool offer_when(const struct machine *machine, enum when when)
{
    const struct content *content = machine->content;
    const struct visit *visit = machine->visit;
    switch (when) {
    case WHEN_PEERS:
        return lists_peers(content);
    case WHEN_PHONE:
        return content->site.phone[0] != '\0';
    case WHEN_PROGRAM:
        return content->site.phone[0] != '\0' || entries_colleague(content);
    case WHEN_DONORS:
        return entries_donors(content);
    case WHEN_LISTS:
        return entries_group(content, 0) != NULL;
    case WHEN_STAFFED:
        return staffed(machine);
    case WHEN_UNSTAFFED:
        return !staffed(machine);
    case WHEN_COUNTING:
        return machine->terms.mode != MODE_OFF;
    case WHEN_NOT_COUNTING:
        return machine->terms.mode == MODE_OFF;
    case WHEN_UNSEEN_RESULT:
        return visit->finished && !visit->result_seen;
    case WHEN_RESULT:
        return visit->finished && scored(machine);
    case WHEN_NO_RESULT:
        return visit->finished && !scored(machine);
    case WHEN_OTHERS:
        return visit->finished && questions_figured(machine, 0);
    case WHEN_ALWAYS:
        break;
    }
    return true;
}
