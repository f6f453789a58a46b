/* Every screen says these words in these boxes: one file per screen in tests/views/blessed, at 10.1
 * inches in the default text. `make bless` rewrites them; the difference is the review. */

#include "core/visit/preview.h"
#include "core/visit/screen.h"
#include "tests/fakes/device.h"
#include "tests/fakes/unit.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_N = 512, TOLERANCE_PX = 2 };

static struct device device;

static void put_box(FILE *out, const char *kind, struct rect box)
{
    fprintf(out, "%s %d %d %d %d ", kind, box.x, box.y, box.w, box.h);
}

static void write_page(FILE *out)
{
    static const char *const KINDS[] = {
        [SHAPE_TICK] = "tick", [SHAPE_ALERT] = "alert", [SHAPE_QR] = "qr"};
    const struct scene *scene = &device.scene;
    fprintf(out, "page %d %d 0 0 \n", scene->page + 1, scene->pages);
    for (int i = 0; i < scene->shape_n; i++) {
        const struct shape *shape = &scene->shapes[i];
        if (shape->kind == SHAPE_TEXT) {
            put_box(out, "text", shape->box);
            fprintf(out, "%.*s\n", shape->text_n, shape->text);
        } else if (shape->kind < sizeof KINDS / sizeof KINDS[0] && KINDS[shape->kind]) {
            put_box(out, KINDS[shape->kind], shape->box);
            fprintf(out, "\n");
        }
    }
    for (int i = 0; i < scene->target_n; i++) {
        put_box(out, scene->targets[i].chosen ? "chosen" : "target", scene->targets[i].box);
        fprintf(out, "%s\n", scene->targets[i].label);
    }
}

static void write_screen(FILE *out, int screen)
{
    preview_screen(&device.machine, screen);
    for (int page = 0, pages = 1; page < pages; page++) {
        device.visit.at.page = device.visit.over_page = (uint16_t)page;
        device_look(&device);
        pages = device.scene.pages;
        write_page(out);
    }
}

static bool near_enough(const char *a, const char *b)
{
    int x[4], y[4], at_a = 0, at_b = 0;
    char kind_a[16], kind_b[16];
    if (sscanf(a, "%15s %d %d %d %d %n", kind_a, &x[0], &x[1], &x[2], &x[3], &at_a) < 5 ||
        sscanf(b, "%15s %d %d %d %d %n", kind_b, &y[0], &y[1], &y[2], &y[3], &at_b) < 5)
        return false;
    for (int i = 0; i < 4; i++)
        if (abs(x[i] - y[i]) > TOLERANCE_PX)
            return false;
    return !strcmp(kind_a, kind_b) && !strcmp(a + at_a, b + at_b);
}

static void compare(FILE *blessed, FILE *now, const char *path)
{
    char a[LINE_N], b[LINE_N];
    for (int line = 1;; line++) {
        char *was = fgets(a, sizeof a, blessed), *is = fgets(b, sizeof b, now);
        if (!was && !is)
            return;
        if (!was || !is || !near_enough(a, b))
            fail_msg("%s:%d\n  blessed: %s  now:     %s  If this is meant: make bless.", path, line,
                     was ? a : "(nothing more)\n", is ? b : "(nothing more)\n");
    }
}

static void open_for(int screen)
{
    if (screen == SCREEN_RESTING) {
        device_open_card(&device, "1280x800@10.1");
        return;
    }
    device_open(&device, "msmp-wellness", "1280x800@10.1");
    if (screen == SCREEN_OTHERS)
        device_figure(&device, "burnout1");
    device.machine.terms = (struct terms){.mode = MODE_BANDS,
                                          .period = PERIOD_QUARTER,
                                          .tables = 1,
                                          .k = 20,
                                          .epsilon_hundredths = 100};
}

TEST(every_screen_is_as_it_was_blessed)
{
    char path[256];
    bool bless = getenv("BLESS") != NULL;
    for (int screen = 0; screen < SCREEN_COUNT; screen++) {
        open_for(screen);
        snprintf(path, sizeof path, "tests/views/blessed/%s.txt", screen_name(screen));
        FILE *file = fopen(path, bless ? "w" : "r");
        FILE *now = bless ? file : tmpfile();
        if (!file || !now)
            fail_msg("%s cannot be opened: run this from the top of the tree", path);
        write_screen(now, screen);
        if (!bless) {
            rewind(now);
            compare(file, now, path);
            fclose(now);
        }
        fclose(file);
    }
}
