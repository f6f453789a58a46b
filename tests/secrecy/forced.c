/* Staff who hold the clock and the plug cannot force a close around one person: whatever they do,
 * two closes are 28 powered days apart and each holds k people. The real tallyd has many short
 * lives; the truth about powered hours and visits is kept here. Two planted bugs show that this
 * test would see a forced close. */
#include "core/plain/isodate.h"
#include "core/tally/calendar.h"
#include "io/link/link.h"
#include "tests/fakes/house.h"
#include "tests/fakes/planted.h"
#include "tests/fakes/unit.h"
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LIVES = 200, LIVES_SHORT = 4, DEEDS = 60, LIVES_PLANTED = 4, NEVER = 1 << 20 };

static struct house house;
static long hours;
static int32_t day;
static bool trusted;

/* Since the last close; it counts for the next one. */
static int powered, counted;
static struct closed newest;
static int closed_n;
/* Over all lives. */
static int closes, least_powered, least_counted, pulled, turned;

static void turn_clock(void)
{
    house_crank(&house, hours, day, trusted);
}

static bool ask(int index, struct message *answer)
{
    struct message message = message_make(MESSAGE_READ, SENDER_PUBLISH);
    message.u.read.index = (uint16_t)index;
    int fd = house_dial(&house, SENDER_PUBLISH);
    assert_int_equal(link_send(fd, &message), 0);
    do
        house_answer(fd, answer);
    while (answer->type != MESSAGE_STATUS && answer->type != MESSAGE_CLOSED);
    close(fd);
    return answer->type == MESSAGE_CLOSED;
}

/* tallyd has looked at its clock; is there a period that was not there before? Old ones may go at a
 * close, so their number alone would not show it. */
static void look(void)
{
    struct message status, last;
    ask(UINT16_MAX, &status);
    ask(UINT16_MAX, &status);
    int n = status.u.status.closed_n;
    if (n == 0 || !ask(n - 1, &last) || memcmp(&last.u.closed, &newest, sizeof newest) == 0)
        return;
    assert_true(n <= closed_n + 1);
    newest = last.u.closed;
    closed_n = n;
    closes++;
    least_powered = powered < least_powered ? powered : least_powered;
    least_counted = counted < least_counted ? counted : least_counted;
    powered = counted = 0;
}

static void count(int n)
{
    const struct cell cell = {CELL_VISIT, 1, (uint8_t)(rand() % 2)};
    house_counts(&house, &cell, n);
    counted += n;
}

static void pull_plug(void)
{
    house_stop(&house, SIGKILL);
    long off = rand() % 300;
    hours += off;
    day += (int32_t)off / 24;
    turn_clock();
    house_start(&house);
    pulled++;
}

/* Days to years ahead, or back; or the clock is no longer trusted, or is again. */
static void set_clock(void)
{
    int how = rand() % 8;
    if (how < 6)
        day += how < 4 ? rand() % 200 : how == 4 ? 366 * (1 + rand() % 3) : -(rand() % 300);
    else
        trusted = how == 6;
    turn_clock();
    turned++;
}

static void wait_hours(void)
{
    int more = rand() % 3 ? rand() % 100 : rand() % 600;
    hours += more;
    powered += more;
    day += more / 24;
    turn_clock();
}

/* Patience: what the clock says now stands until tallyd believes it. */
static void let_it_stand(void)
{
    int looks = rand() % 4 ? SURE_HOURS + 1 : JUMP_HOURS + 1;
    for (int i = 0; i < looks; i++) {
        hours++;
        powered++;
        turn_clock();
        look();
    }
}

static void live(const char *other)
{
    house_make(&house, "tallies = bands\nperiod = month\nk = 11\nkeep_years = 1\n");
    house.cranked = true;
    house.other = other;
    hours = 1000;
    day = isodate_day(2027, 1, 1);
    trusted = true;
    powered = counted = closed_n = 0;
    memset(&newest, 0, sizeof newest);
    turn_clock();
    house_start(&house);
    for (int i = 0; i < DEEDS; i++) {
        int deed = rand() % 8;
        if (deed < 2)
            count(rand() % 10);
        else if (deed < 4)
            wait_hours();
        else if (deed < 7)
            set_clock(), let_it_stand();
        else
            pull_plug();
        look();
    }
    house_remove(&house);
}

static void try_lives(int lives, const char *other)
{
    srand(1);
    closes = pulled = turned = 0;
    least_powered = least_counted = NEVER;
    for (int i = 0; i < lives; i++)
        live(other);
}

static const char *found(void)
{
    return attack_words("%d closes, at least %d powered hours apart, of at least %d visits", closes,
                        least_powered, least_counted);
}

static const char *tried(int lives)
{
    return attack_words("%d kiosks: clock set %d times, plug pulled %d times", lives, turned,
                        pulled);
}

TEST(neither_clock_nor_plug_forces_a_close)
{
    int lives = planted_long() ? LIVES : LIVES_SHORT;
    try_lives(lives, NULL);
    attack_line("3 forced close", tried(lives), found(), "672 hours, 11 visits (k)");
    assert_true(closes > lives / 2);
    assert_true(least_powered >= 28 * 24);
    assert_true(least_counted >= K_FLOOR);
}

static void caught(const char *bug, const char *what, const int *least, int limit)
{
    try_lives(LIVES_PLANTED, planted_program(bug, "build/aids/tallyd-crank"));
    attack_line(attack_words("3 forced close, planted: %s", what), tried(LIVES_PLANTED),
                attack_words("caught: %s", found()), attack_words("one must be under %d", limit));
    assert_true(*least < limit);
}

TEST(a_close_without_powered_days_is_caught)
{
    caught("close-by-the-clock", "the clock alone closes", &least_powered, 28 * 24);
}

TEST(a_close_of_a_few_is_caught)
{
    caught("close-of-a-few", "k is not asked for", &least_counted, K_FLOOR);
}
