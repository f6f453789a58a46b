/* Sentences to lines. Promises that no line ends inside a number, that no text is below the
 * smallest size, and that no word is too wide for its line. */
#include "core/glass/type.h"
#include <string.h>

enum { SMALLEST_UM = 4850 };

enum face type_face(enum type type)
{
    return type == TYPE_BODY || type == TYPE_SMALL ? FACE_REGULAR
           : type == TYPE_DIGITS                   ? FACE_DIGITS
                                                   : FACE_BOLD;
}

static int width_of(const struct sheet *sheet, enum type type, int em, const char *s, size_t n)
{
    return ruler_width(sheet->ruler, type_face(type), em, s, n);
}

int type_width(const struct sheet *sheet, enum type type, const char *s)
{
    return width_of(sheet, type, sheet->em[type], s, strlen(s));
}

static bool in_number(char c)
{
    return (c >= '0' && c <= '9') || c == '(' || c == ')' || c == '+' || c == '-';
}

/* "ext. 12" is of one piece too. */
static bool after_ext(const char *s, size_t n)
{
    return n >= 4 && memcmp(s + n - 4, "ext.", 4) == 0;
}

/* Up to the next place where a line may end: a space, but not one inside a number, so that (503)
 * 988-4888 never reads as 988 at the start of a line. */
static size_t word_length(const char *s)
{
    size_t n = 0;
    while (s[n] && s[n] != '\n') {
        if (s[n] == ' ' &&
            !(n > 0 && (in_number(s[n - 1]) || after_ext(s, n)) && in_number(s[n + 1])))
            break;
        n++;
    }
    return n;
}

static void shrink(const struct sheet *sheet, enum type type, int width_px, struct line *line)
{
    int least = sheet_em(sheet, SMALLEST_UM), most = line->em_px;
    if (line->width_px <= width_px || most <= least)
        return;
    for (line->em_px = least; least < most; line->em_px = least) {
        int middle = (least + most) / 2;
        if (width_of(sheet, type, middle, line->at, line->n) > width_px)
            most = middle;
        else if (least == middle)
            break;
        else
            least = middle;
    }
    line->width_px = width_of(sheet, type, line->em_px, line->at, line->n);
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

/* Letters, and no number: that is never broken. */
static bool is_word(const char *s, size_t n)
{
    bool letters = false;
    for (size_t i = 0; i < n; i++) {
        if (s[i] == ' ')
            return false;
        letters |= !in_number(s[i]);
    }
    return letters;
}

/* Whether a letter begins here, and not the rest of one or a mark above it (U+0300 to U+036F). */
static bool begins_letter(const char *s)
{
    unsigned char c = (unsigned char)s[0], next = (unsigned char)s[1];
    return (c & 0xC0) != 0x80 && c != 0xCC && !(c == 0xCD && next < 0xB0);
}

/* A word that is too wide even in the smallest letters ends after one of them, at its own size. */
static void break_word(const struct sheet *sheet, enum type type, int width_px, struct line *line)
{
    int em = sheet->em[type];
    size_t fits = 0;
    if (line->width_px <= width_px || width_px <= 0 || !is_word(line->at, line->n))
        return;
    for (size_t n = 1; n < line->n; n++)
        if (begins_letter(line->at + n)) {
            if (fits && width_of(sheet, type, em, line->at, n) > width_px)
                break;
            fits = n;
        }
    *line = (struct line){line->at, fits ? fits : line->n, 0, em, true};
    line->width_px = width_of(sheet, type, em, line->at, line->n);
}

bool type_line(const struct sheet *sheet, enum type type, int width_px, const char **rest,
               struct line *line)
{
    int em = sheet->em[type];
    struct pen pen = ruler_pen(sheet->ruler, type_face(type));
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
        ruler_move(&pen, s + line->n, at + n - line->n);
        if (line->n > 0 && ruler_px(&pen, em) > width_px)
            break;
        line->n = at + n;
        line->width_px = ruler_px(&pen, em);
        at += n;
        if (s[at] != ' ')
            break;
        while (s[at] == ' ')
            at++;
        if (!s[at])
            break;
    }
    if (line->width_px > width_px)
        cut_address(sheet, type, width_px, line);
    shrink(sheet, type, width_px, line);
    break_word(sheet, type, width_px, line);
    *rest = s + line->n;
    return true;
}

/* The height of all lines, and the last of them; it counts as broken if any is. */
static int lines_of(const struct sheet *sheet, enum type type, int width_px, const char *s,
                    struct line *last)
{
    bool broken = false;
    int n = 0;
    for (; type_line(sheet, type, width_px, &s, last); n++)
        broken |= last->broken;
    last->broken = broken;
    return n * sheet->pitch[type];
}

struct line type_one(const struct sheet *sheet, enum type type, int width_px, const char *s)
{
    struct line line = {.at = s, .n = strlen(s), .em_px = sheet->em[type]};
    line.width_px = width_of(sheet, type, line.em_px, s, line.n);
    shrink(sheet, type, width_px, &line);
    return line;
}

int type_height(const struct sheet *sheet, enum type type, int width_px, const char *s)
{
    struct line last;
    return lines_of(sheet, type, width_px, s, &last);
}

bool type_fits(const struct sheet *sheet, enum type type, int width_px, int height_px,
               const char *s)
{
    struct line line;
    while (type_line(sheet, type, width_px, &s, &line)) {
        height_px -= sheet->pitch[type];
        if (line.em_px != sheet->em[type] || line.width_px > width_px || line.broken)
            return false;
    }
    return height_px >= 0;
}

void type_draw_line(struct sheet *sheet, enum type type, enum color color, int x, int y,
                    const struct line *line)
{
    int down = (sheet->pitch[type] - scene_cap_px(line->em_px)) / 2;
    scene_text(sheet->scene, type_face(type), color, line->em_px, x, y + down, line->width_px,
               line->at, line->n);
    sheet->scene->shapes[sheet->scene->shape_n - 1].tight =
        line->broken || line->em_px < sheet->em[type];
}

void type_draw(struct sheet *sheet, enum type type, enum color color, struct rect box,
               const char *s)
{
    struct line line;
    for (int y = box.y; type_line(sheet, type, box.w, &s, &line); y += sheet->pitch[type]) {
        type_draw_line(sheet, type, color, box.x, y, &line);
        sheet->scene->overflow |= line.width_px > box.w;
    }
}

/* A last line of one short word is no line: the text runs a little narrower, in as many lines. */
int type_even(const struct sheet *sheet, enum type type, int width_px, const char *s)
{
    struct line last = {0}, narrower = {0};
    int height = lines_of(sheet, type, width_px, s, &last), best = width_px;
    for (int step = 0; step < 8 && height > sheet->pitch[type]; step++, last = narrower) {
        int narrow = best - width_px / 32;
        if (last.width_px > width_px / 4 || lines_of(sheet, type, narrow, s, &narrower) > height ||
            narrower.broken)
            break;
        best = narrow;
    }
    return best;
}
