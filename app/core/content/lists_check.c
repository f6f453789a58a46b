/* What a day says about the lists: which numbers nobody has called for long, and which peers have
 * ended. The kiosk trusts no clock, so it never asks: only people's own tools do. */
#include "core/content/lists.h"
#include "core/plain/isodate.h"
#include "core/plain/span.h"

enum { CHECK_DAYS = 90, OLD_DAYS = 365 };

static void check_line_date(const struct helpline *line, int now, struct faults *faults)
{
    int checked;
    if (!line->checked_on[0] && line->checked_by[0])
        fault_warn(faults, line->line,
                   "\"{}\" is not checked yet. {}. Call the number, then fill in "
                   "checked_on and checked_by. The kiosk will still start.",
                   line->name, line->checked_by, NULL);
    else if (!isodate_parse(line->checked_on, &checked))
        fault_warn(faults, line->line,
                   "nobody has written when \"{}\" was last checked. Call the number, then write "
                   "today's date under checked_on. The kiosk will still start.",
                   line->name, NULL, NULL);
    else if (checked > now)
        fault_warn(faults, line->line,
                   "\"checked_on\" is {}, a day yet to come. Write the day of the last check.",
                   line->checked_on, NULL, NULL);
    else if (now - checked > CHECK_DAYS)
        fault_warn(faults, line->line,
                   "\"checked_on\" is {}, more than {}{} ago. Call the number, then write today's "
                   "date. The kiosk will still start.",
                   line->checked_on,
                   now - checked > OLD_DAYS ? "a year" : span_quote_int(CHECK_DAYS).at,
                   now - checked > OLD_DAYS ? "" : " days");
}

bool lists_check_dates(const struct lists *lists, const char *today, struct faults *faults)
{
    int now, ends;
    if (!isodate_parse(today, &now))
        return false;
    faults->file = "lines.csv";
    for (int i = 0; i < lists->helpline_n; i++)
        check_line_date(&lists->helpline[i], now, faults);
    faults->file = "peers.csv";
    for (int i = 0; i < lists->peer_n; i++)
        if (isodate_parse(lists->peer[i].ends_on, &ends) && ends < now)
            fault_warn(faults, lists->peer[i].line,
                       "\"{}\" ended on {}. Renew it or delete the row.", lists->peer[i].shown_name,
                       lists->peer[i].ends_on, NULL);
    return true;
}
