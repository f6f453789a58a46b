/* Text with a few bytes changed by chance, for parsers that must take or refuse whatever comes. */
#pragma once

#include <stddef.h>
#include <stdint.h>

struct spoil {
    const char *whole, *odd; /* the text; the bytes that come into it */
    size_t whole_n, odd_n;
    uint32_t dice;
};

/* The text into `text`, whole_n bytes, with this many bytes changed. */
void spoil(struct spoil *spoil, char *text, int changes);
