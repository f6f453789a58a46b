/* The plain screens: title, paragraphs and tiles, as their table says; and the few whose words or
 * tiles depend on the site, the terms or the visit. */
#include "core/glass/view.h"
#include "core/glass/view_parts.h"
#include "core/visit/intent.h"
#include "core/visit/offer.h"
#include "core/visit/questions.h"
#include "core/visit/results.h"
#include "core/visit/screen.h"

/* --- paragraphs ----------------------------------------------------------------------------- */

/* The promise follows what holds, never what the settings ask for. */
static enum word by_mode(const struct sheet *sheet, enum word off, enum word visits,
                         enum word bands)
{
    uint8_t mode = sheet->machine->terms.mode;
    return mode == MODE_OFF ? off : mode == MODE_VISITS ? visits : bands;
}

/* Of several rooms, one has hours of its own. */
static bool own_hours(const struct site *site)
{
    for (int i = 0; i < site->room_n; i++)
        if (site->room_n > 1 && site->room[i].own_hours)
            return true;
    return false;
}

/* Every room is for a kind of visit. */
static bool kinds(const struct site *site)
{
    for (int i = 0; i < site->room_n; i++)
        if (!site->room[i].kind[0])
            return false;
    return true;
}

/* The room that the visitor asked for, from 0; the only one; or -1. */
static int room_here(const struct sheet *sheet)
{
    if (sheet->screen == SCREEN_AWAY && sheet->visit->at.arg > 0)
        return sheet->visit->at.arg - 1;
    if (sheet->screen != SCREEN_AWAY && sheet->visit->rung)
        return sheet->visit->rung - 1;
    return sheet->content->site.room_n == 1 ? 0 : -1;
}

static enum hours_now hours_here(const struct sheet *sheet)
{
    return state_hours(sheet->machine, room_here(sheet));
}

static const struct hours *said_hours(const struct sheet *sheet)
{
    const struct site *site = &sheet->content->site;
    int room = room_here(sheet);
    return room < 0 || room >= site->room_n ? &site->hours : &site->room[room].hours;
}

static bool off_today(const struct sheet *sheet)
{
    return hours_off(&sheet->content->site.off, sheet->machine->local.day);
}

/* The hours of no room in particular are those of each. */
static bool each_room(const struct sheet *sheet)
{
    return room_here(sheet) < 0 && own_hours(&sheet->content->site);
}

static enum word hours_words(const struct sheet *sheet)
{
    if (!each_room(sheet) && said_hours(sheet)->n == 0)
        return WORD_B7_NEVER;
    return off_today(sheet) ? WORD_B7_OFF : WORD_B7_HOURS;
}

static enum word what_now(const struct sheet *sheet)
{
    const struct site *site = &sheet->content->site;
    bool hours = each_room(sheet) || said_hours(sheet)->n > 0;
    if (site->phone[0])
        return hours ? WORD_B7_CALL : WORD_B7_PHONE;
    return hours ? WORD_B7_BACK : WORD_B6_SELF;
}

/* People must be near: by an answer, whatever the total, or before the result. */
static bool near(const struct sheet *sheet)
{
    return results_concern(sheet->machine).level == CONCERN_MAX ||
           offer_when(sheet->machine, WHEN_UNSEEN_RESULT);
}

