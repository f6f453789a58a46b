/* Every screen, on every size of panel, in every size of text: capitals as high as
 * promised, nothing cut, every target large enough and far enough from the next, Urgent
 * help on every page. */

#include "core/visit/intent.h"
#include "core/visit/preview.h"
#include "core/visit/screen.h"
#include "tests/fakes/device.h"
#include "tests/fakes/unit.h"
#include "tests/fakes/whole.h"
#include <stdio.h>
#include <string.h>

static const char *const SITES[] = {NULL, "msmp-wellness", "peer-support", "phs-resources"};
static const char *const SIZES[] = {"1280x800@10.1", "1920x1080@15.6", "1280x800@7.0",
                                    "720x1280@7.0"};
static struct device device;
static char where[128];

static void check(bool holds, const char *what)
{
    if (!holds)
        fail_msg("%s: %s", where, what);
}

static void page_holds(void)
{
    const char *fault = whole_fault(&device);
    check(!fault, fault);
}

static void pages_hold(const char *site, const char *size, int screen, bool notice)
{
    static const char NAMES[] = "SMLX";
    for (int text = 0; text < SIZE_COUNT; text++) {
        preview_screen(&device.machine, screen);
        if (device.staff.address[0])
            device.machine.staff = &device.staff;
        device.visit.size = (uint8_t)text;
        device.visit.idle_until_ms =
            notice ? device.machine.now_ms + 45000 : device.visit.idle_until_ms;
        for (int page = 0, pages = 1; page < pages; page++) {
            device.visit.at.page = device.visit.over_page = (uint16_t)page;
            device_look(&device);
            pages = device.scene.pages;
            snprintf(where, sizeof where, "%s %s %s text %c page %d of %d", site ? site : "default",
                     size, screen_name(screen), NAMES[text], page + 1, pages);
            check(device.scene.page == page, "another page shows");
            check(pages < 60, "pages without end");
            page_holds();
        }
    }
}

TEST(every_screen_fits_on_every_panel_in_every_text_size)
{
    for (size_t i = 0; i < sizeof SITES / sizeof SITES[0]; i++)
        for (size_t s = 0; s < sizeof SIZES / sizeof SIZES[0]; s++) {
            device_open(&device, SITES[i], SIZES[s]);
            for (int screen = 0; screen < SCREEN_COUNT; screen++)
                if (screen != SCREEN_RESTING)
                    pages_hold(SITES[i], SIZES[s], screen, false);
        }
}

/* Anything that can be wrong, and the longest address there is. */
TEST(the_staff_screens_fit_whatever_they_have_to_tell)
{
    static const enum screen STAFF[] = {SCREEN_STAFF, SCREEN_STAFF_HEALTH, SCREEN_STAFF_CONTENT,
                                        SCREEN_STAFF_NETWORK};
    for (size_t s = 0; s < sizeof SIZES / sizeof SIZES[0]; s++)
        for (int worst = 0; worst < 5; worst++) {
            device_open(&device, "msmp-wellness", SIZES[s]);
            device.staff = (struct staff){.clock = (uint8_t)(worst % 3),
                                          .network = (uint8_t)(worst % 4),
                                          .ssh = (uint8_t)(worst % 4),
                                          .store = (uint8_t)worst,
                                          .data = (uint8_t)(worst % 3),
                                          .touch = (uint8_t)(worst % 4),
                                          .address = "2001:0db8:85a3:0000:0000:8a2e:0370:7334/64"};
            device.content.source = (uint8_t)(worst % 3);
            device.content.fault_n = worst;
            device.machine.local.trusted = worst == 0;
            for (size_t i = 0; i < sizeof STAFF / sizeof STAFF[0]; i++)
                pages_hold("worst", SIZES[s], STAFF[i], false);
        }
}

TEST(what_is_known_about_others_fits)
{
    for (size_t s = 0; s < sizeof SIZES / sizeof SIZES[0]; s++) {
        device_open(&device, "msmp-wellness", SIZES[s]);
        device_figure(&device, "burnout1");
        device_figure(&device, "phq4");
        pages_hold("msmp-wellness", SIZES[s], SCREEN_OTHERS, false);
        pages_hold("msmp-wellness", SIZES[s], SCREEN_RESULT, false);
    }
}

