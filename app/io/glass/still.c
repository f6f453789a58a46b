/* PNG files by libpng's plain interface; it only reads those that the build has drawn. */
#include "io/glass/still.h"

#include <png.h>
#include <stdlib.h>

enum { SIDE_MOST = 8192 };

bool still_size(const char *path, int *width_px, int *height_px)
{
    png_image image = {.version = PNG_IMAGE_VERSION};
    bool ok = png_image_begin_read_from_file(&image, path) && image.width <= SIDE_MOST &&
              image.height <= SIDE_MOST;
    *width_px = (int)image.width;
    *height_px = (int)image.height;
    png_image_free(&image);
    return ok;
}

bool still_read(const char *path, struct canvas *picture)
{
    png_image image = {.version = PNG_IMAGE_VERSION};
    *picture = (struct canvas){0};
    if (!png_image_begin_read_from_file(&image, path))
        return false;
    image.format = PNG_FORMAT_BGRA;
    uint32_t *pixels = image.width <= SIDE_MOST && image.height <= SIDE_MOST
                           ? malloc((size_t)image.width * image.height * sizeof *pixels)
                           : NULL;
    if (!pixels || !png_image_finish_read(&image, NULL, pixels, 0, NULL)) {
        png_image_free(&image);
        free(pixels);
        return false;
    }
    *picture = (struct canvas){pixels, (int)image.width, (int)image.height, (int)image.width};
    return true;
}

void still_drop(struct canvas *picture)
{
    free(picture->pixels);
    *picture = (struct canvas){0};
}
