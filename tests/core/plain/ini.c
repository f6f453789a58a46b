/* Tests app/core/plain/ini.c: settings text, line by line. */
#include "core/plain/ini.h"
#include "tests/fakes/unit.h"
#include <string.h>

static struct faults faults;

static struct ini opened(const char *text)
{
    struct ini ini;
    memset(&faults, 0, sizeof faults);
    ini_init(&ini, text, strlen(text), &faults);
    return ini;
}

TEST(comments_blanks_and_tabs_are_passed_over)
{
    struct ini ini = opened("# one\n\n ; two\n\tname\t=\tA # b ; c\n[Head]\nkey = a=b\nempty =");
    struct ini_entry entry;
    assert_true(ini_next(&ini, &entry));
    assert_int_equal(entry.line, 4);
    assert_true(span_same(entry.key, span_of("name")));
    assert_true(span_same(entry.value, span_of("A # b ; c")));
    assert_int_equal(entry.section.n, 0);
    assert_true(ini_next(&ini, &entry));
    assert_true(entry.head);
    assert_true(span_same(entry.section, span_of("Head")));
    assert_true(ini_next(&ini, &entry));
    assert_true(span_same(entry.value, span_of("a=b")));
    assert_true(span_same(entry.section, span_of("Head")));
    assert_true(ini_next(&ini, &entry));
    assert_int_equal(entry.value.n, 0);
    assert_false(ini_next(&ini, &entry));
    assert_int_equal(faults.total, 1); /* a note on what stands behind "A" */
    assert_true(faults.list[0].warning && faults.list[0].line == 4);
}

TEST(what_stands_twice_is_a_fault_that_names_the_first_line)
{
    struct ini ini = opened("[a]\nk = 1\nk = 2\n[b]\nk = 1\n[a]\n");
    struct ini_entry entry;
    int n = 0;
    while (ini_next(&ini, &entry))
        n++;
    assert_int_equal(n, 4);
    assert_int_equal(faults.refused, 2);
    assert_int_equal(faults.list[0].line, 3);
    assert_string_equal(faults.list[0].what,
                        "\"k\" is here twice, first in line 2. Delete one of them.");
    assert_int_equal(faults.list[1].line, 6);
}

TEST(a_line_that_is_no_setting_is_a_fault)
{
    struct ini ini = opened("hello\n= 3\n[open\nk = 1\n");
    struct ini_entry entry;
    assert_true(ini_next(&ini, &entry));
    assert_true(entry.head);
    assert_int_equal(faults.refused, 3);
    assert_true(ini_next(&ini, &entry));
    assert_true(span_same(entry.section, span_of("open")));
}

TEST(a_file_of_many_headings_and_keys_is_read_to_its_end)
{
    static char text[40000];
    size_t n = 0;
    for (int i = 0; i < 1000; i++) {
        memcpy(text + n, i % 2 ? "k = 1\n" : "[h]\n", i % 2 ? 6 : 4);
        n += i % 2 ? 6 : 4;
    }
    struct ini ini = opened(text);
    struct ini_entry entry;
    while (ini_next(&ini, &entry))
        ;
    assert_int_equal(ini.line, 1001);
}