/* What is said in the place of a word that does not hold here, or NO_WORD. */
static enum word fitting(const struct sheet *sheet, enum word word)
{
    const struct site *site = &sheet->content->site;
    switch (word) {
    case WORD_A1_OFF:
        return by_mode(sheet, WORD_A1_OFF, WORD_A1_VISITS, WORD_A1_BANDS);
    case WORD_A3_TITLE:
        return sheet->machine->lines_ready ? word : WORD_B6_TITLE;
    case WORD_A3_PRESS:
        return sheet->machine->lines_ready ? word : fitting(sheet, WORD_B6_CALL);
    case WORD_A3_SLOW:
    case WORD_A3_STEADY:
    case WORD_A3_BLINKS:
    case WORD_A3_OFF:
        return sheet->machine->lines_ready ? word : NO_WORD;
    case WORD_B1_WHICH:
        return site->room_n < 2 ? NO_WORD : kinds(site) ? WORD_B1_KIND : word;
    case WORD_B1_HOURS:
        return !own_hours(site) && hours_here(sheet) == HOURS_UNKNOWN ? word : NO_WORD;
    case WORD_B2_SEAT:
        return hours_here(sheet) == HOURS_OPEN ? word : WORD_B2_SEAT_HOURS;
    case WORD_B6_SELF:
        return hours_here(sheet) == HOURS_CLOSED ? what_now(sheet) : word;
    case WORD_B7_HOURS:
        return hours_words(sheet);
    case WORD_B7_CALL:
        return what_now(sheet);
    case WORD_B4_BUSY:
        return hours_here(sheet) == HOURS_OPEN ? word : WORD_B4_BUSY_HOURS;
    case WORD_B4_WAIT:
        if (hours_here(sheet) == HOURS_CLOSED)
            return what_now(sheet);
        return site->phone[0] ? word : WORD_B4_WAIT_NOPHONE;
    case WORD_B6_CALL:
        if (site->phone[0] && hours_here(sheet) != HOURS_CLOSED)
            return word;
        return hours_here(sheet) == HOURS_OPEN ? WORD_B6_NOPHONE : hours_words(sheet);
    case WORD_D1_ANY:
        return near(sheet) ? WORD_D1_FIRST : word;
    case WORD_D2_ANY:
        return near(sheet) ? WORD_D2_ALWAYS : word;
    default:
        return word;
    }
}

static void visit_word(struct sheet *sheet)
{
    int room = sheet->visit->rung - 1;
    const struct site *site = &sheet->content->site;
    if (room < 0 || room >= site->room_n || !site->room[room].word[0])
        return;
    const char *whose = say(sheet, WORD_B2_WORD);
    flow_gap(sheet, sheet->para);
    int height = type_height(sheet, TYPE_BODY, flow_width(sheet, TYPE_BODY), whose) +
                 sheet->pitch[TYPE_WORD];
    if (height < sheet->area.h) /* they can be on one page */
        flow_keep(sheet, height);
    flow_para(sheet, whose);
    flow_text(sheet, TYPE_WORD, COLOR_PRIMARY, site->room[room].word);
}

static void hours_of_rooms(struct sheet *sheet)
{
    const struct site *site = &sheet->content->site;
    if (off_today(sheet))
        flow_para(sheet, say(sheet, WORD_B7_TODAY));
    for (int i = 0; i < site->room_n; i++) {
        if (!site->room[i].hours.n)
            continue;
        sheet_fill(sheet, "room", room_label(&site->room[i]));
        sheet_fill(sheet, "hours", view_parts_hours(sheet, &site->room[i].hours));
        flow_para(sheet, say(sheet, WORD_B7_ROOM));
    }
}

/* For everybody, whoever else waits: or the page would tell that somebody does. */
static void waiting_long(struct sheet *sheet)
{
    const char *phone = sheet->content->site.phone;
    if (phone[0])
        view_parts_number(sheet, say(sheet, WORD_B2_CALL), phone);
    else
        flow_text(sheet, TYPE_BODY, COLOR_INK, say(sheet, WORD_B2_AGAIN));
}

/* Each with its source below it, if a page has room for both; what others answered with another
 * scale says nothing here. */
