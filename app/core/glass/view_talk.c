/* "Talk to someone": people and numbers. Promises that the first page has the number of who answers
 * here, large and with its code, and 988; that nothing leads there but one touch. */
#include "core/glass/view.h"
#include "core/glass/view_parts.h"
#include "core/glass/view_urgent.h"
#include "core/visit/entries.h"
#include "core/visit/intent.h"
#include "core/visit/screen.h"

enum { CODE_UM = 34000 }; /* a short code is read from as far as a hand reaches */

static const char *filled(struct sheet *sheet, enum word word, const char *value)
{
    sheet_fill(sheet, "value", value);
    return value[0] ? say(sheet, word) : "";
}

static int height(const struct sheet *sheet, const char *s)
{
    return type_height(sheet, TYPE_BODY, flow_width(sheet, TYPE_BODY), s);
}

/* Whether 988 still fits below so many px. */
static bool leaves_room(struct sheet *sheet, int px)
{
    return flow_left(sheet) - px - sheet->gap >= view_parts_988_px(sheet);
}

static int own_px(struct sheet *sheet, const struct entry *own)
{
    const struct helpline *line = own->arg < 0 ? NULL : &sheet->content->lists.helpline[own->arg];
    const char *large = own->line[0] ? own->line : view_parts_to_text(sheet, line);
    return view_parts_number_px(sheet, "", large);
}

/* The number, whose it is, and 988 need more than a page: the name is then below its number. */
static bool crowded(struct sheet *sheet, const struct entry *own)
{
    int name = type_height(sheet, TYPE_STRONG, flow_width(sheet, TYPE_STRONG), own->title);
    return !leaves_room(sheet, name + sheet->gap + own_px(sheet, own));
}

static void own_number(struct sheet *sheet, const struct entry *own, bool first)
{
    const struct helpline *line = own->arg < 0 ? NULL : &sheet->content->lists.helpline[own->arg];
    if (!first)
        flow_text(sheet, TYPE_STRONG, COLOR_INK, own->title);
    if (line)
        view_parts_line(sheet, "", line);
    else
        view_parts_number(sheet, "", own->line);
    if (first)
        flow_text(sheet, TYPE_STRONG, COLOR_INK, own->title);
}

/* Who answers, and when: the first gives way to 988, never the second. The line's own card says
 * all. */
static void own_words(struct sheet *sheet, const struct entry *own, bool first)
{
    own_number(sheet, own, first);
    if (own->arg < 0)
        return;
    const struct helpline *line = &sheet->content->lists.helpline[own->arg];
    const char *who = filled(sheet, WORD_P2_ANSWERS, line->who),
               *hours = filled(sheet, WORD_P2_HOURS, view_parts_line_hours(sheet, line));
    if (leaves_room(sheet, height(sheet, who) + height(sheet, hours)))
        flow_text(sheet, TYPE_BODY, COLOR_INK, who);
    flow_text(sheet, TYPE_BODY, COLOR_INK, hours);
}

/* The code beside the words, if they have room enough; else there is a tile for it. */
static bool has_room(const struct sheet *sheet)
{
    return sheet->area.w - sheet_px(sheet, CODE_UM) - 2 * sheet->gap >= sheet->em[TYPE_DIGITS] * 9;
}

static void beside_code(struct sheet *sheet, const struct entry *own, const char *held)
{
    int size = sheet_px(sheet, CODE_UM), width = sheet->area.w;
    struct rect box = flow_take(sheet, size);
    if (flow_drawn(sheet))
        scene_qr(sheet->scene, (struct rect){box.x + box.w - size, box.y, size, size}, held);
    int foot = sheet->y, page = sheet->page;
    sheet->y = box.y;
    sheet->area.w -= size + 2 * sheet->gap;
    own_words(sheet, own, false);
    sheet->area.w = width;
    if (sheet->page == page && sheet->y < foot)
        sheet->y = foot;
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

void view_talk(struct sheet *sheet)
{
    struct entry lines[ENTRIES_MAX];
    struct choice choices[1 + TILES_MAX];
    struct text text = sheet_text(sheet);
    int tiles = 0, n = entries_list(sheet->machine, LIST_PHONES, 0, lines);
    bool code = n > 0 && entries_call(sheet->content, &lines[0], &text);
    const char *held = sheet_keep(sheet, &text);
    bool short_988 = false;
    /* Where there is less room the title gives way: people and numbers have the first page. */
    if (sheet->panel->diagonal_mil >= 13000 || (n == 0 && !sheet->small))
        flow_title(sheet, say(sheet, screen_page(sheet->screen)->title));
    flow_gap(sheet, sheet->gap);
    if (code && has_room(sheet)) {
        beside_code(sheet, &lines[0], held);
    } else if (n > 0) {
        bool first = crowded(sheet, &lines[0]);
        short_988 =
            first && view_urgent_988_px(sheet) + own_px(sheet, &lines[0]) <= flow_left(sheet);
        if (short_988)
            view_urgent_988_short(sheet);
        own_words(sheet, &lines[0], first);
        tiles = code_tile(sheet, WORD_P2_QR, own_code(&lines[0]), choices);
    }
    flow_gap(sheet, sheet->gap);
    if (!short_988)
        view_parts_988(sheet);
    tiles += view_parts_tiles(sheet, choices + tiles);
    if (n == 0)
        tiles += code_tile(sheet, WORD_E1_QR, QR_988, choices + tiles);
    flow_gap(sheet, sheet->gap);
    choices_flow(sheet, choices, tiles, choices_columns(sheet));
}
