/* "Talk to someone": people and numbers. Promises that the first page has the number of who answers
 * here, large and with its code, and 988; 988 alone, where there is no room for both. */
#include "core/glass/numbers.h"
#include "core/glass/poster.h"
#include "core/glass/view.h"
#include "core/glass/view_parts.h"
#include "core/visit/entries.h"
#include "core/visit/intent.h"
#include "core/visit/screen.h"

enum { CODE_UM = 34000 }; /* a short code is read from as far as a hand reaches */
enum { TEXTS = 2, ROWS = 2 };

/* The card of who answers here: a number, perhaps one to text, who and when, and a code. */
struct card {
    const char *name, *digits[ROWS], *text[TEXTS], *held;
    int code_px, width_px, height_px; /* of the code, or 0; of the words; of the card */
};

static const char *filled(struct sheet *sheet, enum word word, const char *value)
{
    sheet_fill(sheet, "value", value);
    return value[0] ? say(sheet, word) : "";
}

static struct card card_of(struct sheet *sheet, const struct entry *own)
{
    const struct helpline *line = own->arg < 0 ? NULL : &sheet->content->lists.helpline[own->arg];
    struct card card = {.name = own->title, .digits = {own->line, ""}, .text = {"", ""}};
    if (!line)
        return card;
    const char *text = line->text_number[0] ? view_parts_to_text(sheet, line) : "";
    card.digits[own->line[0] ? 1 : 0] = text;
    card.text[0] = filled(sheet, WORD_P2_ANSWERS, line->who);
    card.text[1] = filled(sheet, WORD_P2_HOURS, view_parts_line_hours(sheet, line));
    return card;
}

/* Sets its measures, with this code or none. */
static void measure(const struct sheet *sheet, struct card *card, const char *held)
{
    int air = sheet->pad / 2;
    card->held = held;
    card->code_px = held ? sheet_px(sheet, CODE_UM) : 0;
    card->width_px = sheet->area.w - 2 * sheet->pad - card->code_px - (held ? 2 * sheet->gap : 0);
    int height = type_height(sheet, TYPE_STRONG, card->width_px, card->name);
    for (int i = 0; i < ROWS; i++)
        height += numbers_digits_px(sheet, card->width_px, card->digits[i]);
    for (int i = 0; i < TEXTS; i++)
        height += type_height(sheet, TYPE_BODY, card->width_px, card->text[i]);
    height = height > card->code_px ? height : card->code_px;
    card->height_px = height + 2 * air;
}

static void draw_words(struct sheet *sheet, const struct card *card, struct rect box)
{
    type_draw(sheet, TYPE_STRONG, COLOR_INK, box, card->name);
    box.y += type_height(sheet, TYPE_STRONG, box.w, card->name);
    for (int i = 0; i < ROWS; i++) {
        numbers_draw_digits(sheet, box, card->digits[i]);
        box.y += numbers_digits_px(sheet, box.w, card->digits[i]);
    }
    for (int i = 0; i < TEXTS; i++) {
        type_draw(sheet, TYPE_BODY, COLOR_INK, box, card->text[i]);
        box.y += type_height(sheet, TYPE_BODY, box.w, card->text[i]);
    }
}

static void flow_card(struct sheet *sheet, const struct card *card)
{
    flow_gap(sheet, sheet->gap);
    struct rect box = flow_take(sheet, card->height_px);
    if (!flow_drawn(sheet))
        return;
    int x = box.x + sheet->pad, y = box.y + sheet->pad / 2;
    numbers_card(sheet, box);
    draw_words(sheet, card, (struct rect){x, y, card->width_px, box.h});
    if (!card->held)
        return;
    struct rect code = {box.x + box.w - sheet->pad - card->code_px,
                        box.y + (box.h - card->code_px) / 2, card->code_px, card->code_px};
    scene_qr(sheet->scene, code, card->held);
    scene_outline(sheet->scene, code, COLOR_INK, 0, sheet_px(sheet, 300));
}

