/* Whoever is dialling keeps the number, and nobody reads from it what somebody answered: a screen
 * with a number either stays when the answers are erased, or becomes Urgent help. */

#include "core/content/theme.h"
#include "core/visit/preview.h"
#include "core/visit/screen.h"
#include "tests/fakes/device.h"
#include "tests/fakes/unit.h"
#include <ctype.h>
#include <stdio.h>
#include <string.h>

static const char *const SITES[] = {NULL, "msmp-wellness", "peer-support", "phs-resources"};
enum { LOCAL_DIGITS = 7 }; /* of a number that is not short */

static struct device device;

/* --- what a number is ----------------------------------------------------------------------- */

static bool joins(char c)
{
    return strchr("()+- .", c) != NULL;
}

/* How much of it is one number, signs and spaces included; its digits go to `digits`. */
static size_t number_at(const char *s, size_t n, char digits[16])
{
    size_t at = 0, end = 0, count = 0;
    for (; at < n && (isdigit((unsigned char)s[at]) || joins(s[at])); at++)
        if (isdigit((unsigned char)s[at])) {
            if (count < 15)
                digits[count++] = s[at];
            end = at + 1;
        }
    digits[count] = '\0';
    return end;
}

/* 988, 911, or as long as a number within a town; "2027-01-05" is a day. */
static bool dialled(const char *s, size_t n, const char *digits)
{
    bool day = n == 10 && s[4] == '-' && s[7] == '-';
    return !strcmp(digits, "988") || !strcmp(digits, "911") ||
           (strlen(digits) >= LOCAL_DIGITS && !day);
}

static bool has_number(const struct shape *shape)
{
    char digits[16];
    for (size_t at = 0; at < shape->text_n;) {
        size_t n = isdigit((unsigned char)shape->text[at]) || strchr("(+", shape->text[at])
                       ? number_at(shape->text + at, shape->text_n - at, digits)
                       : 0;
        if (n && dialled(shape->text + at, n, digits))
            return true;
        at += n ? n : 1;
    }
    return false;
}

/* On any of its pages, or as a code. */
static bool shows_number(void)
{
    for (int page = 0, pages = 1; page < pages; page++) {
        device.visit.at.page = (uint8_t)page;
        device_look(&device);
        pages = device.scene.pages;
        for (int i = 0; i < device.scene.shape_n; i++)
            if (device.scene.shapes[i].kind == SHAPE_QR ||
                (device.scene.shapes[i].kind == SHAPE_TEXT && has_number(&device.scene.shapes[i])))
                return true;
    }
    return false;
}

/* --- every screen --------------------------------------------------------------------------- */

/* The lamp is on: that page is left to the next visitor after seconds, number or not, since it says
 * that somebody waits. */
static bool of_a_visit(int screen)
{
    return screen != SCREEN_RESTING && screen != SCREEN_LAMP_ON && !screen_of_staff(screen);
}

static void one_class(int screen)
{
    int stays = PAGE_NUMBERS, help = PAGE_HELP, flags = screen_page(screen)->flags;
    if ((flags & stays) && (flags & help))
        fail_msg("%s both stays and becomes Urgent help", screen_name(screen));
    if (!(flags & (stays | help)) && shows_number())
        fail_msg("%s shows a number, and goes with the answers", screen_name(screen));
}

/* Whatever a site has written into its lists and facts; and a check with 988 beside its result. */
static void write_numbers_everywhere(struct content *content)
{
    static const char NUMBER[] = "Call (503) 555-0100";
    content->site.check_n = 1;
    content->site.check[0] = (struct check){.part_n = 1, .part = {"phq9"}};
    content->site.phone = "(503) 555-0100";
    content->site.phone_who = "The office";
    for (int i = 0; i < content->lists.fact_n; i++)
        content->lists.fact[i].value = NUMBER;
    for (int i = 0; i < content->lists.resource_n; i++)
        content->lists.resource[i].one_line = NUMBER;
    for (int i = 0; i < content->lists.peer_n; i++)
        content->lists.peer[i].role = NUMBER;
}

