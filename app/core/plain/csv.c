/* Spreadsheet lists, forgiving what spreadsheets do: marks other than commas, empty cells at
 * the end, blank rows, quotes. A cell never holds a line break, which could tear a phone
 * number on a screen. */
#include "core/plain/csv.h"
#include "core/plain/ini.h"
#include "core/plain/slip.h"
#include "core/plain/text.h"
#include <string.h>

static char find_mark(struct span first)
{
    const char marks[] = {',', ';', '\t'};
    int best = 0;
    size_t most = 0;
    for (int m = 0; m < 3; m++) {
        size_t count = 0;
        for (size_t i = 0; i < first.n; i++)
            count += first.at[i] == marks[m];
        if (count > most) {
            most = count;
            best = m;
        }
    }
    return marks[best];
}

void csv_init(struct csv *csv, const char *text, size_t n, struct faults *faults)
{
    struct span rest = {text, n}, look = rest, first, mark;
    *csv = (struct csv){.rest = rest, .faults = faults};
    /* "sep=;" is a line that some spreadsheets put first */
    if (span_cut(&look, '\n', &first) && span_after(first, "sep=", &mark) && mark.n == 1) {
        csv->rest = look;
        csv->line = 1;
        csv->mark = mark.at[0];
        return;
    }
    while (first.n == 0 && span_cut(&look, '\n', &first))
        ;
    csv->mark = find_mark(first);
}

/* One cell in quotes: up to the closing quote, "" means ". False: it is not closed on its line. */
static bool quoted(struct span *rest, char *out, size_t *n)
{
    rest->at++;
    rest->n--;
    for (; rest->n > 0 && *rest->at != '\n'; rest->at++, rest->n--) {
        if (*rest->at == '"') {
            if (rest->n < 2 || rest->at[1] != '"') {
                rest->at++;
                rest->n--;
                return true;
            }
            rest->at++;
            rest->n--;
        }
        out[(*n)++] = *rest->at;
    }
    return false;
}

static void add_cell(struct csv_row *row, char *start, char *end)
{
    struct span cell = span_unquote(span_trim((struct span){start, (size_t)(end - start)}));
    memmove(start, cell.n ? cell.at : "", cell.n);
    start[cell.n] = '\0';
    if (row->n < CSV_CELLS_MAX)
        row->cell[row->n] = start;
    row->n++;
}

/* Anything but blanks before the cell ends. */
static bool stands_behind(struct span line, char mark)
{
    while (line.n && (*line.at == ' ' || *line.at == '\t') && *line.at != mark) {
        line.at++;
        line.n--;
    }
    return line.n && *line.at != mark;
}

/* When a cell goes on in the next lines, its rest is not a row of its own. */
static void skip_torn(struct csv *csv)
{
    struct span look = csv->rest, line;
    for (int n = 1; n <= 5 && span_line(&look, &line); n++) {
        if (line.n && memchr(line.at, '"', line.n)) {
            csv->rest = look;
            csv->line += n;
            return;
        }
    }
}

/* `line` holds a whole line and what follows. Each cell loses its quotes and gains a NUL, so all
 * fit in a buffer one longer than the line. */
static bool split(struct csv *csv, struct span line, struct csv_row *row)
{
    size_t n = 0;
    for (;;) {
        char *start = row->bytes + n;
        while (line.n && (*line.at == ' ' || (*line.at == '\t' && csv->mark != '\t'))) {
            line.at++;
            line.n--;
        }
        bool was_quoted = line.n && *line.at == '"';
        if (was_quoted && !quoted(&line, row->bytes, &n)) {
            fault_add(csv->faults, csv->line,
                      "a quote (\") is opened in this row and not closed in it. Close it, and keep "
                      "each row on one line: a number could be torn there.",
                      NULL, NULL, NULL);
            skip_torn(csv);
            return false;
        }
        if (was_quoted && stands_behind(line, csv->mark)) {
            fault_add(csv->faults, csv->line,
                      "something stands behind a closing quote (\") here. Put quotes around whole "
                      "cells only, and write a quote inside one as two.",
                      NULL, NULL, NULL);
            return false;
        }
        while (line.n && *line.at != csv->mark) {
            row->bytes[n++] = *line.at++;
            line.n--;
        }
        add_cell(row, start, row->bytes + n);
        n++;
        if (!line.n)
            return true;
        line.at++;
        line.n--;
    }
}

