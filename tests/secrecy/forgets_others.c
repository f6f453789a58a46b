/* No program leaves a core. checkin and publish forget: when checkin sleeps, nothing in its memory
 * says that somebody agreed to be counted, or was; when publish ends, nothing of what it heard is
 * left, and at no moment does it hold a count of the open period. The same search finds these while
 * they are under way, and with each planted bug. */
#define _GNU_SOURCE
#include "core/plain/isodate.h"
#include "core/wire/period.h"
#include "io/link/link.h"
#include "tests/fakes/house.h"
#include "tests/fakes/hunt.h"
#include "tests/fakes/planted.h"
#include "tests/fakes/unit.h"
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PATIENCE_MS = 10000, CHECKINS = 3 };

static const char CHECKIN[] = "build/aids/checkin-halt", PUBLISH[] = "build/aids/publish-halt";

static struct house house;

static pid_t launch(const char *program, const char *site)
{
    pid_t pid = fork();
    assert_true(pid >= 0);
    if (pid == 0) {
        setrlimit(RLIMIT_CORE, &(struct rlimit){RLIM_INFINITY, RLIM_INFINITY});
        if (!freopen("/dev/null", "w", stderr))
            _exit(127);
        execl(program, program, "--state", house.dir, "--site", site, NULL);
        _exit(127);
    }
    return pid;
}

static void stop(pid_t pid)
{
    kill(pid, SIGKILL);
    waitpid(pid, NULL, 0);
}

static void go_on(pid_t pid, const char *place)
{
    unlink(house_path(&house, place));
    kill(pid, SIGCONT);
}

FIXTURE(make)
{
    house_make(&house, "tallies = bands\ntables = burnout, distress\n");
    setenv("HALT_IN", house.dir, 1);
    return 0;
}

FIXTURE(unmake)
{
    house_remove(&house);
    return 0;
}

/* --- checkin -------------------------------------------------------------------------------- */

/* As the kiosk that it serves, and as the tallyd that it counts with. */
static int tallyd_server, kiosk, tallyd;

static void hear(int fd, enum message_type type, struct message *message)
{
    do
        house_answer(fd, message);
    while (message->type != type);
}

static int dial(enum link_server server)
{
    int fd;
    for (int i = 0; (fd = link_dial(house.dir, server)) < 0; i++) {
        assert_true(i < PATIENCE_MS);
        poll(NULL, 0, 1);
    }
    return fd;
}

static void tell_terms(enum message_type type, int parity)
{
    struct message terms = message_make(type, SENDER_NONE);
    terms.parity = (uint8_t)parity;
    terms.u.terms = (struct terms){
        .mode = MODE_VISITS, .count_door = 1, .k = K_DEFAULT, .epsilon_hundredths = 100};
    assert_int_equal(link_send(tallyd, &terms), 0);
}

static pid_t begin(const char *program)
{
    struct message message;
    tallyd_server = link_serve(house.dir, LINK_TALLYD);
    assert_true(tallyd_server >= 0);
    pid_t pid = launch(program, "assets/sites/peer-support");
    kiosk = dial(LINK_CHECKIN);
    while ((tallyd = link_accept(tallyd_server)) < 0)
        poll(NULL, 0, 1);
    hear(tallyd, MESSAGE_HELLO, &message);
    tell_terms(MESSAGE_TERMS, 0);
    hunt_rested(pid);
    return pid;
}

static void end(pid_t pid)
{
    close(kiosk);
    close(tallyd);
    close(tallyd_server);
    unlink(house_path(&house, "tallyd/tallyd.sock"));
    stop(pid);
}

static void arrive(void)
{
    struct message message = message_make(MESSAGE_ARRIVE, SENDER_KIOSK);
    message.u.room.agreed = 1;
    assert_int_equal(link_send(kiosk, &message), 0);
}

/* The outbox with one cell, and as it is after that was counted but not wiped. */
static void hunt_outbox(struct hunt *hunt, int parity)
{
    struct outbox waits = {
        .cell = {{.kind = CELL_CHECKIN}}, .n = 1, .parity = (uint8_t)parity, .told = true};
    struct outbox kept = waits;
    kept.n = 0;
    kept.parity ^= 1;
    hunt_bytes(hunt, &waits, sizeof waits);
    hunt_bytes(hunt, &kept, sizeof kept);
}

static int left(pid_t pid, int parity, const char *where)
{
    struct hunt hunt = {0};
    hunt_message(&hunt, MESSAGE_ARRIVE);
    hunt_message(&hunt, MESSAGE_COUNT);
    hunt_outbox(&hunt, parity);
    return hunt_found(pid, &hunt, where);
}

/* It has heard all that was said until now: somebody new is told after that. */
static void await_turn(pid_t pid)
{
    struct message message;
    int fd = dial(LINK_CHECKIN);
    hear(fd, MESSAGE_LINES, &message);
    hunt_rested(pid);
    close(fd);
}

/* Check-ins one after the other: the most kinds of traces that any left. */
static int after_check_ins(const char *program)
{
    struct message message;
    int most = 0;
    pid_t pid = begin(program);
    for (int i = 0; i < CHECKINS; i++) {
        arrive();
        hear(tallyd, MESSAGE_COUNT, &message);
        tell_terms(MESSAGE_ACK, !message.parity);
        hear(kiosk, MESSAGE_ROOM, &message);
        await_turn(pid);
        int kinds = left(pid, i % 2, "after a check-in");
        most = kinds > most ? kinds : most;
    }
    end(pid);
    return most;
}

