/* Bytes of a text file to UTF-8 with LF lines. Touches nothing outside its buffers. */
#pragma once

#include <stddef.h>

enum utf_wrong { UTF_TOO_LONG = -1, UTF_NUL = -2, UTF_BROKEN = -3 };

/* Takes UTF-8, or UTF-16 that says so, with or without a byte order mark, with any system's line
 * ends. Writes NUL-terminated UTF-8; returns its length, or an enum utf_wrong (does not fit, a NUL,
 * no such letter) with the line where that is. */
long utf_clean(const char *raw, size_t n, char *out, size_t size, int *line);
