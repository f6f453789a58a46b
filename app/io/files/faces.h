/* The fonts that are built into the program, and the ruler that measures with them. */
#pragma once

#include "core/plain/ruler.h"

/* The bytes of one of RULER_FONTS. */
struct font faces_font(int font);
/* One for all, the same from the first call on. */
const struct ruler *faces_ruler(void);
