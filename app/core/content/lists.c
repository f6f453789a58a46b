/* The lists that the program office keeps in a spreadsheet. Promises that no number is shown
 * without a name, and that none can be read as 988. 988 and 911 themselves are never in a list:
 * no list can lose them. */
#include "core/content/lists.h"
#include "core/content/value.h"
#include "core/plain/csv.h"
#include "core/plain/ini.h"
#include "core/plain/isodate.h"
#include "core/plain/phone.h"
#include "core/plain/text.h"
#include <string.h>

enum {
    WORD_LENGTH_MAX = 10,
    CELL_LENGTH_MAX = 400,
    QR_LENGTH_MAX = 600,
    CHECK_DAYS = 90,
    OLD_DAYS = 365
};

struct helpline_row {
    struct helpline line;
    const char *use;
};

struct peer_row {
    struct peer peer;
    const char *paused;
};

union row {
    struct helpline_row helpline;
    struct peer_row peer;
    struct resource resource;
    const char *fact[FACTS_MAX];
};

struct reader;

/* The columns of a list, each a const char * of its row, and what becomes of a row. */
struct table {
    const struct csv_column *columns;
    void (*add)(struct reader *reader, union row *row);
};

struct reader {
    struct lists *lists;
    struct faults *faults;
    const struct table *table;
    struct csv csv;
    struct csv_row row;
    int where[CSV_CELLS_MAX];
};

