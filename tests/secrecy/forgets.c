/* tallyd forgets: when it sleeps, all that it may write holds the newest state once, and no cell,
 * no image of the store, no earlier count, no roll of the dice. The same search finds them while a
 * visit is made durable, and with each planted bug. */
#define _GNU_SOURCE
#include "core/plain/isodate.h"
#include "core/wire/period.h"
#include "io/link/link.h"
#include "tests/fakes/house.h"
#include "tests/fakes/hunt.h"
#include "tests/fakes/planted.h"
#include "tests/fakes/unit.h"
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* HOURS: past a period's end, until it is closed by all means. */
enum { VISITS = 3, ROLLS_MAX = 4096, HOURS = 100 };

static struct house house;

static void halt_at(const char *place, bool halt)
{
    if (halt)
        house_file(&house, place, "");
    else
        unlink(house_path(&house, place));
}

/* --- tallyd --------------------------------------------------------------------------------- */

static const char SITE[] = "tallies = bands\ntables = burnout, distress\n";
static const char TALLYD[] = "build/aids/tallyd-halt";
static const struct cell CELL = {CELL_VISIT, 3, 2}, UNFIT = {CELL_VISIT, 2, 2};

/* What tallyd holds now, with counts that nothing else in memory looks like; and those before. */
static struct tally now;
static struct hunt past;
/* A cell is three bytes, which may lie anywhere by chance: as often as before the first visit. */
static long by_chance, unfit_by_chance;
static int kiosk;
static struct outbox outbox;

static struct tally unusual(void)
{
    struct tally tally = {.terms = {MODE_BANDS, PERIOD_QUARTER, 3, 0, 20, 100}};
    tally.open = period_of(PERIOD_QUARTER, isodate_day(2025, 2, 1));
    tally.powered_h = POWERED_HOURS_MAX;
    tally.visits = 700001;
    tally.checkins = 300007;
    tally.high[TABLE_BURNOUT] = 543210;
    tally.high[TABLE_DISTRESS] = 432109;
    return tally;
}

static void put_store(const struct tally *tally)
{
    static struct store store;
    static struct tally none;
    assert_int_equal(store_open(&store, house.dir, "test", &none), STORE_NEW);
    assert_int_equal(store_save(&store, tally), 0);
    store_close(&store);
}

FIXTURE(make)
{
    house_make(&house, SITE);
    house.other = TALLYD;
    house_crank(&house, 0, isodate_day(2025, 2, 2), true);
    setenv("HALT_IN", house.dir, 1);
    return 0;
}

FIXTURE(unmake)
{
    house_remove(&house);
    return 0;
}

static uint32_t high(void)
{
    return (uint32_t)now.high[TABLE_DISTRESS];
}

/* Kinds of traces in a tallyd that sleeps. */
static int left(const char *after)
{
    struct hunt hunt = past;
    hunt_images(&hunt);
    hunt_message(&hunt, MESSAGE_COUNT);
    hunt_message(&hunt, MESSAGE_ACK);
    hunt_stored(&hunt, now.visits);
    hunt_stored(&hunt, high());
    hunt_rested(house.tallyd);
    return hunt_found(house.tallyd, &hunt, after) +
           (hunt_times(house.tallyd, &CELL, sizeof CELL) > by_chance) +
           (hunt_times(house.tallyd, &UNFIT, sizeof UNFIT) > unfit_by_chance) +
           (hunt_times(house.tallyd, &now.visits, sizeof now.visits) > 1) +
           (hunt_times(house.tallyd, &now.high[TABLE_DISTRESS], sizeof now.high[0]) > 1);
}

static void remember(void)
{
    hunt_held(&past, now.visits);
    hunt_held(&past, high());
    hunt_stored(&past, now.visits);
    hunt_stored(&past, high());
}

static void hear_one(void)
{
    struct message message;
    house_answer(kiosk, &message);
    outbox_told(&outbox, &message);
}

/* With the store of before; tells the terms. */
static void begin(const char *program)
{
    house.other = program;
    now = unusual();
    past.n = 0;
    put_store(&now);
    house_start(&house);
    hunt_rested(house.tallyd);
    by_chance = hunt_times(house.tallyd, &CELL, sizeof CELL);
    unfit_by_chance = hunt_times(house.tallyd, &UNFIT, sizeof UNFIT);
    kiosk = house_dial(&house, SENDER_KIOSK);
    outbox_init(&outbox);
    hear_one();
}

static void end(void)
{
    close(kiosk);
    house_stop(&house, SIGKILL);
    unlink(house_path(&house, "store-a"));
    unlink(house_path(&house, "store-b"));
}

