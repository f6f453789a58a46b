/* Tests app/core/plain/csv.c: spreadsheet lists. */
#include "core/plain/csv.h"
#include "tests/fakes/unit.h"
#include <string.h>

static struct faults faults;
static struct csv csv;
static struct csv_row row;

static bool first(const char *text)
{
    memset(&faults, 0, sizeof faults);
    csv_init(&csv, text, strlen(text), &faults);
    return csv_next(&csv, &row);
}

TEST(cells_may_be_parted_by_commas_semicolons_or_tabs)
{
    const char *texts[] = {"a,b,c", "a;b;c", "a\tb\tc", "sep=;\na;b;c"};
    for (int i = 0; i < 4; i++) {
        assert_true(first(texts[i]));
        assert_int_equal(row.n, 3);
        assert_string_equal(row.cell[1], "b");
        assert_string_equal(row.cell[23], "");
    }
    assert_int_equal(row.line, 2);
}

TEST(quotes_hold_commas_and_double_quotes)
{
    assert_true(first("\"English, Spanish\", \"say \"\"hi\"\"\" ,\u201Ccurly\u201D"));
    assert_int_equal(row.n, 3);
    assert_string_equal(row.cell[0], "English, Spanish");
    assert_string_equal(row.cell[1], "say \"hi\"");
    assert_string_equal(row.cell[2], "curly");
}

TEST(empty_cells_at_the_end_and_blank_rows_are_passed_over)
{
    assert_true(first("\n,,,\n\t\na,b,,,,,,,,,,,,,,,,,,,,\n"));
    assert_int_equal(row.line, 4);
    assert_int_equal(row.n, 2);
    assert_false(csv_next(&csv, &row));
    assert_int_equal(faults.total, 0);
}

TEST(an_empty_cell_at_the_front_of_tabs_keeps_its_place)
{
    assert_true(first("a\tb\n\tx\n"));
    assert_true(csv_next(&csv, &row));
    assert_string_equal(row.cell[0], "");
    assert_string_equal(row.cell[1], "x");
}

TEST(a_torn_cell_is_one_fault_and_the_next_row_is_read)
{
    assert_true(first("a,b\n1,\"(503) 988-\n4888\"\n2,c\n"));
    assert_true(csv_next(&csv, &row));
    assert_string_equal(row.cell[0], "2");
    assert_int_equal(row.line, 4);
    assert_int_equal(faults.refused, 1);
    assert_int_equal(faults.list[0].line, 2);
}

TEST(too_long_a_row_and_too_many_cells_are_faults)
{
    static char longer[CSV_ROW_MAX + 2];
    memset(longer, 'x', CSV_ROW_MAX);
    assert_true(first(longer));
    assert_int_equal(strlen(row.cell[0]), CSV_ROW_MAX);
    longer[CSV_ROW_MAX] = 'x';
    assert_false(first(longer));
    assert_int_equal(faults.refused, 1);
    assert_non_null(strstr(faults.list[0].what, "8000 letters"));
    memset(longer, ',', sizeof longer - 1);
    longer[0] = longer[100] = 'x';
    longer[101] = '\0';
    assert_false(first(longer));
    assert_int_equal(faults.refused, 1);
}

TEST(columns_are_found_in_any_order_and_unknown_ones_are_faults)
{
    static const struct csv_column columns[] = {
        {"name", true, 0}, {"who", false, 0}, {"number", true, 0}, {NULL, false, 0}};
    const char *text = "Number,name\n1,a,9\n1,a\n";
    int where[CSV_CELLS_MAX];
    memset(&faults, 0, sizeof faults);
    csv_init(&csv, text, strlen(text), &faults);
    assert_true(csv_columns(&csv, &row, columns, where));
    assert_int_equal(where[0], 1);
    assert_int_equal(where[1], -1);
    assert_int_equal(where[2], 0);
    assert_true(csv_next(&csv, &row));
    assert_int_equal(row.line, 3);
    assert_int_equal(faults.refused, 1);
    static const struct csv_column two[] = {{"text_number", true, 0}, {NULL, false, 0}};
    text = "Text Number,TEXT-NUMBER\n"; /* one column, whichever way it is written */
    csv_init(&csv, text, strlen(text), &faults);
    csv_columns(&csv, &row, two, where);
    assert_int_equal(where[0], 0);
    assert_int_equal(faults.refused, 2);
    memset(&faults, 0, sizeof faults);
    text = "nam,who,who\n";
    csv_init(&csv, text, strlen(text), &faults);
    csv_columns(&csv, &row, columns, where);
    assert_int_equal(faults.refused, 3);
}
