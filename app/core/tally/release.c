/* Closed periods as text for people and spreadsheets (release.h). Sentences come from
 * report.template; only names of columns and parts are here. */
#include "core/tally/release.h"
#include "core/tally/release_number.h"
#include "core/tally/release_places.h"
#include "core/wire/period.h"
#include <string.h>

enum { NAME_COLUMNS = 56, NAME_BYTES = 512 };

struct closed release_example(const struct terms *terms)
{
    uint32_t k = (terms->k + 4u) / 5 * 5;
    struct closed closed = {.name = period_undated((enum period_kind)terms->period, 1),
                            .terms = *terms,
                            .visits = k + 25,
                            .checkins = k + 10,
                            .schema = RELEASE_SCHEMA};
    for (int t = 0; t < TABLE_COUNT; t++)
        closed.high[t] = terms->tables >> t & 1 ? (int32_t)(k + 25) * 2 / 5 : -1;
    return closed;
}

int32_t release_day(const struct period_name *name)
{
    return period_ends_dated(name) ? period_last_day(name) + 1 : PERIOD_UNDATED_DAY;
}

int32_t release_oldest_day(const struct closed *closed, int n)
{
    const struct closed *newest = n > 0 ? &closed[n - 1] : NULL;
    if (!newest || newest->keep_years == 0 || !period_ends_dated(&newest->name))
        return INT32_MIN;
    int32_t oldest = release_day(&newest->name) - 366 * newest->keep_years;
    for (int i = 0; i < n; i++)
        if (period_ends_dated(&closed[i].name) && release_day(&closed[i].name) < oldest)
            oldest = release_day(&closed[i].name);
    return oldest;
}

/* --- for spreadsheets ----------------------------------------------------------------------- */

void release_add_csv_head(struct text *text)
{
    text_add(text, "schema,site,period,last_day,measure,band,count,from,to,error,why_empty,"
                   "counted_in,k,epsilon,tables\n");
}

/* A spreadsheet takes a cell that starts with one of these for a formula. */
static void add_cell(struct text *text, const char *s)
{
    if (s[0] != '\0' && strchr("=+-@", s[0]))
        text_add(text, "x");
    text_add(text, s);
    text_add(text, ",");
}

static void add_figures(struct text *text, const struct release_number *number)
{
    const int32_t figures[] = {number->count, number->from, number->to, number->error};
    for (size_t i = 0; i < sizeof figures / sizeof figures[0]; i++) {
        if (number->why == RELEASE_TOLD)
            text_add_int(text, figures[i]);
        text_add(text, ",");
    }
    add_cell(text, release_number_whys[number->why]);
}

static void add_terms(struct text *text, const struct terms *terms)
{
    text_add_int(text, terms->k);
    text_add(text, ",");
    if (terms->mode == MODE_BANDS)
        text_add_hundredths(text, terms->epsilon_hundredths);
    text_add(text, ",");
    text_add_int(text, terms_tables(terms));
    text_add(text, "\n");
}

static void add_row(struct text *text, const struct release_source *source,
                    const struct closed *closed, int which)
{
    struct release_number number = release_number(closed, which, source->example);
    text_add_int(text, RELEASE_SCHEMA);
    text_add(text, ",");
    add_cell(text, source->site);
    release_source_add_period(text, source, &closed->name);
    text_add(text, ",");
    if (period_ends_dated(&closed->name))
        period_add_day(text, period_last_day(&closed->name));
    text_add(text, ",");
    add_cell(text, number.measure);
    add_cell(text, number.band);
    add_figures(text, &number);
    if (source->example)
        text_add(text, "example");
    else
        release_number_add_counted(text, closed, which);
    text_add(text, ",");
    add_terms(text, &closed->terms);
}

void release_add_csv(struct text *text, const struct release_source *source,
                     const struct closed *closed)
{
    for (int which = 0; which < RELEASE_NUMBERS; which++)
        add_row(text, source, closed, which);
}

/* --- for people ----------------------------------------------------------------------------- */

/* As the eye counts them: a letter of UTF-8 is one, however many bytes it has. */
static int columns_of(const char *s, size_t n)
{
    int columns = 0;
    for (size_t i = 0; i < n; i++)
        columns += ((unsigned char)s[i] & 0xC0) != 0x80;
    return columns;
}

/* The program's name, broken between words so that no line is longer than 80 columns. A word that
 * is longer than a line stays whole. */
