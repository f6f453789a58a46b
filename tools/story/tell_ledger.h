/* Stories of the ledger: tallyd's step with a store, a calendar and clients of paper. */
#ifndef TELL_LEDGER_H
#define TELL_LEDGER_H

#include "tools/story/story.h"

extern const struct cast tell_ledger;

#endif
