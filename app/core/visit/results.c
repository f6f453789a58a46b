/* What came out of a self-check, one line per scale, heaviest first. Promises that a form whose
 * self-harm question was skipped is scored and named as the form without it. */
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
    while (n > 0 && results[n - 1].block < result.block) {
        results[n] = results[n - 1];
        n--;
    }
    results[n] = result;
}

int results_all(const struct machine *machine, struct result results[RESULTS_MAX])
{
    int n = 0;
    for (int p = 0; p < CHECK_PARTS_MAX && questions_part(machine, p); p++) {
        struct answers answers;
        struct score scores[SCALES_MAX];
        const struct instrument *instrument = form(machine, p, &answers);
        if (machine->visit->one_question && p > 0)
            break;
        score_all(instrument, &answers, scores);
        for (int s = 0; s < instrument->scale_n; s++) {
            const struct scale *scale = &instrument->scale[s];
            int block = scores[s].valid ? scale->band[scores[s].band].block : 0;
            insert(results, n++, (struct result){instrument, scale, scores[s], block});
        }
    }
    return n;
}
