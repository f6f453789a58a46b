/* What is wrong with a text file, in words a program office can act on.
 *
 * A fault names the file and the line (1 upward; 0 = the whole file), and says what is wrong and
 * how to mend it, in plain words. A warning does not stop the file from being used; a fault does.
 * No function here ever prints: the caller prints `file:line: what`. */
#pragma once

#include <stdbool.h>

enum { FAULT_FILE_MAX = 64, FAULT_WHAT_MAX = 240, FAULTS_MAX = 64 };

struct fault {
    char file[FAULT_FILE_MAX];
    int line;
    bool warning;
    char what[FAULT_WHAT_MAX];
};

/* The first FAULTS_MAX are kept, all are counted. `file` is the name given to new faults. */
struct faults {
    const char *file;
    int n;       /* entries used in list */
    int refused; /* faults that are not warnings */
    int total;
    int cause; /* entry of the last fault_cause, counted from 1, or 0 */
    struct fault list[FAULTS_MAX];
};

/* False: the next one will only be counted, so nobody need find good words for it. */
bool fault_kept(const struct faults *faults);
/* Adds a fault whose text is `what` with each "{}" replaced, in order, by a, b, c (may be NULL). */
void fault_add(struct faults *faults, int line, const char *what, const char *a, const char *b,
               const char *c);
void fault_warn(struct faults *faults, int line, const char *what, const char *a, const char *b,
                const char *c);
/* A warning that is the cause of whatever fault follows in its line: it then becomes the fault, and
 * what follows is left out. */
void fault_cause(struct faults *faults, int line, const char *what, const char *a, const char *b,
                 const char *c);
