/* See heard.h. */
#include "core/tally/heard.h"

struct message heard_asks(const struct heard *heard)
{
    struct message message = message_make(MESSAGE_READ, SENDER_PUBLISH);
    message.u.read.index = (uint16_t)heard->closed_n;
    return message;
}

bool heard_take(struct heard *heard, const struct message *message)
{
    bool more = message->type == MESSAGE_CLOSED && heard->closed_n < CLOSED_MAX;
    if (more)
        heard->closed[heard->closed_n++] = message->u.closed;
    if (message->type == MESSAGE_TERMS) {
        heard->terms = message->u.terms;
        heard->terms_told = true;
    } else if (message->type == MESSAGE_STATUS) {
        heard->status = *message;
        heard->status_told = true;
    }
    return more;
}
