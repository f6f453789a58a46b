/* Who keeps a place at a server when all places are taken. A program that is started again and
 * again must always get in, and nobody may keep another user's program out. */
#pragma once

#include <stdbool.h>
#include <stdint.h>

enum { SEATS_MAX = 32 };

struct seat {
    bool taken, spoke; /* spoke: has sent a valid message */
    long user;         /* link_user */
    uint32_t since;    /* the server's own count of newcomers */
};

/* The seat for a new client of this user: a free one, or one whose client is dropped for it. That
 * is one of the same user, or else of the user with the most seats: a silent one first, then the
 * oldest. */
int seat_for(const struct seat *seats, int n, long user);
