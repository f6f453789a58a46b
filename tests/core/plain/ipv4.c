/* Tests app/core/plain/ipv4.c: addresses, and ranges of them. */
#include "core/plain/ipv4.h"
#include "tests/fakes/unit.h"
#include <string.h>

TEST(an_address_has_one_spelling)
{
    static const char *const wrong[] = {
        "",         "1.2.3",   "1.2.3.4.5", "1.2.3.256", "1.2.3.04",  "1.2.3.-4",
        "1.2.3.+4", "1..3.4",  "1.2.3.4/8", "0x1.2.3.4", "1.2.3.",    "1.2.3.4.",
        "16909060", "1,2,3,4", "::1",       "1.2.3.4a",  "1.2.3.0004"};
    uint32_t address;
    assert_true(ipv4_read(span_of("192.168.20.14"), &address));
    assert_int_equal(address, 0xC0A8140E);
    assert_true(ipv4_read(span_of("0.0.0.0"), &address) && address == 0);
    assert_true(ipv4_read(span_of("255.255.255.255"), &address) && address == 0xFFFFFFFF);
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
        assert_false(ipv4_read(span_of(wrong[i]), &address));
}

TEST(a_range_has_a_first_and_a_last)
{
    static const struct {
        const char *text;
        uint32_t first, last;
    } ranges[] = {{"10.1.2.3/8", 0x0A000000, 0x0AFFFFFF},
                  {"10.1.2.3/30", 0x0A010200, 0x0A010203},
                  {"10.1.2.3/32", 0x0A010203, 0x0A010203},
                  {"10.1.2.3", 0x0A010203, 0x0A010203},
                  {"10.1.2.3/0", 0, 0xFFFFFFFF}};
    static const char *const wrong[] = {"10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "10.0.0.0/008",
                                        "/8",          "10/8",      "10.0.0.0/8/8"};
    struct ipv4_range range;
    for (size_t i = 0; i < sizeof ranges / sizeof ranges[0]; i++) {
        assert_true(ipv4_read_range(span_of(ranges[i].text), &range));
        assert_int_equal(ipv4_first(range), ranges[i].first);
        assert_int_equal(ipv4_last(range), ranges[i].last);
        assert_true(ipv4_holds(range, 0x0A010203));
    }
    assert_true(ipv4_read_range(span_of("10.1.2.4/31"), &range));
    assert_false(ipv4_holds(range, 0x0A010203) || ipv4_holds(range, 0x0A010206));
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
        assert_false(ipv4_read_range(span_of(wrong[i]), &range));
}

TEST(what_is_read_is_written_the_same)
{
    char bytes[32];
    struct ipv4_range range;
    assert_true(ipv4_read_range(span_of("172.16.0.255/12"), &range));
    struct text text = text_in(bytes, sizeof bytes);
    ipv4_add_range(&text, range);
    assert_string_equal(bytes, "172.16.0.255/12");
}

TEST(no_machine_has_a_reserved_address)
{
    assert_true(ipv4_usable(0x0A010203) && ipv4_usable(0xDF010203));
    assert_false(ipv4_usable(0) || ipv4_usable(0x7F000001) || ipv4_usable(0xE0000001) ||
                 ipv4_usable(0xFFFFFFFF));
}
