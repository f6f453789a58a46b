/* Pages with a number on them. Promises that 988 and 911 are always there, first and built in; that
 * a number comes with the name of who answers, and never wraps. */
#include "core/glass/view_help.h"
#include "core/glass/view.h"
#include "core/glass/view_parts.h"
#include "core/plain/phone.h"
#include "core/visit/entries.h"
#include "core/visit/intent.h"
#include "core/visit/screen.h"
#include <string.h>

/* --- the two numbers that are built in ------------------------------------------------------ */

struct card {
    const char *label, *number;
};

/* Larger than any other number on the page, and without a box: it is not a button. */
static struct line biggest(const struct sheet *sheet, int width, const char *number)
{
    struct line line = {0};
    type_line(sheet, TYPE_WORD, width, &number, &line);
    return line;
}

static int label_width(const struct sheet *sheet, const struct card *card)
{
    return type_width(sheet, TYPE_STRONG, card->label) + SLACK_PX;
}

static int card_width(const struct sheet *sheet, const struct card *card)
{
    return label_width(sheet, card) + sheet->gap + type_width(sheet, TYPE_WORD, card->number) +
           SLACK_PX;
}

static void draw_card(struct sheet *sheet, const struct card *card, struct rect box)
{
    struct line line = biggest(sheet, box.w, card->number);
    int pitch = sheet->pitch[TYPE_STRONG], cap = scene_cap_px(line.em_px);
    int x = box.x + label_width(sheet, card) + sheet->gap;
    struct rect at = {box.x, box.y + (box.h - pitch) / 2, box.w, pitch};
    type_draw(sheet, TYPE_STRONG, COLOR_INK, at, card->label);
    scene_text(sheet->scene, FACE_BOLD, COLOR_PRIMARY, line.em_px, x, box.y + (box.h - cap) / 2,
               line.width_px, line.at, line.n);
}

static int card_height(const struct sheet *sheet)
{
    return sheet->pitch[TYPE_WORD] * 9 / 10;
}

/* The number below its words, if the two do not fit on one row. */
static void stacked(struct sheet *sheet, const struct card *card)
{
    struct line line = biggest(sheet, sheet->area.w, card->number);
    flow_keep(sheet, sheet->pitch[TYPE_STRONG] + card_height(sheet));
    flow_text(sheet, TYPE_STRONG, COLOR_INK, card->label);
    struct rect box = flow_take(sheet, card_height(sheet));
    if (flow_drawn(sheet))
        scene_text(sheet->scene, FACE_BOLD, COLOR_PRIMARY, line.em_px, box.x,
                   box.y + (box.h - scene_cap_px(line.em_px)) / 2, line.width_px, line.at, line.n);
}

static void own_row(struct sheet *sheet, const struct card *card)
{
    if (card_width(sheet, card) > sheet->area.w) {
        stacked(sheet, card);
        return;
    }
    struct rect box = flow_take(sheet, card_height(sheet));
    if (flow_drawn(sheet))
        draw_card(sheet, card, box);
}

static void built_in(struct sheet *sheet, enum word call, enum word danger)
{
    struct card cards[2] = {{say(sheet, call), say(sheet, WORD_E1_988)},
                            {say(sheet, danger), say(sheet, WORD_E1_911)}};
    int first = card_width(sheet, &cards[0]), second = card_width(sheet, &cards[1]);
    flow_gap(sheet, sheet->gap / 2);
    if (first + second + 3 * sheet->gap > sheet->area.w) {
        own_row(sheet, &cards[0]);
        own_row(sheet, &cards[1]);
        return;
    }
    struct rect box = flow_take(sheet, card_height(sheet));
    if (!flow_drawn(sheet))
        return;
    draw_card(sheet, &cards[0], (struct rect){box.x, box.y, first, box.h});
    draw_card(sheet, &cards[1], (struct rect){box.x + box.w - second, box.y, second, box.h});
}

void view_help_988(struct sheet *sheet)
{
    struct card card = {say(sheet, WORD_E1_CALL), say(sheet, WORD_E1_988)};
    flow_gap(sheet, sheet->gap / 2);
    own_row(sheet, &card);
}

/* --- urgent help
 * ------------------------------------------------------------------------------------- */

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
    const char *hours = view_parts_line_hours(sheet, line);
    if (!hours[0])
        return line->name;
    struct text text = sheet_text(sheet);
    text_add(&text, line->name);
    text_add(&text, ", ");
    text_add(&text, hours);
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
        view_parts_line(sheet, with_hours(sheet, line), line);
        if (line->checked_on[0] && (!checked[0] || strcmp(line->checked_on, checked) < 0))
            checked = line->checked_on;
    }
    if (!checked[0])
        return;
    sheet_fill(sheet, "date", checked);
    flow_gap(sheet, sheet->gap / 3);
    flow_text(sheet, TYPE_SMALL, COLOR_MUTED, say(sheet, WORD_E1_CHECKED));
}

