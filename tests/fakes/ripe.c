/* See ripe.h. */
#include "tests/fakes/ripe.h"
#include "core/plain/isodate.h"
#include "core/tally/calendar.h"
#include "core/wire/period.h"

struct today ripe(struct tally *tally)
{
    tally->open = period_of(tally->terms.period, isodate_day(2027, 1, 1));
    tally->undated = 0;
    tally->powered_h = POWERED_HOURS_MAX;
    tally->said_day = period_last_day(&tally->open) + 1;
    tally->said_h = SURE_HOURS - 1;
    return (struct today){tally->said_day + 2, true};
}
