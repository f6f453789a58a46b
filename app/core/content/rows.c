/* See rows.h. Promises that no number in a text is torn where a line ends so that it reads as 988.
 */
#include "core/content/rows.h"
#include "core/plain/ini.h"
#include "core/plain/isodate.h"
#include "core/plain/text.h"
#include <string.h>

bool rows_begin(struct rows *rows, const char *text, size_t n, int most)
{
    csv_init(&rows->csv, text, n, rows->faults);
    bool read = csv_columns(&rows->csv, &rows->row, rows->columns, rows->where);
    rows->csv.most = most;
    return read;
}

static const char *cell(const struct rows *rows, int column)
{
    return rows->where[column] < 0 ? "" : rows->row.cell[rows->where[column]];
}

/* A number is never torn by the end of a line, a text is. */
static bool is_number(const char *column, const char *value)
{
    if (strcmp(column, "number") == 0 || strcmp(column, "text_number") == 0)
        return true;
    return (strcmp(column, "reach_at") == 0 || strcmp(column, "qr_text") == 0) &&
           phone_meant(value);
}

/* A number in the middle of a text: it stays as it is, so it must not mislead. */
static void check_text(struct rows *rows, const char *column, const char *value)
{
    char shown[PHONE_SHOWN_MAX + 1];
    struct text text = text_in(shown, sizeof shown);
    if (phone_hides_988(value))
        fault_add(rows->faults, rows->row.line,
                  "\"{}\" holds a phone number that could be read as 988 where a line ends. "
                  "Write it in the column \"number\", where it is never torn.",
                  column, NULL, NULL);
    else if (strcmp(column, "qr_text") && phone_otherwise(value, &text))
        fault_warn(rows->faults, rows->row.line,
                   "\"{}\" holds a phone number in another form than other screens have it. Write "
                   "it like them: {}.",
                   column, shown, NULL);
}

static const char *keep(struct rows *rows, struct span value)
{
    return value_said(rows->pool, value, rows->row.line, rows->faults);
}

static void check_length(struct rows *rows, const char *column, size_t n)
{
    int most = strcmp(column, "qr_text") ? ROWS_CELL_MAX : ROWS_CODE_MAX;
    if (n > (size_t)most)
        fault_add(rows->faults, rows->row.line,
                  "\"{}\" is too long to be shown: {} letters fit, and it has {}. One with an "
                  "accent counts as two.",
                  column, span_quote_int(most).at, span_quote_int((int)n).at);
}

bool rows_next(struct rows *rows, void *record)
{
    if (*rows->pool.full || !csv_next(&rows->csv, &rows->row))
        return false;
    for (int c = 0; rows->columns[c].name; c++) {
        const char *name = rows->columns[c].name;
        struct span value = span_of(cell(rows, c));
        *(const char **)(void *)((char *)record + rows->columns[c].at) = keep(rows, value);
        check_length(rows, name, value.n);
        if (!is_number(name, value.at))
            check_text(rows, name, value.at);
    }
    return !*rows->pool.full;
}

const char *rows_date(struct rows *rows, const char *column, const char *date)
{
    int32_t day;
    char bytes[16];
    struct text text = text_in(bytes, sizeof bytes);
    if (!date[0])
        return date;
    if (!isodate_parse(date, &day)) {
        fault_add(rows->faults, rows->row.line, "\"{}\" is \"{}\": no day, or it could be two. {}",
                  column, span_quote(span_of(date)).at, isodate_mend);
        return date;
    }
    isodate_add(&text, day);
    return strcmp(bytes, date) ? keep(rows, span_of(bytes)) : date;
}

const char *rows_phone(struct rows *rows, const char *number, enum phone_use use)
{
    return value_phone(rows->pool, number, use, rows->row.line, rows->faults);
}

const char *rows_phone_if_meant(struct rows *rows, const char *cell)
{
    return phone_meant(cell) ? rows_phone(rows, cell, PHONE_CALL) : cell;
}

void rows_choice(struct rows *rows, const char *column, const char *value, const char *const *words)
{
    if (value[0] && span_choose(span_of(value), words) < 0)
        ini_unknown(rows->faults, rows->row.line, column, span_of(value), words);
}
