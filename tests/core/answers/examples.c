/* The examples in an instrument's file are scored, and a wrong one is found in its line. */
#include "core/answers/examples.h"
#include "core/content/content.h"
#include "tests/fakes/unit.h"

#include <stdio.h>
#include <string.h>

static struct instrument instrument;
static struct faults faults;

/* An instrument of two questions with this example; the line of the first fault, or 0. */
static int line_of_fault(const char *example)
{
    char text[1024];
    int n = snprintf(text, sizeof text,
                     "[instrument]\nid = x\nname = X\ntitle = X\ncredit = c\nlicence = l\n"
                     "[options.a]\nno = 0 | No\nyes = 1 | Yes\n"
                     "[scale.total]\nmethod = sum\nrange = 0 - 2\n"
                     "band.1 = 0 - 0 | 1 | low\nband.2 = 1 - 2 | 3 | high\n"
                     "[item.q1]\ntext = A?\noptions = a\n[item.q2]\ntext = B?\noptions = a\n"
                     "[example.1]\n%s",
                     example);
    memset(&faults, 0, sizeof faults);
    assert_int_equal(instrument_read(&instrument, text, (size_t)n, &faults), 0);
    int result = examples_check(&instrument, &faults);
    assert_int_equal(result, faults.refused ? -1 : 0);
    return faults.n ? faults.list[0].line : 0;
}

TEST(a_score_that_the_file_does_not_say_is_found_in_its_line)
{
    assert_int_equal(line_of_fault("answers = q1=yes, q2=no\ntotal = 1\n"), 0);
    assert_int_equal(line_of_fault("answers = q1=yes\ntotal = none\n"), 0);
    assert_int_equal(line_of_fault("answers = q1=yes, q2=no\ntotal = 2\n"), 23);
    assert_int_equal(line_of_fault("answers = q1=yes, q2=no\ntotal = none\n"), 23);
    assert_int_equal(line_of_fault("answers = q1=yes\ntotal = 1\n"), 23);
    assert_non_null(strstr(faults.list[0].what, "example 1: got none, file says 1"));
}

TEST(a_self_check_that_is_left_out_is_in_no_check)
{
    static struct content content;
    content.instrument_n = 2;
    content.instrument[0] = (struct instrument){.id = "a", .enabled = true};
    content.instrument[1] = (struct instrument){.id = "b", .enabled = true};
    content.site.check_n = 3;
    content.site.check[0] = (struct check){1, {"a"}};
    content.site.check[1] = (struct check){2, {"b", "a"}};
    content.site.check[2] = (struct check){1, {"b"}};
    content_leave_out(&content, 0);
    assert_false(content.instrument[0].enabled);
    assert_int_equal(content.site.check_n, 1);
    assert_string_equal(content.site.check[0].part[0], "b");
}
