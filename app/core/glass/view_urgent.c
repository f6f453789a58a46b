/* Urgent help, the page after a self-harm yes, and the page while the kiosk rests. Promises that
 * 988 and somebody in the house are on the first page, on every panel and in every text size; that
 * 911 is next, then the site's lines with who answers and when. Titles and explanations give way.
 */
#include "core/glass/numbers.h"
#include "core/glass/pairs.h"
#include "core/glass/poster.h"
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
    enum poster_form form;
    enum part first; /* the last part that is on the first page */
    bool explained;  /* the explanations come before the numbers, not after */
    bool titled;     /* the title is there */
    bool brief;      /* what the room said, in few words */
    bool late;       /* what the room said, and the program's number, are after 911 */
};

/* From the most to the least that can be on the first page: a page takes the first that fits. */
static const struct plan HELP[] = {
    {.form = POSTER_COLUMNS, .first = PART_LINES, .explained = true, .titled = true},
    {.form = POSTER_COLUMNS, .first = PART_LINES, .titled = true},
    {.form = POSTER_COLUMNS, .first = PART_DANGER, .titled = true},
    {.form = POSTER_ROWS, .first = PART_LINES, .explained = true, .titled = true},
    {.form = POSTER_ROWS, .first = PART_LINES, .titled = true},
    {.form = POSTER_ROWS, .first = PART_DANGER, .titled = true},
    {.form = POSTER_ROWS, .first = PART_DANGER},
    {.form = POSTER_ROWS, .first = PART_DANGER, .brief = true},
    {.form = POSTER_ROWS, .first = PART_HERE},
    {.form = POSTER_ROWS, .first = PART_HERE, .brief = true},
    {.form = POSTER_SMALL, .first = PART_HERE, .brief = true},
    {.form = POSTER_SMALL, .first = PART_HERE, .brief = true, .late = true},
};
/* Nobody can turn this page. */
static const struct plan RESTING[] = {
    {.form = POSTER_COLUMNS, .first = PART_LINES, .explained = true, .titled = true},
    {.form = POSTER_ROWS, .first = PART_LINES, .explained = true, .titled = true},
    {.form = POSTER_SMALL, .first = PART_LINES, .explained = true, .titled = true},
    {.form = POSTER_SMALL, .first = PART_DANGER},
    {.form = POSTER_SMALL, .first = PART_HERE, .late = true}};

/* One of the pages: its sentences, and its tiles but the one that asks somebody to come. */
struct subject {
    enum word title, para[PARAS_MAX];
    const struct plan *plans;
    int plan_n;
    struct choice ask, all, tiles[TILES_MAX];
    const char *brief; /* what `ask` says where there is little room */
    int tile_n;
    bool asks;   /* somebody can be asked to come */
    bool county; /* there are more lines than stand here: `all` leads to them */
};

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
    flow_gap(sheet, sheet->para);
    flow_text(sheet, TYPE_STRONG, COLOR_PRIMARY, say(sheet, SAY[state][brief]));
}

/* --- the lines ------------------------------------------------------------------------------ */

static bool listed(const struct lists *lists, const char *number)
{
    for (int i = 0; i < lists->helpline_n; i++)
        if (lists->helpline[i].urgent && strcmp(lists->helpline[i].number, number) == 0)
            return true;
    return false;
}

/* The program's own number, if none of the lines is the same. */
static int own(struct sheet *sheet, struct number *numbers)
{
    const struct site *site = &sheet->content->site;
    if (!site->phone[0] || listed(&sheet->content->lists, site->phone))
        return 0;
    numbers[0] =
        (struct number){site->phone_who[0] ? site->phone_who : site->program, "", site->phone};
    return 1;
}

static int one_line(struct sheet *sheet, const struct helpline *line, struct number *numbers)
{
    const char *hours = view_parts_line_hours(sheet, line);
    int n = 0;
    if (line->number[0])
        numbers[n++] = (struct number){line->name, hours, line->number};
    if (line->text_number[0]) {
        const char *text = view_parts_to_text(sheet, line);
        numbers[n] = (struct number){n ? "" : line->name, n ? "" : hours, text};
        n++;
    }
    return n;
}

static const char *oldest(const struct helpline *line, const char *checked)
{
    bool older = !checked[0] || strcmp(line->checked_on, checked) < 0;
    return line->checked_on[0] && older ? line->checked_on : checked;
}

