/* Answers to scores, by the rules in the instrument's own file. Integers only: hundredths. Promises
 * no score if too few questions were answered; never guesses a missing answer. */
#include "core/answers/score.h"
#include <assert.h>

/* Points of an item: of the chosen option, or between these two. */
struct points {
    int32_t least, most;
};

static struct points points(const struct item *item, int chosen)
{
    int32_t low = item->option[0].value, high = low;
    assert(chosen < item->option_n);
    for (int i = 1; i < item->option_n; i++) {
        low = item->option[i].value < low ? item->option[i].value : low;
        high = item->option[i].value > high ? item->option[i].value : high;
    }
    if (chosen < 0)
        return (struct points){low, high};
    int32_t value = item->option[chosen].value;
    value = item->reversed ? low + high - value : value;
    return (struct points){value, value};
}

int score_moot_from(const struct instrument *instrument, const struct answers *answers)
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

static int32_t value_of(const struct scale *scale, int32_t sum, int n)
{
    return scale->method == METHOD_MEAN ? (sum * 200 + n) / (2 * n) : sum * 100;
}

static struct score score_scale(const struct instrument *instrument, const struct answers *answers,
                                const struct scale *scale, int moot)
{
    struct score score = {0};
    struct points all = {0};
    int32_t sum = 0;
    int n = 0;
    for (int i = 0; i < instrument->item_n; i++) {
        struct points at = {0};
        bool given = i >= moot || answers->chosen[i] >= 0;
        if (!(scale->items >> i & 1))
            continue;
        if (i < moot)
            at = points(&instrument->item[i], answers->chosen[i]);
        n++;
        all.least += at.least;
        all.most += at.most;
        score.answered += given;
        sum += given ? at.least : 0;
    }
    score.valid =
        gate_open(instrument, answers) && score.answered > 0 && score.answered >= scale->need;
    if (score.valid) {
        score.value = value_of(scale, sum, score.answered);
        score.band = score.band_least = score.band_most = band_of(scale, score.value);
    } else if (n > 0) {
        score.band_least = band_of(scale, value_of(scale, all.least, n));
        score.band_most = band_of(scale, value_of(scale, all.most, n));
    }
    return score;
}

void score_all(const struct instrument *instrument, const struct answers *answers,
               struct score scores[SCALES_MAX])
{
    int moot = score_moot_from(instrument, answers);
    for (int s = 0; s < instrument->scale_n; s++)
        scores[s] = score_scale(instrument, answers, &instrument->scale[s], moot);
}
