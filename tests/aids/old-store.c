/* Puts a store into STATE whose open period is long over, with enough counted and enough powered
 * time to be closed as soon as a tallyd with a trusted clock starts on it.
 * usage: old-store STATE SITE-ID */
#include "core/plain/isodate.h"
#include "core/wire/period.h"
#include "io/store/store.h"
#include <stdio.h>
#include <string.h>
#include <time.h>

int main(int argc, char **argv)
{
    static struct store store;
    static struct tally tally = {.terms = {MODE_BANDS, PERIOD_QUARTER, 1, 0, 20, 100},
                                 .powered_h = POWERED_HOURS_MAX,
                                 .said_h = SAID_HOURS_MAX,
                                 .counts = FEW_VISITS | FEW_CHECKINS,
                                 .visits = 25,
                                 .checkins = 21,
                                 .high = {[TABLE_BURNOUT] = 12}},
                        none;
    tally.open = period_of(PERIOD_QUARTER, isodate_day(2025, 2, 1));
    tally.said_day = (int32_t)(time(NULL) / PERIOD_DAY_S) - 2;
    int found = argc == 3 ? store_open(&store, argv[1], argv[2], &none) : -1;
    int error = found < 0 ? found : store_save(&store, &tally);
    if (error)
        fprintf(stderr, "old-store: cannot write it: %s\n", strerror(-error));
    return error ? 1 : 0;
}
