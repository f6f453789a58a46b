/* The pieces that several kinds of pages are made of. Promises that a number never wraps. */
#include "core/glass/view_parts.h"
#include "core/visit/intent.h"
#include "core/visit/offer.h"
#include "core/visit/screen.h"
#include <string.h>

static const struct {
    const char *key;
    enum word word;
} FACT[] = {{"about", WORD_M1_ABOUT},
            {"how_soon", WORD_M1_SOON},
            {"cost", WORD_M1_COST},
            {"records", WORD_M1_RECORDS},
            {"disclosure", WORD_M1_DISCLOSURE},
            {"who", WORD_M1_WHO},
            {"where", WORD_M1_WHERE},
            {"notes", WORD_M1_NOTES},
            {"licensing", WORD_M1_LICENSING}};

static void fact(struct sheet *sheet, const char *key)
{
    const char *value = lists_fact(&sheet->content->lists, key);
    for (size_t i = 0; value[0] && i < sizeof FACT / sizeof FACT[0]; i++) {
        if (strcmp(FACT[i].key, key) != 0)
            continue;
        sheet_fill(sheet, "value", value);
        flow_para(sheet, say(sheet, FACT[i].word));
    }
}

void view_parts_facts(struct sheet *sheet)
{
    const struct page *page = screen_page(sheet->screen);
    for (int i = 0; i < PAGE_FACTS_MAX && page->facts[i]; i++)
        fact(sheet, page->facts[i]);
}

int view_parts_tiles(struct sheet *sheet, struct choice *choices)
{
    const struct page *page = screen_page(sheet->screen);
    int n = 0;
    for (int i = 0; i < TILES_MAX; i++) {
        const struct tile *from = &page->tiles[i];
        if (from->word == NO_WORD || !offer_when(sheet->machine, from->when))
            continue;
        bool size = from->intent == INTENT_SIZE, theme = from->intent == INTENT_THEME;
        choices[n++] = (struct choice){.label = say(sheet, from->word),
                                       .intent = from->intent,
                                       .arg = from->arg,
                                       .option = size || theme,
                                       .chosen = (size && from->arg == sheet->visit->size) ||
                                                 (theme && from->arg == sheet->visit->theme)};
    }
    return n;
}

static struct line fitted(const struct sheet *sheet, int width, const char *number)
{
    struct line line = {0};
    type_line(sheet, TYPE_DIGITS, width, &number, &line);
    return line;
}

static void draw_digits(struct sheet *sheet, const struct line *line, int x, int y, int height)
{
    int cap = scene_cap_px(line->em_px);
    scene_text(sheet->scene, FACE_BOLD, COLOR_INK, line->em_px, x, y + (height - cap) / 2,
               line->width_px, line->at, line->n);
}

/* Name and number on one row if both fit, else the number below the name. */
void view_parts_number(struct sheet *sheet, const char *label, const char *number)
{
    int width = sheet->area.w, column = sheet->em[TYPE_BODY] * 9;
    int name = label[0] ? type_width(sheet, TYPE_BODY, label) + sheet->gap + SLACK_PX : 0;
    struct line line = fitted(sheet, width, number);
    column = name > column || !name ? name : column;
    bool row = column + line.width_px <= width && line.em_px == sheet->em[TYPE_DIGITS];
    int pitch = line.em_px * 9 / 10;
    flow_gap(sheet, sheet->gap / 3);
    if (!row) {
        flow_keep(sheet,
                  type_height(sheet, TYPE_BODY, flow_width(sheet, TYPE_BODY), label) + pitch);
        flow_text(sheet, TYPE_BODY, COLOR_INK, label);
    }
    struct rect box = flow_take(sheet, pitch);
    if (!flow_drawn(sheet))
        return;
    if (row)
        type_draw(sheet, TYPE_BODY, COLOR_INK,
                  (struct rect){box.x, box.y + (pitch - sheet->pitch[TYPE_BODY]) / 2, column,
                                sheet->pitch[TYPE_BODY]},
                  label);
    draw_digits(sheet, &line, row ? box.x + column : box.x, box.y, pitch);
}

/* A strip, so that a number stays readable. */
void view_parts_strip(struct sheet *sheet)
{
    struct rect *area = &sheet->area;
    bool kept = sheet->visit->kept_until_ms != 0;
    const char *s = say(sheet, kept ? WORD_J1_KEPT : WORD_J1_STRIP);
    int width = area->w - 2 * sheet->pad;
    /* It never takes room from the numbers: in large text it shows only its first words. */
    if (type_height(sheet, TYPE_BODY, width, s) > area->h / 4)
        s = say(sheet, kept ? WORD_J2_TITLE : WORD_J1_TITLE);
    int height = type_height(sheet, TYPE_BODY, width, s) + sheet->pad;
    if (height > area->h / 4) {
        flow_text(sheet, TYPE_STRONG, COLOR_PRIMARY, s);
        return;
    }
    struct rect box = {area->x, area->y, area->w, height};
    area->y += height + sheet->gap;
    area->h -= height + sheet->gap;
    sheet->y = sheet->top = area->y;
    if (sheet->wanted < 0)
        return;
    scene_fill(sheet->scene, box, COLOR_PANEL, sheet->radius);
    scene_outline(sheet->scene, box, COLOR_PRIMARY, sheet->radius, sheet->thin);
    type_draw(sheet, TYPE_BODY, COLOR_INK,
              (struct rect){box.x + sheet->pad, box.y + sheet->pad / 2, width, height - sheet->pad},
              s);
}
