/* Tests app/io/link/calls.c: a checkin that does not read for a while is told everything, in order.
 */
#include "io/link/calls.h"
#include "io/link/link.h"
#include "tests/fakes/unit.h"
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static struct caller kiosk;
static int checkin;
static struct calls calls;

FIXTURE(setup)
{
    int pair[2];
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) < 0)
        return -1;
    kiosk.fd = pair[0];
    checkin = pair[1];
    calls_forget(&calls);
    return 0;
}

/* What has been said is not kept: it says that somebody agreed to be counted. */
FIXTURE(teardown)
{
    static const struct calls none;
    assert_memory_equal(&calls.waiting[calls.n], none.waiting,
                        (size_t)(CALLS_MAX - calls.n) * sizeof none.waiting[0]);
    close(kiosk.fd);
    return close(checkin);
}

static struct message call(enum message_type type, int room)
{
    struct message message = message_make(type, SENDER_KIOSK);
    message.u.room.room = (uint8_t)room;
    return message;
}

static int fill(void)
{
    struct message message = call(MESSAGE_HELLO, 0);
    int n = 0;
    while (link_send(kiosk.fd, &message) == 0)
        n++;
    return n;
}

static void drain(int n)
{
    struct message message;
    while (n-- > 0)
        assert_int_equal(link_receive(checkin, &message), 1);
}

static void heard(enum message_type type, int room)
{
    struct message message;
    assert_int_equal(link_receive(checkin, &message), 1);
    assert_int_equal(message.type, type);
    assert_int_equal(message.u.room.room, room);
}

static void heard_nothing(void)
{
    struct message message;
    assert_int_equal(link_receive(checkin, &message), 0);
}

static bool tell(enum message_type type, int room)
{
    struct message message = call(type, room);
    return calls_tell(&calls, &kiosk, &message);
}

#define FRESH(name) TEST_WITH(name, setup, teardown)

FRESH(where_there_is_room_it_is_said_at_once)
{
    assert_true(tell(MESSAGE_ARRIVE, 1));
    assert_int_equal(calls.n, 0);
    heard(MESSAGE_ARRIVE, 1);
}

FRESH(what_meets_a_full_socket_is_said_later_in_order_and_once)
{
    int n = fill();
    assert_true(n > 0);
    assert_true(tell(MESSAGE_ARRIVE, 1));
    assert_true(tell(MESSAGE_LEAVE, 1));
    assert_int_equal(calls.n, 2);
    drain(n);
    heard_nothing();
    assert_true(tell(MESSAGE_COMPANY, 0)); /* does not overtake */
    assert_int_equal(calls.n, 0);
    heard(MESSAGE_ARRIVE, 1);
    heard(MESSAGE_LEAVE, 1);
    heard(MESSAGE_COMPANY, 0);
    assert_true(calls_again(&calls, &kiosk));
    heard_nothing();
}

FRESH(room_for_one_lets_one_through)
{
    int n = fill();
    assert_true(tell(MESSAGE_ARRIVE, 0));
    assert_true(tell(MESSAGE_ARRIVE, 1));
    int left = calls.n;
    drain(n);
    assert_true(calls_again(&calls, &kiosk));
    assert_true(calls.n < left);
    heard(MESSAGE_ARRIVE, 0);
}

FRESH(no_more_wait_than_there_are_places)
{
    int n = fill();
    for (int i = 0; i < 3 * CALLS_MAX; i++)
        assert_true(tell(MESSAGE_ARRIVE, i));
    assert_int_equal(calls.n, CALLS_MAX);
    drain(n);
    assert_true(calls_again(&calls, &kiosk));
    for (int i = 0; i < CALLS_MAX; i++)
        heard(MESSAGE_ARRIVE, i);
    heard_nothing();
}

FRESH(a_dead_link_says_so_and_what_was_meant_for_it_is_not_said_to_the_next)
{
    fill();
    tell(MESSAGE_ARRIVE, 0);
    close(checkin);
    assert_false(calls_again(&calls, &kiosk));
    calls_forget(&calls);
    teardown(NULL);
    int pair[2];
    assert_int_equal(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair), 0);
    kiosk.fd = pair[0];
    checkin = pair[1];
    assert_true(calls_again(&calls, &kiosk));
    heard_nothing();
}
