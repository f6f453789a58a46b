/* Colors, and whether two of them can be told apart. Tests measure the built-in themes and their
 * ratios; a site's own colors are refused if a reader would lose words. */
#include "core/content/theme.h"
#include "core/plain/ini.h"
#include "core/plain/text.h"
#include <string.h>

static const struct theme THEMES[THEME_COUNT] = {
    [THEME_DAY] = {{0xFBF7F0, 0xF3EDE2, 0x16262B, 0x24343A, 0x0A3A42, 0xFFFFFF, 0xFFD27A, 0x16262B,
                    0x4A2372, 0xDCEBE8, 0x0B2A30, 0x7C8A8D, 0xE6EFEB, 0xE0EBE6, 0xDCE7E2, 0xC3D8D2,
                    0xF7E2D0, 0xFFEFC9}},
    [THEME_NIGHT] = {{0x10191C, 0x182327, 0xF4EFE6, 0xDAD3C7, 0xA9DDD4, 0x10191C, 0xFFD27A,
                      0x10191C, 0xE3C8FF, 0x1F3335, 0xF4EFE6, 0x6E8084, 0x152226, 0x18272B,
                      0x1A2B2F, 0x213A3D, 0x2A474A, 0xE9DDBF}},
    [THEME_HIGH_LIGHT] = {{0xFFFFFF, 0xFFFFFF, 0x000000, 0x000000, 0x000000, 0xFFFFFF, 0x000000,
                           0xFFFFFF, 0x000000, 0x000000, 0xFFFFFF, 0x000000, 0xFFFFFF, 0xFFFFFF,
                           0xFFFFFF, 0xFFFFFF, 0xFFFFFF, 0x000000}},
    [THEME_HIGH_DARK] = {{0x000000, 0x000000, 0xFFFFFF, 0xFFFFFF, 0xFFFFFF, 0x000000, 0xFFFFFF,
                          0x000000, 0xFFFFFF, 0xFFFFFF, 0x000000, 0xFFFFFF, 0x000000, 0x000000,
                          0x000000, 0x000000, 0x000000, 0xFFFFFF}},
    [THEME_SOFT] = {{0x222222, 0x282828, 0x97A2A0, 0x97A2A0, 0x8DBDB5, 0x1B1B1B, 0xC9A45C, 0x1B1B1B,
                     0xBDA6DA, 0x2A3231, 0xA3AEAC, 0x6C7674, 0x252A29, 0x292E2D, 0x2A302F, 0x2E3735,
                     0x353D3B, 0xB9AE93}},
};

static const char *const NAMES[] = {"paper",     "panel",    "ink",     "muted", "primary",
                                    "onprimary", "amber",    "onamber", "focus", "sel",
                                    "onsel",     "hairline", "ground",  "shore", "far",
                                    "near",      "sun",      "glow",    NULL};

/* Which color lies on which, and whether it is text (4.5:1) or an outline (3:1). */
static const struct {
    uint8_t front, back;
    bool text;
} PAIRS[] = {
    {COLOR_INK, COLOR_PAPER, true},     {COLOR_INK, COLOR_PANEL, true},
    {COLOR_MUTED, COLOR_PAPER, true},   {COLOR_MUTED, COLOR_PANEL, true},
    {COLOR_MUTED, COLOR_GROUND, true},  {COLOR_PRIMARY, COLOR_PAPER, true},
    {COLOR_PRIMARY, COLOR_PANEL, true}, {COLOR_PRIMARY, COLOR_GROUND, true},
    {COLOR_PRIMARY, COLOR_SHORE, true}, {COLOR_ONPRIMARY, COLOR_PRIMARY, true},
    {COLOR_ONAMBER, COLOR_AMBER, true}, {COLOR_ONSEL, COLOR_SEL, true},
    {COLOR_FOCUS, COLOR_PAPER, false},  {COLOR_FOCUS, COLOR_PANEL, false},
    {COLOR_FOCUS, COLOR_GROUND, false}, {COLOR_FOCUS, COLOR_SHORE, false},
};

enum { TEXT_MIN = 450, OUTLINE_MIN = 300, COMFORT = 1000, ONE = 1000000 };

