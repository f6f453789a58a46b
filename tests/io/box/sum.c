/* The library gives the sums in FIPS 180-4's own examples. */
#include "io/box/sum.h"
#include "tests/fakes/unit.h"

TEST(the_standards_examples_hold)
{
    char hex[SUM_HEX];
    sum_hex("abc", 3, hex);
    assert_string_equal(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    sum_hex("", 0, hex);
    assert_string_equal(hex, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(bytes_and_hexadecimal_agree)
{
    static const char DIGIT[] = "0123456789abcdef";
    unsigned char bytes[SUM_SIZE];
    char hex[SUM_HEX];
    sum_bytes("abc", 3, bytes);
    sum_hex("abc", 3, hex);
    for (int i = 0; i < SUM_SIZE; i++) {
        assert_int_equal(hex[2 * i], DIGIT[bytes[i] >> 4]);
        assert_int_equal(hex[2 * i + 1], DIGIT[bytes[i] & 15]);
    }
}
