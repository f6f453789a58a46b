/* Panels are measured correctly, and what cannot be is not believed. */

#include "core/plain/panel.h"
#include "tests/fakes/unit.h"

TEST(panels_are_measured_as_in_the_plan)
{
    static const struct {
        const char *size;
        int px_per_m, touch_px;
    } PANEL[] = {{"1280x800@10.1", 5884, 75},
                 {"1920x1080@15.6", 5560, 71},
                 {"1280x800@7.0", 8490, 108},
                 {"720x1280@7.0", 8260, 105}};
    for (size_t i = 0; i < sizeof PANEL / sizeof PANEL[0]; i++) {
        struct panel panel;
        assert_true(panel_parse(PANEL[i].size, &panel));
        assert_in_range(panel.px_per_m, PANEL[i].px_per_m - 5, PANEL[i].px_per_m + 5);
        assert_int_equal(panel_px(&panel, 12700), PANEL[i].touch_px);
    }
}

TEST(a_display_is_believed_where_its_size_can_be)
{
    struct panel panel, parsed;
    assert_in_range(panel_believe(1280, 800, 217, 136), 10070, 10100);
    assert_in_range(panel_believe(800, 480, 154, 86), 6900, 6960);
    assert_int_equal(panel_believe(1280, 800, 0, 0), 0);
    assert_int_equal(panel_believe(1280, 800, 1600, 900), 0); /* a television's */
    assert_int_equal(panel_believe(1280, 800, 16, 9), 0);     /* a ratio, not a size */
    assert_int_equal(panel_believe(1280, 800, 160, 160), 0);  /* pixels that are not square */
    assert_int_equal(panel_believe(800, 1280, 217, 136), 0);

    panel_parse("1280x800@10.1", &parsed);
    panel_become(&panel, 1280, 800, 10100);
    assert_memory_equal(&panel, &parsed, sizeof panel);
}

TEST(a_size_that_is_none_is_refused)
{
    static const char *const WRONG[] = {"",           "1280x800",      "1280@10",        "x@",
                                        "10.1",       "1280x800@0",    "1280x800@1.",    "99x99@10",
                                        "1280x8a0@7", "1280x800@7.0x", "1280x800@7.0001"};
    struct panel panel;
    for (size_t i = 0; i < sizeof WRONG / sizeof WRONG[0]; i++)
        assert_false(panel_parse(WRONG[i], &panel));
}

TEST(the_smallest_measure_is_one_pixel)
{
    struct panel panel;
    assert_true(panel_parse("1280x800@10.1", &panel));
    assert_int_equal(panel_px(&panel, 1), 1);
}
