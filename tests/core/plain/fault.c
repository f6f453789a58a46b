/* Tests app/core/plain/fault.c: what is wrong, in words. */
#include "core/plain/fault.h"
#include "tests/fakes/unit.h"
#include <string.h>

TEST(places_are_filled_in_order)
{
    static struct faults faults = {.file = "site.ini"};
    fault_add(&faults, 12, "I don't know \"{}\". Did you mean \"{}\"?", "talies", "tallies", NULL);
    assert_int_equal(faults.n, 1);
    assert_int_equal(faults.refused, 1);
    assert_string_equal(faults.list[0].file, "site.ini");
    assert_int_equal(faults.list[0].line, 12);
    assert_string_equal(faults.list[0].what, "I don't know \"talies\". Did you mean \"tallies\"?");
}

TEST(braces_in_what_is_quoted_are_left_alone)
{
    static struct faults faults;
    fault_add(&faults, 1, "nothing for {}", "{name}", NULL, NULL);
    assert_string_equal(faults.list[0].what, "nothing for {name}");
}

TEST(a_warning_refuses_nothing)
{
    static struct faults faults;
    fault_warn(&faults, 3, "old", NULL, NULL, NULL);
    assert_int_equal(faults.refused, 0);
    assert_int_equal(faults.total, 1);
    assert_true(faults.list[0].warning);
}

TEST(the_first_are_kept_and_all_are_counted)
{
    static struct faults faults;
    for (int i = 0; i < FAULTS_MAX + 9; i++)
        fault_add(&faults, i, "{}", "x", NULL, NULL);
    assert_int_equal(faults.n, FAULTS_MAX);
    assert_int_equal(faults.refused, FAULTS_MAX + 9);
    assert_int_equal(faults.list[FAULTS_MAX - 1].line, FAULTS_MAX - 1);
}

TEST(a_text_too_long_is_cut)
{
    static struct faults faults;
    char longer[FAULT_WHAT_MAX * 2];
    memset(longer, 'x', sizeof longer - 1);
    longer[sizeof longer - 1] = '\0';
    faults.file = longer;
    fault_add(&faults, 1, "{}", longer, NULL, NULL);
    assert_int_equal(strlen(faults.list[0].what), FAULT_WHAT_MAX - 1);
    assert_int_equal(strlen(faults.list[0].file), FAULT_FILE_MAX - 1);
}

TEST(what_follows_from_a_cause_in_its_line_is_left_out_and_the_cause_is_the_fault)
{
    static struct faults faults;
    faults.file = "a";
    fault_cause(&faults, 3, "a comment", NULL, NULL, NULL);
    fault_add(&faults, 4, "another line", NULL, NULL, NULL);
    assert_true(faults.list[0].warning);
    fault_add(&faults, 3, "what follows", NULL, NULL, NULL);
    fault_add(&faults, 3, "and more", NULL, NULL, NULL);
    assert_false(faults.list[0].warning);
    assert_int_equal(faults.refused, 2);
    assert_int_equal(faults.total, 2);
    faults.file = "b";
    fault_add(&faults, 3, "another file", NULL, NULL, NULL);
    assert_int_equal(faults.total, 3);
}
