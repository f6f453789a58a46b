/* The kernel's input nodes as SDL holds them open: for poll(), for us alone, and to ask where a
 * finger really is. */
#pragma once

#include <stdbool.h>
#include <stdint.h>

enum { NODES_MAX = 30 };

/* Finds the nodes that this process has open, and takes each of them for us alone. */
void nodes_look(void);
/* Those from which something can come; the others are left out. True: one has died since then. */
bool nodes_alive(int fds[NODES_MAX], int *n);
/* One of them knows places, as a touch panel does. */
bool nodes_touch(void);
/* The device of this descriptor is gone. */
bool nodes_dead(int fd);

/* Where a finger is, 0..1 of the panel; `slot` is the kernel's place for it, found by its tracking
 * id when it goes down, and kept until it is up. */
int nodes_slot(int fd, int64_t finger);
float nodes_axis(int fd, bool vertical, int slot, float otherwise);

/* Overwrites where the last fingers were: in the kernel, and in SDL after its events are read. */
void nodes_cover(void);
