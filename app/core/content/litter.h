/* Names that a computer or an editor leaves in any folder by itself, that are hidden, or that are
 * for people to read. Nobody misses them: they are never read, never told and never copied. */
#pragma once

#include <stdbool.h>

bool litter(const char *entry);
