/* Tests app/core/answers/score.c: answers to scores, compared with the published tables. */
#include "core/answers/score.h"
#include "core/answers/examples.h"
#include "io/files/files.h"
#include "io/files/load.h"
#include "tests/fakes/unit.h"
#include <string.h>

static struct instrument in;
static struct answers answers;
static struct score scores[SCALES_MAX];

static void load(const char *id)
{
    static struct faults faults;
    memset(&faults, 0, sizeof faults);
    assert_int_equal(load_instrument(&in, id, NULL, files_assets(NULL), examples_check, &faults),
                     0);
    answers_clear(&answers);
}

static void answer(const char *id, const char *code)
{
    int item = instrument_item(&in, id);
    assert_true(item >= 0);
    answers.chosen[item] = (int8_t)instrument_option(&in.item[item], code);
    assert_true(answers.chosen[item] >= 0);
}

static int scale_of(const char *id)
{
    for (int s = 0; s < in.scale_n; s++)
        if (strcmp(in.scale[s].id, id) == 0)
            return s;
    fail_msg("no scale %s", id);
    return -1;
}

/* Answers every item of a scale so that the points add up to `sum`. */
static void answer_sum(int scale, int sum)
{
    for (int i = 0; i < in.item_n; i++) {
        const struct item *item = &in.item[i];
        int best = -1, best_points = -1;
        if (!(in.scale[scale].items >> i & 1))
            continue;
        for (int o = 0; o < item->option_n; o++) {
            int points = item->reversed ? 100 - item->option[o].value : item->option[o].value;
            if (points <= sum && points > best_points) {
                best = o;
                best_points = points;
            }
        }
        assert_true(best >= 0);
        answers.chosen[i] = (int8_t)best;
        sum -= best_points;
    }
    assert_int_equal(sum, 0);
}

/* Both edges of every band of every scale: how to reach them in points, and the score
 * they must give. */
