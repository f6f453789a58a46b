/* Answers to scores, by the rules in the instrument's own file. Integers only: hundredths. Promises
 * no score if too few questions were answered; never guesses a missing answer. */
#include "core/answers/score.h"
#include <assert.h>

static int32_t points(const struct item *item, int chosen)
{
    int32_t low = item->option[0].value, high = low;
    assert(chosen >= 0 && chosen < item->option_n);
    for (int i = 1; i < item->option_n; i++) {
        low = item->option[i].value < low ? item->option[i].value : low;
        high = item->option[i].value > high ? item->option[i].value : high;
    }
    int32_t value = item->option[chosen].value;
    return item->reversed ? low + high - value : value;
}

/* First item that an earlier answer made moot (AUDIT-C after "Never"), or item_n. */
static int moot_from(const struct instrument *instrument, const struct answers *answers)
{
    for (int i = 0; i < instrument->item_n; i++)
        if (instrument->item[i].end_at >= 0 && answers->chosen[i] == instrument->item[i].end_at)
            return i + 1;
    return instrument->item_n;
}

static bool gate_open(const struct instrument *instrument, const struct answers *answers)
{
    for (int i = 0; i < instrument->item_n; i++)
        if (instrument_gate(&instrument->item[i]) && answers->chosen[i] < 0)
            return false;
    return true;
}

static int band_of(const struct scale *scale, int32_t value)
{
    int band = 0;
    while (band < scale->band_n - 1 && value > scale->band[band].to)
        band++;
    return band;
}

void score_all(const struct instrument *instrument, const struct answers *answers,
               struct score scores[SCALES_MAX])
{
    int moot = moot_from(instrument, answers);
    bool open = gate_open(instrument, answers);
    for (int s = 0; s < instrument->scale_n; s++) {
        const struct scale *scale = &instrument->scale[s];
        struct score *score = &scores[s];
        int32_t sum = 0;
        *score = (struct score){0};
        for (int i = 0; i < instrument->item_n; i++) {
            if (!(scale->items >> i & 1) || (i < moot && answers->chosen[i] < 0))
                continue;
            score->answered++;
            sum += i < moot ? points(&instrument->item[i], answers->chosen[i]) : 0;
        }
        score->valid = open && score->answered > 0 && score->answered >= scale->need;
        if (!score->valid)
            continue;
        score->value = sum * 100;
        if (scale->method == METHOD_MEAN)
            score->value = (sum * 200 + score->answered) / (2 * score->answered);
        score->band = band_of(scale, score->value);
    }
}
