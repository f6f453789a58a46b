/* The real tallyd with a cranked clock: hours pass only by the hour, periods close by themselves,
 * and the release folder changes at closes and at nothing else. */
#include "core/plain/isodate.h"
#include "core/tally/calendar.h"
#include "core/wire/period.h"
#include "io/link/link.h"
#include "tests/fakes/house.h"
#include "tests/fakes/unit.h"
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const struct cell HIGH = {CELL_VISIT, 1, 1}, LOW = {CELL_VISIT, 1, 0};
static const struct cell CHECKIN = {CELL_CHECKIN, 0, 0};

static struct house house;
static long hours;
static int32_t day;

FIXTURE(make)
{
    house_make(&house, "tallies = bands\n");
    house.cranked = true;
    hours = 1000;
    day = isodate_day(2027, 1, 1);
    house_crank(&house, hours, day, true);
    return 0;
}

FIXTURE(unmake)
{
    house_remove(&house);
    return 0;
}

/* To a day on which the clock stands for long enough to be believed, if it has gone on by no more
 * than a period. */
static void pass(int days)
{
    struct period_name was = period_of(PERIOD_QUARTER, day), is;
    hours += 24L * days;
    day += days;
    is = period_of(PERIOD_QUARTER, day);
    house_crank(&house, hours, day, true);
    house_wake(&house);
    if (memcmp(&was, &is, sizeof was))
        house_stand(&house, &hours, day, SURE_HOURS);
}

static void begin(void)
{
    house_start(&house);
    house_stand(&house, &hours, day, SURE_HOURS + 1);
}

static void count(int n, const struct cell *cell)
{
    house_counts(&house, cell, n);
}

static struct tally stored(void)
{
    static struct tally tally;
    house_stop(&house, SIGKILL);
    assert_true(house_tally(&house, &tally));
    house_start(&house);
    return tally;
}

#define IN_HOUSE(name) TEST_WITH(name, make, unmake)

IN_HOUSE(powered_time_is_saved_by_the_hour_and_never_by_a_visit)
{
    house_start(&house);
    hours += 5;
    house_crank(&house, hours, day, true);
    house_wake(&house);
    count(1, &HIGH);
    assert_int_equal(stored().powered_h, 5);
    count(3, &HIGH);
    assert_int_equal(stored().powered_h, 5);
    pass(40);
    assert_int_equal(stored().powered_h, POWERED_HOURS_MAX);
}

IN_HOUSE(nothing_is_written_once_powered_time_has_stopped)
{
    static unsigned char before[2][SLOT_SIZE], after[2][SLOT_SIZE];
    begin();
    pass(40);
    house_stand(&house, &hours, day, JUMP_HOURS);
    house_slots(&house, before);
    pass(10);
    house_slots(&house, after);
    assert_memory_equal(before, after, sizeof before);
}

IN_HOUSE(a_close_tells_everybody_the_new_terms)
{
    struct message message;
    begin();
    count(20, &LOW);
    house_stop(&house, SIGTERM);
    house_site(&house, "tallies = visits\nk = 50\n");
    house_start(&house);
    int fd = house_dial(&house, SENDER_KIOSK);
    house_answer(fd, &message);
    assert_int_equal(message.u.terms.mode, MODE_BANDS);
    pass(90);
    house_answer(fd, &message);
    assert_int_equal(message.type, MESSAGE_TERMS);
    assert_int_equal(message.u.terms.mode, MODE_VISITS);
    assert_int_equal(message.u.terms.k, 50);
    close(fd);
}

static struct closed asked(enum sender from, int index, bool *answered)
{
    struct message message = message_make(MESSAGE_READ, from), heard;
    int fd = house_dial(&house, from);
    house_answer(fd, &heard);
    message.u.read.index = (uint16_t)index;
    assert_int_equal(link_send(fd, &message), 0);
    *answered = house_hear(fd, &heard);
    assert_true(!*answered || heard.type == MESSAGE_CLOSED);
    close(fd);
    return heard.u.closed;
}

/* Only what staff have: never the open period; and nobody else gets it. */
IN_HOUSE(the_kiosk_is_told_the_newest_closed_period_and_no_other)
{
    bool answered;
    begin();
    count(20, &LOW);
    for (int index = 0; index < 3; index++) {
        struct closed none = asked(SENDER_KIOSK, index, &answered), zero = {0};
        assert_true(answered);
        assert_memory_equal(&none, &zero, sizeof zero);
    }
    pass(90);
    count(33, &HIGH);
    pass(91);
    count(7, &HIGH);
    struct tally tally = stored();
    assert_int_equal(tally.closed_n, 2);
    for (int index = 0; index < 3; index++) {
        struct closed last = asked(SENDER_KIOSK, index, &answered);
        assert_true(answered);
        assert_memory_equal(&last, &tally.closed[1], sizeof last);
    }
    asked(SENDER_CHECKIN, 0, &answered);
    assert_false(answered);
}

