/* The hills stay inside their picture, meet their points, and take no steps. */
#include "core/glass/hills.h"
#include "tests/fakes/unit.h"

enum { W = 1280, H = 368 };

TEST(every_hill_is_inside_its_picture_on_every_panel)
{
    static const int widths[] = {1280, 1920, 1024, 800, 480};
    for (int still = 0; still < HILLS_STILLS; still++)
        for (int field = 0; field < HILLS_FIELDS; field++)
            for (size_t p = 0; p < sizeof widths / sizeof widths[0]; p++)
                for (int x = 0; x < widths[p]; x++)
                    assert_in_range(hills_height(still, (enum hills_field)field, x, widths[p], H),
                                    0, H);
}

TEST(a_smooth_hill_meets_its_points)
{
    assert_int_equal(hills_height(0, HILLS_FAR, 0, W, H), 150 * H / 1000);
    assert_in_range(hills_height(0, HILLS_FAR, 400 * W / 1000, W, H), 400 * H / 1000 - 1,
                    400 * H / 1000);
    assert_in_range(hills_height(0, HILLS_FAR, W - 1, W, H), 340 * H / 1000 - 1, 340 * H / 1000);
}

TEST(no_hill_takes_a_step)
{
    for (int still = 0; still < HILLS_STILLS; still++)
        for (int field = 0; field < HILLS_FIELDS; field++)
            for (int x = 1; x < W; x++) {
                int step = hills_height(still, (enum hills_field)field, x, W, H) -
                           hills_height(still, (enum hills_field)field, x - 1, W, H);
                assert_in_range(step + 3, 0, 6);
            }
}

TEST(a_sun_stands_over_its_horizon)
{
    for (int still = 0; still < HILLS_STILLS; still++) {
        const struct hills_sun *sun = hills_sun(still);
        assert_true(sun->y + sun->radius * 5 / 4 > 0);
        assert_in_range(sun->x - sun->radius, 0, 1000);
        assert_in_range(sun->y + sun->radius, 0, 1000);
    }
}
