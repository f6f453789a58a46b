/* Urgent help, the page after a self-harm yes, and the page while the kiosk rests. Promises that
 * 988 and somebody in the house are on the first page, on every panel and in every text size; that
 * 911 is next, then the site's lines with who answers and when. Titles and explanations give way.
 */
#include "core/glass/view_urgent.h"
#include "core/glass/view.h"
#include "core/glass/view_parts.h"
#include "core/visit/entries.h"
#include "core/visit/intent.h"
#include "core/visit/screen.h"
#include <string.h>

/* How far a page has come, and so what must be on the first one. */
enum part { PART_HERE, PART_DANGER, PART_LINES, PART_ALL };

/* What there is room for. */
struct plan {
    enum part first; /* the last part that is on the first page */
    bool explained;  /* the explanations come before the numbers, not after */
    bool titled;     /* the title is there */
    bool brief;      /* what the room said, in few words */
    bool small;      /* 988 as large as other numbers, and the tile without air */
    bool terse;      /* fewer words beside 988 */
    bool late;       /* what the room said, and the program's number, are after 911 */
};

/* From the most to the least that can be on the first page: a page takes the first that fits. */
static const struct plan HELP[] = {
    {.first = PART_LINES, .explained = true, .titled = true},
    {.first = PART_DANGER, .titled = true},
    {.first = PART_DANGER},
    {.first = PART_DANGER, .small = true},
    {.first = PART_HERE},
    {.first = PART_HERE, .brief = true},
    {.first = PART_HERE, .brief = true, .small = true},
    {.first = PART_HERE, .brief = true, .small = true, .terse = true},
    {.first = PART_HERE, .late = true},
};
/* Nobody can turn this page. */
static const struct plan RESTING[] = {
    {.first = PART_LINES, .explained = true, .titled = true},
    {.first = PART_LINES, .explained = true, .titled = true, .small = true},
    {.first = PART_DANGER, .small = true},
    {.first = PART_HERE, .small = true, .late = true}};

/* One of the pages: its sentences, and its tiles but the one that asks somebody to come. */
struct subject {
    enum word title, para[PARAS_MAX];
    const struct plan *plans;
    int plan_n;
    enum word call[2], danger; /* what is said beside 988, and in fewer words; and beside 911 */
    struct choice ask, all, tiles[TILES_MAX];
    int tile_n;
    bool asks;   /* somebody can be asked to come */
    bool county; /* there are more lines than stand here: `all` leads to them */
};

/* --- the two numbers that are built in ------------------------------------------------------ */

struct number {
    const char *label, *digits;
    enum type type;
};

/* Without a box: it is not a button. */
static struct line digits_of(const struct sheet *sheet, const struct number *number)
{
    const char *rest = number->digits;
    struct line line = {0};
    type_line(sheet, number->type, sheet->area.w, &rest, &line);
    return line;
}

static int label_px(const struct sheet *sheet, const struct number *number)
{
    return type_width(sheet, TYPE_STRONG, number->label) + SLACK_PX;
}

static int number_px(const struct sheet *sheet, const struct number *number)
{
    return label_px(sheet, number) + sheet->gap + type_width(sheet, number->type, number->digits) +
           SLACK_PX;
}

static int row_px(const struct sheet *sheet, const struct number *number)
{
    int digits = sheet->pitch[number->type] * 9 / 10, label = sheet->pitch[TYPE_STRONG];
    return digits > label ? digits : label;
}

static void draw_digits(struct sheet *sheet, const struct number *number, int x, struct rect box)
{
    struct line line = digits_of(sheet, number);
    scene_text(sheet->scene, type_face(number->type), COLOR_PRIMARY, line.em_px, x,
               box.y + (box.h - scene_cap_px(line.em_px)) / 2, line.width_px, line.at, line.n);
}

static void draw_number(struct sheet *sheet, const struct number *number, struct rect box)
{
    int pitch = sheet->pitch[TYPE_STRONG];
    struct rect at = {box.x, box.y + (box.h - pitch) / 2, box.w, pitch};
    type_draw(sheet, TYPE_STRONG, COLOR_INK, at, number->label);
    draw_digits(sheet, number, box.x + label_px(sheet, number) + sheet->gap, box);
}

