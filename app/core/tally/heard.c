/* See heard.h. */
#include "core/tally/heard.h"
#include "core/wire/standing.h"
#include <string.h>

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

/* `line` begins a line of the text. */
static bool says(const char *text, const char *line)
{
    while (strncmp(text, line, strlen(line)) != 0) {
        const char *end = strchr(text, '\n');
        if (!end)
            return false;
        text = end + 1;
    }
    return true;
}

void heard_judge(struct heard *heard, bool released, const char *before)
{
    uint8_t *store = &heard->status.u.status.store;
    bool counts = heard->terms_told && heard->terms.mode != MODE_OFF;
    bool lost = *store == STORE_EMPTY && released && !says(before, "tallies: off\n");
    bool told = *store == STORE_OK && counts && heard->closed_n == 0 &&
                says(before, "store: store-clean-start\n");
    if (lost || told)
        *store = STORE_CLEAN_START;
}

bool heard_wants_example(const struct heard *heard, bool released)
{
    return !released && heard->closed_n == 0 && heard->terms_told && heard->terms.mode != MODE_OFF;
}

/* If tallyd is silent it stays as it is: it must not come and go. */
bool heard_knows_example(const struct heard *heard, bool released)
{
    return released || (heard->status_told && heard->terms_told);
}
