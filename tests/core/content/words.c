/* Tests app/core/content/words.c: the sentences that a visitor can see. */
#include "core/content/words.h"
#include "tests/fakes/unit.h"
#include <stdio.h>
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
    assert_int_equal(parse("[A1]\nerase = Erased after {Time}.\n", false), -1);
    assert_int_equal(parse("[A1]\nerase = Erased after { time}.\n", false), -1);
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

static const char *shipped(void)
{
    static char text[65536];
    FILE *file = fopen("assets/languages/en.ini", "r");
    assert_non_null(file);
    text[fread(text, 1, sizeof text - 1, file)] = '\0';
    fclose(file);
    memset(&words, 0, sizeof words);
    assert_int_equal(parse(text, true), 0);
    return text;
}

/* [A0]\ntitle = SENTENCE */
static int site_writes(int word, const char *sentence)
{
    char text[1024];
    const char *key = words_key((enum word)word), *dot = strchr(key, '.');
    snprintf(text, sizeof text, "[%.*s]\n%s = %s\n", (int)(dot - key), key, dot + 1, sentence);
    return parse(text, false);
}

/* A sentence with one digit of 988 or 911 made another; false: it has neither. */
static bool misdial(char *sentence)
{
    char *at = strstr(sentence, "988");
    if (!at)
        at = strstr(sentence, "911");
    if (at)
        at[1] = '9';
    return at != NULL;
}

TEST(no_file_changes_the_numbers_that_help_in_any_sentence)
{
    int tried = 0;
    shipped();
    assert_string_equal(words.at[WORD_E1_988], "988");
    assert_string_equal(words.at[WORD_E1_911], "911");
    for (int i = 0; i < WORD_COUNT; i++) {
        char wrong[512], more[512], none[512];
        const char *was = words.at[i];
        snprintf(wrong, sizeof wrong, "%s", was);
        if (!misdial(wrong))
            continue;
        snprintf(more, sizeof more, "%s Or 989.", was);
        snprintf(none, sizeof none, "%.*s", (int)strcspn(was, "0123456789"), was);
        assert_int_equal(site_writes(i, wrong), -1);
        assert_int_equal(site_writes(i, more), -1);
        if (none[0])
            assert_int_equal(site_writes(i, none), -1);
        assert_ptr_equal(words.at[i], was);
        tried++;
    }
    assert_true(tried >= 8);
}

TEST(the_way_to_help_reads_the_same_on_every_kiosk)
{
    static const int HELP[] = {WORD_FRAME_URGENT, WORD_E1_CALL,         WORD_E1_CALL_SHORT,
                               WORD_E1_DANGER,    WORD_K1_TITLE,        WORD_K1_DOOR,
                               WORD_E1_SPANISH,   WORD_E1_DANGER_SHORT, WORD_E3_SPANISH_HOW,
                               WORD_E3_CHAT_HOW};
    shipped();
    for (size_t i = 0; i < sizeof HELP / sizeof HELP[0]; i++) {
        char other[512];
        snprintf(other, sizeof other, "%s, please", words.at[HELP[i]]);
        assert_int_equal(site_writes(HELP[i], other), -1);
    }
    assert_int_equal(site_writes(WORD_A0_TITLE, "Hello"), 0);
    assert_int_equal(site_writes(WORD_P1_988, "Text or call 988 whenever you like."), 0);
}

TEST(a_copy_of_all_sentences_is_no_mistake)
{
    assert_int_equal(parse(shipped(), false), 0);
    assert_int_equal(faults.total, 0);
}

TEST(a_full_pool_is_a_fault_and_never_overrun)
{
    static char text[WORDS_POOL / 2 + 100];
    memset(&words, 0, sizeof words);
    memset(text, 'x', sizeof text - 1);
    memcpy(text, "[A0]\ntitle = ", 13);
    assert_int_equal(parse(text, false), 0);
    text[20] = 'y';
    assert_int_equal(parse(text, false), -1);
    assert_int_equal(faults.total, 1);
    assert_non_null(strstr(faults.list[0].what, "128 kilobytes"));
    assert_int_equal(parse(text, false), 0); /* it has been told */
}
