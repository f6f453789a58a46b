/* Tests app/io/link/clients.c: who is let in, who is heard, and what each of them is told. */
#include "io/link/clients.h"
#include "io/link/link.h"
#include "tests/fakes/scratch.h"
#include "tests/fakes/unit.h"
#include <unistd.h>

enum { SILENT = 3 * CLIENTS_MAX };

static struct clients clients;
static struct message message;
static int who;

static void serve(enum sender only)
{
    assert_int_equal(clients_open(&clients, scratch, LINK_TALLYD, only), 0);
}

FIXTURE(teardown)
{
    for (int i = 0; i < CLIENTS_MAX; i++)
        clients_drop(&clients, i);
    close(clients.server);
    return scratch_remove(state);
}

static int dial(void)
{
    int fd = link_dial(scratch, LINK_TALLYD);
    assert_true(fd >= 0);
    return fd;
}

static void say(int fd, enum message_type type, enum sender from)
{
    struct message said = message_make(type, from);
    assert_int_equal(link_send(fd, &said), 0);
}

static enum clients_news next(void)
{
    return clients_next(&clients, &message, &who);
}

static void nothing_more(void)
{
    assert_int_equal(next(), CLIENTS_NOTHING);
}

static int dial_as(enum sender from)
{
    int fd = dial();
    say(fd, MESSAGE_HELLO, from);
    assert_int_equal(next(), CLIENTS_CAME);
    nothing_more();
    return fd;
}

static bool hung_up(int fd)
{
    return link_receive(fd, &message) < 0;
}

#define IN_SCRATCH(name) TEST_WITH(name, scratch_make, teardown)

IN_SCRATCH(a_client_comes_with_its_hello)
{
    serve(SENDER_NONE);
    int fd = dial();
    nothing_more();
    say(fd, MESSAGE_HELLO, SENDER_PUBLISH);
    assert_int_equal(next(), CLIENTS_CAME);
    assert_int_equal(message.from, SENDER_PUBLISH);
    nothing_more();
    close(fd);
    assert_int_equal(next(), CLIENTS_GONE);
    nothing_more();
}

IN_SCRATCH(without_hello_nobody_is_heard)
{
    serve(SENDER_NONE);
    int fd = dial();
    say(fd, MESSAGE_COUNT, SENDER_KIOSK);
    nothing_more();
    assert_true(hung_up(fd));
    close(fd);
}

IN_SCRATCH(hello_is_said_once)
{
    serve(SENDER_NONE);
    int fd = dial_as(SENDER_KIOSK);
    say(fd, MESSAGE_HELLO, SENDER_PUBLISH);
    assert_int_equal(next(), CLIENTS_GONE);
    nothing_more();
    assert_true(hung_up(fd));
    close(fd);
}

IN_SCRATCH(where_all_are_one_sender_nobody_needs_to_say_hello)
{
    serve(SENDER_KIOSK);
    int fd = dial();
    assert_int_equal(next(), CLIENTS_CAME);
    nothing_more();
    say(fd, MESSAGE_ARRIVE, SENDER_KIOSK);
    assert_int_equal(next(), CLIENTS_HEARD);
    assert_int_equal(message.type, MESSAGE_ARRIVE);
    nothing_more();
    close(fd);
}

IN_SCRATCH(a_turn_hears_one_message_of_each)
{
    serve(SENDER_NONE);
    int one = dial_as(SENDER_KIOSK), other = dial_as(SENDER_CHECKIN);
    for (int i = 0; i < 3; i++)
        say(one, MESSAGE_READ, SENDER_KIOSK);
    say(other, MESSAGE_COUNT, SENDER_CHECKIN);
    assert_int_equal(next(), CLIENTS_HEARD);
    assert_int_equal(message.type, MESSAGE_READ);
    assert_int_equal(next(), CLIENTS_HEARD);
    assert_int_equal(message.type, MESSAGE_COUNT);
    nothing_more();
    assert_int_equal(next(), CLIENTS_HEARD);
    assert_int_equal(message.type, MESSAGE_READ);
    close(one);
    close(other);
}

/* What waits for one client must not be answered to another that sits in its place. */
IN_SCRATCH(whoever_loses_its_place_is_gone_before_another_comes_there)
{
    int fd[SILENT], came = 0, gone = 0;
    serve(SENDER_KIOSK);
    for (int i = 0; i < SILENT; i++) {
        enum clients_news news;
        fd[i] = dial();
        while ((news = next())) {
            came += news == CLIENTS_CAME;
            gone += news == CLIENTS_GONE;
            assert_true(came - gone <= CLIENTS_MAX);
        }
        assert_int_equal(came, i + 1);
    }
    assert_int_equal(gone, SILENT - CLIENTS_MAX);
    for (int i = 0; i < SILENT; i++)
        close(fd[i]);
}

IN_SCRATCH(a_client_that_must_read_and_does_not_is_dropped)
{
    const struct message told = message_make(MESSAGE_TERMS, SENDER_NONE);
    serve(SENDER_NONE);
    int fd = dial_as(SENDER_KIOSK), sent = 0;
    while (clients.client[0].fd && sent++ < 100000)
        clients_send(&clients, 0, &told);
    assert_true(sent < 100000);
    assert_int_equal(next(), CLIENTS_GONE);
    close(fd);
}

IN_SCRATCH(a_client_that_does_not_read_is_told_later_and_only_how_things_are)
{
    struct message told[2] = {message_make(MESSAGE_LINES, SENDER_NONE),
                              message_make(MESSAGE_ROOM, SENDER_NONE)};
    int heard = 0;
    serve(SENDER_KIOSK);
    int fd = dial();
    assert_int_equal(next(), CLIENTS_CAME);
    nothing_more();
    do {
        clients_owe(&clients, CLIENTS_ALL, 3);
        clients_tell(&clients, told);
    } while (!clients.client[0].owed);
    for (int state_n = 1; state_n < 4; state_n++) {
        told[1].u.room.state = (uint8_t)state_n;
        clients_owe(&clients, 0, 2);
        clients_tell(&clients, told);
    }
    while (link_receive(fd, &message) == 1)
        assert_int_equal(message.u.room.state, 0);
    clients_owe(&clients, 0, 1);
    clients_tell(&clients, told);
    while (link_receive(fd, &message) == 1)
        assert_int_equal(message.type, heard++ ? MESSAGE_ROOM : MESSAGE_LINES);
    assert_int_equal(heard, 2);
    assert_int_equal(message.u.room.state, 3);
    close(fd);
}
