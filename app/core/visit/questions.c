/* Which questions a self-check asks. Promises that only the first one is asked of somebody who
 * chose so, that there is no question outside a check, and that nobody is asked about self-harm
 * while nobody is there. */
#include "core/visit/questions.h"
#include "core/visit/intent.h"
#include "core/visit/screen.h"

bool questions_hard(const struct machine *machine)
{
    uint8_t hard = machine->visit->hard;
    return hard ? hard == HARD_ASKED : state_hours(machine, -1) == HOURS_OPEN;
}

const struct instrument *questions_offered(const struct machine *machine, int check, int part)
{
    const struct content *content = machine->content;
    const struct site *site = &content->site;
    if (check < 0 || check >= site->check_n || part < 0 || part >= site->check[check].part_n)
        return NULL;
    int at = content_instrument(content, site->check[check].part[part]), other = -1;
    if (at < 0)
        return NULL;
    if (content->instrument[at].without_self_harm[0] && !questions_hard(machine))
        other = content_instrument(content, content->instrument[at].without_self_harm);
    return &content->instrument[other < 0 ? at : other];
}

const struct instrument *questions_part(const struct machine *machine, int part)
{
    return questions_offered(machine, machine->visit->check, part);
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

bool questions_asks(const struct machine *machine, int part, int item)
{
    const struct instrument *instrument = questions_part(machine, part);
    const struct answers *answers = &machine->visit->answers[part];
    bool any = !instrument->item[item].only_if_any;
    for (int i = 0; i < item && !any; i++)
        any = answers->chosen[i] >= 0 && instrument->item[i].scale >= 0 &&
              instrument->item[i].option[answers->chosen[i]].value > 0;
    return any;
}

bool questions_end(const struct machine *machine, int part, int item)
{
    const struct item *asked = &questions_part(machine, part)->item[item];
    int chosen = machine->visit->answers[part].chosen[item];
    return (asked->end_at >= 0 && chosen == asked->end_at) ||
           (instrument_gate(asked) && chosen < 0);
}

static int count(const struct machine *machine, int parts)
{
    int n = 0;
    for (int i = 0; i < parts; i++)
        n += machine->visit->one_question ? 1 : instrument_questions(questions_part(machine, i));
    return n;
}

int questions_count(const struct machine *machine)
{
    return count(machine, questions_parts(machine));
}

int questions_number(const struct machine *machine)
{
    const struct instrument *instrument = questions_part(machine, machine->visit->part);
    int n = count(machine, machine->visit->part);
    for (int i = 0; i <= machine->visit->item; i++)
        n += !instrument->item[i].only_if_any;
    return instrument->item[machine->visit->item].only_if_any ? 0 : n;
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

bool questions_marked(const struct machine *machine)
{
    const struct visit *visit = machine->visit;
    return visit->at.screen == SCREEN_GUESS ? visit->guess != GUESS_NONE
                                            : questions_chosen(machine) >= 0;
}