/* `first`, `last`: the program's number is before them, or after them. */
static void lines(struct sheet *sheet, bool first, bool last)
{
    const struct lists *lists = &sheet->content->lists;
    struct number numbers[NUMBERS_MAX] = {0};
    const char *checked = "";
    int n = first ? own(sheet, numbers) : 0;
    for (int i = 0, shown = 0; i < lists->helpline_n && shown < URGENT_LINES; i++) {
        if (!lists->helpline[i].urgent)
            continue;
        shown++;
        n += one_line(sheet, &lists->helpline[i], numbers + n);
        checked = oldest(&lists->helpline[i], checked);
    }
    n += last ? own(sheet, numbers + n) : 0;
    numbers_flow(sheet, numbers, n);
    if (!checked[0])
        return;
    sheet_fill(sheet, "date", checked);
    flow_gap(sheet, sheet->gap / 3);
    flow_text(sheet, TYPE_SMALL, COLOR_MUTED, say(sheet, WORD_E1_CHECKED));
}

/* --- the page ------------------------------------------------------------------------------- */

/* Nobody can be asked, and nobody was. */
static bool alone(const struct sheet *sheet, const struct subject *subject)
{
    return !subject->asks && sheet->visit->company == COMPANY_NONE;
}

/* The program's number takes the place of somebody in the house. */
static bool calls(const struct sheet *sheet, const struct subject *subject, const struct plan *plan)
{
    return alone(sheet, subject) && !plan->late;
}

/* A sentence takes as much room as the taller of the two that may be in its place: from afar, the
 * page after a yes is Urgent help, which anybody may open. */
static void explain(struct sheet *sheet, const struct subject *subject)
{
    int width = flow_width(sheet, TYPE_BODY);
    for (int i = 0; i < PARAS_MAX && subject->para[i] != NO_WORD; i++) {
        const char *s = say(sheet, subject->para[i]);
        const char *urgent = say(sheet, screen_page(SCREEN_URGENT_HELP)->para[i]);
        const char *yes = say(sheet, screen_page(SCREEN_AFTER_YES)->para[i]);
        flow_gap(sheet, sheet->para);
        if (sheet->screen == SCREEN_RESTING) {
            flow_text(sheet, TYPE_BODY, COLOR_INK, s);
            continue;
        }
        int a = type_height(sheet, TYPE_BODY, width, urgent);
        int b = type_height(sheet, TYPE_BODY, width, yes);
        flow_filled(sheet, TYPE_BODY, s, a > b ? a : b);
    }
    flow_gap(sheet, sheet->para);
}

/* Both titles go up beside Hide, or none. */
static void title(struct sheet *sheet, const struct subject *subject)
{
    int width = flow_width(sheet, TYPE_TITLE), height = 0;
    static const enum screen ALIKE[] = {SCREEN_URGENT_HELP, SCREEN_AFTER_YES};
    for (int i = 0; i < 2 && sheet->screen != SCREEN_RESTING; i++) {
        const char *s = say(sheet, screen_page(ALIKE[i])->title);
        int px = type_height(sheet, TYPE_TITLE, width, s);
        height = px > height ? px : height;
        sheet->up = flow_up(sheet, s);
    }
    int y = sheet->y;
    flow_title(sheet, say(sheet, subject->title));
    if (sheet->y > y && sheet->y < y + height)
        sheet->y = y + height;
}

static void opening(struct sheet *sheet, const struct subject *subject, const struct plan *plan)
{
    if (plan->titled)
        title(sheet, subject);
    else
        flow_head(sheet, say(sheet, subject->title));
    if (plan->explained)
        explain(sheet, subject);
}

/* 988, somebody in the house or else the program's number, and 911, as far as `until`. */
static void poster(struct sheet *sheet, const struct subject *subject, const struct plan *plan,
                   enum part until)
{
    if (plan->form == POSTER_COLUMNS) {
        poster_flow_columns(sheet, subject->asks ? &subject->ask : NULL);
        return;
    }
    poster_988(sheet, plan->form);
    struct number number = {0};
    if (calls(sheet, subject, plan))
        numbers_flow(sheet, &number, own(sheet, &number));
    if (subject->asks)
        poster_ask(sheet, plan->form, &subject->ask, subject->brief);
    if (until >= PART_DANGER)
        poster_911(sheet);
}

/* "Call 988, then press 1. Text 838255." */
static const char *both_ways(struct sheet *sheet, int call, int text)
{
    const char *a = view_parts_way(sheet, ways_at(call)), *b = view_parts_way(sheet, ways_at(text));
    struct text all = sheet_text(sheet);
    text_add(&all, a);
    text_add(&all, ". ");
    text_add(&all, b);
    text_add(&all, ".");
    return sheet_keep(sheet, &all);
}

