/* A closed period as one page for a browser and for paper. Its shape and words are blocks of
 * page.template; this file decides which of them appear. */
#include "core/tally/release.h"
#include "core/tally/release_number.h"
#include "core/tally/release_places.h"
#include "core/wire/period.h"

enum { NAME_BYTES = 1024 };

static const char *days_block(const struct period_name *name)
{
    bool starts = period_starts_dated(name), ends = period_ends_dated(name);
    return starts && ends ? "page-days"
           : ends         ? "page-days-to"
           : starts       ? "page-days-from"
                          : "page-no-days";
}

/* If only one end has a date, the clock came or went: the days' line says so. */
static bool joined(const struct period_name *name)
{
    bool one = name->from_year == name->to_year && name->from_index == name->to_index;
    return !one && period_starts_dated(name) == period_ends_dated(name);
}

/* The letter's number as the page's own signs, so that the page stays ASCII, and no name can be
 * taken for a tag. Returns how many bytes it was. */
static size_t add_letter(struct text *text, const char *s)
{
    unsigned char c = (unsigned char)s[0];
    size_t n = c < 0xC0 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4, i = 1;
    int32_t letter = n == 1 ? c : c & 0xFF >> (n + 1);
    for (; i < n && ((unsigned char)s[i] & 0xC0) == 0x80; i++)
        letter = letter << 6 | ((unsigned char)s[i] & 0x3F);
    text_add(text, "&#");
    text_add_int(text, letter);
    text_add(text, ";");
    return i;
}

static void add_program(struct places *places, const char *words, const char *name)
{
    char bytes[NAME_BYTES];
    struct text text = text_in(bytes, sizeof bytes);
    for (const char *s = name; *s != '\0';) {
        bool plain = *s >= ' ' && *s <= '~' && *s != '&' && *s != '<' && *s != '>' && *s != '"';
        if (plain)
            text_add_n(&text, s, 1);
        s += plain ? 1 : add_letter(&text, s);
    }
    places_add(places, "program", bytes);
    places_add_either(places, "page_program", words, text.n > 0 && !text.full, "page-program",
                      "page-no-program");
}

static void add_front(struct places *places, const char *words, const struct release_source *source,
                      const struct closed *closed)
{
    const struct release_rows figures = {.name = "page_figures",
                                         .between = "\n",
                                         .last = COUNTED_COUNT - 1,
                                         .told = "page-figure",
                                         .untold = "page-figure-untold",
                                         .together = "page-together"};
    add_program(places, words, source->program);
    places_add_block(places, "page_days", words,
                     source->example ? "page-not-joined" : days_block(&closed->name));
    places_add_either(places, "page_joined", words, joined(&closed->name), "page-joined",
                      "page-not-joined");
    places_add_either(places, "page_closed", words, period_ends_dated(&closed->name), "page-closed",
                      "page-not-joined");
    places_add_either(places, "page_example", words, source->example, "page-example",
                      "page-not-joined");
    release_places_rows(places, words, closed, &figures);
}

static void add_numbers(struct places *places, const char *words, const struct closed *closed)
{
    const struct release_rows charts = {.name = "page_tables",
                                        .between = "",
                                        .first = COUNTED_COUNT,
                                        .last = RELEASE_NUMBERS - 1,
                                        .told = "page-table"};
    const struct release_rows rows = {.name = "page_rows",
                                      .between = "\n",
                                      .last = COUNTED_COUNT - 1,
                                      .told = "page-row",
                                      .untold = "page-row-untold",
                                      .together = "page-together"};
    struct release_rows bands = charts;
    bands.name = "page_bands";
    bands.told = "page-row-band";
    bands.between = "\n";
    release_places_rows(places, words, closed, &charts);
    release_places_rows(places, words, closed, &rows);
    release_places_rows(places, words, closed, &bands);
}

static void add_how(struct places *places, const char *words, const struct closed *closed)
{
    bool noise = closed->terms.mode == MODE_BANDS;
    places_add_either(places, "page_noise", words, noise, "page-noise", "page-no-noise");
    places_add_either(places, "page_influence", words, noise, "page-influence",
                      "page-no-influence");
    places_add_block(places, "shown_if", words, release_places_shown_if(closed));
    places_add_either(places, "below", words, closed->schema > 1, "below-goes-on", "below-lost");
    places_add_block(places, "kept", words, release_places_kept(closed));
}

void release_page(struct text *text, const char *words, const struct release_source *source,
                  const struct closed *closed)
{
    struct places places;
    bool noise = closed->terms.mode == MODE_BANDS;
    release_places(&places, source, closed);
    add_front(&places, words, source, closed);
    add_numbers(&places, words, closed);
    add_how(&places, words, closed);
    places_fill(text, words, "page-head", &places);
    places_fill(text, words, "page-front", &places);
    places_fill(text, words, "page-tables", &places);
    places_fill(text, words, "page-numbers", &places);
    places_fill(text, words, noise ? "page-meaning" : "page-meaning-visits", &places);
    places_fill(text, words, "page-made", &places);
    places_fill(text, words, "page-foot", &places);
}
