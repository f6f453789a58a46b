/* The pictures of the waiting screen: two fields of hills and a sun, the same few numbers on every
 * panel. They say nothing of a visit. */
#pragma once

#include <stdint.h>

enum { HILLS_STILLS = 6, HILLS_WHOLE = 1000 };
enum hills_field { HILLS_FAR, HILLS_NEAR, HILLS_FIELDS };

/* How high the field stands above its foot at pixel x of a picture of these measures, in pixels. */
int hills_height(int still, enum hills_field field, int x, int width_px, int height_px);

/* In thousandths: x of the width; y above the foot and the radius, of the height. */
struct hills_sun {
    int16_t x, y, radius;
};
const struct hills_sun *hills_sun(int still);
