/* What staff would get from a tally: as CSV, as a line, as the release folder. */
#pragma once

#include "core/tally/tally.h"
#include "io/files/release_folder.h"

void published_print_csv(const struct tally *tally, const char *site);
/* "2027-Q1 visits=20 checkins= burnout=9", joined with "; "; "none" if nothing closed. */
void published_print_line(const struct tally *tally);
/* To standard error: why the running period is not among them. */
void published_say_what_is_left(const struct tally *tally);
/* 0 or -errno. */
int published_write(const struct tally *tally, const struct release *release, bool clock_trusted);
