/* What staff may fetch about one closed period, as text. It sees only what tallyd gave away:
 * rounded, noised, frozen. The same closed period of the same source always gives the same bytes.
 */
#pragma once

#include "core/tally/release_source.h"
#include "core/wire/standing.h"

enum { RELEASE_STEM_MAX = 96 };

/* What the example tells to people: made up, as a period under these terms looks. */
struct closed release_example(const struct terms *terms);
/* The day whose 00:00 UTC is the time of all the period's files: the first after its end. */
int32_t release_day(const struct period_name *name);
/* Dated periods whose release_day is earlier are too old to be kept, by what held when the newest
 * one closed. What tallyd still lists is not too old. INT32_MIN: none is too old. */
int32_t release_oldest_day(const struct closed *closed, int n);
/* Tidy long form, ASCII, one header line, and always a row for each number; missing = empty. */
void release_add_csv_head(struct text *text);
void release_add_csv(struct text *text, const struct release_source *source,
                     const struct closed *closed);

/* The functions below build on `words`, all files of assets/release one after another; if a block
 * is missing, `text` is left full. */

/* 80 columns. */
void release_add_report(struct text *text, const char *words, const struct release_source *source,
                        const struct closed *closed);
/* One page for a browser, with charts, that holds everything it needs. */
void release_page(struct text *text, const char *words, const struct release_source *source,
                  const struct closed *closed);
void release_data_json(struct text *text, const char *words, const struct release_source *source,
                       const struct closed *closed);
/* HL7 FHIR R4, MeasureReport. */
void release_data_fhir(struct text *text, const char *words, const struct release_source *source,
                       const struct closed *closed);
/* Frictionless Data Package: what is in the CSV. */
void release_data_dictionary(struct text *text, const char *words,
                             const struct release_source *source, const struct closed *closed);
void release_add_readme(struct text *text, const char *words, const struct release_source *source);

enum release_signature { SIGNATURE_NONE, SIGNATURE_OK, SIGNATURE_IMPOSSIBLE };

/* How things are, for status.txt. None of it depends on a visit. */
struct release_standing {
    const struct terms *terms;    /* NULL: not known */
    const struct message *tallyd; /* MESSAGE_STATUS; NULL: tallyd did not answer */
    uint8_t content;              /* enum content_source */
    uint8_t signature;            /* enum release_signature */
};

/* One fixed word for each part. */
void release_add_status(struct text *text, const struct release_standing *standing);