static int stacked_px(const struct sheet *sheet, const struct number *number)
{
    int width = flow_width(sheet, TYPE_STRONG);
    return type_height(sheet, TYPE_STRONG, width, number->label) + row_px(sheet, number);
}

/* The digits are below the words if the two do not fit on one row. */
static void own_row(struct sheet *sheet, const struct number *number)
{
    int height = row_px(sheet, number);
    bool row = number_px(sheet, number) <= sheet->area.w;
    if (!row) {
        flow_keep(sheet, stacked_px(sheet, number));
        flow_text(sheet, TYPE_STRONG, COLOR_INK, number->label);
    }
    struct rect box = flow_take(sheet, height);
    if (!flow_drawn(sheet))
        return;
    if (row)
        draw_number(sheet, number, box);
    else
        draw_digits(sheet, number, box.x, box);
}

static struct number call_988(struct sheet *sheet)
{
    return (struct number){say(sheet, WORD_E1_CALL), say(sheet, WORD_E1_988), TYPE_WORD};
}

int view_urgent_988_px(struct sheet *sheet)
{
    struct number call = call_988(sheet);
    bool row = number_px(sheet, &call) <= sheet->area.w;
    return row ? row_px(sheet, &call) : stacked_px(sheet, &call);
}

void view_urgent_988(struct sheet *sheet)
{
    struct number call = call_988(sheet);
    flow_gap(sheet, sheet->gap / 2);
    own_row(sheet, &call);
}

void view_urgent_988_short(struct sheet *sheet)
{
    struct number call = {say(sheet, WORD_E1_CALL_SHORT), say(sheet, WORD_E1_988), TYPE_DIGITS};
    own_row(sheet, &call);
}

static bool side_by_side(const struct sheet *sheet, const struct number *a, const struct number *b)
{
    return number_px(sheet, a) + number_px(sheet, b) + 3 * sheet->gap <= sheet->area.w;
}

static void both(struct sheet *sheet, const struct number *a, const struct number *b)
{
    int first = number_px(sheet, a), second = number_px(sheet, b);
    struct rect box = flow_take(sheet, row_px(sheet, a));
    if (!flow_drawn(sheet))
        return;
    draw_number(sheet, a, (struct rect){box.x, box.y, first, box.h});
    draw_number(sheet, b, (struct rect){box.x + box.w - second, box.y, second, box.h});
}

/* --- somebody in the house ------------------------------------------------------------------ */

/* What the room said, or has not said. */
static void company(struct sheet *sheet, bool brief)
{
    static const enum word SAY[][2] = {[COMPANY_ASKED] = {WORD_E1_ASKED, WORD_E1_ASKED_SHORT},
                                       [COMPANY_SEEN] = {WORD_E1_SEEN, WORD_E1_SEEN_SHORT},
                                       [COMPANY_UNSEEN] = {WORD_E1_UNSEEN, WORD_E1_UNSEEN_SHORT},
                                       [COMPANY_UNREACHED] = {WORD_E1_NOONE, WORD_E1_NOONE_SHORT}};
    uint8_t state = sheet->visit->company;
    if (state == COMPANY_NONE || state == COMPANY_ASKING)
        return;
    flow_text(sheet, TYPE_STRONG, COLOR_PRIMARY, say(sheet, SAY[state][brief]));
    flow_gap(sheet, brief ? 0 : sheet->gap / 2);
}

/* The program's own number, if none of the lines is the same. */
static void phone(struct sheet *sheet)
{
    const struct site *site = &sheet->content->site;
    const struct lists *lists = &sheet->content->lists;
    for (int i = 0; i < lists->helpline_n; i++)
        if (lists->helpline[i].urgent && strcmp(lists->helpline[i].number, site->phone) == 0)
            return;
    view_parts_program(sheet);
}

