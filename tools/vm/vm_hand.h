/* The guest's display, and a hand on it. */
#pragma once

#include "tools/vm/qmp.h"

/* The size of the guest's display; vm_know_glass reads it from the VM's folder. */
extern struct vm_glass {
    int width, height;
} vm_glass;
void vm_know_glass(void);
/* One finger: `what` is begin, update or end. */
void vm_finger(struct qmp *qmp, const char *what, long x, long y);
/* Commands; words are NULL-terminated. */
int vm_touch(struct qmp *qmp, char **words);
int vm_slide(struct qmp *qmp, char **words);
int vm_key(struct qmp *qmp, char **words);
int vm_type(struct qmp *qmp, char **words);
