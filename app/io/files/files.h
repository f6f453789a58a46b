/* Reads a content file and forgives what people's editors do (core/content/folder.h). */
#pragma once

#include "core/content/folder.h"
#include <stddef.h>

/* Reads DIR/NAME as UTF-8 with LF lines into buffer, NUL-terminated. Returns the length; -ENOENT if
 * there is none; another -errno, with a fault, if it cannot be used (a folder, too big, no text).
 */
long files_read(const char *dir, const char *name, char *buffer, size_t size,
                struct faults *faults);
/* Adds the self-checks of DIR. */
void files_ids(const char *dir, struct folder_ids *ids);
/* Tells what lies in a site's folder and is not read (core/content/stray.h). */
void files_strays(const char *dir, struct faults *faults);
/* The assets folder: as given, or beside the program's build folder. */
const char *files_assets(const char *given);