/* A door without self-checks, with the real programs. */
IN_HOUSE(a_door_that_only_counts_checkins_closes_too)
{
    static char seen[RELEASE_SEEN_MAX];
    house_site(&house, "tallies = visits\n");
    begin();
    count(23, &CHECKIN);
    pass(90);
    house_release(&house, seen);
    assert_non_null(strstr(seen, "/2027-Q1/"));
    struct tally tally = stored();
    assert_int_equal(tally.closed_n, 1);
    assert_int_equal(tally.closed[0].visits, 0);
    assert_int_equal(tally.closed[0].checkins, 20);
}

static int32_t quarter(int n)
{
    return isodate_day(2027 + n / 4, n % 4 * 3 + 1, 1);
}

/* Seven years of quarters after one that nobody dated; one of them too quiet to stand alone; from
 * the fifth year on reports are kept for one year instead of two. */
IN_HOUSE(reports_are_erased_at_a_close_when_they_are_too_old)
{
    static char before[RELEASE_SEEN_MAX], seen[RELEASE_SEEN_MAX];
    enum { QUIET = 6, CHANGE = 17, YEARS = 7 };
    int erased = 0;
    house_site(&house, "tallies = bands\nkeep_years = 2\n");
    house_crank(&house, hours, day, false);
    house_start(&house);
    count(20, &LOW);
    hours += ADRIFT_HOURS_MAX;
    house_crank(&house, hours, day, false);
    house_wake(&house);
    house_stand(&house, &hours, day, SURE_HOURS + 1);
    for (int n = 0; n < 4 * YEARS; n++) {
        pass(quarter(n) - day);
        count(n == QUIET ? 3 : 20, &LOW);
        if (n == CHANGE) {
            house_release(&house, before);
            house_stop(&house, SIGTERM);
            house_site(&house, "tallies = bands\nkeep_years = 1\n");
            house_start(&house);
            house_release(&house, seen);
            assert_memory_equal(before, seen, strstr(before, "/README") - before);
        }
        pass(quarter(n + 1) - day);
        house_release(&house, seen);
        assert_non_null(strstr(seen, "/undated-01 "));
        for (int i = 0; i <= n; i++) {
            char name[PERIOD_NAME_MAX + 2] = "/";
            struct period_name from =
                period_of(PERIOD_QUARTER, quarter(i == QUIET + 1 ? i - 1 : i));
            struct period_name to = period_of(PERIOD_QUARTER, quarter(i));
            struct text text = text_in(name + 1, sizeof name - 1);
            from = period_joined(&from, &to);
            period_add_name(&text, &from);
            text_add(&text, " ");
            int years = n < CHANGE ? 2 : 1;
            bool stays = n != QUIET && i != QUIET && quarter(i + 1) >= quarter(n + 1) - 366 * years;
            if (n != QUIET && (strstr(seen, name) != NULL) != stays)
                fail_msg("after quarter %d:%s is %s", n, name, stays ? "gone" : "still there");
            erased += n != QUIET && !stays;
        }
    }
    assert_true(erased > 0);
    assert_int_equal(stored().closed[stored().closed_n - 1].keep_years, 1);
}

/* Three years, some 2,000 visits, with restarts, quiet months and a clock that goes back. */
IN_HOUSE(the_release_folder_changes_at_closes_only)
{
    static char before[RELEASE_SEEN_MAX], after[RELEASE_SEEN_MAX];
    int changes = 0, visits = 0;
    srand(3);
    begin();
    stored(); /* after its first start, status.txt says that the store is new */
    house_release(&house, before);
    for (int week = 0; week < 156; week++) {
        int n = week / 13 % 4 == 1 ? rand() % 2 : 12 + rand() % 15;
        count(n, rand() % 3 ? &LOW : &HIGH);
        count(rand() % 5, &CHECKIN);
        visits += n;
        house_release(&house, after);
        assert_string_equal(before, after);
        if (week == 70)
            house_crank(&house, hours, day - 400, true), house_wake(&house);
        pass(7);
        house_release(&house, after);
        changes += strcmp(before, after) != 0;
        assert_int_equal(changes, stored().closed_n);
        strcpy(before, after);
    }
    print_message("%d visits, %d closes\n", visits, changes);
    assert_in_range(changes, 7, 12);
    assert_non_null(strstr(after, "2027-Q1/"));
    assert_non_null(strstr(after, "2027-Q2_2027-Q3/"));
}
