/* What came out of a self-check: heaviest first, the right form's name. */

#include "core/visit/results.h"
#include "tests/fakes/device.h"
#include "tests/fakes/unit.h"
#include <string.h>

static struct device device;

static void take(const char *id, int option, int n)
{
    device_open(&device, NULL, "1280x800@10.1");
    device.content.site.check_n = 1;
    device.content.site.check[0] = (struct check){.part_n = 1, .part = {id}};
    device.visit.check = 0;
    device.visit.hard = HARD_ASKED;
    for (int i = 0; i < n; i++)
        device.visit.answers[0].chosen[i] = (int8_t)option;
}

TEST(the_burnout_inventory_has_three_scores_heaviest_first)
{
    struct result results[RESULTS_MAX];
    take("cbi", 4, 19);
    for (int i = 0; i < 6; i++)
        device.visit.answers[0].chosen[i] = 0; /* "always" tired */
    int n = results_all(&device.machine, results);
    assert_int_equal(n, 3);
    assert_int_equal(results[0].score.value, 10000);
    assert_true(results[0].block >= results[1].block && results[1].block >= results[2].block);
    assert_string_equal(results[0].scale->id, "personal");
}

TEST(a_skipped_self_harm_question_makes_it_the_form_without)
{
    struct result results[RESULTS_MAX];
    take("phq9", 1, 9);
    assert_int_equal(results_all(&device.machine, results), 1);
    assert_string_equal(results[0].instrument->id, "phq9");
    assert_int_equal(results[0].score.value, 900);
    device.visit.answers[0].chosen[8] = ANSWER_SKIPPED;
    assert_int_equal(results_all(&device.machine, results), 1);
    assert_string_equal(results[0].instrument->id, "phq8");
    assert_int_equal(results[0].score.value, 800);
}

TEST(too_few_answers_make_no_score_and_no_meter)
{
    struct result results[RESULTS_MAX];
    take("phq8", 1, 3);
    assert_int_equal(results_all(&device.machine, results), 1);
    assert_false(results[0].score.valid);
    assert_int_equal(results[0].block, 0);
}

TEST(a_question_that_counts_nowhere_is_not_taken_for_one_of_the_other_form)
{
    struct result results[RESULTS_MAX];
    take("phq9", 1, 10);
    struct instrument *form =
        &device.content.instrument[content_instrument(&device.content, "phq9")];
    struct item last = form->item[9];
    memmove(&form->item[1], &form->item[0], 9 * sizeof form->item[0]);
    form->item[0] = last;
    form->scale[0].items <<= 1;
    device.visit.answers[0].chosen[0] = 3;
    assert_int_equal(results_all(&device.machine, results), 1);
    assert_int_equal(results[0].score.value, 900);
    device.visit.answers[0].chosen[9] = ANSWER_SKIPPED;
    assert_int_equal(results_all(&device.machine, results), 1);
    assert_string_equal(results[0].instrument->id, "phq8");
    assert_int_equal(results[0].score.value, 800);
}
