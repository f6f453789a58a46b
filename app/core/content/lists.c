/* The lists that the program office keeps in a spreadsheet. Promises that no number is shown
 * without a name, and that none can be read as 988. 988 and 911 themselves are never in a list:
 * no list can lose them. */
#include "core/content/lists.h"
#include "core/content/rows.h"
#include "core/plain/isodate.h"
#include "core/plain/phone.h"
#include "core/plain/text.h"
#include <string.h>

enum { WORD_LENGTH_MAX = 10 };

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

typedef void add_row(struct lists *lists, struct rows *rows, union row *row);

static int parse(struct lists *lists, const struct csv_column *columns, int most, add_row *add,
                 struct span text, struct faults *faults)
{
    struct rows rows = {
        .pool = {lists->pool, sizeof lists->pool, &lists->pool_n, &lists->full, "all lists"},
        .columns = columns,
        .faults = faults};
    union row row;
    int before = faults->refused;
    if (rows_begin(&rows, text.at, text.n, most))
        while (rows_next(&rows, &row))
            add(lists, &rows, &row);
    return faults->refused > before ? -1 : 0;
}

/* The word is typed by hand, and stands in a code: one word, nothing but letters and digits. */
static void check_text_word(const struct rows *rows, const struct helpline *line)
{
    const char *word = line->text_word;
    size_t n = strlen(word);
    for (size_t i = 0; i < n; i++)
        if (!((text_lower(word[i]) >= 'a' && text_lower(word[i]) <= 'z') ||
              (word[i] >= '0' && word[i] <= '9')))
            n = WORD_LENGTH_MAX + 1;
    if (n > WORD_LENGTH_MAX)
        fault_add(rows->faults, rows->row.line,
                  "\"text_word\" can't be \"{}\". Write the one word to text, up to 10 letters and "
                  "digits, like HOME.",
                  word, NULL, NULL);
    if (n && !line->text_number[0])
        fault_add(rows->faults, rows->row.line,
                  "\"{}\" has a word to text and no number to text it to. Fill in text_number.",
                  line->name, NULL, NULL);
}

/* 988 and 911 are built in: whoever reads their name dials what stands beside it. */
static void check_name(struct rows *rows, const char *name, bool number)
{
    if (number && phone_names_help(name))
        fault_add(rows->faults, rows->row.line,
                  "\"{}\" is called like 988 or 911, but has a number of its own. 988 and 911 are "
                  "built into the kiosk and always shown: delete the row, or write who answers.",
                  name, NULL, NULL);
}

static const char *number_of(const struct helpline *line)
{
    return line->number[0] ? line->number : line->text_number;
}

static void check_line(struct rows *rows, const struct helpline *line, const char *use)
{
    static const char *const uses[] = {"urgent", "talk", NULL};
    struct faults *faults = rows->faults;
    int at = rows->row.line;
    bool number = line->number[0] || line->text_number[0];
    if (!line->name[0] && !number)
        fault_add(faults, at,
                  "this row has neither a name nor a number. Fill both in, or delete the row.",
                  NULL, NULL, NULL);
    else if (!line->name[0])
        fault_add(faults, at,
                  "this phone line has a number but no name: {}. Add who answers, for example "
                  "\"Multnomah County Crisis Line\". A number with no name is not shown.",
                  number_of(line), NULL, NULL);
    else if (!number)
        fault_add(faults, at, "\"{}\" has no number. Add it, or delete the row.", line->name, NULL,
                  NULL);
    check_name(rows, line->name, true);
    check_text_word(rows, line);
    rows_choice(rows, "use", use, uses);
}

#define COLUMN(name, must, row, field) {#name, must, offsetof(struct row, field)}
#define LAST {NULL, false, 0}

/* Other words are shown as they are: somebody else's line may be open at any odd time. */
static void read_hours(struct rows *rows, struct helpline *line)
{
    struct span part;
    const char *wrong =
        line->hours[0] ? hours_parse(&line->when, span_of(line->hours), &part) : NULL;
    if (wrong && isodate_meant(line->hours))
        fault_add(rows->faults, rows->row.line, wrong, span_quote(part).at, NULL, NULL);
    else if (wrong)
        fault_warn(
            rows->faults, rows->row.line,
            "\"{}\" is shown as it is written. Hours such as Mon-Fri 08:00-17:00, or always, "
            "are shown in words.",
            line->hours, NULL, NULL);
}

