/* Whether a page is whole: nothing cut, nothing outside the glass, letters as high as promised,
 * every target large enough and far enough from the next, Hide and Urgent help where they belong.
 */
#pragma once

#include "tests/fakes/device.h"

bool whole_inside(struct rect in, struct rect out);
/* Whether there is more than so much between the two. */
bool whole_apart(struct rect a, struct rect b, int px);
/* What is wrong with the page that the device shows, or NULL. */
const char *whole_fault(const struct device *device);
