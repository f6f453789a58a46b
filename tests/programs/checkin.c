/* Tests the checkin program from the kiosk's and tallyd's side of their sockets, with the real
 * process in a folder of its own: clients, calls, signals and files. What a button or a call means
 * is told in tests/stories/door. */
#include "core/content/site.h"
#include "io/box/clock.h"
#include "io/lines/wall.h"
#include "io/link/link.h"
#include "tests/fakes/manager.h"
#include "tests/fakes/unit.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { WAIT_MS = 5000, DOOR = 2, SEEN = 3, KEY = 4 };

static char dir[64];
static pid_t child;
static int kiosk, tallyd_server;

static void start(const char *program)
{
    char path[96], log[96];

    snprintf(path, sizeof path, "build/san/bin/%s", program);
    snprintf(log, sizeof log, "%s/log", dir);
    child = fork();
    if (child == 0) {
        dup2(open(log, O_WRONLY | O_CREAT | O_APPEND, 0600), STDERR_FILENO);
        execl(path, program, "--state", dir, "--site", "assets/sites/peer-support", (char *)NULL);
        _exit(127);
    }
}

static void crash(void)
{
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
}

/* Dials until the other end serves. */
static int dial(enum link_server server)
{
    int64_t until_ms = clock_ms() + WAIT_MS;
    int fd, watch = link_watch(dir);

    while ((fd = link_dial(dir, server)) < 0 && clock_ms() < until_ms) {
        struct pollfd p = {.fd = watch, .events = POLLIN};
        poll(&p, 1, 100);
        link_watch_drain(watch, dir);
    }
    close(watch);
    assert_true(fd >= 0);
    return fd;
}

static bool hear(int fd, struct message *message, int wait_ms)
{
    struct pollfd p = {.fd = fd, .events = POLLIN};

    poll(&p, 1, wait_ms);
    return link_receive(fd, message) == 1;
}

static void expect_lines(bool ready)
{
    struct message message;

    assert_true(hear(kiosk, &message, WAIT_MS));
    assert_int_equal(message.type, MESSAGE_LINES);
    assert_int_equal(message.u.lines.ready, ready);
}

static void expect(enum room_state state, bool company, bool answer)
{
    struct message message;

    assert_true(hear(kiosk, &message, WAIT_MS));
    assert_int_equal(message.type, MESSAGE_ROOM);
    assert_int_equal(message.u.room.room, 0);
    assert_int_equal(message.u.room.state, state);
    assert_int_equal(message.u.room.company, company);
    assert_int_equal(message.u.room.answer, answer);
}

static void expect_room(enum room_state state, bool company)
{
    expect(state, company, false);
}

/* What all are told, and then that it is the answer to this kiosk. */
static void expect_answer(enum room_state state, bool company)
{
    expect(state, company, false);
    expect(state, company, true);
}

static void expect_silence(int fd)
{
    struct message message;

    assert_false(hear(fd, &message, 100));
}

static void tell(enum message_type type, int room, bool agreed)
{
    struct message message = message_make(type, SENDER_KIOSK);

    message.u.room.room = (uint8_t)room;
    message.u.room.agreed = agreed;
    assert_int_equal(link_send(kiosk, &message), 0);
}

FIXTURE(setup)
{
    snprintf(dir, sizeof dir, "/tmp/checkin-XXXXXX");
    if (!mkdtemp(dir))
        return -1;
    tallyd_server = -1;
    start("checkin-desk");
    kiosk = dial(LINK_CHECKIN);
    expect_lines(true);
    expect_room(ROOM_IDLE, false);
    return 0;
}

FIXTURE(teardown)
{
    char command[96];

    close(kiosk);
    if (tallyd_server >= 0)
        close(tallyd_server);
    crash();
    snprintf(command, sizeof command, "rm -rf %s", dir);
    return system(command);
}

#define RUNNING(name) TEST_WITH(name, setup, teardown)

RUNNING(an_arrival_is_answered_at_once)
{
    int64_t asked_ms = clock_ms();
    tell(MESSAGE_ARRIVE, 0, false);
    expect_answer(ROOM_TOLD, false);
    assert_true(clock_ms() - asked_ms < 300);
    expect_silence(kiosk);
}

RUNNING(what_is_seen_on_the_wall_reaches_every_kiosk)
{
    struct wall_packet press = {.type = WALL_CONTACT, .wire = SEEN, .on = 1};

    int other = dial(LINK_CHECKIN), wall = dial(LINK_PANEL);
    struct message message;
    assert_true(hear(other, &message, WAIT_MS) && message.type == MESSAGE_LINES);
    assert_true(hear(other, &message, WAIT_MS) && message.u.room.state == ROOM_IDLE);
    tell(MESSAGE_ARRIVE, 0, false);
    expect_answer(ROOM_TOLD, false);
    assert_true(hear(other, &message, WAIT_MS) && message.u.room.state == ROOM_TOLD);
    assert_int_equal(wall_send(wall, &press), 0);
    expect_room(ROOM_SEEN, false);
    assert_true(hear(other, &message, WAIT_MS) && message.u.room.state == ROOM_SEEN);
    close(wall);
    close(other);
}

