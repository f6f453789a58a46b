/* What lies under a text file's name and is no text: a workbook whose name was only changed, a page
 * that says "Sign in" in place of a download. Its bytes would give one fault a line. */
#pragma once

#include "core/plain/fault.h"
#include <stddef.h>

/* False: it may well be text. True, with one fault: what it is, and how it becomes what was meant.
 */
bool disguise(const char *raw, size_t n, struct faults *faults);
