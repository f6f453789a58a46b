/* Latin letters and their marks: a Mac writes names of files and their contents in two, letter and
 * mark, where other programs write one. */
#pragma once

#include <stdbool.h>
#include <stdint.h>

/* The one letter that is this letter with this mark, or 0. Marks may come in any order in which
 * they do not meet: a dot below after a circumflex. */
uint32_t compose_pair(uint32_t letter, uint32_t mark);
/* False: the letter is not made of two. */
bool compose_apart(uint32_t letter, uint32_t *base, uint32_t *mark);
