/* The first row of a list. Promises to name the cause alone: without a row of names the list is
 * not read on, and each cell of it is not one more mistake. */
#include "core/plain/csv.h"
#include "core/plain/ini.h"
#include "core/plain/text.h"
#include <string.h>

struct header {
    struct csv *csv;
    const struct csv_row *row;
    const char *known[CSV_CELLS_MAX + 1];
    bool meant[CSV_CELLS_MAX]; /* by a name that is nearly it */
    int n, strange;            /* columns; cells that are nearly none of them */
    int *where;
};

/* A name that is like no other may be a note, a title, or a row that lost its header: only the
 * first is told. */
static void unknown(struct header *header, const char *cell)
{
    const char *near = text_nearest(cell, header->known);
    for (int k = 0; near && k < header->n; k++)
        header->meant[k] |= header->known[k] == near;
    header->strange += !near;
    if (near || header->strange == 1)
        ini_unknown(header->csv->faults, header->row->line, "column", span_of(cell), header->known);
}

/* Which column a cell names, with blanks or hyphens for its underscores too; or -1. */
static int column(const struct header *header, const char *cell)
{
    struct quote name = span_quote(span_of(cell));
    for (char *at = name.at; *at; at++)
        *at = *at == ' ' || *at == '-' ? '_' : *at;
    return span_choose(span_of(name.at), header->known);
}

static void read_cells(struct header *header)
{
    for (int i = 0; i < header->row->n; i++) {
        const char *cell = header->row->cell[i];
        int c = column(header, cell);
        if (c < 0)
            unknown(header, cell);
        else if (header->where[c] >= 0)
            fault_add(header->csv->faults, header->row->line,
                      "the column \"{}\" is here twice. Delete one.", header->known[c], NULL, NULL);
        else
            header->where[c] = i;
    }
}

static bool any_known(const struct header *header)
{
    for (int i = 0; i < header->row->n; i++)
        if (column(header, header->row->cell[i]) >= 0 ||
            (header->row->n > 1 && text_nearest(header->row->cell[i], header->known)))
            return true;
    return false;
}

static void miss(const struct header *header, const struct csv_column *columns)
{
    for (int c = 0; c < header->n; c++)
        if (columns[c].must && header->where[c] < 0 && !header->meant[c] && !header->strange)
            fault_add(header->csv->faults, header->row->line,
                      "the column \"{}\" is missing. Add it.", header->known[c], NULL, NULL);
}

static void judge(struct header *header, const struct csv_column *columns)
{
    struct faults *faults = header->csv->faults;
    if (any_known(header)) {
        read_cells(header);
        miss(header, columns);
    } else if (header->row->n == 1 && text_nearest(header->row->cell[0], header->known))
        read_cells(header);
    else
        fault_add(faults, header->row->line,
                  "this row names no column of this list. The first row must name them, with "
                  "commas, semicolons or tabs between them, starting with \"{}\": put it back, or "
                  "take out what stands above it.",
                  header->known[0], NULL, NULL);
}

bool csv_columns(struct csv *csv, struct csv_row *row, const struct csv_column *columns,
                 int where[CSV_CELLS_MAX])
{
    struct header header = {.csv = csv, .row = row, .where = where};
    int before = csv->faults->refused;
    for (; columns[header.n].name; header.n++) {
        header.known[header.n] = columns[header.n].name;
        where[header.n] = -1;
    }
    if (csv_next(csv, row))
        judge(&header, columns);
    else if (csv->faults->refused == before)
        fault_add(csv->faults, 0,
                  "this list is empty. Its first row must name the columns, starting with \"{}\".",
                  header.known[0], NULL, NULL);
    csv->column_n = row->n;
    return csv->faults->refused == before;
}