static void figures(struct sheet *sheet)
{
    static const char *const PLACES[FIGURE_PARTS] = {"year", "group", "size", "found", "source"};
    const struct scale *scale;
    int width = flow_width(sheet, TYPE_BODY);
    for (int i = 0; (scale = questions_figured(sheet->machine, i)); i++) {
        sheet_fill(sheet, "scale", scale->title);
        for (int p = 0; p < FIGURE_PARTS; p++)
            sheet_fill(sheet, PLACES[p], scale->figure[p]);
        const char *found = say(sheet, WORD_C7_FIGURE), *source = say(sheet, WORD_C7_SOURCE);
        int height = type_height(sheet, TYPE_BODY, width, found) +
                     type_height(sheet, TYPE_BODY, width, source);
        flow_gap(sheet, sheet->para);
        flow_keep(sheet, height <= sheet->area.h / 2 ? height : 2 * sheet->pitch[TYPE_BODY]);
        flow_text(sheet, TYPE_BODY, COLOR_INK, found);
        flow_text(sheet, TYPE_BODY, COLOR_MUTED, source);
    }
}

/* --- tiles ---------------------------------------------------------------------------------- */

static struct choice tile(struct sheet *sheet, enum word word, int intent, int arg)
{
    return (struct choice){
        .label = say(sheet, word), .intent = (uint8_t)intent, .arg = (int16_t)arg};
}

static int menu(struct sheet *sheet, struct choice *choices)
{
    static const struct tile TILE[] = {
        [TILE_CHECKIN] = {WORD_A2_CHECKIN, INTENT_CHECKIN, 0, 0},
        [TILE_SELFCHECK] = {WORD_A2_SELFCHECK, INTENT_CHECK, 0, 0},
        [TILE_TALK] = {WORD_A2_TALK, INTENT_GO, 0, SCREEN_TALK},
        [TILE_PEERS] = {WORD_A2_PEERS, INTENT_GO, 0, SCREEN_PEERS},
        [TILE_COLLEAGUE] = {WORD_A2_COLLEAGUE, INTENT_GO, 0, SCREEN_COLLEAGUE},
        [TILE_MOMENT] = {WORD_A2_MOMENT, INTENT_GO, 0, SCREEN_MOMENT}};
    const struct site *site = &sheet->content->site;
    int n = 0;
    for (int i = 0; i < site->menu_n; i++) {
        const struct tile *from = &TILE[site->menu[i]];
        if ((site->menu[i] != TILE_SELFCHECK || site->check_n > 0) &&
            (site->menu[i] != TILE_CHECKIN || offer_when(sheet->machine, WHEN_LAMP)))
            choices[n++] = tile(sheet, from->word, from->intent, from->arg);
    }
    return n;
}

/* With its hours, where rooms differ in them, unless somebody is there. */
static struct choice room_tile(struct sheet *sheet, const char *label, int room)
{
    const struct site *site = &sheet->content->site;
    bool hours = own_hours(site) && state_hours(sheet->machine, room) != HOURS_OPEN;
    return (struct choice){.label = label,
                           .line = hours ? view_parts_hours(sheet, &site->room[room].hours) : NULL,
                           .intent = INTENT_ROOM,
                           .arg = (int16_t)room};
}

/* The site's room for it, or one where somebody may be. */
static int unsure_room(const struct sheet *sheet)
{
    const struct site *site = &sheet->content->site;
    int room = site->unsure_room - 1;
    for (int i = 0; i < site->room_n && state_hours(sheet->machine, room) == HOURS_CLOSED; i++)
        if (state_hours(sheet->machine, i) != HOURS_CLOSED)
            return i;
    return room;
}

/* A choice is offered only if it changes something: which lamp, or whether any. */
static int rooms(struct sheet *sheet, struct choice *choices)
{
    const struct site *site = &sheet->content->site;
    bool one = site->room_n < 2;
    int n = 0, unsure = unsure_room(sheet);
    for (int i = 0; !one && i < site->room_n; i++)
        choices[n++] = room_tile(sheet, room_label(&site->room[i]), i);
    choices[n++] = one ? tile(sheet, site->walk_in ? WORD_B1_LIGHT : WORD_B1_BOOKED, INTENT_ROOM, 0)
                       : room_tile(sheet, say(sheet, WORD_B1_UNKNOWN), unsure);
    if (!site->walk_in)
        choices[n++] =
            tile(sheet, WORD_B1_NONE, INTENT_GO,
                 offer_when(sheet->machine, WHEN_PHONE) ? SCREEN_PHONE_LINES : SCREEN_PROGRAM);
    return n;
}

