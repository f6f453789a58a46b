/* What leaves, as bytes: the CSV's form, and a page of 80 columns whatever the numbers are. */
#include "core/tally/release.h"
#include "core/content/content.h"
#include "core/plain/isodate.h"
#include "core/wire/period.h"
#include "io/files/release_folder.h"
#include "tests/fakes/unit.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char words[RELEASE_FOLDER_WORDS_MAX];

/* The templates as they ship, found from the folder that the tests run in. */
FIXTURE(read_words)
{
    return release_folder_words("assets", words);
}

static struct closed sample(void)
{
    struct closed closed;
    memset(&closed, 0, sizeof closed);
    closed.name = period_of(PERIOD_QUARTER, isodate_day(2027, 2, 3));
    closed.terms = (struct terms){MODE_BANDS, PERIOD_QUARTER, 1, 0, 20, 100};
    closed.visits = 45;
    closed.checkins = 30;
    closed.high[TABLE_BURNOUT] = 17;
    closed.high[TABLE_DISTRESS] = -1;
    closed.schema = 2;
    return closed;
}

static char out[32768];

#define HEAD                                                                                       \
    "schema,site,period,last_day,measure,band,count,from,to,error,why_empty,counted_in,k,epsilon," \
    "tables\n"

static const struct release_source HERE = {"here", "Here & There", false},
                                   LONG = {"a-site-with-a-name-of-32-letters",
                                           "The Wellness, Resilience and Peer Support Program of "
                                           "the House of Healing and all its many Departments",
                                           false};

static const char *csv(const struct closed *closed)
{
    struct text text = text_in(out, sizeof out);
    release_add_csv_head(&text);
    release_add_csv(&text, &HERE, closed);
    return out;
}

static const char *report(const struct closed *closed)
{
    struct text text = text_in(out, sizeof out);
    release_add_report(&text, words, &LONG, closed);
    assert_false(text.full);
    return out;
}

static const char *page(const struct closed *closed)
{
    struct text text = text_in(out, sizeof out);
    release_page(&text, words, &HERE, closed);
    assert_false(text.full);
    return out;
}

/* No answers, and both numbers were counted: one that is not told was below k. */
static struct closed visits_only(uint32_t visits, uint32_t checkins)
{
    struct closed closed = sample();
    closed.terms.mode = MODE_VISITS;
    closed.terms.tables = 0;
    closed.high[TABLE_BURNOUT] = -1;
    closed.visits = visits;
    closed.checkins = checkins;
    closed.few = (uint8_t)((visits ? 0 : FEW_VISITS) | (checkins ? 0 : FEW_CHECKINS));
    return closed;
}

TEST(the_csv_states_everything_in_each_row)
{
    struct closed closed = sample();
    assert_string_equal(csv(&closed), HEAD
                        "2,here,2027-Q1,2027-03-31,visits,,45,45,49,0,,2027-Q1,20,1,1\n"
                        "2,here,2027-Q1,2027-03-31,checkins,,30,30,34,0,,2027-Q1,20,1,1\n"
                        "2,here,2027-Q1,2027-03-31,burnout,high,17,13,21,4,,2027-Q1,20,1,1\n"
                        "2,here,2027-Q1,2027-03-31,distress,high,,,,,not-counted,2027-Q1,20,1,1\n");
}

TEST(a_kiosk_that_counts_less_has_the_same_rows_and_says_why_they_are_empty)
{
    struct closed closed = visits_only(45, 0);
    closed.name = period_undated(PERIOD_QUARTER, 4);
    assert_string_equal(csv(&closed),
                        HEAD "2,here,undated-04,,visits,,45,45,49,0,,undated-04,20,,0\n"
                             "2,here,undated-04,,checkins,,,,,,fewer-than-k,undated-04,20,,0\n"
                             "2,here,undated-04,,burnout,high,,,,,not-counted,undated-04,20,,0\n"
                             "2,here,undated-04,,distress,high,,,,,not-counted,undated-04,20,,0\n");
    closed.few = 0;
    assert_non_null(strstr(csv(&closed), ",checkins,,,,,,not-counted,"));
    closed.schema = 1; /* then it did not say */
    assert_non_null(strstr(csv(&closed), ",checkins,,,,,,fewer-than-k,"));
}

