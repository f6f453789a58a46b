/* The lamp of the room, drawn as it is on the wall: what it does, in its shape, as a strip of time
 * and in words, each of which says it alone; and what is to be read, beside it. */
#pragma once

#include "core/glass/flow.h"

enum view_lamp { VIEW_LAMP_OFF, VIEW_LAMP_PULSE, VIEW_LAMP_STEADY, VIEW_LAMP_BLINKS };

struct view_block {
    enum type type;
    const char *s;
};

/* The lamp, with `words` below it, on the left, the blocks on its right; the word of a visit and a
 * number stand right below the block before them. False: there is no room for that, and nothing is
 * drawn. */
bool view_lamp_beside(struct sheet *sheet, enum view_lamp lamp, const char *words,
                      const struct view_block *blocks, int n);
