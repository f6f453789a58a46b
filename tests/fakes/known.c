/* Stands before ini_unknown in a checker (--wrap): prints all the words that are known where one is
 * not, so that a test learns every key and column from the readers themselves. */
#include "core/plain/ini.h"
#include <stdio.h>

void __real_ini_unknown(struct faults *faults, int line, const char *what, struct span word,
                        const char *const *known);
void __wrap_ini_unknown(struct faults *faults, int line, const char *what, struct span word,
                        const char *const *known);

void __wrap_ini_unknown(struct faults *faults, int line, const char *what, struct span word,
                        const char *const *known)
{
    fprintf(stderr, "%s:%d:%s:", faults->file, line, what);
    for (int i = 0; known[i]; i++)
        fprintf(stderr, " %s", known[i]);
    fprintf(stderr, "\n");
    __real_ini_unknown(faults, line, what, word, known);
}
