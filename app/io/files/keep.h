/* A few bytes that outlive their program, in a folder of its own: the old ones or the new ones,
 * whole, whenever the program is killed. The folder is memory on the appliance: a power cut
 * forgets. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

/* 0 or -errno. */
int keep_write(const char *folder, const char *name, const void *bytes, size_t size);
/* 0; -ENOENT; -EINVAL if it has another size; or another -errno. */
int keep_read(const char *folder, const char *name, void *bytes, size_t size);
/* For programs that watch it: the whole text appears at once, for whoever may look into the folder.
 * 0 or -errno. */
int keep_tell(const char *folder, const char *name, const char *text);
