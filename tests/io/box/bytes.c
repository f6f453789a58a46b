/* Tests app/io/box/bytes.c: all of it, or an error. */
#define _GNU_SOURCE /* memfd_create */
#include "io/box/bytes.h"
#include "tests/fakes/unit.h"
#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static int calls;

/* Stands in for the C library's: it stops on the way, as a signal or a full device makes it. */
ssize_t pwrite(int fd, const void *bytes, size_t n, off_t at)
{
    if (++calls % 2) {
        errno = EINTR;
        return -1;
    }
    if (lseek(fd, at, SEEK_SET) < 0)
        return -1;
    return write(fd, bytes, n > 3 ? 3 : n);
}

TEST(what_is_written_in_pieces_is_read_whole)
{
    char bytes[12] = "";
    int fd = memfd_create("bytes", MFD_CLOEXEC);
    assert_true(fd >= 0);
    assert_int_equal(bytes_write(fd, 5, "0123456789", 10), 0);
    assert_int_equal(bytes_read(fd, 5, bytes, 10), 0);
    assert_string_equal(bytes, "0123456789");
    assert_int_equal(bytes_read(fd, 0, bytes, 6), 0);
    assert_memory_equal(bytes,
                        "\0\0\0\0\0"
                        "0",
                        6);
    close(fd);
}

TEST(a_file_that_ends_before_and_one_that_is_closed_are_errors)
{
    char bytes[4];
    int fd = memfd_create("bytes", MFD_CLOEXEC);
    assert_int_equal(bytes_write(fd, 0, "012", 3), 0);
    assert_int_equal(bytes_read(fd, 0, bytes, 4), -EIO);
    close(fd);
    assert_int_equal(bytes_read(fd, 0, bytes, 1), -EBADF);
}
