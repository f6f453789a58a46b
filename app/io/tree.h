/* Whole folders: made, and copied so that the copy is the old one or the new one. */
#ifndef TREE_H
#define TREE_H

/* Makes a folder that is ours alone, with all that lead to it. 0 or -errno. */
int tree_make(const char *path);
/* `to` becomes a copy of `from`, whole or not at all. Symbolic links are followed; what is neither
 * a file nor a folder is left out. 0 or -errno. Uses the name TO.new beside it. */
int tree_replace(const char *from, const char *to);

#endif
