/* Builds and draws every screen as the kiosk does, each as the first after a wipe, on a 10.1 inch
 * panel. A counter of instructions runs beside it; without one, it prints the screens' names.
 * usage: work SITE */
#include "core/visit/preview.h"
#include "core/visit/screen.h"
#include "io/files/faces.h"
#include "io/glass/picture.h"
#include "tests/fakes/device.h"
#include <stdio.h>

enum { WIDTH = 1280, HEIGHT = 800 };

static struct device device;
static uint32_t pixels[WIDTH * HEIGHT];

void work_on_a_screen(void);

/* What is counted: its name is the counter's mark, so it stays a function of its own. */
__attribute__((noinline)) void work_on_a_screen(void)
{
    const struct canvas canvas = {pixels, WIDTH, HEIGHT, WIDTH};
    view_build(&device.machine, &device.panel, faces_ruler(), &device.scene);
    picture_draw(&canvas, &device.scene, &device.content.theme[device.visit.theme]);
}

static void show(int screen)
{
    preview_screen(&device.machine, screen);
    picture_forget();
    work_on_a_screen();
    puts(screen_name(screen));
}

int main(int argc, char **argv)
{
    if (argc != 2 || picture_open())
        return 1;
    device_open(&device, argv[1], "1280x800@10.1");
    for (int screen = 0; screen < SCREEN_COUNT; screen++)
        if (screen != SCREEN_RESTING)
            show(screen);
    device_open_card(&device, "1280x800@10.1");
    show(SCREEN_RESTING);
    picture_close();
    return 0;
}
