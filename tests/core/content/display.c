/* Tests app/core/content/display.c: what people write about a panel, and that a slip in one line
 * leaves the others, and the panel's own word, as they are. */
#include "core/content/display.h"
#include "core/plain/text.h"
#include "tests/fakes/unit.h"
#include <stdio.h>
#include <string.h>

static struct faults faults;
static struct display display;

static int parse(const char *text)
{
    memset(&faults, 0, sizeof faults);
    return display_parse(&display, text, strlen(text), &faults);
}

TEST(nothing_written_is_what_the_panel_says)
{
    static char page[2048];
    FILE *file = fopen("assets/screen.ini", "r");
    assert_non_null(file);
    page[fread(page, 1, sizeof page - 1, file)] = '\0';
    fclose(file);
    assert_int_equal(parse(page), 0);
    assert_int_equal(display.diagonal_mil, 0);
    assert_int_equal(display.quarters, 0);
    for (char *at = page; (at = strstr(at, "\n# ")); at++)
        if (strspn(at + 3, "abcdefghijklmnopqrstuvwxyz") && strstr(at + 3, " = ") &&
            strcspn(at + 3, "\n") > strcspn(at + 3, "="))
            at[1] = at[2] = ' ';
    assert_int_equal(parse(page), 0); /* its examples agree */
    assert_int_equal(display.diagonal_mil, 10100);
    assert_int_equal(faults.total, 0);
}

TEST(every_way_to_write_a_size_is_read)
{
    static const struct {
        const char *text;
        int mil;
    } sizes[] = {{"diagonal = 7", 7000},
                 {"diagonal = 10.1", 10100},
                 {"Diagonal = 15.6 inches", 15600},
                 {"diagonal = 10.1\"", 10100},
                 {"diagonal = 10,1 in", 10100},
                 {"diagonal = 10.1\u2033", 10100},
                 {"diagonal = \"21.5\"", 21500},
                 {"millimetres = 217 x 136", 10082},
                 {"millimeters = 217x136", 10082},
                 {"millimetres = 136 mm \u00D7 217 mm", 10082},
                 {"MILLIMETRES = 154 X 86", 6944}};
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        if (parse(sizes[i].text) || display.diagonal_mil != sizes[i].mil)
            fail_msg("%s: %d %s", sizes[i].text, display.diagonal_mil, faults.list[0].what);
        assert_int_equal(faults.total, 0);
    }
}

/* All three keys, each right, wrong, or not there. */
TEST(a_faulty_line_is_told_and_the_others_hold)
{
    static const char *const diagonal[] = {"", "diagonal = 10.1\n", "diagonal = ten\n"};
    static const char *const millimetres[] = {"", "millimetres = 217 x 136\n",
                                              "millimetres = 217\n"};
    static const char *const rotation[] = {"", "rotation = 270\n", "rotation = left\n"};
    for (int all = 0; all < 27; all++) {
        int d = all / 9, m = all / 3 % 3, r = all % 3, bad = (d == 2) + (m == 2) + (r == 2);
        char text[128] = "";
        strcat(strcat(strcat(text, diagonal[d]), millimetres[m]), rotation[r]);
        assert_int_equal(parse(text), bad ? -1 : 0);
        assert_int_equal(faults.total, bad);
        assert_int_equal(display.diagonal_mil, d == 1 ? 10100 : m == 1 ? 10082 : 0);
        assert_int_equal(display.quarters, r == 1 ? 3 : 0);
        for (int i = 0; i < faults.n; i++)
            assert_non_null(strstr(faults.list[i].what, "Until then"));
    }
}

TEST(each_mistake_is_told_in_its_line_and_its_mend_works)
{
    static const char *const bad[][2] = {
        {"diagonal = 4", "diagonal = 10.1"},
        {"diagonal = 40", "diagonal = 10.1"},
        {"diagonal = 25.6 cm", "diagonal = 10.1"},
        {"diagonal = 10.1.1", "diagonal = 10.1"},
        {"diagonal = -7", "diagonal = 10.1"},
        {"diagonal =", "diagonal = 10.1"},
        {"diagonal = 99999999999999", "diagonal = 10.1"},
        {"rotation = 45", "rotation = 90"},
        {"rotation = 360", "rotation = 270"},
        {"rotation = -90", "rotation = 270"},
        {"rotation = portrait", "rotation = 90"},
        {"rotation = right", "rotation = 90"},
        {"rotation =", "rotation = 0"},
        {"millimetres = 217", "millimetres = 217 x 136"},
        {"millimetres = 217 x", "millimetres = 217 x 136"},
        {"millimetres = 21.7 x 13.6", "millimetres = 217 x 136"},
        {"millimetres = 1280 x 800", "millimetres = 217 x 136"},
        {"millimetres = 60 x 50", "millimetres = 217 x 136"},
        {"millimetres = 800 x 100", "millimetres = 217 x 136"},
        {"millimetres = x x x", "millimetres = 217 x 136"},
        {"diagnoal = 7", "diagonal = 7"},
        {"rotate = 90", "rotation = 90"},
        {"[screen]", "# [screen]"},
        {"width = 1280", "# width = 1280"},
    };
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        char text[128] = "# here\n";
        if (parse(strcat(text, bad[i][0])) != -1 || faults.total != 1 || faults.list[0].line != 2)
            fail_msg("%s: %d %s", bad[i][0], faults.total, faults.list[0].what);
        assert_int_equal(display.diagonal_mil, 0);
        assert_int_equal(display.quarters, 0);
        assert_int_equal(parse(bad[i][1]), 0);
        assert_int_equal(faults.total, 0);
    }
}

TEST(two_measures_that_disagree_hold_neither)
{
    assert_int_equal(parse("diagonal = 7\nrotation = 90\nmillimetres = 217 x 136\n"), -1);
    assert_int_equal(faults.list[0].line, 3);
    assert_non_null(strstr(faults.list[0].what, "7 inches"));
    assert_non_null(strstr(faults.list[0].what, "10.08"));
    assert_int_equal(display.diagonal_mil, 0);
    assert_int_equal(display.quarters, 1);
}

TEST(the_size_of_words_and_targets_follows_what_is_measured)
{
    struct panel panel, wanted;
    panel_parse("1280x800@10.1", &panel);
    panel_parse("1280x800@7", &wanted);
    parse("diagonal = 7");
    assert_true(display_measure(&display, &panel, false));
    assert_memory_equal(&panel, &wanted, sizeof panel);
    panel_parse("1280x800@10.1", &panel);
    panel_parse("1280x800@10.1", &wanted);
    assert_true(display_measure(&display, &panel, true)); /* the command line's */
    assert_memory_equal(&panel, &wanted, sizeof panel);
    parse("");
    assert_false(display_measure(&display, &panel, false));
    assert_memory_equal(&panel, &wanted, sizeof panel);
}
