/* See made_up.h. Lists go through the kiosk's own readers, so that no site is one it would refuse.
 */
#include "tests/fakes/made_up.h"
#include "core/content/folder.h"
#include "core/visit/entries.h"
#include "core/visit/intent.h"
#include "core/visit/preview.h"
#include "core/visit/questions.h"
#include "core/visit/screen.h"
#include <assert.h>
#include <stdio.h>
#include <string.h>

enum { CELL_N = 250 /* and one word more */, HEAP_N = 32768 };

static char heap[HEAP_N];
static size_t heap_n;
static char rows[FOLDER_FILE_MAX];

int made_up_roll(struct luck *luck, int n)
{
    luck->at = luck->at * 1664525u + 1013904223u;
    return (int)((uint64_t)luck->at * (uint64_t)n >> 32);
}

static bool one_in(struct luck *luck, int n)
{
    return made_up_roll(luck, n) == 0;
}

/* --- words ---------------------------------------------------------------------------------- */

static void add_word(struct luck *luck, struct text *text)
{
    static const char *const LETTERS[] = {"a", "e", "i", "o", "c", "b", "r", "s",      "t",
                                          "l", "d", "m", "W", "p", "h", "g", "\u00E9", "\u1EC7"};
    int kind = made_up_roll(luck, 20);
    int n = kind == 0 ? 17 + made_up_roll(luck, 24) : kind < 4 ? 10 : 2 + made_up_roll(luck, 7);
    for (int i = 0; i < n; i++)
        text_add(text, LETTERS[made_up_roll(luck, kind == 9 ? 18 : 16)]);
    if (one_in(luck, 30))
        text_add(text, "/");
}

static void add_words(struct luck *luck, struct text *text, int most)
{
    int n = 1 + made_up_roll(luck, most);
    size_t full = text->n + CELL_N;
    for (int i = 0; i < n && text->n < full; i++) {
        text_add(text, i ? " " : "");
        add_word(luck, text);
    }
}

static const char *keep(const char *s)
{
    size_t n = strlen(s) + 1;
    assert(heap_n + n <= HEAP_N);
    heap_n += n;
    return memcpy(heap + heap_n - n, s, n);
}

/* At least one, and at most so many. */
static const char *words(struct luck *luck, int most)
{
    char s[2 * CELL_N];
    struct text text = text_in(s, sizeof s);
    add_words(luck, &text, most);
    return keep(s);
}

static const char *maybe(struct luck *luck, int most)
{
    return one_in(luck, 2) ? "" : words(luck, most);
}

/* --- lists ---------------------------------------------------------------------------------- */

/* A letter says what a cell holds: n a number, x a number to text, w few words, s a sentence, u an
 * address, g a group, d a day; a capital: it may be empty. */
static void add_cell(struct luck *luck, struct text *text, char kind)
{
    static const char *const GROUPS[] = {"podcasts", "reads",  "meditation", "recovery",
                                         "sleep",    "donors", "colleague"};
    bool may = kind < 'a';
    if (may && one_in(luck, 2))
        return;
    switch (may ? kind + 'a' - 'A' : kind) {
    case 'n':
        text_add(text, "(503) 555-01");
        text_add_int(text, 10 + made_up_roll(luck, 90));
        text_add(text, one_in(luck, 5) ? " ext. 12345" : "");
        break;
    case 'x':
        text_add(text, "741741");
        break;
    case 'w':
        add_words(luck, text, 5);
        break;
    case 's':
        add_words(luck, text, 24);
        break;
    case 'u':
        text_add(text, "https://example.org/a-place/of-some/length");
        break;
    case 'g':
        text_add(text, GROUPS[made_up_roll(luck, sizeof GROUPS / sizeof GROUPS[0])]);
        break;
    default:
        text_add(text, "2026-11-02");
    }
}

/* So many rows of such cells below this heading. */
static struct text csv(struct luck *luck, const char *heading, const char *cells, int n)
{
    struct text text = text_in(rows, sizeof rows);
    text_add(&text, heading);
    for (int i = 0; i < n; i++)
        for (const char *cell = cells; *cell; cell++) {
            text_add(&text, cell == cells ? "\n" : ",");
            add_cell(luck, &text, *cell);
        }
    assert(!text.full);
    return text;
}

