/* Millimetres to pixels, sentences to lines, blocks to pages. */
#include "core/glass/layout.h"
#include <string.h>

/* Height of capitals in micrometres, for S, M, L, XL. */
static const int CAP_UM[TYPE_COUNT][SIZE_COUNT] = {
    [TYPE_BODY] = {3800, 5000, 6700, 8700},     [TYPE_STRONG] = {3800, 5000, 6700, 8700},
    [TYPE_SMALL] = {3600, 4850, 6450, 8550},    [TYPE_TITLE] = {5300, 6500, 7700, 9100},
    [TYPE_DIGITS] = {8000, 9000, 10000, 11000}, [TYPE_WORD] = {12000, 12000, 14000, 16000},
};
static const int LINE_PERCENT[SIZE_COUNT] = {130, 125, 118, 112};
enum { SMALLEST_UM = 4850 };

enum face type_face(enum type type)
{
    return type == TYPE_BODY || type == TYPE_SMALL ? FACE_REGULAR : FACE_BOLD;
}

int sheet_px(const struct sheet *sheet, int um)
{
    return panel_px(sheet->panel, um);
}

static int em_of(const struct sheet *sheet, int cap_um)
{
    return (int)(((int64_t)cap_um * sheet->panel->px_per_m / CAP_PER_MILLE + 500) / 1000);
}

static void measure_type(struct sheet *sheet, enum text_size size)
{
    for (int t = 0; t < TYPE_COUNT; t++) {
        sheet->em[t] = em_of(sheet, CAP_UM[t][size]);
        /* Digits and the visit word are alone on their line and hardly hang below it. */
        int percent = t == TYPE_DIGITS || t == TYPE_WORD ? 100 : LINE_PERCENT[size];
        sheet->pitch[t] = sheet->em[t] * percent / 100;
    }
}

void sheet_begin(struct sheet *sheet, const struct machine *machine, const struct panel *panel,
                 const struct ruler *ruler, struct scene *scene)
{
    bool small = panel->diagonal_mil < 8500, large = panel->diagonal_mil >= 13000;
    *sheet = (struct sheet){.machine = machine,
                            .visit = machine->visit,
                            .content = machine->content,
                            .panel = panel,
                            .ruler = ruler,
                            .scene = scene,
                            .small = small};
    measure_type(sheet, machine->visit->size);
    sheet->side = sheet_px(sheet, small ? 4000 : large ? 12000 : 8000);
    sheet->edge = sheet_px(sheet, small ? 3500 : large ? 10000 : 5000);
    sheet->gap = sheet_px(sheet, small ? 2650 : large ? 4000 : 3000);
    sheet->tile = sheet_px(sheet, small ? 13000 : large ? 18000 : 15000);
    sheet->para = sheet->gap * 2 / 3;
    sheet->apart = sheet_px(sheet, 2650);
    sheet->touch = sheet_px(sheet, 12800);
    sheet->pad = sheet_px(sheet, small ? 3000 : 4000);
    sheet->radius = sheet_px(sheet, 2500);
    sheet->thin = sheet_px(sheet, 400);
    sheet->rail = small && panel->width_px > panel->height_px;
    scene_clear(scene);
}

void sheet_density(struct sheet *sheet, enum density density)
{
    bool large = sheet->panel->diagonal_mil >= 13000;
    if (density == DENSITY_AIRY && !sheet->small) {
        sheet->gap = sheet_px(sheet, large ? 4500 : 3500);
        sheet->tile = sheet_px(sheet, large ? 20000 : 18000);
        sheet->para = sheet->gap;
    } else if (density == DENSITY_TIGHT) {
        sheet->gap = sheet->apart;
        sheet->tile = sheet->touch;
        sheet->para = sheet->apart / 3;
    }
}

/* --- words ---------------------------------------------------------------------------------- */

struct text sheet_text(struct sheet *sheet)
{
    struct text text;
    struct scene *scene = sheet->scene;
    text_init(&text, scene->text + scene->text_n, SCENE_TEXT_MAX - scene->text_n);
    return text;
}

const char *sheet_keep(struct sheet *sheet, const struct text *text)
{
    struct scene *scene = sheet->scene;
    scene->overflow |= text->full;
    if (scene->text_n + text->n + 1 < SCENE_TEXT_MAX)
        scene->text_n += text->n + 1;
    return text->at;
}

void slot_set(struct sheet *sheet, const char *name, const char *value)
{
    int i = 0;
    while (i < sheet->slot_n && strcmp(sheet->slots[i].name, name) != 0)
        i++;
    if (i == SLOTS_MAX) {
        sheet->scene->overflow = true;
        return;
    }
    sheet->slots[i] = (struct slot){name, value};
    sheet->slot_n += i == sheet->slot_n;
}

void slot_int(struct sheet *sheet, const char *name, int64_t value)
{
    struct text text = sheet_text(sheet);
    text_add_int(&text, value);
    slot_set(sheet, name, sheet_keep(sheet, &text));
}

