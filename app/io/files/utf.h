/* Bytes of a text file to UTF-8 with LF lines. Touches nothing outside its buffers. */
#ifndef UTF_H
#define UTF_H

#include <stddef.h>

/* Takes UTF-8, or UTF-16 that says so, with or without a byte order mark, with lines of any
 * system. Writes NUL-terminated UTF-8; the length, or -EFBIG (does not fit), -EINVAL (a NUL) or
 * -EILSEQ (no such letter), with the line it stands in. */
long utf_clean(const char *raw, size_t n, char *out, size_t size, int *line);

#endif