TEST_WITH(while_it_is_sent_an_agreed_check_in_is_found, make, unmake)
{
    pid_t pid = begin(CHECKIN);
    house_file(&house, "count", "");
    arrive();
    hunt_halted(pid);
    assert_int_equal(left(pid, 0, "while it is sent"), 3); /* of 4: it is not counted yet */
    go_on(pid, "count");
    end(pid);
}

TEST_WITH(after_a_check_in_nothing_says_that_it_was_counted, make, unmake)
{
    int kinds = after_check_ins(CHECKIN);
    attack_line("8 what checkin remembers", attack_words("%d check-ins that agreed", CHECKINS),
                attack_words("%d kinds of traces left", kinds), "0");
    assert_int_equal(kinds, 0);
}

static void caught(const char *what, int kinds)
{
    attack_line(what, "as above",
                kinds > 0 ? attack_words("caught: %d kinds of traces left", kinds) : "not caught",
                "must be caught");
    assert_true(kinds > 0);
}

TEST_WITH(an_outbox_that_keeps_its_cell_is_caught, make, unmake)
{
    caught("8 what checkin remembers, planted: outbox-kept",
           after_check_ins(planted_program("outbox-kept", CHECKIN)));
}

TEST_WITH(a_stack_that_is_left_as_it_is_is_caught, make, unmake)
{
    caught("8 what checkin remembers, planted: stack-kept",
           after_check_ins(planted_program("stack-kept", CHECKIN)));
}

/* --- publish -------------------------------------------------------------------------------- */

static struct tally store_with_a_period(void)
{
    struct tally tally = {.terms = {MODE_BANDS, PERIOD_QUARTER, 3, 0, 20, 100}};
    tally.open = period_of(PERIOD_QUARTER, isodate_day(2025, 5, 1));
    tally.visits = 700001;
    tally.checkins = 300007;
    tally.high[TABLE_BURNOUT] = 543210;
    tally.high[TABLE_DISTRESS] = 432109;
    tally.closed_n = 1;
    tally.closed[0] = (struct closed){.name = period_of(PERIOD_QUARTER, isodate_day(2025, 2, 1)),
                                      .terms = tally.terms,
                                      .visits = 345675,
                                      .checkins = 123455,
                                      .high = {98765, 87654},
                                      .schema = TALLY_SCHEMA};
    return tally;
}

/* The most that is ever found of what tallyd told, and of the open period, while publish runs; and
 * what is left when it ends. */
struct run {
    int heard, open, at_end;
};

static struct run run(const char *program)
{
    static struct store store;
    static struct tally none;
    struct tally tally = store_with_a_period();
    struct hunt heard = {0}, open = {0};
    struct run run = {0};
    assert_int_equal(store_open(&store, house.dir, "test", &none), STORE_NEW);
    assert_int_equal(store_save(&store, &tally), 0);
    store_close(&store);
    house_start(&house);
    hunt_message(&heard, MESSAGE_STATUS);
    hunt_bytes(&heard, &tally.closed[0].visits, 4 * sizeof(uint32_t));
    hunt_held(&open, tally.visits);
    hunt_held(&open, tally.checkins);
    hunt_held(&open, (uint32_t)tally.high[0]);
    hunt_held(&open, (uint32_t)tally.high[1]);
    house_file(&house, "send", "");
    house_file(&house, "end", "");
    pid_t pid = launch(program, house_path(&house, "site"));
    for (int status; waitpid(pid, &status, WUNTRACED) == pid && WIFSTOPPED(status);) {
        run.at_end = hunt_found(pid, &heard, "publish");
        run.heard += run.at_end;
        run.open += hunt_found(pid, &open, "publish, of the open period");
        kill(pid, SIGCONT);
    }
    house_stop(&house, SIGKILL);
    return run;
}

TEST_WITH(publish_never_holds_the_open_counts_and_forgets_what_it_heard, make, unmake)
{
    struct run is = run(PUBLISH);
    attack_line("8 what publish remembers", "1 run, looked at wherever it speaks, and at its end",
                attack_words("%d open counts, %d kinds of traces left", is.open, is.at_end), "0");
    assert_true(is.heard > 0);
    assert_int_equal(is.open, 0);
    assert_int_equal(is.at_end, 0);
}

TEST_WITH(a_publish_that_keeps_what_it_heard_is_caught, make, unmake)
{
    caught("8 what publish remembers, planted: heard-kept",
           run(planted_program("heard-kept", PUBLISH)).at_end);
}

/* --- crashes -------------------------------------------------------------------------------- */

static bool dumps_core(pid_t pid)
{
    int status;
    kill(pid, SIGSEGV);
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_true(WIFSIGNALED(status));
    return WCOREDUMP(status);
}

/* publish asks a tallyd that never answers. */
TEST_WITH(a_program_that_crashes_leaves_no_core, make, unmake)
{
    pid_t pid = launch("build/bin/tallyd", house_path(&house, "site"));
    close(dial(LINK_TALLYD));
    assert_false(dumps_core(pid));
    pid = begin("build/bin/checkin-desk");
    assert_false(dumps_core(pid));
    close(kiosk);
    close(tallyd);
    pid = launch("build/bin/publish", house_path(&house, "site"));
    while ((tallyd = link_accept(tallyd_server)) < 0)
        poll(NULL, 0, 1);
    assert_false(dumps_core(pid));
    close(tallyd);
    close(tallyd_server);
}
