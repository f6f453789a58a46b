/* Phone numbers for whoever dials them by hand. Promises that a number is whole: never cut, never
 * torn by the end of a row, never on another page than its name. */
#include "core/glass/numbers.h"
#include <assert.h>

enum { ROWS_MAX = 8 };

/* --- digits --------------------------------------------------------------------------------- */

/* A number in big digits, as rows: it is never torn, and what follows it may begin a new row. If
 * one has to be smaller so are the others, but none gets smaller than plain text for that. */
struct rows {
    int n, em_px, width_px; /* n may be 0 */
    struct line line[ROWS_MAX];
};

static void alike(const struct sheet *sheet, struct rows *rows)
{
    int body = sheet->em[TYPE_BODY], em = rows->em_px > body ? rows->em_px : body;
    rows->em_px = 0;
    for (int i = 0; i < rows->n; i++) {
        struct line *line = &rows->line[i];
        line->em_px = line->em_px > em ? em : line->em_px;
        line->width_px = ruler_width(sheet->ruler, FACE_DIGITS, line->em_px, line->at, line->n);
        if (line->width_px > rows->width_px)
            rows->width_px = line->width_px;
        if (line->em_px > rows->em_px)
            rows->em_px = line->em_px;
    }
}

static struct rows rows_of(const struct sheet *sheet, int width_px, const char *digits)
{
    struct rows rows = {.em_px = sheet->em[TYPE_DIGITS]};
    while (rows.n < ROWS_MAX &&
           type_line(sheet, TYPE_DIGITS, width_px, &digits, &rows.line[rows.n]))
        if (rows.line[rows.n++].em_px < rows.em_px)
            rows.em_px = rows.line[rows.n - 1].em_px;
    alike(sheet, &rows);
    sheet->scene->overflow |= *digits != '\0' || rows.width_px > width_px;
    return rows;
}

/* Digits alone on a row hardly hang below it, brackets a little. */
static int rows_px(const struct rows *rows)
{
    return rows->n ? (rows->n * 95 - 8) * rows->em_px / 100 : 0;
}

/* From the left, or against the right edge. */
static void draw_rows(struct sheet *sheet, const struct rows *rows, struct rect box, bool right)
{
    int y = box.y + (rows->em_px * 87 / 100 - scene_cap_px(rows->em_px)) / 2;
    for (int i = 0; i < rows->n; i++) {
        const struct line *line = &rows->line[i];
        scene_text(sheet->scene, FACE_DIGITS, COLOR_PRIMARY, line->em_px,
                   right ? box.x + box.w - line->width_px : box.x, y + i * rows->em_px * 95 / 100,
                   line->width_px, line->at, line->n);
    }
}

int numbers_digits_px(const struct sheet *sheet, int width_px, const char *digits)
{
    struct rows rows = rows_of(sheet, width_px, digits);
    return rows_px(&rows);
}

void numbers_draw_digits(struct sheet *sheet, struct rect box, const char *digits)
{
    struct rows rows = rows_of(sheet, box.w, digits);
    draw_rows(sheet, &rows, box, false);
}

/* --- whose it is ---------------------------------------------------------------------------- */

/* Name and kind side by side. */
static bool one_line(const struct sheet *sheet, int width_px, const struct number *number)
{
    int width =
        type_width(sheet, TYPE_STRONG, number->name) + type_width(sheet, TYPE_BODY, number->kind);
    if (number->name[0] && number->kind[0])
        width += type_width(sheet, TYPE_BODY, " ");
    return width <= width_px;
}

static int label_px(const struct sheet *sheet, int width_px, const struct number *number)
{
    if (one_line(sheet, width_px, number))
        return number->name[0] || number->kind[0] ? sheet->pitch[TYPE_BODY] : 0;
    return type_height(sheet, TYPE_STRONG, width_px, number->name) +
           type_height(sheet, TYPE_BODY, width_px, number->kind);
}

static void draw_label(struct sheet *sheet, struct rect box, const struct number *number)
{
    type_draw(sheet, TYPE_STRONG, COLOR_INK, box, number->name);
    if (one_line(sheet, box.w, number)) {
        int before = number->name[0] ? type_width(sheet, TYPE_STRONG, number->name) +
                                           type_width(sheet, TYPE_BODY, " ")
                                     : 0;
        box.x += before;
        box.w -= before;
    } else {
        box.y += type_height(sheet, TYPE_STRONG, box.w, number->name);
    }
    type_draw(sheet, TYPE_BODY, COLOR_INK, box, number->kind);
}

/* --- one number ----------------------------------------------------------------------------- */

/* How a number and the words before it go together in a row of the card. */
struct fit {
    struct rows rows;
    int column, words, height; /* of the words: their width and height; of the row */
    bool beside;               /* the digits are at the right edge, else below the words */
};

/* Above and below digits, which have no air of their own. Brackets hang below them. */
static int air(const struct sheet *sheet, const struct rows *rows)
{
    const struct line *last = &rows->line[rows->n ? rows->n - 1 : 0];
    for (size_t i = 0; i < last->n; i++)
        if (last->at[i] < '0' || last->at[i] > '9')
            return rows->em_px / 5 > sheet->apart ? rows->em_px / 5 : sheet->apart;
    return sheet->tile > sheet->touch ? sheet->apart : sheet->apart / 2;
}

