/* See faces.h. */
#include "io/files/faces.h"
#include "io/files/builtin.h"

struct fonts faces_fonts(void)
{
    return (struct fonts){{
        font_open(builtin_font_regular, builtin_font_regular_n),
        font_open(builtin_font_bold, builtin_font_bold_n),
        font_open(builtin_font_regular_letters, builtin_font_regular_letters_n),
        font_open(builtin_font_bold_letters, builtin_font_bold_letters_n),
    }};
}

const struct ruler *faces_ruler(void)
{
    static struct ruler ruler;
    if (!ruler.fonts.font[0].n)
        ruler_open(&ruler, faces_fonts());
    return &ruler;
}
