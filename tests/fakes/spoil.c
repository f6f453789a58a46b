/* See spoil.h. */
#include "tests/fakes/spoil.h"
#include <string.h>

void spoil(struct spoil *spoil, char *text, int changes)
{
    memcpy(text, spoil->whole, spoil->whole_n);
    while (changes-- > 0) {
        spoil->dice = spoil->dice * 1664525 + 1013904223;
        text[(spoil->dice >> 8) % spoil->whole_n] = spoil->odd[(spoil->dice >> 3) % spoil->odd_n];
    }
}
