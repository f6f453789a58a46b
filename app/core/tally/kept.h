/* All that the store ever holds, and what a tick is told of the day. */
#pragma once

#include "core/wire/message.h"

enum {
    CLOSED_MAX = 128,
    TALLY_CELL_MAX = 1 << 20,
    POWERED_HOURS_MAX = 28 * 24,       /* of powered time between two closes, at least */
    ADRIFT_HOURS_MAX = 13 * 7 * 24,    /* a boundary, if no clock can be trusted */
    SAID_HOURS_MAX = 72,               /* what a jump of the clock must last to be believed */
    CARRIED_DOOR = 1 << COUNTED_COUNT, /* the door's button may have counted among the check-ins */
    TALLY_SCHEMA = 2 /* by which rules a period closed; the image and the table have their own */
};

struct tally {
    struct terms terms; /* of the open period; mode off: nothing is counted or stored */
    struct period_name open;
    int32_t done_day;             /* last dated day that was ever closed, or 0; never goes back */
    uint8_t undated;              /* undated periods begun so far */
    uint8_t parity[SENDER_COUNT]; /* expected next from kiosk and checkin */
    uint16_t powered_h;           /* whole hours since the last close, up to POWERED_HOURS_MAX */
    uint16_t adrift_h;            /* the same since the clock was last trusted */
    int32_t said_day; /* what a trusted clock says by the hour: since this day of its own (inside
                       * the open period: since that one's first) it has gone on; 0: none */
    uint8_t said_h;   /* how many hours saw it say so, one after the other, up to SAID_HOURS_MAX */
    uint8_t by_weeks; /* 1: the clock contradicts the open period, which ends by powered weeks */
    uint8_t counts;   /* FEW_*: what the settings let be counted, at any time since it began */
    uint8_t carried;  /* FEW_*: what went on from an earlier period; and CARRIED_DOOR */
    struct period_start since[COUNTED_COUNT]; /* in which period that one began; else all 0 */
    uint32_t visits, checkins;
    int32_t high[TABLE_COUNT]; /* high band + Z0; 0 if the table is not in force */
    uint16_t closed_n;
    struct closed closed[CLOSED_MAX]; /* oldest first; frozen */
};

/* What a tick knows of the calendar. */
struct today {
    int32_t day; /* means something only if trusted */
    bool trusted;
};
