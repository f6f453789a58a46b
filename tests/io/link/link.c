/* Tests app/io/link/link.c with real sockets in a folder of its own. */
#include "io/link/link.h"
#include "tests/fakes/scratch.h"
#include "tests/fakes/unit.h"
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

static bool readable(int fd)
{
    struct pollfd p = {.fd = fd, .events = POLLIN};
    return poll(&p, 1, 0) == 1 && (p.revents & POLLIN);
}

/* A connected pair through the real folder. */
static void pair(int *server, int *client, int *peer)
{
    *server = link_serve(scratch, LINK_TALLYD);
    assert_true(*server >= 0);
    *client = link_dial(scratch, LINK_TALLYD);
    assert_true(*client >= 0);
    *peer = link_accept(*server);
    assert_true(*peer >= 0);
}

static void unpair(int server, int client, int peer)
{
    close(peer);
    close(client);
    close(server);
}

SCRATCH_TEST(a_message_goes_there_and_back_unchanged)
{
    int server, client, peer;
    struct message sent = message_make(MESSAGE_ARRIVE, SENDER_KIOSK), got;

    pair(&server, &client, &peer);
    sent.u.room.room = 3;
    assert_int_equal(link_receive(peer, &got), 0);
    assert_int_equal(link_send(client, &sent), 0);
    assert_int_equal(link_receive(peer, &got), 1);
    assert_memory_equal(&sent, &got, sizeof got);
    assert_int_equal(link_send(peer, &sent), 0);
    assert_int_equal(link_receive(client, &got), 1);
    assert_memory_equal(&sent, &got, sizeof got);
    unpair(server, client, peer);
}

SCRATCH_TEST(nobody_there_is_told_apart_from_nobody_listening)
{
    assert_int_equal(link_dial(scratch, LINK_TALLYD), -ENOENT);
    int server = link_serve(scratch, LINK_TALLYD);
    close(server);
    assert_int_equal(link_dial(scratch, LINK_TALLYD), -ECONNREFUSED);
}

SCRATCH_TEST(a_stale_socket_is_replaced_and_a_live_one_is_not)
{
    int stale = link_serve(scratch, LINK_TALLYD);
    assert_true(stale >= 0);
    assert_int_equal(link_serve(scratch, LINK_TALLYD), -EADDRINUSE);
    close(stale);
    int server = link_serve(scratch, LINK_TALLYD);
    assert_true(server >= 0);
    close(server);
}

SCRATCH_TEST(a_dead_peer_is_an_error_and_no_signal)
{
    int server, client, peer;
    struct message message = message_make(MESSAGE_HELLO, SENDER_KIOSK);

    pair(&server, &client, &peer);
    close(client);
    assert_true(link_receive(peer, &message) < 0);
    message = message_make(MESSAGE_HELLO, SENDER_KIOSK);
    assert_int_equal(link_send(peer, &message), -EPIPE);
    close(peer);
    close(server);
}

SCRATCH_TEST(a_peer_that_does_not_read_never_blocks_the_sender)
{
    int server, client, peer, sent = 0;
    const struct message message = message_make(MESSAGE_HELLO, SENDER_KIOSK);

    pair(&server, &client, &peer);
    while (link_send(client, &message) == 0)
        assert_true(++sent < 1000000);
    assert_int_equal(link_send(client, &message), -EAGAIN);
    unpair(server, client, peer);
}

SCRATCH_TEST(what_is_no_valid_message_is_skipped)
{
    int server, client, peer;
    struct message message = message_make(MESSAGE_LEAVE, SENDER_KIOSK), got;
    char longer[MESSAGE_SIZE + 1] = {0};

    pair(&server, &client, &peer);
    memcpy(longer, &message, sizeof message);
    assert_int_equal(send(client, "x", 1, 0), 1);
    assert_int_equal(send(client, longer, sizeof longer, 0), sizeof longer);
    assert_int_equal(link_send(client, &message), 0);
    assert_int_equal(link_receive(peer, &got), 1);
    assert_int_equal(got.type, MESSAGE_LEAVE);
    assert_int_equal(link_receive(peer, &got), 0);
    unpair(server, client, peer);
}

SCRATCH_TEST(a_flood_of_nonsense_gives_the_loop_its_turn)
{
    int server, client, peer;
    struct message got;

    pair(&server, &client, &peer);
    for (int i = 0; i < 100; i++)
        assert_int_equal(send(client, "x", 1, MSG_DONTWAIT), 1);
    assert_int_equal(link_receive(peer, &got), 0);
    assert_true(readable(peer));
    unpair(server, client, peer);
}

SCRATCH_TEST(accepting_with_nobody_waiting_returns_at_once)
{
    int server = link_serve(scratch, LINK_TALLYD);
    assert_int_equal(link_accept(server), -EAGAIN);
    close(server);
}

SCRATCH_TEST(our_own_user_may_speak_as_any_program_but_not_as_nobody)
{
    int server, client, peer;

    pair(&server, &client, &peer);
    assert_true(link_may(peer, SENDER_KIOSK));
    assert_true(link_may(peer, SENDER_PUBLISH));
    assert_false(link_may(peer, SENDER_NONE));
    assert_false(link_may(peer, SENDER_COUNT));
    unpair(server, client, peer);
}

SCRATCH_TEST(the_watch_tells_of_a_new_server_that_can_be_dialed_at_once)
{
    int watch = link_watch(scratch);

    assert_true(watch >= 0);
    assert_false(readable(watch));
    int server = link_serve(scratch, LINK_TALLYD);
    assert_true(readable(watch));
    int client = link_dial(scratch, LINK_TALLYD);
    assert_true(client >= 0);
    link_watch_drain(watch, scratch);
    assert_false(readable(watch));
    close(client);
    close(server);
    server = link_serve(scratch, LINK_TALLYD); /* again, in the folder that it made */
    assert_true(readable(watch));
    close(server);
    close(watch);
}

SCRATCH_TEST(a_folder_that_is_not_the_servers_alone_has_no_server)
{
    assert_int_equal(scratch_shell("mkdir tallyd && chmod 775 tallyd"), 0);
    assert_int_equal(link_serve(scratch, LINK_TALLYD), -EPERM);
    assert_int_equal(scratch_shell("chmod 757 tallyd"), 0);
    assert_int_equal(link_serve(scratch, LINK_TALLYD), -EPERM);
    assert_int_equal(scratch_shell("chmod 755 tallyd && mv tallyd x && ln -s x tallyd"), 0);
    assert_int_equal(link_serve(scratch, LINK_TALLYD), -EPERM);
    assert_int_equal(scratch_shell("rm tallyd && mv x tallyd"), 0);
    int server = link_serve(scratch, LINK_TALLYD);
    assert_true(server >= 0);
    close(server);
}

TEST(a_folder_that_is_not_there_or_too_deep_is_an_error)
{
    char deep[200];

    memset(deep, 'd', sizeof deep - 1);
    deep[sizeof deep - 1] = 0;
    assert_int_equal(link_serve(deep, LINK_TALLYD), -ENAMETOOLONG);
    assert_int_equal(link_dial(deep, LINK_TALLYD), -ENAMETOOLONG);
    assert_int_equal(link_serve("/nowhere/at/all", LINK_TALLYD), -ENOENT);
    assert_int_equal(link_watch("/nowhere/at/all"), -ENOENT);
}
