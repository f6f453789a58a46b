/* A picture from a PNG file. */
#pragma once

#include "io/glass/paint.h"

/* Gives its size without reading all of it. False: not a picture. */
bool still_size(const char *path, int *width_px, int *height_px);
/* False if it cannot be read. still_drop gives the pixels back. */
bool still_read(const char *path, struct canvas *picture);
void still_drop(struct canvas *picture);
