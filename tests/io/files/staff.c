/* Tests app/io/files/staff.c: three files of a state folder, any of which may be missing or odd. */
#include "io/files/staff.h"
#include "tests/fakes/scratch.h"
#include "tests/fakes/unit.h"
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

static struct staff staff;

SCRATCH_TEST(without_any_file_nothing_is_known)
{
    static const struct staff nothing;

    memset(&staff, 1, sizeof staff);
    staff_read(&staff, scratch);
    assert_memory_equal(&staff, &nothing, sizeof nothing);
}

SCRATCH_TEST(the_three_files_are_put_together)
{
    scratch_put("staff", "network = static\naddress = 192.0.2.17/24\nssh = off\n");
    scratch_put("clock", "trusted\n");
    scratch_put_dir("release");
    scratch_put("release/status.txt", "store: store-readonly\nclock: clock-untrusted\n");
    staff_read(&staff, scratch);
    assert_int_equal(staff.network, NETWORK_STATIC);
    assert_string_equal(staff.address, "192.0.2.17/24");
    assert_int_equal(staff.clock, CLOCK_TRUSTED);
    assert_int_equal(staff.store, STAFF_STORE_READONLY);
}

/* Opening one would wait for its writer, and the glass with it. */
SCRATCH_TEST(a_pipe_in_a_file_s_place_does_not_stop_the_kiosk)
{
    char path[4096];

    snprintf(path, sizeof path, "%s/staff", scratch);
    assert_int_equal(mkfifo(path, 0600), 0);
    scratch_put_dir("clock");
    staff_read(&staff, scratch);
    assert_int_equal(staff.network, NETWORK_UNKNOWN);
    assert_int_equal(staff.clock, CLOCK_UNKNOWN);
}

SCRATCH_TEST(no_more_than_a_page_is_read)
{
    static char text[3 * 4096];

    memset(text, '#', sizeof text - 20);
    strcpy(text + sizeof text - 20, "\nssh = always\n");
    scratch_put("staff", text);
    staff_read(&staff, scratch);
    assert_int_equal(staff.ssh, SSH_UNKNOWN);
}
