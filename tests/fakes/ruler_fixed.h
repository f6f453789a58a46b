/* A ruler that needs no font: the widths of Atkinson Hyperlegible's ASCII letters as a table,
 * without kerning. It is the same on every machine. */
#pragma once

#include "core/glass/scene.h"

extern const struct ruler ruler_fixed;
