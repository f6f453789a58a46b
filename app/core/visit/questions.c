/* Which questions a self-check asks. Promises that only the first one is asked of somebody who
 * chose so, and that there is no question outside a check. */
#include "core/visit/questions.h"

const struct instrument *questions_part(const struct machine *machine, int part)
{
    const struct visit *visit = machine->visit;
    const struct site *site = &machine->content->site;
    if (visit->check < 0 || visit->check >= site->check_n || part < 0)
        return NULL;
    const struct check *check = &site->check[visit->check];
    int at = part < check->part_n ? content_instrument(machine->content, check->part[part]) : -1;
    return at < 0 ? NULL : &machine->content->instrument[at];
}

int questions_parts(const struct machine *machine)
{
    int n = 0;
    while (n < CHECK_PARTS_MAX && questions_part(machine, n))
        n++;
    return machine->visit->one_question && n > 0 ? 1 : n;
}

int questions_items(const struct machine *machine, int part)
{
    return machine->visit->one_question ? 1 : questions_part(machine, part)->item_n;
}

int questions_count(const struct machine *machine)
{
    int n = 0, parts = questions_parts(machine);
    for (int i = 0; i < parts; i++)
        n += questions_items(machine, i);
    return n;
}

int questions_number(const struct machine *machine)
{
    int n = machine->visit->item + 1;
    for (int i = 0; i < machine->visit->part; i++)
        n += questions_items(machine, i);
    return n;
}

const struct scale *questions_figured(const struct machine *machine, int nth)
{
    for (int p = 0, parts = questions_parts(machine); p < parts; p++) {
        const struct instrument *part = questions_part(machine, p);
        for (int s = 0; s < part->scale_n; s++)
            if (part->scale[s].figure[0] && nth-- == 0)
                return &part->scale[s];
    }
    return NULL;
}

const struct item *questions_item(const struct machine *machine)
{
    const struct instrument *instrument = questions_part(machine, machine->visit->part);
    return instrument && machine->visit->item < instrument->item_n
               ? &instrument->item[machine->visit->item]
               : NULL;
}

int questions_chosen(const struct machine *machine)
{
    return machine->visit->answers[machine->visit->part].chosen[machine->visit->item];
}
