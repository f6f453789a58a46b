/* Sentences become lines, none broken inside a number, none too wide; blocks become pages. */

#include "core/visit/intent.h"
#include "io/files/faces.h"
#include "tests/fakes/device.h"
#include "tests/fakes/unit.h"
#include <string.h>

static struct device device;
static struct sheet sheet;

FIXTURE(setup)
{
    device_open(&device, NULL, "1280x800@10.1");
    sheet_begin(&sheet, &device.machine, &device.panel, faces_ruler(), &device.scene);
    sheet.area = (struct rect){0, 0, 600, 300};
    return 0;
}

static void expect_line(const char **rest, int width, const char *words)
{
    struct line line;
    assert_true(type_line(&sheet, TYPE_BODY, width, rest, &line));
    assert_int_equal(line.n, strlen(words));
    assert_memory_equal(line.at, words, line.n);
    assert_true(line.width_px <= width);
}

#define FRESH(name) TEST_WITH(name, setup, NULL)

FRESH(words_go_on_the_line_that_holds_them)
{
    const char *s = "One two three four";
    struct line line;
    expect_line(&s, type_width(&sheet, TYPE_BODY, "One two three") + 4, "One two three");
    expect_line(&s, 600, "four");
    assert_false(type_line(&sheet, TYPE_BODY, 600, &s, &line));
}

/* (503) 988-4888 must never read as 988 at the start of a line. */
FRESH(no_line_ends_inside_a_number)
{
    for (int width = 340; width < 900; width += 7) {
        const char *s = "Multnomah (503) 988-4888 or 1 888 409 0141, any time";
        struct line line;
        while (type_line(&sheet, TYPE_BODY, width, &s, &line)) {
            assert_true(line.width_px <= width);
            assert_true(strncmp(line.at, "988", 3) != 0);
            assert_true(strncmp(line.at, "888", 3) != 0 && strncmp(line.at, "409", 3) != 0);
        }
    }
}

FRESH(a_word_too_wide_is_smaller_and_whole)
{
    const char *s = "an accomplishment here";
    struct line line;
    int width = type_width(&sheet, TYPE_BODY, "accomplishment") - 3;
    expect_line(&s, width, "an");
    assert_true(type_line(&sheet, TYPE_BODY, width, &s, &line));
    assert_int_equal(line.n, strlen("accomplishment"));
    assert_true(line.em_px < sheet.em[TYPE_BODY]);
    assert_true(line.width_px <= width);
}

FRESH(a_word_too_wide_for_any_size_is_broken_between_letters)
{
    const char *s = "Otolaryng\u00F6logy/Ophthalmolo\u0308gy";
    int width = type_width(&sheet, TYPE_BODY, "Otolar");
    size_t n = 0;
    struct line line;
    for (const char *rest = s; type_line(&sheet, TYPE_BODY, width, &rest, &line); n += line.n) {
        assert_ptr_equal(line.at, s + n);
        assert_true(line.width_px <= width);
        assert_true((line.at[0] & 0xC0) != 0x80 && line.at[0] != '\xCC');
    }
    assert_int_equal(n, strlen(s));
}

FRESH(a_number_too_wide_for_any_size_is_not_broken)
{
    const char *s = "(503) 555-0142";
    struct line line;
    assert_true(type_line(&sheet, TYPE_BODY, type_width(&sheet, TYPE_BODY, "(503)"), &s, &line));
    assert_int_equal(line.n, strlen("(503) 555-0142"));
}

FRESH(an_address_may_end_a_line_behind_its_own_marks)
{
    const char *s = "ohsu.edu/school-of-medicine/peer-support-program";
    struct line line;
    int width = type_width(&sheet, TYPE_BODY, "ohsu.edu/school-of-medi");
    assert_true(type_line(&sheet, TYPE_BODY, width, &s, &line));
    assert_int_equal(line.n, strlen("ohsu.edu/school-of-"));
    assert_int_equal(line.em_px, sheet.em[TYPE_BODY]);
}

FRESH(capitals_are_as_high_as_promised)
{
    static const int BODY_UM[] = {3800, 5000, 6700, 8700};
    for (int size = 0; size < SIZE_COUNT; size++) {
        device.visit.size = (uint8_t)size;
        sheet_begin(&sheet, &device.machine, &device.panel, faces_ruler(), &device.scene);
        long um = (long)sheet.em[TYPE_BODY] * CAP_PER_MILLE * 1000 / device.panel.px_per_m;
        assert_in_range(um, BODY_UM[size] - 80, BODY_UM[size] + 80);
    }
}

FRESH(a_block_that_does_not_fit_begins_a_page)
{
    flow_take(&sheet, 200);
    flow_gap(&sheet, 20);
    assert_int_equal(flow_left(&sheet), 80);
    struct rect box = flow_take(&sheet, 100);
    assert_int_equal(sheet.page, 1);
    assert_int_equal(box.y, 0);
    assert_false(device.scene.overflow);
    flow_take(&sheet, 301);
    assert_true(device.scene.overflow);
}

FRESH(gaps_do_not_add_up_and_none_opens_a_page)
{
    flow_gap(&sheet, 50);
    assert_int_equal(flow_take(&sheet, 10).y, 0);
    flow_gap(&sheet, 5);
    flow_gap(&sheet, 9);
    assert_int_equal(flow_take(&sheet, 10).y, 19);
}

FRESH(a_choice_taller_than_a_page_goes_on_as_the_same_choice)
{
    struct choice choice = {
        .label = "I feel completely burned out and often wonder if I can go on. "
                 "I am at the point where I may need some changes or may need "
                 "to seek some sort of help, and this goes on for many lines.",
        .intent = INTENT_CHOOSE,
        .arg = 4,
    };
    sheet.area.h = 140;
    choices_flow(&sheet, &choice, 1, 1);
    assert_true(sheet.page > 0);
    assert_int_equal(device.scene.target_n, 1);
    assert_int_equal(device.scene.targets[0].arg, 4);
    assert_false(device.scene.overflow);
}

FRESH(places_in_a_sentence_are_filled)
{
    sheet_fill_int(&sheet, "number", 3);
    sheet_fill_int(&sheet, "count", 5);
    assert_string_equal(say(&sheet, WORD_FRAME_COUNT), "3 of 5");
    sheet_fill_int(&sheet, "number", 4);
    assert_string_equal(say(&sheet, WORD_FRAME_COUNT), "4 of 5");
}
