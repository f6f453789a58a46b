/* The one list page for peers, reads, groups, donors and phone lines, and the card of an
 * entry. Promises that whatever a site lists gets a page of its own shape, split into pages
 * and never cut. */
#include "core/glass/view.h"
#include "core/glass/view_parts.h"
#include "core/plain/phone.h"
#include "core/visit/entries.h"
#include "core/visit/intent.h"
#include "core/visit/screen.h"
#include <string.h>

/* --- lists ---------------------------------------------------------------------------------- */

/* The groups that content knows have words; any other is shown as written. */
static const char *group_title(struct sheet *sheet, const char *group)
{
    static const struct {
        const char *group;
        enum word word;
    } GROUP[] = {{"podcasts", WORD_L1_PODCASTS},
                 {"reads", WORD_L1_READS},
                 {"meditation", WORD_L1_MEDITATION},
                 {"recovery", WORD_L1_RECOVERY},
                 {"sleep", WORD_L1_SLEEP}};
    for (size_t i = 0; i < sizeof GROUP / sizeof GROUP[0]; i++)
        if (strcmp(GROUP[i].group, group) == 0)
            return say(sheet, GROUP[i].word);
    return group;
}

static void intro(struct sheet *sheet, const struct page *page, int n)
{
    const char *group = entries_group(sheet->content, sheet->visit->at.arg);
    flow_title(sheet, page->list == LIST_GROUP ? group_title(sheet, group ? group : "")
                                               : say(sheet, page->title));
    for (int i = 0; i < PARAS_MAX; i++) {
        enum word word = page->para[i];
        if (word == WORD_F1_WHO && n == 0)
            word = WORD_F1_NONE;
        if (word == WORD_G3_TYPE && !sheet->content->site.phone[0])
            word = WORD_G3_TYPE_NOPHONE;
        if (word == WORD_P1_988 && n == 0)
            view_parts_988(sheet);
        else if (word != NO_WORD)
            flow_para(sheet, say(sheet, word));
    }
    if (n > 0)
        view_parts_facts(sheet);
}

static int groups(struct sheet *sheet, struct choice *choices)
{
    int n = 0;
    for (const char *name; n < ENTRIES_MAX && (name = entries_group(sheet->content, n)); n++)
        choices[n] = (struct choice){
            .label = group_title(sheet, name), .intent = INTENT_ITEM, .arg = (int16_t)n};
    return n;
}

/* An entry with nothing behind it is not a button. */
static void text_entry(struct sheet *sheet, const struct entry *entry)
{
    flow_gap(sheet, sheet->gap);
    flow_text(sheet, TYPE_STRONG, COLOR_INK, entry->title);
    if (entry->line[0])
        flow_text(sheet, TYPE_BODY, COLOR_MUTED, entry->line);
}

/* A phone line's number, and below it what to text; how to go another way to 988. */
static const char *second(struct sheet *sheet, const struct entry *entry)
{
    int list = screen_page(sheet->screen)->list;
    if (list == LIST_WAYS)
        return view_parts_way(sheet, ways_at(entry->arg - QR_WAY));
    if (list != LIST_PHONES || entry->arg < 0)
        return entry->line;
    const struct helpline *line = &sheet->content->lists.helpline[entry->arg];
    if (!line->text_number[0])
        return entry->line;
    const char *to_text = view_parts_to_text(sheet, line);
    struct text text = sheet_text(sheet);
    text_add(&text, entry->line);
    text_add(&text, entry->line[0] ? "\n" : "");
    text_add(&text, to_text);
    return sheet_keep(sheet, &text);
}

static void list(struct sheet *sheet, const struct entry *entries, int n, int columns)
{
    struct choice choices[ENTRIES_MAX];
    for (int i = 0, run = 0; i < n; i += run ? run : 1) {
        for (run = 0; i + run < n && entries[i + run].opens; run++)
            choices[run] = (struct choice){.label = entries[i + run].title,
                                           .line = second(sheet, &entries[i + run]),
                                           .intent = INTENT_ITEM,
                                           .arg = entries[i + run].arg};
        if (run)
            choices_flow(sheet, choices, run, columns);
        else
            text_entry(sheet, &entries[i]);
    }
}

