/* What came out of a self-check, one line per scale, the highest concern first, and the concern of
 * it all. Promises that a form whose self-harm question was skipped is scored and named as the form
 * without it. */
#include "core/visit/results.h"
#include "core/visit/questions.h"

/* The form that is scored, and its answers in its own order. */
static const struct instrument *form(const struct machine *machine, int part,
                                     struct answers *answers)
{
    const struct instrument *instrument = questions_part(machine, part);
    const struct answers *given = &machine->visit->answers[part];
    int other = -1, n = 0;
    bool skipped = false;
    *answers = *given;
    for (int i = 0; i < instrument->item_n; i++)
        skipped |= instrument->item[i].self_harm && given->chosen[i] < 0;
    if (skipped)
        other = content_instrument(machine->content, instrument->without_self_harm);
    if (other < 0)
        return instrument;
    answers_clear(answers);
    for (int i = 0; i < instrument->item_n; i++)
        if (!instrument->item[i].self_harm && instrument->item[i].scale >= 0)
            answers->chosen[n++] = given->chosen[i];
    return &machine->content->instrument[other];
}

static void insert(struct result *results, int n, struct result result)
{
    while (n > 0 && results[n - 1].concern < result.concern) {
        results[n] = results[n - 1];
        n--;
    }
    results[n] = result;
}

/* The meter shows what the sentence says: an answer that leads to help fills it. */
static int block_of(const struct result *result)
{
    const struct band *band = &result->scale->band[result->score.band];
    if (!result->score.valid || result->yes || !band->block)
        return 0;
    return result->concern > band->concern ? result->concern : band->block;
}

int results_all(const struct machine *machine, struct result results[RESULTS_MAX])
{
    int n = 0, parts = questions_parts(machine);
    for (int p = 0; p < parts; p++) {
        struct answers answers;
        struct score scores[SCALES_MAX];
        const struct instrument *instrument = form(machine, p, &answers);
        score_all(instrument, &answers, scores);
        for (int s = 0; s < instrument->scale_n; s++) {
            struct result result = {.instrument = instrument,
                                    .scale = &instrument->scale[s],
                                    .score = scores[s],
                                    .concern = concern_scale(instrument, &answers, s, &scores[s]),
                                    .yes = concern_yes(instrument, &answers)};
            result.block = block_of(&result);
            insert(results, n++, result);
        }
    }
    return n;
}

struct concern results_concern(const struct machine *machine)
{
    struct concern concern = {0};
    int parts = questions_parts(machine);
    for (int p = 0; p < parts; p++) {
        struct answers answers;
        struct score scores[SCALES_MAX];
        const struct instrument *instrument = form(machine, p, &answers);
        score_all(instrument, &answers, scores);
        concern_hear(&concern, questions_part(machine, p), &machine->visit->answers[p],
                     questions_items(machine, p));
        concern_weigh(&concern, instrument, &answers, scores);
    }
    return concern;
}

bool results_ask_hard(const struct machine *machine)
{
    int parts = questions_parts(machine);
    for (int p = 0; p < parts; p++)
        for (int i = 0; i < questions_items(machine, p); i++)
            if (questions_part(machine, p)->item[i].self_harm)
                return true;
    return false;
}

bool results_speak_of(const struct machine *machine, enum topic topic)
{
    int parts = questions_parts(machine);
    for (int p = 0; p < parts; p++)
        if (questions_part(machine, p)->topic == topic)
            return true;
    return false;
}
