/* Makes and checks the fixed packets of the sockets. The receiver may use whatever passes
 * message_valid as an index or an enum; it must never assert on what a peer sent. */
#include "core/wire/message.h"
#include <assert.h>
#include <string.h>

struct message message_make(enum message_type type, enum sender from)
{
    struct message message;

    assert(type > 0 && type < MESSAGE_TYPE_COUNT);
    assert(from < SENDER_COUNT);
    memset(&message, 0, sizeof message); /* unused bytes reveal nothing */
    message.magic = MESSAGE_MAGIC;
    message.version = MESSAGE_VERSION;
    message.type = (uint8_t)type;
    message.from = (uint8_t)from;
    return message;
}

static bool room_valid(const struct message *message)
{
    return message->u.room.room < ROOMS_MAX && message->u.room.state < ROOM_STATE_COUNT &&
           message->u.room.agreed <= 1 && message->u.room.company <= 1 &&
           message->u.room.answer <= 1 && message->u.room.door <= 1;
}

bool message_valid(const struct message *message, long size)
{
    if (size != MESSAGE_SIZE || message->magic != MESSAGE_MAGIC ||
        message->version != MESSAGE_VERSION || message->from >= SENDER_COUNT || message->parity > 1)
        return false;
    switch (message->type) {
    case MESSAGE_ARRIVE:
    case MESSAGE_LEAVE:
    case MESSAGE_COMPANY:
    case MESSAGE_ROOM:
        return room_valid(message);
    case MESSAGE_LINES:
        return message->u.lines.ready <= 1 && !(message->u.lines.ready && message->u.lines.lost) &&
               message->u.lines.key <= 1;
    default:
        return message->type > 0 && message->type < MESSAGE_TYPE_COUNT;
    }
}
