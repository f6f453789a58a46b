/* Tests app/core/plain/span.c: pieces of text. */
#include "core/plain/span.h"
#include "tests/fakes/unit.h"
#include <string.h>

static void assert_span(struct span span, const char *s)
{
    assert_int_equal(span.n, strlen(s));
    assert_memory_equal(span.at, s, span.n);
}

TEST(blanks_tabs_and_no_break_spaces_are_trimmed)
{
    assert_span(span_trim(span_of(" \t\u00A0 a b\u00A0\t ")), "a b");
    assert_span(span_trim(span_of(" ")), "");
    assert_int_equal(span_trim((struct span){NULL, 0}).n, 0);
}

TEST(one_pair_of_quotes_of_any_kind_is_taken_off)
{
    assert_span(span_unquote(span_of("\u201Coff\u201D")), "off");
    assert_span(span_unquote(span_of("'off'")), "off");
    assert_span(span_unquote(span_of("\"\"off\"\"")), "\"off\"");
    assert_span(span_unquote(span_of("don\u2019t")), "don\u2019t");
    assert_span(span_unquote(span_of("\"")), "\"");
}

TEST(a_span_is_cut_at_marks_until_nothing_is_left)
{
    struct span rest = span_of("a , b,"), part;
    assert_true(span_cut(&rest, ',', &part));
    assert_span(part, "a");
    assert_true(span_cut(&rest, ',', &part));
    assert_span(part, "b");
    assert_true(span_cut(&rest, ',', &part));
    assert_span(part, "");
    assert_false(span_cut(&rest, ',', &part));
}

TEST(decimals_become_hundredths)
{
    int n;
    assert_true(span_to_hundredths(span_of("41.67"), &n));
    assert_int_equal(n, 4167);
    assert_true(span_to_hundredths(span_of("0.5"), &n));
    assert_int_equal(n, 50);
    assert_true(span_to_hundredths(span_of("12"), &n));
    assert_int_equal(n, 1200);
    const char *bad[] = {"", ".", "1.", ".5", "1.234", "-1", "1,5", "one", "1.-5", "1. 5"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        assert_false(span_to_hundredths(span_of(bad[i]), &n));
}

TEST(case_does_not_matter_where_it_should_not)
{
    struct span tail;
    assert_true(span_is(span_of("Tallies"), "tallies"));
    assert_false(span_is(span_of("tallie"), "tallies"));
    assert_true(span_has(span_of("We keep NO Electronic records"), "no electronic record"));
    assert_false(span_has(span_of("no"), "no electronic record"));
    assert_true(span_after(span_of("Room.2"), "room.", &tail));
    assert_span(tail, "2");
    assert_false(span_same(span_of("A"), span_of("a")));
}

TEST(a_full_pool_keeps_nothing_more)
{
    char pool[8];
    size_t used = 0;
    assert_string_equal(span_keep(span_of("abc"), pool, sizeof pool, &used), "abc");
    assert_null(span_keep(span_of("abcd"), pool, sizeof pool, &used));
    assert_string_equal(span_keep(span_of("abc"), pool, sizeof pool, &used), "abc");
    assert_int_equal(used, 8);
    assert_null(span_keep(span_of(""), pool, sizeof pool, &used));
}

TEST(a_long_quote_is_cut_and_ended)
{
    char longer[200];
    memset(longer, 'x', sizeof longer);
    struct quote quote = span_quote((struct span){longer, sizeof longer});
    assert_int_equal(strlen(quote.at), sizeof quote.at - 1);
}
