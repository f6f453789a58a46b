/* Tests app/io/files/whole.c: small files, whole, and nobody else's. */
#include "io/files/whole.h"
#include "tests/fakes/scratch.h"
#include "tests/fakes/unit.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static ino_t number_of(const char *name)
{
    struct stat is;
    assert_int_equal(lstat(scratch_path(name), &is), 0);
    return is.st_ino;
}

SCRATCH_TEST(a_file_is_written_once_for_the_same_bytes)
{
    assert_int_equal(whole_text(scratch, "a", "one\n", 4), 0);
    assert_int_equal(
        scratch_shell("test \"$(cat a)\" = one && test \"$(stat -c %a,%Y a)\" = 644,315532800"), 0);
    ino_t first = number_of("a");
    assert_int_equal(whole_text(scratch, "a", "one\n", 4), 0);
    assert_int_equal(number_of("a"), first);
    assert_int_equal(scratch_shell("touch a"), 0);
    assert_int_equal(whole_text(scratch, "a", "one\n", 4), 0);
    assert_int_equal(scratch_shell("test \"$(stat -c %Y a)\" = 315532800"), 0);
    ino_t before = number_of("a"); /* the first number may be given again by now */
    assert_int_equal(whole_text(scratch, "a", "on", 2), 0);
    assert_int_equal(scratch_shell("test \"$(cat a)\" = on && test \"$(ls -A)\" = a"), 0);
    assert_int_not_equal(number_of("a"), before);
}

SCRATCH_TEST(what_somebody_else_put_there_is_replaced_and_not_followed)
{
    scratch_put("target", "keep me");
    assert_int_equal(
        scratch_shell("ln -s target a && ln -s target .a.new && mkfifo b && ln -s nowhere c"), 0);
    assert_int_equal(whole_text(scratch, "a", "mine", 4), 0);
    assert_int_equal(whole_text(scratch, "b", "mine", 4), 0);
    assert_int_equal(whole_text(scratch, "c", "mine", 4), 0);
    assert_int_equal(scratch_shell("test \"$(cat target)\" = 'keep me' && test ! -e nowhere && "
                                   "for f in a b c; do test -f $f && test ! -L $f || exit 1; done"),
                     0);
}

SCRATCH_TEST(a_file_that_others_may_write_is_made_anew)
{
    scratch_put("a", "mine");
    assert_int_equal(chmod(scratch_path("a"), 0666), 0);
    ino_t first = number_of("a");
    assert_int_equal(whole_text(scratch, "a", "mine", 4), 0);
    assert_int_not_equal(number_of("a"), first);
    assert_int_equal(scratch_shell("test \"$(stat -c %a a)\" = 644"), 0);
}

SCRATCH_TEST(a_folder_must_be_ours_alone)
{
    assert_int_equal(whole_folder(scratch_path("d")), 0);
    assert_int_equal(whole_folder(scratch_path("d")), 0);
    assert_int_equal(scratch_shell("chmod 775 d && ln -s d l && : >f"), 0);
    assert_int_equal(whole_folder(scratch_path("d")), -EPERM);
    assert_int_equal(whole_folder(scratch_path("l")), -EPERM);
    assert_int_equal(whole_folder(scratch_path("f")), -EPERM);
    assert_int_equal(whole_folder(scratch_path("x/y")), -ENOENT);
}

SCRATCH_TEST(a_link_leads_where_it_is_told)
{
    assert_int_equal(whole_link(scratch, "zone", "/one"), 0);
    ino_t first = number_of("zone");
    assert_int_equal(whole_link(scratch, "zone", "/one"), 0);
    assert_int_equal(number_of("zone"), first);
    assert_int_equal(whole_link(scratch, "zone", "/on"), 0);
    assert_int_equal(scratch_shell("test \"$(readlink zone)\" = /on && test \"$(ls -A)\" = zone"),
                     0);
}

SCRATCH_TEST(a_folder_changes_places_with_the_one_before)
{
    assert_int_equal(scratch_shell("mkdir old new && : >old/a && : >new/b && : >f"), 0);
    int at = whole_open(AT_FDCWD, scratch);
    assert_int_equal(whole_rename(at, "new", "old"), 0);
    assert_int_equal(scratch_shell("test -e old/b && test -e new/a"), 0);
    assert_int_equal(whole_rename(at, "f", "old"), -EISDIR);
    assert_int_equal(whole_rename(at, "new", "other"), 0);
    assert_int_equal(scratch_shell("test ! -e new && test -e other/a && test -f f"), 0);
    close(at);
}

SCRATCH_TEST(what_is_gone_may_be_gone_before)
{
    scratch_put("a", "x");
    assert_int_equal(whole_gone(scratch, "a"), 0);
    assert_int_equal(whole_gone(scratch, "a"), 0);
    assert_int_equal(scratch_shell("test ! -e a"), 0);
    assert_int_equal(whole_gone(scratch_path("none"), "a"), -ENOENT);
}

SCRATCH_TEST(where_it_cannot_be_written_nothing_is_left)
{
    scratch_put_dir("a");
    scratch_put("a/b", "x");
    assert_true(whole_text(scratch, "a", "mine", 4) < 0);
    assert_int_equal(whole_text(scratch_path("none"), "a", "mine", 4), -ENOENT);
    assert_int_equal(scratch_shell("test \"$(ls -A)\" = a && test -e a/b"), 0);
}
