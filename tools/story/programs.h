/* The four programs that talk, on one crank: their steps, their outboxes, and the messages between
 * them. What one says is heard in order, once all before it have been heard. Each may be killed at
 * any moment; the others hear then that it has gone.
 * A story fails if the house breaks its promises (promises.h). */
#pragma once

#include "tools/story/promises.h"

/* When a program is killed that is to be killed later. */
enum moment {
    MOMENT_NONE,
    MOMENT_HEARING, /* a message has reached it, and it has not done anything yet */
    MOMENT_KEEPING, /* it has kept something, and told nobody yet */
    MOMENT_TELLING  /* it has said something, and done nothing else yet */
};

/* A new house: an empty store, an empty release folder, nobody runs. The site is that of
 * visitor.device. */
void programs_open(void);
bool programs_run(enum program program);
void programs_start(enum program program);
void programs_kill(enum program program);
/* At this moment, when it has come so many times, unless it is started before. */
void programs_doom(enum program program, enum moment moment, int times);
/* A visit, or a check-in, that is to be counted. */
void programs_count(enum program program, const struct cell *cell);
/* A program that has something due does it. */
void programs_tick(void);
int64_t programs_wake_ms(void);
/* Until all that was said has been heard. */
void programs_settle(void);
/* One run. */
void programs_publish(void);
