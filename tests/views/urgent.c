/* Whoever is in danger finds 988, and somebody in the house, without turning a page: on every
 * panel, in every text size, on every site, whatever the room has said. */

#include "core/visit/intent.h"
#include "core/visit/offer.h"
#include "core/visit/preview.h"
#include "core/visit/screen.h"
#include "tests/fakes/device.h"
#include "tests/fakes/unit.h"
#include <stdio.h>
#include <string.h>

static const char *const SITES[] = {NULL, "msmp-wellness", "peer-support", "phs-resources"};
static const char *const PANELS[] = {"1280x800@10.1", "1920x1080@15.6", "1280x800@7.0",
                                     "720x1280@7.0",  "800x480@7",      "1024x600@7"};
static const enum screen HELP[] = {SCREEN_URGENT_HELP, SCREEN_AFTER_YES};
/* What the room said, in full and in few words. */
static const char *const SAID[][2] = {
    [COMPANY_ASKED] = {"We asked someone here to come.", "We asked someone."},
    [COMPANY_SEEN] = {"Someone here has seen it and is coming.", "Someone is coming."},
    [COMPANY_UNSEEN] = {"No one has answered.", "No answer."},
    [COMPANY_UNREACHED] = {"We could not reach anyone here.", "Not reached."}};
enum { PAGES_ANY = 40 };

static struct device device;
static char where[160];

static void check(bool holds, const char *what)
{
    if (!holds)
        fail_msg("%s: %s", where, what);
}

static void look(int page)
{
    device.visit.at.page = (uint8_t)page;
    device_look(&device);
}

/* The number alone, as what is drawn large. */
static bool shows(const char *number)
{
    for (int i = 0; i < device.scene.shape_n; i++) {
        const struct shape *shape = &device.scene.shapes[i];
        if (shape->kind == SHAPE_TEXT && shape->text_n == strlen(number) &&
            memcmp(shape->text, number, shape->text_n) == 0)
            return true;
    }
    return false;
}

static bool touchable(int intent)
{
    for (int i = 0; i < device.scene.target_n; i++)
        if (device.scene.targets[i].intent == intent && device.scene.targets[i].role != ROLE_FRAME)
            return true;
    return false;
}

/* On which of the pages a number is, from 0. */
static int page_of(const char *number)
{
    int page = 0;
    do {
        look(page);
        if (shows(number))
            return page;
    } while (++page < device.scene.pages);
    return PAGES_ANY;
}

static bool said(int company)
{
    return !SAID[company][0] || device_says(&device, SAID[company][0]) ||
           device_says(&device, SAID[company][1]);
}

static void first_page_helps(int company)
{
    bool asks = offer_when(&device.machine, WHEN_STAFFED);
    look(0);
    check(shows("988"), "988 is not on the first page");
    check(touchable(INTENT_COMPANY) == asks, "somebody in the house is not on the first page");
    check(company >= (int)(sizeof SAID / sizeof SAID[0]) || said(company),
          "what the room said is not on the first page");
    check(page_of("911") <= 1, "911 is not on one of the first two pages");
}

/* On one page or another. */
static void every_line_is_there(void)
{
    const struct lists *lists = &device.content.lists;
    int left = 0;
    for (int i = 0; i < lists->helpline_n; i++)
        left += lists->helpline[i].urgent;
    for (int page = 0, pages = 1; page < pages; page++) {
        look(page);
        pages = device.scene.pages;
        for (int i = 0; i < lists->helpline_n; i++)
            left -= lists->helpline[i].urgent && shows(lists->helpline[i].number);
    }
    check(left == 0, "a line is missing, or is there twice");
}

static void in_every_size(const char *site, const char *panel, enum screen screen, bool staffed,
                          int company)
{
    for (int size = 0; size < SIZE_COUNT; size++)
        for (int notice = 0; notice < 2; notice++) {
            preview_screen(&device.machine, screen);
            device.visit.size = (uint8_t)size;
            device.visit.company = (uint8_t)company;
            device.visit.idle_until_ms = notice ? device.machine.now_ms + 45000 : 0;
            snprintf(where, sizeof where, "%s %s %s text %c, staffed %d, company %d, notice %d",
                     site ? site : "default", panel, screen_name(screen), "SMLX"[size], staffed,
                     company, notice);
            first_page_helps(company);
            if (!notice && company == COMPANY_NONE)
                every_line_is_there();
        }
}

static void in_every_state(const char *site, const char *panel)
{
    for (size_t h = 0; h < sizeof HELP / sizeof HELP[0]; h++)
        for (int staffed = 0; staffed < 2; staffed++)
            for (int company = COMPANY_NONE; company <= (staffed ? COMPANY_UNREACHED : 0);
                 company++) {
                device_hours(&device, staffed ? "always" : "never");
                in_every_size(site, panel, HELP[h], staffed, company);
            }
}

