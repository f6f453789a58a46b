/* What a closed period says about itself, as places for the templates. Every format takes its
 * numbers from here, so no two of them can differ. */
#pragma once

#include "core/plain/places.h"
#include "core/tally/release_source.h"

/* {site} {period} {k} {visits} {keep_years} ...: what holds for the whole period. Dates it does not
 * have are empty. {mark} stands before each figure for people: "EXAMPLE " in an example, else "".
 */
void release_places(struct places *places, const struct release_source *source,
                    const struct closed *closed);

/* One block for each number, as `name`; in it, besides, {measure} {band} {label} {rule} {count}
 * {least} {most} {counted_in} {why} {says} {from} {to} {share}. */
struct release_rows {
    const char *name, *before, *between; /* before: each of them */
    int first, last;                     /* release_number's `which` */
    bool example;                        /* none is told */
    const char *told;                    /* the block for a number that is told */
    const char *untold;                  /* for one that is not; NULL: it is left out */
    const char *together; /* in it as {together}, for one that earlier periods have part in */
};
void release_places_rows(struct places *places, const char *words, const struct closed *closed,
                         const struct release_rows *rows);
/* Which block says how long the files are kept; which numbers a period must have to be shown. */
const char *release_places_kept(const struct closed *closed);
const char *release_places_shown_if(const struct closed *closed);

const char *release_places_mode(int mode);