void view_help_urgent(struct sheet *sheet)
{
    struct choice choices[TILES_MAX];
    int n = view_parts_tiles(sheet, choices);
    flow_title(sheet, say(sheet, WORD_E1_TITLE));
    company(sheet);
    built_in(sheet, WORD_E1_CALL, WORD_E1_DANGER);
    flow_gap(sheet, sheet->gap / 2);
    urgent_lines(sheet);
    flow_gap(sheet, sheet->gap);
    choices_flow(sheet, choices, n, choices_columns(sheet));
}

void view_help_resting(struct sheet *sheet)
{
    flow_title(sheet, say(sheet, WORD_K1_TITLE));
    flow_para(sheet, say(sheet, WORD_K1_DOOR));
    built_in(sheet, WORD_K1_CALL, WORD_K1_DANGER);
    view_parts_program(sheet);
}

/* --- one QR code ---------------------------------------------------------------------------- */

/* Whose code it is, and the number or address in it; "" if the code itself says it best. */
static struct card qr_owner(struct sheet *sheet, int arg)
{
    const struct lists *lists = &sheet->content->lists;
    if (arg == QR_PROGRAM)
        return (struct card){sheet->content->site.program, sheet->content->site.phone};
    if (arg >= QR_LINE && arg < QR_LINE + lists->helpline_n) {
        const struct helpline *line = &lists->helpline[arg - QR_LINE];
        return (struct card){line->name,
                             line->number[0] ? line->number : view_parts_to_text(sheet, line)};
    }
    if (arg >= QR_PEER && arg < QR_PEER + lists->peer_n)
        return (struct card){lists->peer[arg - QR_PEER].shown_name,
                             lists->peer[arg - QR_PEER].reach_at};
    if (arg >= QR_RESOURCE && arg < QR_RESOURCE + lists->resource_n) {
        const struct resource *resource = &lists->resource[arg - QR_RESOURCE];
        return (struct card){resource->title,
                             phone_meant(resource->qr_text) ? resource->qr_text : ""};
    }
    return (struct card){say(sheet, WORD_E1_CALL), say(sheet, WORD_E1_988)};
}

static bool is_address(int arg, const char *held)
{
    return arg >= QR_PEER && arg < QR_RESOURCE && !phone_meant(held);
}

static void qr_words(struct sheet *sheet)
{
    struct card owner = qr_owner(sheet, sheet->visit->at.arg);
    flow_text(sheet, TYPE_STRONG, COLOR_INK, owner.label);
    if (is_address(sheet->visit->at.arg, owner.number))
        flow_para(sheet, owner.number);
    else if (owner.number[0])
        view_parts_number(sheet, "", owner.number);
    flow_para(sheet, say(sheet, WORD_Q1_WHAT));
}

static struct rect qr_place(struct sheet *sheet)
{
    int size = sheet_px(sheet, 60000);
    size = size < sheet->area.h ? size : sheet->area.h;
    size = size < sheet->area.w ? size : sheet->area.w;
    flow_gap(sheet, sheet->gap);
    /* Makes it smaller before it goes to another page, down to what a phone still reads well. */
    if (flow_left(sheet) < size && flow_left(sheet) >= sheet_px(sheet, 40000))
        size = flow_left(sheet);
    struct rect box = flow_take(sheet, size);
    box.w = size;
    return box;
}

/* The code, with its words beside it if the panel is wide, else above it. */
void view_help_qr(struct sheet *sheet)
{
    struct text text = sheet_text(sheet);
    bool some = entries_qr(sheet->content, sheet->visit->at.arg, &text);
    const char *held = sheet_keep(sheet, &text);
    struct rect area = sheet->area;
    bool beside = area.w - sheet_px(sheet, 60000) > sheet->em[TYPE_BODY] * 14;
    flow_title(sheet, say(sheet, WORD_Q1_TITLE));
    if (!beside)
        qr_words(sheet);
    struct rect box = qr_place(sheet);
    if (some && flow_drawn(sheet))
        scene_qr(sheet->scene, box, held);
    if (!beside)
        return;
    int foot = sheet->y, page = sheet->page;
    sheet->y = box.y;
    sheet->area.x += box.w + 2 * sheet->gap;
    sheet->area.w -= box.w + 2 * sheet->gap;
    qr_words(sheet);
    sheet->area.x = area.x;
    sheet->area.w = area.w;
    if (sheet->page == page && sheet->y < foot)
        sheet->y = foot;
}
