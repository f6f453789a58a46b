/* A state folder for one test, with the real tallyd and publish in it. */
#pragma once

#include "core/wire/outbox.h"
#include "io/store/store.h"
#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

struct house {
    char dir[64];
    pid_t tallyd;
    bool keyed;        /* publish signs with DIR/key */
    bool cranked;      /* tallyd is the one whose clock is DIR/calendar (tests/fakes/calendar.c) */
    const char *other; /* this program replaces tallyd: with a planted bug, or with a record of
                        * what it does */
    const char *other_publish; /* and this one replaces publish */
};

/* A new folder under TMPDIR with a site named test that has these lines, too; its clock
 * is not trusted. */
void house_make(struct house *house, const char *settings);
void house_remove(struct house *house);
void house_site(const struct house *house, const char *settings);
/* Makes DIR/NAME say this and nothing else. */
void house_file(const struct house *house, const char *name, const char *text);
void house_trust(const struct house *house);
/* What a cranked tallyd's clock says from now on. tallyd looks at it when something
 * is said to it. */
void house_crank(const struct house *house, long hours, int32_t day, bool trusted);
/* DIR/NAME, in one of a few buffers that take turns. */
const char *house_path(const struct house *house, const char *name);
/* Starts tallyd and waits until it listens. */
void house_start(struct house *house);
/* tallyd's writes fail from now on, or work again. */
void house_jam(const struct house *house, bool jam);
void house_stop(struct house *house, int signal);
/* Runs publish to its end; returns its exit status. */
int house_publish(const struct house *house);

/* A client that has said hello; its descriptor. */
int house_dial(const struct house *house, enum sender from);
/* The next message, or false if none comes (the link is lost, or a while has passed). */
bool house_hear(int fd, struct message *message);
/* The next message, which must come: a machine under load may take its time. */
void house_answer(int fd, struct message *message);
/* Says something, so that tallyd looks at its clock, and waits until it has. */
void house_wake(const struct house *house);
/* A cranked clock stands by this day: so many hours more, and tallyd looks at each. */
void house_stand(const struct house *house, long *hours, int32_t day, int n);
/* Adds one cell and waits until it is acknowledged. */
void house_count(int fd, struct outbox *outbox, const struct cell *cell);
/* So many of them, from a sender that has only just started. */
void house_counts(const struct house *house, const struct cell *cell, int n);
/* What the store holds; tallyd must not run. False: nothing. */
bool house_tally(const struct house *house, struct tally *tally);
/* Runs publish, and describes the release folder: names, sizes, times and contents of
 * everything in it. */
enum { RELEASE_SEEN_MAX = 32768 };
void house_release(const struct house *house, char seen[RELEASE_SEEN_MAX]);
/* Both slot files, read whole; zeros if there are none. */
void house_slots(const struct house *house, unsigned char slots[2][SLOT_SIZE]);
void house_put_slots(const struct house *house, unsigned char slots[2][SLOT_SIZE]);
