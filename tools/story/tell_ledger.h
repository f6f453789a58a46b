/* Stories of the ledger: tallyd's step, with a store, a calendar and clients that are made up. */
#ifndef TELL_LEDGER_H
#define TELL_LEDGER_H

#include "tools/story/story.h"

extern const struct cast tell_ledger;

#endif
