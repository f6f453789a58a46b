/* A tally with something in all of it. */
#pragma once

#include "core/tally/tally.h"

struct tally sample(void);
