/* A closed period for programs: JSON, a FHIR R4 MeasureReport, and a data dictionary of the CSV.
 * Their shape and words are blocks of data.template; this file decides which of them appear. */
#include "core/tally/release.h"
#include "core/tally/release_places.h"
#include "core/wire/period.h"

void release_data_json(struct text *text, const char *words, const char *site,
                       const struct closed *closed)
{
    struct places places;
    bool starts = period_starts_dated(&closed->name), ends = period_ends_dated(&closed->name);
    bool noise = closed->terms.mode == MODE_BANDS;
    release_places(&places, site, closed);
    places_add_either(&places, "json_first_day", words, starts, "json-first-day",
                      "json-no-first-day");
    places_add_either(&places, "json_last_day", words, ends, "json-last-day", "json-no-last-day");
    places_add_either(&places, "json_epsilon", words, noise, "json-epsilon", "json-no-epsilon");
    places_add_either(&places, "json_noise", words, noise, "json-noise", "json-no-noise");
    places_add_either(&places, "json_influence", words, noise, "json-influence",
                      "json-no-influence");
    places_add_either(&places, "json_checkins", words, closed->checkins > 0, "json-checkins",
                      "json-few-checkins");
    places_add_either(&places, "json_kept", words, closed->keep_years > 0 && ends, "json-kept",
                      "json-no-kept");
    places_add(&places, "shown_by", closed->visits > 0 ? "visits" : "checkins");
    release_places_tables(&places, "json_tables", words, "json-table", ",\n", closed);
    places_fill(text, words, "json", &places);
}

void release_data_fhir(struct text *text, const char *words, const char *site,
                       const struct closed *closed)
{
    struct places places;
    bool starts = period_starts_dated(&closed->name), ends = period_ends_dated(&closed->name);
    release_places(&places, site, closed);
    places_add_either(&places, "fhir_start", words, starts, "fhir-start", "fhir-no-start");
    places_add_either(&places, "fhir_end", words, ends, "fhir-end", "fhir-no-end");
    places_add_either(&places, "fhir_checkins", words, closed->checkins > 0, "fhir-checkins",
                      "fhir-few-checkins");
    release_places_tables(&places, "fhir_says", words, "fhir-says", "", closed);
    release_places_tables(&places, "fhir_tables", words, "fhir-table", ",\n", closed);
    places_fill(text, words, "fhir", &places);
}

void release_data_dictionary(struct text *text, const char *words, const char *site,
                             const struct closed *closed)
{
    struct places places;
    char name[RELEASE_STEM_MAX];
    struct text stem = text_in(name, sizeof name);
    release_add_stem(&stem, site, &closed->name);
    release_places(&places, site, closed);
    places_add(&places, "stem", name);
    for (size_t i = 0; i < stem.n; i++) /* a data package's name may have no capitals */
        name[i] = text_lower(name[i]);
    places_add(&places, "stem_lower", name);
    places_add_block(&places, "period_pattern", words, "period-pattern");
    places_fill(text, words, "datapackage", &places);
}
