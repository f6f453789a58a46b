/* Tests app/io/link/caller.c: a line to a server that is away, comes, talks, dies and comes back.
 */
#include "io/link/caller.h"
#include "io/link/link.h"
#include "tests/fakes/scratch.h"
#include "tests/fakes/unit.h"
#include <errno.h>
#include <unistd.h>

static struct caller caller;
static int server, client;

FIXTURE(setup)
{
    int failed = scratch_make(state);
    caller_init(&caller, scratch, LINK_TALLYD, SENDER_CHECKIN, 0);
    return failed;
}

static void serve(void)
{
    server = link_serve(scratch, LINK_TALLYD);
    assert_true(server >= 0);
}

/* A client is there and has said who it is. */
static void meet(void)
{
    struct message message;
    client = link_accept(server);
    assert_true(client >= 0);
    assert_int_equal(link_receive(client, &message), 1);
    assert_int_equal(message.type, MESSAGE_HELLO);
    assert_int_equal(message.from, SENDER_CHECKIN);
}

static void say(enum message_type type, uint8_t parity)
{
    struct message message = message_make(type, SENDER_NONE);
    message.parity = parity;
    assert_int_equal(link_send(client, &message), 0);
}

#define IN_FOLDER(name) TEST_WITH(name, setup, scratch_remove)

IN_FOLDER(a_server_that_is_away_is_told_nothing_and_is_no_trouble)
{
    struct message message = message_make(MESSAGE_READ, SENDER_CHECKIN);
    caller_dial(&caller);
    assert_int_equal(caller.fd, -1);
    assert_int_equal(caller_send(&caller, &message), -EAGAIN);
    assert_true(caller_tell(&caller, &message));
    assert_int_equal(caller_receive(&caller, &message), 0);
}

IN_FOLDER(who_calls_says_first_who_it_is_and_calls_once)
{
    serve();
    caller_dial(&caller);
    caller_dial(&caller);
    meet();
    assert_int_equal(link_accept(server), -EAGAIN);
    close(client);
    close(server);
}

IN_FOLDER(a_server_that_never_stops_gets_a_turn_and_not_the_loop)
{
    struct message message;
    int n = 0, all = 0;
    serve();
    caller_dial(&caller);
    meet();
    for (struct message on = message_make(MESSAGE_ACK, SENDER_NONE);
         link_send(client, &on) == 0 && all < 200;)
        all++;
    while (caller_receive(&caller, &message) > 0)
        n++;
    assert_true(n > 0 && n < all);
    while (caller_receive(&caller, &message) > 0) /* the next turn */
        n++;
    assert_true(n > 64);
    close(client);
    close(server);
}

IN_FOLDER(only_a_line_that_had_served_is_dialled_again)
{
    struct message message;
    serve();
    caller_dial(&caller);
    meet();
    close(client);
    assert_true(caller_receive(&caller, &message) < 0);
    caller_drop(&caller);
    caller_again(&caller);
    assert_int_equal(caller.fd, -1);
    caller_dial(&caller);
    meet();
    say(MESSAGE_TERMS, 0);
    assert_int_equal(caller_receive(&caller, &message), 1);
    close(client);
    assert_true(caller_receive(&caller, &message) < 0);
    caller_drop(&caller);
    caller_again(&caller);
    assert_true(caller.fd >= 0);
    meet();
    close(client);
    assert_false(caller_tell(&caller, &message));
    close(server);
}

IN_FOLDER(what_waits_in_the_outbox_is_sent_once)
{
    struct outbox outbox;
    struct message message;
    const struct cell cell = {.kind = CELL_CHECKIN};
    outbox_init(&outbox);
    outbox_add(&outbox, &cell);
    serve();
    caller_dial(&caller);
    meet();
    assert_true(caller_post(&caller, &outbox)); /* nobody has said yet what is expected */
    assert_int_equal(link_receive(client, &message), 0);
    say(MESSAGE_TERMS, 1);
    assert_int_equal(caller_receive(&caller, &message), 1);
    outbox_told(&outbox, &message);
    assert_true(caller_post(&caller, &outbox));
    assert_true(caller_post(&caller, &outbox));
    assert_int_equal(link_receive(client, &message), 1);
    assert_int_equal(message.type, MESSAGE_COUNT);
    assert_int_equal(message.parity, 1);
    assert_int_equal(link_receive(client, &message), 0);
    close(client);
    close(server);
}