TEST(a_notice_over_numbers_leaves_them_room)
{
    for (size_t s = 0; s < sizeof SIZES / sizeof SIZES[0]; s++) {
        device_open(&device, "msmp-wellness", SIZES[s]);
        for (int screen = 0; screen < SCREEN_COUNT; screen++)
            if (screen_page(screen)->flags & (PAGE_NUMBERS | PAGE_HELP))
                pages_hold("msmp-wellness", SIZES[s], screen, true);
    }
}

TEST(the_built_in_card_fits_on_every_panel)
{
    for (size_t s = 0; s < sizeof SIZES / sizeof SIZES[0]; s++) {
        device_open_card(&device, SIZES[s]);
        pages_hold("card", SIZES[s], SCREEN_RESTING, false);
        preview_screen(&device.machine, SCREEN_RESTING);
        device_look(&device);
        assert_true(device_says(&device, "988"));
        assert_true(device_says(&device, "911"));
    }
}

/* Everything that the pages of a screen say, except the frame. */
static char said[32768];

/* Beside Hide on each page, over what the page before began. */
static bool is_title(const struct shape *shape)
{
    enum word word = screen_page(state_screen(&device.machine))->title;
    const char *title = device.content.words.at[word];
    return device.scene.page > 0 && title && strlen(title) == shape->text_n &&
           !memcmp(title, shape->text, shape->text_n);
}

static void gather(void)
{
    size_t n = strlen(said);
    for (int i = 0; i < device.scene.shape_n; i++) {
        const struct shape *shape = &device.scene.shapes[i];
        /* The frame of each page says which page or question it is. */
        int number, count;
        bool frame = shape->kind != SHAPE_TEXT || is_title(shape) ||
                     sscanf(shape->text, "%d of %d", &number, &count) == 2;
        for (int t = 0; t < device.scene.target_n; t++)
            frame |= device.scene.targets[t].role == ROLE_FRAME &&
                     whole_inside(shape->box, device.scene.targets[t].box);
        if (!frame && n + shape->text_n + 2 < sizeof said)
            n += (size_t)snprintf(said + n, sizeof said - n, "%.*s ", shape->text_n, shape->text);
    }
}

static void question_holds(const char *size, const struct instrument *instrument, int item)
{
    for (int text = 0; text < SIZE_COUNT; text++) {
        preview_screen(&device.machine, SCREEN_QUESTION);
        device.visit.hard = HARD_ASKED;
        device.visit.item = (int8_t)item;
        device.visit.answers[0].chosen[item] = (int8_t)(item % 4);
        device.visit.size = (uint8_t)text;
        said[0] = '\0';
        for (int page = 0, pages = 1; page < pages; page++) {
            device.visit.at.page = (uint8_t)page;
            device_look(&device);
            pages = device.scene.pages;
            snprintf(where, sizeof where, "%s %s %s text %d page %d", size, instrument->id,
                     instrument->item[item].id, text, page + 1);
            page_holds();
            gather();
        }
        check(strstr(said, instrument->item[item].text) != NULL, "not word for word");
        for (int e = 0; e < instrument->item[item].event_n; e++)
            check(strstr(said, instrument->item[item].event[e]) != NULL, "an event is not there");
        check(strstr(said, instrument->credit) == NULL, "the credit line is on a question");
        for (int o = 0; o < instrument->item[item].option_n; o++)
            check(strstr(said, instrument->item[item].option[o].text) != NULL,
                  "an option is not word for word");
    }
}

/* Whether a target of the page itself is there, not one of the frame. */
static bool has_tile(void)
{
    for (int t = 0; t < device.scene.target_n; t++)
        if (device.scene.targets[t].role == ROLE_TILE)
            return true;
    return false;
}

/* Credit is due on the first page of a check and beside its number, below everything else. Where
 * all tiles of the first page have had room on it, they still have. */
static void credit_holds(const char *size, const struct instrument *instrument, int screen,
                         int text)
{
    preview_screen(&device.machine, (enum screen)screen);
    device.visit.size = (uint8_t)text;
    said[0] = '\0';
    for (int page = 0, pages = 1; page < pages; page++) {
        device.visit.at.page = (uint8_t)page;
        device_look(&device);
        pages = device.scene.pages;
        snprintf(where, sizeof where, "%s %s %s text %d page %d", size, screen_name(screen),
                 instrument->id, text, page + 1);
        page_holds();
        gather();
        if (page > 0 && screen == SCREEN_CHECK_START && text <= SIZE_M && !strstr(size, "@7"))
            check(!has_tile(), "a tile is not on the first page");
    }
    check(strstr(said, instrument->credit) != NULL, "the credit line is not whole");
}