RUNNING(a_kiosk_that_comes_back_is_told_everything_anew)
{
    tell(MESSAGE_ARRIVE, 0, false);
    expect_answer(ROOM_TOLD, false);
    close(kiosk);
    kiosk = dial(LINK_CHECKIN);
    expect_lines(true);
    expect_room(ROOM_TOLD, false);
}

RUNNING(whoever_was_told_is_still_told_after_a_kill_at_once)
{
    tell(MESSAGE_ARRIVE, 0, false);
    expect_answer(ROOM_TOLD, false);
    crash();
    close(kiosk);
    start("checkin-desk");
    kiosk = dial(LINK_CHECKIN);
    expect_lines(true);
    expect_room(ROOM_TOLD, false);
}

RUNNING(a_kiosk_that_does_not_read_stops_nobody_and_is_told_how_things_are_later)
{
    struct message message;
    int last = -1;

    int deaf = dial(LINK_CHECKIN);
    for (int i = 0; i < 1000; i++) {
        tell(MESSAGE_ARRIVE, 0, false);
        expect_answer(ROOM_TOLD, false);
        tell(MESSAGE_LEAVE, 0, false);
        expect_answer(ROOM_IDLE, false);
    }
    tell(MESSAGE_COMPANY, 0, false);
    expect_answer(ROOM_TOLD, true);
    while (hear(deaf, &message, 200))
        last = message.type == MESSAGE_ROOM ? message.u.room.company : -1;
    assert_int_equal(last, 1);
    close(deaf);
}

/* A kiosk that is started again and again while its earlier selves hang. */
RUNNING(clients_that_keep_their_places_keep_nobody_out)
{
    int idle[30];

    for (int i = 0; i < 30; i++)
        idle[i] = dial(LINK_CHECKIN);
    close(kiosk);
    kiosk = dial(LINK_CHECKIN);
    expect_lines(true);
    expect_room(ROOM_IDLE, false);
    tell(MESSAGE_ARRIVE, 0, false);
    expect_answer(ROOM_TOLD, false);
    for (int i = 0; i < 30; i++)
        close(idle[i]);
}

/* --- counting ------------------------------------------------------------------------------ */

/* Plays tallyd: accepts checkin and tells it what holds. */
static int tallyd_accept(uint8_t parity)
{
    struct pollfd p = {.fd = tallyd_server, .events = POLLIN};
    struct message message, terms = message_make(MESSAGE_TERMS, SENDER_NONE);

    poll(&p, 1, WAIT_MS);
    int fd = link_accept(tallyd_server);
    assert_true(fd >= 0);
    assert_true(hear(fd, &message, WAIT_MS));
    assert_int_equal(message.type, MESSAGE_HELLO);
    assert_int_equal(message.from, SENDER_CHECKIN);
    terms.parity = parity;
    terms.u.terms = (struct terms){
        .mode = MODE_VISITS, .count_door = 1, .k = K_DEFAULT, .epsilon_hundredths = 100};
    assert_int_equal(link_send(fd, &terms), 0);
    return fd;
}

static void expect_count(int fd, uint8_t parity)
{
    struct message message;

    assert_true(hear(fd, &message, WAIT_MS));
    assert_int_equal(message.type, MESSAGE_COUNT);
    assert_int_equal(message.parity, parity);
    assert_int_equal(message.u.count.kind, CELL_CHECKIN);
    assert_int_equal(message.u.count.tables, 0);
}

static int log_lines(void)
{
    char path[96], text[4096];
    int lines = 0;

    snprintf(path, sizeof path, "%s/log", dir);
    int fd = open(path, O_RDONLY);
    ssize_t n = read(fd, text, sizeof text);
    close(fd);
    for (ssize_t i = 0; i < n; i++)
        lines += text[i] == '\n';
    return lines;
}