/* What a number says in each format, as told, below k and carried on. */
TEST(a_number_below_k_goes_on_and_the_next_row_names_both_periods)
{
    struct closed before = visits_only(0, 30), after = visits_only(25, 40);
    assert_non_null(strstr(csv(&before), ",visits,,,,,,fewer-than-k,2027-Q1,"));
    assert_non_null(strstr(report(&before), "Finished self-checks    fewer than 20: not shown\n"));
    assert_non_null(strstr(out, "It goes on into the next period"));
    assert_non_null(strstr(out, "at least 20 checked in"));
    assert_non_null(strstr(page(&before), "<p class=\"n\">fewer than 20: not shown</p>"));
    assert_non_null(strstr(out, "at least 20 checked in"));
    after.name = period_of(PERIOD_QUARTER, isodate_day(2027, 5, 3));
    after.carried = FEW_VISITS;
    after.since[COUNTED_VISITS] = (struct period_start){2027, 1, PERIOD_QUARTER};
    assert_non_null(
        strstr(csv(&after), ",2027-Q2,2027-06-30,visits,,25,25,29,0,,2027-Q1_2027-Q2,"));
    assert_non_null(strstr(out, ",2027-Q2,2027-06-30,checkins,,40,40,44,0,,2027-Q2,"));
    assert_non_null(strstr(
        report(&after), "25 to 29\n                        (of 2027-Q1_2027-Q2 "
                        "together,\n                        since there were too few before)\n"));
    assert_non_null(strstr(page(&after), "<p>of 2027-Q1_2027-Q2 together"));
    struct text text = text_in(out, sizeof out);
    release_data_json(&text, words, &HERE, &after);
    assert_non_null(strstr(out, "\"counted_in\": \"2027-Q1_2027-Q2\""));
    text = text_in(out, sizeof out);
    release_data_fhir(&text, words, &HERE, &after);
    assert_non_null(strstr(out, "multiple of 5 (of 2027-Q1_2027-Q2 together)"));
    after.schema = 1;
    assert_null(strstr(report(&after), "goes on into"));
}

TEST(a_noisy_count_of_nothing_is_a_zero)
{
    struct closed closed = sample();
    closed.high[TABLE_BURNOUT] = 0;
    assert_non_null(strstr(csv(&closed), ",burnout,high,0,"));
}

TEST(no_cell_starts_a_formula)
{
    const struct release_source formula = {"-1+1", "", false};
    struct closed closed = sample();
    struct text text = text_in(out, sizeof out);
    release_add_csv(&text, &formula, &closed);
    assert_null(strstr(out, ",-"));
    assert_non_null(strstr(out, ",x-1+1,"));
    for (const char *s = out; *s != '\0'; s++)
        assert_true((*s >= ' ' && *s <= '~') || *s == '\n');
}

static void plain_lines(const char *page)
{
    int column = 0;
    for (const char *s = page; *s != '\0'; s++) {
        column = *s == '\n' ? 0 : column + 1;
        assert_in_range(column, 0, 80);
        assert_true((*s >= ' ' && *s <= '~' && *s != '{' && *s != '}') || *s == '\n');
    }
}

TEST(the_page_has_80_columns_and_no_open_place)
{
    struct closed closed = sample();
    plain_lines(report(&closed));
    assert_non_null(strstr(out, "2027-Q1"));
    assert_non_null(strstr(out, "45 to 49"));
    closed.name = period_undated(PERIOD_MONTH, 200);
    closed.terms = (struct terms){MODE_BANDS, PERIOD_MONTH, 3, 1, 1000, 1};
    closed.visits = closed.checkins = 1048575;
    closed.high[0] = closed.high[1] = 1048575;
    closed.terms.count_door = 1;
    closed.carried = FEW_VISITS | FEW_CHECKINS;
    closed.since[COUNTED_VISITS] = closed.since[COUNTED_CHECKINS] =
        (struct period_start){0, 100, PERIOD_MONTH};
    plain_lines(report(&closed));
    assert_non_null(strstr(out, "since there were too few before"));
    assert_non_null(strstr(out, "Burnout"));
    assert_non_null(strstr(out, "Distress"));
    closed = visits_only(45, 0);
    plain_lines(report(&closed));
    assert_null(strstr(out, "Burnout"));
    assert_non_null(strstr(out, "fewer than 20"));
}

static bool says(const struct closed *closed, const char *sentence)
{
    static char flat[sizeof out];
    size_t n = 0;
    for (const char *s = report(closed); *s != '\0'; s++)
        flat[n++] = *s == '\n' ? ' ' : *s;
    flat[n] = '\0';
    plain_lines(out);
    return strstr(flat, sentence);
}