TEST(help_is_on_the_first_page)
{
    for (size_t s = 0; s < sizeof SITES / sizeof SITES[0]; s++)
        for (size_t p = 0; p < sizeof PANELS / sizeof PANELS[0]; p++) {
            device_open(&device, SITES[s], PANELS[p]);
            in_every_state(SITES[s], PANELS[p]);
        }
}

TEST(long_lines_do_not_push_it_off)
{
    for (size_t p = 0; p < sizeof PANELS / sizeof PANELS[0]; p++) {
        device_open(&device, "msmp-wellness", PANELS[p]);
        struct lists *lists = &device.content.lists;
        for (int i = 0; i < lists->helpline_n; i++) {
            lists->helpline[i].name =
                "The crisis intervention hotline of the county that you live in";
            lists->helpline[i].hours = "Monday to Friday from 8 in the morning to 1 at night";
        }
        device.content.site.phone_who = "The private line of the wellness program of the society";
        in_every_state("long lines", PANELS[p]);
    }
}

/* Without anybody to ask, the program's number is in that place. */
TEST(the_phone_takes_the_place_of_somebody)
{
    for (size_t p = 0; p < sizeof PANELS / sizeof PANELS[0]; p++)
        for (int size = 0; size < SIZE_COUNT; size++) {
            device_open(&device, "msmp-wellness", PANELS[p]);
            device_hours(&device, "never");
            preview_screen(&device.machine, SCREEN_URGENT_HELP);
            device.visit.size = (uint8_t)size;
            snprintf(where, sizeof where, "%s text %c", PANELS[p], "SMLX"[size]);
            /* Small panel, large text: with its name, it has a page of its own. */
            bool narrow = size >= SIZE_L && device.panel.diagonal_mil < 8500;
            check(page_of(device.content.site.phone) <= narrow, "the phone is not near 988");
            check(page_of("988") == 0, "nor is 988");
        }
}

/* Whoever looks for somebody to talk to, or comes when nobody may be there, may be in danger. */
TEST(without_anybody_988_is_on_the_first_page)
{
    static const enum screen ALONE[] = {SCREEN_TALK, SCREEN_AWAY, SCREEN_NO_LAMP, SCREEN_NO_ANSWER};
    for (size_t s = 0; s < sizeof SITES / sizeof SITES[0]; s++)
        for (size_t p = 0; p < sizeof PANELS / sizeof PANELS[0]; p++)
            for (int at = 0; at < SIZE_COUNT * (int)(sizeof ALONE / sizeof ALONE[0]); at++) {
                enum screen screen = ALONE[at / SIZE_COUNT];
                device_open(&device, SITES[s], PANELS[p]);
                device_hours(&device, "never");
                preview_screen(&device.machine, screen);
                device.visit.size = (uint8_t)(at % SIZE_COUNT);
                snprintf(where, sizeof where, "%s %s %s text %c", SITES[s] ? SITES[s] : "default",
                         PANELS[p], screen_name(screen), "SMLX"[at % SIZE_COUNT]);
                check(page_of("988") == 0, "988 is not on the first page");
            }
}

/* A page that nobody can turn: all of it must fit as it is shown, in the default size. */
TEST(the_resting_page_needs_no_second_one)
{
    for (size_t p = 0; p < sizeof PANELS / sizeof PANELS[0]; p++)
        for (int size = 0; size < SIZE_COUNT; size++) {
            device_open_card(&device, PANELS[p]);
            device.visit.size = (uint8_t)size;
            snprintf(where, sizeof where, "card %s text %c", PANELS[p], "SMLX"[size]);
            look(0);
            check(shows("988") && (size > SIZE_M || shows("911")), "a number is missing");
            check(size > SIZE_M || device.scene.pages == 1, "there is a page nobody can turn to");
        }
}

/* After an answer that nobody gave, asking is said in other words. */
TEST(asking_again_is_called_so)
{
    device_open(&device, "msmp-wellness", "1280x800@10.1");
    device_hours(&device, "always");
    preview_screen(&device.machine, SCREEN_URGENT_HELP);
    device_look(&device);
    assert_true(device_offers(&device, "Ask someone here to come"));
    device.visit.company = COMPANY_UNSEEN;
    device_look(&device);
    assert_true(device_offers(&device, "Ask again"));
    assert_true(device_says(&device, "No one has answered. Call 988 now."));
}

/* A number says whose it is, also if the site does not say who answers it. */
TEST(the_phone_has_a_name)
{
    device_open(&device, "msmp-wellness", "1280x800@10.1");
    device_hours(&device, "never");
    preview_screen(&device.machine, SCREEN_URGENT_HELP);
    device.content.site.phone_who = "";
    device.content.site.program = "The program of the house";
    device_look(&device);
    assert_true(device_says(&device, "The program of the house"));
}
