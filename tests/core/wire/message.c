/* Tests app/core/wire/message.c: what may travel between the programs, and what is dropped. */
#include "core/wire/message.h"
#include "tests/fakes/unit.h"
#include <string.h>

TEST(a_made_message_is_valid_and_its_unused_bytes_are_zero)
{
    struct message message = message_make(MESSAGE_ARRIVE, SENDER_KIOSK);
    static const uint8_t zero[sizeof message.u.bytes];

    assert_true(message_valid(&message, MESSAGE_SIZE));
    assert_int_equal(message.from, SENDER_KIOSK);
    assert_memory_equal(message.u.bytes, zero, sizeof zero);
}

TEST(another_size_magic_version_type_sender_or_parity_is_dropped)
{
    const struct message good = message_make(MESSAGE_HELLO, SENDER_KIOSK);
    struct message bad;

    assert_false(message_valid(&good, MESSAGE_SIZE - 1));
    assert_false(message_valid(&good, MESSAGE_SIZE + 1));
    bad = good, bad.magic++;
    assert_false(message_valid(&bad, MESSAGE_SIZE));
    bad = good, bad.version++;
    assert_false(message_valid(&bad, MESSAGE_SIZE));
    bad = good, bad.type = 0;
    assert_false(message_valid(&bad, MESSAGE_SIZE));
    bad = good, bad.type = MESSAGE_TYPE_COUNT;
    assert_false(message_valid(&bad, MESSAGE_SIZE));
    bad = good, bad.from = SENDER_COUNT;
    assert_false(message_valid(&bad, MESSAGE_SIZE));
    bad = good, bad.parity = 2;
    assert_false(message_valid(&bad, MESSAGE_SIZE));
}

TEST(a_room_out_of_range_is_dropped_so_that_it_may_be_an_index)
{
    static const enum message_type types[] = {MESSAGE_ARRIVE, MESSAGE_LEAVE, MESSAGE_COMPANY,
                                              MESSAGE_ROOM};

    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        struct message message = message_make(types[i], SENDER_KIOSK);
        message.u.room.room = ROOMS_MAX - 1;
        assert_true(message_valid(&message, MESSAGE_SIZE));
        message.u.room.room = ROOMS_MAX;
        assert_false(message_valid(&message, MESSAGE_SIZE));
        message.u.room.room = 0;
        message.u.room.state = ROOM_STATE_COUNT;
        assert_false(message_valid(&message, MESSAGE_SIZE));
        message.u.room.state = ROOM_IDLE;
        message.u.room.door = 2;
        assert_false(message_valid(&message, MESSAGE_SIZE));
    }
}

TEST(the_key_is_turned_or_not)
{
    struct message message = message_make(MESSAGE_LINES, SENDER_NONE);

    message.u.lines.key = 1;
    assert_true(message_valid(&message, MESSAGE_SIZE));
    message.u.lines.key = 2;
    assert_false(message_valid(&message, MESSAGE_SIZE));
}

TEST(every_type_can_be_made)
{
    for (int type = 1; type < MESSAGE_TYPE_COUNT; type++) {
        struct message message = message_make((enum message_type)type, SENDER_NONE);
        assert_true(message_valid(&message, MESSAGE_SIZE));
    }
}
