/* The release folder, in memory: what a run of publish puts on it and takes away, noted for the
 * story. A story fails if a period that is there would have other bytes now. */
#pragma once

#include "core/tally/heard.h"
#include "tools/story/story.h"

/* Nothing was ever released. */
void shelf_open(void);
/* What publish does with what it has heard. */
void shelf_publish(const char *site, struct heard *heard);
extern const struct verb shelf_follows[];
