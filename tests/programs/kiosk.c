/* Tests the kiosk program from the servers' side of its sockets, with the real process, which has a
 * picture but no display. */
#include "io/link/link.h"
#include "tests/fakes/unit.h"
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

enum { WAIT_MS = 10000, SILENCE_MS = 300 };

static char dir[64];
static pid_t child;
static int checkin, tallyd;

FIXTURE(setup)
{
    snprintf(dir, sizeof dir, "/tmp/kiosk-XXXXXX");
    if (!mkdtemp(dir))
        return -1;
    checkin = link_serve(dir, LINK_CHECKIN);
    tallyd = link_serve(dir, LINK_TALLYD);
    child = fork();
    if (child == 0) {
        dup2(open("/dev/null", O_WRONLY), STDERR_FILENO);
        setenv("SDL_VIDEODRIVER", "dummy", 1);
        execl("build/san/bin/kiosk", "kiosk", "--state", dir, "--site", "assets/sites/peer-support",
              (char *)NULL);
        _exit(127);
    }
    return checkin < 0 || tallyd < 0;
}

FIXTURE(teardown)
{
    char command[96];

    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
    close(checkin);
    close(tallyd);
    snprintf(command, sizeof command, "rm -rf %s", dir);
    return system(command);
}

static bool readable(int fd, int wait_ms)
{
    struct pollfd p = {.fd = fd, .events = POLLIN};
    return poll(&p, 1, wait_ms) > 0;
}

/* The kiosk's connection, after it has said hello. */
static int welcome(int server)
{
    struct message message;

    assert_true(readable(server, WAIT_MS));
    int fd = link_accept(server);
    assert_true(fd >= 0);
    assert_true(readable(fd, WAIT_MS));
    assert_int_equal(link_receive(fd, &message), 1);
    assert_int_equal(message.type, MESSAGE_HELLO);
    assert_int_equal(message.from, SENDER_KIOSK);
    return fd;
}

#define FRESH(name) TEST_WITH(name, setup, teardown)

FRESH(whoever_served_it_and_hangs_up_is_dialed_again)
{
    struct message terms = message_make(MESSAGE_TERMS, SENDER_NONE);
    struct message lines = message_make(MESSAGE_LINES, SENDER_NONE);
    int from_tallyd = welcome(tallyd), from_checkin = welcome(checkin);

    assert_int_equal(link_send(from_tallyd, &terms), 0);
    close(from_tallyd);
    close(welcome(tallyd));
    assert_int_equal(link_send(from_checkin, &lines), 0);
    close(from_checkin);
    close(welcome(checkin));
}

FRESH(whoever_hangs_up_at_once_is_left_alone)
{
    close(welcome(tallyd));
    close(welcome(checkin));
    assert_false(readable(tallyd, SILENCE_MS));
    assert_false(readable(checkin, SILENCE_MS));
}

/* Terms are told after a start and at a close; what it is told is none of its asking. */
FRESH(it_asks_for_the_last_report_whenever_terms_are_told)
{
    struct message message = message_make(MESSAGE_TERMS, SENDER_NONE);
    int from_tallyd = welcome(tallyd);

    close(welcome(checkin));
    for (int i = 0; i < 2; i++) {
        struct message closed = message_make(MESSAGE_CLOSED, SENDER_NONE), read;
        assert_int_equal(link_send(from_tallyd, &message), 0);
        assert_true(readable(from_tallyd, WAIT_MS));
        assert_int_equal(link_receive(from_tallyd, &read), 1);
        assert_int_equal(read.type, MESSAGE_READ);
        assert_int_equal(read.from, SENDER_KIOSK);
        assert_int_equal(link_send(from_tallyd, &closed), 0);
    }
    assert_false(readable(from_tallyd, SILENCE_MS));
    close(from_tallyd);
}