/* The time of a failed write would be the time of an arrival. */
RUNNING(a_failing_disk_is_logged_at_the_start_and_not_with_arrivals)
{
    char path[96];

    crash();
    snprintf(path, sizeof path, "%s/checkin/rooms", dir);
    unlink(path);
    mkdir(path, 0700); /* no file can be written there */
    start("checkin-desk");
    close(kiosk);
    kiosk = dial(LINK_CHECKIN);
    expect_lines(true);
    expect_room(ROOM_IDLE, false);
    int before = log_lines();
    tell(MESSAGE_ARRIVE, 0, false);
    expect_answer(ROOM_TOLD, false);
    tell(MESSAGE_LEAVE, 0, false);
    expect_answer(ROOM_IDLE, false);
    assert_int_equal(log_lines(), before);
    assert_true(before >= 3); /* two starts and the failure */
}

RUNNING(a_check_in_while_tallyd_is_away_is_counted_later)
{
    tell(MESSAGE_ARRIVE, 0, true);
    expect_answer(ROOM_TOLD, false);
    tallyd_server = link_serve(dir, LINK_TALLYD);
    int tallyd = tallyd_accept(0);
    expect_count(tallyd, 0);
    close(tallyd); /* it died before it said so: offered again with the bit it asks for */
    tallyd = tallyd_accept(0);
    expect_count(tallyd, 0);
    close(tallyd);
    tallyd = tallyd_accept(1);
    expect_silence(tallyd);
    close(tallyd);
}

RUNNING(what_tallyd_tells_holds_at_the_door)
{
    struct wall_packet press = {.type = WALL_CONTACT, .wire = DOOR, .on = 1};

    tallyd_server = link_serve(dir, LINK_TALLYD);
    int tallyd = tallyd_accept(0), wall = dial(LINK_PANEL);
    assert_int_equal(wall_send(wall, &press), 0);
    expect_room(ROOM_TOLD, false);
    expect_count(tallyd, 0);
    close(wall);
    close(tallyd);
}

/* --- the watchdog --------------------------------------------------------------------------- */

RUNNING(it_says_that_it_lives_and_hung_it_does_not)
{
    crash();
    close(kiosk);
    manager_listen(150);
    start("checkin-desk");
    assert_true(manager_hears("READY=1", WAIT_MS));
    kiosk = dial(LINK_CHECKIN); /* it serves by then */
    expect_lines(true);
    for (int i = 0; i < 5; i++)
        assert_true(manager_hears("WATCHDOG=1", WAIT_MS));
    kill(child, SIGSTOP);
    waitpid(child, NULL, WUNTRACED);
    manager_forget();
    assert_false(manager_hears("WATCHDOG=1", 300));
    kill(child, SIGCONT);
    assert_true(manager_hears("WATCHDOG=1", WAIT_MS));
    manager_hang_up();
}

/* --- the key ------------------------------------------------------------------------------- */

static void expect_key(bool on)
{
    struct message message;
    char path[96], said[8] = "";

    assert_true(hear(kiosk, &message, WAIT_MS));
    assert_int_equal(message.type, MESSAGE_LINES);
    assert_int_equal(message.u.lines.ready, 1);
    assert_int_equal(message.u.lines.key, on);
    snprintf(path, sizeof path, "%s/checkin/key", dir);
    int fd = open(path, O_RDONLY);
    assert_true(read(fd, said, sizeof said - 1) > 0);
    close(fd);
    assert_string_equal(said, on ? "on\n" : "off\n");
}

static void turn(int wall, bool on)
{
    struct wall_packet packet = {.type = WALL_STUCK, .wire = KEY, .on = on};

    assert_int_equal(wall_send(wall, &packet), 0);
}

RUNNING(the_key_is_written_down_and_told_as_it_stands)
{
    int wall = dial(LINK_PANEL);
    turn(wall, true);
    expect_key(true);
    expect_silence(kiosk);
    close(kiosk);
    kiosk = dial(LINK_CHECKIN);
    expect_key(true);
    expect_room(ROOM_IDLE, false);
    tell(MESSAGE_ARRIVE, 0, false); /* the door and the room go on */
    expect_answer(ROOM_TOLD, false);
    turn(wall, false);
    expect_key(false);
    close(wall);
}

/* Nothing may stand open because of a key that nobody sees any more. */
RUNNING(a_key_left_written_as_on_is_off_after_a_start)
{
    int wall = dial(LINK_PANEL);
    turn(wall, true);
    expect_key(true);
    close(wall);
    crash();
    close(kiosk);
    start("checkin"); /* without its lines */
    kiosk = dial(LINK_CHECKIN);
    struct message message;
    assert_true(hear(kiosk, &message, WAIT_MS));
    assert_int_equal(message.u.lines.key, 0);
    assert_int_equal(message.u.lines.ready, 0);
    char path[96], said[8] = "";
    snprintf(path, sizeof path, "%s/checkin/key", dir);
    int fd = open(path, O_RDONLY);
    assert_int_equal(read(fd, said, sizeof said), 4);
    close(fd);
    assert_memory_equal(said, "off\n", 4);
}
