/* Reads what people and displays say about a panel's size, and does not believe what cannot be. */
#include "core/plain/panel.h"
#include "core/plain/text.h"
#include <stdint.h>
#include <string.h>

/* "1280" up to `end`; -1 if it is not a number or not between min and max. */
static int number(const char *s, const char *end, int min, int max)
{
    char digits[12];
    int value;
    size_t n = (size_t)(end - s);
    if (n >= sizeof digits)
        return -1;
    memcpy(digits, s, n);
    digits[n] = '\0';
    return text_to_int(digits, min, max, &value) ? value : -1;
}

int panel_inches(const char *s)
{
    const char *dot = strchr(s, '.');
    const char *end = s + strlen(s);
    int whole = number(s, dot ? dot : end, 3, 99), mil = 0;
    if (dot && (end - dot < 2 || end - dot > 4))
        return -1;
    for (int i = 1, unit = 100; dot && dot + i < end; i++, unit /= 10) {
        if (dot[i] < '0' || dot[i] > '9')
            return -1;
        mil += (dot[i] - '0') * unit;
    }
    return whole < 0 ? -1 : whole * 1000 + mil;
}

static int64_t square_root(int64_t value)
{
    int64_t low = 0, high = INT64_C(1) << 31;
    while (low + 1 < high) {
        int64_t middle = (low + high) / 2;
        if (middle * middle <= value)
            low = middle;
        else
            high = middle;
    }
    return low;
}

static void panel_measure(struct panel *panel)
{
    int64_t w = panel->width_px, h = panel->height_px;
    /* Diagonal in px x 1000, over the diagonal in micrometres / 1000 = mil x 25.4 / 1000. */
    int64_t diagonal = square_root((w * w + h * h) * 1000000);
    panel->px_per_m = (int)(diagonal * 10000 / ((int64_t)panel->diagonal_mil * 254));
}

void panel_become(struct panel *panel, int width_px, int height_px, int diagonal_mil)
{
    *panel = (struct panel){width_px, height_px, 0, diagonal_mil};
    panel_measure(panel);
}

int panel_diagonal(int width_mm, int height_mm)
{
    int64_t w = width_mm, h = height_mm;
    return (int)(square_root((w * w + h * h) * 1000000) * 10 / 254);
}

/* Displays often do not say their size, or give that of another one: pixels must come out about
 * square, and the diagonal must be one that hangs on a wall at arm's length. */
int panel_believe(int width_px, int height_px, int width_mm, int height_mm)
{
    int64_t w = width_mm, h = height_mm;
    int64_t across = (int64_t)width_px * h, down = (int64_t)height_px * w;
    if (w <= 0 || h <= 0 || across * 5 < down * 4 || down * 5 < across * 4)
        return 0;
    int mil = panel_diagonal(width_mm, height_mm);
    return mil >= DIAGONAL_LEAST_MIL && mil <= DIAGONAL_MOST_MIL ? mil : 0;
}

bool panel_parse(const char *s, struct panel *panel)
{
    const char *cross = strchr(s, 'x'), *at = strchr(s, '@');
    if (!cross || !at || at < cross)
        return false;
    panel->width_px = number(s, cross, 320, 8192);
    panel->height_px = number(cross + 1, at, 320, 8192);
    panel->diagonal_mil = panel_inches(at + 1);
    if (panel->width_px < 0 || panel->height_px < 0 || panel->diagonal_mil <= 0)
        return false;
    panel_measure(panel);
    return true;
}

int panel_px(const struct panel *panel, int um)
{
    int px = (int)(((int64_t)um * panel->px_per_m + 500000) / 1000000);
    return px < 1 ? 1 : px;
}