/* The built-in card has only its own words. */
const char *say(struct sheet *sheet, enum word word)
{
    const char *s = sheet->content->words.at[word];
    if (!s)
        return "";
    if (!strchr(s, '{'))
        return s;
    struct text text = sheet_text(sheet);
    text_expand(&text, s, sheet->slots, sheet->slot_n);
    return sheet_keep(sheet, &text);
}

/* --- lines ---------------------------------------------------------------------------------- */

static int width_of(const struct sheet *sheet, enum type type, int em, const char *s, size_t n)
{
    return sheet->ruler->width_px(sheet->ruler, type_face(type), em, s, n);
}

int text_width(const struct sheet *sheet, enum type type, const char *s)
{
    return width_of(sheet, type, sheet->em[type], s, strlen(s));
}

static bool in_number(char c)
{
    return (c >= '0' && c <= '9') || c == '(' || c == ')' || c == '+' || c == '-';
}

/* Up to the next place where a line may end: a space, but not one inside a number, so that (503)
 * 988-4888 never reads as 988 at the start of a line. */
static size_t word_length(const char *s)
{
    size_t n = 0;
    while (s[n] && s[n] != '\n') {
        if (s[n] == ' ' && !(n > 0 && in_number(s[n - 1]) && in_number(s[n + 1])))
            break;
        n++;
    }
    return n;
}

static void shrink(const struct sheet *sheet, enum type type, int width_px, struct line *line)
{
    int least = em_of(sheet, SMALLEST_UM);
    while (line->width_px > width_px && line->em_px > least) {
        line->em_px--;
        line->width_px = width_of(sheet, type, line->em_px, line->at, line->n);
    }
}

/* "https://example.org/a-b", or the long kind of a machine's address: "2001:db8::17". */
static bool is_address(const char *s, size_t n)
{
    const char *colon = memchr(s, ':', n);
    bool number = colon && memchr(colon + 1, ':', n - (size_t)(colon + 1 - s));
    return number || (memchr(s, '/', n) && (memchr(s, '.', n) || memchr(s, '-', n)));
}

/* A line may end after one of an address's own marks. */
static void cut_address(const struct sheet *sheet, enum type type, int width_px, struct line *line)
{
    size_t fits = 0;
    if (!is_address(line->at, line->n))
        return;
    for (size_t n = 1; n < line->n; n++)
        if (strchr("/-.:", line->at[n - 1]) &&
            width_of(sheet, type, line->em_px, line->at, n) <= width_px)
            fits = n;
    if (fits) {
        line->n = fits;
        line->width_px = width_of(sheet, type, line->em_px, line->at, fits);
    }
}

bool line_next(const struct sheet *sheet, enum type type, int width_px, const char **rest,
               struct line *line)
{
    int em = sheet->em[type], space = width_of(sheet, type, em, " ", 1), width = 0;
    const char *s = *rest;
    while (*s == ' ')
        s++;
    if (*s == '\n' && s == *rest)
        s++;
    if (!*s)
        return false;
    *line = (struct line){.at = s, .em_px = em};
    for (size_t at = 0;;) {
        size_t n = word_length(s + at);
        int add = width_of(sheet, type, em, s + at, n);
        if (line->n > 0 && width + space + add > width_px - 1)
            break;
        width += add + (line->n > 0 ? space : 0);
        line->n = at + n;
        at += n;
        if (s[at] != ' ')
            break;
        while (s[at] == ' ')
            at++;
        if (!s[at])
            break;
    }
    line->width_px = width_of(sheet, type, em, s, line->n);
    if (line->width_px > width_px)
        cut_address(sheet, type, width_px, line);
    shrink(sheet, type, width_px, line);
    *rest = s + line->n;
    return true;
}

int text_height(const struct sheet *sheet, enum type type, int width_px, const char *s)
{
    struct line line;
    int n = 0;
    while (line_next(sheet, type, width_px, &s, &line))
        n++;
    return n * sheet->pitch[type];
}

static void line_draw(struct sheet *sheet, enum type type, enum color color, int x, int y,
                      const struct line *line)
{
    int down = (sheet->pitch[type] - cap_px(line->em_px)) / 2;
    scene_text(sheet->scene, type_face(type), color, line->em_px, x, y + down, line->width_px,
               line->at, line->n);
}

void text_draw(struct sheet *sheet, enum type type, enum color color, struct rect box,
               const char *s)
{
    struct line line;
    for (int y = box.y; line_next(sheet, type, box.w, &s, &line); y += sheet->pitch[type]) {
        line_draw(sheet, type, color, box.x, y, &line);
        sheet->scene->overflow |= line.width_px > box.w;
    }
}

/* --- blocks --------------------------------------------------------------------------------- */

bool flow_drawn(const struct sheet *sheet)
{
    return sheet->page == sheet->wanted;
}