/* Linear light of an sRGB byte in millionths: ((c + 0.055) / 1.055) ^ 2.4 of IEC 61966-2-1. */
static const int32_t LIGHT[256] = {
    0,      304,    607,    911,    1214,   1518,   1821,   2125,   2428,   2732,   3035,   3347,
    3677,   4025,   4391,   4777,   5182,   5605,   6049,   6512,   6995,   7499,   8023,   8568,
    9134,   9721,   10330,  10960,  11612,  12286,  12983,  13702,  14444,  15209,  15996,  16807,
    17642,  18500,  19382,  20289,  21219,  22174,  23153,  24158,  25187,  26241,  27321,  28426,
    29557,  30713,  31896,  33105,  34340,  35601,  36889,  38204,  39546,  40915,  42311,  43735,
    45186,  46665,  48172,  49707,  51269,  52861,  54480,  56128,  57805,  59511,  61246,  63010,
    64803,  66626,  68478,  70360,  72272,  74214,  76185,  78187,  80220,  82283,  84376,  86500,
    88656,  90842,  93059,  95307,  97587,  99899,  102242, 104616, 107023, 109462, 111932, 114435,
    116971, 119538, 122139, 124772, 127438, 130136, 132868, 135633, 138432, 141263, 144128, 147027,
    149960, 152926, 155926, 158961, 162029, 165132, 168269, 171441, 174647, 177888, 181164, 184475,
    187821, 191202, 194618, 198069, 201556, 205079, 208637, 212231, 215861, 219526, 223228, 226966,
    230740, 234551, 238398, 242281, 246201, 250158, 254152, 258183, 262251, 266356, 270498, 274677,
    278894, 283149, 287441, 291771, 296138, 300544, 304987, 309469, 313989, 318547, 323143, 327778,
    332452, 337164, 341914, 346704, 351533, 356400, 361307, 366253, 371238, 376262, 381326, 386429,
    391572, 396755, 401978, 407240, 412543, 417885, 423268, 428690, 434154, 439657, 445201, 450786,
    456411, 462077, 467784, 473531, 479320, 485150, 491021, 496933, 502886, 508881, 514918, 520996,
    527115, 533276, 539479, 545724, 552011, 558340, 564712, 571125, 577580, 584078, 590619, 597202,
    603827, 610496, 617207, 623960, 630757, 637597, 644480, 651406, 658375, 665387, 672443, 679542,
    686685, 693872, 701102, 708376, 715694, 723055, 730461, 737910, 745404, 752942, 760525, 768151,
    775822, 783538, 791298, 799103, 806952, 814847, 822786, 830770, 838799, 846873, 854993, 863157,
    871367, 879622, 887923, 896269, 904661, 913099, 921582, 930111, 938686, 947307, 955973, 964686,
    973445, 982251, 991102, 1000000};

const struct theme *theme_builtin(enum theme_id id)
{
    return &THEMES[id];
}

enum color theme_swatch(enum theme_id id, enum color which)
{
    return (enum color)(COLOR_OWN + 2 * id + (which == COLOR_PRIMARY));
}

void theme_share(struct theme themes[THEME_COUNT])
{
    static const enum color SHARED[] = {COLOR_PAPER, COLOR_PRIMARY};
    for (int of = 0; of < THEME_COUNT; of++)
        for (int s = 0; s < 2; s++)
            for (int t = 0; t < THEME_COUNT; t++)
                themes[t].color[theme_swatch((enum theme_id)of, SHARED[s])] =
                    themes[of].color[SHARED[s]];
}

static int64_t luminance(uint32_t color)
{
    int64_t red = LIGHT[color >> 16 & 0xFF], green = LIGHT[color >> 8 & 0xFF],
            blue = LIGHT[color & 0xFF];
    return (red * 2126 + green * 7152 + blue * 722) / 10000;
}

int theme_contrast(uint32_t a, uint32_t b)
{
    int64_t high = luminance(a) + ONE / 20, low = luminance(b) + ONE / 20;
    if (high < low) {
        int64_t swap = high;
        high = low;
        low = swap;
    }
    return (int)(high * 100 / low);
}

static bool read_color(struct span value, uint32_t *color)
{
    static const char hex[] = "0123456789abcdef0123456789ABCDEF";
    uint32_t all = 0;
    if (value.n && value.at[0] == '#') {
        value.at++;
        value.n--;
    }
    if (value.n != 6)
        return false;
    for (size_t i = 0; i < 6; i++) {
        const char *at = memchr(hex, value.at[i], sizeof hex - 1);
        if (!at)
            return false;
        all = all << 4 | (uint32_t)((at - hex) % 16);
    }
    *color = all;
    return true;
}

static struct quote ratio(int hundredths)
{
    struct quote quote = {""};
    struct text text = text_in(quote.at, sizeof quote.at);
    text_add_hundredths(&text, hundredths);
    text_add(&text, " to 1");
    return quote;
}

static int least(size_t pair)
{
    return PAIRS[pair].text ? TEXT_MIN : OUTLINE_MIN;
}

