/* Checking in: what its pages say of rooms and hours, and a tile for each lamp. Promises that no
 * sentence says that somebody will come when nobody may be there. */
#include "core/glass/view_checkin.h"
#include "core/content/content.h"
#include "core/content/role.h"
#include "core/glass/view_lamp.h"
#include "core/glass/view_parts.h"
#include "core/visit/intent.h"
#include "core/visit/offer.h"
#include "core/visit/screen.h"

/* --- hours ---------------------------------------------------------------------------------- */

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
    const struct local *now = &sheet->machine->local;
    return now->trusted && hours_off(&sheet->content->site.off, now->day);
}

/* The hours of no room in particular are those of each. */
static bool each_room(const struct sheet *sheet)
{
    return room_here(sheet) < 0 && own_hours(&sheet->content->site);
}

/* There is an hour to come back in. */
static bool any_hours(const struct sheet *sheet)
{
    const struct site *site = &sheet->content->site;
    bool any = !each_room(sheet) && said_hours(sheet)->n > 0;
    for (int i = 0; each_room(sheet) && i < site->room_n; i++)
        any |= site->room[i].hours.n > 0;
    return any;
}

static enum word hours_words(const struct sheet *sheet)
{
    if (!any_hours(sheet))
        return WORD_B7_NEVER;
    return off_today(sheet) ? WORD_B7_OFF : WORD_B7_HOURS;
}

static enum word what_now(const struct sheet *sheet)
{
    const struct site *site = &sheet->content->site;
    bool hours = any_hours(sheet);
    if (site->phone[0])
        return hours ? WORD_B7_CALL : WORD_B7_PHONE;
    return hours ? WORD_B7_BACK : WORD_B6_SELF;
}

bool view_checkin_open(const struct sheet *sheet)
{
    return hours_here(sheet) == HOURS_OPEN;
}

/* --- paragraphs ----------------------------------------------------------------------------- */

enum word view_checkin_word(const struct sheet *sheet, enum word word)
{
    const struct site *site = &sheet->content->site;
    switch (word) {
    case WORD_B1_WHICH:
        return site->room_n < 2 ? NO_WORD : kinds(site) ? WORD_B1_KIND : word;
    case WORD_B1_HOURS:
        return !own_hours(site) && hours_here(sheet) == HOURS_UNKNOWN ? word : NO_WORD;
    case WORD_B2_SEAT:
        return hours_here(sheet) == HOURS_OPEN ? word : WORD_B2_SEAT_HOURS;
    case WORD_B2_WALK:
        return content_by_the_door(site, ROLE_BEZEL_LAMP) ? WORD_B2_SAME : word;
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
    default:
        return word;
    }
}

/* The room's own, or NULL. */
static const char *own_word(const struct sheet *sheet)
{
    int room = sheet->visit->rung - 1;
    const struct site *site = &sheet->content->site;
    return room >= 0 && room < site->room_n && site->room[room].word[0] ? site->room[room].word
                                                                        : NULL;
}

static const char *whose(struct sheet *sheet)
{
    const char *call = say(sheet, WORD_B2_CALL), *word = say(sheet, WORD_B2_WORD);
    struct text both = sheet_text(sheet);
    text_add(&both, call);
    text_add(&both, " ");
    text_add(&both, word);
    return sheet_keep(sheet, &both);
}

static int with_word_px(const struct sheet *sheet, const char *s)
{
    return type_height(sheet, TYPE_BODY, flow_width(sheet, TYPE_BODY), s) + sheet->pitch[TYPE_WORD];
}

