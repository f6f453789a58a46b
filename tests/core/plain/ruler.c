/* Tests app/core/plain/ruler.c with the fonts of the glass: a line is as wide as its letters, and
 * they stand where its width says. */
#include "core/plain/ruler.h"
#include "io/files/faces.h"
#include "tests/fakes/unit.h"
#include <string.h>

/* So large that a pixel is a unit of the font. */
enum { UNITS = 1000 };

static int width(enum face face, int em_px, const char *s)
{
    return ruler_width(faces_ruler(), face, em_px, s, strlen(s));
}

static int place(enum face face, int em_px, const char *s, struct placed *placed, int max)
{
    return ruler_place(faces_ruler(), face, em_px, s, strlen(s), placed, max);
}

TEST(a_letter_is_as_wide_as_the_font_says)
{
    assert_int_equal(width(FACE_REGULAR, UNITS, "A"), 626);
    assert_int_equal(width(FACE_REGULAR, UNITS, "é"), 539);
    assert_int_equal(width(FACE_REGULAR, UNITS, "’"), 235);
    assert_int_equal(width(FACE_BOLD, UNITS, "0"), 652);
    assert_int_equal(width(FACE_BOLD, UNITS, ""), 0);
}

TEST(two_letters_stand_as_close_as_the_font_says)
{
    assert_in_range(width(FACE_REGULAR, UNITS, "AV"), 626 + 589 - 67, 626 + 589 - 66);
    assert_in_range(width(FACE_REGULAR, UNITS, "Té"), 558 + 539 - 86, 558 + 539 - 85);
    assert_in_range(width(FACE_REGULAR, UNITS, "éT"), 539 + 558 - 66, 539 + 558 - 65);
    assert_in_range(width(FACE_REGULAR, UNITS, "AA"), 2 * 626 + 19, 2 * 626 + 20);
    assert_in_range(width(FACE_REGULAR, UNITS, "oo"), 2 * 552 - 1, 2 * 552 + 1);
}

TEST(digits_of_numbers_stand_in_cells_of_one_width)
{
    struct placed one[2], eight[2];
    assert_int_equal(width(FACE_DIGITS, UNITS, "1111111111"), 6050);
    assert_int_equal(width(FACE_DIGITS, UNITS, "0246897531"), 6050);
    assert_int_equal(width(FACE_DIGITS, UNITS, "("), width(FACE_BOLD, UNITS, "("));
    place(FACE_DIGITS, UNITS, "01", one, 2);
    place(FACE_DIGITS, UNITS, "08", eight, 2);
    /* In the middle: 1 is 448 wide, 8 is 625. */
    assert_in_range(one[1].x_px - 605, (605 - 448) / 2 - 1, (605 - 448) / 2 + 1);
    assert_in_range(eight[1].x_px - 605 + 100, (605 - 625) / 2 + 99, (605 - 625) / 2 + 101);
    assert_true(width(FACE_BOLD, UNITS, "11") < 1000);
}

TEST(each_letter_stands_where_the_width_before_it_ends)
{
    static const char line[] = "To whom? “Über Łódź”, (503) 988-4888: Ask!";
    struct placed placed[64];
    for (int face = 0; face < FACE_COUNT; face++)
        for (int em_px = 20; em_px < 90; em_px += 7) {
            int n = place((enum face)face, em_px, line, placed, 64);
            assert_int_equal(n, 42);
            assert_int_equal(placed[0].x_px, 0);
            for (int i = 1; i < n; i++)
                assert_true(placed[i].x_px > placed[i - 1].x_px);
            int end = placed[n - 1].x_px + width((enum face)face, em_px, "!");
            assert_in_range(width((enum face)face, em_px, line), end - 1, end + 1);
        }
}

TEST(rounding_never_adds_up)
{
    char line[401];
    struct placed placed[400];
    memset(line, 'i', 400);
    line[400] = '\0';
    int n = place(FACE_REGULAR, 43, line, placed, 400);
    assert_int_equal(n, 400);
    for (int i = 0; i < n; i++)
        assert_in_range(placed[i].x_px + 1 - i * 43 * 278 / 1000, 0, 2);
}

TEST(a_line_measured_as_it_grows_is_as_wide_as_the_whole)
{
    static const char line[] = "Today – a few “things” to try";
    struct pen pen = ruler_pen(faces_ruler(), FACE_BOLD);
    for (const char *from = line, *to; *from; from = to) {
        to = from + strcspn(from + 1, " ") + 1;
        ruler_move(&pen, from, (size_t)(to - from));
        assert_int_equal(ruler_px(&pen, 44),
                         ruler_width(faces_ruler(), FACE_BOLD, 44, line, (size_t)(to - line)));
    }
}

TEST(a_letter_that_no_font_has_is_a_question_mark)
{
    struct placed placed[8];
    int n = place(FACE_REGULAR, 44, "a王b", placed, 8);
    assert_int_equal(n, 3);
    assert_int_equal(placed[1].letter, '?');
    assert_int_equal(width(FACE_REGULAR, 44, "a王b"), width(FACE_REGULAR, 44, "a?b"));
}

TEST(no_more_letters_are_placed_than_there_is_room_for)
{
    struct placed placed[4] = {[3] = {.letter = 1}};
    assert_int_equal(place(FACE_REGULAR, 44, "Welcome", placed, 3), 3);
    assert_int_equal(placed[2].letter, 'l');
    assert_int_equal(placed[3].letter, 1);
}
