/* Tests app/io/files/whole.c: small files, whole, and nobody else's. */
#include "io/files/whole.h"
#include "tests/fakes/scratch.h"
#include "tests/fakes/unit.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *in(const char *name)
{
    static char path[128];
    snprintf(path, sizeof path, "%s/%s", scratch, name);
    return path;
}

static int shell(const char *what)
{
    char command[512];
    snprintf(command, sizeof command, "cd %s && %s", scratch, what);
    return system(command);
}

static ino_t number_of(const char *name)
{
    struct stat is;
    assert_int_equal(lstat(in(name), &is), 0);
    return is.st_ino;
}

#define IN_FOLDER(name) TEST_WITH(name, scratch_make, scratch_remove)

IN_FOLDER(a_file_is_written_once_for_the_same_bytes)
{
    assert_int_equal(whole_text(scratch, "a", "one\n", 4), 0);
    assert_int_equal(
        shell("test \"$(cat a)\" = one && test \"$(stat -c %a,%Y a)\" = 644,315532800"), 0);
    ino_t first = number_of("a");
    assert_int_equal(whole_text(scratch, "a", "one\n", 4), 0);
    assert_int_equal(number_of("a"), first);
    assert_int_equal(shell("touch a"), 0);
    assert_int_equal(whole_text(scratch, "a", "one\n", 4), 0);
    assert_int_equal(shell("test \"$(stat -c %Y a)\" = 315532800"), 0);
    ino_t before = number_of("a"); /* the first number may be given again by now */
    assert_int_equal(whole_text(scratch, "a", "on", 2), 0);
    assert_int_equal(shell("test \"$(cat a)\" = on && test \"$(ls -A)\" = a"), 0);
    assert_int_not_equal(number_of("a"), before);
}

IN_FOLDER(what_somebody_else_put_there_is_replaced_and_not_followed)
{
    scratch_put("target", "keep me");
    assert_int_equal(shell("ln -s target a && ln -s target .a.new && mkfifo b && ln -s nowhere c"),
                     0);
    assert_int_equal(whole_text(scratch, "a", "mine", 4), 0);
    assert_int_equal(whole_text(scratch, "b", "mine", 4), 0);
    assert_int_equal(whole_text(scratch, "c", "mine", 4), 0);
    assert_int_equal(shell("test \"$(cat target)\" = 'keep me' && test ! -e nowhere && "
                           "for f in a b c; do test -f $f && test ! -L $f || exit 1; done"),
                     0);
}

IN_FOLDER(a_file_that_others_may_write_is_made_anew)
{
    scratch_put("a", "mine");
    assert_int_equal(chmod(in("a"), 0666), 0);
    ino_t first = number_of("a");
    assert_int_equal(whole_text(scratch, "a", "mine", 4), 0);
    assert_int_not_equal(number_of("a"), first);
    assert_int_equal(shell("test \"$(stat -c %a a)\" = 644"), 0);
}

IN_FOLDER(a_folder_must_be_ours_alone)
{
    assert_int_equal(whole_folder(in("d")), 0);
    assert_int_equal(whole_folder(in("d")), 0);
    assert_int_equal(shell("chmod 775 d && ln -s d l && : >f"), 0);
    assert_int_equal(whole_folder(in("d")), -EPERM);
    assert_int_equal(whole_folder(in("l")), -EPERM);
    assert_int_equal(whole_folder(in("f")), -EPERM);
    assert_int_equal(whole_folder(in("x/y")), -ENOENT);
}

IN_FOLDER(a_link_leads_where_it_is_told)
{
    assert_int_equal(whole_link(scratch, "zone", "/one"), 0);
    ino_t first = number_of("zone");
    assert_int_equal(whole_link(scratch, "zone", "/one"), 0);
    assert_int_equal(number_of("zone"), first);
    assert_int_equal(whole_link(scratch, "zone", "/on"), 0);
    assert_int_equal(shell("test \"$(readlink zone)\" = /on && test \"$(ls -A)\" = zone"), 0);
}

IN_FOLDER(a_folder_changes_places_with_the_one_before)
{
    assert_int_equal(shell("mkdir old new && : >old/a && : >new/b && : >f"), 0);
    int at = whole_open(AT_FDCWD, scratch);
    assert_int_equal(whole_rename(at, "new", "old"), 0);
    assert_int_equal(shell("test -e old/b && test -e new/a"), 0);
    assert_int_equal(whole_rename(at, "f", "old"), -EISDIR);
    assert_int_equal(whole_rename(at, "new", "other"), 0);
    assert_int_equal(shell("test ! -e new && test -e other/a && test -f f"), 0);
    close(at);
}

IN_FOLDER(what_is_gone_may_be_gone_before)
{
    scratch_put("a", "x");
    assert_int_equal(whole_gone(scratch, "a"), 0);
    assert_int_equal(whole_gone(scratch, "a"), 0);
    assert_int_equal(shell("test ! -e a"), 0);
    assert_int_equal(whole_gone(in("none"), "a"), -ENOENT);
}

IN_FOLDER(where_it_cannot_be_written_nothing_is_left)
{
    scratch_put_dir("a");
    scratch_put("a/b", "x");
    assert_true(whole_text(scratch, "a", "mine", 4) < 0);
    assert_int_equal(whole_text(in("none"), "a", "mine", 4), -ENOENT);
    assert_int_equal(shell("test \"$(ls -A)\" = a && test -e a/b"), 0);
}
