/* Tests app/io/files/keep.c: the old bytes or the new ones, whole. */
#include "io/files/keep.h"
#include "tests/fakes/unit.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static char dir[64], bytes[16];

FIXTURE(setup)
{
    snprintf(dir, sizeof dir, "/tmp/keep-XXXXXX");
    return mkdtemp(dir) ? 0 : -1;
}

FIXTURE(teardown)
{
    char command[96];

    snprintf(command, sizeof command, "rm -rf %s", dir);
    return system(command);
}

#define IN_FOLDER(name) TEST_WITH(name, setup, teardown)

IN_FOLDER(what_is_written_is_read)
{
    assert_int_equal(keep_write(dir, "rooms", "0123456789abcdef", 16), 0);
    assert_int_equal(keep_read(dir, "rooms", bytes, 16), 0);
    assert_memory_equal(bytes, "0123456789abcdef", 16);
    assert_int_equal(keep_write(dir, "rooms", "fedcba9876543210", 16), 0);
    assert_int_equal(keep_read(dir, "rooms", bytes, 16), 0);
    assert_memory_equal(bytes, "fedcba9876543210", 16);
}

IN_FOLDER(nothing_written_is_told_apart_from_a_torn_file)
{
    assert_int_equal(keep_read(dir, "rooms", bytes, 16), -ENOENT);
    assert_int_equal(keep_write(dir, "rooms", "0123456789abcde", 15), 0);
    assert_int_equal(keep_read(dir, "rooms", bytes, 16), -EINVAL);
    assert_int_equal(keep_write(dir, "rooms", "0123456789abcdefg", 17), 0);
    assert_int_equal(keep_read(dir, "rooms", bytes, 16), -EINVAL);
    assert_int_equal(keep_write(dir, "rooms", "0123456789abcdef", 16), 0);
    assert_int_equal(keep_read(dir, "rooms", bytes, 16), 0);
}

/* So that a disk which has become full meanwhile still takes them. */
IN_FOLDER(they_are_overwritten_where_they_are)
{
    char path[96];
    struct stat before, after;

    snprintf(path, sizeof path, "%s/run/rooms", dir);
    assert_int_equal(keep_write(dir, "rooms", "0123456789abcdef", 16), 0);
    assert_int_equal(stat(path, &before), 0);
    assert_int_equal(keep_write(dir, "rooms", "fedcba9876543210", 16), 0);
    assert_int_equal(stat(path, &after), 0);
    assert_int_equal(before.st_ino, after.st_ino);
}

IN_FOLDER(nobody_else_may_read_them)
{
    char path[96];
    struct stat is;

    assert_int_equal(keep_write(dir, "rooms", "0123456789abcdef", 16), 0);
    snprintf(path, sizeof path, "%s/run/rooms", dir);
    assert_int_equal(stat(path, &is), 0);
    assert_int_equal(is.st_mode & 077, 0);
}

IN_FOLDER(a_state_folder_that_is_not_there_is_an_error)
{
    assert_int_equal(keep_write("/nowhere/at/all", "rooms", "0", 1), -ENOENT);
}

IN_FOLDER(who_watches_sees_the_whole_text_appear_by_its_name)
{
    char path[96], text[8] = "";
    struct stat before, after;

    snprintf(path, sizeof path, "%s/key", dir);
    assert_int_equal(keep_tell(dir, "key", "off\n"), 0);
    assert_int_equal(stat(path, &before), 0);
    assert_int_equal(before.st_mode & 0777, 0644);
    int old = open(path, O_RDONLY);
    assert_int_equal(keep_tell(dir, "key", "on\n"), 0);
    assert_int_equal(stat(path, &after), 0);
    assert_int_not_equal(before.st_ino, after.st_ino);
    assert_int_equal(read(old, text, sizeof text), 4); /* whoever was reading reads on */
    assert_memory_equal(text, "off\n", 4);
    close(old);
    snprintf(path, sizeof path, "%s/.key.new", dir);
    assert_int_equal(access(path, F_OK), -1);
}

IN_FOLDER(a_half_written_text_of_before_is_no_hindrance)
{
    char path[96];

    snprintf(path, sizeof path, "%s/.key.new", dir);
    close(open(path, O_WRONLY | O_CREAT, 0400));
    assert_int_equal(keep_tell(dir, "key", "on\n"), 0);
    assert_int_equal(keep_tell("/nowhere/at/all", "key", "on\n"), -ENOENT);
}
