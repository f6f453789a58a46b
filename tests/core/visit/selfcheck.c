/* One question that not everybody is asked: it never counts, and is forgotten with its reason. The
 * guess before them all is marked and taken back like an answer. */
#include "core/visit/selfcheck.h"
#include "core/visit/intent.h"
#include "core/visit/questions.h"
#include "core/visit/screen.h"
#include "tests/fakes/device.h"
#include "tests/fakes/unit.h"

static struct device device;

static void act(int intent, int arg)
{
    device_step(&device, EVENT_INTENT, intent, arg);
}

/* PHQ-4 and one more question, as PHQ-9 has one. */
static void begin(int mode)
{
    device_open(&device, "peer-support", "1280x800@10.1");
    struct instrument *form =
        &device.content.instrument[content_instrument(&device.content, "phq4")];
    struct item *more = &form->item[form->item_n++];
    *more = form->item[0];
    more->scale = -1;
    more->only_if_any = true;
    device.content.site.ask_guess = false;
    device.content.site.check[0] = (struct check){.part_n = 1, .part = {"phq4"}};
    device.machine.terms.mode = (uint8_t)mode;
    device.machine.terms.tables = 1 << TABLE_DISTRESS;
    act(INTENT_START, 0);
    act(INTENT_CONSENT, 1);
    act(INTENT_CHECK, 0);
    act(INTENT_BEGIN, 0);
}

static void answer(int option)
{
    if (option < 0) {
        act(INTENT_SKIP, 0);
        return;
    }
    if (questions_chosen(&device.machine) != option)
        act(INTENT_CHOOSE, option);
    act(INTENT_NEXT, 0);
}

TEST(one_more_question_is_asked_after_a_problem_only)
{
    begin(MODE_VISITS);
    for (int i = 0; i < 4; i++)
        answer(i == 1 ? -1 : 0);
    assert_string_equal(device_screen(&device), "result");
    begin(MODE_VISITS);
    for (int i = 0; i < 4; i++)
        answer(i == 1 ? 1 : -1);
    assert_string_equal(device_screen(&device), "question");
    assert_int_equal(device.visit.item, 4);
    assert_int_equal(questions_number(&device.machine), 0);
    assert_int_equal(questions_count(&device.machine), 4);
}

TEST(one_more_question_is_never_tallied)
{
    begin(MODE_BANDS);
    for (int i = 0; i < 4; i++)
        answer(i == 0 ? 3 : i == 1 ? 2 : 0);
    assert_null(device_effect(&device, EFFECT_COUNT));
    answer(3);
    const struct effect *count = device_effect(&device, EFFECT_COUNT);
    assert_non_null(count);
    assert_int_equal(count->cell.tables, 1 << TABLE_DISTRESS);
    assert_int_equal(count->cell.high, 0);
}

TEST(a_skipped_question_more_loses_no_count)
{
    begin(MODE_BANDS);
    for (int i = 0; i < 4; i++)
        answer(2);
    answer(-1);
    const struct effect *count = device_effect(&device, EFFECT_COUNT);
    assert_non_null(count);
    assert_int_equal(count->cell.high, 1 << TABLE_DISTRESS);
}

TEST(one_more_question_is_no_answer_by_itself)
{
    begin(MODE_VISITS);
    answer(1);
    for (int i = 0; i < 3; i++)
        answer(-1);
    act(INTENT_CHOOSE, 3);
    for (int i = 0; i < 4; i++)
        act(INTENT_BACK, 0);
    for (int i = 0; i < 4; i++)
        answer(-1);
    assert_string_equal(device_screen(&device), "result");
    assert_null(device_effect(&device, EFFECT_COUNT));
    assert_int_equal(device.visit.answers[0].chosen[4], ANSWER_NONE);
}

TEST(a_guess_is_marked_before_it_leads_on)
{
    begin(MODE_VISITS);
    device.content.site.ask_guess = true;
    act(INTENT_CHECK, 0);
    act(INTENT_BEGIN, 0);
    act(INTENT_NEXT, 0);
    assert_string_equal(device_screen(&device), "guess");
    act(INTENT_GUESS, GUESS_HEAVY);
    assert_string_equal(device_screen(&device), "guess");
    act(INTENT_GUESS, GUESS_HEAVY);
    assert_int_equal(device.visit.guess, GUESS_NONE);
    act(INTENT_GUESS, GUESS_VERY);
    act(INTENT_NEXT, 0);
    assert_string_equal(device_screen(&device), "question");
    assert_int_equal(device.visit.guess, GUESS_VERY);
}

TEST(a_guess_that_is_skipped_is_none)
{
    begin(MODE_VISITS);
    device.content.site.ask_guess = true;
    act(INTENT_CHECK, 0);
    act(INTENT_BEGIN, 0);
    act(INTENT_GUESS, GUESS_STEADY);
    act(INTENT_SKIP, 0);
    assert_string_equal(device_screen(&device), "question");
    assert_int_equal(device.visit.guess, GUESS_NONE);
    assert_int_equal(device.visit.answers[0].chosen[0], ANSWER_NONE);
}
