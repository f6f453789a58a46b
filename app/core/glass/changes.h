/* What differs between the scene on the glass and the next one, as a few boxes: only these are
 * drawn and sent. Remembers a sum for each shape, which tells what was shown: it lives and dies
 * with the scene. */
#pragma once

#include "core/glass/scene.h"

enum { CHANGES_MAX = 6 };

struct changes {
    int shown_n; /* 0: the next scene is new everywhere */
    struct {
        uint64_t sum;
        struct rect box;
    } shown[SHAPES_MAX];
};

/* Fills `changed` with boxes inside the panel, none over another, and returns how many; remembers
 * the scene as the one that is shown. */
int changes_find(struct changes *changes, const struct scene *scene, const struct theme *theme,
                 struct rect panel, struct rect changed[CHANGES_MAX]);
/* Where a shape may leave pixels. */
struct rect changes_reach(const struct shape *shape);
struct rect changes_overlap(struct rect a, struct rect b);
