/* Tests app/core/content/words.c: the sentences that a visitor can see. */
#include "core/content/words.h"
#include "tests/fakes/unit.h"
#include <string.h>

static struct faults faults;
static struct words words;

static int parse(const char *text, bool whole)
{
    memset(&faults, 0, sizeof faults);
    return words_parse(&words, text, strlen(text), whole, &faults);
}

TEST(no_key_stands_twice)
{
    for (int i = 0; i < WORD_COUNT; i++)
        for (int j = 0; j < i; j++)
            assert_string_not_equal(words_key(i), words_key(j));
}

TEST(sentences_are_taken_word_for_word_quotes_and_all)
{
    memset(&words, 0, sizeof words);
    assert_int_equal(parse("[A0]\ntitle = \"Hello\"; # friend\n", false), 0);
    assert_string_equal(words.at[WORD_A0_TITLE], "\"Hello\"; # friend");
}

TEST(a_whole_file_may_lack_no_sentence)
{
    memset(&words, 0, sizeof words);
    assert_int_equal(parse("[A0]\ntitle = Hello\n", true), -1);
    assert_int_equal(faults.refused, WORD_COUNT - 1);
}

TEST(a_site_changes_only_what_it_writes)
{
    memset(&words, 0, sizeof words);
    parse("[A0]\ntitle = One\nstart = Two\n", false);
    assert_int_equal(parse("[A0]\ntitle = Three\n", false), 0);
    assert_string_equal(words.at[WORD_A0_TITLE], "Three");
    assert_string_equal(words.at[WORD_A0_START], "Two");
}

TEST(an_unknown_sentence_is_refused_with_the_nearest)
{
    assert_int_equal(parse("[A0]\ntitel = x\n", false), -1);
    assert_non_null(strstr(faults.list[0].what, "A0.title"));
}

TEST(a_place_that_nobody_fills_is_refused)
{
    memset(&words, 0, sizeof words);
    parse("[A1]\nerase = Erased after {time}.\n", false);
    assert_int_equal(parse("[A1]\nerase = Erased after {tmie}.\n", false), -1);
    assert_int_equal(parse("[A1]\nerase = Erased after {time.\n", false), -1);
    assert_int_equal(parse("[A1]\nerase = After {time} all is erased.\n", false), 0);
}

TEST(the_consent_may_not_lose_what_it_must_say)
{
    memset(&words, 0, sizeof words);
    parse("[A1]\nerase = Erased after {time}.\n[C1]\nlength = {count} questions\n", false);
    assert_int_equal(parse("[C1]\nlength = Some questions\n", false), 0);
    assert_int_equal(faults.total, 1);
    assert_int_equal(parse("[A1]\nerase = Erased some time.\n", false), -1);
}

TEST(a_full_pool_is_a_fault_and_never_overrun)
{
    static char text[20000];
    memset(&words, 0, sizeof words);
    memset(text, 'x', sizeof text - 1);
    memcpy(text, "[A0]\ntitle = ", 13);
    assert_int_equal(parse(text, false), 0);
    assert_int_equal(parse(text, false), -1);
}