static const char *cell(const struct reader *reader, int column)
{
    return reader->where[column] < 0 ? "" : reader->row.cell[reader->where[column]];
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
static void check_text(struct reader *reader, const char *column, const char *value)
{
    char shown[PHONE_SHOWN_MAX + 1];
    struct text text = text_in(shown, sizeof shown);
    if (phone_hides_988(value))
        fault_add(reader->faults, reader->row.line,
                  "\"{}\" holds a phone number that could be read as 988 where a line ends. "
                  "Write it in the column \"number\", where it is never torn.",
                  column, NULL, NULL);
    else if (strcmp(column, "qr_text") && phone_otherwise(value, &text))
        fault_warn(reader->faults, reader->row.line,
                   "\"{}\" holds a phone number in another form than other screens have it. Write "
                   "it like them: {}.",
                   column, shown, NULL);
}

/* Reads the next row; the lists' pool keeps the texts. False at the end. */
static bool reader_next(struct reader *reader, union row *row)
{
    struct lists *lists = reader->lists;
    if (!csv_next(&reader->csv, &reader->row))
        return false;
    for (int c = 0; reader->table->columns[c].name; c++) {
        struct span value = span_of(cell(reader, c));
        const char *kept = span_keep(value, lists->pool, sizeof lists->pool, &lists->pool_n);
        const char *name = reader->table->columns[c].name;
        if (!kept)
            fault_add(reader->faults, reader->row.line,
                      "there is no room for this row: the lists have too many words. Shorten them.",
                      NULL, NULL, NULL);
        else if (value.n > (strcmp(name, "qr_text") ? CELL_LENGTH_MAX : QR_LENGTH_MAX))
            fault_add(reader->faults, reader->row.line, "\"{}\" is too long to be shown.", name,
                      NULL, NULL);
        *(const char **)(void *)((char *)row + reader->table->columns[c].at) = kept ? kept : "";
        if (!is_number(name, value.at))
            check_text(reader, name, value.at);
    }
    return true;
}

static int parse(struct lists *lists, const struct table *table, const char *text, size_t n,
                 struct faults *faults)
{
    struct reader reader = {.lists = lists, .faults = faults, .table = table};
    union row row;
    int before = faults->refused;
    csv_init(&reader.csv, text, n, faults);
    if (csv_columns(&reader.csv, &reader.row, table->columns, reader.where))
        while (reader_next(&reader, &row))
            table->add(&reader, &row);
    return faults->refused > before ? -1 : 0;
}

/* True: there is room for one more in the array. */
static bool room(struct reader *reader, int n, int most)
{
    if (n < most)
        return true;
    fault_add(reader->faults, reader->row.line, "{} rows fit at most. Take some out.",
              span_quote_int(most).at, NULL, NULL);
    return false;
}

static void check_date(struct reader *reader, const char *column, const char *date)
{
    int days;
    if (date[0] && !isodate_parse(date, &days))
        fault_add(reader->faults, reader->row.line,
                  "\"{}\" is \"{}\". Write year-month-day, like 2026-03-31.", column, date, NULL);
}

static bool check_choice(struct reader *reader, const char *column, const char *value,
                         const char *const *words)
{
    if (!value[0] || span_choose(span_of(value), words) >= 0)
        return true;
    ini_unknown(reader->faults, reader->row.line, column, span_of(value), words);
    return false;
}

static const char *one_form(struct reader *reader, const char *number, enum phone_use use)
{
    struct lists *lists = reader->lists;
    struct pool pool = {lists->pool, sizeof lists->pool, &lists->pool_n};
    return value_phone(pool, number, use, reader->row.line, reader->faults);
}

static const char *one_form_if_meant(struct reader *reader, const char *cell)
{
    return phone_meant(cell) ? one_form(reader, cell, PHONE_CALL) : cell;
}

/* The word is typed by hand, and stands in a code: one word, nothing but letters and digits. */
static void check_text_word(const struct reader *reader, const struct helpline *line)
{
    const char *word = line->text_word;
    size_t n = strlen(word);
    for (size_t i = 0; i < n; i++)
        if (!((text_lower(word[i]) >= 'a' && text_lower(word[i]) <= 'z') ||
              (word[i] >= '0' && word[i] <= '9')))
            n = WORD_LENGTH_MAX + 1;
    if (n > WORD_LENGTH_MAX)
        fault_add(reader->faults, reader->row.line,
                  "\"text_word\" can't be \"{}\". Write the one word to text, up to 10 letters and "
                  "digits, like HOME.",
                  word, NULL, NULL);
    if (n && !line->text_number[0])
        fault_add(reader->faults, reader->row.line,
                  "\"{}\" has a word to text and no number to text it to. Fill in text_number.",
                  line->name, NULL, NULL);
}

/* 988 and 911 are built in: whoever reads their name dials what stands beside it. */
static void check_name(struct reader *reader, const char *name, bool number)
{
    if (number && phone_names_help(name))
        fault_add(reader->faults, reader->row.line,
                  "\"{}\" is called like 988 or 911, but has a number of its own. 988 and 911 are "
                  "built into the kiosk and always shown: delete the row, or write who answers.",
                  name, NULL, NULL);
}

static void check_line(struct reader *reader, const struct helpline *line, const char *use)
{
    static const char *const uses[] = {"urgent", "talk", NULL};
    struct faults *faults = reader->faults;
    int at = reader->row.line;
    if (!line->name[0])
        fault_add(faults, at,
                  "this phone line has a number but no name: {}. Add who answers, for example "
                  "\"Multnomah County Crisis Line\". A number with no name is not shown.",
                  line->number, NULL, NULL);
    if (!line->number[0] && !line->text_number[0])
        fault_add(faults, at, "\"{}\" has no number. Add it, or delete the row.", line->name, NULL,
                  NULL);
    check_name(reader, line->name, true);
    check_text_word(reader, line);
    check_date(reader, "checked_on", line->checked_on);
    check_choice(reader, "use", use, uses);
}

#define COLUMN(name, must, row, field) {#name, must, offsetof(struct row, field)}
#define LAST {NULL, false, 0}

/* Other words are shown as they are: somebody else's line may be open at any odd time. */
static void read_hours(struct reader *reader, struct helpline *line)
{
    struct span part;
    if (line->hours[0] && hours_parse(&line->when, span_of(line->hours), &part))
        fault_warn(
            reader->faults, reader->row.line,
            "\"{}\" is shown as it is written. Hours such as Mon-Fri 08:00-17:00, or always, "
            "are shown in words.",
            line->hours, NULL, NULL);
}

static void add_helpline(struct reader *reader, union row *row)
{
    struct lists *lists = reader->lists;
    struct helpline *line = &row->helpline.line;
    line->line = reader->row.line;
    line->urgent = !span_is(span_of(row->helpline.use), "talk");
    line->number = one_form(reader, line->number, PHONE_CALL);
    line->text_number = one_form(reader, line->text_number, PHONE_TEXT);
    check_line(reader, line, row->helpline.use);
    line->when = (struct hours){0};
    read_hours(reader, line);
    if (room(reader, lists->helpline_n, HELPLINES_MAX))
        lists->helpline[lists->helpline_n++] = *line;
}

#define LINE(field, must) COLUMN(field, must, helpline_row, line.field)
int lists_parse_helplines(struct lists *lists, const char *text, size_t n, struct faults *faults)
{
    static const struct csv_column columns[] = {LINE(name, true),
                                                LINE(who, false),
                                                LINE(number, true),
                                                LINE(text_number, false),
                                                LINE(text_word, false),
                                                LINE(hours, false),
                                                LINE(languages, false),
                                                LINE(county, false),
                                                LINE(what_to_expect, false),
                                                LINE(checked_on, true),
                                                LINE(checked_by, false),
                                                COLUMN(use, false, helpline_row, use),
                                                LAST};
    static const struct table table = {columns, add_helpline};
    lists->helpline_n = 0;
    return parse(lists, &table, text, n, faults);
}

static void add_peer(struct reader *reader, union row *row)
{
    static const char *const yes[] = {"yes", "no", NULL};
    struct lists *lists = reader->lists;
    struct peer *peer = &row->peer.peer;
    peer->line = reader->row.line;
    peer->paused = span_is(span_of(row->peer.paused), "yes");
    if (!peer->shown_name[0])
        fault_add(reader->faults, peer->line,
                  "this peer has no name to show. Write the name the peer wants shown, or delete "
                  "the row.",
                  NULL, NULL, NULL);
    peer->reach_at = one_form_if_meant(reader, peer->reach_at);
    check_name(reader, peer->shown_name, phone_meant(peer->reach_at));
    check_date(reader, "ends_on", peer->ends_on);
    check_choice(reader, "answer for paused", row->peer.paused, yes);
    if (room(reader, lists->peer_n, PEERS_MAX))
        lists->peer[lists->peer_n++] = *peer;
}

#define PEER(field, must) COLUMN(field, must, peer_row, peer.field)
int lists_parse_peers(struct lists *lists, const char *text, size_t n, struct faults *faults)
{
    static const struct csv_column columns[] = {PEER(shown_name, true),
                                                PEER(role, false),
                                                PEER(languages, false),
                                                PEER(topics, false),
                                                PEER(reach_by, false),
                                                PEER(reach_at, false),
                                                PEER(not_for_department, false),
                                                PEER(ends_on, false),
                                                COLUMN(paused, false, peer_row, paused),
                                                LAST};
    static const struct table table = {columns, add_peer};
    lists->peer_n = 0;
    return parse(lists, &table, text, n, faults);
}

static void add_resource(struct reader *reader, union row *row)
{
    static const char *const groups[] = {"podcasts", "reads",  "meditation", "recovery",
                                         "sleep",    "donors", "colleague",  NULL};
    struct lists *lists = reader->lists;
    struct resource *resource = &row->resource;
    resource->qr_text = one_form_if_meant(reader, resource->qr_text);
    check_name(reader, resource->title, phone_meant(resource->qr_text));
    if (!resource->group[0] || !resource->title[0])
        fault_add(reader->faults, reader->row.line,
                  "this row has no {}. Add it, or delete the row.",
                  resource->group[0] ? "title" : "group", NULL, NULL);
    check_choice(reader, "group", resource->group, groups);
    if (room(reader, lists->resource_n, RESOURCES_MAX))
        lists->resource[lists->resource_n++] = *resource;
}

#define RESOURCE(field, must) COLUMN(field, must, resource, field)
int lists_parse_resources(struct lists *lists, const char *text, size_t n, struct faults *faults)
{
    static const struct csv_column columns[] = {RESOURCE(group, true), RESOURCE(title, true),
                                                RESOURCE(one_line, false), RESOURCE(qr_text, false),
                                                LAST};
    static const struct table table = {columns, add_resource};
    lists->resource_n = 0;
    return parse(lists, &table, text, n, faults);
}

/* One row: each column is a fact. */
static void add_facts(struct reader *reader, union row *row)
{
    struct lists *lists = reader->lists;
    if (!room(reader, lists->fact_n ? 1 : 0, 1))
        return;
    for (int c = 0; reader->table->columns[c].name; c++) {
        lists->fact[lists->fact_n].key = reader->table->columns[c].name;
        lists->fact[lists->fact_n++].value = row->fact[c];
    }
}

#define FACT(name, n) {#name, false, (n) * sizeof(char *)}
int lists_parse_facts(struct lists *lists, const char *text, size_t n, struct faults *faults)
{
    static const struct csv_column columns[] = {
        FACT(how_soon, 0), FACT(cost, 1),  FACT(records, 2),   FACT(disclosure, 3), FACT(who, 4),
        FACT(where, 5),    FACT(notes, 6), FACT(licensing, 7), FACT(about, 8),      LAST};
    static const struct table table = {columns, add_facts};
    lists->fact_n = 0;
    return parse(lists, &table, text, n, faults);
}

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

const char *lists_fact(const struct lists *lists, const char *key)
{
    for (int i = 0; i < lists->fact_n; i++)
        if (strcmp(lists->fact[i].key, key) == 0)
            return lists->fact[i].value;
    return "";
}
