/* Days, names and joins of periods, at their edges. */
#include "core/wire/period.h"
#include "core/plain/isodate.h"
#include "tests/fakes/unit.h"
#include <string.h>

static int32_t day_of(const char *s)
{
    int32_t day = -1;
    assert_true(isodate_parse(s, &day));
    return day;
}

static void day_is(int32_t day, const char *s)
{
    char buffer[16];
    struct text text = text_in(buffer, sizeof buffer);
    period_add_day(&text, day);
    assert_string_equal(buffer, s);
}

static void name_is(struct period_name name, const char *s)
{
    char buffer[PERIOD_NAME_MAX];
    struct text text = text_in(buffer, sizeof buffer);
    period_add_name(&text, &name);
    assert_string_equal(buffer, s);
    assert_false(text.full);
    assert_true(period_valid(&name));
}

TEST(a_day_is_written_as_it_is_read)
{
    day_is(day_of("2027-02-03"), "2027-02-03");
    day_is(day_of("1999-12-31"), "1999-12-31");
}

TEST(each_kind_names_its_first_and_last_day)
{
    const struct {
        enum period_kind kind;
        const char *name, *first, *last;
    } rows[] = {
        {PERIOD_MONTH, "2028-M02", "2028-02-01", "2028-02-29"},
        {PERIOD_MONTH, "2027-M12", "2027-12-01", "2027-12-31"},
        {PERIOD_QUARTER, "2027-Q1", "2027-01-01", "2027-03-31"},
        {PERIOD_QUARTER, "2027-Q4", "2027-10-01", "2027-12-31"},
        {PERIOD_HALF, "2027-H1", "2027-01-01", "2027-06-30"},
        {PERIOD_HALF, "2027-H2", "2027-07-01", "2027-12-31"},
        {PERIOD_YEAR, "2027", "2027-01-01", "2027-12-31"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        for (int last = 0; last <= 1; last++) {
            struct period_name name =
                period_of(rows[i].kind, day_of(last ? rows[i].last : rows[i].first));
            name_is(name, rows[i].name);
            assert_int_equal(period_first_day(&name), day_of(rows[i].first));
            assert_int_equal(period_last_day(&name), day_of(rows[i].last));
        }
}

TEST(joined_periods_say_both_ends)
{
    struct period_name q1 = period_of(PERIOD_QUARTER, day_of("2027-02-03"));
    struct period_name q2 = period_of(PERIOD_QUARTER, day_of("2027-04-01"));
    struct period_name both = period_joined(&q1, &q2);
    name_is(both, "2027-Q1_2027-Q2");
    name_is(period_joined(&q1, &q1), "2027-Q1");
    assert_int_equal(period_first_day(&both), day_of("2027-01-01"));
    assert_int_equal(period_last_day(&both), day_of("2027-06-30"));
}

TEST(undated_periods_have_numbers)
{
    struct period_name one = period_undated(PERIOD_QUARTER, 1);
    struct period_name two = period_undated(PERIOD_QUARTER, 2);
    struct period_name dated = period_of(PERIOD_QUARTER, day_of("2027-02-03"));
    name_is(one, "undated-01");
    name_is(period_joined(&one, &two), "undated-01_undated-02");
    name_is(period_joined(&one, &dated), "undated-01_2027-Q1");
    name_is(period_joined(&dated, &two), "2027-Q1_undated-02");
    assert_false(period_starts_dated(&one));
    assert_false(period_ends_dated(&one));
}

TEST(the_longest_name_fits)
{
    struct period_name a = period_of(PERIOD_MONTH, day_of("2027-12-03"));
    struct period_name b = period_undated(PERIOD_MONTH, 255);
    name_is(period_joined(&b, &a), "undated-255_2027-M12");
}

TEST(names_no_period_has_are_refused)
{
    struct period_name name = period_of(PERIOD_QUARTER, day_of("2027-02-03"));
    name.to_index = 5;
    assert_false(period_valid(&name));
    name.to_index = 0;
    assert_false(period_valid(&name));
    name = period_undated(PERIOD_MONTH, 3);
    name.kind = 9;
    assert_false(period_valid(&name));
}

TEST(a_carried_number_is_named_from_where_it_began)
{
    char buffer[PERIOD_NAME_MAX];
    struct closed closed = {.name = {2027, 2027, 2, 3, PERIOD_QUARTER, 0},
                            .carried = FEW_CHECKINS,
                            .since = {[COUNTED_CHECKINS] = {2026, 12, PERIOD_MONTH}}};
    struct text text = text_in(buffer, sizeof buffer);
    period_add_counted(&text, &closed, COUNTED_VISITS);
    assert_string_equal(buffer, "2027-Q2_2027-Q3");
    text = text_in(buffer, sizeof buffer);
    period_add_counted(&text, &closed, COUNTED_CHECKINS);
    assert_string_equal(buffer, "2026-M12_2027-Q3");
    closed.since[COUNTED_CHECKINS] = (struct period_start){0, 4, PERIOD_QUARTER};
    text = text_in(buffer, sizeof buffer);
    period_add_counted(&text, &closed, COUNTED_CHECKINS);
    assert_string_equal(buffer, "undated-04_2027-Q3");
}

TEST(names_that_are_out_are_read_back)
{
    const struct {
        const char *name, *last;
        int undated;
    } rows[] = {{"2027-Q1", "2027-03-31", 0},
                {"2027-M12", "2027-12-31", 0},
                {"2027-H1", "2027-06-30", 0},
                {"2027", "2027-12-31", 0},
                {"2027-Q1_2027-Q3", "2027-09-30", 0},
                {"undated-01", NULL, 1},
                {"undated-255", NULL, 255},
                {"undated-02_2027-Q1", "2027-03-31", 2},
                {"2027-Q1_undated-07", "2027-03-31", 7},
                {"example", NULL, 0},
                {"README.txt", NULL, 0},
                {".unfinished", NULL, 0},
                {"", NULL, 0},
                {"2027-Q5", NULL, 0},
                {"2027-Q1x", NULL, 0},
                {"2027-Q1_", NULL, 0},
                {"2027-Q1 (2)", NULL, 0},
                {"undated-0", NULL, 0},
                {"undated-256", NULL, 0},
                {"0000", NULL, 0}};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct names_out out = {0, 0};
        period_is_out(&out, rows[i].name);
        assert_int_equal(out.last_day, rows[i].last ? day_of(rows[i].last) : 0);
        assert_int_equal(out.undated, rows[i].undated);
    }
}
