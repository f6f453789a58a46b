/* The poster of help, the same wherever somebody may be in danger. Promises that 988 is the largest
 * thing there, and that neither it nor the tile that asks somebody to come is ever cut: words give
 * way first. */
#include "core/glass/poster.h"
#include "core/content/ways.h"
#include "core/glass/numbers.h"

/* --- rows ----------------------------------------------------------------------------------- */

/* The first of these sentences that fits beside the digits on one line, or the last. */
static const char *fitting(struct sheet *sheet, const enum word *words, int n, int width_px)
{
    const char *s = "";
    for (int i = 0; i < n; i++) {
        s = say(sheet, words[i]);
        if (type_width(sheet, TYPE_STRONG, s) <= width_px)
            return s;
    }
    return s;
}

static struct number row_of(struct sheet *sheet, const enum word *words, int n, enum word digits)
{
    struct number number = {"", "", say(sheet, digits)};
    int room = sheet->area.w - 2 * sheet->pad - sheet->gap;
    number.name = fitting(sheet, words, n, room - type_width(sheet, TYPE_DIGITS, number.digits));
    return number;
}

static struct number call(struct sheet *sheet)
{
    static const enum word WORDS[] = {WORD_E1_CALL, WORD_E1_CALL_FEW, WORD_E1_CALL_SHORT};
    return row_of(sheet, WORDS, 3, WORD_E1_988);
}

/* 988 is larger than other numbers, unless that costs its place on the page. Returns what the
 * digits have been. */
static int enlarge(struct sheet *sheet, enum poster_form form)
{
    int em = sheet->em[TYPE_DIGITS];
    if (form != POSTER_SMALL)
        sheet->em[TYPE_DIGITS] = em * (sheet->small ? 125 : 135) / 100;
    return em;
}

void poster_988(struct sheet *sheet, enum poster_form form)
{
    int em = enlarge(sheet, form);
    struct number number = call(sheet);
    numbers_flow(sheet, &number, 1);
    sheet->em[TYPE_DIGITS] = em;
}

int poster_988_px(struct sheet *sheet, enum poster_form form)
{
    int em = enlarge(sheet, form);
    struct number number = call(sheet);
    int height = numbers_height(sheet, &number, 1);
    sheet->em[TYPE_DIGITS] = em;
    return height;
}

void poster_ask(struct sheet *sheet, enum poster_form form, const struct choice *ask,
                const char *brief)
{
    struct choice choice = *ask;
    choice.dense = form == POSTER_SMALL;
    int room = sheet->area.w - 2 * sheet->pad;
    if (type_width(sheet, TYPE_STRONG, choice.label) > room)
        choice.label = brief;
    choices_flow(sheet, &choice, 1, 1);
}

void poster_911(struct sheet *sheet)
{
    static const enum word WORDS[] = {WORD_E1_DANGER, WORD_E1_DANGER_SHORT};
    struct number number = row_of(sheet, WORDS, 2, WORD_E1_911);
    numbers_flow(sheet, &number, 1);
}

/* --- two columns ---------------------------------------------------------------------------- */

enum { CODE_UM = 32000, SIDES = 2 };

/* 988 in its card: words above it, how to go on beside it, and on a large panel its code. */
struct card {
    struct line digits;
    const char *label, *side[SIDES];
    int width_px, digits_px, height_px; /* of the card; of the digits; of what is in the card */
    int side_px, code_px;               /* 0: there is no room for it */
};

static struct card card_of(struct sheet *sheet)
{
    struct card card = {.label = say(sheet, WORD_E1_CALL),
                        .width_px = (sheet->area.w - sheet->gap) * 3 / 5};
    const char *rest = say(sheet, WORD_E1_988);
    int inner = card.width_px - 2 * sheet->pad, em = sheet->em[TYPE_DIGITS];
    sheet->em[TYPE_DIGITS] = 2 * em;
    type_line(sheet, TYPE_DIGITS, sheet->area.w, &rest, &card.digits);
    sheet->em[TYPE_DIGITS] = em;
    card.digits_px = scene_cap_px(card.digits.em_px);
    card.height_px = sheet->pitch[TYPE_STRONG] + sheet->gap + card.digits_px;
    if (sheet->large)
        card.code_px = sheet_px(sheet, CODE_UM);
    inner -= card.code_px ? card.code_px + sheet->gap : 0;
    sheet_fill(sheet, "key", ways_at(WAY_SPANISH)->key);
    card.side[0] = say(sheet, WORD_E1_SPANISH);
    sheet_fill(sheet, "key", ways_at(WAY_VETERANS)->key);
    card.side[1] = say(sheet, WORD_E1_VETERANS);
    for (int i = 0; i < SIDES; i++) {
        int width = type_width(sheet, TYPE_SMALL, card.side[i]);
        card.side_px = width > card.side_px ? width : card.side_px;
    }
    if (card.digits.width_px + sheet->gap + card.side_px > inner)
        card.side_px = 0;
    return card;
}

