/* Small files that root decides on and others read: the old one or the new one, never a part, and
 * not touched where they say it already. A file's time is 1980-01-01, so it tells nothing. Whatever
 * somebody else has put in its place (a link, a pipe) is replaced, never followed or waited for. */
#ifndef WHOLE_H
#define WHOLE_H

#include <stddef.h>

/* All: 0 or -errno. `folder` is there. */
int whole_folder(const char *folder); /* made, or there and ours alone to write */
int whole_text(const char *folder, const char *name, const char *bytes, size_t n);
int whole_link(const char *folder, const char *name, const char *target);
int whole_gone(const char *folder, const char *name);

#endif
