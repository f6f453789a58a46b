/* The worked examples in an instrument's file, scored: whoever may score may judge them, and nobody
 * else. */
#ifndef EXAMPLES_H
#define EXAMPLES_H

#include "core/form/instrument.h"

/* 0, or -1 with a fault for each score that is not the one that the file says. */
int examples_check(const struct instrument *instrument, struct faults *faults);

#endif
