/* Tests app/io/files/keep.c: the old bytes or the new ones, whole. */
#include "io/files/keep.h"
#include "tests/fakes/scratch.h"
#include "tests/fakes/unit.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char bytes[16];

SCRATCH_TEST(what_is_written_is_read)
{
    assert_int_equal(keep_write(scratch, "rooms", "0123456789abcdef", 16), 0);
    assert_int_equal(keep_read(scratch, "rooms", bytes, 16), 0);
    assert_memory_equal(bytes, "0123456789abcdef", 16);
    assert_int_equal(keep_write(scratch, "rooms", "fedcba9876543210", 16), 0);
    assert_int_equal(keep_read(scratch, "rooms", bytes, 16), 0);
    assert_memory_equal(bytes, "fedcba9876543210", 16);
}

SCRATCH_TEST(nothing_written_is_told_apart_from_a_torn_file)
{
    assert_int_equal(keep_read(scratch, "rooms", bytes, 16), -ENOENT);
    assert_int_equal(keep_write(scratch, "rooms", "0123456789abcde", 15), 0);
    assert_int_equal(keep_read(scratch, "rooms", bytes, 16), -EINVAL);
    assert_int_equal(keep_write(scratch, "rooms", "0123456789abcdefg", 17), 0);
    assert_int_equal(keep_read(scratch, "rooms", bytes, 16), -EINVAL);
    assert_int_equal(keep_write(scratch, "rooms", "0123456789abcdef", 16), 0);
    assert_int_equal(keep_read(scratch, "rooms", bytes, 16), 0);
}

/* So that a disk which has become full meanwhile still takes them. */
SCRATCH_TEST(they_are_overwritten_where_they_are)
{
    struct stat before, after;

    const char *path = scratch_path("rooms");
    assert_int_equal(keep_write(scratch, "rooms", "0123456789abcdef", 16), 0);
    assert_int_equal(stat(path, &before), 0);
    assert_int_equal(keep_write(scratch, "rooms", "fedcba9876543210", 16), 0);
    assert_int_equal(stat(path, &after), 0);
    assert_int_equal(before.st_ino, after.st_ino);
}

SCRATCH_TEST(nobody_else_may_read_them)
{
    struct stat is;

    assert_int_equal(keep_write(scratch, "rooms", "0123456789abcdef", 16), 0);
    const char *path = scratch_path("rooms");
    assert_int_equal(stat(path, &is), 0);
    assert_int_equal(is.st_mode & 077, 0);
}

SCRATCH_TEST(a_folder_that_is_not_there_is_an_error)
{
    assert_int_equal(keep_write("/nowhere/at/all", "rooms", "0", 1), -ENOENT);
}

SCRATCH_TEST(who_watches_sees_the_whole_text_appear_by_its_name)
{
    char text[8] = "";
    struct stat before, after;

    const char *path = scratch_path("key");
    assert_int_equal(keep_tell(scratch, "key", "off\n"), 0);
    assert_int_equal(stat(path, &before), 0);
    assert_int_equal(before.st_mode & 0777, 0644);
    int old = open(path, O_RDONLY);
    assert_int_equal(keep_tell(scratch, "key", "on\n"), 0);
    assert_int_equal(stat(path, &after), 0);
    assert_int_not_equal(before.st_ino, after.st_ino);
    assert_int_equal(read(old, text, sizeof text), 4); /* whoever was reading reads on */
    assert_memory_equal(text, "off\n", 4);
    close(old);
    assert_int_equal(access(scratch_path(".key.new"), F_OK), -1);
}

SCRATCH_TEST(a_half_written_text_of_before_is_no_hindrance)
{

    const char *path = scratch_path(".key.new");
    close(open(path, O_WRONLY | O_CREAT, 0400));
    assert_int_equal(keep_tell(scratch, "key", "on\n"), 0);
    assert_int_equal(keep_tell("/nowhere/at/all", "key", "on\n"), -ENOENT);
}
