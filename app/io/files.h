/* Reads a content file and forgives what people's editors do: BOM, UTF-16 with BOM, CRLF or CR,
 * smart quotes around values, a name in other case, `site.ini.txt`. */
#ifndef FILES_H
#define FILES_H

#include "../core/fault.h"
#include <stddef.h>

enum { FILE_MAX = 262144 };

/* Reads DIR/NAME as UTF-8 with LF lines into buffer, NUL-terminated. Returns the length;
 * -ENOENT where there is none; another -errno, with a fault, where it cannot be used
 * (a folder, too big, NUL bytes, not UTF-8). */
long files_read(const char *dir, const char *name, char *buffer, size_t size,
                struct faults *faults);
/* The assets folder: as given, or beside the program's build folder. */
const char *files_assets(const char *given);

#endif