TEST(a_screen_with_a_number_is_of_one_kind_or_the_other)
{
    for (size_t s = 0; s < sizeof SITES / sizeof SITES[0]; s++)
        for (int written = 0; written < 2; written++)
            for (int hours = 0; hours < 2; hours++) {
                device_open(&device, SITES[s], "1280x800@10.1");
                device_hours(&device, hours ? "always" : "never");
                if (written)
                    write_numbers_everywhere(&device.content);
                for (int screen = 0; screen < SCREEN_COUNT; screen++) {
                    if (!of_a_visit(screen))
                        continue;
                    preview_screen(&device.machine, screen);
                    one_class(device.visit.at.screen);
                }
            }
}

/* --- at the limit --------------------------------------------------------------------------- */

enum { LIMIT_MS = 165000 };

static bool same_picture(const struct scene *a, const struct scene *b)
{
    if (a->shape_n != b->shape_n || a->target_n != b->target_n || a->pages != b->pages)
        return false;
    for (int i = 0; i < a->shape_n; i++) {
        const struct shape *one = &a->shapes[i], *two = &b->shapes[i];
        if (one->kind != two->kind || one->color != two->color || one->em_px != two->em_px ||
            memcmp(&one->box, &two->box, sizeof one->box) || one->text_n != two->text_n ||
            (one->text_n && memcmp(one->text, two->text, one->text_n)))
            return false;
    }
    return true;
}

static void wait_for_the_limit(void)
{
    device_tick(&device, LIMIT_MS);
    device_tick(&device, LIMIT_MS);
    assert_string_equal(device_screen(&device), "urgent_help");
}

static void answer_all(int option)
{
    for (int part = 0; part < CHECK_PARTS_MAX; part++)
        for (int item = 0; item < ITEMS_MAX; item++)
            device.visit.answers[part].chosen[item] = (int8_t)option;
}

/* Urgent help of somebody who has answered nothing; of whoever has. */
TEST(what_depends_on_the_visit_becomes_one_picture)
{
    static struct scene nobody;
    device_open(&device, "peer-support", "1280x800@10.1");
    preview_screen(&device.machine, SCREEN_URGENT_HELP);
    answer_all(ANSWER_NONE);
    wait_for_the_limit();
    nobody = device.scene;
    for (int screen = 0; screen < SCREEN_COUNT; screen++)
        for (int check = 0; check < device.content.site.check_n; check++)
            for (int option = ANSWER_NONE; option <= 1; option++) {
                if (!(screen_page(screen)->flags & PAGE_HELP))
                    continue;
                preview_screen(&device.machine, screen);
                device.visit.check = (int8_t)check;
                answer_all(option);
                device.visit.at.page = 1;
                wait_for_the_limit();
                if (!same_picture(&device.scene, &nobody))
                    fail_msg("%s, check %d, option %d: another picture", screen_name(screen), check,
                             option);
                assert_int_equal(device.visit.trail_n, 0);
            }
}

/* How it is read is no answer. */
TEST(the_text_stays_as_large_as_it_was)
{
    device_open(&device, "peer-support", "1280x800@10.1");
    preview_screen(&device.machine, SCREEN_RESULT);
    device.visit.size = SIZE_XL;
    device.visit.theme = THEME_NIGHT;
    wait_for_the_limit();
    assert_int_equal(device.visit.size, SIZE_XL);
    assert_int_equal(device.visit.theme, THEME_NIGHT);
}

/* Without a look: a site may list nothing there. */
static void pass(int64_t ms)
{
    struct event event = {.kind = EVENT_TICK, .at_ms = device.machine.now_ms + ms};
    machine_step(&device.machine, &event, &device.effects);
}

/* Every screen that stays; from behind it, what would go. */
TEST(no_way_back_leads_to_what_was_erased)
{
    device_open(&device, "msmp-wellness", "1280x800@10.1");
    for (int screen = 0; screen < SCREEN_COUNT; screen++) {
        if (!(screen_page(screen)->flags & PAGE_NUMBERS))
            continue;
        preview_screen(&device.machine, SCREEN_RESULT);
        visit_go(&device.visit, SCREEN_PHONE_LINES, 0);
        visit_go(&device.visit, screen, 0);
        pass(2 * LIMIT_MS);
        for (int i = 0; i < device.visit.trail_n; i++)
            assert_true(screen_page(device.visit.trail[i].screen)->flags & PAGE_NUMBERS);
        assert_int_equal(device.visit.trail_n, screen != SCREEN_PHONE_LINES);
    }
}
