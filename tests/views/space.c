/* How well pages use the panel at M, on the example sites: how much is empty below the last thing
 * of a page, and how many pages the screens take. Printed as a table; more than is promised fails.
 */

#include "core/visit/intent.h"
#include "core/visit/preview.h"
#include "core/visit/screen.h"
#include "tests/fakes/device.h"
#include "tests/fakes/unit.h"
#include <stdio.h>
#include <stdlib.h>

static const char *const SITES[] = {"msmp-wellness", "peer-support", "phs-resources"};
enum { SITES_N = sizeof SITES / sizeof SITES[0], PAGES_MAX = SITES_N * SCREEN_COUNT * 12 };

/* At most: empty below the last thing, in thousandths of what is between the top row and the
 * ground; and pages of all screens. */
static const struct {
    const char *size;
    int empty, pages;
} PANELS[] = {{"1280x800@10.1", 190, 210},
              {"1920x1080@15.6", 260, 210},
              {"1024x600@7", 260, 410},
              {"1280x800@7", 260, 410}};

static struct device device;
static int empty[PAGES_MAX], empty_n;

static void lower(int *foot, struct rect box)
{
    if (box.y + box.h > *foot)
        *foot = box.y + box.h;
}

static bool is_content(const struct shape *shape)
{
    return shape->kind == SHAPE_TEXT || shape->kind == SHAPE_QR;
}

/* Of the frame, or 0. */
static struct rect frame_box(int intent)
{
    for (int i = 0; i < device.scene.target_n; i++)
        if (device.scene.targets[i].role == ROLE_FRAME && device.scene.targets[i].intent == intent)
            return device.scene.targets[i].box;
    return (struct rect){0};
}

/* The paper ends where the ground begins. */
static int ground_px(void)
{
    for (int i = 0; i < device.scene.shape_n; i++)
        if (device.scene.shapes[i].kind == SHAPE_FILL &&
            device.scene.shapes[i].color == COLOR_GROUND && device.scene.shapes[i].box.x == 0)
            return device.scene.shapes[i].box.y;
    return frame_box(INTENT_URGENT).y;
}

/* From the last thing to the ground, in thousandths of what is between the top row and the ground.
 */
static int empty_below(void)
{
    struct rect top = frame_box(INTENT_HIDE);
    int ground = ground_px(), foot = top.y + top.h, page = ground - foot;
    for (int i = 0; i < device.scene.target_n; i++)
        if (device.scene.targets[i].role < ROLE_FRAME && device.scene.targets[i].box.y < ground)
            lower(&foot, device.scene.targets[i].box);
    for (int i = 0; i < device.scene.shape_n; i++)
        if (is_content(&device.scene.shapes[i]) && device.scene.shapes[i].box.y < ground)
            lower(&foot, device.scene.shapes[i].box);
    return foot < ground ? (ground - foot) * 1000 / page : 0;
}

static int order(const void *a, const void *b)
{
    return *(const int *)a - *(const int *)b;
}

static int screens, several, pages_all;

static void measure(int screen)
{
    preview_screen(&device.machine, screen);
    for (int page = 0, pages = 1; page < pages; page++) {
        device.visit.at.page = device.visit.over_page = (uint16_t)page;
        device_look(&device);
        pages = device.scene.pages;
        assert_true(empty_n < PAGES_MAX);
        empty[empty_n++] = empty_below();
        pages_all++;
        several += page == 1;
    }
    screens++;
}

TEST(pages_use_the_panel)
{
    puts("panel            empty below, median   screens  pages  of several");
    for (size_t p = 0; p < sizeof PANELS / sizeof PANELS[0]; p++) {
        empty_n = screens = several = pages_all = 0;
        for (int site = 0; site < SITES_N; site++) {
            device_open(&device, SITES[site], PANELS[p].size);
            for (int screen = 0; screen < SCREEN_COUNT; screen++)
                if (screen != SCREEN_WELCOME && screen != SCREEN_RESTING)
                    measure(screen);
        }
        qsort(empty, (size_t)empty_n, sizeof empty[0], order);
        int median = empty[empty_n / 2];
        printf("%-16s %19d.%d %% %9d %6d %11d\n", PANELS[p].size, median / 10, median % 10, screens,
               pages_all, several);
        assert_in_range(median, 0, PANELS[p].empty);
        assert_in_range(pages_all, screens, PANELS[p].pages);
    }
}
