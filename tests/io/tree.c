/* Tests app/io/tree.c: folders made, and copied whole. */
#include "../../app/io/tree.h"
#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
/* cmocka wants its headers first */
#include <cmocka.h>

static char dir[64], from[96], to[96];

static int shell(const char *what)
{
    char command[512];

    snprintf(command, sizeof command, "cd %s && %s", dir, what);
    return system(command);
}

static int setup(void **state)
{
    (void)state;
    snprintf(dir, sizeof dir, "/tmp/tree-XXXXXX");
    if (!mkdtemp(dir))
        return -1;
    snprintf(from, sizeof from, "%s/from", dir);
    snprintf(to, sizeof to, "%s/to", dir);
    return shell("mkdir -p from/sub/sub && echo 1 >from/a && echo 2 >from/sub/sub/b");
}

static int teardown(void **state)
{
    (void)state;
    return shell("rm -rf ../$(basename $PWD)");
}

static void a_folder_is_made_with_all_that_lead_to_it_and_may_be_there(void **state)
{
    char path[128];

    (void)state;
    snprintf(path, sizeof path, "%s/x/y//z/", dir);
    assert_int_equal(tree_make(path), 0);
    assert_int_equal(tree_make(path), 0);
    assert_int_equal(shell("test -d x/y/z"), 0);
    assert_int_equal(shell("test \"$(stat -c %a x/y/z)\" = 700"), 0);
    snprintf(path, sizeof path, "%s/from/a/b", dir);
    assert_int_equal(tree_make(path), -ENOTDIR);
    assert_int_equal(tree_make(""), -ENAMETOOLONG);
}

static void a_copy_has_every_file(void **state)
{
    (void)state;
    assert_int_equal(tree_replace(from, to), 0);
    assert_int_equal(shell("diff -r from to"), 0);
    assert_int_equal(shell("test ! -e to.new"), 0);
}

static void an_old_copy_is_replaced_with_all_that_was_in_it(void **state)
{
    (void)state;
    assert_int_equal(shell("mkdir to to.new && echo 9 >to/old && echo 9 >to.new/older"), 0);
    assert_int_equal(tree_replace(from, to), 0);
    assert_int_equal(shell("diff -r from to && test ! -e to.new"), 0);
}

static void a_copy_that_fails_leaves_the_old_one(void **state)
{
    (void)state;
    assert_int_equal(tree_replace(from, to), 0);
    assert_int_equal(shell("rm from/a && ln -s nowhere from/a"), 0);
    assert_int_equal(tree_replace(from, to), -ENOENT);
    assert_int_equal(shell("test \"$(cat to/a)\" = 1 && test ! -e to.new"), 0);
}

static void a_folder_linked_into_itself_ends(void **state)
{
    (void)state;
    assert_int_equal(shell("ln -s .. from/sub/loop"), 0);
    assert_int_equal(tree_replace(from, to), -ELOOP);
    assert_int_equal(shell("test ! -e to && test ! -e to.new"), 0);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_FOLDER(a_folder_is_made_with_all_that_lead_to_it_and_may_be_there),
        IN_FOLDER(a_copy_has_every_file),
        IN_FOLDER(an_old_copy_is_replaced_with_all_that_was_in_it),
        IN_FOLDER(a_copy_that_fails_leaves_the_old_one),
        IN_FOLDER(a_folder_linked_into_itself_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