/* Says that a visit is to be counted, and does not listen. */
static void send_cell(void)
{
    struct message message;
    assert_true(outbox_add(&outbox, &CELL) && outbox_next(&outbox, &message));
    assert_int_equal(link_send(kiosk, &message), 0);
    outbox_sent(&outbox);
    remember();
    now.visits++;
    now.high[TABLE_DISTRESS]++;
}

/* Halts it in the middle of the commit: what the same search finds then, of all that `left` looks
 * for. */
static int seen_in_commit(void)
{
    struct hunt hunt = {0};
    hunt_images(&hunt);
    hunt_message(&hunt, MESSAGE_COUNT);
    hunt_held(&hunt, now.visits - 1);
    hunt_held(&hunt, now.visits);
    hunt_held(&hunt, high());
    hunt_halted(house.tallyd);
    int kinds = hunt_found(house.tallyd, &hunt, "during the commit");
    kinds += hunt_times(house.tallyd, &CELL, sizeof CELL) > by_chance;
    halt_at("sync", false);
    kill(house.tallyd, SIGCONT);
    return kinds;
}
enum { IN_COMMIT = 7 };

/* Visits one after the other: the most kinds of traces that any left. */
static int after_visits(const char *program)
{
    int most = 0;
    begin(program);
    for (int i = 0; i < VISITS; i++) {
        past.n = 0;
        send_cell();
        hear_one();
        int kinds = left("after a visit");
        most = kinds > most ? kinds : most;
    }
    end();
    return most;
}

TEST_WITH(after_a_visit_tallyd_holds_the_newest_state_alone, make, unmake)
{
    int kinds = after_visits(TALLYD);
    attack_line("8 what tallyd remembers", attack_words("%d visits, one by one", VISITS),
                attack_words("%d kinds of traces left", kinds), "0");
    assert_int_equal(kinds, 0);
}

TEST_WITH(while_it_is_made_durable_a_visit_is_found, make, unmake)
{
    begin(TALLYD);
    assert_int_equal(left("after the start"), 0);
    halt_at("sync", true);
    send_cell();
    assert_int_equal(seen_in_commit(), IN_COMMIT);
    hear_one();
    assert_int_equal(left("after the visit"), 0);
    end();
}

/* What is not counted leaves no trace either: an offer that was counted before, a cell that does
 * not fit the terms. */
static int after_refusals(const char *program)
{
    struct message message = message_make(MESSAGE_COUNT, SENDER_KIOSK);
    begin(program);
    message.parity = !outbox.parity;
    message.u.count = CELL;
    assert_int_equal(link_send(kiosk, &message), 0);
    hear_one();
    int kinds = left("after an offer that was counted before");
    message.u.count = UNFIT;
    assert_int_equal(link_send(kiosk, &message), 0);
    hear_one();
    kinds += left("after a cell that does not fit");
    end();
    return kinds;
}

TEST_WITH(what_is_not_counted_leaves_no_trace, make, unmake)
{
    assert_int_equal(after_refusals(TALLYD), 0);
}

TEST_WITH(a_cell_waits_for_a_store_that_refuses_and_no_longer, make, unmake)
{
    begin(TALLYD);
    house_jam(&house, true);
    send_cell();
    house_wake(&house); /* it has heard that by then */
    hunt_rested(house.tallyd);
    assert_true(hunt_times(house.tallyd, &CELL, sizeof CELL) > by_chance);
    assert_int_equal(hunt_times(house.tallyd, &now.visits, sizeof now.visits), 0);
    house_jam(&house, false);
    close(house_dial(&house, SENDER_KIOSK)); /* it tries again whenever something is said */
    hear_one();
    assert_int_equal(left("after it was written at last"), 0);
    end();
}

/* --- hours, closes and dice ----------------------------------------------------------------- */

TEST_WITH(an_hour_and_a_question_leave_no_second_state, make, unmake)
{
    struct message message = message_make(MESSAGE_READ, SENDER_PUBLISH);
    begin(TALLYD);
    house_crank(&house, 1, isodate_day(2025, 2, 2), true);
    house_wake(&house);
    assert_int_equal(left("after an hour"), 0);
    int fd = house_dial(&house, SENDER_PUBLISH);
    assert_int_equal(link_send(fd, &message), 0);
    while (message.type != MESSAGE_STATUS)
        house_answer(fd, &message);
    assert_int_equal(left("after publish asked how things are"), 0);
    close(fd);
    end();
}

