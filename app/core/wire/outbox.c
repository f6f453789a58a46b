/* The sender's half of the alternating bit (outbox.h). It forgets a cell as soon as it knows that
 * it was counted, and must never offer again a cell that may have been. */
#include "core/wire/outbox.h"
#include <assert.h>
#include <string.h>

void outbox_init(struct outbox *outbox)
{
    memset(outbox, 0, sizeof *outbox);
}

bool outbox_add(struct outbox *outbox, const struct cell *cell)
{
    if (outbox->n == OUTBOX_MAX)
        return false;
    outbox->cell[outbox->n++] = *cell;
    return true;
}

bool outbox_next(const struct outbox *outbox, struct message *out)
{
    if (!outbox->told || outbox->sent || outbox->n == 0)
        return false;
    bool checkin = outbox->cell[0].kind == CELL_CHECKIN;
    *out = message_make(MESSAGE_COUNT, checkin ? SENDER_CHECKIN : SENDER_KIOSK);
    out->parity = outbox->parity;
    out->u.count = outbox->cell[0];
    return true;
}

void outbox_sent(struct outbox *outbox)
{
    assert(outbox->told && !outbox->sent && outbox->n > 0);
    outbox->sent = true;
}

static void forget_first(struct outbox *outbox)
{
    outbox->n--;
    memmove(&outbox->cell[0], &outbox->cell[1], outbox->n * sizeof outbox->cell[0]);
    memset(&outbox->cell[outbox->n], 0, sizeof outbox->cell[0]);
    outbox->sent = false;
}

void outbox_told(struct outbox *outbox, const struct message *message)
{
    bool ack = message->type == MESSAGE_ACK;
    if (!ack && message->type != MESSAGE_TERMS)
        return;
    if (outbox->sent) {
        if (ack || message->parity != outbox->parity)
            forget_first(outbox);
        else if (!outbox->told)
            outbox->sent = false; /* a new link, the old parity: the cell never arrived */
    }
    outbox->parity = message->parity;
    outbox->told = true;
}

void outbox_lost(struct outbox *outbox)
{
    outbox->told = false;
}
