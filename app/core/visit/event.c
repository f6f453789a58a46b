/* What the other programs say to the kiosk, as events. Each is heard only on its own matters:
 * checkin cannot tell terms, nor tallyd a room. */
#include "core/visit/event.h"

bool event_of_checkin(struct event *event, const struct message *message)
{
    *event = (struct event){.kind = EVENT_LINES};
    if (message->type == MESSAGE_LINES) {
        event->u.lines.ready = message->u.lines.ready;
        event->u.lines.lost = message->u.lines.lost;
        event->u.lines.key = message->u.lines.key;
    } else if (message->type == MESSAGE_ROOM) {
        event->kind = EVENT_ROOM;
        event->u.room.room = message->u.room.room;
        event->u.room.state = message->u.room.state;
        event->u.room.company = message->u.room.company;
        event->u.room.answer = message->u.room.answer;
    }
    return message->type == MESSAGE_LINES || message->type == MESSAGE_ROOM;
}

bool event_of_tallyd(struct event *event, const struct message *message)
{
    *event = (struct event){.kind = EVENT_TERMS, .u.promise = message->u.promise};
    if (message->type == MESSAGE_CLOSED)
        *event = (struct event){.kind = EVENT_CLOSED, .u.closed = message->u.closed};
    return message->type == MESSAGE_TERMS || message->type == MESSAGE_ACK ||
           message->type == MESSAGE_CLOSED;
}