/* How many of the rolls there were are still there. */
static int rolls_left(long *rolls)
{
    static uint32_t drawn[ROLLS_MAX];
    FILE *file = fopen(house_path(&house, "drawn"), "rb");
    assert_non_null(file);
    *rolls = (long)fread(drawn, sizeof *drawn, ROLLS_MAX, file);
    fclose(file);
    int kept = 0;
    for (long i = 0; i < *rolls;) {
        struct hunt hunt = {0};
        for (; i < *rolls && hunt.n < HUNT_MAX; i++)
            hunt_held(&hunt, drawn[i]);
        kept += hunt_found(house.tallyd, &hunt, "a roll");
    }
    return kept;
}

/* An hour more, after the period's end. */
static void pass(int hour)
{
    house_crank(&house, hour, isodate_day(2025, 4, 2 + hour / 24), true);
}

static struct closed close_period(void)
{
    struct message message = message_make(MESSAGE_READ, SENDER_PUBLISH);
    for (int hour = 1; hour <= HOURS; hour++) {
        pass(hour);
        house_wake(&house);
    }
    int fd = house_dial(&house, SENDER_PUBLISH);
    assert_int_equal(link_send(fd, &message), 0);
    while (message.type != MESSAGE_CLOSED)
        house_answer(fd, &message);
    close(fd);
    return message.u.closed;
}

static int after_a_close(const char *program, long *rolls)
{
    begin(program);
    past.n = 0;
    remember();
    struct closed closed = close_period();
    if (closed.high[TABLE_DISTRESS] == now.high[TABLE_DISTRESS]) /* by the dice, and published */
        now.high[TABLE_DISTRESS] = now.high[TABLE_BURNOUT];
    past.n = 0;
    remember();
    hunt_rested(house.tallyd);
    int kinds = hunt_found(house.tallyd, &past, "after a close") + rolls_left(rolls);
    end();
    return kinds;
}

TEST_WITH(after_a_close_neither_counts_nor_rolls_are_left, make, unmake)
{
    long rolls;
    int kinds = after_a_close(TALLYD, &rolls);
    attack_line("8 what tallyd remembers of a close",
                attack_words("1 close, %ld rolls of the dice", rolls),
                attack_words("%d counts and rolls left", kinds), "0");
    assert_true(rolls > 4);
    assert_int_equal(kinds, 0);
}

TEST_WITH(of_the_first_noise_no_roll_is_left, make, unmake)
{
    long rolls;
    house_start(&house);
    hunt_rested(house.tallyd);
    assert_int_equal(rolls_left(&rolls), 0);
    assert_true(rolls > 4);
}

TEST_WITH(while_it_is_drawn_a_roll_is_found, make, unmake)
{
    long rolls;
    begin(TALLYD);
    halt_at("draw", true);
    for (int hour = 1; hunt_state(house.tallyd) != 'T'; hour++) {
        struct message message;
        assert_true(hour <= HOURS);
        pass(hour);
        int fd = house_dial(&house, SENDER_KIOSK);
        if (house_hear(fd, &message)) /* it is not halted yet, but may be before it sleeps */
            while (hunt_state(house.tallyd) == 'R')
                poll(NULL, 0, 1);
        close(fd);
    }
    assert_int_equal(rolls_left(&rolls), 1);
    assert_int_equal(rolls, 1);
    end();
}

/* --- planted bugs --------------------------------------------------------------------------- */

static void caught(const char *bug, int kinds)
{
    attack_line(attack_words("8 what tallyd remembers, planted: %s", bug), "as above",
                kinds > 0 ? attack_words("caught: %d kinds of traces left", kinds) : "not caught",
                "must be caught");
    assert_true(kinds > 0);
}

static void visits_caught(const char *bug)
{
    caught(bug, after_visits(planted_program(bug, TALLYD)));
}

#define PLANTED_HERE(name, ...)                                                                    \
    TEST_WITH(name, make, unmake)                                                                  \
    {                                                                                              \
        __VA_ARGS__;                                                                               \
    }
PLANTED_HERE(a_cell_that_stays_is_caught, visits_caught("cell-kept"))
PLANTED_HERE(a_second_tally_that_stays_is_caught, visits_caught("next-kept"))
PLANTED_HERE(an_image_that_stays_is_caught, visits_caught("image-kept"))
PLANTED_HERE(memory_given_back_as_it_is_is_caught, visits_caught("plain-free"))
PLANTED_HERE(a_message_that_stays_is_caught,
             caught("message-kept", after_refusals(planted_program("message-kept", TALLYD))))

TEST_WITH(rolls_that_stay_are_caught, make, unmake)
{
    long rolls;
    caught("rolls-kept", after_a_close(planted_program("rolls-kept", TALLYD), &rolls));
}
