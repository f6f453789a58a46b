/* The one way to replace a file or a folder: a reader sees the old one or the new one, never a
 * part, even after a power cut. It is made beside its place under another name, dated,
 * synced and renamed. Its time never says when it was written. What somebody else has put in its
 * place (a link, a pipe) is replaced, never followed or waited for. */
#pragma once

#include <stddef.h>
#include <stdint.h>

/* All: 0 or -errno. */

/* --- by path: what root decides on and others read; `folder` is there ------------------------ */

int whole_folder(const char *folder); /* made, or there and ours alone to write */
/* 0644, of 1980-01-01; not touched if it is so already. */
int whole_text(const char *folder, const char *name, const char *bytes, size_t n);
int whole_link(const char *folder, const char *name, const char *target);
int whole_gone(const char *folder, const char *name);

/* --- in an open folder ----------------------------------------------------------------------- */

/* Opens it: a descriptor, or -errno. */
int whole_open(int at, const char *folder);
/* 0644, with the time of that day. It is durable under this name once `at` is synced. */
int whole_file(int at, const char *name, const char *bytes, size_t n, int32_t day);
/* An open file or folder gets the time of that day and is synced. */
int whole_settle(int fd, int32_t day);
/* `early` takes the place of `name`, and `at` is synced. A folder that was there becomes `early`.
 */
int whole_rename(int at, const char *early, const char *name);