TEST(the_report_says_how_long_its_files_are_kept)
{
    struct closed closed = sample();
    assert_false(says(&closed, "erased"));
    closed.keep_years = 20;
    assert_true(says(&closed, "keeps these files for 20 years"));
    assert_true(says(&closed, "erased what had ended 20 years before"));
    closed.keep_years = 1;
    assert_true(says(&closed, "keeps these files for a year"));
    closed.name = period_undated(PERIOD_QUARTER, 1);
    assert_true(says(&closed, "erased nothing for its age"));
}

TEST(the_report_says_which_number_decides)
{
    struct closed closed = visits_only(45, 30);
    assert_true(says(&closed, "at least 20 people finished a self-check in it, or"));
    closed.checkins = 0; /* not counted, by the settings */
    assert_true(says(&closed, "at least 20 people finished a self-check in it (k"));
    closed.visits = 0;
    closed.checkins = 30;
    assert_true(says(&closed, "if at least 20 people checked in"));
    closed = sample();
    assert_true(says(&closed, "at least 20 people finished a self-check in it (k"));
}

TEST(the_program_and_the_day_of_closing_stand_on_the_report)
{
    struct closed closed = sample();
    assert_true(says(&closed, "Program                 The Wellness, Resilience and Peer Support"));
    assert_true(says(&closed, "Closed                  from 2027-04-01 on"));
    assert_non_null(strstr(page(&closed), "<b>Here &#38; There</b>. Kiosk <b>here</b>"));
    assert_non_null(strstr(out, "Closed from 2027-04-01 on"));
    closed.name = period_undated(PERIOD_QUARTER, 1);
    assert_true(says(&closed, "Closed                  not known"));
    assert_null(strstr(page(&closed), "Closed from"));
}

static void marked(void (*add)(struct text *, const char *, const struct release_source *,
                               const struct closed *),
                   const struct closed *closed)
{
    const struct release_source example = {"here", "Here & There", true};
    struct text text = text_in(out, sizeof out);
    add(&text, words, &example, closed);
    assert_false(text.full);
    assert_non_null(strstr(out, "EXAMPLE"));
}

/* What people read is marked at each figure; what programs read has none. */
TEST(an_example_cannot_be_taken_for_numbers)
{
    const struct release_source example = {"here", "Here & There", true};
    const struct terms terms = {MODE_BANDS, PERIOD_QUARTER, 3, 0, 37, 100};
    struct closed closed = release_example(&terms);
    marked(release_add_report, &closed);
    plain_lines(out);
    assert_non_null(strstr(out, "Finished self-checks    EXAMPLE 65 to 69\n"));
    assert_non_null(strstr(out, "Check-ins               EXAMPLE 50 to 54\n"));
    assert_non_null(strstr(out, "PHQ-4, 6 or more of 12): EXAMPLE 26 in the higher band"));
    assert_non_null(strstr(out, "EXAMPLE. Nobody was counted"));
    assert_null(strstr(out, "undated"));
    marked(release_page, &closed);
    assert_non_null(strstr(out, "<title>EXAMPLE Safe Harbor here example</title>"));
    for (const char *at = out; (at = strstr(at, "<td>")); at++)
        assert_true(strncmp(at, "<td>EXAMPLE ", 12) == 0 || strncmp(at, "<td>always", 10) == 0 ||
                    strncmp(at, "<td>95 of", 9) == 0);
    marked(release_data_json, &closed);
    assert_null(strstr(out, "\"count\": 6"));
    assert_null(strstr(out, "\"count\": 2"));
    marked(release_data_fhir, &closed);
    assert_null(strstr(out, "\"count\""));
    marked(release_data_dictionary, &closed);
    struct text text = text_in(out, sizeof out);
    release_add_csv(&text, &example, &closed);
    assert_string_equal(out, "2,here,example,,visits,,,,,,example,example,37,1,2\n"
                             "2,here,example,,checkins,,,,,,example,example,37,1,2\n"
                             "2,here,example,,burnout,high,,,,,example,example,37,1,2\n"
                             "2,here,example,,distress,high,,,,,example,example,37,1,2\n");
}

/* No name makes a tag, a place or a letter that is not ASCII of the page. */
TEST(a_name_is_only_a_name)
{
    const struct release_source odd = {"here", "<b>\"{k}\" & Caf\303\251 \360\237\214\262", false},
                                none = {"here", "", false};
    struct closed closed = sample();
    struct text text = text_in(out, sizeof out);
    release_page(&text, words, &odd, &closed);
    assert_non_null(
        strstr(out, "<b>&#60;b&#62;&#34;{k}&#34; &#38; Caf&#233; &#127794;</b>. Kiosk"));
    text = text_in(out, sizeof out);
    release_add_report(&text, words, &odd, &closed);
    assert_non_null(strstr(out, "Program                 <b>\"{k}\" & Caf\303\251"));
    text = text_in(out, sizeof out);
    release_add_report(&text, words, &none, &closed);
    assert_null(strstr(out, "Program"));
}

