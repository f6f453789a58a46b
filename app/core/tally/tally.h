/* The open period and the closed ones: all that the store ever holds. It counts cells, closes
 * periods by the rules of PRIVACY.md section 2, and draws the noise.
 *
 * It never holds the exact count of a high band: that begins at a noise that nobody knows (Z0), and
 * gets a second, independent noise when it is published. */
#pragma once

#include "core/tally/noise.h"
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
    int32_t
        said_day;     /* what a trusted clock says by the hour: since this day of its own (inside
                       * the open period: since that one's first) it has named one period; 0: none */
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

/* Names of periods that have been released: a new store never uses one again. */
struct names_out {
    int32_t last_day; /* of all that are dated, or 0 */
    uint8_t undated;  /* the highest number of all that are not, or 0 */
};

/* What the site asks for; held from the next close. */
struct wish {
    struct terms terms;
    int keep_years; /* 0: closed periods are kept until their places are needed */
    uint8_t counts; /* FEW_*: what the site lets be counted at all */
    struct names_out out;
};

enum tally_added { TALLY_ADDED, TALLY_REPEATED, TALLY_UNFIT };

/* A first period, which gets its date when the clock is sure; terms must be valid and not off. */
void tally_start(struct tally *tally, const struct wish *wish, const struct dice *dice);
/* Forgets everything; mode off. */
void tally_clear(struct tally *tally);
bool tally_valid(const struct tally *tally);

/* Counts the cell if its parity is the expected one, and flips that. UNFIT and REPEATED change
 * nothing. */
enum tally_added tally_add(struct tally *tally, enum sender from, const struct cell *cell,
                           int parity);
/* Whether so many were counted that the open period may close. */
bool tally_enough(const struct tally *tally);
/* Powered time, whole hours since the last call, and what the clock says after it; 0: a start.
 * Judges the boundary if one has been passed: closes the open period, or joins it to the whole next
 * one. Each boundary is judged once, however often this is called. True: one was closed. */
bool tally_tick(struct tally *tally, const struct wish *wish, struct today today, int hours,
                const struct dice *dice);
