/* Reads a content file and forgives what people's editors do: BOM, UTF-16 with BOM, CRLF or CR,
 * smart quotes around values, a name in other case, `site.ini.txt`. */
#ifndef FILES_H
#define FILES_H

#include "core/plain/fault.h"
#include <stddef.h>

enum { FILE_MAX = 262144 };

/* Reads DIR/NAME as UTF-8 with LF lines into buffer, NUL-terminated. Returns the length;
 * -ENOENT where there is none; another -errno, with a fault, where it cannot be used
 * (a folder, too big, NUL bytes, not UTF-8). */
long files_read(const char *dir, const char *name, char *buffer, size_t size,
                struct faults *faults);
/* Names of the *.ini files in DIR/SUB without their ending, sorted, at most `most`; how many. 0
 * where there is no such folder. */
enum { FILE_NAME_MAX = 48 };
int files_list(const char *dir, const char *sub, char names[][FILE_NAME_MAX], int most);
/* Faults for files in DIR whose name is nearly, but not quite, one of `known` (ends with NULL): a
 * mistyped name would be passed over in silence. Returns how many of `known` are there. */
int files_names(const char *dir, const char *const *known, struct faults *faults);
/* The assets folder: as given, or beside the program's build folder. */
const char *files_assets(const char *given);

#endif
