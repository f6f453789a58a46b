/* The numbers of a closed period and how sure they are (release_places.h). All of it in whole
 * numbers, rounded so that a range never promises too much. */
#include "core/tally/release_places.h"
#include "core/wire/period.h"
#include <string.h>

enum { ROUNDED_OFF = 4, TABLES_TEXT_MAX = 6144 };

/* "unknown": the programs are of two versions. */
const char *release_places_mode(int mode)
{
    return mode <= MODE_BANDS ? terms_mode_words[mode] : "unknown";
}

/* Half the 95 % interval of a share near one half, in points: 98 / sqrt(n), rounded up. */
static int sampling_points(uint32_t n)
{
    int points = 1;
    while (points < 100 && (int64_t)points * points * n < 98 * 98)
        points++;
    return points;
}

static void add_day(struct places *places, const char *name, bool dated, int32_t day)
{
    char bytes[16];
    struct text text = text_in(bytes, sizeof bytes);
    if (dated)
        period_add_day(&text, day);
    places_add(places, name, bytes);
}

static void add_period(struct places *places, const struct period_name *name)
{
    char bytes[PERIOD_NAME_MAX];
    struct text text = text_in(bytes, sizeof bytes);
    period_add_name(&text, name);
    places_add(places, "period", bytes);
    places_add(places, "kind", period_kind_words[name->kind]);
    bool starts = period_starts_dated(name), ends = period_ends_dated(name);
    add_day(places, "first_day", starts, starts ? period_first_day(name) : 0);
    add_day(places, "last_day", ends, ends ? period_last_day(name) : 0);
}

/* 50 hundredths over two tables are 0.250 each, 33 are 0.165. */
static void add_epsilon_each(struct places *places, const struct terms *terms)
{
    int thousandths = terms->epsilon_hundredths * 10 / terms_tables(terms);
    char digits[] = {(char)('0' + thousandths / 1000),     '.',
                     (char)('0' + thousandths / 100 % 10), (char)('0' + thousandths / 10 % 10),
                     (char)('0' + thousandths % 10),       '\0'};
    places_add(places, "epsilon_each", digits);
}

static void add_terms(struct places *places, const struct terms *terms)
{
    places_add(places, "mode", release_places_mode(terms->mode));
    places_add_int(places, "k", terms->k);
    places_add_int(places, "T", terms_tables(terms));
    places_add(places, "door", terms->count_door ? "true" : "false");
    if (terms->mode != MODE_BANDS)
        return;
    places_add_hundredths(places, "epsilon", terms->epsilon_hundredths);
    add_epsilon_each(places, terms);
    places_add_int(places, "error", terms_error(terms));
}

void release_places(struct places *places, const char *site, const struct closed *closed)
{
    places_init(places);
    places_add(places, "site", site);
    add_period(places, &closed->name);
    add_terms(places, &closed->terms);
    places_add_int(places, "schema", closed->schema);
    places_add_int(places, "keep_years", closed->keep_years);
    places_add_int(places, "visits", closed->visits);
    places_add_int(places, "visits_most", (int64_t)closed->visits + ROUNDED_OFF);
    places_add_int(places, "checkins", closed->checkins);
    places_add_int(places, "checkins_most", (int64_t)closed->checkins + ROUNDED_OFF);
    places_add_int(places, "sampling", sampling_points(closed->visits));
}

const char *release_places_kept(const struct closed *closed)
{
    return closed->keep_years == 0             ? "kept-unsaid"
           : !period_ends_dated(&closed->name) ? "kept-undated"
           : closed->keep_years == 1           ? "kept-a-year"
                                               : "kept";
}

int release_places_share(const struct closed *closed, int table)
{
    int32_t middle = (int32_t)closed->visits + ROUNDED_OFF / 2;
    return (200 * closed->high[table] + middle) / (2 * middle);
}

/* From the least percentage that n..n+4 visits and the noise allow, to the most. */
static void add_table(struct places *places, const char *words, const struct closed *closed,
                      int table)
{
    char block[32];
    int32_t n = (int32_t)closed->visits, h = closed->high[table];
    int32_t error = terms_error(&closed->terms), all = n + ROUNDED_OFF;
    int32_t least = h > error ? h - error : 0, most = h + error < all ? h + error : all;
    int32_t to = n > 0 ? (100 * (h + error) + n - 1) / n : 100;
    places_add(places, "table", terms_table_words[table]);
    places_add_int(places, "high", h);
    places_add_int(places, "least", least);
    places_add_int(places, "most", most);
    places_add_int(places, "from", 100 * least / all);
    places_add_int(places, "to", to < 100 ? to : 100);
    places_add_int(places, "share", release_places_share(closed, table));
    struct text text = text_in(block, sizeof block);
    text_add(&text, "label-");
    text_add(&text, terms_table_words[table]);
    places_add_block(places, "label", words, block);
    text = text_in(block, sizeof block);
    text_add(&text, "rule-");
    text_add(&text, terms_table_words[table]);
    places_add_block(places, "rule", words, block);
}

void release_places_tables(struct places *places, const char *name, const char *words,
                           const char *block, const char *before, const struct closed *closed)
{
    char bytes[TABLES_TEXT_MAX];
    int n = places->n;
    size_t used = places->used;
    struct text text = text_in(bytes, sizeof bytes);
    for (int t = 0; t < TABLE_COUNT; t++) {
        if (closed->high[t] < 0)
            continue;
        add_table(places, words, closed, t);
        places_add_block(places, "filled", words, block);
        text_add(&text, before);
        text_add(&text, places->slots[places->n - 1].value);
        places->n = n;
        places->used = used;
    }
    places->full |= text.full;
    places_add(places, name, bytes);
}
