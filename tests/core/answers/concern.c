/* Tests app/core/answers/concern.c: what answers reach by themselves when others are skipped. */
#include "core/answers/concern.h"
#include "core/plain/text.h"
#include "tests/fakes/unit.h"
#include <string.h>

static struct instrument in;
static struct answers answers;

/* Four questions of 0 to 3 points, the last one reversed; what stands under [scale.total], and what
 * is added to the first question. */
static void form(const char *scale, const char *first)
{
    static char text[4096];
    static struct faults faults;
    struct text made = text_in(text, sizeof text);
    text_add(&made, "[instrument]\nid = x\nname = X\ntitle = X\ncredit = c\nlicence = l\n"
                    "[options.a]\n0 = 0 | A\n1 = 1 | B\n2 = 2 | C\n3 = 3 | D\n[scale.total]\n");
    text_add(&made, scale);
    text_add(&made, "[item.q1]\ntext = A?\noptions = a\n");
    text_add(&made, first);
    text_add(&made, "[item.q2]\ntext = B?\noptions = a\n[item.q3]\ntext = C?\noptions = a\n"
                    "[item.q4]\ntext = D?\noptions = a\nreversed = yes\n"
                    "[example.1]\nanswers = q1=0\ntotal = none\n");
    memset(&faults, 0, sizeof faults);
    assert_int_equal(instrument_read(&in, text, made.n, &faults), 0);
}

static struct concern after(int a, int b, int c, int d)
{
    struct concern concern = {0};
    struct score scores[SCALES_MAX];
    answers_clear(&answers);
    memcpy(answers.chosen, (int8_t[]){(int8_t)a, (int8_t)b, (int8_t)c, (int8_t)d}, 4);
    score_all(&in, &answers, scores);
    concern_hear(&concern, &in, &answers, in.item_n);
    concern_weigh(&concern, &in, &answers, scores);
    return concern;
}

enum { _ = ANSWER_SKIPPED };

static const char SUM[] = "method = sum\nrange = 0 - 12\nband.1 = 0 - 3 | 1 | low\n"
                          "band.2 = 4 - 7 | 2 | middle\nband.3 = 8 - 12 | 4 | high\n";

TEST(a_skipped_question_counts_its_least)
{
    form(SUM, "");
    assert_int_equal(after(0, 0, 0, 3).level, 1);
    assert_int_equal(after(3, 3, 3, 0).level, 4);
    assert_int_equal(after(3, 3, 1, _).level, 2);
    assert_int_equal(after(3, 3, 2, _).level, 4);
    assert_int_equal(after(3, _, _, _).level, 1);
    assert_true(after(3, 3, 2, _).open[TOPIC_LOAD]);
    assert_true(after(3, 3, 2, _).skipped);
    assert_false(after(3, 3, 2, 3).open[TOPIC_LOAD]);
}

TEST(a_reversed_question_counts_what_it_is_turned_to)
{
    form(SUM, "");
    assert_int_equal(after(3, 2, _, 0).level, 4);
    assert_int_equal(after(3, 2, _, 3).level, 2);
}

TEST(a_mean_without_enough_answers_is_that_of_all_its_questions)
{
    form("method = mean\nneed = 3\nrange = 0 - 3\nband.1 = 0 - 1.49 | 1 | low\n"
         "band.2 = 1.5 - 3 | 3 | high\n",
         "");
    assert_int_equal(after(3, 3, _, _).level, 3);
    assert_true(after(3, 3, _, _).open[TOPIC_LOAD]);
    assert_int_equal(after(3, 2, _, _).level, 1);
    assert_int_equal(after(3, 2, 0, _).level, 3);
    assert_false(after(3, 2, 0, _).open[TOPIC_LOAD]);
}

TEST(where_a_high_score_is_good_the_skipped_count_as_good)
{
    form("method = sum\nrange = 0 - 12\nband.1 = 0 - 5 | 3 | low\nband.2 = 6 - 12 | 1 | high\n",
         "");
    assert_int_equal(after(0, 0, 0, 3).level, 3);
    assert_int_equal(after(0, 0, 0, _).level, 3);
    assert_int_equal(after(0, 0, _, _).level, 1);
}

TEST(no_answer_is_no_concern)
{
    form(SUM, "");
    struct concern concern = after(_, _, ANSWER_NONE, _);
    assert_int_equal(concern.level, 0);
    assert_false(concern.some);
}

TEST(a_yes_to_self_harm_is_the_highest_whatever_the_total)
{
    form(SUM, "sensitive = self_harm\n");
    assert_int_equal(after(0, 0, 0, 3).level, 1);
    for (int yes = 1; yes <= 3; yes++) {
        assert_int_equal(after(yes, 0, 0, 3).level, CONCERN_MAX);
        assert_int_equal(after(yes, _, _, _).level, CONCERN_MAX);
        assert_true(after(yes, 0, 0, 3).yes);
    }
    assert_int_equal(after(1, 0, 0, 3).topic[TOPIC_LOAD], 1);
}

TEST(an_answer_that_leads_to_help_is_the_highest)
{
    form(SUM, "help_at = 2\n");
    assert_int_equal(after(2, 0, 0, 3).level, CONCERN_MAX);
    assert_int_equal(after(2, _, _, _).topic[TOPIC_LOAD], CONCERN_MAX);
    assert_true(after(2, 0, 0, 3).help);
    assert_int_equal(after(3, 0, 0, 3).level, 1);
}

TEST(what_a_file_says_stands_in_place_of_the_blocks)
{
    form("method = sum\nrange = 0 - 12\nband.1 = 0 - 3 | 0 | low\nband.2 = 4 - 12 | 0 | high\n"
         "concern.1 = 1\nconcern.2 = 3\n",
         "");
    assert_int_equal(after(0, 0, 0, 3).level, 1);
    assert_int_equal(after(3, 3, 0, 3).level, 3);
    assert_int_equal(after(3, 3, _, _).level, 3);
}
