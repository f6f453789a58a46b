/* tests app/io/box/ram.c */
#include "io/box/ram.h"
#include "tests/fakes/unit.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>

/* The flags that the kernel shows for the mapping that holds `at`. */
static bool mapping_has(const void *at, const char *flag)
{
    FILE *maps = fopen("/proc/self/smaps", "r");
    char line[512];
    bool inside = false, has = false;
    assert_non_null(maps);
    while (fgets(line, sizeof line, maps)) {
        unsigned long from, to;
        if (sscanf(line, "%lx-%lx ", &from, &to) == 2)
            inside = from <= (uintptr_t)at && (uintptr_t)at < to;
        if (inside && !strncmp(line, "VmFlags:", 8))
            has = strstr(line, flag) != NULL;
    }
    fclose(maps);
    return has;
}

TEST(secret_memory_is_zeroed_pinned_and_left_out_of_dumps)
{
    enum { SIZE = 20000 };
    unsigned char *at = ram_secret(SIZE);
    assert_non_null(at);
    for (int i = 0; i < SIZE; i++)
        assert_int_equal(at[i], 0);
    assert_true(mapping_has(at, " lo"));
    assert_true(mapping_has(at, " dd"));
    assert_true(mapping_has(at, " dc"));
}

TEST(a_process_with_a_secret_cannot_dump)
{
    struct rlimit core;
    assert_non_null(ram_secret(1));
    assert_int_equal(getrlimit(RLIMIT_CORE, &core), 0);
    assert_int_equal(core.rlim_max, 0);
    assert_int_equal(prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
}

TEST(wiping_leaves_zeros_and_touches_nothing_beside)
{
    char around[] = "beforeANSWERSafter";
    ram_wipe(around + 6, 7);
    assert_memory_equal(around, "before\0\0\0\0\0\0\0after", sizeof around);
}
