/* How near people must be. Promises that no skipped question makes it less than the given answers
 * reach by themselves, and that a yes to self-harm is the highest, whatever the total. */
#include "core/answers/concern.h"

static uint8_t higher(int a, int b)
{
    return (uint8_t)(a > b ? a : b);
}

static bool is_yes(const struct item *item, int chosen)
{
    return item->self_harm && chosen >= 0 && item->option[chosen].value > 0;
}

static bool is_help(const struct item *item, int chosen)
{
    return item->help_at >= 0 && chosen == item->help_at;
}

bool concern_yes(const struct instrument *form, const struct answers *answers)
{
    for (int i = 0; i < form->item_n; i++)
        if (is_yes(&form->item[i], answers->chosen[i]))
            return true;
    return false;
}

/* A question whose answer a result needs; not one on how difficult it all made things. */
static bool is_needed(const struct item *item)
{
    return item->scale >= 0 || item->self_harm || item->end_at >= 0;
}

void concern_hear(struct concern *concern, const struct instrument *asked,
                  const struct answers *answers, int item_n)
{
    int moot = score_moot_from(asked, answers);
    for (int i = 0; i < item_n; i++) {
        int chosen = answers->chosen[i];
        if (asked->item[i].only_if_any)
            continue;
        concern->some |= chosen >= 0;
        concern->skipped |= chosen < 0 && i < moot && is_needed(&asked->item[i]);
        concern->yes |= is_yes(&asked->item[i], chosen);
        concern->help |= is_help(&asked->item[i], chosen);
    }
    if (concern->yes)
        concern->level = CONCERN_MAX;
}

/* Whether an answer to one of these items leads to help. */
static bool leads_to_help(const struct instrument *form, const struct answers *answers,
                          uint32_t items)
{
    for (int i = 0; i < form->item_n; i++)
        if (items >> i & 1 && is_help(&form->item[i], answers->chosen[i]))
            return true;
    return false;
}

/* The least of the bands that the score may lie in: there are scales where a high score is good. */
int concern_scale(const struct instrument *form, const struct answers *answers, int scale,
                  const struct score *score)
{
    const struct band *band = form->scale[scale].band;
    if (leads_to_help(form, answers, form->scale[scale].items))
        return CONCERN_MAX;
    if (score->answered == 0)
        return 0;
    int least = band[score->band_least].concern;
    for (int b = score->band_least + 1; b <= score->band_most; b++)
        least = band[b].concern < least ? band[b].concern : least;
    return least;
}

static bool counts(const struct scale *scale)
{
    for (int b = 0; b < scale->band_n; b++)
        if (scale->band[b].concern)
            return true;
    return false;
}

void concern_weigh(struct concern *concern, const struct instrument *form,
                   const struct answers *answers, const struct score scores[SCALES_MAX])
{
    uint8_t *topic = &concern->topic[form->topic];
    for (int s = 0; s < form->scale_n; s++) {
        *topic = higher(*topic, concern_scale(form, answers, s, &scores[s]));
        concern->open[form->topic] |= counts(&form->scale[s]) && !scores[s].valid;
    }
    if (leads_to_help(form, answers, UINT32_MAX))
        *topic = CONCERN_MAX;
    concern->level = higher(concern->level, *topic);
}