/* None, a few, or as many as there may be. */
static int how_many(struct luck *luck, int most)
{
    int kind = made_up_roll(luck, 16);
    return kind < 3 ? 0 : kind == 15 ? most : 1 + made_up_roll(luck, 14);
}

static void make_lists(struct luck *luck, struct lists *lists)
{
    static struct faults faults;
    faults = (struct faults){0};
    memset(lists, 0, sizeof *lists);
    struct text text =
        csv(luck, "name,who,number,text_number,hours,languages,county,what_to_expect,checked_on",
            "wWnXWWWSD", how_many(luck, HELPLINES_MAX));
    lists_parse_helplines(lists, text.at, text.n, &faults);
    for (int i = 0; i < lists->helpline_n; i++)
        lists->helpline[i].urgent = one_in(luck, 2);
    text = csv(luck, "shown_name,role,languages,topics,reach_by,reach_at", "wWWSWN",
               how_many(luck, PEERS_MAX));
    lists_parse_peers(lists, text.at, text.n, &faults);
    text = csv(luck, "group,title,one_line,qr_text", "gwSU", how_many(luck, RESOURCES_MAX));
    lists_parse_resources(lists, text.at, text.n, &faults);
    text = csv(luck, "about,how_soon,cost,records,disclosure,who,where,notes,licensing",
               "SSSSSSSSS", one_in(luck, 4) ? 0 : 1);
    lists_parse_facts(lists, text.at, text.n, &faults);
    assert(faults.refused == 0);
}

/* --- settings ------------------------------------------------------------------------------- */

static void make_rooms(struct luck *luck, struct site *site)
{
    site->room_n = made_up_roll(luck, ROOMS_MAX + 1);
    for (int i = 0; i < site->room_n; i++) {
        site->room[i] = room_none();
        site->room[i].name = words(luck, 4);
        site->room[i].word = one_in(luck, 3) ? "" : words(luck, 1);
        site->room[i].kind = maybe(luck, 4);
        site->room[i].hours = site->hours;
    }
    site->unsure_room = site->room_n ? 1 + made_up_roll(luck, site->room_n) : 1;
}

static void make_hours(struct luck *luck, struct site *site)
{
    static const char *const HOURS[] = {
        "always", "never", "Mon-Thu 07:30-17:00, Fri 08:00-12:00",
        "Mon Wed Fri 07:35-08:25, 09:35-10:25, Tue Thu 07:40-08:20, Sat 22:15-23:45"};
    struct span part;
    const char *hours = HOURS[made_up_roll(luck, sizeof HOURS / sizeof HOURS[0])];
    const char *bad = hours_parse(&site->hours, span_of(hours), &part);
    assert(!bad);
}

static void make_checks(struct luck *luck, struct content *content)
{
    struct site *site = &content->site;
    site->check_n = made_up_roll(luck, CHECKS_MAX + 1);
    for (int i = 0; i < site->check_n; i++) {
        struct check *check = &site->check[i];
        check->part_n = one_in(luck, 2) ? 1 : 1 + made_up_roll(luck, CHECK_PARTS_MAX);
        for (int part = 0; part < check->part_n; part++)
            check->part[part] = content->instrument[made_up_roll(luck, content->instrument_n)].id;
    }
    site->crisis_owner = "The office";
}

static void make_menu(struct luck *luck, struct site *site)
{
    site->menu_n = 0;
    for (int tile = 0; tile < MENU_MAX; tile++)
        if (tile == TILE_TALK || !one_in(luck, 4))
            site->menu[site->menu_n++] = (uint8_t)tile;
}

