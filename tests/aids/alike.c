/* Whether a picture shows what it should: compares two PNGs of one size, with patience for the
 * edges of letters, which every version of the font library smooths a little differently.
 * usage: alike SEEN.png WANTED.png [--levels N] [--share PER_MILLION] [--block PER_MILLE]
 * A pixel differs when a color of it is more than N levels (24) off. Alike: no more than that
 * share of all pixels (500) differ, and no more than that share (100) of any square of 32 x 32:
 * a missing word is few pixels, but they are together. Says both shares; exit 1: not alike. */
#include <png.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SIDE = 32, CHANNELS = 4 };

struct picture {
    int width, height;
    unsigned char *pixels;
};

static struct picture read_picture(const char *path)
{
    struct picture picture = {0};
    png_image image = {.version = PNG_IMAGE_VERSION};
    if (!png_image_begin_read_from_file(&image, path)) {
        fprintf(stderr, "alike: %s: %s\n", path, image.message);
        exit(2);
    }
    image.format = PNG_FORMAT_RGBA;
    picture.width = (int)image.width;
    picture.height = (int)image.height;
    picture.pixels = malloc(PNG_IMAGE_SIZE(image));
    if (!picture.pixels || !png_image_finish_read(&image, NULL, picture.pixels, 0, NULL)) {
        fprintf(stderr, "alike: %s: %s\n", path, image.message);
        exit(2);
    }
    return picture;
}

static bool differs(const struct picture *a, const struct picture *b, int x, int y, int levels)
{
    size_t at = ((size_t)y * (size_t)a->width + (size_t)x) * CHANNELS;
    for (size_t i = 0; i < CHANNELS - 1; i++)
        if (abs(a->pixels[at + i] - b->pixels[at + i]) > levels)
            return true;
    return false;
}

static long differing(const struct picture *a, const struct picture *b, int left, int top,
                      int levels)
{
    long n = 0;
    for (int y = top; y < top + SIDE && y < a->height; y++)
        for (int x = left; x < left + SIDE && x < a->width; x++)
            n += differs(a, b, x, y, levels);
    return n;
}

static long option(char **argv, const char *name, long otherwise)
{
    for (char **at = argv + 3; at[0] && at[1]; at += 2)
        if (!strcmp(at[0], name))
            return strtol(at[1], NULL, 10);
    return otherwise;
}

int main(int argc, char **argv)
{
    if (argc < 3 || argc % 2 == 0) {
        fputs("usage: alike SEEN.png WANTED.png [--levels N] [--share PER_MILLION] "
              "[--block PER_MILLE]\n",
              stderr);
        return 2;
    }
    struct picture a = read_picture(argv[1]), b = read_picture(argv[2]);
    if (a.width != b.width || a.height != b.height) {
        printf("%dx%d is not %dx%d\n", a.width, a.height, b.width, b.height);
        return 1;
    }
    int levels = (int)option(argv, "--levels", 24), worst_x = 0, worst_y = 0;
    long all = 0, worst = 0;
    for (int y = 0; y < a.height; y += SIDE)
        for (int x = 0; x < a.width; x += SIDE) {
            long n = differing(&a, &b, x, y, levels);
            all += n;
            if (n > worst) {
                worst = n;
                worst_x = x;
                worst_y = y;
            }
        }
    long share = all * 1000000 / ((long)a.width * a.height), block = worst * 1000 / (SIDE * SIDE);
    printf("%ld of a million pixels, at most %ld of a thousand around %d,%d\n", share, block,
           worst_x, worst_y);
    free(a.pixels);
    free(b.pixels);
    return share > option(argv, "--share", 500) || block > option(argv, "--block", 100);
}
