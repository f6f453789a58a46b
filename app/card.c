/* The crisis card on the kernel's frame buffer: the first picture of a boot, what stays when a boot
 * is given up, and what the kernel shows whenever the kiosk is not there. A static program: it runs
 * where there is nothing else, and needs nothing but the pictures and the frame buffer. */
#include "io/glass/fb.h"
#include "io/glass/still.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const char help[] =
    "usage: card [--stay] [--fb /dev/fb0] PICTURE.png...\n"
    "Shows the largest of the pictures that fits, in the middle of the frame buffer.\n"
    "--stay: does not end, and shows it again every few seconds, for a display that comes late.\n";

enum { AGAIN_S = 5 };

static const char *choose(const struct fb *fb, char **paths)
{
    const char *chosen = NULL;
    int chosen_w = 0, chosen_h = 0, w, h;
    for (; *paths; paths++) {
        if (!still_size(*paths, &w, &h) || !fb_better(fb, w, h, chosen_w, chosen_h))
            continue;
        chosen = *paths;
        chosen_w = w;
        chosen_h = h;
    }
    return chosen;
}

static bool show(const char *fb_path, char **paths)
{
    struct fb fb;
    struct canvas picture;
    int failed = fb_open(&fb, fb_path);
    if (failed) {
        fprintf(stderr, "card: %s: %s\n", fb_path, strerror(-failed));
        return false;
    }
    const char *path = choose(&fb, paths);
    bool shown = path && still_read(path, &picture);
    if (shown) {
        failed = fb_show(&fb, &picture);
        still_drop(&picture);
    }
    fb_close(&fb);
    if (!shown)
        fputs("card: none of the pictures can be read\n", stderr);
    if (failed)
        fprintf(stderr, "card: %s: %s\n", fb_path, strerror(-failed));
    return shown && !failed;
}

int main(int argc, char **argv)
{
    const char *fb_path = "/dev/fb0";
    bool stay = false;
    char **at = argv + 1;
    for (; *at && !strncmp(*at, "--", 2); at++) {
        if (!strcmp(*at, "--stay")) {
            stay = true;
        } else if (!strcmp(*at, "--fb") && at[1]) {
            fb_path = *++at;
        } else {
            fputs(help, !strcmp(*at, "--help") ? stdout : stderr);
            return strcmp(*at, "--help") ? 2 : 0;
        }
    }
    if (at == argv + argc) {
        fputs(help, stderr);
        return 2;
    }
    bool shown = show(fb_path, at);
    while (stay) {
        sleep(AGAIN_S);
        show(fb_path, at);
    }
    return !shown;
}
