/* What a window shows, as a picture; or whether it comes to show a given picture.
 * usage: grab WINDOW -o FILE.png
 *        grab WINDOW --like FILE.png [MILLISECONDS]   waits that long at most; exit 1: it never did
 * WINDOW is a number as xdotool search prints it. */
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <png.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LOOK_MS = 20, WAIT_MS = 5000 };

struct picture {
    int width_px, height_px;
    uint32_t *pixels;
};

/* The window's pixels as 0xFFRRGGBB, or no pixels if there is no such window now. */
static struct picture look(Display *display, Window window)
{
    struct picture seen = {0};
    XWindowAttributes is;
    if (!XGetWindowAttributes(display, window, &is))
        return seen;
    XImage *image = XGetImage(display, window, 0, 0, (unsigned)is.width, (unsigned)is.height,
                              AllPlanes, ZPixmap);
    if (!image)
        return seen;
    seen = (struct picture){is.width, is.height,
                            malloc((size_t)is.width * (size_t)is.height * sizeof(uint32_t))};
    for (int y = 0; seen.pixels && y < is.height; y++)
        for (int x = 0; x < is.width; x++)
            seen.pixels[y * is.width + x] = 0xFF000000 | (uint32_t)XGetPixel(image, x, y);
    XDestroyImage(image);
    return seen;
}

static int write_picture(const struct picture *seen, const char *path)
{
    png_image image = {.version = PNG_IMAGE_VERSION,
                       .width = (png_uint_32)seen->width_px,
                       .height = (png_uint_32)seen->height_px,
                       .format = PNG_FORMAT_BGRA};
    if (seen->pixels && png_image_write_to_file(&image, path, 0, seen->pixels, 0, NULL))
        return 0;
    fprintf(stderr, "grab: %s: %s\n", path, seen->pixels ? image.message : "nothing to see");
    return 1;
}

static struct picture read_picture(const char *path)
{
    struct picture wanted = {0};
    png_image image = {.version = PNG_IMAGE_VERSION};
    if (!png_image_begin_read_from_file(&image, path)) {
        fprintf(stderr, "grab: %s: %s\n", path, image.message);
        exit(2);
    }
    image.format = PNG_FORMAT_BGRA;
    wanted.width_px = (int)image.width;
    wanted.height_px = (int)image.height;
    wanted.pixels = malloc(PNG_IMAGE_SIZE(image));
    if (!wanted.pixels || !png_image_finish_read(&image, NULL, wanted.pixels, 0, NULL))
        exit(2);
    return wanted;
}

/* How many pixels differ; all of them if the sizes do. */
static long difference(const struct picture *a, const struct picture *b)
{
    long n = (long)b->width_px * b->height_px, differ = 0;
    if (!a->pixels || a->width_px != b->width_px || a->height_px != b->height_px)
        return n;
    for (long i = 0; i < n; i++)
        differ += a->pixels[i] != b->pixels[i];
    return differ;
}

static int wait_for(Display *display, Window window, const char *path, long wait_ms)
{
    struct picture wanted = read_picture(path);
    long differ = 1;
    for (long waited_ms = 0; waited_ms <= wait_ms; waited_ms += LOOK_MS) {
        struct picture seen = look(display, window);
        differ = difference(&seen, &wanted);
        free(seen.pixels);
        if (!differ)
            break;
        usleep(LOOK_MS * 1000);
    }
    if (differ)
        printf("%ld pixels differ\n", differ);
    free(wanted.pixels);
    return differ != 0;
}

int main(int argc, char **argv)
{
    if (argc < 4 || (strcmp(argv[2], "-o") && strcmp(argv[2], "--like"))) {
        fputs("usage: grab WINDOW -o FILE.png | grab WINDOW --like FILE.png [MILLISECONDS]\n",
              stderr);
        return argc == 2 && !strcmp(argv[1], "--help") ? 0 : 2;
    }
    Display *display = XOpenDisplay(NULL);
    if (!display) {
        fputs("grab: no display\n", stderr);
        return 2;
    }
    Window window = strtoul(argv[1], NULL, 0);
    int failed;
    if (!strcmp(argv[2], "-o")) {
        struct picture seen = look(display, window);
        failed = write_picture(&seen, argv[3]);
        free(seen.pixels);
    } else
        failed = wait_for(display, window, argv[3], argc > 4 ? strtol(argv[4], NULL, 10) : WAIT_MS);
    XCloseDisplay(display);
    return failed;
}
