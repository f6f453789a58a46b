/* The kernel's own frame buffer: what is on the display while no program holds it. */
#pragma once

#include "io/glass/paint.h"

#include <linux/fb.h>

struct fb {
    int fd;
    struct fb_var_screeninfo format;
    uint32_t row_bytes;
};

/* 0 or -errno; -ENOTSUP: its pixels have neither 16 nor 32 bits. */
int fb_open(struct fb *fb, const char *path);
void fb_close(struct fb *fb);
/* Whether a picture of this size suits the frame buffer better than that one: the larger one that
 * fits, else the smaller one. No picture at all is 0 x 0. */
bool fb_better(const struct fb *fb, int width_px, int height_px, int than_width, int than_height);
/* Shows the picture in the middle, with its first corner's color around it. Writes row by row,
 * never reads. 0 or -errno. */
int fb_show(const struct fb *fb, const struct canvas *picture);