void view_list(struct sheet *sheet)
{
    const struct page *page = screen_page(sheet->screen);
    struct entry entries[ENTRIES_MAX];
    struct choice choices[ENTRIES_MAX + TILES_MAX];
    int columns = page->flags & PAGE_ONE_COLUMN ? 1 : choices_columns(sheet);
    int n = entries_list(sheet->machine, page->list, sheet->visit->at.arg, entries);
    intro(sheet, page, n);
    flow_gap(sheet, sheet->gap);
    list(sheet, entries, n, columns);
    bool only_988 = page->list == LIST_PHONES && n == 0;
    n = view_parts_tiles(sheet, choices);
    if (only_988)
        choices[n++] =
            (struct choice){.label = say(sheet, WORD_E1_QR), .intent = INTENT_QR, .arg = QR_988};
    if (page->list == LIST_GROUPS)
        n += groups(sheet, choices + n);
    choices_flow(sheet, choices, n, choices_columns(sheet));
}

/* --- cards ---------------------------------------------------------------------------------- */

static void field(struct sheet *sheet, enum word word, const char *value)
{
    if (!value[0])
        return;
    sheet_fill(sheet, "value", value);
    flow_para(sheet, say(sheet, word));
}

static void code_button(struct sheet *sheet, enum word word, int code)
{
    struct choice choice = {.label = say(sheet, word), .intent = INTENT_QR, .arg = (int16_t)code};
    if (!entries_coded(sheet->content, code))
        return;
    flow_gap(sheet, sheet->gap);
    choices_flow(sheet, &choice, 1, choices_columns(sheet));
}

void view_list_peer(struct sheet *sheet)
{
    int at = sheet->visit->at.arg;
    const struct peer *peer = &sheet->content->lists.peer[at];
    flow_title(sheet, peer->shown_name);
    if (peer->role[0])
        flow_para(sheet, peer->role);
    field(sheet, WORD_F2_LANGUAGES, peer->languages);
    field(sheet, WORD_F2_TOPICS, peer->topics);
    field(sheet, WORD_F2_NOT_FOR, peer->not_for_department);
    field(sheet, WORD_F2_REACH, peer->reach_by);
    if (phone_meant(peer->reach_at))
        view_parts_number(sheet, "", peer->reach_at);
    else if (peer->reach_at[0])
        flow_para(sheet, peer->reach_at);
    code_button(sheet, WORD_L2_QR, QR_PEER + at);
}

void view_list_resource(struct sheet *sheet)
{
    int at = sheet->visit->at.arg;
    const struct resource *resource = &sheet->content->lists.resource[at];
    flow_title(sheet, resource->title);
    if (resource->one_line[0])
        flow_para(sheet, resource->one_line);
    if (phone_meant(resource->qr_text))
        view_parts_number(sheet, "", resource->qr_text);
    code_button(sheet, WORD_L2_QR, QR_RESOURCE + at);
}

static void line_card(struct sheet *sheet, int at)
{
    const struct helpline *line = &sheet->content->lists.helpline[at];
    flow_title(sheet, line->name);
    view_parts_line(sheet, "", line);
    field(sheet, WORD_P2_ANSWERS, line->who);
    field(sheet, WORD_P2_HOURS, view_parts_line_hours(sheet, line));
    field(sheet, WORD_P2_LANGUAGES, line->languages);
    field(sheet, WORD_P2_COUNTY, line->county);
    field(sheet, WORD_P2_EXPECT, line->what_to_expect);
    field(sheet, WORD_P2_CHECKED, line->checked_on);
    code_button(sheet, WORD_P2_QR, QR_LINE + at);
}

static void program_card(struct sheet *sheet)
{
    flow_title(sheet, say(sheet, WORD_P2_LINE));
    view_parts_number(sheet, "", sheet->content->site.phone);
    field(sheet, WORD_P2_ANSWERS, sheet->content->site.phone_who);
    code_button(sheet, WORD_P2_QR, QR_PROGRAM);
}

void view_list_phone(struct sheet *sheet)
{
    if (sheet->visit->at.arg < 0)
        program_card(sheet);
    else
        line_card(sheet, sheet->visit->at.arg);
}
