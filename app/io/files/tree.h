/* Whole folders: made, and copied so that the copy is the old one or the new one. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

/* Makes a folder that is ours alone, with all that lead to it. 0 or -errno. */
int tree_make(const char *path);
/* What of a folder is meant, by the path of a folder in it ("" for itself) and a name there; NULL:
 * all. Nothing else is looked at. */
typedef bool tree_wanted(const char *folder, const char *entry);
/* `to` becomes a copy of `from`, whole or not at all, even if the power goes. Symbolic links are
 * followed; what is neither a file nor a folder is left out. All times in it are 1980-01-01: a copy
 * tells nobody when it was made. 0; -EFBIG if it is bigger than TREE_MOST bytes; or another
 * -errno. Uses the name TO.new beside it. */
enum { TREE_MOST = 16 << 20 };
int tree_replace(const char *from, const char *to, tree_wanted *wanted);
/* Both hold the same files with the same bytes, so that there is nothing to copy. */
bool tree_same(const char *from, const char *to, tree_wanted *wanted);
/* The first link found in it, or anything else that is neither a file nor a folder, or that is too
 * deep to look at, for a program that may read more than the user who made the folder. False: there
 * is none. */
bool tree_odd(const char *path, char *name, size_t size, tree_wanted *wanted);