static bool blank(const struct csv_row *row)
{
    for (int i = 0; i < row->n && i < CSV_CELLS_MAX; i++)
        if (row->cell[i][0])
            return false;
    return true;
}

/* Empty cells at the end are what a spreadsheet leaves of deleted columns. */
static bool fits(struct csv *csv, struct csv_row *row)
{
    while (row->n > 0 && row->n <= CSV_CELLS_MAX && !row->cell[row->n - 1][0])
        row->n--;
    if (row->n > (csv->column_n ? csv->column_n : CSV_CELLS_MAX)) {
        fault_add(csv->faults, csv->line,
                  "this row has too many cells. A comma inside a text needs quotes around the "
                  "text: \"English, Spanish\".",
                  NULL, NULL, NULL);
        return false;
    }
    for (int i = row->n; i < CSV_CELLS_MAX; i++)
        row->cell[i] = "";
    return true;
}

/* Words of machines make the row unreadable; a comment is noted, since visitors would read it. */
static bool says_something(struct csv *csv, const struct csv_row *row)
{
    for (int i = 0; csv->column_n && i < row->n; i++) {
        struct span cell = span_of(row->cell[i]), comment = slip_comment(cell),
                    markup = slip_markup(cell);
        if (slip_machine(cell)) {
            fault_add(csv->faults, csv->line,
                      "a cell is \"{}\", which a program writes when it has nothing or has failed. "
                      "Write what people should read, or leave the cell empty.",
                      span_quote(cell).at, NULL, NULL);
            return false;
        }
        if (markup.n)
            fault_warn(csv->faults, csv->line, SLIP_MARKUP, span_quote(markup).at, NULL, NULL);
        if (comment.n)
            fault_warn(csv->faults, csv->line,
                       "visitors would read \"{}\": a cell has no comments. Take it out if it is "
                       "not for them.",
                       span_quote(comment).at, NULL, NULL);
    }
    return true;
}

/* True: there is room for this row. */
static bool room(struct csv *csv)
{
    bool any = !csv->most || !csv->column_n || csv->row_n < csv->most;
    csv->row_n += csv->column_n > 0;
    if (!any && !csv->first_over)
        csv->first_over = csv->line;
    return any;
}

static void tell_over(struct csv *csv)
{
    if (csv->first_over)
        fault_add(
            csv->faults, csv->first_over,
            csv->most == 1
                ? "{} row is all that fits in this list, and it has {}. This is the first that "
                  "does not fit: take out {}."
                : "{} rows fit in this list, and it has {}. This is the first that no longer "
                  "fits: take out {}.",
            span_quote_int(csv->most).at, span_quote_int(csv->row_n).at,
            span_quote_int(csv->row_n - csv->most).at);
    csv->first_over = 0;
}

bool csv_next(struct csv *csv, struct csv_row *row)
{
    struct span line;
    while (span_line(&csv->rest, &line)) {
        row->line = ++csv->line;
        row->n = 0;
        if (line.n > CSV_ROW_MAX) {
            fault_add(
                csv->faults, csv->line,
                "this row is too long. {} letters fit at most; one with an accent counts as two.",
                span_quote_int(CSV_ROW_MAX).at, NULL, NULL);
            continue;
        }
        if (split(csv, line, row) && !blank(row) && fits(csv, row) && says_something(csv, row) &&
            room(csv))
            return true;
    }
    tell_over(csv);
    return false;
}