/* The hours of somebody who is never there for long, where the kiosk does not know the time. */
TEST(the_longest_hours_fit)
{
    static const enum screen SAID[] = {SCREEN_CHECK_IN, SCREEN_LAMP_ON, SCREEN_NO_ANSWER,
                                       SCREEN_AWAY};
    for (size_t s = 0; s < sizeof SIZES / sizeof SIZES[0]; s++)
        for (int rooms = 1; rooms <= 2; rooms++) {
            device_open(&device, "msmp-wellness", SIZES[s]);
            device.content.site.room[1] = device.content.site.room[0];
            device.content.site.room_n = rooms;
            device_hours(&device, "Mon Wed Fri 07:35-08:25, 09:35-10:25, 11:35-12:25, 13:35-14:25, "
                                  "Tue Thu 07:40-08:20, 09:40-10:20, 11:40-12:20, 13:40-14:20, "
                                  "Sat 00:00-00:45, 22:15-23:45");
            device.machine.local.trusted = false;
            for (size_t i = 0; i < sizeof SAID / sizeof SAID[0]; i++)
                pages_hold("msmp-wellness", SIZES[s], SAID[i], false);
        }
}

TEST(credit_is_given_where_a_check_begins_and_where_its_number_is)
{
    for (size_t s = 0; s < sizeof SIZES / sizeof SIZES[0]; s++) {
        device_open(&device, NULL, SIZES[s]);
        device_hours(&device, "always"); /* all that is offered is asked */
        for (int i = 0; i < device.content.instrument_n; i++) {
            const struct instrument *instrument = &device.content.instrument[i];
            device.content.site.check[0] = (struct check){.part_n = 1, .part = {instrument->id}};
            for (int text = 0; text < SIZE_COUNT; text++) {
                credit_holds(SIZES[s], instrument, SCREEN_CHECK_START, text);
                credit_holds(SIZES[s], instrument, SCREEN_NUMBER, text);
            }
        }
        device.content.site.check[0] = (struct check){.part_n = 2, .part = {"burnout1", "phq4"}};
        for (int text = 0; text < SIZE_COUNT; text++)
            for (int p = 0; p < 2; p++) {
                const char *id = device.content.site.check[0].part[p];
                int at = content_instrument(&device.content, id);
                credit_holds(SIZES[s], &device.content.instrument[at], SCREEN_CHECK_START, text);
                credit_holds(SIZES[s], &device.content.instrument[at], SCREEN_NUMBER, text);
            }
    }
}

/* A row has all of the number or nothing of it, and an extension keeps its digits. */
static void not_torn(const char *digits)
{
    for (int i = 0; i < device.scene.shape_n; i++) {
        const struct shape *shape = &device.scene.shapes[i];
        char row[256], head[4];
        if (shape->kind != SHAPE_TEXT)
            continue;
        snprintf(row, sizeof row, "%.*s", shape->text_n, shape->text);
        const char *ext = strstr(row, "ext."), *tail = digits + strlen(digits) - 3;
        snprintf(head, sizeof head, "%.3s", digits);
        check(strstr(row, digits) || (!strstr(row, head) && !strstr(row, tail)), row);
        check(!ext || !strncmp(ext, "ext. 123456", 11), row);
    }
}

static void number_holds(const char *size, int screen, int arg, const char *digits,
                         const char *wanted)
{
    for (int text = 0; text < SIZE_COUNT; text++) {
        if (screen != SCREEN_RESTING)
            preview_screen(&device.machine, screen);
        device.visit.at.arg = (int16_t)arg;
        device.visit.size = (uint8_t)text;
        said[0] = '\0';
        for (int page = 0, pages = 1; page < pages; page++) {
            device.visit.at.page = device.visit.over_page = (uint16_t)page;
            device_look(&device);
            pages = device.scene.pages;
            snprintf(where, sizeof where, "%s %s %s text %d page %d of %d", wanted, size,
                     screen_name(screen), text, page + 1, pages);
            page_holds();
            not_torn(digits);
            gather();
            if (screen == SCREEN_TALK && page == (text >= SIZE_L && pages > 1))
                check(strstr(said, digits) != NULL, "the number is not near 988");
        }
        check(strstr(said, wanted) != NULL, said);
    }
}

