/* Reads a list kept in a spreadsheet: the first row names the columns; commas, semicolons or tabs
 * between cells, whichever the first row uses; quotes around a cell as spreadsheets write them. */
#pragma once

#include "core/plain/fault.h"
#include "core/plain/span.h"

enum { CSV_CELLS_MAX = 24, CSV_ROW_MAX = 8000 /* bytes */ };

struct csv_row {
    int line, n;
    const char *cell[CSV_CELLS_MAX]; /* NUL-terminated, in bytes; cells beyond n are "" */
    char bytes[CSV_ROW_MAX + 1];
};

struct csv {
    struct span rest;
    int line, column_n; /* column_n: 0 until csv_columns has read the first row */
    int most, row_n;    /* so many rows fit (0: any number); so many were there */
    int first_over;     /* the line of the first that did not fit, or 0 */
    char mark;
    struct faults *faults;
};

void csv_init(struct csv *csv, const char *text, size_t n, struct faults *faults);
/* The next row that is not blank. False at the end. A row that cannot be read becomes a fault, and
 * so do, at the end and all together, the rows beyond `most`. */
bool csv_next(struct csv *csv, struct csv_row *row);

struct csv_column {
    const char *name;
    bool must;
    size_t at; /* the caller's: where in its record it belongs */
};

/* csv_columns.c: which cell of a row holds each column, from the first row; -1 if there is none.
 * False: unknown, double or missing columns became faults, and what follows says nothing. `columns`
 * ends with a NULL name. */
bool csv_columns(struct csv *csv, struct csv_row *row, const struct csv_column *columns,
                 int where[CSV_CELLS_MAX]);
