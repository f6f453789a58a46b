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

void scratch_put(const char *name, const char *text)
{
    char path[128];
    snprintf(path, sizeof path, "%s/%s", scratch, name);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

void scratch_put_dir(const char *name)
{
    char path[128];
    snprintf(path, sizeof path, "%s/%s", scratch, name);
    assert_int_equal(mkdir(path, 0700), 0);
}
