/* What the others say becomes an event, and neither is heard on the other's matters. */
#include "core/visit/event.h"
#include "tests/fakes/unit.h"
#include <string.h>

static struct event event;

TEST(checkin_tells_of_lines_and_rooms_and_of_nothing_else)
{
    for (int type = 1; type < MESSAGE_TYPE_COUNT; type++) {
        struct message message = message_make((enum message_type)type, SENDER_NONE);
        assert_int_equal(event_of_checkin(&event, &message),
                         type == MESSAGE_LINES || type == MESSAGE_ROOM);
    }
}

TEST(tallyd_tells_of_terms_and_of_what_closed_and_of_nothing_else)
{
    for (int type = 1; type < MESSAGE_TYPE_COUNT; type++) {
        struct message message = message_make((enum message_type)type, SENDER_NONE);
        assert_int_equal(event_of_tallyd(&event, &message),
                         type == MESSAGE_TERMS || type == MESSAGE_ACK || type == MESSAGE_CLOSED);
    }
}

TEST(a_room_is_told_as_it_is)
{
    struct message message = message_make(MESSAGE_ROOM, SENDER_NONE);
    message.u.room.room = 3;
    message.u.room.state = ROOM_SEEN;
    message.u.room.company = 1;
    message.u.room.answer = 1;
    assert_true(event_of_checkin(&event, &message));
    assert_int_equal(event.kind, EVENT_ROOM);
    assert_int_equal(event.u.room.room, 3);
    assert_int_equal(event.u.room.state, ROOM_SEEN);
    assert_int_equal(event.u.room.company, 1);
    assert_int_equal(event.u.room.answer, 1);
}

TEST(what_closed_is_told_to_the_byte)
{
    struct message message = message_make(MESSAGE_CLOSED, SENDER_NONE);
    memset(&message.u.closed, 7, sizeof message.u.closed);
    assert_true(event_of_tallyd(&event, &message));
    assert_int_equal(event.kind, EVENT_CLOSED);
    assert_memory_equal(&event.u.closed, &message.u.closed, sizeof event.u.closed);
}
