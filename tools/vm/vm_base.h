/* What the parts of the tools `vm` and `vm-window` share. Trouble ends the program with 2. */
#pragma once

#include "tools/vm/qmp.h"

extern const char *vm_dir;
_Noreturn void vm_refuse(const char *what, const char *word);
/* A file of the VM's folder; one buffer. */
const char *vm_path(const char *name);
long vm_number(const char *word, long least, long most);
void vm_wait_ms(long ms);
/* QEMU serves one client at a time on each of its sockets: "qmp", and "qmp-window" for a client
 * that stays long. */
void vm_dial(struct qmp *qmp, const char *name);
/* Asks QEMU, and ends the program if it refuses. */
void vm_must(struct qmp *qmp, const char *command);
/* Writes text as the inside of a JSON string. */
void vm_quote(const char *text, char *to, size_t size);
/* Puts what is on the glass into FILE.png or FILE.ppm. */
void vm_shot(struct qmp *qmp, const char *file);
