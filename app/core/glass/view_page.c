/* The plain screens: title, paragraphs and tiles, as their table says; and the few whose words or
 * tiles depend on the site, the terms or the visit. */
#include "core/glass/frame.h"
#include "core/glass/view.h"
#include "core/glass/view_checkin.h"
#include "core/glass/view_parts.h"
#include "core/visit/intent.h"
#include "core/visit/offer.h"
#include "core/visit/questions.h"
#include "core/visit/screen.h"

/* --- paragraphs ----------------------------------------------------------------------------- */

/* The promise follows what holds, never what the settings ask for. */
static enum word by_mode(const struct sheet *sheet, enum word off, enum word visits,
                         enum word bands)
{
    uint8_t mode = sheet->machine->terms.mode;
    return mode == MODE_OFF ? off : mode == MODE_VISITS ? visits : bands;
}

/* What is said in the place of a word that does not hold here, or NO_WORD. */
static enum word fitting(const struct sheet *sheet, enum word word)
{
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
    case WORD_C1_MEDIUM:
        return sheet->small && state_size(sheet->machine) > SIZE_M ? word : NO_WORD;
    case WORD_D2_ANY:
        return offer_when(sheet->machine, WHEN_NEAR) ? WORD_D2_ALWAYS : word;
    default:
        return view_checkin_word(sheet, word);
    }
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

/* What is behind each tile, as a fact that the site can stand for. */
static const char *tile_line(struct sheet *sheet, enum menu_tile tile)
{
    static const enum word LINE[] = {
        [TILE_CHECKIN] = WORD_A2_CHECKIN_LINE,     [TILE_SELFCHECK] = WORD_A2_SELFCHECK_LINE,
        [TILE_TALK] = WORD_A2_TALK_LINE,           [TILE_PEERS] = WORD_A2_PEERS_LINE,
        [TILE_COLLEAGUE] = WORD_A2_COLLEAGUE_LINE, [TILE_MOMENT] = WORD_A2_MOMENT_LINE};
    bool reads = offer_when(sheet->machine, WHEN_LISTS);
    if (tile == TILE_SELFCHECK)
        describe(sheet, 0);
    if (tile == TILE_CHECKIN)
        return say(sheet, view_checkin_line(sheet, LINE[tile]));
    return say(sheet, tile == TILE_MOMENT && !reads ? WORD_A2_MOMENT_ALONE : LINE[tile]);
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
    bool lines = choices_lines(sheet);
    int n = 0;
    for (int i = 0; i < site->menu_n; i++) {
        const struct tile *from = &TILE[site->menu[i]];
        if ((site->menu[i] == TILE_SELFCHECK && !site->check_n) ||
            (site->menu[i] == TILE_CHECKIN && !offer_when(sheet->machine, WHEN_LAMP)))
            continue;
        choices[n] = view_parts_tile(sheet, from->word, from->intent, from->arg);
        choices[n++].line = lines ? tile_line(sheet, site->menu[i]) : NULL;
    }
    return n;
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
    if (check->part_n > 1 && questions_part(sheet->machine, 0)->item_n == 1)
        choices[n++] = view_parts_tile(sheet, WORD_C1_ONE, INTENT_BEGIN_ONE, 0);
    if (sheet->content->site.check_n > 1)
        choices[n++] = view_parts_tile(sheet, WORD_C1_OTHER, INTENT_GO, SCREEN_CHECKS);
    for (int i = 0; i < n; i++)
        choices[i].plain = true;
    return n;
}

/* --- the page ------------------------------------------------------------------------------- */

static void paras(struct sheet *sheet, const struct page *page)
{
    for (int i = 0; i < PARAS_MAX; i++) {
        enum word word = fitting(sheet, page->para[i]);
        if (word == WORD_C7_FIGURE)
            figures(sheet);
        else if (word == WORD_C1_LENGTH)
            flow_lead(sheet, say(sheet, word), say(sheet, WORD_C1_SKIP));
        else if (word != NO_WORD && !view_checkin_says(sheet, word))
            flow_para(sheet, say(sheet, word));
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
    bool alone = page->flags & PAGE_PHONE && !view_checkin_open(sheet);
    if (alone && sheet->pages != 1)
        always(sheet);
    flow_title(sheet, say(sheet, fitting(sheet, page->title)));
    if (!view_checkin_lamp(sheet)) {
        paras(sheet, page);
        if (page->flags & PAGE_PHONE)
            view_parts_program(sheet);
    }
    if (alone && sheet->pages == 1)
        always(sheet);
    view_parts_facts(sheet);
    int n = tiles(sheet, choices);
    bool only = sheet->screen == SCREEN_CHECK_IN && n == 1; /* a big one */
    if (sheet->screen == SCREEN_NO_ANSWER)
        choices[0].filled = true;
    int columns = page->flags & PAGE_ONE_COLUMN || only ? 1 : choices_columns(sheet);
    flow_gap(sheet, sheet->gap * 3 / 2);
    choices_flow(sheet, choices, n, columns);
}

void view_page(struct sheet *sheet)
{
    lay_out(sheet, view_parts_tiles);
}

/* Whether this visit is counted is asked last, right above its two tiles. */
void view_page_promise(struct sheet *sheet)
{
    lay_out(sheet, view_parts_tiles);
    if (offer_when(sheet->machine, WHEN_NOT_COUNTING))
        frame_leads(sheet, say(sheet, WORD_A1_START), INTENT_CONSENT, 0, true);
}

/* How much of the notice is left, and what can be done: side by side if they fit so. */
void view_page_here(struct sheet *sheet)
{
    const struct page *page = screen_page(sheet->screen);
    struct choice choices[TILES_MAX];
    int n = view_parts_tiles(sheet, choices);
    int left_s = (int)((sheet->visit->idle_until_ms - sheet->machine->now_ms + 999) / 1000);
    choices[0].filled = true;
    flow_title(sheet, say(sheet, page->title));
    flow_para(sheet, say(sheet, page->para[0]));
    flow_gap(sheet, sheet->gap);
    view_parts_bar(sheet, left_s, state_notice_s(sheet->machine));
    flow_gap(sheet, sheet->gap);
    choices_flow(sheet, choices, n, sheet->area.w >= sheet->em[TYPE_BODY] * 19 ? n : 1);
}

void view_page_menu(struct sheet *sheet)
{
    lay_out(sheet, menu);
}

void view_page_rooms(struct sheet *sheet)
{
    lay_out(sheet, view_checkin_tiles);
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
