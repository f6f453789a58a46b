/* A list as the office keeps it in a spreadsheet, row by row: the texts of a row, kept, and what
 * they become. Whatever is wrong with one is a fault in its line. */
#pragma once

#include "core/content/value.h"
#include "core/plain/csv.h"

enum { ROWS_CELL_MAX = 400, ROWS_CODE_MAX = 600 /* bytes: of a cell, of what a code holds */ };

struct rows {
    struct pool pool;
    struct faults *faults;
    const struct csv_column *columns; /* each a const char * of the record, at `at` */
    struct csv csv;
    struct csv_row row;
    int where[CSV_CELLS_MAX];
};

/* `most` rows fit: if there are more, that is one fault. False: nothing can be read. */
bool rows_begin(struct rows *rows, const char *text, size_t n, int most);
/* Fills in the record's texts. False at the end, and when there is no more room for texts. */
bool rows_next(struct rows *rows, void *record);
/* A date in its one form; one that is none, or could be several, becomes a fault. */
const char *rows_date(struct rows *rows, const char *column, const char *date);
const char *rows_phone(struct rows *rows, const char *number, enum phone_use use);
/* A number in its one form; anything else as it is. */
const char *rows_phone_if_meant(struct rows *rows, const char *cell);
/* A fault, if it is neither empty nor one of the words. */
void rows_choice(struct rows *rows, const char *column, const char *value,
                 const char *const *words);