static void make_site(struct luck *luck, struct content *content)
{
    struct site *site = &content->site;
    site->program = words(luck, 7);
    site->phone = one_in(luck, 3)   ? ""
                  : one_in(luck, 3) ? "(503) 555-0142 ext. 12345"
                                    : "(503) 555-0142";
    site->phone_who = site->phone[0] ? maybe(luck, 7) : "";
    site->edition = (uint8_t)made_up_roll(luck, EDITION_LIGHT + 1);
    site->named = one_in(luck, 2);
    site->terms.mode = (uint8_t)made_up_roll(luck, MODE_BANDS + 1);
    site->terms.tables = (uint8_t)(1 + made_up_roll(luck, 3));
    site->walk_in = one_in(luck, 2);
    make_hours(luck, site);
    make_rooms(luck, site);
    make_checks(luck, content);
    make_menu(luck, site);
}

void made_up_open(struct device *device, struct luck *luck, const char *size)
{
    static struct content defaults;
    if (!defaults.instrument_n) {
        device_open(device, NULL, size);
        defaults = device->content;
    }
    *device = (struct device){.content = defaults};
    heap_n = 0;
    make_site(luck, &device->content);
    make_lists(luck, &device->content.lists);
    bool known = panel_parse(size, &device->panel);
    assert(known);
    machine_init(&device->machine, &device->content, &device->visit, (uint32_t)luck->at);
    device->machine.terms = device->content.site.terms;
    device->machine.keep_years = (uint8_t)device->content.site.keep_years;
    device->machine.now_ms = 1000000;
    device->machine.local = device_local;
    device->machine.local.trusted = !one_in(luck, 4);
}

/* --- the visit ------------------------------------------------------------------------------ */

static int an_entry(struct luck *luck, const struct device *device, int screen)
{
    const struct content *content = &device->content;
    int n = 0;
    switch (screen) {
    case SCREEN_PEER:
        return made_up_roll(luck, content->lists.peer_n);
    case SCREEN_RESOURCE:
        return made_up_roll(luck, content->lists.resource_n);
    case SCREEN_PHONE_LINE:
        return content->lists.helpline_n ? made_up_roll(luck, content->lists.helpline_n) : -1;
    case SCREEN_QR_CODE:
        return content->lists.helpline_n ? QR_LINE + made_up_roll(luck, content->lists.helpline_n)
                                         : QR_988;
    case SCREEN_RESOURCES:
        while (entries_group(content, n))
            n++;
        return made_up_roll(luck, n);
    default:
        return 0;
    }
}

static void answer(struct luck *luck, struct device *device)
{
    struct visit *visit = &device->visit;
    const struct site *site = &device->content.site;
    for (int part = 0; visit->check >= 0 && part < site->check[visit->check].part_n; part++) {
        const struct instrument *form = questions_part(&device->machine, part);
        for (int item = 0; item < form->item_n; item++)
            visit->answers[part].chosen[item] =
                one_in(luck, 9) ? ANSWER_NONE
                                : (int8_t)made_up_roll(luck, form->item[item].option_n);
    }
}

void made_up_visit(struct device *device, struct luck *luck, int screen)
{
    struct visit *visit = &device->visit;
    preview_screen(&device->machine, screen);
    screen = visit->at.screen;
    visit->at.arg = (int16_t)an_entry(luck, device, screen);
    device->machine.lines_ready = !one_in(luck, 4);
    if (screen_page(screen)->flags & PAGE_STOP || screen == SCREEN_RESULT ||
        screen == SCREEN_NUMBER) {
        answer(luck, device);
        visit->guess = (uint8_t)made_up_roll(luck, 4);
        visit->hard = HARD_ASKED;
    }
    if (screen == SCREEN_QUESTION) {
        visit->part = (int8_t)made_up_roll(luck, questions_parts(&device->machine));
        visit->item =
            (int8_t)made_up_roll(luck, questions_part(&device->machine, visit->part)->item_n);
    }
    if (screen == SCREEN_URGENT_HELP || screen == SCREEN_AFTER_YES)
        visit->company = (uint8_t)made_up_roll(luck, COMPANY_UNREACHED + 1);
    if (screen_page(screen)->flags & (PAGE_NUMBERS | PAGE_HELP) && one_in(luck, 5))
        visit->idle_until_ms = device->machine.now_ms + 45000;
}
