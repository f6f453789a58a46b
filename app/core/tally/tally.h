/* The open period and the closed ones: all that the store ever holds. It counts cells, closes
 * periods by the rules of PRIVACY.md section 2, and draws the noise.
 *
 * It never holds the exact count of a high band: that begins at a noise that nobody knows (Z0), and
 * gets a second, independent noise when it is published. */
#pragma once

#include "core/tally/kept.h"
#include "core/tally/noise.h"
#include "core/wire/period.h"

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
