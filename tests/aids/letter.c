/* The pixels of a letter as the kiosk keeps them, for build/aids/scan to look for.
 * usage: letter FONT EM LETTER      FONT as RULER_FONTS counts: 0 regular, 1 bold */
#include "io/glass/glyphs.h"
#include <stdio.h>
#include <stdlib.h>

enum { BYTES_MAX = 600 };

int main(int argc, char **argv)
{
    if (argc != 4 || glyphs_open())
        return 2;
    struct glyph glyph = glyphs_draw(atoi(argv[1]), atoi(argv[2]), (unsigned char)argv[3][0]);
    int n = glyph.width_px * glyph.height_px;
    for (int i = 0; i < n && i < BYTES_MAX; i++)
        printf("%02x", glyph.coverage[i]);
    puts("");
    glyphs_close();
    return n == 0;
}
