/* Tests app/io/glass/fb.c on a file that plays the frame buffer. */
#define _GNU_SOURCE
#include "io/glass/fb.h"
#include "tests/fakes/unit.h"
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { PAPER = 0xF8FCF0, INK = 0x103848 };

static uint32_t pixels[] = {PAPER, INK, PAPER, INK, INK, PAPER};
static const struct canvas picture = {pixels, 3, 2, 3};
static FILE *file;

static struct fb made(uint32_t width, uint32_t height, uint32_t bits, uint32_t row_bytes)
{
    struct fb fb = {.row_bytes = row_bytes,
                    .format = {.xres = width,
                               .yres = height,
                               .bits_per_pixel = bits,
                               .red = {16, 8, 0},
                               .green = {8, 8, 0},
                               .blue = {0, 8, 0}}};
    file = tmpfile();
    assert_non_null(file);
    fb.fd = fileno(file);
    return fb;
}

static void shown(const struct fb *fb, uint8_t *bytes, size_t n)
{
    memset(bytes, 0xEE, n);
    assert_int_equal(pwrite(fb->fd, bytes, n, 0), (ssize_t)n);
    assert_int_equal(fb_show(fb, &picture), 0);
    assert_int_equal(pread(fb->fd, bytes, n, 0), (ssize_t)n);
    fclose(file);
}

TEST(stands_in_the_middle_on_the_color_of_its_corner)
{
    struct fb fb = made(5, 4, 32, 5 * 4);
    uint32_t at[4][5];
    static const uint32_t want[4][5] = {{PAPER, PAPER, PAPER, PAPER, PAPER},
                                        {PAPER, PAPER, INK, PAPER, PAPER},
                                        {PAPER, INK, INK, PAPER, PAPER},
                                        {PAPER, PAPER, PAPER, PAPER, PAPER}};
    shown(&fb, (uint8_t *)at, sizeof at);
    assert_memory_equal(at, want, sizeof at);
}

TEST(colors_go_where_the_frame_buffer_wants_them)
{
    struct fb fb = made(3, 2, 32, 3 * 4);
    uint32_t at[6];
    fb.format.red.offset = 0, fb.format.blue.offset = 16;
    fb.format.transp = (struct fb_bitfield){24, 8, 0};
    shown(&fb, (uint8_t *)at, sizeof at);
    assert_int_equal(at[0], 0xFFF0FCF8);
    assert_int_equal(at[1], 0xFF483810);
}

TEST(sixteen_bits_keep_the_upper_ones)
{
    struct fb fb = made(3, 2, 16, 3 * 2);
    uint16_t at[6];
    fb.format.red = (struct fb_bitfield){11, 5, 0};
    fb.format.green = (struct fb_bitfield){5, 6, 0}, fb.format.blue.length = 5;
    shown(&fb, (uint8_t *)at, sizeof at);
    assert_int_equal(at[0], 31 << 11 | 63 << 5 | 30);
    assert_int_equal(at[1], 2 << 11 | 14 << 5 | 9);
}

TEST(rows_may_be_longer_than_what_shows_and_begin_further_in)
{
    struct fb fb = made(3, 2, 32, 6 * 4);
    uint32_t at[3][6];
    fb.format.xoffset = fb.format.yoffset = 1;
    const uint32_t FREE = 0xEEEEEEEE;
    const uint32_t want[3][6] = {{FREE, FREE, FREE, FREE, FREE, FREE},
                                 {FREE, PAPER, INK, PAPER, FREE, FREE},
                                 {FREE, INK, INK, PAPER, FREE, FREE}};
    shown(&fb, (uint8_t *)at, sizeof at);
    assert_memory_equal(at, want, sizeof at);
}

TEST(of_one_that_is_too_large_the_middle_shows)
{
    struct fb fb = made(1, 1, 32, 4);
    uint32_t at;
    shown(&fb, (uint8_t *)&at, sizeof at);
    assert_int_equal(at, INK);
}

TEST(the_largest_that_fits_is_taken)
{
    struct fb fb = {.format = {.xres = 1280, .yres = 800}};
    assert_true(fb_better(&fb, 1920, 1080, 0, 0));
    assert_true(fb_better(&fb, 800, 480, 1920, 1080));
    assert_true(fb_better(&fb, 1280, 800, 800, 480));
    assert_false(fb_better(&fb, 1024, 600, 1280, 800));
    assert_false(fb_better(&fb, 1920, 1080, 800, 480));
    fb.format.xres = 640;
    assert_true(fb_better(&fb, 800, 480, 1280, 800));
    assert_false(fb_better(&fb, 1280, 800, 800, 480));
}

TEST(what_is_no_frame_buffer_is_refused)
{
    struct fb fb;
    assert_int_equal(fb_open(&fb, "/nowhere/fb0"), -ENOENT);
    assert_int_equal(fb_open(&fb, "/dev/null"), -ENOTTY);
}
