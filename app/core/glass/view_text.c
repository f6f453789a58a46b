/* How it is read, on one page: text sizes, each in its own, colors, each in its own, and a sentence
 * as it looks now. Promises that the chosen ones are known by more than their color. */
#include "core/glass/choices.h"
#include "core/glass/view.h"
#include "core/glass/view_parts.h"
#include "core/visit/intent.h"
#include "core/visit/screen.h"
#include <string.h>

/* Text of this item is as high as what it stands for. */
static void measure(struct sheet *sheet, const struct choice *item)
{
    bool size = item->intent == INTENT_SIZE;
    enum text_size as = size ? (enum text_size)item->arg : sheet->size;
    sheet_strong(sheet, as);
}

static int tick_px(const struct sheet *sheet)
{
    return sheet->em[TYPE_STRONG] * 62 / 100;
}

/* Every item has room for its tick, so that nothing moves when it is chosen. */
static int tick_room(const struct sheet *sheet)
{
    return tick_px(sheet) + sheet_px(sheet, 2000);
}

/* In two lines, if there is a place to end the first. */
static int least_width(struct sheet *sheet, const struct choice *item)
{
    int em = sheet->em[TYPE_STRONG], least = type_width(sheet, TYPE_STRONG, item->label);
    for (const char *at = item->label; (at = strchr(at, ' ')); at++) {
        size_t n = (size_t)(at - item->label);
        int first = ruler_width(sheet->ruler, FACE_BOLD, em, item->label, n);
        int second = type_width(sheet, TYPE_STRONG, at + 1);
        int width = first > second ? first : second;
        least = width < least ? width : least;
    }
    return least + tick_room(sheet) + 2 * sheet->pad;
}

/* --- a row ---------------------------------------------------------------------------------- */

/* As wide as the page, all alike if the widest of them can be. */
static void share(const struct sheet *sheet, const int least[], int n, int width[])
{
    int room = sheet->area.w - (n - 1) * sheet->gap, sum = 0, most = 0;
    for (int i = 0; i < n; i++) {
        sum += least[i];
        most = least[i] > most ? least[i] : most;
    }
    for (int i = 0; i < n; i++) {
        width[i] = most <= room / (n - i) ? room / (n - i) : least[i] + (room - sum) / (n - i);
        room -= width[i];
        sum -= least[i];
    }
}

static struct rect text_box(const struct sheet *sheet, struct rect box)
{
    int in = sheet->pad + tick_room(sheet) / 2;
    return (struct rect){box.x + in, box.y, box.w - 2 * in, box.h};
}

struct look {
    enum color fill, ink, outline;
};

static struct look look_of(const struct choice *item)
{
    if (item->intent == INTENT_THEME)
        return (struct look){theme_swatch((enum theme_id)item->arg, COLOR_PAPER),
                             theme_swatch((enum theme_id)item->arg, COLOR_PRIMARY), COLOR_PRIMARY};
    if (item->chosen)
        return (struct look){COLOR_SEL, COLOR_ONSEL, COLOR_ONSEL};
    return (struct look){COLOR_PANEL, COLOR_PRIMARY, COLOR_PRIMARY};
}

/* The label in the middle, the tick before it. */
static void draw_label(struct sheet *sheet, const struct choice *item, struct rect box,
                       enum color ink)
{
    struct rect in = text_box(sheet, box);
    const char *s = item->label;
    int pitch = sheet->pitch[TYPE_STRONG], widest = 0, tick = tick_px(sheet);
    int room = item->chosen ? tick_room(sheet) : 0;
    int y = in.y + (in.h - type_height(sheet, TYPE_STRONG, in.w, s)) / 2;
    struct line line;
    for (; type_line(sheet, TYPE_STRONG, in.w, &s, &line); y += pitch) {
        int x = in.x + (in.w - line.width_px + room) / 2;
        type_draw_line(sheet, TYPE_STRONG, ink, x, y, &line);
        widest = line.width_px > widest ? line.width_px : widest;
    }
    if (item->chosen)
        scene_mark(sheet->scene, SHAPE_TICK,
                   (struct rect){in.x + (in.w - widest - room) / 2, box.y + (box.h - tick) / 2,
                                 tick, tick},
                   ink);
}

