/* tests app/io/glass/qr.c */
#include "io/glass/qr.h"
#include "tests/fakes/unit.h"

#include <stdbool.h>
#include <string.h>

static uint8_t modules[QR_SIDE_MAX * QR_SIDE_MAX];

/* The three large squares by which a camera finds a code. */
static void assert_finder(int side, int left, int top)
{
    for (int y = 0; y < 7; y++)
        for (int x = 0; x < 7; x++) {
            bool ring = x == 0 || y == 0 || x == 6 || y == 6;
            bool heart = x >= 2 && x <= 4 && y >= 2 && y <= 4;
            assert_int_equal(modules[(top + y) * side + left + x], ring || heart);
        }
}

TEST(a_phone_number_is_the_smallest_code_with_its_finders)
{
    int side = qr_make("tel:988", 7, modules);
    assert_int_equal(side, 21);
    assert_finder(side, 0, 0);
    assert_finder(side, side - 7, 0);
    assert_finder(side, 0, side - 7);
}

TEST(only_the_given_length_is_encoded)
{
    static uint8_t other[QR_SIDE_MAX * QR_SIDE_MAX];
    int a = qr_make("tel:988 and more", 7, modules), b = qr_make("tel:988", 7, other);
    assert_int_equal(a, b);
    assert_memory_equal(modules, other, (size_t)(a * a));
}

TEST(what_no_code_can_hold_is_refused)
{
    static char text[4000];
    memset(text, 'x', sizeof text);
    assert_int_equal(qr_make(text, sizeof text, modules), -1);
    assert_int_equal(qr_make(text, 0, modules), -1);
}
