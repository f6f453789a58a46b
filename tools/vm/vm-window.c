/* The glass of a kiosk that runs in QEMU, as a window: it shows what is on the glass a few times a
 * second, and the mouse is a finger. Touches go the same way as those of the tests. */
#include "io/glass/glass.h"
#include "tools/vm/vm_base.h"
#include "tools/vm/vm_hand.h"
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LOOK_MS = 150, LINE = 64 };

static const char help[] =
    "usage: vm-window [--vm DIR]     (build/vm/run)\n"
    "A window on the glass of a running guest. The mouse is a finger; arrows, Return, Escape, h "
    "and\n"
    "u are keys of the bezel. Buttons and lamps: build/bin/vm press door, press seen, lamps.\n";

static struct qmp qmp;

/* A picture as QEMU writes it: "P6", then size and depth on one line each, then three
 * bytes per pixel. */
static void show(const char *path)
{
    struct canvas canvas = {0};
    char line[LINE];
    int width, height;
    FILE *file = fopen(path, "rb");
    if (!file)
        return;
    if (glass_canvas(&canvas) && fgets(line, sizeof line, file) &&
        fscanf(file, "%d %d %*d", &width, &height) == 2 && width == canvas.width_px &&
        height == canvas.height_px && getc(file) != EOF)
        for (int y = 0; y < height; y++) {
            static unsigned char row[3 * 8192];
            if (fread(row, 3, (size_t)width, file) != (size_t)width)
                break;
            for (int x = 0; x < width; x++)
                canvas.pixels[y * canvas.stride + x] =
                    (uint32_t)row[3 * x] << 16 | (uint32_t)row[3 * x + 1] << 8 | row[3 * x + 2];
        }
    fclose(file);
    glass_present(&(struct rect){0, 0, canvas.width_px, canvas.height_px}, 1);
}

static void press(enum key key)
{
    static const char *const names[] = {
        [KEY_PREVIOUS] = "previous", [KEY_NEXT] = "next", [KEY_SELECT] = "select",
        [KEY_BACK] = "back",         [KEY_HIDE] = "hide", [KEY_URGENT] = "urgent"};
    if (key < sizeof names / sizeof *names && names[key]) {
        char *words[] = {(char *)names[key], NULL};
        vm_key(&qmp, words);
    }
}

static bool feel(void)
{
    struct glass_event felt;
    while (glass_next(&felt)) {
        if (felt.kind == GLASS_QUIT)
            return false;
        if (felt.kind == GLASS_DOWN || felt.kind == GLASS_UP)
            vm_finger(&qmp, felt.kind == GLASS_DOWN ? "begin" : "end", felt.x, felt.y);
        if (felt.kind == GLASS_KEY)
            press(felt.key);
    }
    return true;
}

static void wait_a_moment(void)
{
    struct pollfd set[GLASS_FDS_MAX];
    int fds[GLASS_FDS_MAX], n = glass_fds(fds);
    for (int i = 0; i < n; i++)
        set[i] = (struct pollfd){.fd = fds[i], .events = POLLIN};
    poll(set, (nfds_t)n, n ? LOOK_MS : LOOK_MS / 5);
}

int main(int argc, char **argv)
{
    char picture[] = "/tmp/vm-window-XXXXXX.ppm";
    if (argc == 3 && !strcmp(argv[1], "--vm"))
        vm_dir = argv[2];
    else if (argc != 1) {
        fputs(help, stderr);
        return 2;
    }
    int made = mkstemps(picture, 4);
    vm_know_glass();
    vm_dial(&qmp, "qmp-window");
    struct panel panel = {vm_glass.width, vm_glass.height, 3780, 0};
    if (made < 0 || glass_open("Safe Harbor in QEMU", &panel, false, true)) {
        fputs("vm-window: there is no display to open a window on\n", stderr);
        return 1;
    }
    while (feel()) {
        vm_shot(&qmp, picture);
        show(picture);
        wait_a_moment();
    }
    glass_close();
    unlink(picture);
    return 0;
}
