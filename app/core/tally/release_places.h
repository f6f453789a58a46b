/* What a closed period says about itself, as places for the templates. Every format takes its
 * numbers from here, so no two of them can differ. */
#pragma once

#include "core/plain/places.h"
#include "core/wire/message.h"

/* {site} {period} {k} {visits} {keep_years} ...: what holds for the whole period. Dates it does not
 * have are empty. */
void release_places(struct places *places, const char *site, const struct closed *closed);
/* The block once for each table in force, each after `before`; in it, besides, {table} {label}
 * {rule} {high} {least} {most} {from} {to} {share}. */
void release_places_tables(struct places *places, const char *name, const char *words,
                           const char *block, const char *before, const struct closed *closed);
/* Which block says how long the files are kept. */
const char *release_places_kept(const struct closed *closed);

const char *release_places_mode(int mode);
/* The best single guess of a band's share, in percent. Between n and n + 4 people were counted, so
 * it is a share of n + 2: as a share of n it would be too high, more often than not. */
int release_places_share(const struct closed *closed, int table);
