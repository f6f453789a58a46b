/* Whether a picture shows what it should: compares two PNGs of one size, with patience for the
 * edges of letters, which every version of the font library smooths a little differently.
 * usage: alike SEEN.png WANTED.png [--levels N] [--share PER_MILLION] [--block PER_MILLE]
 * A pixel differs when a color of it is more than N levels (24) off. Alike: no more than that
 * share of all pixels (500) differ, and no more than that share (100) of any square of 32 x 32:
 * a missing word is few pixels, but they are together. Says both shares; exit 1: not alike. */
#include "io/glass/still.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SIDE = 32 };

static struct canvas read_picture(const char *path)
{
    struct canvas picture;
    if (!still_read(path, &picture)) {
        fprintf(stderr, "alike: %s cannot be read\n", path);
        exit(2);
    }
    return picture;
}

static bool differs(const struct canvas *a, const struct canvas *b, int x, int y, int levels)
{
    uint32_t one = a->pixels[y * a->stride + x], other = b->pixels[y * b->stride + x];
    for (int shift = 0; shift < 24; shift += 8)
        if (abs((int)(one >> shift & 0xFF) - (int)(other >> shift & 0xFF)) > levels)
            return true;
    return false;
}

static long differing(const struct canvas *a, const struct canvas *b, int left, int top, int levels)
{
    long n = 0;
    for (int y = top; y < top + SIDE && y < a->height_px; y++)
        for (int x = left; x < left + SIDE && x < a->width_px; x++)
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
    struct canvas a = read_picture(argv[1]), b = read_picture(argv[2]);
    if (a.width_px != b.width_px || a.height_px != b.height_px) {
        printf("%dx%d is not %dx%d\n", a.width_px, a.height_px, b.width_px, b.height_px);
        return 1;
    }
    int levels = (int)option(argv, "--levels", 24), worst_x = 0, worst_y = 0;
    long all = 0, worst = 0;
    for (int y = 0; y < a.height_px; y += SIDE)
        for (int x = 0; x < a.width_px; x += SIDE) {
            long n = differing(&a, &b, x, y, levels);
            all += n;
            if (n > worst) {
                worst = n;
                worst_x = x;
                worst_y = y;
            }
        }
    long share = all * 1000000 / ((long)a.width_px * a.height_px),
         block = worst * 1000 / (SIDE * SIDE);
    printf("%ld of a million pixels, at most %ld of a thousand around %d,%d\n", share, block,
           worst_x, worst_y);
    still_drop(&a);
    still_drop(&b);
    return share > option(argv, "--share", 500) || block > option(argv, "--block", 100);
}
