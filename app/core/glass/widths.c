/* Layout tries a screen several times, and shaping text is what takes the time. Promises the same
 * widths as the ruler behind it, each asked for only once while there is room to remember it. */
#include "core/glass/widths.h"

/* FNV-1a, over the letters and everything else that a width depends on. */
static uint64_t mix(uint64_t sum, uint64_t value)
{
    return (sum ^ value) * 1099511628211u;
}

static uint64_t sum_of(enum face face, int em_px, const char *s, size_t n)
{
    uint64_t sum = mix(mix(14695981039346656037u, (uint64_t)face), (uint64_t)em_px);
    for (size_t i = 0; i < n; i++)
        sum = mix(sum, (unsigned char)s[i]);
    return mix(sum, n) | 1;
}

static int width_px(const struct ruler *ruler, enum face face, int em_px, const char *s, size_t n)
{
    struct widths *widths = ruler->data;
    uint64_t sum = sum_of(face, em_px, s, n);
    for (int tries = 0; tries < 8; tries++) {
        struct width *known = &widths->known[((sum >> 32) + (uint64_t)tries) % WIDTHS_MAX];
        if (known->sum == sum)
            return known->px;
        if (known->sum == 0) {
            *known = (struct width){sum, widths->inner->width_px(widths->inner, face, em_px, s, n)};
            return known->px;
        }
    }
    return widths->inner->width_px(widths->inner, face, em_px, s, n);
}

void widths_init(struct widths *widths, const struct ruler *inner)
{
    *widths = (struct widths){.ruler = {width_px, widths}, .inner = inner};
}
