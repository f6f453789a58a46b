/* Tests app/io/files/tree.c: folders made, and copied whole. */
#include "io/files/tree.h"
#include "tests/fakes/scratch.h"
#include "tests/fakes/unit.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char from[96], to[96];

/* Both gone, and the first made again. */
static void make_from(void)
{
    assert_int_equal(scratch_shell("rm -rf from to && mkdir -p from/sub/sub && echo 1 >from/a && "
                                   "echo 2 >from/sub/sub/b"),
                     0);
}

FIXTURE(setup)
{
    int failed = scratch_make(state);
    snprintf(from, sizeof from, "%s/from", scratch);
    snprintf(to, sizeof to, "%s/to", scratch);
    make_from();
    return failed;
}

#define IN_FOLDER(name) TEST_WITH(name, setup, scratch_remove)

IN_FOLDER(a_folder_is_made_with_all_that_lead_to_it_and_may_be_there)
{
    char path[128];

    snprintf(path, sizeof path, "%s/x/y//z/", scratch);
    assert_int_equal(tree_make(path), 0);
    assert_int_equal(tree_make(path), 0);
    assert_int_equal(scratch_shell("test -d x/y/z"), 0);
    assert_int_equal(scratch_shell("test \"$(stat -c %a x/y/z)\" = 700"), 0);
    snprintf(path, sizeof path, "%s/from/a/b", scratch);
    assert_int_equal(tree_make(path), -ENOTDIR);
    assert_int_equal(tree_make(""), -ENAMETOOLONG);
}

IN_FOLDER(a_copy_has_every_file)
{
    assert_int_equal(tree_replace(from, to, NULL), 0);
    assert_int_equal(scratch_shell("diff -r from to"), 0);
    assert_int_equal(scratch_shell("test ! -e to.new"), 0);
}

IN_FOLDER(an_old_copy_is_replaced_with_all_that_was_in_it)
{
    assert_int_equal(scratch_shell("mkdir to to.new && echo 9 >to/old && echo 9 >to.new/older"), 0);
    assert_int_equal(tree_replace(from, to, NULL), 0);
    assert_int_equal(scratch_shell("diff -r from to && test ! -e to.new"), 0);
}

IN_FOLDER(a_copy_that_fails_leaves_the_old_one)
{
    static const struct {
        const char *change;
        int error; /* a folder linked into itself ends; one too big is not copied */
    } rows[] = {{"rm from/a && ln -s nowhere from/a", -ENOENT},
                {"ln -s .. from/sub/loop", -ELOOP},
                {"truncate -s 9M from/b from/sub/c", -EFBIG}};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        make_from();
        assert_int_equal(tree_replace(from, to, NULL), 0);
        assert_int_equal(scratch_shell("cp -r to before"), 0);
        assert_int_equal(scratch_shell(rows[i].change), 0);
        assert_int_equal(tree_replace(from, to, NULL), rows[i].error);
        assert_int_equal(scratch_shell("diff -r before to && test ! -e to.new"), 0);
        assert_int_equal(scratch_shell("rm -r before"), 0);
    }
}

IN_FOLDER(a_copy_tells_nobody_when_it_was_made)
{
    assert_int_equal(tree_replace(from, to, NULL), 0);
    assert_int_equal(scratch_shell("test -z \"$(find to -newermt 1980-01-02)\""), 0);
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
        make_from();
        assert_int_equal(scratch_shell("cp -r from to"), 0);
        assert_true(tree_same(from, to, NULL));
        assert_int_equal(scratch_shell(changes[i]), 0);
        assert_false(tree_same(from, to, NULL));
    }
}

IN_FOLDER(a_link_or_a_pipe_is_named)
{
    char name[32];

    assert_false(tree_odd(from, name, sizeof name, NULL));
    assert_int_equal(scratch_shell("ln -s ../../etc from/sub/link"), 0);
    assert_true(tree_odd(from, name, sizeof name, NULL));
    assert_string_equal(name, "sub/link");
    assert_int_equal(scratch_shell("rm from/sub/link && mkfifo from/pipe"), 0);
    assert_true(tree_odd(from, name, sizeof name, NULL));
    assert_string_equal(name, "pipe");
    assert_int_equal(scratch_shell("rm from/pipe && ln -s from link"), 0);
    snprintf(to, sizeof to, "%s/link", scratch);
    assert_true(tree_odd(to, name, sizeof name, NULL));
    snprintf(to, sizeof to, "%s/none", scratch);
    assert_false(tree_odd(to, name, sizeof name, NULL));
}

static bool not_sub(const char *folder, const char *entry)
{
    return !*folder && strcmp(entry, "sub") != 0;
}

/* Neither copied nor missed, and a link in it is nobody's business. */
IN_FOLDER(what_is_not_wanted_is_not_looked_at)
{
    char name[32];

    assert_int_equal(scratch_shell("ln -s / from/sub/link && mkfifo from/sub/pipe"), 0);
    assert_false(tree_odd(from, name, sizeof name, not_sub));
    assert_int_equal(tree_replace(from, to, not_sub), 0);
    assert_true(tree_same(from, to, not_sub));
    assert_int_equal(scratch_shell("test -e to/a && test ! -e to/sub"), 0);
}

IN_FOLDER(what_is_too_deep_to_look_at_is_odd)
{
    char name[64];

    assert_int_equal(scratch_shell("mkdir -p from/1/2/3/4/5/6/7/8/9/10/11"), 0);
    assert_true(tree_odd(from, name, sizeof name, NULL));
    assert_string_equal(name, "1/2/3/4/5/6/7/8/9");
}