TEST(every_format_is_whole_at_its_longest)
{
    static void (*const ADD[])(struct text *, const char *, const struct release_source *,
                               const struct closed *) = {release_add_report, release_page,
                                                         release_data_json, release_data_fhir,
                                                         release_data_dictionary};
    struct closed closed = sample();
    closed.name = (struct period_name){2026, 2027, 12, 12, PERIOD_MONTH, 0};
    closed.terms = (struct terms){MODE_BANDS, PERIOD_MONTH, 3, 1, 1000, 1};
    closed.visits = closed.checkins = 1048575;
    closed.high[0] = closed.high[1] = 1048575;
    closed.keep_years = 20;
    for (size_t i = 0; i < sizeof ADD / sizeof ADD[0]; i++) {
        struct text text = text_in(out, sizeof out);
        ADD[i](&text, words, &LONG, &closed);
        assert_false(text.full);
        assert_in_range(text.n, 1000, sizeof out * 2 / 3);
        assert_int_equal(out[text.n - 1], '\n');
        for (const char *s = out; *s != '\0'; s++)
            assert_true((*s >= ' ' && *s <= '~') || *s == '\n');
    }
}

static void has(const char *what)
{
    if (!strstr(out, what))
        fail_msg("nowhere: %s", what);
}

TEST(the_explanations_follow_the_settings)
{
    struct closed closed = sample();
    closed.terms = (struct terms){MODE_BANDS, PERIOD_QUARTER, 3, 0, 37, 29};
    closed.high[TABLE_DISTRESS] = 6;
    closed.keep_years = 7;
    report(&closed);
    has("at least 37 people"), has("epsilon = 0.29"), has("T = 2"), has("for 7 years");
    struct text text = text_in(out, sizeof out);
    release_page(&text, words, &HERE, &closed);
    has("at least 37 people"), has("epsilon = 0.29"), has("T = 2"), has("for 7 years");
    has("by 28 at most"), has("2027-01-01 to 2027-03-31"), has("15 points of 100");
    text = text_in(out, sizeof out);
    release_data_json(&text, words, &HERE, &closed);
    has("\"k\": 37"), has("\"epsilon\": 0.29"), has("\"tables\": 2"), has("\"keep_years\": 7");
    has("\"epsilon_each\": 0.145"), has("\"epsilon\": \"m * 0.29\""), has("\"at_most\": 28");
    closed.terms = (struct terms){MODE_VISITS, PERIOD_QUARTER, 0, 0, 37, 29};
    closed.high[TABLE_BURNOUT] = closed.high[TABLE_DISTRESS] = -1;
    report(&closed);
    has("no answers at all");
    assert_null(strstr(out, "epsilon"));
    text = text_in(out, sizeof out);
    release_page(&text, words, &HERE, &closed);
    has("This kiosk counts visits only");
    assert_null(strstr(out, "epsilon"));
    assert_null(strstr(out, "oise"));
}

TEST(a_template_without_a_block_is_not_published)
{
    struct closed closed = sample();
    struct text text = text_in(out, sizeof out);
    release_data_json(&text, "[json]\n{}\n", &HERE, &closed);
    assert_true(text.full);
}

TEST(the_readme_has_80_columns_and_no_open_place)
{
    struct text text = text_in(out, sizeof out);
    release_add_readme(&text, words, &LONG);
    plain_lines(out);
    assert_true(text.n > 400);
}

/* docs/PRIVACY.md: 20 / 40 points at n = 20, 8 / 16 at 50, 2 / 4 at 200, for one / two tables. */
TEST(the_stated_error_is_the_one_that_was_measured)
{
    struct terms one = {MODE_BANDS, PERIOD_QUARTER, 1, 0, 20, 100}, two = one, half = one;
    two.tables = 3;
    half.epsilon_hundredths = 50;
    assert_int_equal(terms_error(&one), 4);
    assert_int_equal(terms_error(&two), 8);
    assert_int_equal(terms_error(&half), 8);
}

/* For the sum of two discrete Laplace noises: the probability that it is at most
 * `most` away from 0. */
static double within(double epsilon, int most)
{
    double q = exp(-epsilon), c = (1 - q) / (1 + q), sum = 0;
    for (int s = -most; s <= most; s++)
        sum += c * c * pow(q, abs(s)) * (abs(s) + 1 + 2 * q * q / (1 - q * q));
    return sum;
}

