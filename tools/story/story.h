/* The language of stories (tests/stories/README.md): what happens is at the left edge, what must
 * follow is indented below it, and anything else that follows is a failure. Who is on the stage is
 * said by a cast: its events, its effects, its time. Only one story is told at a time. */
#pragma once

#include "core/plain/hours.h"
#include <stdbool.h>
#include <stdint.h>

enum { SAID_MAX = 24 };

/* One line, cut into words; words in double quotes are one word. */
struct said {
    int n;
    char *at[SAID_MAX];
};

struct verb {
    const char *name;
    void (*run)(const struct said *said);
};

struct cast {
    const char *name;
    void (*open)(void); /* everything as it is when a story begins */
    /* Tables of verbs: each ends with an empty verb, both lists with NULL. A line that must follow
     * and is no verb here is an effect. */
    const struct verb *const *events, *const *follows;
    int64_t (*wake_ms)(void); /* when somebody wants the next tick; INT64_MAX: nobody */
    void (*tick)(void);       /* the time is story_now_ms() */
    void (*after)(void);      /* an event is over; or NULL */
};

/* Plays a file. False: it went another way, and that was printed. */
bool story_tell(const char *file, const struct cast *const *casts);
int story_steps(void); /* events in the last story */

/* For casts. The first failure is printed with its line; the story ends there. */
void story_fail(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* Hands have nothing to touch: a failure too, unless the story is told freely. */
void story_astray(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* From here on anything may follow, and only what a cast itself checks can fail; or no longer. */
void story_freely(bool freely);
/* Nobody needs to foretell what has followed until now. */
void story_hush(void);
int64_t story_now_ms(void);
void story_pass(int64_t ms); /* time that an event takes, without a tick */
void story_wait(int64_t ms); /* the same, with a tick whenever somebody wants one */
/* Something followed, in the words of a story: "arrive room 0 agreed". */
void story_note(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* The oldest note that begins with this word, or NULL; it is taken. */
const char *story_take(const char *first);

const char *said_word(const struct said *said, int i); /* "" if there is none */
bool said_has(const struct said *said, const char *word);
/* Index of the word in a list that ends with NULL; a word that is not in it fails the story. */
int said_choice(const char *word, const char *const *list);
/* What the line says after "key=", or NULL; as a number. */
const char *said_value(const struct said *said, const char *key);
int said_number(const struct said *said, const char *key, int otherwise);
/* What "clock 2027-01-04 03:00 [untrusted]" says. */
struct local story_clock(const struct said *said);
int64_t said_ms(const char *word); /* "300ms", "45s", "10m", "2h", "28d" */
