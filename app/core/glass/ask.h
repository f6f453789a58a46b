/* What is asked, block by block, and the answers to it: a question, or the guess before them. */
#pragma once

#include "core/glass/options.h"

enum { BLOCKS_MAX = EVENTS_MAX + 2 };

struct ask {
    int n;
    struct block {
        enum type type; /* TYPE_SMALL or TYPE_STRONG; TYPE_TITLE is not said again */
        enum color color;
        const char *s;
    } block[BLOCKS_MAX]; /* the last is the question itself */
    struct options options;
};

/* Draws the wanted page below the frame's top row. The sheet's pages, its area and the horizon
 * become those of the question. */
void ask_draw(struct sheet *sheet, struct ask *ask);
