/* Tests app/core/content/theme.c: colors, and the ratios between them. */
#include "core/content/theme.h"
#include "tests/fakes/unit.h"
#include <string.h>

/* Ratios by the WCAG formula, in hundredths, for the five themes. */
static const struct {
    uint8_t front, back;
    int ratio[THEME_COUNT];
} PAIRS[] = {
    {COLOR_INK, COLOR_PAPER, {1461, 1557, 2100, 2100, 605}},
    {COLOR_INK, COLOR_PANEL, {1339, 1401, 2100, 2100, 561}},
    {COLOR_MUTED, COLOR_PAPER, {1208, 1199, 2100, 2100, 605}},
    {COLOR_MUTED, COLOR_PANEL, {1108, 1079, 2100, 2100, 561}},
    {COLOR_PRIMARY, COLOR_PAPER, {1159, 1187, 2100, 2100, 764}},
    {COLOR_PRIMARY, COLOR_PANEL, {1062, 1068, 2100, 2100, 708}},
    {COLOR_ONPRIMARY, COLOR_PRIMARY, {1238, 1187, 2100, 2100, 827}},
    {COLOR_ONAMBER, COLOR_AMBER, {1096, 1252, 2100, 2100, 734}},
    {COLOR_AMBER, COLOR_PAPER, {133, 1252, 2100, 2100, 678}},
    {COLOR_FOCUS, COLOR_PAPER, {1108, 1186, 2100, 2100, 730}},
    {COLOR_FOCUS, COLOR_PANEL, {1016, 1068, 2100, 2100, 676}},
    {COLOR_ONSEL, COLOR_SEL, {1231, 1158, 2100, 2100, 576}},
    {COLOR_HAIRLINE, COLOR_PAPER, {335, 432, 2100, 2100, 340}},
};

TEST(every_pair_of_every_theme_has_its_published_ratio)
{
    for (size_t p = 0; p < sizeof PAIRS / sizeof PAIRS[0]; p++)
        for (int t = 0; t < THEME_COUNT; t++) {
            const struct theme *theme = theme_builtin((enum theme_id)t);
            int got = theme_contrast(theme->color[PAIRS[p].front], theme->color[PAIRS[p].back]);
            assert_in_range(got, PAIRS[p].ratio[t] - 1, PAIRS[p].ratio[t]);
        }
}

TEST(contrast_is_the_same_either_way_round)
{
    assert_int_equal(theme_contrast(0x000000, 0xFFFFFF), 2100);
    assert_int_equal(theme_contrast(0xFFFFFF, 0x000000), 2100);
    assert_int_equal(theme_contrast(0x123456, 0x123456), 100);
}

static int parse(const char *text, struct faults *faults)
{
    struct theme day = *theme_builtin(THEME_DAY);
    memset(faults, 0, sizeof *faults);
    return theme_parse(&day, text, strlen(text), faults);
}

TEST(a_color_below_the_least_ratio_is_refused)
{
    static struct faults faults;
    assert_int_equal(parse("ink = #757575\npaper = FFFFFF\n", &faults), -1);
    assert_int_equal(
        parse("ink = #777777\npaper = #FFFFFF\npanel = #FFFFFF\nart = #FFFFFF\n", &faults), -1);
    assert_int_equal(
        parse("ink = #767676\npaper = #FFFFFF\npanel = #FFFFFF\nart = #FFFFFF\n", &faults), 0);
    assert_int_equal(faults.total, 1);
    assert_int_equal(parse("focus = #C8B4DC\n", &faults), -1);
}

TEST(what_is_no_color_is_refused)
{
    static struct faults faults;
    const char *bad[] = {"ink = blue",    "ink = #12345",         "ink = #1234567", "ink =",
                         "inc = #000000", "[day]\nink = #000000", "ink = #12345G"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        assert_int_equal(parse(bad[i], &faults), -1);
}
