/* Letters as they stand on the glass: each is drawn once for its font and size, and kept until
 * glyphs_forget, for what is kept tells what was shown. */
#pragma once

#include <stdint.h>

struct glyph {
    const uint8_t *coverage; /* h rows of w, 0..255 */
    int16_t left_px, top_px; /* of the first pixel: from the origin, and above the baseline */
    int16_t width_px, height_px;
};

/* 0 or -errno. */
int glyphs_open(void);
void glyphs_close(void);
/* `font` is one of RULER_FONTS. Nothing to draw, as of a space, has no width. Holds until the next
 * call. */
struct glyph glyphs_draw(int font, int em_px, uint32_t letter);
void glyphs_forget(void);
