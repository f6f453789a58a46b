/* A closed period as one page for a browser and for paper. Its shape and words are blocks of
 * page.template; this file decides which of them appear. */
#include "core/tally/release.h"
#include "core/tally/release_places.h"
#include "core/wire/period.h"

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

static void add_front(struct places *places, const char *words, const struct closed *closed)
{
    places_add_block(places, "page_days", words, days_block(&closed->name));
    places_add_either(places, "page_joined", words, joined(&closed->name), "page-joined",
                      "page-not-joined");
    places_add_either(places, "page_checkins", words, closed->checkins > 0, "page-checkins",
                      "page-few-checkins");
}

static void add_numbers(struct places *places, const char *words, const struct closed *closed)
{
    places_add_either(places, "door_too", words, closed->terms.count_door, "door", "no-door");
    places_add_either(places, "page_checkins_row", words, closed->checkins > 0, "page-checkins-row",
                      "page-few-checkins-row");
    release_places_tables(places, "page_rows", words, "page-row", "\n", closed);
}

void release_page(struct text *text, const char *words, const char *site,
                  const struct closed *closed)
{
    struct places places;
    bool noise = closed->terms.mode == MODE_BANDS;
    release_places(&places, site, closed);
    add_front(&places, words, closed);
    release_places_tables(&places, "page_tables", words, "page-table", "", closed);
    add_numbers(&places, words, closed);
    places_add_either(&places, "page_noise", words, noise, "page-noise", "page-no-noise");
    places_add_either(&places, "page_influence", words, noise, "page-influence",
                      "page-no-influence");
    places_add_either(&places, "shown_if", words, closed->visits > 0, "shown-if",
                      "shown-if-checkins");
    places_add_block(&places, "kept", words, release_places_kept(closed));
    places_fill(text, words, "page-head", &places);
    places_fill(text, words, "page-front", &places);
    places_fill(text, words, "page-tables", &places);
    places_fill(text, words, "page-numbers", &places);
    places_fill(text, words, noise ? "page-meaning" : "page-meaning-visits", &places);
    places_fill(text, words, "page-made", &places);
    places_fill(text, words, "page-foot", &places);
}