TEST(the_stated_error_holds_95_of_100_times_whatever_the_settings)
{
    for (int tables = 1; tables <= 2; tables++) {
        for (uint16_t e = 1; e <= EPSILON_MAX_HUNDREDTHS; e++) {
            struct terms terms = {MODE_BANDS, PERIOD_QUARTER, tables == 1 ? 1 : 3, 0, 20, e};
            double chance = within(e / 100.0 / tables, terms_error(&terms));
            assert_true(chance >= 0.95 && chance < 0.98);
        }
    }
}

TEST(the_range_includes_noise_and_rounding)
{
    struct closed closed = sample();
    /* 13 of 49 and 21 of 45 */
    assert_non_null(strstr(report(&closed), "between 26 and 47 of 100"));
    closed.high[TABLE_BURNOUT] = 0;
    assert_non_null(strstr(report(&closed), "between 0 and 9 of 100"));
    closed.high[TABLE_BURNOUT] = 45;
    assert_non_null(strstr(report(&closed), "between 83 and 100 of 100"));
}

TEST(files_are_dated_by_the_end_of_their_period)
{
    struct closed closed = sample();
    assert_int_equal(release_day(&closed.name), isodate_day(2027, 4, 1));
    closed.name = period_undated(PERIOD_QUARTER, 1);
    assert_int_equal(release_day(&closed.name), isodate_day(1980, 1, 1));
}

TEST(what_tallyd_still_lists_is_not_too_old)
{
    struct closed list[3] = {sample(), sample(), sample()};
    list[0].name = period_of(PERIOD_QUARTER, isodate_day(2020, 2, 3));
    list[1].name = period_undated(PERIOD_QUARTER, 1);
    list[2].keep_years = 5;
    assert_int_equal(release_oldest_day(list, 0), INT32_MIN);
    assert_int_equal(release_oldest_day(list, 3), isodate_day(2020, 4, 1));
    assert_int_equal(release_oldest_day(list + 1, 2), isodate_day(2027, 4, 1) - 5 * 366);
    list[1].keep_years = 5;
    assert_int_equal(release_oldest_day(list, 2), INT32_MIN);
    list[2].keep_years = 0;
    assert_int_equal(release_oldest_day(list, 3), INT32_MIN);
}

TEST(status_is_one_fixed_word_a_part)
{
    struct terms terms = {.mode = MODE_BANDS};
    struct message tallyd = message_make(MESSAGE_STATUS, SENDER_NONE);
    struct release_standing standing = {&terms, &tallyd, CONTENT_SITE, SIGNATURE_OK};
    tallyd.u.status.closed_n = 7;
    struct text text = text_in(out, sizeof out);
    release_add_status(&text, &standing);
    assert_string_equal(out, "tallies: bands\nstore: ok\nclock: ok\nsettings: ok\n"
                             "content: ok\nsignature: ok\n");
    tallyd.u.status.store = STORE_READONLY;
    tallyd.u.status.clock = PERIOD_CLOCK_UNTRUSTED;
    tallyd.u.status.settings_wait = 1;
    standing.content = CONTENT_LAST_GOOD;
    standing.signature = SIGNATURE_IMPOSSIBLE;
    text = text_in(out, sizeof out);
    release_add_status(&text, &standing);
    assert_string_equal(out, "tallies: bands\nstore: store-readonly\nclock: clock-untrusted\n"
                             "settings: settings-wait\ncontent: stale-content\n"
                             "signature: cannot-sign\n");
}

TEST(status_has_a_line_a_part_whatever_is_not_known)
{
    struct terms terms = {.mode = 9};
    struct message tallyd = message_make(MESSAGE_STATUS, SENDER_NONE);
    struct release_standing standing = {.content = CONTENT_CARD};
    struct text text = text_in(out, sizeof out);
    release_add_status(&text, &standing);
    assert_string_equal(out, "tallies: unknown\nstore: tallyd-away\nclock: unknown\n"
                             "settings: unknown\ncontent: card-only\nsignature: unsigned\n");
    standing = (struct release_standing){&terms, &tallyd, 9, 9};
    tallyd.u.status.store = tallyd.u.status.clock = 9;
    tallyd.u.status.settings_faulty = 1;
    text = text_in(out, sizeof out);
    release_add_status(&text, &standing);
    assert_string_equal(out, "tallies: unknown\nstore: unknown\nclock: unknown\n"
                             "settings: settings-faulty\ncontent: unknown\nsignature: unknown\n");
}

int main(void)
{
    return unit_run(read_words, NULL);
}
