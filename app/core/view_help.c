/* Pages with a number on them. Promises that 988 and 911 are always there, first and built in; that
 * a number has the name of who answers, and never wraps. */
#include "entries.h"
#include "intent.h"
#include "view.h"
#include <string.h>

static struct line fitted(const struct sheet *sheet, int width, const char *number)
{
    struct line line = {0};
    line_next(sheet, TYPE_DIGITS, width, &number, &line);
    return line;
}

static void draw_digits(struct sheet *sheet, const struct line *line, int x, int y, int height)
{
    int cap = cap_px(line->em_px);
    scene_text(sheet->scene, FACE_BOLD, COLOR_INK, line->em_px, x, y + (height - cap) / 2,
               line->width_px, line->at, line->n);
}

/* Name and number on one row where both fit, else the number below the name. */
void view_number(struct sheet *sheet, const char *label, const char *number)
{
    int width = sheet->area.w, column = sheet->em[TYPE_BODY] * 9;
    int name = label[0] ? text_width(sheet, TYPE_BODY, label) + sheet->gap + SLACK_PX : 0;
    struct line line = fitted(sheet, width, number);
    column = name > column || !name ? name : column;
    bool row = column + line.width_px <= width && line.em_px == sheet->em[TYPE_DIGITS];
    int pitch = sheet->pitch[TYPE_DIGITS] * 9 / 10;
    flow_gap(sheet, sheet->gap / 3);
    if (!row) {
        flow_keep(sheet, sheet->pitch[TYPE_BODY] + pitch);
        flow_text(sheet, TYPE_BODY, COLOR_INK, label);
    }
    struct rect box = flow_take(sheet, pitch);
    if (!flow_drawn(sheet))
        return;
    if (row)
        text_draw(sheet, TYPE_BODY, COLOR_INK,
                  (struct rect){box.x, box.y + (pitch - sheet->pitch[TYPE_BODY]) / 2, column,
                                sheet->pitch[TYPE_BODY]},
                  label);
    draw_digits(sheet, &line, row ? box.x + column : box.x, box.y, pitch);
}

/* --- the two numbers that are built in ------------------------------------------------------ */

struct card {
    const char *label, *number;
};

static int card_width(const struct sheet *sheet, const struct card *card)
{
    return text_width(sheet, TYPE_STRONG, card->label) + sheet->gap +
           text_width(sheet, TYPE_DIGITS, card->number) + 2 * sheet->pad + 2 * SLACK_PX;
}

static void draw_card(struct sheet *sheet, const struct card *card, struct rect box)
{
    int pitch = sheet->pitch[TYPE_STRONG];
    int name = text_width(sheet, TYPE_STRONG, card->label) + SLACK_PX;
    struct line line = fitted(sheet, box.w - 2 * sheet->pad, card->number);
    bool row = name + sheet->gap + line.width_px <= box.w - 2 * sheet->pad;
    struct rect at = {box.x + sheet->pad, box.y + (box.h - pitch) / 2, box.w - 2 * sheet->pad,
                      pitch};
    scene_fill(sheet->scene, box, COLOR_PANEL, sheet->radius);
    scene_outline(sheet->scene, box, COLOR_PRIMARY, sheet->radius, sheet->thin);
    if (!row)
        at.y = box.y + sheet->pad / 2;
    text_draw(sheet, TYPE_STRONG, COLOR_INK, at, card->label);
    if (row) {
        draw_digits(sheet, &line, at.x + name + sheet->gap, box.y, box.h);
    } else {
        int y = at.y + text_height(sheet, TYPE_STRONG, at.w, card->label);
        draw_digits(sheet, &line, at.x, y, box.y + box.h - sheet->pad / 2 - y);
    }
}

static int card_height(const struct sheet *sheet, const struct card *card, int width)
{
    int digits = sheet->pitch[TYPE_DIGITS] * 9 / 10;
    if (card_width(sheet, card) <= width)
        return digits + sheet->pad;
    return digits + sheet->pad +
           text_height(sheet, TYPE_STRONG, width - 2 * sheet->pad, card->label);
}

