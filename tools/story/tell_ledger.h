/* Stories of the ledger: tallyd's step, with a store, a calendar and clients that are made up. */
#pragma once

#include "tools/story/story.h"

extern const struct cast tell_ledger;
