/* Tests app/core/plain/turn.c: where a turned picture lies on its panel. */
#include "core/plain/turn.h"
#include "tests/fakes/unit.h"

TEST(the_corners_of_a_turned_picture_are_where_people_see_them)
{
    /* The panel is 4 x 3. Which of its places shows the picture's top left, and the one beside it?
     */
    static const int TOP_LEFT[4][2] = {{0, 0}, {3, 0}, {3, 2}, {0, 2}},
                     BESIDE[4][2] = {{1, 0}, {3, 1}, {2, 2}, {0, 1}};
    for (int quarters = 0; quarters < 4; quarters++) {
        int x = TOP_LEFT[quarters][0], y = TOP_LEFT[quarters][1];
        turn_back(quarters, 4, 3, &x, &y);
        assert_int_equal(x, 0);
        assert_int_equal(y, 0);
        x = BESIDE[quarters][0];
        y = BESIDE[quarters][1];
        turn_back(quarters, 4, 3, &x, &y);
        assert_int_equal(x, 1);
        assert_int_equal(y, 0);
    }
}

TEST(every_place_is_reached_once)
{
    for (int quarters = 0; quarters < 4; quarters++) {
        int w = 5, h = 3, seen[15] = {0};
        turn_sides(quarters, &w, &h);
        for (int i = 0; i < 15; i++) {
            int x = i % 5, y = i / 5;
            turn_back(quarters, 5, 3, &x, &y);
            assert_in_range(x, 0, w - 1);
            assert_in_range(y, 0, h - 1);
            seen[y * w + x]++;
        }
        for (int i = 0; i < 15; i++)
            assert_int_equal(seen[i], 1);
    }
}