static const struct {
    const char *id, *scale;
    int points, hundredths, band;
    const char *name;
} EDGES[] = {
    {"burnout1", "total", 1, 100, 0, "no symptoms of burnout reported"},
    {"burnout1", "total", 2, 200, 0, "no symptoms of burnout reported"},
    {"burnout1", "total", 3, 300, 1, "one or more symptoms of burnout reported"},
    {"burnout1", "total", 5, 500, 1, "one or more symptoms of burnout reported"},
    {"phq4", "total", 0, 0, 0, "none"},
    {"phq4", "total", 2, 200, 0, "none"},
    {"phq4", "total", 3, 300, 1, "mild"},
    {"phq4", "total", 5, 500, 1, "mild"},
    {"phq4", "total", 6, 600, 2, "moderate"},
    {"phq4", "total", 8, 800, 2, "moderate"},
    {"phq4", "total", 9, 900, 3, "severe"},
    {"phq4", "total", 12, 1200, 3, "severe"},
    {"phq4", "anxiety", 2, 200, 0, "below 3"},
    {"phq4", "anxiety", 3, 300, 1, "3 or more"},
    {"phq4", "depression", 2, 200, 0, "below 3"},
    {"phq4", "depression", 6, 600, 1, "3 or more"},
    {"phq8", "total", 0, 0, 0, "none to minimal"},
    {"phq8", "total", 4, 400, 0, "none to minimal"},
    {"phq8", "total", 5, 500, 1, "mild"},
    {"phq8", "total", 9, 900, 1, "mild"},
    {"phq8", "total", 10, 1000, 2, "moderate"},
    {"phq8", "total", 14, 1400, 2, "moderate"},
    {"phq8", "total", 15, 1500, 3, "moderately severe"},
    {"phq8", "total", 19, 1900, 3, "moderately severe"},
    {"phq8", "total", 20, 2000, 4, "severe"},
    {"phq8", "total", 24, 2400, 4, "severe"},
    {"phq9", "total", 0, 0, 0, "none to minimal"},
    {"phq9", "total", 4, 400, 0, "none to minimal"},
    {"phq9", "total", 5, 500, 1, "mild"},
    {"phq9", "total", 9, 900, 1, "mild"},
    {"phq9", "total", 10, 1000, 2, "moderate"},
    {"phq9", "total", 14, 1400, 2, "moderate"},
    {"phq9", "total", 15, 1500, 3, "moderately severe"},
    {"phq9", "total", 19, 1900, 3, "moderately severe"},
    {"phq9", "total", 20, 2000, 4, "severe"},
    {"phq9", "total", 27, 2700, 4, "severe"},
    {"gad7", "total", 0, 0, 0, "minimal"},
    {"gad7", "total", 4, 400, 0, "minimal"},
    {"gad7", "total", 5, 500, 1, "mild"},
    {"gad7", "total", 9, 900, 1, "mild"},
    {"gad7", "total", 10, 1000, 2, "moderate"},
    {"gad7", "total", 14, 1400, 2, "moderate"},
    {"gad7", "total", 15, 1500, 3, "severe"},
    {"gad7", "total", 21, 2100, 3, "severe"},
    {"auditc", "total", 0, 0, 0, "below both lines"},
    {"auditc", "total", 2, 200, 0, "below both lines"},
    {"auditc", "total", 3, 300, 1, "at the line used for women"},
    {"auditc", "total", 4, 400, 2, "at or above the lines used for women (3) and men (4)"},
    {"auditc", "total", 12, 1200, 2, "at or above the lines used for women (3) and men (4)"},
    {"pcptsd5", "total", 0, 0, 0, "below both lines"},
    {"pcptsd5", "total", 2, 200, 0, "below both lines"},
    {"pcptsd5", "total", 3, 300, 1, "at the more sensitive line (3)"},
    {"pcptsd5", "total", 4, 400, 2, "at or above the line that balances best (4)"},
    {"pcptsd5", "total", 5, 500, 2, "at or above the line that balances best (4)"},
    {"k6", "total", 0, 0, 0, "low"},
    {"k6", "total", 4, 400, 0, "low"},
    {"k6", "total", 5, 500, 1, "moderate distress"},
    {"k6", "total", 12, 1200, 1, "moderate distress"},
    {"k6", "total", 13, 1300, 2, "at or above the serious-distress line"},
    {"k6", "total", 24, 2400, 2, "at or above the serious-distress line"},
    {"phq2", "total", 0, 0, 0, "below the usual line"},
    {"phq2", "total", 2, 200, 0, "below the usual line"},
    {"phq2", "total", 3, 300, 1, "at or above the usual line"},
    {"phq2", "total", 6, 600, 1, "at or above the usual line"},
    {"cbi", "personal", 0, 0, 0, "lower"},
    {"cbi", "personal", 275, 4583, 0, "lower"},
    {"cbi", "personal", 300, 5000, 1, "moderate"},
    {"cbi", "personal", 425, 7083, 1, "moderate"},
    {"cbi", "personal", 450, 7500, 2, "high"},
    {"cbi", "personal", 600, 10000, 2, "high"},
    {"cbi", "work", 0, 0, 0, "lower"},
    {"cbi", "work", 325, 4643, 0, "lower"},
    {"cbi", "work", 350, 5000, 1, "moderate"},
    {"cbi", "work", 500, 7143, 1, "moderate"},
    {"cbi", "work", 525, 7500, 2, "high"},
    {"cbi", "work", 700, 10000, 2, "high"},
    {"cbi", "client", 0, 0, 0, "lower"},
    {"cbi", "client", 275, 4583, 0, "lower"},
    {"cbi", "client", 300, 5000, 1, "moderate"},
    {"cbi", "client", 425, 7083, 1, "moderate"},
    {"cbi", "client", 450, 7500, 2, "high"},
    {"cbi", "client", 600, 10000, 2, "high"},
};