static int inner_px(const struct sheet *sheet)
{
    return sheet->area.w - 2 * sheet->pad;
}

/* One line of words, or two that are not too short: as high as the digits. */
static bool words_fit(const struct sheet *sheet, int width_px, const struct number *number)
{
    int height = label_px(sheet, width_px, number), pitch = sheet->pitch[TYPE_BODY];
    bool wide = width_px >= 6 * sheet->em[TYPE_BODY];
    return one_line(sheet, width_px, number) || (wide && height <= 2 * pitch);
}

static struct fit fit_of(const struct sheet *sheet, const struct number *number)
{
    int inner = inner_px(sheet);
    struct fit fit = {.rows = rows_of(sheet, inner, number->digits)};
    bool named = number->name[0] || number->kind[0];
    fit.column = inner - fit.rows.width_px - sheet->gap;
    fit.beside = named && fit.rows.n == 1 && fit.rows.em_px == sheet->em[TYPE_DIGITS] &&
                 words_fit(sheet, fit.column, number);
    if (!fit.beside)
        fit.column = inner;
    fit.words = label_px(sheet, fit.column, number);
    int digits = rows_px(&fit.rows);
    int least = scene_cap_px(fit.rows.em_px) + 2 * air(sheet, &fit.rows);
    fit.height =
        (fit.beside && fit.words > digits ? fit.words : digits) + air(sheet, &fit.rows) / 2;
    fit.height += fit.beside ? 0 : fit.words;
    least = least > sheet->touch ? least : sheet->touch;
    fit.height = fit.height > least ? fit.height : least;
    return fit;
}

static void draw_fit(struct sheet *sheet, const struct number *number, const struct fit *fit,
                     struct rect box)
{
    int digits = rows_px(&fit->rows);
    int words = fit->beside ? 0 : fit->words;
    int y = box.y + (box.h - words - digits) / 2;
    struct rect label = {box.x, fit->beside ? box.y + (box.h - fit->words) / 2 : y, fit->column,
                         fit->words};
    draw_label(sheet, label, number);
    draw_rows(sheet, &fit->rows, (struct rect){box.x, y + words, box.w, digits}, fit->beside);
}

/* --- the card ------------------------------------------------------------------------------- */

void numbers_card(struct sheet *sheet, struct rect box)
{
    scene_fill(sheet->scene, box, COLOR_PANEL, sheet->radius);
    scene_outline(sheet->scene, box, COLOR_PRIMARY, sheet->radius, sheet->thin);
}

int numbers_height(const struct sheet *sheet, const struct number *numbers, int n)
{
    int height = 0;
    for (int i = 0; i < n; i++)
        height += fit_of(sheet, &numbers[i]).height;
    return height;
}

/* Without a card, since no page has room for all of it: name and digits as they come. */
static void loose(struct sheet *sheet, const struct number *number)
{
    flow_text(sheet, TYPE_STRONG, COLOR_INK, number->name);
    flow_text(sheet, TYPE_BODY, COLOR_INK, number->kind);
    struct rows rows = rows_of(sheet, sheet->area.w, number->digits);
    struct rect box = flow_take(sheet, rows_px(&rows));
    if (flow_drawn(sheet))
        draw_rows(sheet, &rows, box, false);
}

static void draw_card(struct sheet *sheet, const struct number *numbers, const struct fit *fits,
                      int n, struct rect box)
{
    numbers_card(sheet, box);
    struct rect row = {box.x + sheet->pad, box.y, box.w - 2 * sheet->pad, 0};
    int hair = sheet_px(sheet, 300);
    for (int i = 0; i < n; i++, row.y += row.h) {
        row.h = fits[i].height;
        if (i > 0)
            scene_fill(sheet->scene, (struct rect){row.x, row.y - hair / 2, row.w, hair},
                       COLOR_HAIRLINE, 0);
        draw_fit(sheet, &numbers[i], &fits[i], row);
    }
}

/* As many rows as this page has room for, at least one; how many. */
static int one_card(struct sheet *sheet, const struct number *numbers, const struct fit *fits,
                    int n)
{
    int height = fits[0].height, taken = 1;
    flow_gap(sheet, sheet->gap);
    if (height > sheet->area.h) {
        loose(sheet, numbers);
        return 1;
    }
    flow_keep(sheet, height);
    for (; taken < n && height + fits[taken].height <= flow_left(sheet); taken++)
        height += fits[taken].height;
    struct rect box = flow_take(sheet, height);
    if (flow_drawn(sheet))
        draw_card(sheet, numbers, fits, taken, box);
    return taken;
}

void numbers_flow(struct sheet *sheet, const struct number *numbers, int n)
{
    struct fit fits[NUMBERS_MAX];
    assert(n <= NUMBERS_MAX);
    for (int i = 0; i < n; i++)
        fits[i] = fit_of(sheet, &numbers[i]);
    for (int i = 0; i < n;)
        i += one_card(sheet, numbers + i, fits + i, n - i);
}