static void add_program(struct text *text, const char *name)
{
    int column = 0;
    for (const char *s = name; *s != '\0';) {
        const char *blank = strchr(s, ' ');
        size_t n = blank ? (size_t)(blank - s) : strlen(s);
        int columns = columns_of(s, n);
        bool breaks = column > 0 && column + 1 + columns > NAME_COLUMNS;
        text_add(text, breaks ? "\n                        " : column > 0 ? " " : "");
        text_add_n(text, s, n);
        column = breaks || column == 0 ? columns : column + 1 + columns;
        s += n + (blank != NULL);
    }
}

static void add_head(struct places *places, const char *words, const struct release_source *source,
                     const struct closed *closed)
{
    char bytes[NAME_BYTES];
    struct text program = text_in(bytes, sizeof bytes);
    bool dated = period_ends_dated(&closed->name);
    add_program(&program, source->program);
    places_add(places, "program", bytes);
    places_add_either(places, "program_line", words, program.n > 0 && !program.full, "program",
                      "no-program");
    places_add_block(places, "last_day_line", words,
                     source->example ? "example-days"
                     : dated         ? "last-day"
                                     : "no-last-day");
}

void release_add_report(struct text *text, const char *words, const struct release_source *source,
                        const struct closed *closed)
{
    const struct release_rows lines = {.name = "lines",
                                       .between = "\n",
                                       .last = COUNTED_COUNT - 1,
                                       .told = "line",
                                       .untold = "line-untold",
                                       .together = "together"};
    const struct release_rows tables = {.name = "tables",
                                        .before = "\n\n",
                                        .first = COUNTED_COUNT,
                                        .last = RELEASE_NUMBERS - 1,
                                        .told = "table"};
    struct places places;
    release_places(&places, source, closed);
    add_head(&places, words, source, closed);
    release_places_rows(&places, words, closed, &lines);
    release_places_rows(&places, words, closed, &tables);
    places_add_either(&places, "noise", words, closed->terms.mode == MODE_BANDS, "noise",
                      "no-noise");
    places_add_block(&places, "shown_if", words, release_places_shown_if(closed));
    places_add_either(&places, "below", words, closed->schema > 1, "below-goes-on", "below-lost");
    places_add_block(&places, "kept", words, release_places_kept(closed));
    if (source->example) {
        places_fill(text, words, "example", &places);
        text_add(text, "\n");
    }
    places_fill(text, words, "report", &places);
}

void release_add_readme(struct text *text, const char *words, const struct release_source *source)
{
    struct places places;
    places_init(&places);
    places_add(&places, "site", source->site);
    places_fill(text, words, "readme", &places);
}

/* --- one word for each part ----------------------------------------------------------------- */

static void add_word(struct text *text, const char *name, const char *word)
{
    text_add(text, name);
    text_add(text, ": ");
    text_add(text, word);
    text_add(text, "\n");
}

/* "unknown" for a number beyond the list: the programs are of two versions. */
static const char *pick(const char *const *words, int n, int i)
{
    return i < n ? words[i] : "unknown";
}

static void add_what_tallyd_told(struct text *text, const struct message *message)
{
    if (!message) {
        add_word(text, "store", standing_store_words[STORE_AWAY]);
        add_word(text, "clock", "unknown");
        add_word(text, "settings", "unknown");
        return;
    }
    add_word(text, "store", pick(standing_store_words, STORE_STANDINGS, message->u.status.store));
    add_word(text, "clock",
             pick(standing_period_clock_words, PERIOD_CLOCK_UNDATED + 1, message->u.status.clock));
    add_word(text, "settings",
             message->u.status.settings_faulty ? "settings-faulty"
             : message->u.status.settings_wait ? "settings-wait"
                                               : "ok");
}

void release_add_status(struct text *text, const struct release_standing *standing)
{
    static const char *const CONTENT[] = {
        [CONTENT_SITE] = "ok", [CONTENT_LAST_GOOD] = "stale-content", [CONTENT_CARD] = "card-only"};
    static const char *const SIGNATURE[] = {[SIGNATURE_NONE] = "unsigned",
                                            [SIGNATURE_OK] = "ok",
                                            [SIGNATURE_IMPOSSIBLE] = "cannot-sign"};
    add_word(text, "tallies",
             standing->terms ? release_places_mode(standing->terms->mode) : "unknown");
    add_what_tallyd_told(text, standing->tallyd);
    add_word(text, "content", pick(CONTENT, CONTENT_CARD + 1, standing->content));
    add_word(text, "signature", pick(SIGNATURE, SIGNATURE_IMPOSSIBLE + 1, standing->signature));
}
