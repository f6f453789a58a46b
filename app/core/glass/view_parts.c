/* The pieces that several kinds of pages are made of. Promises that a number is whole: never cut,
 * never torn by the end of a row. */
#include "core/glass/view_parts.h"
#include "core/glass/frame.h"
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

/* --- numbers -------------------------------------------------------------------------------- */

enum { ROWS_MAX = 8 };

/* A number in big digits, as rows: it is never torn, and what follows it may begin a new row. All
 * rows are as large as the one that has least room. */
struct rows {
    int n, em_px, width_px;
    struct line line[ROWS_MAX];
};

static struct rows rows_of(const struct sheet *sheet, int width_px, const char *number)
{
    struct rows rows = {.em_px = sheet->em[TYPE_DIGITS]};
    while (rows.n < ROWS_MAX &&
           type_line(sheet, TYPE_DIGITS, width_px, &number, &rows.line[rows.n]))
        if (rows.line[rows.n++].em_px < rows.em_px)
            rows.em_px = rows.line[rows.n - 1].em_px;
    sheet->scene->overflow |= *number != '\0';
    for (int i = 0; i < rows.n; i++) {
        struct line *line = &rows.line[i];
        line->width_px =
            sheet->ruler->width_px(sheet->ruler, FACE_BOLD, rows.em_px, line->at, line->n);
        if (line->width_px > rows.width_px)
            rows.width_px = line->width_px;
    }
    sheet->scene->overflow |= rows.width_px > width_px;
    return rows;
}

static void draw_row(struct sheet *sheet, const struct rows *rows, int row, struct rect box)
{
    const struct line *line = &rows->line[row];
    int down = (box.h - scene_cap_px(rows->em_px)) / 2;
    scene_text(sheet->scene, FACE_BOLD, COLOR_INK, rows->em_px, box.x, box.y + down, line->width_px,
               line->at, line->n);
}

/* Both on one row. */
static void beside(struct sheet *sheet, const char *label, int column, const struct rows *rows)
{
    int pitch = sheet->pitch[TYPE_BODY];
    struct rect box = flow_take(sheet, sheet->pitch[TYPE_DIGITS] * 9 / 10);
    if (!flow_drawn(sheet))
        return;
    type_draw(sheet, TYPE_BODY, COLOR_INK,
              (struct rect){box.x, box.y + (box.h - pitch) / 2, column, pitch}, label);
    draw_row(sheet, rows, 0, (struct rect){box.x + column, box.y, rows->width_px, box.h});
}

/* The number below its name, both on one page. */
static void below(struct sheet *sheet, const char *label, const struct rows *rows)
{
    int pitch = sheet->pitch[TYPE_DIGITS] * 9 / 10, width = flow_width(sheet, TYPE_BODY);
    flow_keep(sheet, type_height(sheet, TYPE_BODY, width, label) + rows->n * pitch);
    flow_text(sheet, TYPE_BODY, COLOR_INK, label);
    for (int i = 0; i < rows->n; i++) {
        struct rect box = flow_take(sheet, pitch);
        if (flow_drawn(sheet))
            draw_row(sheet, rows, i, box);
    }
}

void view_parts_number(struct sheet *sheet, const char *label, const char *number)
{
    int width = sheet->area.w, least = sheet->em[TYPE_BODY] * 9;
    int name = label[0] ? type_width(sheet, TYPE_BODY, label) + sheet->gap + SLACK_PX : 0;
    int column = name > least || !name ? name : least;
    struct rows rows = rows_of(sheet, width, number);
    flow_gap(sheet, sheet->gap / 3);
    if (rows.n == 1 && name && column + rows.width_px <= width &&
        rows.em_px == sheet->em[TYPE_DIGITS])
        beside(sheet, label, column, &rows);
    else
        below(sheet, label, &rows);
}

const char *view_parts_to_text(struct sheet *sheet, const struct helpline *line)
{
    sheet_fill(sheet, "word", line->text_word);
    sheet_fill(sheet, "number", line->text_number);
    return say(sheet, line->text_word[0] ? WORD_P2_TEXT_WORD : WORD_P2_TEXT);
}

void view_parts_line(struct sheet *sheet, const char *label, const struct helpline *line)
{
    if (line->number[0])
        view_parts_number(sheet, label, line->number);
    if (line->text_number[0])
        view_parts_number(sheet, line->number[0] ? "" : label, view_parts_to_text(sheet, line));
}

/* Whether an earlier form has the same line. */
static bool credited(const struct instrument *const *forms, int i)
{
    for (int earlier = 0; earlier < i; earlier++)
        if (strcmp(forms[earlier]->credit, forms[i]->credit) == 0)
            return true;
    return false;
}

/* They cost nothing else its place: they are below it all, or on a page of their own. */
void view_parts_credits(struct sheet *sheet, const struct instrument *const *forms, int n)
{
    if (flow_drawn(sheet))
        frame_next_leads(sheet->frame);
    if (sheet->page > 0)
        flow_keep(sheet, sheet->area.h);
    flow_gap(sheet, sheet->gap);
    for (int i = 0; i < n; i++)
        if (!credited(forms, i))
            flow_wide(sheet, TYPE_SMALL, COLOR_MUTED, forms[i]->credit);
}