/* The higher the concern, the nearer the people. */
static int steps(struct sheet *sheet, struct choice *choices)
{
    const struct machine *machine = sheet->machine;
    bool people = offer_when(machine, WHEN_PEOPLE_FIRST);
    int n = 0;
    if (near(sheet))
        choices[n++] = tile(sheet, WORD_C5_TALK, INTENT_URGENT, 0);
    if (!people)
        choices[n++] = tile(sheet, WORD_D1_MOMENT, INTENT_GO, SCREEN_MOMENT);
    if (offer_when(machine, WHEN_PHONE))
        choices[n++] = tile(sheet, WORD_D1_CALL, INTENT_GO, SCREEN_PHONE_LINES);
    else
        choices[n++] = tile(sheet, offer_when(machine, WHEN_LINES) ? WORD_D1_TALK : WORD_D1_LINE,
                            INTENT_GO, SCREEN_PHONE_LINES);
    if (offer_when(machine, WHEN_PEERS))
        choices[n++] = tile(sheet, WORD_D1_PEER, INTENT_GO, SCREEN_PEERS);
    if (offer_when(machine, WHEN_LAMP))
        choices[n++] = tile(sheet, WORD_D1_VISIT, INTENT_CHECKIN, 0);
    if (people)
        choices[n++] = tile(sheet, WORD_D1_MOMENT, INTENT_GO, SCREEN_MOMENT);
    choices[n++] = tile(sheet, WORD_D1_MORE, INTENT_GO, SCREEN_PROGRAM);
    if (offer_when(machine, WHEN_UNSEEN_RESULT))
        choices[n++] = tile(sheet, WORD_D1_RESULT, INTENT_RESULT, 0);
    return n;
}

static const char *minutes(struct sheet *sheet, int half_minutes)
{
    sheet_fill_int(sheet, "n", (half_minutes + 1) / 2);
    return say(sheet, half_minutes <= 1   ? WORD_MINUTES_HALF
                      : half_minutes == 2 ? WORD_MINUTES_ONE
                                          : WORD_MINUTES_MANY);
}

/* Puts how long a check is, and the joined titles of its parts, into the places of the words. */
static const char *describe(struct sheet *sheet, int check)
{
    const struct site *site = &sheet->content->site;
    struct text titles = sheet_text(sheet);
    int items = 0, half_minutes = 0;
    for (int p = 0; check >= 0 && check < site->check_n && p < site->check[check].part_n; p++) {
        const struct instrument *part = questions_offered(sheet->machine, check, p);
        if (!part)
            continue;
        text_add(&titles, p ? " + " : "");
        text_add(&titles, part->title);
        items += instrument_questions(part);
        half_minutes += part->minutes_x2;
    }
    const char *joined = sheet_keep(sheet, &titles);
    sheet_fill_int(sheet, "count", items);
    sheet_fill(sheet, "minutes", minutes(sheet, half_minutes));
    return joined;
}

static int checks(struct sheet *sheet, struct choice *choices)
{
    int n = 0;
    for (int i = 0; i < sheet->content->site.check_n; i++) {
        const char *titles = describe(sheet, i);
        choices[n++] = (struct choice){.label = titles,
                                       .line = say(sheet, WORD_C0_EACH),
                                       .intent = INTENT_CHECK,
                                       .arg = (int16_t)i};
    }
    return n;
}

