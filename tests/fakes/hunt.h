/* Looks through all that another process may write (tests/aids/scan), for what it must have
 * forgotten; and halts one that is linked with halt.c just where it still has it. */
#pragma once

#include "core/wire/message.h"
#include <stddef.h>
#include <sys/types.h>

enum { HUNT_MAX = 120, HUNT_HEX_MAX = 200 };

struct hunt {
    int n;
    char pattern[HUNT_MAX][HUNT_HEX_MAX];
};

void hunt_bytes(struct hunt *hunt, const void *bytes, size_t n);
/* A message of this type, whatever is in it. */
void hunt_message(struct hunt *hunt, enum message_type type);
/* A counter, as a tally holds it; and as an image does, and what SQLite is told to make one. */
void hunt_held(struct hunt *hunt, uint32_t n);
void hunt_stored(struct hunt *hunt, uint32_t n);
/* Any image of the store. */
void hunt_images(struct hunt *hunt);

/* How many of the patterns occur; each is printed with `where`. */
int hunt_found(pid_t pid, const struct hunt *hunt, const char *where);
/* How often these bytes occur. */
long hunt_times(pid_t pid, const void *bytes, size_t n);

/* Waits until a child has halted; or until it has done all that follows from what it was told, and
 * sleeps. */
void hunt_halted(pid_t pid);
void hunt_rested(pid_t pid);
/* R, S, T: as the kernel says. */
char hunt_state(pid_t pid);
