/* The numbers of a closed period and how sure they are (release_places.h). All of it in whole
 * numbers, rounded so that a range never promises too much. */
#include "core/tally/release_places.h"
#include "core/tally/release_number.h"
#include "core/wire/period.h"
#include <string.h>

enum { ROUNDED_OFF = 4, ROWS_TEXT_MAX = 6144, LABEL_COLUMNS = 24 };

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

static void add_period(struct places *places, const struct release_source *source,
                       const struct period_name *name)
{
    char bytes[PERIOD_NAME_MAX];
    struct text text = text_in(bytes, sizeof bytes);
    release_source_add_period(&text, source, name);
    places_add(places, "period", bytes);
    places_add(places, "kind", period_kind_words[name->kind]);
    bool starts = period_starts_dated(name), ends = period_ends_dated(name);
    add_day(places, "first_day", starts, starts ? period_first_day(name) : 0);
    add_day(places, "last_day", ends, ends ? period_last_day(name) : 0);
    add_day(places, "closed_from", ends, ends ? period_last_day(name) + 1 : 0);
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

void release_places(struct places *places, const struct release_source *source,
                    const struct closed *closed)
{
    places_init(places);
    places_add(places, "site", source->site);
    add_period(places, source, &closed->name);
    add_terms(places, &closed->terms);
    places_add_int(places, "schema", RELEASE_SCHEMA);
    places_add_int(places, "keep_years", closed->keep_years);
    places_add_int(places, "visits", closed->visits);
    places_add_int(places, "visits_most", (int64_t)closed->visits + ROUNDED_OFF);
    places_add_int(places, "sampling", sampling_points(closed->visits));
    places_add(places, "mark", source->example ? "EXAMPLE " : "");
}

const char *release_places_shown_if(const struct closed *closed)
{
    static const char *const BLOCKS[] = {[FEW_VISITS] = "shown-if",
                                         [FEW_CHECKINS] = "shown-if-checkins",
                                         [FEW_VISITS | FEW_CHECKINS] = "shown-if-either"};
    return BLOCKS[release_number_decide(closed)];
}

const char *release_places_kept(const struct closed *closed)
{
    return closed->keep_years == 0             ? "kept-unsaid"
           : !period_ends_dated(&closed->name) ? "kept-undated"
           : closed->keep_years == 1           ? "kept-a-year"
                                               : "kept";
}

/* The block that is named after a number, or after why there is none. */
static void add_words(struct places *places, const char *words, const char *name, const char *block,
                      const char *of)
{
    char bytes[48];
    struct text text = text_in(bytes, sizeof bytes);
    text_add(&text, block);
    text_add(&text, of);
    places_add_block(places, name, words, bytes);
}

/* From the least percentage that n..n+4 visits and the noise allow, to the most. */
static void add_share(struct places *places, const struct closed *closed, int table)
{
    int32_t n = (int32_t)closed->visits, all = n + ROUNDED_OFF, h = closed->high[table];
    int32_t error = terms_error(&closed->terms), least = h > error ? h - error : 0;
    int32_t to = n > 0 ? (100 * (h + error) + n - 1) / n : 100;
    places_add_int(places, "from", 100 * least / all);
    places_add_int(places, "to", to < 100 ? to : 100);
    places_add_int(places, "share", release_number_share(closed, table));
}

static void add_counted(struct places *places, const char *words, const struct closed *closed,
                        const struct release_rows *rows, int which)
{
    char bytes[PERIOD_NAME_MAX];
    struct text text = text_in(bytes, sizeof bytes);
    if (rows->example)
        text_add(&text, "example");
    else
        release_number_add_counted(&text, closed, which);
    places_add(places, "counted_in", bytes);
    if (rows->together && release_number_carried(closed, which))
        places_add_block(places, "together", words, rows->together);
    else
        places_add(places, "together", "");
}

static void add_untold(struct places *places, const char *words,
                       const struct release_number *number)
{
    const char *why = release_number_whys[number->why];
    places_add(places, "why", why);
    add_words(places, words, "says", "says-", why);
    places_add_block(places, "band_json", words, number->band[0] ? "json-band" : "json-no-band");
    add_words(places, words, "fhir_absent", "fhir-absent-", why);
}

static void add_number(struct places *places, const char *words, const struct closed *closed,
                       const struct release_rows *rows, int which,
                       const struct release_number *number)
{
    static const char BLANKS[LABEL_COLUMNS + 1] = "                        ";
    places_add(places, "measure", number->measure);
    places_add(places, "band", number->band);
    add_words(places, words, "label", "label-", number->measure);
    size_t n = strlen(places->slots[places->n - 1].value);
    places_add(places, "pad", n < LABEL_COLUMNS ? BLANKS + n : " ");
    add_words(places, words, "rule", "rule-", number->measure);
    places_add_int(places, "count", number->count);
    places_add_int(places, "least", number->from);
    places_add_int(places, "most", number->to);
    add_counted(places, words, closed, rows, which);
    if (number->why != RELEASE_TOLD)
        add_untold(places, words, number);
    bool door = which == COUNTED_CHECKINS && closed->terms.count_door;
    places_add_either(places, "door_too", words, door, "door", "no-door");
    if (which >= COUNTED_COUNT && number->why == RELEASE_TOLD)
        add_share(places, closed, which - COUNTED_COUNT);
}

void release_places_rows(struct places *places, const char *words, const struct closed *closed,
                         const struct release_rows *rows)
{
    char bytes[ROWS_TEXT_MAX];
    int n = places->n;
    size_t used = places->used;
    struct text text = text_in(bytes, sizeof bytes);
    for (int which = rows->first; which <= rows->last; which++) {
        struct release_number number = release_number(closed, which, rows->example);
        const char *block = number.why == RELEASE_TOLD ? rows->told : rows->untold;
        if (!block)
            continue;
        add_number(places, words, closed, rows, which, &number);
        places_add_block(places, "filled", words, block);
        text_add(&text, text.n > 0 && rows->between ? rows->between : "");
        text_add(&text, rows->before ? rows->before : "");
        if (!places->full)
            text_add(&text, places->slots[places->n - 1].value);
        text.full |= places->full;
        places->n = n;
        places->used = used;
    }
    places->full |= text.full;
    places_add(places, rows->name, bytes);
}
