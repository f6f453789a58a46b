/* Staff where no answers are counted make k check-ins themselves, so that a period is bound to
 * close, and know everybody who comes but one. Whether that person finished a self-check must show
 * nowhere in the release folder: not in whether the period closes, nor in a row of this period or
 * the next. A planted bug shows that this test would see it. */
#include "core/plain/isodate.h"
#include "core/tally/calendar.h"
#include "tests/fakes/house.h"
#include "tests/fakes/planted.h"
#include "tests/fakes/unit.h"
#include <signal.h>
#include <string.h>

enum { PERIODS = 3, TRIES_SHORT = 3 };

static const struct cell VISIT = {CELL_VISIT, 0, 0}, CHECKIN = {CELL_CHECKIN, 0, 0};
static const char SITE[] = "id = test\nprogram = Test\nphone =\nedition = door\n"
                           "checks = burnout1\ntallies = visits\nk = 11\n"
                           "[room.1]\nname = Room\n";
static const char TALLYD[] = "build/aids/tallyd-crank";
static char seen[2][PERIODS][RELEASE_SEEN_MAX];
static struct tally left; /* in the store, after the last of them */
static struct house house;

/* Where the kiosk stood is the test's own affair. */
static void fetch(char told[RELEASE_SEEN_MAX])
{
    size_t n = strlen(house.dir);
    house_release(&house, told);
    for (char *at = told; (at = strstr(at, house.dir)); at += n)
        memset(at, '.', n);
}

/* Quarters, in each of which staff check in; in the first one `known` people finish a visit, and
 * perhaps that one person. What can be fetched after each end. */
static void live(const char *tallyd, int known, bool comes, char told[PERIODS][RELEASE_SEEN_MAX])
{
    static const char *const ENDS[PERIODS] = {"2027-04-01", "2027-07-01", "2027-10-01"};
    long hours = 1000;
    int32_t day = isodate_day(2027, 1, 1);
    house_make(&house, "");
    house_file(&house, "site/site.ini", SITE);
    house.cranked = true;
    house.other = tallyd;
    house_crank(&house, hours, day, true);
    house_start(&house);
    house_stand(&house, &hours, day, SURE_HOURS + 1);
    for (int i = 0; i < PERIODS; i++) {
        house_counts(&house, &CHECKIN, K_FLOOR);
        if (i == 0)
            house_counts(&house, &VISIT, known + comes);
        hours += POWERED_HOURS_MAX;
        assert_true(isodate_parse(ENDS[i], &day));
        house_stand(&house, &hours, day, SURE_HOURS + 1);
        fetch(told[i]);
    }
    house_stop(&house, SIGKILL);
    assert_true(house_tally(&house, &left));
    house_remove(&house);
}

/* In how many of the folders the two differ. */
static int shown(const char *tallyd, int known)
{
    int differ = 0;
    for (int comes = 0; comes < 2; comes++)
        live(tallyd, known, comes, seen[comes]);
    for (int i = 0; i < PERIODS; i++)
        differ += strcmp(seen[0][i], seen[1][i]) != 0;
    return differ;
}

static void line(const char *what, int tries, int differ, const char *limit)
{
    attack_line(what,
                attack_words("%d times %d quarters, with and without one visit", tries, PERIODS),
                attack_words("%d folders differ", differ), limit);
}

TEST(staff_who_check_in_themselves_read_nobodys_visit)
{
    int tries = planted_long() ? K_FLOOR - 1 : TRIES_SHORT, differ = 0;
    for (int i = 0; i < tries; i++)
        differ += shown(TALLYD, i * (K_FLOOR - 2) / (tries - 1));
    line("2 check-ins around one visit", tries, differ, "0");
    assert_non_null(strstr(seen[0][0], "2027-Q1"));
    assert_int_equal(left.closed_n, PERIODS);
    for (int i = 0; i < PERIODS; i++)
        assert_int_equal(left.closed[i].few, FEW_VISITS);
    assert_int_equal(left.visits, K_FLOOR - 1);
    assert_int_equal(differ, 0);
}

TEST(a_zero_that_decides_is_caught)
{
    int differ = shown(planted_program("zero-decides", TALLYD), 0);
    line("2 check-ins around one visit, planted: a zero decides", 1, differ, "must be over 0");
    assert_true(differ > 0);
}