/* What a number may be, as it is to be read. */
static const struct number {
    const char *number, *text_number, *text_word, *digits, *called, *texted;
} NUMBERS[] = {
    {"(503) 988-4888", "", "", "(503) 988-4888", "(503) 988-4888", NULL},
    {"(503) 988-4888 ext. 123456", "", "", "(503) 988-4888", "(503) 988-4888 ext. 123456", NULL},
    {"288888 from a house phone", "", "", "288888", "288888 from a house phone", NULL},
    {"", "741741", "HOME", "741741", NULL, "Text HOME to 741741"},
    {"", "(503) 988-4888", "", "(503) 988-4888", NULL, "Text (503) 988-4888"},
    {"(503) 988-4888 ext. 123456", "741741", "WWWWWWWWWW", "(503) 988-4888",
     "(503) 988-4888 ext. 123456", "Text WWWWWWWWWW to 741741"},
};

static void everywhere(const struct number *number, const char *size)
{
    static const struct {
        enum screen screen;
        int arg;
    } LINE[] = {{SCREEN_URGENT_HELP, 0},
                {SCREEN_PHONE_LINES, 0},
                {SCREEN_PHONE_LINE, 0},
                {SCREEN_TALK, 0}},
      CALLED[] = {{SCREEN_PHONE_LINES, 0},   {SCREEN_PHONE_LINE, -1},
                  {SCREEN_TALK, 0},          {SCREEN_NO_ANSWER, 0},
                  {SCREEN_NO_LAMP, 0},       {SCREEN_PEER, 0},
                  {SCREEN_RESOURCE, 0},      {SCREEN_QR_CODE, QR_PROGRAM},
                  {SCREEN_QR_CODE, QR_PEER}, {SCREEN_QR_CODE, QR_RESOURCE}};
    struct content *content = &device.content;
    device_open(&device, "peer-support", size);
    content->lists.helpline_n = 1;
    content->lists.helpline[0] = (struct helpline){.name = "A line with quite a name",
                                                   .who = "Somebody who is there",
                                                   .number = number->number,
                                                   .text_number = number->text_number,
                                                   .text_word = number->text_word,
                                                   .hours = "Mon-Fri 08:00-17:00",
                                                   .languages = "",
                                                   .county = "",
                                                   .what_to_expect = "",
                                                   .checked_on = "2026-03-01",
                                                   .urgent = true};
    struct span part;
    struct helpline *line = &content->lists.helpline[0];
    assert_null(hours_parse(&line->when, span_of(line->hours), &part));
    for (size_t i = 0; i < sizeof LINE / sizeof LINE[0]; i++) {
        if (number->called)
            number_holds(size, LINE[i].screen, LINE[i].arg, number->digits, number->called);
        if (number->texted)
            number_holds(size, LINE[i].screen, LINE[i].arg, number->digits, number->texted);
    }
    number_holds(size, SCREEN_QR_CODE, QR_LINE, number->digits,
                 number->called ? number->called : number->texted);
    content->lists.helpline_n = 0;
    if (!number->called)
        return;
    content->site.phone = content->lists.peer[0].reach_at = content->lists.resource[0].qr_text =
        number->number;
    content->site.phone_who = "Somebody who is there";
    for (size_t i = 0; i < sizeof CALLED / sizeof CALLED[0]; i++)
        number_holds(size, CALLED[i].screen, CALLED[i].arg, number->digits, number->called);
    device_open_card(&device, size);
    device.content.site.phone = number->number;
    device.content.site.phone_who = "Somebody who is there";
    number_holds(size, SCREEN_RESTING, 0, number->digits, number->called);
}

TEST(a_number_of_any_kind_is_whole_wherever_it_is_shown)
{
    for (size_t s = 0; s < sizeof SIZES / sizeof SIZES[0]; s++)
        for (size_t i = 0; i < sizeof NUMBERS / sizeof NUMBERS[0]; i++)
            everywhere(&NUMBERS[i], SIZES[s]);
}

/* Every question of every self-check, its options as long as they are. */
TEST(every_question_fits_and_is_word_for_word)
{
    for (size_t s = 0; s < sizeof SIZES / sizeof SIZES[0]; s++) {
        device_open(&device, NULL, SIZES[s]);
        device_hours(&device, "always"); /* all that is offered is asked */
        for (int i = 0; i < device.content.instrument_n; i++) {
            const struct instrument *instrument = &device.content.instrument[i];
            device.content.site.check_n = 1;
            device.content.site.check[0] = (struct check){.part_n = 1, .part = {instrument->id}};
            for (int item = 0; item < instrument->item_n; item++)
                question_holds(SIZES[s], instrument, item);
        }
    }
}
