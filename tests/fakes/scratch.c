/* See scratch.h. */
#include "tests/fakes/scratch.h"
#include "tests/fakes/unit.h"
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

char scratch[64];

int scratch_make(void **state)
{
    (void)state;
    snprintf(scratch, sizeof scratch, "/tmp/safeharbor-XXXXXX");
    return mkdtemp(scratch) ? 0 : -1;
}

int scratch_remove(void **state)
{
    (void)state;
    char command[128];
    snprintf(command, sizeof command, "rm -rf %s", scratch);
    return system(command);
}

const char *scratch_path(const char *name)
{
    static char path[4][160];
    static int turn;
    turn = (turn + 1) % 4;
    snprintf(path[turn], sizeof path[turn], "%s/%s", scratch, name);
    return path[turn];
}

void scratch_put(const char *name, const char *text)
{
    FILE *file = fopen(scratch_path(name), "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

void scratch_put_dir(const char *name)
{
    assert_int_equal(mkdir(scratch_path(name), 0700), 0);
}

int scratch_shell(const char *command)
{
    char whole[768];
    snprintf(whole, sizeof whole, "cd %s && %s", scratch, command);
    return system(whole);
}