/* Nobody can be asked, and nobody was. */
static bool alone(const struct sheet *sheet, const struct subject *subject)
{
    return !subject->asks && sheet->visit->company == COMPANY_NONE;
}

static void here(struct sheet *sheet, const struct subject *subject, const struct plan *plan)
{
    if (alone(sheet, subject) && !plan->late)
        phone(sheet);
    if (!subject->asks)
        return;
    struct choice ask = subject->ask;
    ask.dense = plan->small;
    flow_gap(sheet, sheet->gap);
    choices_flow(sheet, &ask, 1, 1);
}

/* --- the page ------------------------------------------------------------------------------- */

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

static void lines(struct sheet *sheet)
{
    const struct lists *lists = &sheet->content->lists;
    const char *checked = "";
    for (int i = 0, n = 0; i < lists->helpline_n && n < URGENT_LINES; i++) {
        const struct helpline *line = &lists->helpline[i];
        if (!line->urgent)
            continue;
        n++;
        size_t text_n = sheet->scene->text_n;
        int page = sheet->page;
        view_parts_line(sheet, with_hours(sheet, line), line);
        if (sheet->wanted < page || sheet->wanted > sheet->page)
            sheet->scene->text_n = text_n; /* nobody reads it on this page */
        if (line->checked_on[0] && (!checked[0] || strcmp(line->checked_on, checked) < 0))
            checked = line->checked_on;
    }
    if (!checked[0])
        return;
    sheet_fill(sheet, "date", checked);
    flow_gap(sheet, sheet->gap / 3);
    flow_text(sheet, TYPE_SMALL, COLOR_MUTED, say(sheet, WORD_E1_CHECKED));
}

/* A sentence takes as much room as the taller of the two that may be in its place: from afar, the
 * page after a yes is Urgent help, which anybody may open. */
static void alike(struct sheet *sheet, enum type type, enum word word, enum word urgent,
                  enum word yes)
{
    int width = flow_width(sheet, type);
    int a = type_height(sheet, type, width, say(sheet, urgent));
    int b = type_height(sheet, type, width, say(sheet, yes));
    if (sheet->screen == SCREEN_RESTING)
        flow_text(sheet, type, COLOR_INK, say(sheet, word));
    else
        flow_filled(sheet, type, say(sheet, word), a > b ? a : b);
}

static void explain(struct sheet *sheet, const struct subject *subject)
{
    const struct page *urgent = screen_page(SCREEN_URGENT_HELP);
    const struct page *yes = screen_page(SCREEN_AFTER_YES);
    for (int i = 0; i < PARAS_MAX && subject->para[i] != NO_WORD; i++) {
        flow_gap(sheet, sheet->para);
        alike(sheet, TYPE_BODY, subject->para[i], urgent->para[i], yes->para[i]);
    }
    flow_gap(sheet, sheet->para);
}

static void opening(struct sheet *sheet, const struct subject *subject, const struct plan *plan)
{
    if (plan->titled)
        alike(sheet, TYPE_TITLE, subject->title, screen_page(SCREEN_URGENT_HELP)->title,
              screen_page(SCREEN_AFTER_YES)->title);
    flow_head(sheet, say(sheet, subject->title));
    if (plan->explained)
        explain(sheet, subject);
}

static void lay(struct sheet *sheet, const struct subject *subject, const struct plan *plan,
                enum part until)
{
    struct number call = {say(sheet, subject->call[plan->terse]), say(sheet, WORD_E1_988),
                          plan->small ? TYPE_DIGITS : TYPE_WORD};
    struct number danger = {say(sheet, subject->danger), say(sheet, WORD_E1_911), call.type};
    bool row = !plan->small && side_by_side(sheet, &call, &danger);
    opening(sheet, subject, plan);
    if (!plan->late)
        company(sheet, plan->brief);
    if (row)
        both(sheet, &call, &danger);
    else
        own_row(sheet, &call);
    here(sheet, subject, plan);
    if (until == PART_HERE)
        return;
    flow_gap(sheet, sheet->gap / 2);
    if (!row)
        own_row(sheet, &danger);
    if (until == PART_DANGER)
        return;
    if (plan->late)
        company(sheet, plan->brief);
    if (subject->county) {
        flow_gap(sheet, sheet->gap);
        choices_flow(sheet, &subject->all, 1, 1);
    }
    flow_gap(sheet, sheet->gap / 2);
    lines(sheet);
    if (until == PART_LINES)
        return;
    if (!alone(sheet, subject) || plan->late)
        phone(sheet);
    if (!plan->explained)
        explain(sheet, subject);
    flow_gap(sheet, sheet->gap);
    choices_flow(sheet, subject->tiles, subject->tile_n, choices_columns(sheet));
}

