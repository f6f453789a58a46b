/* A period that closes at the next start, if enough was counted in it. */
#pragma once

#include "core/tally/tally.h"

/* The tally's first period is the one that begins on 2027-01-01; it has been switched on for long
 * enough, and the clock has been past its end for all but the last hour. The day of that start. */
struct today ripe(struct tally *tally);
