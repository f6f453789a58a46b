/* A visitor who never tires touches whatever there is, on every screen, in every size and look, and
 * goes away now and then; all is drawn as the kiosk draws it. Memory must not grow with touches:
 * prints how much is the program's own, the frame buffer aside, and fails if it is too much.
 * usage: touches SITE [HOW-MANY] */
#include "core/visit/preview.h"
#include "core/visit/screen.h"
#include "io/glass/picture.h"
#include "tests/fakes/device.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    WIDTH = 1280,
    HEIGHT = 800,
    AWAY_MS = 600000,
    KB_MAX = 6 * 1024,
    GROWTH_KB_MAX = 256,
    LOOK_EVERY = 50
};

static struct device device;
static struct changes changes;
static uint32_t pixels[WIDTH * HEIGHT];
static bool seen[SCREEN_COUNT];

static unsigned draw_lot(unsigned of)
{
    static uint64_t state = 12;
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (unsigned)(state >> 33) % of;
}

static void show(void)
{
    const struct canvas canvas = {pixels, WIDTH, HEIGHT, WIDTH};
    const struct theme *theme = &device.content.theme[device.visit.theme];
    struct rect all = {0, 0, WIDTH, HEIGHT}, changed[CHANGES_MAX];
    int n = changes_find(&changes, &device.scene, theme, all, changed);
    for (int i = 0; i < n; i++)
        picture_draw_part(&canvas, changed[i], &device.scene, theme);
    seen[state_screen(&device.machine)] = true;
}

static void forget_if_told(void)
{
    for (int i = 0; i < device.effects.n; i++)
        if (device.effects.list[i].kind == EFFECT_WIPE) {
            memset(&changes, 0, sizeof changes);
            picture_forget();
        }
    device.effects.n = 0;
}

static void touch(void)
{
    unsigned lot = draw_lot(100);
    if (device.scene.target_n == 0 || lot == 0)
        device_tick(&device, AWAY_MS);
    else if (lot < 5) {
        preview_screen(&device.machine, (int)draw_lot(SCREEN_COUNT));
        device_look(&device);
    } else {
        const struct target target =
            device.scene.targets[draw_lot((unsigned)device.scene.target_n)];
        device_tick(&device, 1000);
        device_step(&device, EVENT_INTENT, target.intent, target.arg);
    }
    forget_if_told();
    show();
}

/* Anonymous memory without the frame buffer. */
static long own_kb(void)
{
    char line[128];
    long kb = -1;
    FILE *file = fopen("/proc/self/smaps_rollup", "r");
    while (file && fgets(line, sizeof line, file))
        sscanf(line, "Anonymous: %ld", &kb);
    if (file)
        fclose(file);
    return kb - (long)(sizeof pixels / 1024);
}

int main(int argc, char **argv)
{
    long n = argc > 2 ? atol(argv[2]) : 6000, early_kb = 0, most_kb = 0;
    int screens = 0;
    if (argc < 2 || picture_open())
        return 1;
    device_open(&device, argv[1], "1280x800@10.1");
    for (long i = 0; i < n; i++) {
        touch();
        if (i % LOOK_EVERY == 0)
            most_kb = own_kb() > most_kb ? own_kb() : most_kb;
        if (i == n / 3)
            early_kb = most_kb;
    }
    for (int i = 0; i < SCREEN_COUNT; i++)
        screens += seen[i];
    bool right = screens * 10 >= SCREEN_COUNT * 9 && most_kb > 0 && most_kb <= KB_MAX &&
                 most_kb - early_kb <= GROWTH_KB_MAX;
    printf("%s - in %ld touches on %d of %d screens %ld KB at most were the program's own, %ld of "
           "them new since a third of these\n",
           right ? "ok" : "not ok", n, screens, SCREEN_COUNT, most_kb, most_kb - early_kb);
    return !right;
}
