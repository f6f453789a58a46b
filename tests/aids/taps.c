/* How long a window takes from a touch to its last change: touches two places in turn, waits after
 * each as a person does, and prints the median and the 95th of a hundred, in milliseconds.
 * usage: taps WINDOW X Y X Y TIMES */
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { ROWS = 8, STILL_MS = 100, PAUSE_MS = 600, TIMES_MAX = 1000 };

static double now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

/* A sum over some rows of the window: another screen changes it. */
static uint64_t glance(Display *display, Window window)
{
    XWindowAttributes is;
    uint64_t sum = 0;
    XGetWindowAttributes(display, window, &is);
    for (int i = 0; i < ROWS; i++) {
        XImage *row = XGetImage(display, window, 0, (2 * i + 1) * is.height / (2 * ROWS),
                                (unsigned)is.width, 1, AllPlanes, ZPixmap);
        for (int at = 0; row && at + 8 <= row->bytes_per_line; at += 8) {
            uint64_t word;
            memcpy(&word, row->data + at, sizeof word);
            sum = (sum ^ word) * 0x100000001b3u;
        }
        if (row)
            XDestroyImage(row);
    }
    return sum;
}

static void press(Display *display, Window window, int x, int y, int type)
{
    XEvent event = {.xbutton = {.type = type,
                                .window = window,
                                .root = DefaultRootWindow(display),
                                .x = x,
                                .y = y,
                                .button = Button1,
                                .same_screen = True}};
    XSendEvent(display, window, False, NoEventMask, &event);
    XSync(display, False);
}

/* 0: nothing changed. */
static double touch(Display *display, Window window, int x, int y)
{
    XEvent there = {.xmotion = {.type = MotionNotify, .window = window, .x = x, .y = y}};
    XSendEvent(display, window, False, NoEventMask, &there);
    press(display, window, x, y, ButtonPress);
    usleep(PAUSE_MS * 1000);
    uint64_t was = glance(display, window);
    double from = now_ms(), changed = from;
    press(display, window, x, y, ButtonRelease);
    for (double t = from; t - changed < STILL_MS; t = now_ms()) {
        uint64_t is = glance(display, window);
        changed = is != was ? now_ms() : changed;
        was = is;
    }
    return changed - from;
}

static int order(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

int main(int argc, char **argv)
{
    static double took[TIMES_MAX];
    Display *display = XOpenDisplay(NULL);
    int times = argc == 7 ? atoi(argv[6]) : 0;
    if (!display || times < 1 || times > TIMES_MAX)
        return 2;
    for (int i = 0; i < times; i++) {
        int at = 2 + i % 2 * 2;
        took[i] = touch(display, strtoul(argv[1], NULL, 0), atoi(argv[at]), atoi(argv[at + 1]));
    }
    qsort(took, (size_t)times, sizeof *took, order);
    printf("%.1f %.1f\n", took[times / 2], took[times * 95 / 100]);
    XCloseDisplay(display);
    return took[0] <= 0; /* a touch that nobody felt */
}