static int begin_tiles(struct sheet *sheet, struct choice *choices)
{
    const struct check *check = &sheet->content->site.check[sheet->visit->check];
    int n = 0;
    choices[n++] = tile(sheet, WORD_C1_START, INTENT_BEGIN, 0);
    if (check->part_n > 1 && questions_part(sheet->machine, 0)->item_n == 1)
        choices[n++] = tile(sheet, WORD_C1_ONE, INTENT_BEGIN_ONE, 0);
    if (sheet->content->site.check_n > 1)
        choices[n++] = tile(sheet, WORD_C1_OTHER, INTENT_GO, SCREEN_CHECKS);
    return n;
}

/* --- the page ------------------------------------------------------------------------------- */

static void paras(struct sheet *sheet, const struct page *page)
{
    for (int i = 0; i < PARAS_MAX; i++) {
        enum word word = fitting(sheet, page->para[i]);
        if (word == WORD_C7_FIGURE)
            figures(sheet);
        bool rooms = (word == WORD_B7_HOURS || word == WORD_B7_OFF) && each_room(sheet);
        if (rooms)
            hours_of_rooms(sheet);
        if (rooms || word == NO_WORD || word == WORD_C7_FIGURE)
            continue;
        sheet_fill(sheet, "hours", view_parts_hours(sheet, said_hours(sheet)));
        flow_para(sheet, say(sheet, word));
        if (word == WORD_B2_SEAT || word == WORD_B2_SEAT_HOURS)
            visit_word(sheet);
        if (word == WORD_B2_LONG)
            waiting_long(sheet);
    }
}

/* Where nobody may be there: on the first page, in the title's place if there is a second. */
static void always(struct sheet *sheet)
{
    view_parts_988(sheet);
    flow_gap(sheet, sheet->gap / 2);
}

static void lay_out(struct sheet *sheet, int (*tiles)(struct sheet *, struct choice *))
{
    const struct page *page = screen_page(sheet->screen);
    struct choice choices[TILES_MAX + ROOMS_MAX + CHECKS_MAX];
    bool alone = page->flags & PAGE_PHONE && hours_here(sheet) != HOURS_OPEN;
    if (alone && sheet->pages != 1)
        always(sheet);
    flow_title(sheet, say(sheet, fitting(sheet, page->title)));
    paras(sheet, page);
    if (page->flags & PAGE_PHONE)
        view_parts_program(sheet);
    if (alone && sheet->pages == 1)
        always(sheet);
    view_parts_facts(sheet);
    int n = tiles(sheet, choices);
    bool only = sheet->screen == SCREEN_CHECK_IN && n == 1; /* a big one */
    int columns = page->flags & PAGE_ONE_COLUMN || only ? 1 : choices_columns(sheet);
    flow_gap(sheet, sheet->gap * 3 / 2);
    choices_flow(sheet, choices, n, columns);
}

void view_page(struct sheet *sheet)
{
    lay_out(sheet, view_parts_tiles);
}

void view_page_menu(struct sheet *sheet)
{
    lay_out(sheet, menu);
}

void view_page_rooms(struct sheet *sheet)
{
    lay_out(sheet, rooms);
}

void view_page_checks(struct sheet *sheet)
{
    lay_out(sheet, checks);
}

void view_page_start(struct sheet *sheet)
{
    const struct instrument *forms[CHECK_PARTS_MAX];
    int n = 0;
    describe(sheet, sheet->visit->check);
    lay_out(sheet, begin_tiles);
    while (n < CHECK_PARTS_MAX && (forms[n] = questions_part(sheet->machine, n)))
        n++;
    view_parts_credits(sheet, forms, n);
}

/* "Not today" is there, below all else and smaller than any help. */
void view_page_steps(struct sheet *sheet)
{
    struct choice no = tile(sheet, WORD_D1_NO, INTENT_GO, SCREEN_NOT_TODAY);
    lay_out(sheet, steps);
    no.dense = true;
    if (!offer_when(sheet->machine, WHEN_UNSEEN_RESULT))
        choices_flow(sheet, &no, 1, 2 * choices_columns(sheet));
}
