/* closed.csv: the days on which nobody is there, whatever the hours say. */
#pragma once

#include "core/plain/fault.h"
#include "core/plain/hours.h"
#include <stddef.h>

/* Columns date, name; the name is for people who read the file, or a fault in its day. 0, or -1
 * with faults. */
int days_off_parse(struct days_off *off, const char *text, size_t n, struct faults *faults);
/* A note if the last of them is over: next year's may have been forgotten. */
void days_off_check(const struct days_off *off, const char *today, struct faults *faults);
