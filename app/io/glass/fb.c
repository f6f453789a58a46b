/* Pictures on /dev/fb0, in whatever order it wants red, green and blue. */
#include "io/glass/fb.h"
#include "io/box/bytes.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { ROW_BYTES_MAX = 8192 * 4 };

int fb_open(struct fb *fb, const char *path)
{
    struct fb_fix_screeninfo fixed;
    fb->fd = open(path, O_WRONLY | O_CLOEXEC);
    if (fb->fd < 0)
        return -errno;
    int failed = ioctl(fb->fd, FBIOGET_VSCREENINFO, &fb->format) ||
                         ioctl(fb->fd, FBIOGET_FSCREENINFO, &fixed)
                     ? -errno
                     : 0;
    uint32_t bits = failed ? 0 : fb->format.bits_per_pixel;
    if (!failed && bits != 16 && bits != 32)
        failed = -ENOTSUP;
    if (failed)
        close(fb->fd);
    else
        fb->row_bytes = fixed.line_length;
    return failed;
}

void fb_close(struct fb *fb)
{
    close(fb->fd);
}

static bool fits(const struct fb *fb, int width_px, int height_px)
{
    return (uint32_t)width_px <= fb->format.xres && (uint32_t)height_px <= fb->format.yres;
}

bool fb_better(const struct fb *fb, int width_px, int height_px, int than_width, int than_height)
{
    bool this_fits = fits(fb, width_px, height_px), that_fits = fits(fb, than_width, than_height);
    int64_t this_px = (int64_t)width_px * height_px, that_px = (int64_t)than_width * than_height;
    if (that_px == 0)
        return true;
    if (this_fits != that_fits)
        return this_fits;
    return this_fits ? this_px > that_px : this_px < that_px;
}

/* The upper bits of an 8-bit value, placed where the frame buffer wants them. */
static uint32_t put(uint32_t value, const struct fb_bitfield *field)
{
    uint32_t length = field->length > 8 ? 8 : field->length;
    return (value & 0xFF) >> (8 - length) << field->offset;
}

static uint32_t convert(uint32_t rgb, const struct fb_var_screeninfo *format)
{
    const struct fb_bitfield *alpha = &format->transp;
    uint32_t opaque = alpha->length ? put(0xFF, alpha) : 0;
    return put(rgb >> 16, &format->red) | put(rgb >> 8, &format->green) | put(rgb, &format->blue) |
           opaque;
}

static uint32_t color_at(const struct canvas *picture, int x, int y)
{
    bool inside = x >= 0 && x < picture->width_px && y >= 0 && y < picture->height_px;
    return inside ? picture->pixels[y * picture->stride + x] : picture->pixels[0];
}

static void make_row(const struct fb_var_screeninfo *format, const struct canvas *picture, int y,
                     uint8_t *row)
{
    int left = ((int)format->xres - picture->width_px) / 2;
    for (int x = 0; x < (int)format->xres; x++) {
        uint32_t pixel = convert(color_at(picture, x - left, y), format);
        uint16_t half = (uint16_t)pixel;
        if (format->bits_per_pixel == 16)
            memcpy(row + x * 2, &half, 2);
        else
            memcpy(row + x * 4, &pixel, 4);
    }
}

/* Without a console, nothing has lit the display yet. While a program holds the display, this call
 * is refused and does nothing; what was written shows when the program is gone. */
static void light(const struct fb *fb)
{
    struct fb_var_screeninfo format = fb->format;
    format.activate = FB_ACTIVATE_NOW | FB_ACTIVATE_FORCE;
    if (ioctl(fb->fd, FBIOPUT_VSCREENINFO, &format))
        return;
}

int fb_show(const struct fb *fb, const struct canvas *picture)
{
    static uint8_t row[ROW_BYTES_MAX];
    const struct fb_var_screeninfo *format = &fb->format;
    uint32_t pixel_bytes = format->bits_per_pixel / 8;
    size_t n = (size_t)format->xres * pixel_bytes;
    int top = ((int)format->yres - picture->height_px) / 2, failed = 0;
    if (n > sizeof row)
        return -ENOTSUP;
    for (int y = 0; y < (int)format->yres && !failed; y++) {
        off_t at = (off_t)(format->yoffset + (uint32_t)y) * fb->row_bytes +
                   (off_t)format->xoffset * pixel_bytes;
        make_row(format, picture, y - top, row);
        failed = bytes_write(fb->fd, at, row, n);
    }
    light(fb);
    return failed;
}