/* The other ways to 988, in few words. */
static void ways(struct sheet *sheet)
{
    struct pair pairs[] = {
        {say(sheet, WORD_E3_SPANISH), both_ways(sheet, WAY_SPANISH, WAY_SPANISH_TEXT)},
        {say(sheet, WORD_E3_VETERANS), both_ways(sheet, WAY_VETERANS, WAY_VETERANS_TEXT)},
        {say(sheet, WORD_E3_ASL_SHORT), ""},
        {say(sheet, WORD_E3_CHAT_SHORT), ways_at(WAY_CHAT)->number}};
    sheet_fill(sheet, "number", ways_at(WAY_VIDEOPHONE)->number);
    sheet_fill(sheet, "key", ways_at(WAY_ASL)->key);
    sheet_fill(sheet, "address", ways_at(WAY_ASL)->number);
    pairs[2].value = say(sheet, WORD_E3_ASL_BOTH);
    flow_gap(sheet, sheet->gap);
    pairs_flow(sheet, pairs, 4);
}

static void rest(struct sheet *sheet, const struct subject *subject, const struct plan *plan)
{
    if (!plan->explained)
        explain(sheet, subject);
    flow_gap(sheet, sheet->gap);
    choices_flow(sheet, subject->tiles, subject->tile_n, choices_columns(sheet));
    if (sheet->screen != SCREEN_RESTING && !sheet->small)
        ways(sheet);
}

static void lay(struct sheet *sheet, const struct subject *subject, const struct plan *plan,
                enum part until)
{
    opening(sheet, subject, plan);
    if (!plan->late)
        company(sheet, plan->brief);
    poster(sheet, subject, plan, until);
    if (until <= PART_DANGER)
        return;
    if (plan->late)
        company(sheet, plan->brief);
    if (subject->county) {
        flow_gap(sheet, sheet->gap);
        choices_flow(sheet, &subject->all, 1, 1);
    }
    bool nobody = alone(sheet, subject);
    lines(sheet, nobody && (plan->form == POSTER_COLUMNS || plan->late),
          !nobody && until == PART_ALL);
    if (until == PART_ALL)
        rest(sheet, subject, plan);
}

/* Tried on a copy that draws nothing. */
static bool fits(const struct sheet *sheet, const struct subject *subject, const struct plan *plan,
                 bool strip)
{
    struct sheet trial = *sheet;
    bool overflow = sheet->scene->overflow;
    size_t text_n = sheet->scene->text_n;
    int shape_n = sheet->scene->shape_n;
    trial.wanted = -1;
    sheet->scene->overflow = false;
    if (strip)
        view_parts_strip(&trial);
    lay(&trial, subject, plan, plan->first);
    bool fit = trial.page == sheet->page && !sheet->scene->overflow;
    sheet->scene->overflow = overflow;
    sheet->scene->shape_n = shape_n;
    sheet->scene->text_n = text_n;
    return fit;
}

/* The first plan that fits, or -1. The last one is for when none does. */
static int choose(const struct sheet *sheet, const struct subject *subject, bool strip)
{
    bool columns = poster_columns(sheet);
    for (int i = 0; i + 1 < subject->plan_n; i++)
        if ((columns || subject->plans[i].form != POSTER_COLUMNS) &&
            (!subject->county || subject->plans[i].first != PART_LINES) &&
            fits(sheet, subject, &subject->plans[i], strip))
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
            bool ways = sheet->small && choices[i].arg == SCREEN_OTHER_WAYS;
            subject->tiles[subject->tile_n] = choices[i];
            if (ways)
                subject->tiles[subject->tile_n].label = say(sheet, WORD_E3_TITLE);
            subject->tile_n++;
            continue;
        }
        subject->asks = true;
        subject->ask = choices[i];
        subject->ask.filled = true;
        subject->brief = say(sheet, WORD_E1_COMPANY_SHORT);
        if (sheet->visit->company != COMPANY_NONE)
            subject->ask.label = subject->brief = say(sheet, WORD_E1_AGAIN);
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
    struct subject subject = {.plans = HELP, .plan_n = sizeof HELP / sizeof HELP[0]};
    of_its_row(sheet, &subject);
}

void view_urgent_resting(struct sheet *sheet)
{
    struct subject subject = {.plans = RESTING, .plan_n = sizeof RESTING / sizeof RESTING[0]};
    of_its_row(sheet, &subject);
}
