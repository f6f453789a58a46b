/* Tests app/core/content/theme.c: colors, and the ratios between them. */
#include "core/content/theme.h"
#include "core/plain/span.h"
#include "core/plain/text.h"
#include "tests/fakes/unit.h"
#include <stdio.h>
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
        parse(
            "ink = #777777\npaper = #FFFFFF\npanel = #FFFFFF\nground = #FFFFFF\nshore = #FFFFFF\n",
            &faults),
        -1);
    assert_int_equal(
        parse(
            "ink = #767676\npaper = #FFFFFF\npanel = #FFFFFF\nground = #FFFFFF\nshore = #FFFFFF\n",
            &faults),
        0);
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

/* assets/theme.ini, with or without the marks that make its colors comments. */
static char page[4096], live[4096];
static void read_page(void)
{
    FILE *file = fopen("assets/theme.ini", "r");
    assert_non_null(file);
    page[fread(page, 1, sizeof page - 1, file)] = '\0';
    fclose(file);
    struct text text = text_in(live, sizeof live);
    struct span rest = span_of(page), line, color;
    while (span_line(&rest, &line)) {
        bool setting = span_after(line, "# ", &color) && memchr(color.at, '=', color.n);
        line = setting ? color : line;
        text_add_n(&text, line.at, line.n);
        text_add(&text, "\n");
    }
}

TEST(the_page_of_colors_changes_nothing_and_says_what_holds)
{
    static struct faults faults;
    struct theme day = *theme_builtin(THEME_DAY), none = {{0}};
    read_page();
    assert_int_equal(theme_parse(&day, page, strlen(page), &faults), 0);
    assert_memory_equal(&day, theme_builtin(THEME_DAY), sizeof day);
    assert_int_equal(theme_parse(&none, live, strlen(live), &faults), 0);
    assert_memory_equal(&none, theme_builtin(THEME_DAY), sizeof none);
    assert_int_equal(faults.total, 0);
}

/* What the page says above a color. */
static struct span above(const char *name)
{
    char setting[24] = "\n# ";
    const char *at = strstr(page, strcat(strcat(setting, name), " = ")), *from = at;
    assert_non_null(at);
    while (from > page && !(from[-1] == '\n' && from[0] == '\n'))
        from--;
    return (struct span){from, (size_t)(at - from)};
}

/* The fault that says that two colors are the same where one lies on the other, or NULL. */
static const char *same(const char *front, const char *back, const char *changed, uint32_t color)
{
    static struct faults faults;
    char line[64], pair[80] = "your ";
    snprintf(line, sizeof line, "%s = #%06X\n", changed, (unsigned)color);
    strcat(strcat(strcat(strcat(pair, front), " on "), back), " is 1 to 1.");
    parse(line, &faults);
    for (int i = 0; i < faults.n; i++)
        if (strncmp(faults.list[i].what, pair, strlen(pair)) == 0)
            return faults.list[i].what;
    return NULL;
}

TEST(the_page_names_every_pair_that_is_measured)
{
    static const char *const names[COLOR_OWN] = {
        "paper", "panel", "ink",      "muted",  "primary", "onprimary", "amber", "onamber", "focus",
        "sel",   "onsel", "hairline", "ground", "shore",   "far",       "near",  "sun",     "glow"};
    const uint32_t *color = theme_builtin(THEME_DAY)->color;
    int measured = 0;
    read_page();
    for (int front = 0; front < COLOR_OWN; front++)
        for (int back = 0; back < COLOR_OWN; back++) {
            const char *what = same(names[front], names[back], names[back], color[front]);
            if (!what)
                what = same(names[front], names[back], names[front], color[back]);
            if (!what)
                continue;
            bool words = strstr(what, "4.5 to 1");
            measured++;
            assert_true(span_has(above(names[front]), names[back]));
            assert_true(span_has(above(names[front]), words ? " 4.5 to 1 on" : " 3 to 1 on"));
        }
    /* Of 16; a focus ring as light as the ground is as light as a panel, and that is said first. */
    assert_int_equal(measured, 15);
}

/* Every fault of a palette names a color that passes; the lines as it has them mend the file. */
TEST(the_color_that_a_fault_names_mends_it)
{
    static const char *const palettes[] = {
        "ink = #4F8FBF\n",
        "ink = #FBF7F0\n",
        "muted = #AAAAAA\n",
        "primary = #4F8FBF\n",
        "primary = #FFD27A\n",
        "onprimary = #0A3A42\n",
        "onamber = #FFFFFF\n",
        "focus = #C8B4DC\n",
        "onsel = #DCEBE8\n",
        "sel = #0B2A30\n",
        "amber = #16262B\n",
        "paper = #000000\npanel = #111111\nground = #000000\nshore = #000000\n",
        "paper = #808080\npanel = #7A7A7A\nground = #848484\nshore = #808080\n",
        "ink = #FF0000\nmuted = #00FF00\n"};
    static struct faults faults;
    int told = 0;
    for (size_t p = 0; p < sizeof palettes / sizeof palettes[0]; p++) {
        char text[2048];
        strcpy(text, palettes[p]);
        for (int round = 0; parse(text, &faults) != 0; round++) {
            assert_true(round < 12);
            for (int i = 0; i < faults.n; i++) {
                char *mend = strstr(faults.list[i].what, " passes: "), line[32] = "";
                if (faults.list[i].warning)
                    continue;
                assert_non_null(mend);
                strcat(strcpy(line, mend + strlen(" passes: ")), "\n");
                char *old = strstr(text, line), name[16] = "";
                strncat(name, line, strcspn(line, "=") + 1);
                told++;
                if (old)
                    continue; /* another pair of the same color */
                if ((old = strstr(text, name)) && (old == text || old[-1] == '\n'))
                    memcpy(old, line, strlen(line));
                else
                    strcat(text, line);
            }
        }
    }
    assert_true(told >= 14);
}

TEST(every_theme_shows_the_others_as_the_site_has_them)
{
    static struct theme themes[THEME_COUNT];
    for (int t = 0; t < THEME_COUNT; t++)
        themes[t] = *theme_builtin((enum theme_id)t);
    themes[THEME_DAY].color[COLOR_PRIMARY] = 0x123456;
    theme_share(themes);
    for (int t = 0; t < THEME_COUNT; t++)
        for (int of = 0; of < THEME_COUNT; of++) {
            const uint32_t *color = themes[t].color;
            assert_int_equal(color[theme_swatch((enum theme_id)of, COLOR_PAPER)],
                             themes[of].color[COLOR_PAPER]);
            assert_int_equal(color[theme_swatch((enum theme_id)of, COLOR_PRIMARY)],
                             themes[of].color[COLOR_PRIMARY]);
        }
}
