/* A remembered width is the measured one, and is measured only once. */

#include "core/glass/widths.h"
#include "tests/fakes/unit.h"
#include <stdio.h>
#include <string.h>

static int asked;

static int letters(const struct ruler *ruler, enum face face, int em_px, const char *s, size_t n)
{
    (void)ruler;
    (void)s;
    asked++;
    return (int)n * em_px + (int)face;
}

static const struct ruler inner = {letters, NULL};
static struct widths widths;

static int measure(enum face face, int em_px, const char *s)
{
    return widths.ruler.width_px(&widths.ruler, face, em_px, s, strlen(s));
}

TEST(a_word_is_measured_once)
{
    widths_init(&widths, &inner);
    asked = 0;
    for (int i = 0; i < 3; i++)
        assert_int_equal(measure(FACE_BOLD, 40, "Welcome"), 281);
    assert_int_equal(asked, 1);
}

TEST(face_size_and_letters_each_make_another_width)
{
    widths_init(&widths, &inner);
    assert_int_equal(measure(FACE_BOLD, 40, "Welcome"), 281);
    assert_int_equal(measure(FACE_REGULAR, 40, "Welcome"), 280);
    assert_int_equal(measure(FACE_BOLD, 41, "Welcome"), 288);
    assert_int_equal(measure(FACE_BOLD, 40, "Welcom"), 241);
    assert_int_equal(measure(FACE_BOLD, 40, ""), 1);
}

TEST(more_words_than_it_remembers_are_measured_rightly_too)
{
    widths_init(&widths, &inner);
    for (int round = 0; round < 2; round++)
        for (int i = 0; i < 3 * WIDTHS_MAX; i++) {
            char word[16];
            int n = snprintf(word, sizeof word, "%d", i);
            assert_int_equal(measure(FACE_REGULAR, 20, word), 20 * n);
        }
}

TEST(a_new_screen_begins_with_nothing_remembered)
{
    widths_init(&widths, &inner);
    measure(FACE_REGULAR, 20, "word");
    widths_init(&widths, &inner);
    for (int i = 0; i < WIDTHS_MAX; i++)
        assert_int_equal(widths.known[i].sum, 0);
}
