/* See examples.h. A self-check whose own examples come out differently is never offered. */
#include "core/answers/examples.h"
#include "core/answers/score.h"
#include "core/plain/span.h"
#include "core/plain/text.h"

static struct quote score_quote(int32_t value)
{
    struct quote quote = {"none"};
    if (value == SCORE_NONE)
        return quote;
    struct text text = text_in(quote.at, sizeof quote.at);
    text_add_hundredths(&text, value);
    return quote;
}

static void check_example(const struct instrument *instrument, const struct example *example,
                          struct faults *faults)
{
    struct answers answers;
    struct score scores[SCALES_MAX];
    answers_clear(&answers);
    for (int i = 0; i < instrument->item_n; i++)
        if (example->chosen[i] >= 0)
            answers.chosen[i] = example->chosen[i];
    score_all(instrument, &answers, scores);
    for (int e = 0; e < example->expected_n; e++) {
        const struct score *score = &scores[example->expected[e].scale];
        int32_t said = example->expected[e].value, got = score->valid ? score->value : SCORE_NONE;
        if (got != said)
            fault_add(faults, example->expected[e].line,
                      "the scores don't match the examples in the file (example {}: got {}, file "
                      "says {}). Please check the numbers with the source.",
                      example->name, score_quote(got).at, score_quote(said).at);
    }
}

int examples_check(const struct instrument *instrument, struct faults *faults)
{
    int before = faults->refused;
    for (int e = 0; e < instrument->example_n; e++)
        check_example(instrument, &instrument->example[e], faults);
    return faults->refused > before ? -1 : 0;
}
