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
    closed.schema = 1;
    return closed;
}

static char out[32768];

static const char *csv(const char *site, const struct closed *closed)
{
    struct text text = text_in(out, sizeof out);
    release_add_csv_head(&text);
    release_add_csv(&text, site, closed);
    return out;
}

static const char *report(const struct closed *closed)
{
    struct text text = text_in(out, sizeof out);
    release_add_report(&text, words, "a-site-with-a-name-of-32-letters", closed);
    assert_false(text.full);
    return out;
}

TEST(the_csv_states_everything_in_each_row)
{
    struct closed closed = sample();
    assert_string_equal(csv("here", &closed),
                        "schema,site,period,last_day,measure,band,count,k,epsilon,tables\n"
                        "1,here,2027-Q1,2027-03-31,visits,,45,20,1,1\n"
                        "1,here,2027-Q1,2027-03-31,checkins,,30,20,1,1\n"
                        "1,here,2027-Q1,2027-03-31,burnout,high,17,20,1,1\n");
}

TEST(what_is_missing_is_empty)
{
    struct closed closed = sample();
    closed.name = period_undated(PERIOD_QUARTER, 4);
    closed.terms.mode = MODE_VISITS;
    closed.terms.tables = 0;
    closed.high[TABLE_BURNOUT] = -1;
    closed.checkins = 0;
    assert_string_equal(csv("here", &closed),
                        "schema,site,period,last_day,measure,band,count,k,epsilon,tables\n"
                        "1,here,undated-04,,visits,,45,20,,0\n"
                        "1,here,undated-04,,checkins,,,20,,0\n");
}

TEST(a_noisy_count_of_nothing_is_a_zero)
{
    struct closed closed = sample();
    closed.high[TABLE_BURNOUT] = 0;
    assert_non_null(strstr(csv("here", &closed), ",burnout,high,0,"));
}

TEST(no_cell_starts_a_formula)
{
    struct closed closed = sample();
    assert_null(strstr(csv("-1+1", &closed), ",-"));
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
    plain_lines(report(&closed));
    assert_non_null(strstr(out, "Burnout"));
    assert_non_null(strstr(out, "Distress"));
    closed = sample();
    closed.terms.mode = MODE_VISITS;
    closed.terms.tables = 0;
    closed.high[0] = -1;
    closed.checkins = 0;
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

TEST(who_counted_only_check_ins_says_so)
{
    struct closed closed = sample();
    closed.terms.mode = MODE_VISITS;
    closed.terms.tables = 0;
    closed.high[TABLE_BURNOUT] = -1;
    assert_true(says(&closed, "at least 20 people finished a self-check"));
    closed.visits = 0;
    assert_true(says(&closed, "at least 20 people checked in"));
}

TEST(every_format_is_whole_at_its_longest)
{
    static void (*const ADD[])(struct text *, const char *, const char *, const struct closed *) = {
        release_add_report, release_page, release_data_json, release_data_fhir,
        release_data_dictionary};
    struct closed closed = sample();
    closed.name = (struct period_name){2026, 2027, 12, 12, PERIOD_MONTH, 0};
    closed.terms = (struct terms){MODE_BANDS, PERIOD_MONTH, 3, 1, 1000, 1};
    closed.visits = closed.checkins = 1048575;
    closed.high[0] = closed.high[1] = 1048575;
    closed.keep_years = 20;
    for (size_t i = 0; i < sizeof ADD / sizeof ADD[0]; i++) {
        struct text text = text_in(out, sizeof out);
        ADD[i](&text, words, "a-site-with-a-name-of-32-letters", &closed);
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
    release_page(&text, words, "here", &closed);
    has("at least 37 people"), has("epsilon = 0.29"), has("T = 2"), has("for 7 years");
    has("by 28 at most"), has("2027-01-01 to 2027-03-31"), has("15 points of 100");
    text = text_in(out, sizeof out);
    release_data_json(&text, words, "here", &closed);
    has("\"k\": 37"), has("\"epsilon\": 0.29"), has("\"tables\": 2"), has("\"keep_years\": 7");
    has("\"epsilon_each\": 0.145"), has("\"epsilon\": \"m * 0.29\""), has("\"at_most\": 28");
    closed.terms = (struct terms){MODE_VISITS, PERIOD_QUARTER, 0, 0, 37, 29};
    closed.high[TABLE_BURNOUT] = closed.high[TABLE_DISTRESS] = -1;
    report(&closed);
    has("no answers at all");
    assert_null(strstr(out, "epsilon"));
    text = text_in(out, sizeof out);
    release_page(&text, words, "here", &closed);
    has("This kiosk counts visits only");
    assert_null(strstr(out, "epsilon"));
    assert_null(strstr(out, "oise"));
}

TEST(a_template_without_a_block_is_not_published)
{
    struct closed closed = sample();
    struct text text = text_in(out, sizeof out);
    release_data_json(&text, "[json]\n{}\n", "here", &closed);
    assert_true(text.full);
}

TEST(the_readme_has_80_columns_and_no_open_place)
{
    struct text text = text_in(out, sizeof out);
    release_add_readme(&text, words, "a-site-with-a-name-of-32-letters");
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
