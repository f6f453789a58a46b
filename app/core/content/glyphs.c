/* See glyphs.h. What is left out is overwritten with a sign that utf_clean lets through nowhere,
 * and taken out of the whole text at the end: lines and cells keep their places until then. */
#include "core/content/glyphs.h"
#include "core/plain/csv.h"
#include "core/plain/letter.h"
#include <string.h>

enum { GONE = 1, TOLD_MAX = 150, COLUMNS_MAX = CSV_CELLS_MAX };

static const char OTHERS[] = " and others";

enum fate { FINE, LEFT_OUT, UNKNOWN, FATES };

/* What is told of one value. */
struct told {
    const char *place; /* its key or its column */
    int line, n[FATES];
    struct text text[FATES];
    char bytes[FATES][TOLD_MAX];
};

struct fitting {
    const struct fonts *fonts;
    struct faults *faults;
    int notes, more;
};

/* --- one letter ------------------------------------------------------------------------------ */

static const struct {
    uint32_t letter;
    const char *alike;
} ALIKE[] = {{0xFB00, "ff"},     {0xFB01, "fi"},     {0xFB02, "fl"},     {0xFB03, "ffi"},
             {0xFB04, "ffl"},    {0x2032, "\u2019"}, {0x2033, "\u201D"}, {0x2116, "No."},
             {0x25CF, "\u2022"}, {0x25AA, "\u2022"}, {0x25A0, "\u2022"}, {0x25E6, "\u2022"}};

/* A mark that makes no letter with the one before it: composed ones are letters by now. */
static bool is_mark(uint32_t letter)
{
    return letter >= 0x300 && letter <= 0x36F;
}

/* Arrows, boxes, ticks, pictures, the frame of a key: no letters. */
static bool is_sign(uint32_t letter)
{
    return (letter >= 0x2190 && letter <= 0x2BFF) || (letter >= 0x1F000 && letter <= 0x1FAFF) ||
           (letter >= 0x20D0 && letter <= 0x20FF) || is_mark(letter);
}

/* In either style: any text may be in both. */
static bool has(const struct fonts *fonts, uint32_t letter)
{
    return ruler_font(fonts, FACE_REGULAR, letter) >= 0 &&
           ruler_font(fonts, FACE_BOLD, letter) >= 0;
}

static size_t put_alike(uint32_t letter, char to[LETTER_BYTES])
{
    for (size_t i = 0; i < sizeof ALIKE / sizeof ALIKE[0]; i++)
        if (ALIKE[i].letter == letter) {
            size_t n = strlen(ALIKE[i].alike);
            memcpy(to, ALIKE[i].alike, n);
            return n;
        }
    return 0;
}

/* What becomes of the letter: *n bytes in `to` take its place. */
static enum fate judge(const struct fonts *fonts, uint32_t letter, char to[LETTER_BYTES], size_t *n)
{
    *n = 0;
    if ((has(fonts, letter) && !is_mark(letter)) || (*n = put_alike(letter, to)))
        return FINE;
    return is_sign(letter) ? LEFT_OUT : UNKNOWN;
}

/* --- one value ------------------------------------------------------------------------------- */

static void note_letter(struct told *told, enum fate fate, uint32_t letter)
{
    char name[48], itself[LETTER_BYTES];
    struct text one = text_in(name, sizeof name), *all = &told->text[fate];
    text_add(&one, "\"");
    text_add_n(&one, itself, letter_put(letter, itself));
    text_add(&one, "\" (");
    letter_name(&one, letter);
    text_add(&one, ")");
    if (span_has(span_of(all->at), name) || span_has(span_of(all->at), OTHERS))
        return;
    told->n[fate]++;
    bool fits = all->n + one.n + sizeof OTHERS + 2 < all->size;
    text_add(all, fits && all->n ? ", " : "");
    text_add(all, fits ? name : OTHERS);
}

static void tell(struct fitting *fitting, const struct told *told)
{
    static const char *const WHAT[FATES] = {
        [LEFT_OUT] = "\"{}\": the kiosk's fonts lack this sign, and it is left out: {}. Delete it.",
        [UNKNOWN] =
            "\"{}\": the kiosk's fonts can't draw {}; visitors see question marks. Write it in "
            "Latin letters."};
    for (int fate = LEFT_OUT; fate < FATES; fate++) {
        if (!told->n[fate])
            continue;
        if (fitting->notes++ < GLYPHS_NOTES_MAX)
            fault_warn(fitting->faults, told->line, WHAT[fate], told->place, told->text[fate].at,
                       NULL);
        else
            fitting->more++;
    }
}

