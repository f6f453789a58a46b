/* One letter of a text as a number, and back. The text is UTF-8 that utf_clean has let through. */
#pragma once

#include "core/plain/text.h"

enum { LETTER_BYTES = 4 };

/* The letter at *at, which goes on behind it. Never reads beyond a NUL. */
uint32_t letter_next(const char **at);
/* Returns how many bytes. */
size_t letter_put(uint32_t letter, char out[LETTER_BYTES]);
/* "U+1EC5", as Unicode names it. */
void letter_name(struct text *text, uint32_t letter);
