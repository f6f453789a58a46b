/* A piece of somebody else's text: where it starts and how long it is. Parsers cut a file into
 * spans and keep the few they need as NUL-terminated copies in their own pool. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

struct span {
    const char *at;
    size_t n;
};

/* A NUL-terminated copy to show in a fault; long ones are cut. */
struct quote {
    char at[56];
};

struct span span_of(const char *s);
bool span_same(struct span a, struct span b);
bool span_like(struct span a, struct span b);       /* ASCII case does not matter */
bool span_is(struct span span, const char *word);   /* the same */
bool span_has(struct span span, const char *words); /* holds words, in any case */
struct span span_trim(struct span span);            /* blanks, tabs, no-break spaces */
struct span span_unquote(struct span span);         /* one pair of quotes, straight or curly */
/* Takes the part before the next `mark` off `rest`, trimmed. False: nothing was left. */
bool span_cut(struct span *rest, char mark, struct span *part);
/* Takes the next line off `rest`, as it is. False: nothing was left. */
bool span_line(struct span *rest, struct span *line);
/* Takes `prefix` off the front. */
bool span_after(struct span span, const char *prefix, struct span *tail);
/* Takes a hyphen, or the dash that a program has made of one, off the front. */
bool span_dash(struct span span, struct span *tail);
bool span_to_int(struct span span, int min, int max, int *out);
/* "41.67" -> 4167; at most two decimals; nothing but a number in 0..1000000. */
bool span_to_hundredths(struct span span, int *out);
struct quote span_quote(struct span span);
struct quote span_quote_int(int value);
/* Index of the word, or -1. `words` ends with NULL. */
int span_choose(struct span span, const char *const *words);
/* A NUL-terminated copy in the pool, or NULL when the pool is full. */
const char *span_keep(struct span span, char *pool, size_t size, size_t *used);
