/* Rows of big choices, as blocks of a page. */
#pragma once

#include "core/glass/flow.h"

/* A big choice: a tile of a page, an entry of a list. */
struct choice {
    const char *label, *line; /* line: a second, lighter text, or NULL */
    uint8_t intent;
    int16_t arg;
    bool filled, plain; /* the one that stands out on this page; one that stands back */
    bool chosen;        /* of text sizes and colors: what is in force */
    bool dense;         /* a little smaller and closer, so that more fit together */
};

void choices_flow(struct sheet *sheet, const struct choice *choices, int n, int columns);
int choices_height(const struct sheet *sheet, const struct choice *choices, int n, int columns);
/* Whether tiles may have a second line here: it gives way first. */
bool choices_lines(const struct sheet *sheet);
/* 2 if short labels fit side by side, else 1. */
int choices_columns(const struct sheet *sheet);
