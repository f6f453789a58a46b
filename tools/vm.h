/* What the parts of the tool `vm` share. Each command gets its words, NULL-terminated, and QEMU
 * where it asks for it; trouble ends the program with 2. */
#ifndef VM_H
#define VM_H

#include "qmp.h"

_Noreturn void vm_refuse(const char *what, const char *word);
/* In the VM's folder; one buffer. */
const char *vm_path(const char *name);
long vm_number(const char *word, long least, long most);
void vm_wait_ms(long ms);
/* Asks QEMU; ends the program where it refuses. */
void vm_must(struct qmp *qmp, const char *command);

/* vm_hand.c: fingers on the glass, and keys. */
int hand_touch(struct qmp *qmp, char **words);
int hand_slide(struct qmp *qmp, char **words);
int hand_key(struct qmp *qmp, char **words);
int hand_type(struct qmp *qmp, char **words);

#endif
