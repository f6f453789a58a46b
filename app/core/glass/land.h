/* Paper above, ground below: the picture of the waiting screen stays under every page of a visit,
 * its horizon sunk. */
#pragma once

#include "core/glass/sheet.h"

/* How much of a picture is on the page: a visit sinks the horizon. */
enum land_level { LAND_HIGH, LAND_MID, LAND_HALF, LAND_LOW, LAND_FLAT };
/* The band of the ground from `horizon` to the foot of the glass, and the hills on it. */
void land_draw(struct sheet *sheet, enum land_level level, int horizon);
/* A large panel has a picture on its right: whether it has room for one, and the picture, which
 * ends over the horizon. */
bool land_has_wall(const struct sheet *sheet);
void land_wall(struct sheet *sheet, int horizon);
/* How much room over the horizon a level takes, in pixels; 0 for LAND_FLAT. */
int land_room(const struct sheet *sheet, enum land_level level);