/* Where the site has one of the two, or 0. */
static int line_of(const int line[COLOR_OWN], size_t pair)
{
    return line[PAIRS[pair].front] ? line[PAIRS[pair].front] : line[PAIRS[pair].back];
}

static int contrast_of(const struct theme *day, size_t pair)
{
    return theme_contrast(day->color[PAIRS[pair].front], day->color[PAIRS[pair].back]);
}

/* This color stands out enough against all that it lies on. */
static bool passes(const struct theme *day, int front, uint32_t color)
{
    for (size_t i = 0; i < sizeof PAIRS / sizeof PAIRS[0]; i++)
        if (PAIRS[i].front == front && theme_contrast(color, day->color[PAIRS[i].back]) < least(i))
            return false;
    return true;
}

/* So many of STEPS on the way from the color to black or to white. */
enum { STEPS = 64 };
static uint32_t shade(uint32_t color, uint32_t end, int steps)
{
    uint32_t all = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
        uint32_t from = color >> shift & 0xFF, to = end >> shift & 0xFF;
        all |= (from * (uint32_t)(STEPS - steps) + to * (uint32_t)steps) / STEPS << shift;
    }
    return all;
}

/* " A NAME close to it that passes is #3F7AA6.", if there is one. */
static void add_mend(const struct theme *day, int front, struct text *text)
{
    for (int steps = 1; steps <= STEPS; steps++)
        for (uint32_t end = 0; end <= 0xFFFFFF; end += 0xFFFFFF) {
            uint32_t color = shade(day->color[front], end, steps);
            if (!passes(day, front, color))
                continue;
            text_add(text, " A close one that passes: ");
            text_add(text, NAMES[front]);
            text_add(text, " = #");
            for (int digit = 5; digit >= 0; digit--)
                text_add_n(text, &"0123456789ABCDEF"[color >> 4 * digit & 0xF], 1);
            return;
        }
    text_add(text, " Nothing passes on all that it lies on: change those, too.");
}

static void refuse_pair(const struct theme *day, size_t pair, int got, int at,
                        struct faults *faults)
{
    char what[FAULT_WHAT_MAX];
    struct text text = text_in(what, sizeof what);
    int front = PAIRS[pair].front, back = PAIRS[pair].back;
    text_add(&text, PAIRS[pair].text ? "your {} on {} is {}. Text needs 4.5 to 1, and 10 to 1 is "
                                       "our default."
                                     : "your {} on {} is {}. An outline needs 3 to 1.");
    add_mend(day, front, &text);
    fault_add(faults, at, what, NAMES[front], NAMES[back], ratio(got).at);
}

/* Of all pairs of the site's colors the worst one: a color that is wrong is wrong with several. */
static void check_pairs(const struct theme *day, const int line[COLOR_OWN], struct faults *faults)
{
    int worst = -1, worst_percent = 0;
    for (int i = 0; i < (int)(sizeof PAIRS / sizeof PAIRS[0]); i++) {
        int percent = contrast_of(day, (size_t)i) * 100 / least((size_t)i);
        if (line_of(line, (size_t)i) && (worst < 0 || percent < worst_percent)) {
            worst = i;
            worst_percent = percent;
        }
    }
    if (worst < 0)
        return;
    size_t pair = (size_t)worst;
    int at = line_of(line, pair), got = contrast_of(day, pair);
    if (worst_percent < 100)
        refuse_pair(day, pair, got, at, faults);
    else if (got < COMFORT)
        fault_warn(faults, at,
                   "your {} on {} is {}. It will work; 10 to 1 is kinder to tired eyes.",
                   NAMES[PAIRS[pair].front], NAMES[PAIRS[pair].back], ratio(got).at);
}

int theme_parse(struct theme *day, const char *text, size_t n, struct faults *faults)
{
    struct ini ini;
    struct ini_entry entry;
    int line[COLOR_OWN] = {0}, before = faults->refused;
    ini_init(&ini, text, n, faults);
    while (ini_next(&ini, &entry)) {
        int color = entry.head ? 0 : span_choose(entry.key, NAMES);
        if (entry.head)
            fault_add(faults, entry.line, "theme.ini has no headings. Delete [{}].",
                      span_quote(entry.section).at, NULL, NULL);
        else if (color < 0)
            ini_unknown(faults, entry.line, "color", entry.key, NAMES);
        else if (!read_color(span_unquote(entry.value), &day->color[color]))
            fault_add(faults, entry.line,
                      "\"{}\" is no color. Write # and six signs of 0-9 and A-F, like #16262B.",
                      span_quote(entry.value).at, NULL, NULL);
        else
            line[color] = entry.line;
    }
    if (faults->refused == before)
        check_pairs(day, line, faults);
    return faults->refused > before ? -1 : 0;
}
