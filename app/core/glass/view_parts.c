/* The pieces that several kinds of pages are made of. */
#include "core/glass/view_parts.h"
#include "core/glass/frame.h"
#include "core/glass/numbers.h"
#include "core/visit/intent.h"
#include "core/visit/offer.h"
#include "core/visit/screen.h"
#include <string.h>

static const struct {
    const char *key;
    enum word word;
} FACT[] = {{"about", WORD_M1_ABOUT},
            {"how_soon", WORD_M1_SOON},
            {"cost", WORD_M1_COST},
            {"records", WORD_M1_RECORDS},
            {"disclosure", WORD_M1_DISCLOSURE},
            {"who", WORD_M1_WHO},
            {"where", WORD_M1_WHERE},
            {"notes", WORD_M1_NOTES},
            {"licensing", WORD_M1_LICENSING}};

void view_parts_fact(struct sheet *sheet, const char *key)
{
    const char *value = lists_fact(&sheet->content->lists, key);
    for (size_t i = 0; value[0] && i < sizeof FACT / sizeof FACT[0]; i++) {
        if (strcmp(FACT[i].key, key) != 0)
            continue;
        sheet_fill(sheet, "value", value);
        flow_para(sheet, say(sheet, FACT[i].word));
    }
}

void view_parts_facts(struct sheet *sheet)
{
    const struct page *page = screen_page(sheet->screen);
    for (int i = 0; i < PAGE_FACTS_MAX && page->facts[i]; i++)
        view_parts_fact(sheet, page->facts[i]);
}

/* The promise page was not answered yet, or the visit is over and only numbers are left. */
static bool leads_on(const struct sheet *sheet, const struct tile *tile)
{
    bool asked = tile->intent == INTENT_CHECKIN ||
                 (tile->intent == INTENT_GO && screen_page(tile->arg)->open == OPEN_ASKED);
    return sheet->visit->asked || !asked;
}

struct choice view_parts_tile(struct sheet *sheet, enum word word, int intent, int arg)
{
    return (struct choice){
        .label = say(sheet, word), .intent = (uint8_t)intent, .arg = (int16_t)arg};
}

int view_parts_tiles(struct sheet *sheet, struct choice *choices)
{
    const struct page *page = screen_page(sheet->screen);
    int n = 0;
    for (int i = 0; i < TILES_MAX; i++) {
        const struct tile *from = &page->tiles[i];
        if (from->word == NO_WORD || !offer_when(sheet->machine, from->when) ||
            !leads_on(sheet, from))
            continue;
        choices[n] = view_parts_tile(sheet, from->word, from->intent, from->arg);
        choices[n++].plain = from->intent == INTENT_SKIP;
    }
    return n;
}

/* --- numbers -------------------------------------------------------------------------------- */

void view_parts_number(struct sheet *sheet, const char *label, const char *number)
{
    numbers_flow(sheet, &(struct number){label, "", number}, 1);
}

void view_parts_988(struct sheet *sheet)
{
    view_parts_number(sheet, say(sheet, WORD_E1_CALL), say(sheet, WORD_E1_988));
}

void view_parts_program(struct sheet *sheet)
{
    const struct site *site = &sheet->content->site;
    if (site->phone[0])
        view_parts_number(sheet, site->phone_who[0] ? site->phone_who : site->program, site->phone);
}

const char *view_parts_to_text(struct sheet *sheet, const struct helpline *line)
{
    sheet_fill(sheet, "word", line->text_word);
    sheet_fill(sheet, "number", line->text_number);
    return say(sheet, line->text_word[0] ? WORD_P2_TEXT_WORD : WORD_P2_TEXT);
}

const char *view_parts_way(struct sheet *sheet, const struct way *way)
{
    sheet_fill(sheet, "number", way->number);
    sheet_fill(sheet, "key", way->key);
    return say(sheet, way->how);
}

