/* A closed period for programs: JSON, a FHIR R4 MeasureReport, and a data dictionary of the CSV.
 * Their shape and words are blocks of data.template; this file decides which of them appear. */
#include "core/tally/release.h"
#include "core/tally/release_number.h"
#include "core/tally/release_places.h"
#include "core/wire/period.h"

static const char *const SHOWN_BY[] = {[FEW_VISITS] = "shown-by-visits",
                                       [FEW_CHECKINS] = "shown-by-checkins",
                                       [FEW_VISITS | FEW_CHECKINS] = "shown-by-either"};

static void add_what(struct places *places, const char *words, const struct release_source *source,
                     const struct closed *closed)
{
    places_add_either(places, "json_what", words, source->example, "json-what-example",
                      "json-what");
    places_add_block(places, "shown_by", words, SHOWN_BY[release_number_decide(closed)]);
    places_add_either(places, "below", words, closed->schema > 1, "json-goes-on", "json-lost");
}

void release_data_json(struct text *text, const char *words, const struct release_source *source,
                       const struct closed *closed)
{
    const struct release_rows rows = {.name = "json_measures",
                                      .between = ",\n",
                                      .last = COUNTED_COUNT - 1,
                                      .told = "json-number",
                                      .untold = "json-untold",
                                      .example = source->example};
    struct release_rows bands = rows;
    struct places places;
    bool starts = period_starts_dated(&closed->name), ends = period_ends_dated(&closed->name);
    bool noise = closed->terms.mode == MODE_BANDS;
    release_places(&places, source, closed);
    add_what(&places, words, source, closed);
    places_add_either(&places, "json_first_day", words, starts, "json-first-day",
                      "json-no-first-day");
    places_add_either(&places, "json_last_day", words, ends, "json-last-day", "json-no-last-day");
    places_add_either(&places, "json_epsilon", words, noise, "json-epsilon", "json-no-epsilon");
    places_add_either(&places, "json_noise", words, noise, "json-noise", "json-no-noise");
    places_add_either(&places, "json_influence", words, noise, "json-influence",
                      "json-no-influence");
    places_add_either(&places, "json_kept", words, closed->keep_years > 0 && ends, "json-kept",
                      "json-no-kept");
    bands.name = "json_tables";
    bands.told = "json-table";
    bands.first = COUNTED_COUNT;
    bands.last = RELEASE_NUMBERS - 1;
    release_places_rows(&places, words, closed, &rows);
    release_places_rows(&places, words, closed, &bands);
    places_fill(text, words, "json", &places);
}

void release_data_fhir(struct text *text, const char *words, const struct release_source *source,
                       const struct closed *closed)
{
    const struct release_rows groups = {.name = "fhir_groups",
                                        .between = ",\n",
                                        .last = COUNTED_COUNT - 1,
                                        .told = "fhir-number",
                                        .untold = "fhir-untold",
                                        .together = "fhir-together",
                                        .example = source->example};
    struct release_rows tables = groups, says = groups, counts = groups;
    struct places places;
    bool starts = period_starts_dated(&closed->name), ends = period_ends_dated(&closed->name);
    release_places(&places, source, closed);
    places_add_either(&places, "fhir_start", words, starts, "fhir-start", "fhir-no-start");
    places_add_either(&places, "fhir_end", words, ends, "fhir-end", "fhir-no-end");
    tables.name = "fhir_tables";
    tables.told = "fhir-table";
    tables.untold = "fhir-untold-table";
    says.name = "fhir_says";
    says.told = "fhir-says";
    says.untold = NULL;
    tables.first = says.first = COUNTED_COUNT;
    tables.last = says.last = RELEASE_NUMBERS - 1;
    says.between = "";
    counts.name = "fhir_counts";
    counts.told = "fhir-count";
    counts.untold = "fhir-count-untold";
    counts.between = ",";
    release_places_rows(&places, words, closed, &groups);
    release_places_rows(&places, words, closed, &tables);
    release_places_rows(&places, words, closed, &says);
    release_places_rows(&places, words, closed, &counts);
    places_add_either(&places, "fhir_text", words, source->example, "fhir-text-example",
                      "fhir-text");
    places_fill(text, words, "fhir", &places);
}

void release_data_dictionary(struct text *text, const char *words,
                             const struct release_source *source, const struct closed *closed)
{
    struct places places;
    char name[RELEASE_STEM_MAX];
    struct text stem = text_in(name, sizeof name);
    release_source_add_stem(&stem, source, &closed->name);
    release_places(&places, source, closed);
    places_add(&places, "stem", name);
    for (size_t i = 0; i < stem.n; i++) /* a data package's name may have no capitals */
        name[i] = text_lower(name[i]);
    places_add(&places, "stem_lower", name);
    add_what(&places, words, source, closed);
    places_add_block(&places, "period_pattern", words, "period-pattern");
    places_fill(text, words, "datapackage", &places);
}
