/* tests/planted/build.sh from C (planted.h). Tests run in the project's folder. */
#define _GNU_SOURCE
#include "tests/fakes/planted.h"
#include "tests/fakes/unit.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

enum { WORDS = 200, TURNS = 8, PROGRAMS = 32, PATH_SIZE = 256 };

const char *planted_program(const char *bug, const char *target)
{
    static char paths[PROGRAMS][PATH_SIZE];
    static int programs;
    char command[512];
    assert_true(programs < PROGRAMS);
    char *path = paths[programs++];
    snprintf(command, sizeof command, "sh tests/planted/build.sh %s %s", bug, target);
    FILE *pipe = popen(command, "r");
    assert_non_null(pipe);
    bool told = fgets(path, PATH_SIZE, pipe) != NULL;
    assert_true(pclose(pipe) == 0 && told);
    path[strcspn(path, "\n")] = '\0';
    return path;
}

int planted_run(const char *program, const char *only)
{
    char command[512];
    snprintf(command, sizeof command, "%s %s >/dev/null 2>&1", program, only);
    int status = system(command);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void planted_must_find(const char *bug, const char *test, const char *only, const char *what,
                       const char *tried)
{
    int status = planted_run(planted_program(bug, test), only);
    attack_line(what, tried, status == PLANTED_FOUND ? "caught" : "not caught", "must be caught");
    assert_int_equal(status, PLANTED_FOUND);
}

bool planted_long(void)
{
    const char *set = getenv("LONG");
    return set && *set;
}

void attack_line(const char *what, const char *tried, const char *figure, const char *limit)
{
    printf("attack | %s | %s | %s | %s\n", what, tried, figure, limit);
    fflush(stdout);
}

const char *attack_words(const char *format, ...)
{
    static char words[TURNS][WORDS];
    static int turn;
    va_list list;
    turn = (turn + 1) % TURNS;
    va_start(list, format);
    vsnprintf(words[turn], WORDS, format, list);
    va_end(list);
    return words[turn];
}
