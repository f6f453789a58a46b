/* See sample.h. */
#include "tests/fakes/sample.h"
#include <string.h>

struct tally sample(void)
{
    struct tally tally;
    memset(&tally, 0, sizeof tally);
    tally.terms = (struct terms){MODE_BANDS, PERIOD_QUARTER, 3, 1, 25, 50};
    tally.open = (struct period_name){2027, 2027, 1, 2, PERIOD_QUARTER, 0};
    tally.done_day = 20818;
    tally.undated = 3;
    tally.parity[SENDER_KIOSK] = 1;
    tally.powered_h = 671;
    tally.adrift_h = 2;
    tally.said_day = 20910;
    tally.said_h = 23;
    tally.by_weeks = 1;
    tally.counts = FEW_VISITS | FEW_CHECKINS;
    tally.carried = FEW_CHECKINS | CARRIED_DOOR;
    tally.since[COUNTED_CHECKINS] = (struct period_start){2026, 7, PERIOD_MONTH};
    tally.visits = 41;
    tally.checkins = 7;
    tally.high[TABLE_BURNOUT] = -4;
    tally.high[TABLE_DISTRESS] = 12;
    tally.closed_n = 2;
    for (int i = 0; i < 2; i++) {
        struct closed *closed = &tally.closed[i];
        closed->name = (struct period_name){2026, 2026, (uint8_t)(i + 3), (uint8_t)(i + 3), 1, 0};
        closed->terms = (struct terms){MODE_BANDS, PERIOD_QUARTER, 1, 0, 20, 100};
        closed->visits = 20;
        closed->high[TABLE_BURNOUT] = 9;
        closed->high[TABLE_DISTRESS] = -1;
        closed->schema = TALLY_SCHEMA;
        closed->keep_years = (uint8_t)(5 + i);
        closed->few = FEW_CHECKINS;
        if (i == 0)
            continue;
        closed->carried = FEW_CHECKINS;
        closed->since[COUNTED_CHECKINS] = (struct period_start){2026, 3, PERIOD_QUARTER};
    }
    return tally;
}
