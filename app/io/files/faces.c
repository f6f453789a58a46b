/* See faces.h. */
#include "io/files/faces.h"
#include "io/files/builtin.h"

struct font faces_font(int font)
{
    switch (font) {
    case FACE_REGULAR:
        return font_open(builtin_font_regular, builtin_font_regular_n);
    case FACE_BOLD:
        return font_open(builtin_font_bold, builtin_font_bold_n);
    default:
        return font_open("", 0);
    }
}

const struct ruler *faces_ruler(void)
{
    static struct ruler ruler;
    struct font font[RULER_FONTS];
    if (ruler.font[0].n)
        return &ruler;
    for (int i = 0; i < RULER_FONTS; i++)
        font[i] = faces_font(i);
    ruler_open(&ruler, font);
    return &ruler;
}
