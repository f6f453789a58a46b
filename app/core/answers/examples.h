/* Scores the worked examples in an instrument's file: only code that may score may judge them. */
#pragma once

#include "core/form/instrument.h"

/* 0, or -1 with a fault for each score that differs from the one in the file. */
int examples_check(const struct instrument *instrument, struct faults *faults);
