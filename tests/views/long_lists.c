/* Lists as long as they may be: every entry is on a page, once and whole, each page opens its own
 * cards, Urgent help stays short and leads to all lines, and a page is built with little measuring.
 */
#include "core/content/folder.h"
#include "core/glass/view.h"
#include "core/plain/text.h"
#include "core/visit/entries.h"
#include "core/visit/intent.h"
#include "core/visit/preview.h"
#include "core/visit/screen.h"
#include "tests/fakes/device.h"
#include "tests/fakes/unit.h"
#include <stdio.h>
#include <string.h>

enum { MEASURED_MAX = 1000000, HELP_PAGES_MAX = 50 };

static struct device device;
static struct faults faults;
static char text[FOLDER_FILE_MAX];
static const struct {
    const char *size;
    int text;
} PANELS[] = {{"800x480@7", SIZE_M},
              {"800x480@7", SIZE_XL},
              {"1280x800@10.1", SIZE_M},
              {"1280x800@10.1", SIZE_XL},
              {"1920x1080@15.6", SIZE_XL}};
enum { PANELS_N = sizeof PANELS / sizeof PANELS[0] };

static void fill(void)
{
    struct lists *lists = &device.content.lists;
    struct text made = text_in(text, sizeof text);
    char row[400];
    memset(lists, 0, sizeof *lists);
    faults = (struct faults){0};
    text_add(&made, "name,number,hours,county,text_number,text_word,checked_on\n");
    for (int i = 0; i < HELPLINES_MAX; i++) {
        snprintf(row, sizeof row,
                 "County %d Crisis Line,(405) 555-%04d,\"Mon-Thu 07:30-17:00, Fri "
                 "08:00-12:00\",%d,%s\n",
                 i, i, i, i % 3 ? ",,2026-11-01" : "741741,HOME,2026-11-01");
        text_add(&made, row);
    }
    assert_int_equal(lists_parse_helplines(lists, text, made.n, &faults), 0);
    made = text_in(text, sizeof text);
    text_add(&made, "shown_name,role,reach_at\n");
    for (int i = 0; i < PEERS_MAX; i++) {
        snprintf(row, sizeof row, "Peer supporter %d,Role %d of the night,(503) 555-%04d\n", i,
                 i * 7, i);
        text_add(&made, row);
    }
    assert_int_equal(lists_parse_peers(lists, text, made.n, &faults), 0);
    made = text_in(text, sizeof text);
    text_add(&made, "group,title,one_line,qr_text\n");
    for (int i = 0; i < RESOURCES_MAX; i++) {
        snprintf(row, sizeof row,
                 "recovery,Title number %d,One line about it,https://a.example/%d\n", i, i);
        text_add(&made, row);
    }
    assert_int_equal(lists_parse_resources(lists, text, made.n, &faults), 0);
    assert_int_equal(faults.total, 0);
}

static void show(int panel, int screen)
{
    device_open(&device, "peer-support", PANELS[panel].size);
    fill();
    preview_screen(&device.machine, screen);
    device.visit.size = (uint8_t)PANELS[panel].text;
    device_look(&device);
}

static void turn(int page)
{
    device_step(&device, EVENT_INTENT, INTENT_PAGE, page);
    device_look(&device);
    assert_int_equal(device.scene.page, page);
    assert_false(device.scene.overflow);
}

/* Each can be touched, on one of the pages at least: a long one goes on on the next. */
static void every_entry(int panel, int screen, int n)
{
    static bool met[ENTRIES_MAX];
    memset(met, 0, sizeof met);
    show(panel, screen);
    for (int page = 0, pages = device.scene.pages; page < pages; page++) {
        turn(page);
        for (int i = 0; i < device.scene.target_n; i++)
            if (device.scene.targets[i].intent == INTENT_ITEM && device.scene.targets[i].arg >= 0)
                met[device.scene.targets[i].arg] = true;
    }
    for (int i = 0; i < n; i++)
        if (!met[i])
            fail_msg("%s: entry %d is on no page", screen_name(screen), i);
}

TEST(every_entry_of_the_longest_list_is_on_a_page)
{
    every_entry(2, SCREEN_PEERS, PEERS_MAX);
    every_entry(2, SCREEN_RESOURCES, RESOURCES_MAX);
    every_entry(0, SCREEN_PHONE_LINES, HELPLINES_MAX);
    every_entry(1, SCREEN_PHONE_LINES, HELPLINES_MAX);
}

TEST(the_last_of_hundreds_of_pages_can_be_turned_to)
{
    show(1, SCREEN_PEERS);
    assert_true(device.scene.pages > UINT8_MAX);
    turn(device.scene.pages - 1);
}

static long measured;

/* The linker leads all measuring through here. */
void __real_ruler_move(struct pen *pen, const char *s, size_t n);
void __wrap_ruler_move(struct pen *pen, const char *s, size_t n);
void __wrap_ruler_move(struct pen *pen, const char *s, size_t n)
{
    measured += (long)n;
    __real_ruler_move(pen, s, n);
}

int __real_ruler_width(const struct ruler *ruler, enum face face, int em_px, const char *s,
                       size_t n);
int __wrap_ruler_width(const struct ruler *ruler, enum face face, int em_px, const char *s,
                       size_t n);
int __wrap_ruler_width(const struct ruler *ruler, enum face face, int em_px, const char *s,
                       size_t n)
{
    measured += (long)n;
    return __real_ruler_width(ruler, face, em_px, s, n);
}

static void little_measuring(int panel, int screen)
{
    show(panel, screen);
    measured = 0;
    device_look(&device);
    if (measured > MEASURED_MAX)
        fail_msg("%s on %s: %ld letters measured for %d pages", screen_name(screen),
                 PANELS[panel].size, measured, device.scene.pages);
}

TEST(the_longest_list_is_built_with_little_measuring)
{
    for (int panel = 0; panel < PANELS_N; panel++) {
        little_measuring(panel, SCREEN_PEERS);
        little_measuring(panel, SCREEN_PHONE_LINES);
        little_measuring(panel, SCREEN_RESOURCES);
        little_measuring(panel, SCREEN_URGENT_HELP);
    }
}

TEST(urgent_help_stays_short_and_leads_to_every_line)
{
    for (int panel = 0; panel < PANELS_N; panel++) {
        bool leads = false;
        show(panel, SCREEN_URGENT_HELP);
        assert_in_range(device.scene.pages, 1, HELP_PAGES_MAX);
        for (int page = 0, pages = device.scene.pages; page < pages && !leads; page++) {
            turn(page);
            leads = device_tap(&device, "Phone lines");
        }
        assert_true(leads);
        assert_string_equal(device_screen(&device), "phone_lines");
    }
}

TEST(each_entry_has_a_code_of_its_own)
{
    char a[600];
    struct text held = text_in(a, sizeof a);
    device_open(&device, "peer-support", "1280x800@10.1");
    fill();
    const struct {
        int arg;
        const char *says;
    } CODES[] = {{QR_LINE + HELPLINES_MAX - 1, "County 127"},
                 {QR_PEER, "Peer supporter 0"},
                 {QR_PEER + PEERS_MAX - 1, "Peer supporter 255"},
                 {QR_RESOURCE, "example/0"},
                 {QR_RESOURCE + RESOURCES_MAX - 1, "example/255"}};
    for (size_t i = 0; i < sizeof CODES / sizeof CODES[0]; i++) {
        held = text_in(a, sizeof a);
        assert_true(entries_qr(&device.content, CODES[i].arg, &held));
        assert_non_null(strstr(a, CODES[i].says));
    }
}
