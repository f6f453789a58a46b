/* Where the horizon is, and what stands on it. Promises that no word lies on a hill's edge: the
 * land is drawn where no words are, and behind keys that have a paper of their own. */
#include "core/glass/land.h"
#include "core/glass/hills.h"

_Static_assert((int)STILLS == (int)HILLS_STILLS, "each picture of the hour is drawn");

/* How high a still is above the horizon, in thousandths of millimetres, on three kinds of panel. */
static int still_px(const struct sheet *sheet, enum land_level level)
{
    static const int UM[][3] = {[LAND_MID] = {26000, 44000, 16000},
                                [LAND_HALF] = {14000, 24000, 9000},
                                [LAND_LOW] = {6500, 11000, 6500},
                                [LAND_FLAT] = {0, 0, 0}};
    int h = sheet->panel->height_px;
    if (level == LAND_HIGH)
        return sheet->small ? h * 40 / 100 : h * 46 / 100;
    int um = UM[level][sheet->small ? 2 : sheet->large ? 1 : 0];
    return um ? sheet_px(sheet, um) : 0;
}

int land_room(const struct sheet *sheet, enum land_level level)
{
    static const int ABOVE_UM[] = {
        [LAND_HIGH] = 0, [LAND_MID] = 9000, [LAND_HALF] = 6000, [LAND_LOW] = 3500, [LAND_FLAT] = 0};
    return level == LAND_FLAT ? 0 : still_px(sheet, level) + sheet_px(sheet, ABOVE_UM[level]);
}

static int sun_radius(const struct sheet *sheet, int height_px)
{
    return hills_sun(sheet->machine->still)->radius * height_px * 5 / 4 / HILLS_WHOLE;
}

static void hills(struct sheet *sheet, struct rect box, bool sun)
{
    int still = sheet->machine->still, r = sun_radius(sheet, box.h);
    const struct hills_sun *at = hills_sun(still);
    int x = at->x * box.w / HILLS_WHOLE, y = box.y + box.h - at->y * box.h / HILLS_WHOLE;
    if (sun)
        scene_fill(sheet->scene, (struct rect){x - r, y - r, 2 * r, 2 * r}, COLOR_SUN, r);
    scene_hills(sheet->scene, box, COLOR_FAR, still, HILLS_FAR);
    scene_hills(sheet->scene, box, COLOR_NEAR, still, HILLS_NEAR);
}

/* The light of the sun on the water. */
static void water(struct sheet *sheet, struct rect ground, int height_px)
{
    static const struct {
        int at, half; /* percent of the water, and of the sun's radius */
    } BARS[] = {{14, 90}, {34, 62}, {56, 36}};
    int r = sun_radius(sheet, height_px);
    int x = hills_sun(sheet->machine->still)->x * ground.w / HILLS_WHOLE;
    int thick = sheet_px(sheet, 1300);
    for (size_t i = 0; i < sizeof BARS / sizeof BARS[0]; i++) {
        int half = BARS[i].half * r / 100, y = ground.y + BARS[i].at * ground.h / 100;
        scene_fill(sheet->scene, (struct rect){x - half, y - thick / 2, 2 * half, thick}, COLOR_SUN,
                   thick / 2);
    }
}

static bool plain(const struct sheet *sheet)
{
    int theme = state_theme(sheet->machine);
    return theme == THEME_HIGH_LIGHT || theme == THEME_HIGH_DARK;
}

void land_draw(struct sheet *sheet, enum land_level level, int horizon)
{
    int w = sheet->panel->width_px, height = still_px(sheet, level);
    struct rect ground = {0, horizon, w, sheet->panel->height_px - horizon};
    struct rect line = {0, horizon, w, sheet->thin};
    if (plain(sheet)) {
        scene_fill(sheet->scene, line, COLOR_INK, 0);
        return;
    }
    if (height)
        hills(sheet, (struct rect){0, horizon - height, w, height}, level <= LAND_MID);
    scene_fill(sheet->scene, ground, COLOR_GROUND, 0);
    if (level == LAND_HIGH) {
        water(sheet, ground, height);
        return;
    }
    ground.y += sheet->thin;
    ground.h -= sheet->thin;
    scene_hills(sheet->scene, ground, COLOR_SHORE, sheet->machine->still, HILLS_FAR);
    scene_fill(sheet->scene, line, COLOR_NEAR, 0);
}

enum { WALL_UM = 60000, WALL_AIR_UM = 6000 };

bool land_has_wall(const struct sheet *sheet)
{
    int right = sheet->panel->width_px - sheet->side - sheet_px(sheet, WALL_UM + WALL_AIR_UM);
    return sheet->large && !plain(sheet) && sheet->area.x + sheet->area.w <= right;
}

void land_wall(struct sheet *sheet, int horizon)
{
    int w = sheet_px(sheet, WALL_UM), air = sheet_px(sheet, WALL_AIR_UM);
    int top = sheet->edge + sheet->row + air, h = horizon - air - top,
        still = sheet->machine->still;
    struct rect box = {sheet->panel->width_px - sheet->side - w, top, w, h};
    struct rect land = {box.x, top + h * 4 / 100, w, h * 62 / 100};
    int r = sun_radius(sheet, land.h);
    scene_fill(sheet->scene, box, COLOR_GROUND, sheet->radius);
    scene_fill(sheet->scene,
               (struct rect){box.x + w * 56 / 100 - r, top + h * 40 / 100 - r, 2 * r, 2 * r},
               COLOR_SUN, r);
    scene_hills(sheet->scene, land, COLOR_FAR, still, HILLS_FAR);
    scene_hills(sheet->scene, land, COLOR_NEAR, still, HILLS_NEAR);
}