bool poster_columns(const struct sheet *sheet)
{
    struct sheet trial = *sheet;
    struct card card = card_of(&trial);
    int inner = card.width_px - 2 * sheet->pad;
    int label = type_width(sheet, TYPE_STRONG, card.label);
    return !sheet->small && sheet->size <= SIZE_M && label <= inner;
}

static void draw_card(struct sheet *sheet, const struct card *card, struct rect box)
{
    int x = box.x + sheet->pad, y = box.y + (box.h - card->height_px) / 2;
    int pitch = sheet->pitch[TYPE_SMALL];
    numbers_card(sheet, box);
    type_draw(sheet, TYPE_STRONG, COLOR_INK,
              (struct rect){x, y, box.w - 2 * sheet->pad, sheet->pitch[TYPE_STRONG]}, card->label);
    y += sheet->pitch[TYPE_STRONG] + sheet->gap;
    scene_text(sheet->scene, FACE_DIGITS, COLOR_PRIMARY, card->digits.em_px, x, y,
               card->digits.width_px, card->digits.at, card->digits.n);
    x += card->digits.width_px + sheet->gap;
    y += (card->digits_px - SIDES * pitch) / 2;
    for (int i = 0; i < SIDES; i++, y += pitch)
        type_draw(sheet, TYPE_SMALL, COLOR_INK, (struct rect){x, y, card->side_px, pitch},
                  card->side[i]);
    if (!card->code_px)
        return;
    struct rect code = {box.x + box.w - sheet->pad - card->code_px,
                        box.y + (box.h - card->code_px) / 2, card->code_px, card->code_px};
    scene_qr(sheet->scene, code, ways_at(WAY_988)->code);
    scene_outline(sheet->scene, code, COLOR_INK, 0, sheet_px(sheet, 300));
}

/* 911: its words in two lines beside it. */
struct danger {
    const char *label, *digits;
    int label_px, digits_px, height_px;
};

static struct danger danger_of(struct sheet *sheet, int width_px)
{
    struct danger danger = {say(sheet, WORD_E1_DANGER), say(sheet, WORD_E1_911), 0, 0, 0};
    danger.digits_px = type_width(sheet, TYPE_DIGITS, danger.digits);
    int room = width_px - 2 * sheet->pad - danger.digits_px - sheet->gap;
    int words = type_height(sheet, TYPE_STRONG, room, danger.label);
    danger.label_px = type_even(sheet, TYPE_STRONG, room, danger.label);
    danger.height_px = words + sheet->pad;
    int least = scene_cap_px(sheet->em[TYPE_DIGITS]) + 2 * sheet->pad;
    if (danger.height_px < least)
        danger.height_px = least;
    return danger;
}

static void draw_danger(struct sheet *sheet, const struct danger *danger, struct rect box)
{
    int em = sheet->em[TYPE_DIGITS], cap = scene_cap_px(em);
    int words = type_height(sheet, TYPE_STRONG, danger->label_px, danger->label);
    numbers_card(sheet, box);
    type_draw(
        sheet, TYPE_STRONG, COLOR_INK,
        (struct rect){box.x + sheet->pad, box.y + (box.h - words) / 2, danger->label_px, words},
        danger->label);
    scene_text(sheet->scene, FACE_DIGITS, COLOR_PRIMARY, em,
               box.x + box.w - sheet->pad - danger->digits_px, box.y + (box.h - cap) / 2,
               danger->digits_px, danger->digits, 3);
}

/* The tile fills its part of the column. */
static void draw_ask(struct sheet *sheet, const struct choice *ask, struct rect box)
{
    struct sheet column = *sheet;
    column.area = box;
    column.y = column.top = box.y;
    column.due = 0;
    column.tile = box.h;
    choices_flow(&column, ask, 1, 1);
}

void poster_flow_columns(struct sheet *sheet, const struct choice *ask)
{
    struct card card = card_of(sheet);
    struct sheet column = *sheet;
    column.area.w -= card.width_px + sheet->gap;
    struct danger danger = danger_of(sheet, column.area.w);
    int asks = ask ? choices_height(&column, ask, 1, 1) : -sheet->gap;
    int right = asks + sheet->gap + danger.height_px, left = card.height_px + 2 * sheet->pad;
    int height = left > right ? left : right;
    asks += ask ? (height - right) / 2 : 0;
    flow_gap(sheet, sheet->gap);
    struct rect box = flow_take(sheet, height);
    if (!flow_drawn(sheet))
        return;
    struct rect beside = {box.x + card.width_px + sheet->gap, box.y, column.area.w, asks};
    box.w = card.width_px;
    draw_card(sheet, &card, box);
    if (ask)
        draw_ask(sheet, ask, beside);
    beside.y += asks + sheet->gap;
    beside.h = box.y + box.h - beside.y;
    draw_danger(sheet, &danger, beside);
}