static void built_in(struct sheet *sheet, enum word call, enum word danger)
{
    struct card cards[2] = {{say(sheet, call), say(sheet, WORD_E1_988)},
                            {say(sheet, danger), say(sheet, WORD_E1_911)}};
    int first = card_width(sheet, &cards[0]), second = card_width(sheet, &cards[1]);
    bool row = first + second + sheet->gap <= sheet->area.w;
    flow_gap(sheet, sheet->gap);
    if (row) {
        int spare = (sheet->area.w - first - second - sheet->gap) / 2;
        struct rect box = flow_take(sheet, card_height(sheet, &cards[0], first));
        if (!flow_drawn(sheet))
            return;
        box.w = first + spare;
        draw_card(sheet, &cards[0], box);
        draw_card(sheet, &cards[1],
                  (struct rect){box.x + box.w + sheet->gap, box.y, second + spare, box.h});
        return;
    }
    for (int i = 0; i < 2; i++) {
        struct rect box = flow_take(sheet, card_height(sheet, &cards[i], sheet->area.w));
        if (flow_drawn(sheet))
            draw_card(sheet, &cards[i], box);
        flow_gap(sheet, sheet->gap);
    }
}

/* --- E1 ------------------------------------------------------------------------------------- */

static void company(struct sheet *sheet)
{
    static const enum word SAY[] = {[COMPANY_ASKED] = WORD_E1_ASKED,
                                    [COMPANY_SEEN] = WORD_E1_SEEN,
                                    [COMPANY_UNSEEN] = WORD_E1_UNSEEN,
                                    [COMPANY_UNREACHED] = WORD_E1_NOONE};
    uint8_t state = sheet->visit->company;
    if (state == COMPANY_NONE || state == COMPANY_ASKING)
        return;
    flow_text(sheet, TYPE_STRONG, COLOR_PRIMARY, say(sheet, SAY[state]));
}

static const char *with_hours(struct sheet *sheet, const struct helpline *line)
{
    if (!line->hours[0])
        return line->name;
    struct text text = sheet_text(sheet);
    text_add(&text, line->name);
    text_add(&text, ", ");
    text_add(&text, line->hours);
    return sheet_keep(sheet, &text);
}

static void urgent_lines(struct sheet *sheet)
{
    const struct lists *lists = &sheet->content->lists;
    const char *checked = "";
    for (int i = 0; i < lists->helpline_n; i++) {
        const struct helpline *line = &lists->helpline[i];
        if (!line->urgent)
            continue;
        view_number(sheet, with_hours(sheet, line), line->number);
        if (line->checked_on[0] && (!checked[0] || strcmp(line->checked_on, checked) < 0))
            checked = line->checked_on;
    }
    if (!checked[0])
        return;
    slot_set(sheet, "date", checked);
    flow_gap(sheet, sheet->gap / 3);
    flow_text(sheet, TYPE_SMALL, COLOR_MUTED, say(sheet, WORD_E1_CHECKED));
}

void view_urgent(struct sheet *sheet)
{
    struct choice choices[TILES_MAX];
    int n = view_tiles(sheet, SCREEN_E1, choices);
    flow_title(sheet, say(sheet, WORD_E1_TITLE));
    company(sheet);
    built_in(sheet, WORD_E1_CALL, WORD_E1_DANGER);
    flow_gap(sheet, sheet->gap / 2);
    urgent_lines(sheet);
    flow_gap(sheet, sheet->gap);
    flow_choices(sheet, choices, n, choices_columns(sheet));
}

void view_resting(struct sheet *sheet)
{
    flow_title(sheet, say(sheet, WORD_K1_TITLE));
    flow_para(sheet, say(sheet, WORD_K1_DOOR));
    built_in(sheet, WORD_K1_CALL, WORD_K1_DANGER);
    if (sheet->content->site.phone[0])
        view_number(sheet, sheet->content->site.phone_who, sheet->content->site.phone);
}

/* --- one QR code ---------------------------------------------------------------------------- */

void view_qr(struct sheet *sheet)
{
    struct text text = sheet_text(sheet);
    bool some = entries_qr(sheet->content, sheet->visit->at.arg, &text);
    const char *held = sheet_keep(sheet, &text);
    flow_title(sheet, say(sheet, WORD_Q1_TITLE));
    flow_para(sheet, say(sheet, WORD_Q1_WHAT));
    flow_gap(sheet, sheet->gap);
    int size = sheet_px(sheet, 60000);
    size = size < sheet->area.h ? size : sheet->area.h;
    size = size < sheet->area.w ? size : sheet->area.w;
    /* Smaller before it goes to another page, down to what a phone still reads well. */
    if (flow_left(sheet) < size && flow_left(sheet) >= sheet_px(sheet, 40000))
        size = flow_left(sheet);
    struct rect box = flow_take(sheet, size);
    box.w = size;
    if (some && flow_drawn(sheet))
        scene_qr(sheet->scene, box, held);
}