static void draw_item(struct sheet *sheet, const struct choice *item, struct rect box)
{
    struct look look = look_of(item);
    int thick = item->chosen ? sheet_px(sheet, 900) : sheet->thin;
    measure(sheet, item);
    scene_fill(sheet->scene, box, look.fill, sheet->radius);
    scene_outline(sheet->scene, box, look.outline, sheet->radius, thick);
    draw_label(sheet, item, box, look.ink);
    scene_target(sheet->scene, &(struct target){.box = box,
                                                .role = ROLE_OPTION,
                                                .intent = item->intent,
                                                .arg = item->arg,
                                                .chosen = item->chosen,
                                                .label = item->label});
}

static void row(struct sheet *sheet, const struct choice items[], const int least[], int n)
{
    int width[TILES_MAX], height = sheet->tile, x = sheet->area.x;
    share(sheet, least, n, width);
    for (int i = 0; i < n; i++) {
        measure(sheet, &items[i]);
        struct rect in = text_box(sheet, (struct rect){0, 0, width[i], 0});
        int h = type_height(sheet, TYPE_STRONG, in.w, items[i].label) + sheet->pad;
        height = h > height ? h : height;
    }
    flow_gap(sheet, sheet->gap);
    struct rect box = flow_take(sheet, height);
    sheet->tiles += flow_drawn(sheet);
    for (int i = 0; i < n && flow_drawn(sheet); x += width[i++] + sheet->gap)
        draw_item(sheet, &items[i], (struct rect){x, box.y, width[i], height});
}

/* --- the page ------------------------------------------------------------------------------- */

/* How many of them fit side by side. */
static int fitting(const struct sheet *sheet, const int least[], int n)
{
    int width = least[0], fits = 1;
    while (fits < n && width + sheet->gap + least[fits] <= sheet->area.w)
        width += sheet->gap + least[fits++];
    return fits;
}

/* In as few rows as it takes, about as many in each. */
static void rows(struct sheet *sheet, const struct choice items[], int n)
{
    int least[TILES_MAX], row_n = 0;
    for (int i = 0; i < n; i++) {
        measure(sheet, &items[i]);
        least[i] = least_width(sheet, &items[i]);
    }
    for (int i = 0; i < n; row_n++)
        i += fitting(sheet, least + i, n - i);
    for (int i = 0; i < n; row_n -= row_n > 1) {
        int even = (n - i + row_n - 1) / row_n, fits = fitting(sheet, least + i, n - i);
        int take = even < fits ? even : fits;
        row(sheet, items + i, least + i, take);
        i += take;
    }
}

static void sample(struct sheet *sheet, const char *s)
{
    flow_gap(sheet, sheet->gap);
    flow_text(sheet, TYPE_BODY, COLOR_INK, s);
    flow_gap(sheet, sheet->gap);
}

/* The sample is below what changes it; on several pages, on the first, if that has room for it. */
void view_text(struct sheet *sheet)
{
    const struct page *page = screen_page(sheet->screen);
    const char *s = say(sheet, page->para[0]);
    struct choice items[TILES_MAX];
    int n = view_parts_tiles(sheet, items), sizes = 0;
    bool first = sheet->bare && type_height(sheet, TYPE_BODY, flow_width(sheet, TYPE_BODY), s) <=
                                    sheet->area.h / 4;
    flow_title(sheet, say(sheet, page->title));
    if (first)
        sample(sheet, s);
    for (int i = 0; i < n; i++) {
        bool size = items[i].intent == INTENT_SIZE;
        sizes += size;
        items[i].chosen = items[i].arg == (size ? sheet->visit->size : sheet->visit->theme);
    }
    rows(sheet, items, sizes);
    rows(sheet, items + sizes, n - sizes);
    sheet_strong(sheet, sheet->size);
    if (!first)
        sample(sheet, s);
}
