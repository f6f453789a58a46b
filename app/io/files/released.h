/* Which names of periods have been released, by the folders that are there. tallyd, which may not
 * look into the release folder of the appliance, is told by provision. */
#pragma once

#include "core/wire/period.h"

/* By the folders in it; none if it cannot be read. */
struct names_out released_in(const char *folder);
/* For STATE/released, and back. What is of another shape, or not there, says none. */
void released_add(struct text *text, const struct names_out *out);
/* As STATE/released says; without it, as on a desk, by the folders in STATE/release. */
struct names_out released_told(const char *state);
