/* The fonts that are built into the program, and the ruler that measures with them. */
#pragma once

#include "core/plain/ruler.h"

struct fonts faces_fonts(void);
/* One for all, the same from the first call on. */
const struct ruler *faces_ruler(void);