/* Nobody reads them on the glass. */
static bool is_hidden(const char *place)
{
    static const char *const HIDDEN[] = {"id", "crisis_owner", "checked_by", NULL};
    return span_choose(span_of(place), HIDDEN) >= 0;
}

static bool is_address(const char *place)
{
    return strcmp(place, "qr_text") == 0 || strcmp(place, "reach_at") == 0;
}

static void fit_value(struct fitting *fitting, char *at, char *end, int line, const char *place)
{
    struct told told = {.place = place, .line = line};
    if (is_hidden(place))
        return;
    for (int i = 0; i < FATES; i++)
        told.text[i] = text_in(told.bytes[i], sizeof told.bytes[i]);
    while (at < end) {
        const char *next = at;
        char to[LETTER_BYTES];
        size_t n, room;
        uint32_t letter = letter_next(&next);
        enum fate fate = letter < 0x80 ? FINE : judge(fitting->fonts, letter, to, &n);
        if (fate == LEFT_OUT && is_address(place))
            fate = UNKNOWN;
        room = (size_t)(next - at);
        if (letter >= 0x80 && (n || fate == LEFT_OUT)) {
            memset(at, GONE, room);
            memcpy(at, to, n);
        }
        if (fate != FINE)
            note_letter(&told, fate, letter);
        at += room;
    }
    tell(fitting, &told);
}

/* --- one file -------------------------------------------------------------------------------- */

static bool plain(struct span span)
{
    for (size_t i = 0; i < span.n; i++)
        if ((unsigned char)span.at[i] >= 0x80)
            return false;
    return true;
}

static void fit_settings(struct fitting *fitting, char *text, size_t n)
{
    struct span rest = {text, n}, line, section = {"", 0};
    for (int at = 1; span_line(&rest, &line); at++) {
        struct span look = span_trim(line), key;
        char place[56];
        struct text whole = text_in(place, sizeof place);
        if (look.n && look.at[0] == '[')
            section =
                span_trim((struct span){look.at + 1, look.n - 1 - (look.at[look.n - 1] == ']')});
        if (plain(line) || look.at[0] == '#' || look.at[0] == ';' || look.at[0] == '[' ||
            !memchr(line.at, '=', line.n))
            continue;
        span_cut(&look, '=', &key);
        text_add_n(&whole, section.at, section.n);
        text_add(&whole, section.n ? "." : "");
        text_add_n(&whole, key.at, key.n);
        char *from = text + (look.at - text);
        fit_value(fitting, from, text + (line.at - text) + line.n, at, place);
    }
}

/* The end of the cell that begins here: its mark, or the end of the line. */
static const char *cell_end(const char *at, const char *end, char mark)
{
    bool quoted = false;
    for (; at < end && (quoted || *at != mark); at++)
        quoted ^= *at == '"';
    return at;
}

static void fit_list(struct fitting *fitting, char *text, size_t n)
{
    struct faults none = {0};
    struct csv csv;
    struct span column[COLUMNS_MAX], line;
    int columns = 0;
    csv_init(&csv, text, n, &none);
    for (int at = csv.line + 1; span_line(&csv.rest, &line); at++) {
        const char *end = line.at + line.n, *from = line.at;
        bool head = !columns && span_trim(line).n;
        for (int i = 0; i < COLUMNS_MAX && from <= end && line.n; i++) {
            const char *to = cell_end(from, end, csv.mark);
            struct span cell = {from, (size_t)(to - from)};
            if (head)
                column[columns++] = span_unquote(span_trim(cell));
            else if (!plain(cell) && i < columns)
                fit_value(fitting, text + (from - text), text + (to - text), at,
                          span_quote(column[i]).at);
            from = to + 1;
        }
    }
}

static size_t close_up(char *text, size_t n)
{
    size_t kept = 0;
    for (size_t i = 0; i < n; i++)
        if (text[i] != GONE)
            text[kept++] = text[i];
    text[kept] = '\0';
    return kept;
}

size_t glyphs_fit(const struct fonts *fonts, char *text, size_t n, bool list, struct faults *faults)
{
    struct fitting fitting = {.fonts = fonts, .faults = faults};
    if (list)
        fit_list(&fitting, text, n);
    else
        fit_settings(&fitting, text, n);
    if (fitting.more)
        fault_warn(faults, 0, "there are {} more places with such letters. Mend these first.",
                   span_quote_int(fitting.more).at, NULL, NULL);
    return close_up(text, n);
}