TEST(every_edge_of_every_band_is_where_the_source_puts_it)
{
    for (size_t e = 0; e < sizeof EDGES / sizeof EDGES[0]; e++) {
        load(EDGES[e].id);
        int s = scale_of(EDGES[e].scale);
        if (strcmp(EDGES[e].id, "pcptsd5") == 0)
            answer("q0", "yes");
        answer_sum(s, EDGES[e].points);
        score_all(&in, &answers, scores);
        assert_true(scores[s].valid);
        assert_int_equal(scores[s].value, EDGES[e].hundredths);
        assert_int_equal(scores[s].band, EDGES[e].band);
        assert_string_equal(in.scale[s].band[scores[s].band].name, EDGES[e].name);
    }
}

TEST(cbi_needs_three_four_and_three_answers)
{
    const char *const ids[] = {"p1", "p2", "p3", "w4", "w5", "w6", "w7", "c5", "c6"};
    load("cbi");
    for (int i = 0; i < 9; i++)
        if (strcmp(ids[i], "p3") && strcmp(ids[i], "w6"))
            answer(ids[i], "sometimes");
    score_all(&in, &answers, scores);
    for (int s = 0; s < 3; s++)
        assert_false(scores[s].valid);
    answer("p3", "always");
    answer("w6", "always");
    answer("c1", "vhigh");
    score_all(&in, &answers, scores);
    assert_int_equal(scores[scale_of("personal")].value, 6667);
    assert_int_equal(scores[scale_of("work")].value, 6250);
    assert_int_equal(scores[scale_of("client")].value, 6667);
}

TEST(energy_for_family_counts_the_other_way_round)
{
    load("cbi");
    answer("w1", "vlow");
    answer("w2", "vlow");
    answer("w3", "vlow");
    answer("w7", "always");
    score_all(&in, &answers, scores);
    assert_int_equal(scores[scale_of("work")].value, 0);
    answer("w7", "never");
    score_all(&in, &answers, scores);
    assert_int_equal(scores[scale_of("work")].value, 2500);
}

TEST(never_a_drink_counts_the_unasked_questions_as_nothing)
{
    load("auditc");
    answer("q1", "never");
    score_all(&in, &answers, scores);
    assert_true(scores[0].valid);
    assert_int_equal(scores[0].value, 0);
    answer("q3", "daily"); /* given before the visitor went back and said never */
    score_all(&in, &answers, scores);
    assert_int_equal(scores[0].value, 0);
    answer("q1", "monthly");
    score_all(&in, &answers, scores);
    assert_false(scores[0].valid);
}

TEST(without_an_event_the_score_is_nothing_and_without_an_answer_there_is_none)
{
    load("pcptsd5");
    answer("q0", "no");
    score_all(&in, &answers, scores);
    assert_true(scores[0].valid);
    assert_int_equal(scores[0].value, 0);
    answer_sum(0, 5); /* given before the visitor went back and said no */
    score_all(&in, &answers, scores);
    assert_int_equal(scores[0].value, 0);
    answer("q0", "yes");
    score_all(&in, &answers, scores);
    assert_int_equal(scores[0].value, 500);
    answers.chosen[0] = ANSWER_SKIPPED;
    score_all(&in, &answers, scores);
    assert_false(scores[0].valid);
    answers.chosen[0] = ANSWER_NONE;
    score_all(&in, &answers, scores);
    assert_false(scores[0].valid);
}

TEST(phq_9_with_a_skipped_item_has_no_score)
{
    load("phq9");
    answer_sum(0, 9);
    answers.chosen[8] = ANSWER_SKIPPED;
    score_all(&in, &answers, scores);
    assert_false(scores[0].valid);
    assert_int_equal(scores[0].answered, 8);
}

TEST(nothing_answered_is_no_score)
{
    const char *const ids[] = {"burnout1", "phq4", "cbi",  "phq2",   "phq8",
                               "gad7",     "k6",   "phq9", "auditc", "pcptsd5"};
    for (size_t i = 0; i < sizeof ids / sizeof ids[0]; i++) {
        load(ids[i]);
        score_all(&in, &answers, scores);
        for (int s = 0; s < in.scale_n; s++)
            assert_false(scores[s].valid);
    }
}
