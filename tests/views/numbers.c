/* Whoever is dialling keeps the number, and nobody reads from it what somebody answered: a screen
 * with a number either stays when the answers are erased, or becomes Urgent help. */

#include "core/visit/entries.h"
#include "core/visit/intent.h"
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

static bool of_a_visit(int screen)
{
    return screen != SCREEN_RESTING && !screen_of_staff(screen);
}

static void one_class(int screen)
{
    int stays = PAGE_NUMBERS, help = PAGE_HELP, flags = screen_page(screen)->flags;
    if ((flags & stays) && (flags & help))
        fail_msg("%s both stays and becomes Urgent help", screen_name(screen));
    if (!(flags & (stays | help)) && shows_number())
        print_error("%s shows a number, and goes with the answers\n", screen_name(screen));
}

/* Whatever a site has written into its lists and facts. */
static void write_numbers_everywhere(struct content *content)
{
    static const char NUMBER[] = "Call (503) 555-0100";
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