/* The code beside the words, if they have room enough. */
static bool has_room(const struct sheet *sheet)
{
    int left = sheet->area.w - sheet_px(sheet, CODE_UM) - 2 * sheet->gap - 2 * sheet->pad;
    return !sheet->small && left >= sheet->em[TYPE_DIGITS] * 9;
}

/* Whether the card and 988 are on one page. */
static bool one_page(struct sheet *sheet, const struct card *card)
{
    return card->height_px + sheet->gap + poster_988_px(sheet, POSTER_SMALL) <= flow_left(sheet);
}

/* The card, and 988. Where there is too little room for both, who answers and when is below them;
 * for the number too, 988 is first. */
static bool numbers(struct sheet *sheet, const struct entry *own)
{
    struct text text = sheet_text(sheet);
    bool code = entries_call(sheet->content, own, &text) && has_room(sheet);
    const char *held = sheet_keep(sheet, &text);
    struct card card = card_of(sheet, own);
    const char *later[TEXTS] = {"", ""};
    measure(sheet, &card, code ? held : NULL);
    if (!one_page(sheet, &card)) {
        code = false;
        measure(sheet, &card, NULL);
    }
    for (int i = 0; i < TEXTS && !one_page(sheet, &card); i++) {
        later[i] = card.text[i];
        card.text[i] = "";
        measure(sheet, &card, NULL);
    }
    bool first = one_page(sheet, &card);
    if (first)
        flow_card(sheet, &card);
    poster_988(sheet, POSTER_SMALL);
    for (int i = 0; i < ROWS && !first && card.digits[i][0]; i++)
        view_parts_number(sheet, i ? "" : card.name, card.digits[i]);
    for (int i = 0; i < TEXTS; i++)
        flow_para(sheet, later[i]);
    return code;
}

static int own_code(const struct entry *own)
{
    return own->arg < 0 ? QR_PROGRAM : QR_LINE + own->arg;
}

static int code_tile(struct sheet *sheet, enum word word, int code, struct choice *choice)
{
    *choice = (struct choice){.label = say(sheet, word), .intent = INTENT_QR, .arg = (int16_t)code};
    return entries_coded(sheet->content, code);
}

static bool words_fit(const struct sheet *sheet, const struct choice *choices, int n, int width_px)
{
    struct line line;
    for (int i = 0; i < n; i++)
        for (const char *rest = choices[i].label;
             type_line(sheet, TYPE_STRONG, width_px, &rest, &line);)
            if (line.width_px > width_px || line.em_px < sheet->em[TYPE_STRONG])
                return false;
    return true;
}

/* All in one row, if the words have room enough there; four stand better two by two. */
static int columns(const struct sheet *sheet, const struct choice *choices, int n)
{
    int width = (sheet->area.w - (n - 1) * sheet->gap) / (n ? n : 1) - 2 * sheet->pad;
    bool row = n > 0 && words_fit(sheet, choices, n, width) &&
               choices_height(sheet, choices, n, n) <= 2 * sheet->tile;
    bool square = n == 4 && choices_height(sheet, choices, n, 2) + sheet->gap <= flow_left(sheet);
    return row && !square ? n : choices_columns(sheet);
}

void view_talk(struct sheet *sheet)
{
    struct entry lines[ENTRIES_MAX];
    struct choice choices[1 + TILES_MAX];
    int tiles = 0, n = entries_list(sheet->machine, LIST_PHONES, 0, lines);
    const char *title = say(sheet, screen_page(sheet->screen)->title);
    /* Where it would take room it gives way: people and numbers have the first page. */
    if (sheet->large || flow_up(sheet, title) || (n == 0 && !sheet->small))
        flow_title(sheet, title);
    if (n == 0)
        poster_988(sheet, POSTER_ROWS);
    else if (!numbers(sheet, &lines[0]))
        tiles = code_tile(sheet, WORD_P2_QR, own_code(&lines[0]), choices);
    tiles += view_parts_tiles(sheet, choices + tiles);
    if (n == 0)
        tiles += code_tile(sheet, WORD_E1_QR, QR_988, choices + tiles);
    flow_gap(sheet, sheet->gap);
    choices_flow(sheet, choices, tiles, columns(sheet, choices, tiles));
}
