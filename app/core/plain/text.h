/* Building and reading short texts without the C library's stdio: core may not print. A builder
 * never writes past its end; what does not fit is dropped and `full` is set. */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct text {
    char *at; /* always NUL-terminated when size > 0 */
    size_t size, n;
    bool full;
};

/* A named place in a sentence: "{name}" becomes `value`. */
struct slot {
    const char *name, *value;
};

struct text text_in(char *buffer, size_t size); /* empty */
void text_add(struct text *text, const char *s);
void text_add_n(struct text *text, const char *s, size_t n);
void text_add_int(struct text *text, int64_t value);
/* 4167 -> "41.67", 5000 -> "50": hundredths without trailing zeros. */
void text_add_hundredths(struct text *text, int32_t value);
/* Copies `sentence`, replacing each {name}; an unknown name stays as it is. */
void text_expand(struct text *text, const char *sentence, const struct slot *slots, int slot_n);

/* ASCII letters only. */
char text_lower(char c);
/* The whole string is a decimal number in [min, max]. */
bool text_to_int(const char *s, int min, int max, int *out);
/* The word of `words` (NULL-terminated list) nearest to `s`, or NULL if none is near. */
const char *text_nearest(const char *s, const char *const *words);
