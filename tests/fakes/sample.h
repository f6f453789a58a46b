/* A tally with something in all of it. */
#ifndef SAMPLE_H
#define SAMPLE_H

#include "core/tally/tally.h"

struct tally sample(void);

#endif
