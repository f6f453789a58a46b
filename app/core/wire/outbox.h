/* Cells on their way to tallyd, from kiosk or checkin: each is counted once or, if this program
 * itself dies, never; none is counted twice.
 *
 * An alternating bit: tallyd announces the parity that it expects (TERMS, ACK), COUNT carries it,
 * and tallyd flips it in the same commit as the count. One cell is under way at a time. If the link
 * is lost after the commit and before the ACK, the TERMS of the next link carry the flipped parity.
 *
 *     link up:    send HELLO, wait for TERMS
 *     received:   TERMS or ACK -> outbox_told
 *     then:       if (outbox_next(&o, &m) && link_send(fd, &m) == 0) outbox_sent(&o);
 *     link lost:  outbox_lost */
#pragma once

#include "core/wire/message.h"

enum { OUTBOX_MAX = 8 };

struct outbox {
    struct cell cell[OUTBOX_MAX];
    uint8_t n;
    uint8_t parity; /* of the cell under way, or of the next one */
    bool told;      /* tallyd has said on this link what it expects */
    bool sent;      /* cell[0] is under way: perhaps counted, not yet known */
};

void outbox_init(struct outbox *outbox);
/* False: OUTBOX_MAX are already waiting; this one is dropped. */
bool outbox_add(struct outbox *outbox, const struct cell *cell);
/* Something may be sent now: it is in out. Call outbox_sent once the link has taken it. */
bool outbox_next(const struct outbox *outbox, struct message *out);
void outbox_sent(struct outbox *outbox);
/* TERMS or ACK, as received; any other message changes nothing. */
void outbox_told(struct outbox *outbox, const struct message *message);
void outbox_lost(struct outbox *outbox);