/* Tried on a copy that draws nothing. */
static bool fits(const struct sheet *sheet, const struct subject *subject, const struct plan *plan,
                 bool strip)
{
    struct sheet trial = *sheet;
    bool overflow = sheet->scene->overflow;
    size_t text_n = sheet->scene->text_n;
    trial.wanted = -1;
    sheet->scene->overflow = false;
    if (strip)
        view_parts_strip(&trial);
    lay(&trial, subject, plan, plan->first);
    bool fit = trial.page == sheet->page && !sheet->scene->overflow;
    sheet->scene->overflow = overflow;
    sheet->scene->text_n = text_n;
    return fit;
}

/* The first plan that fits, or -1. The last one is for when none does. */
static int choose(const struct sheet *sheet, const struct subject *subject, bool strip)
{
    for (int i = 0; i + 1 < subject->plan_n; i++)
        if (fits(sheet, subject, &subject->plans[i], strip))
            return i;
    return -1;
}

/* The notice gives way too: what is on this page does not go with the answers. */
static void show(struct sheet *sheet, const struct subject *subject)
{
    bool strip = state_strip(sheet->machine);
    int plan = choose(sheet, subject, strip);
    if (plan < 0 && strip) {
        strip = false;
        plan = choose(sheet, subject, false);
    }
    if (strip)
        view_parts_strip(sheet);
    lay(sheet, subject, &subject->plans[plan < 0 ? subject->plan_n - 1 : plan], PART_ALL);
}

/* The tiles that ask somebody to come and that lead to all lines apart from the others. */
static void add_tiles(struct sheet *sheet, struct subject *subject)
{
    struct choice choices[TILES_MAX];
    int n = view_parts_tiles(sheet, choices);
    for (int i = 0; i < n; i++) {
        if (choices[i].intent == INTENT_GO && choices[i].arg == SCREEN_PHONE_LINES) {
            subject->county = true;
            subject->all = choices[i];
            continue;
        }
        if (choices[i].intent != INTENT_COMPANY) {
            subject->tiles[subject->tile_n++] = choices[i];
            continue;
        }
        subject->asks = true;
        subject->ask = choices[i];
        if (sheet->visit->company != COMPANY_NONE)
            subject->ask.label = say(sheet, WORD_E1_AGAIN);
    }
}

static void of_its_row(struct sheet *sheet, struct subject *subject)
{
    const struct page *page = screen_page(sheet->screen);
    subject->title = page->title;
    for (int i = 0; i < PARAS_MAX; i++)
        subject->para[i] = page->para[i];
    add_tiles(sheet, subject);
    show(sheet, subject);
}

void view_urgent(struct sheet *sheet)
{
    struct subject subject = {.plans = HELP,
                              .plan_n = sizeof HELP / sizeof HELP[0],
                              .call = {WORD_E1_CALL, WORD_E1_CALL_SHORT},
                              .danger = WORD_E1_DANGER};
    of_its_row(sheet, &subject);
}

void view_urgent_resting(struct sheet *sheet)
{
    struct subject subject = {.plans = RESTING,
                              .plan_n = sizeof RESTING / sizeof RESTING[0],
                              .call = {WORD_K1_CALL, WORD_K1_CALL},
                              .danger = WORD_K1_DANGER};
    of_its_row(sheet, &subject);
}