static void add_helpline(struct lists *lists, struct rows *rows, union row *row)
{
    struct helpline *line = &row->helpline.line;
    line->line = rows->row.line;
    line->urgent = !span_is(span_of(row->helpline.use), "talk");
    line->number = rows_phone(rows, line->number, PHONE_CALL);
    line->text_number = rows_phone(rows, line->text_number, PHONE_TEXT);
    line->checked_on = rows_date(rows, "checked_on", line->checked_on);
    check_line(rows, line, row->helpline.use);
    line->when = (struct hours){0};
    read_hours(rows, line);
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
    lists->helpline_n = 0;
    return parse(lists, columns, HELPLINES_MAX, add_helpline, (struct span){text, n}, faults);
}

/* Somebody who asks to be taken out is taken out of one row. */
static void check_twice(const struct lists *lists, struct rows *rows, const struct peer *peer)
{
    for (int i = 0; i < lists->peer_n; i++)
        if (peer->shown_name[0] && span_is(span_of(peer->shown_name), lists->peer[i].shown_name)) {
            fault_warn(rows->faults, peer->line,
                       "\"{}\" is here twice, first in line {}. Delete one, or write names that "
                       "tell the two apart.",
                       span_quote(span_of(peer->shown_name)).at,
                       span_quote_int(lists->peer[i].line).at, NULL);
            return;
        }
}

/* As people write it, and as a spreadsheet's tick box does. */
static const char *yes_or_no(const char *answer)
{
    return span_is(span_of(answer), "true")    ? "yes"
           : span_is(span_of(answer), "false") ? "no"
                                               : answer;
}

static void add_peer(struct lists *lists, struct rows *rows, union row *row)
{
    static const char *const yes[] = {"yes", "no", NULL};
    const char *paused = yes_or_no(row->peer.paused);
    struct peer *peer = &row->peer.peer;
    peer->line = rows->row.line;
    peer->paused = span_is(span_of(paused), "yes");
    if (!peer->shown_name[0])
        fault_add(rows->faults, peer->line,
                  "this peer has no name to show. Write the name the peer wants shown, or delete "
                  "the row.",
                  NULL, NULL, NULL);
    peer->reach_at = rows_phone_if_meant(rows, peer->reach_at);
    check_name(rows, peer->shown_name, phone_meant(peer->reach_at));
    peer->ends_on = rows_date(rows, "ends_on", peer->ends_on);
    check_twice(lists, rows, peer);
    rows_choice(rows, "answer for paused", paused, yes);
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
    lists->peer_n = 0;
    return parse(lists, columns, PEERS_MAX, add_peer, (struct span){text, n}, faults);
}

static void add_resource(struct lists *lists, struct rows *rows, union row *row)
{
    static const char *const groups[] = {"podcasts", "reads",  "meditation", "recovery",
                                         "sleep",    "donors", "colleague",  NULL};
    struct resource *resource = &row->resource;
    resource->qr_text = rows_phone_if_meant(rows, resource->qr_text);
    check_name(rows, resource->title, phone_meant(resource->qr_text));
    if (!resource->group[0] || !resource->title[0])
        fault_add(rows->faults, rows->row.line, "this row has no {}. Add it, or delete the row.",
                  resource->group[0] ? "title" : "group", NULL, NULL);
    rows_choice(rows, "group", resource->group, groups);
    lists->resource[lists->resource_n++] = *resource;
}

#define RESOURCE(field, must) COLUMN(field, must, resource, field)
int lists_parse_resources(struct lists *lists, const char *text, size_t n, struct faults *faults)
{
    static const struct csv_column columns[] = {RESOURCE(group, true), RESOURCE(title, true),
                                                RESOURCE(one_line, false), RESOURCE(qr_text, false),
                                                LAST};
    lists->resource_n = 0;
    return parse(lists, columns, RESOURCES_MAX, add_resource, (struct span){text, n}, faults);
}

/* One row: each column is a fact. */
static void add_facts(struct lists *lists, struct rows *rows, union row *row)
{
    for (int c = 0; rows->columns[c].name; c++) {
        lists->fact[lists->fact_n].key = rows->columns[c].name;
        lists->fact[lists->fact_n++].value = row->fact[c];
    }
}

#define FACT(name, n) {#name, false, (n) * sizeof(char *)}
int lists_parse_facts(struct lists *lists, const char *text, size_t n, struct faults *faults)
{
    static const struct csv_column columns[] = {
        FACT(how_soon, 0), FACT(cost, 1),  FACT(records, 2),   FACT(disclosure, 3), FACT(who, 4),
        FACT(where, 5),    FACT(notes, 6), FACT(licensing, 7), FACT(about, 8),      LAST};
    lists->fact_n = 0;
    return parse(lists, columns, 1, add_facts, (struct span){text, n}, faults);
}

const char *lists_fact(const struct lists *lists, const char *key)
{
    for (int i = 0; i < lists->fact_n; i++)
        if (strcmp(lists->fact[i].key, key) == 0)
            return lists->fact[i].value;
    return "";
}