/* "Your word is" stays on the page of the word, with the sentence before it if that can be. */
static void flow_visit_word(struct sheet *sheet)
{
    const char *word = own_word(sheet), *all = whose(sheet), *least = say(sheet, WORD_B2_WORD);
    if (!word)
        return;
    bool fits = with_word_px(sheet, all) <= sheet->area.h;
    if (!fits)
        flow_para(sheet, say(sheet, WORD_B2_CALL));
    flow_gap(sheet, sheet->para);
    flow_keep(sheet, with_word_px(sheet, fits ? all : least));
    flow_para(sheet, fits ? all : least);
    flow_text(sheet, TYPE_WORD, COLOR_PRIMARY, word);
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

bool view_checkin_says(struct sheet *sheet, enum word word)
{
    if ((word == WORD_B7_HOURS || word == WORD_B7_OFF) && each_room(sheet)) {
        hours_of_rooms(sheet);
        return true;
    }
    sheet_fill(sheet, "hours", view_parts_hours(sheet, said_hours(sheet)));
    if (word != WORD_B2_SEAT && word != WORD_B2_SEAT_HOURS && word != WORD_B3_SOON)
        return false;
    flow_para(sheet, say(sheet, word));
    flow_visit_word(sheet);
    return true;
}

/* --- beside the lamp ------------------------------------------------------------------------ */

/* What its lamp does, in words; NO_WORD: the page is about no lamp, or about one of several. */
static enum word lamp_word(const struct sheet *sheet)
{
    switch (sheet->screen) {
    case SCREEN_CHECK_IN:
        return sheet->content->site.room_n == 1 ? WORD_B1_OFF : NO_WORD;
    case SCREEN_LAMP_ON:
        return WORD_B2_PULSE;
    case SCREEN_SEEN:
        return WORD_B3_STEADY;
    case SCREEN_NO_ANSWER:
        return WORD_B4_BLINKS;
    default:
        return NO_WORD;
    }
}

static enum view_lamp lamp_of(enum word word)
{
    return word == WORD_B1_OFF      ? VIEW_LAMP_OFF
           : word == WORD_B2_PULSE  ? VIEW_LAMP_PULSE
           : word == WORD_B3_STEADY ? VIEW_LAMP_STEADY
                                    : VIEW_LAMP_BLINKS;
}

enum { BLOCKS_MAX = PARAS_MAX + 2 };

static int blocks_of(struct sheet *sheet, const struct page *page, struct view_block *blocks)
{
    int n = 0;
    sheet_fill(sheet, "hours", view_parts_hours(sheet, said_hours(sheet)));
    for (int i = 0; i < PARAS_MAX; i++) {
        enum word word = view_checkin_word(sheet, page->para[i]);
        if (word != NO_WORD && page->para[i] != WORD_B2_WALK)
            blocks[n++] = (struct view_block){TYPE_BODY, say(sheet, word)};
    }
    bool told = sheet->screen == SCREEN_LAMP_ON || sheet->screen == SCREEN_SEEN;
    const char *own = told ? own_word(sheet) : NULL;
    if (own) {
        blocks[n++] = (struct view_block){TYPE_BODY, whose(sheet)};
        blocks[n++] = (struct view_block){TYPE_WORD, own};
    }
    if (page->flags & PAGE_PHONE && sheet->content->site.phone[0])
        blocks[n++] = (struct view_block){TYPE_DIGITS, sheet->content->site.phone};
    return n;
}

bool view_checkin_lamp(struct sheet *sheet)
{
    const struct page *page = screen_page(sheet->screen);
    enum word word = lamp_word(sheet);
    struct view_block blocks[BLOCKS_MAX];
    if (word == NO_WORD || !view_lamp_beside(sheet, lamp_of(word), say(sheet, word), blocks,
                                             blocks_of(sheet, page, blocks)))
        return false;
    if (sheet->screen == SCREEN_LAMP_ON)
        flow_para(sheet, say(sheet, view_checkin_word(sheet, WORD_B2_WALK)));
    return true;
}

/* --- tiles ---------------------------------------------------------------------------------- */

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

static bool may_ring(const struct sheet *sheet, int room)
{
    return state_hours(sheet->machine, room) != HOURS_CLOSED &&
           state_lamps(sheet->machine) >> room & 1;
}

/* The site's room for it, or one where somebody may be and a lamp is. */
static int unsure_room(const struct sheet *sheet)
{
    const struct site *site = &sheet->content->site;
    int room = site->unsure_room - 1;
    for (int i = 0; i < site->room_n && !may_ring(sheet, room); i++)
        if (may_ring(sheet, i))
            return i;
    return room;
}

static const char *second_line(struct sheet *sheet, enum word word)
{
    return sheet->small ? NULL : say(sheet, word);
}

static struct choice light_tile(struct sheet *sheet)
{
    struct choice light = view_parts_tile(sheet, WORD_B1_LIGHT, INTENT_ROOM, 0);
    light.filled = true;
    light.line = view_checkin_open(sheet) ? second_line(sheet, WORD_B1_SEE) : NULL;
    return light;
}

enum word view_checkin_line(const struct sheet *sheet, enum word lamp)
{
    return state_away(sheet->machine) ? WORD_B1_NUMBERS : lamp;
}

int view_checkin_tiles(struct sheet *sheet, struct choice *choices)
{
    const struct site *site = &sheet->content->site;
    bool one = site->room_n < 2;
    int n = 0, unsure = unsure_room(sheet);
    for (int i = 0; !one && i < site->room_n; i++)
        choices[n++] = room_tile(sheet, room_label(&site->room[i]), i);
    choices[n++] = one ? light_tile(sheet) : room_tile(sheet, say(sheet, WORD_B1_UNKNOWN), unsure);
    if (site->walk_in)
        return n;
    choices[n] = view_parts_tile(sheet, WORD_B1_NONE, INTENT_GO,
                                 offer_when(sheet->machine, WHEN_PHONE) ? SCREEN_PHONE_LINES
                                                                        : SCREEN_PROGRAM);
    choices[n++].line = second_line(sheet, WORD_B1_NUMBERS);
    return n;
}

/* --- the waiting screen --------------------------------------------------------------------- */

/* As wide as that, if two fifths of the glass are as much. */
enum { HERE_UM = 80000 };

/* The corner where other screens have what leads on, in the row of Urgent help. */
static struct rect corner(const struct sheet *sheet)
{
    int right = sheet->panel->width_px - sheet->side, foot = sheet->panel->height_px - sheet->edge;
    int width = (right - sheet->side) * 2 / 5, most = sheet_px(sheet, HERE_UM);
    width = width < most ? width : most;
    return (struct rect){right - width, sheet->edge, width, foot - sheet->edge};
}

/* What is counted without a question says so, whatever else gives way.
 * On a tall panel that row has no room for it: it stands above, or below a long text. In a text so
 * large that it takes two pages it is left out: the waiting screen is never so. */
void view_checkin_here(struct sheet *sheet)
{
    int intent = sheet->screen == SCREEN_WELCOME ? INTENT_PRESS : INTENT_UNHIDE;
    bool tall = sheet->panel->width_px < sheet->panel->height_px;
    struct choice here = view_parts_tile(sheet, WORD_A0_HERE, intent, 0);
    if (sheet->screen == SCREEN_CLEARED || sheet->pages > 1 ||
        !offer_when(sheet->machine, WHEN_LAMP))
        return;
    const struct terms *terms = &sheet->machine->terms;
    bool counts = terms->mode != MODE_OFF && terms->count_door;
    here.line = counts ? say(sheet, WORD_A0_COUNTED)
                       : second_line(sheet, view_checkin_line(sheet, WORD_A0_LAMP));
    sheet->area = tall ? sheet->area : corner(sheet);
    int y = sheet->area.y + sheet->area.h - choices_height(sheet, &here, 1, 1);
    if (!tall || sheet->y + sheet->gap <= y)
        sheet->y = sheet->top = y;
    choices_flow(sheet, &here, 1, 1);
}
