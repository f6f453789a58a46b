/* What the desk's wall says over STATE/checkin/panel.sock: `lines` and the wall's window are
 * clients, gpio_panel.c serves. Packets of one size, both ways. */
#pragma once

#include <stdbool.h>
#include <stdint.h>

enum { WALL_MAGIC = 0x4c415753, WALL_ROLE_MAX = 32 };

enum wall_type {
    WALL_LINE = 1, /* server: there is a line of this role, and its state; on connect */
    WALL_PAST,     /* server: an earlier change of a lamp, oldest first; on connect */
    WALL_ALL,      /* server: that was all of the above */
    WALL_CHANGE,   /* server: a lamp or a contact changed */
    WALL_CONTACT,  /* client: closes or opens a contact; opens again when the client goes */
    WALL_STUCK     /* client: the same, but it stays when the client goes */
};

struct wall_packet {
    uint32_t magic;
    uint8_t type; /* enum wall_type */
    uint8_t wire; /* index, WALL_LINE gives its role */
    uint8_t on;
    uint8_t output;
    int64_t at_ms; /* on clock_ms's clock */
    char role[WALL_ROLE_MAX];
};

/* 0 or -errno, as in link.h. */
int wall_send(int fd, const struct wall_packet *packet);
/* 1: a packet. 0: nothing now. -errno: the other end is gone. */
int wall_receive(int fd, struct wall_packet *packet);
