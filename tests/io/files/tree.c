/* Tests app/io/files/tree.c: folders made, and copied whole. */
#include "io/files/tree.h"
#include "tests/fakes/unit.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char dir[64], from[96], to[96];

static int shell(const char *what)
{
    char command[512];

    snprintf(command, sizeof command, "cd %s && %s", dir, what);
    return system(command);
}

FIXTURE(setup)
{
    snprintf(dir, sizeof dir, "/tmp/tree-XXXXXX");
    if (!mkdtemp(dir))
        return -1;
    snprintf(from, sizeof from, "%s/from", dir);
    snprintf(to, sizeof to, "%s/to", dir);
    return shell("mkdir -p from/sub/sub && echo 1 >from/a && echo 2 >from/sub/sub/b");
}

FIXTURE(teardown)
{
    return shell("rm -rf ../$(basename $PWD)");
}

#define IN_FOLDER(name) TEST_WITH(name, setup, teardown)

IN_FOLDER(a_folder_is_made_with_all_that_lead_to_it_and_may_be_there)
{
    char path[128];

    snprintf(path, sizeof path, "%s/x/y//z/", dir);
    assert_int_equal(tree_make(path), 0);
    assert_int_equal(tree_make(path), 0);
    assert_int_equal(shell("test -d x/y/z"), 0);
    assert_int_equal(shell("test \"$(stat -c %a x/y/z)\" = 700"), 0);
    snprintf(path, sizeof path, "%s/from/a/b", dir);
    assert_int_equal(tree_make(path), -ENOTDIR);
    assert_int_equal(tree_make(""), -ENAMETOOLONG);
}

IN_FOLDER(a_copy_has_every_file)
{
    assert_int_equal(tree_replace(from, to), 0);
    assert_int_equal(shell("diff -r from to"), 0);
    assert_int_equal(shell("test ! -e to.new"), 0);
}

IN_FOLDER(an_old_copy_is_replaced_with_all_that_was_in_it)
{
    assert_int_equal(shell("mkdir to to.new && echo 9 >to/old && echo 9 >to.new/older"), 0);
    assert_int_equal(tree_replace(from, to), 0);
    assert_int_equal(shell("diff -r from to && test ! -e to.new"), 0);
}

IN_FOLDER(a_copy_that_fails_leaves_the_old_one)
{
    assert_int_equal(tree_replace(from, to), 0);
    assert_int_equal(shell("rm from/a && ln -s nowhere from/a"), 0);
    assert_int_equal(tree_replace(from, to), -ENOENT);
    assert_int_equal(shell("test \"$(cat to/a)\" = 1 && test ! -e to.new"), 0);
}

IN_FOLDER(a_folder_linked_into_itself_ends)
{
    assert_int_equal(shell("ln -s .. from/sub/loop"), 0);
    assert_int_equal(tree_replace(from, to), -ELOOP);
    assert_int_equal(shell("test ! -e to && test ! -e to.new"), 0);
}

IN_FOLDER(a_copy_tells_nobody_when_it_was_made)
{
    assert_int_equal(tree_replace(from, to), 0);
    assert_int_equal(shell("test -z \"$(find to -newermt 1980-01-02)\""), 0);
}

IN_FOLDER(a_folder_too_big_is_not_copied)
{
    assert_int_equal(tree_replace(from, to), 0);
    assert_int_equal(shell("truncate -s 9M from/b from/sub/c"), 0);
    assert_int_equal(tree_replace(from, to), -EFBIG);
    assert_int_equal(shell("test -e to/a && test ! -e to/b && test ! -e to.new"), 0);
}

IN_FOLDER(the_same_is_known_and_every_difference)
{
    static const char *const changes[] = {"echo 3 >from/sub/sub/b",
                                          "echo 22 >>from/a",
                                          "echo 1 >to/c",
                                          "mkdir from/d",
                                          "mkdir to/sub/d",
                                          "rm from/a && mkdir from/a",
                                          "rm to/a",
                                          "rm to/a && ln -s ../from/a to/a",
                                          "rm -r to"};
    for (size_t i = 0; i < sizeof changes / sizeof changes[0]; i++) {
        assert_int_equal(shell("rm -rf from to && mkdir -p from/sub/sub && echo 1 >from/a && "
                               "echo 2 >from/sub/sub/b && cp -r from to"),
                         0);
        assert_true(tree_same(from, to));
        assert_int_equal(shell(changes[i]), 0);
        assert_false(tree_same(from, to));
    }
}

IN_FOLDER(a_link_or_a_pipe_is_named)
{
    char name[32];

    assert_false(tree_odd(from, name, sizeof name));
    assert_int_equal(shell("ln -s ../../etc from/sub/link"), 0);
    assert_true(tree_odd(from, name, sizeof name));
    assert_string_equal(name, "sub/link");
    assert_int_equal(shell("rm from/sub/link && mkfifo from/pipe"), 0);
    assert_true(tree_odd(from, name, sizeof name));
    assert_string_equal(name, "pipe");
    assert_int_equal(shell("rm from/pipe && ln -s from link"), 0);
    snprintf(to, sizeof to, "%s/link", dir);
    assert_true(tree_odd(to, name, sizeof name));
    snprintf(to, sizeof to, "%s/none", dir);
    assert_false(tree_odd(to, name, sizeof name));
}
