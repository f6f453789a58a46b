/* Programs with a bug planted in them (tests/planted), and the lines that an attack prints. */
#pragma once

#include <stdbool.h>

/* The program TARGET (build/...) with tests/planted/BUG.patch in it. The path stays. */
const char *planted_program(const char *bug, const char *target);
/* Runs PROGRAM CASE quietly to its end; returns its exit status, or -1. */
int planted_run(const char *program, const char *only);
/* The exit status of a test that ran so and found what it must find. */
enum { PLANTED_FOUND = 3 };
/* Runs that test with a bug planted in it; fails if it does not find it. Prints the attack's line.
 */
void planted_must_find(const char *bug, const char *test, const char *only, const char *what,
                       const char *tried);
/* A test that plants a bug: `caught` is the file's own. */
#define PLANTED_TEST(name, ...)                                                                    \
    TEST(name)                                                                                     \
    {                                                                                              \
        caught(__VA_ARGS__);                                                                       \
    }
/* Whether attacks run at full size: make check-long. */
bool planted_long(void);
/* `attack | what | how often | figure | limit`, as tests/run.sh gathers them. */
void attack_line(const char *what, const char *tried, const char *figure, const char *limit);
/* Like printf, into one of a few buffers that take turns. */
const char *attack_words(const char *format, ...) __attribute__((format(printf, 1, 2)));