void view_parts_line(struct sheet *sheet, const char *label, const struct helpline *line)
{
    if (line->number[0])
        view_parts_number(sheet, label, line->number);
    if (line->text_number[0])
        view_parts_number(sheet, line->number[0] ? "" : label, view_parts_to_text(sheet, line));
}

/* Whether an earlier form has the same line. */
static bool credited(const struct instrument *const *forms, int i)
{
    for (int earlier = 0; earlier < i; earlier++)
        if (strcmp(forms[earlier]->credit, forms[i]->credit) == 0)
            return true;
    return false;
}

/* They cost nothing else its place: they are below it all. */
void view_parts_credits(struct sheet *sheet, const struct instrument *const *forms, int n)
{
    int height = sheet->gap;
    for (int i = 0; i < n; i++)
        height += credited(forms, i)
                      ? 0
                      : type_height(sheet, TYPE_SMALL, sheet->area.w, forms[i]->credit);
    flow_gap(sheet, sheet->gap);
    flow_keep(sheet, height);
    sheet->head = NULL;
    for (int i = 0; i < n; i++)
        if (!credited(forms, i))
            flow_wide(sheet, TYPE_SMALL, COLOR_MUTED, forms[i]->credit);
}

const char *view_parts_hours(struct sheet *sheet, const struct hours *hours)
{
    struct text text = sheet_text(sheet);
    words_hours(&sheet->content->words, hours, &text);
    return sheet_keep(sheet, &text);
}

/* Other people's lines know nothing of our days off. */
const char *view_parts_line_hours(struct sheet *sheet, const struct helpline *line)
{
    static const struct days_off NONE;
    if (!line->when.n)
        return line->hours;
    const char *hours = view_parts_hours(sheet, &line->when);
    if (hours_judge(&line->when, &NONE, &sheet->machine->local) != HOURS_CLOSED)
        return hours;
    sheet_fill(sheet, "hours", hours);
    return say(sheet, WORD_P2_CLOSED);
}

void view_parts_bar(struct sheet *sheet, int left, int of)
{
    struct rect box = flow_take(sheet, sheet_px(sheet, 3000));
    if (!flow_drawn(sheet) || left <= 0)
        return;
    struct rect full = {box.x, box.y, box.w * (left < of ? left : of) / of, box.h};
    full.w = full.w > box.h ? full.w : box.h;
    scene_fill(sheet->scene, full, COLOR_PRIMARY, box.h / 2);
    scene_outline(sheet->scene, box, COLOR_PRIMARY, box.h / 2, sheet->thin);
}

/* A strip, so that a number stays readable. */
void view_parts_strip(struct sheet *sheet)
{
    struct rect *area = &sheet->area;
    bool kept = sheet->visit->kept_until_ms != 0;
    bool help = screen_page(sheet->screen)->flags & PAGE_HELP;
    const char *s = say(sheet, kept ? WORD_J1_KEPT : help ? WORD_J1_HELP : WORD_J1_STRIP);
    int width = area->w - 2 * sheet->pad;
    /* It never takes room from the numbers: in large text it shows only its first words. */
    if (type_height(sheet, TYPE_BODY, width, s) > area->h / 4)
        s = say(sheet, kept ? WORD_J2_TITLE : WORD_J1_TITLE);
    int height = type_height(sheet, TYPE_BODY, width, s) + sheet->pad;
    if (height > area->h / 4) {
        flow_text(sheet, TYPE_STRONG, COLOR_PRIMARY, s);
        return;
    }
    struct rect box = {area->x, area->y, area->w, height};
    area->y += height + sheet->gap;
    area->h -= height + sheet->gap;
    sheet->y = sheet->top = area->y;
    if (sheet->wanted < 0)
        return;
    scene_fill(sheet->scene, box, COLOR_PANEL, sheet->radius);
    scene_outline(sheet->scene, box, COLOR_PRIMARY, sheet->radius, sheet->thin);
    type_draw(sheet, TYPE_BODY, COLOR_INK,
              (struct rect){box.x + sheet->pad, box.y + sheet->pad / 2, width, height - sheet->pad},
              s);
}