static bool at_top(const struct sheet *sheet)
{
    return sheet->y == sheet->top;
}

int flow_left(const struct sheet *sheet)
{
    int foot = sheet->area.y + sheet->area.h - sheet->spare;
    return foot - sheet->y - (at_top(sheet) ? 0 : sheet->due);
}

void flow_gap(struct sheet *sheet, int px)
{
    if (px > sheet->due)
        sheet->due = px;
}

/* The title again, at the top of a page that goes on. */
static void draw_head(struct sheet *sheet)
{
    int width = flow_width(sheet, sheet->head_type);
    int height = text_height(sheet, sheet->head_type, width, sheet->head);
    struct rect box = {sheet->area.x, sheet->y, width, height};
    if (flow_drawn(sheet))
        text_draw(sheet, sheet->head_type, COLOR_INK, box, sheet->head);
    sheet->y += height + sheet->gap;
    sheet->top = sheet->y;
}

void flow_keep(struct sheet *sheet, int px)
{
    if (flow_left(sheet) >= px || at_top(sheet))
        return;
    sheet->page++;
    sheet->y = sheet->top = sheet->area.y;
    sheet->due = 0;
    if (sheet->head)
        draw_head(sheet);
}

struct rect flow_take(struct sheet *sheet, int height_px)
{
    flow_keep(sheet, height_px);
    if (!at_top(sheet))
        sheet->y += sheet->due;
    sheet->due = 0;
    struct rect box = {sheet->area.x, sheet->y, sheet->area.w, height_px};
    sheet->y += height_px;
    sheet->scene->overflow |= sheet->y > sheet->area.y + sheet->area.h;
    return box;
}

/* 70 characters per line are enough for the eye. */
int flow_width(const struct sheet *sheet, enum type type)
{
    int width = sheet->em[type] * 36;
    return width < sheet->area.w ? width : sheet->area.w;
}

/* A last line of one short word is no line: the text runs a little narrower, in as many lines. */
int even_width(const struct sheet *sheet, enum type type, int width_px, const char *s)
{
    int height = text_height(sheet, type, width_px, s), best = width_px;
    for (int step = 0; step < 8 && height > sheet->pitch[type]; step++) {
        struct line line = {0};
        for (const char *rest = s; line_next(sheet, type, best, &rest, &line);)
            ;
        int narrow = best - width_px / 32;
        if (line.width_px > width_px / 4 || text_height(sheet, type, narrow, s) > height)
            break;
        best = narrow;
    }
    return best;
}

static void flow_lines(struct sheet *sheet, enum type type, enum color color, int width,
                       const char *s)
{
    int height = text_height(sheet, type, width, s);
    struct line line;
    /* Short ones stay whole; a long one may begin where two of its lines still fit. */
    if (height <= sheet->area.h / 2)
        flow_keep(sheet, height);
    else
        flow_keep(sheet, 2 * sheet->pitch[type]);
    while (line_next(sheet, type, width, &s, &line)) {
        struct rect box = flow_take(sheet, sheet->pitch[type]);
        if (flow_drawn(sheet))
            line_draw(sheet, type, color, box.x, box.y, &line);
    }
}

void flow_text(struct sheet *sheet, enum type type, enum color color, const char *s)
{
    flow_lines(sheet, type, color, even_width(sheet, type, flow_width(sheet, type), s), s);
}

/* Whether s fits into such a box, at its own size. */
static bool fits(const struct sheet *sheet, enum type type, int width_px, int height_px,
                 const char *s)
{
    struct line line;
    while (line_next(sheet, type, width_px, &s, &line)) {
        height_px -= sheet->pitch[type];
        if (line.em_px != sheet->em[type])
            return false;
    }
    return height_px >= 0;
}

void flow_filled(struct sheet *sheet, enum type type, const char *s, int height_px)
{
    int width = flow_width(sheet, type), low = 0, pitch = sheet->pitch[type];
    while (width - low > 1) {
        int middle = (low + width) / 2;
        if (fits(sheet, type, middle, height_px, s))
            width = middle;
        else
            low = middle;
    }
    flow_lines(sheet, type, COLOR_INK, width, s);
    for (int left = height_px - text_height(sheet, type, width, s); left > 0; left -= pitch)
        flow_take(sheet, pitch);
}

void flow_head(struct sheet *sheet, const char *s)
{
    flow_gap(sheet, sheet->para);
    sheet->head = sheet->heads ? s : NULL;
    sheet->head_type = TYPE_TITLE;
}

void flow_title(struct sheet *sheet, const char *s)
{
    flow_text(sheet, TYPE_TITLE, COLOR_INK, s);
    flow_head(sheet, s);
}

void flow_para(struct sheet *sheet, const char *s)
{
    flow_gap(sheet, sheet->para);
    flow_text(sheet, TYPE_BODY, COLOR_INK, s);
}
