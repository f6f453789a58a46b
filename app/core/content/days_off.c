/* See days_off.h. A day that cannot be read is a fault: left out in silence, it would be open. */
#include "core/content/days_off.h"
#include "core/plain/csv.h"
#include "core/plain/isodate.h"

static void refuse_day(const struct csv_row *row, const int where[], struct faults *faults)
{
    const char *name = where[1] < 0 ? "" : row->cell[where[1]];
    struct quote date = span_quote(span_of(row->cell[where[0]]));
    if (name[0])
        fault_add(faults, row->line, "\"{}\" ({}) is no day, or could be two. {}", date.at,
                  span_quote(span_of(name)).at, isodate_mend);
    else
        fault_add(faults, row->line, "\"{}\" is no day, or could be two. {}", date.at, isodate_mend,
                  NULL);
}

int days_off_parse(struct days_off *off, const char *text, size_t n, struct faults *faults)
{
    static const struct csv_column columns[] = {
        {"date", true, 0}, {"name", false, 0}, {NULL, false, 0}};
    struct csv csv;
    struct csv_row row;
    int where[CSV_CELLS_MAX], before = faults->refused;
    off->n = 0;
    csv_init(&csv, text, n, faults);
    if (!csv_columns(&csv, &row, columns, where))
        return -1;
    csv.most = DAYS_OFF_MAX;
    while (csv_next(&csv, &row)) {
        const char *date = row.cell[where[0]];
        if (isodate_parse(date, &off->day[off->n]))
            off->n++;
        else
            refuse_day(&row, where, faults);
    }
    return faults->refused > before ? -1 : 0;
}

void days_off_check(const struct days_off *off, const char *today, struct faults *faults)
{
    int32_t now, last = INT32_MIN;
    for (int i = 0; i < off->n; i++)
        last = off->day[i] > last ? off->day[i] : last;
    if (!off->n || !isodate_parse(today, &now) || last >= now)
        return;
    faults->file = "closed.csv";
    fault_warn(
        faults, 0,
        "all days in it are over. Add those to come: on a day off that is not in it, visitors "
        "are told that somebody is here.",
        NULL, NULL, NULL);
}
