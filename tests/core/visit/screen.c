/* The table of screens: what a row says of itself, and that nothing is there twice. */
#include "core/visit/screen.h"
#include "tests/fakes/unit.h"
#include <ctype.h>
#include <string.h>

TEST(a_screen_has_one_name_in_code_and_in_pictures)
{
    static const char *const IDS[] = {
#define SCREEN(id, ...) #id,
#include "core/visit/screen.def"
#undef SCREEN
    };
    for (int screen = 0; screen < SCREEN_COUNT; screen++) {
        const char *name = screen_name(screen);
        assert_int_equal(strlen(name), strlen(IDS[screen]));
        for (size_t i = 0; name[i]; i++)
            assert_int_equal(name[i], tolower(IDS[screen][i]));
    }
}

/* What finds it, finds no other: not by its name, and not by its letter code. */
TEST(a_screen_is_found_by_its_name_and_by_its_code)
{
    for (int screen = 0; screen < SCREEN_COUNT; screen++) {
        assert_int_equal(screen_find(screen_name(screen)), screen);
        assert_int_equal(screen_find(screen_page(screen)->code), screen);
    }
    assert_int_equal(screen_find(""), -1);
    assert_int_equal(screen_find("Promise"), -1);
    assert_null(screen_name(SCREEN_COUNT));
}

/* A list without a card would have entries that do nothing; a card without a list, no way there. */
TEST(a_list_has_a_card)
{
    for (int screen = 0; screen < SCREEN_COUNT; screen++) {
        const struct page *page = screen_page(screen);
        assert_int_equal(page->list != LIST_NONE, page->card != 0);
    }
}
