/* Hills as points. Between two of them a smooth field is level at both ends, a sharp one straight.
 */
#include "core/glass/hills.h"
#include <stdbool.h>

enum { POINTS_MAX = 14 };

struct still {
    bool sharp;
    struct {
        int16_t x, y;
    } field[HILLS_FIELDS][POINTS_MAX];
    struct hills_sun sun;
};

static const struct still STILL[HILLS_STILLS] = {
    {false,
     {{{0, 150}, {180, 250}, {400, 400}, {640, 260}, {820, 200}, {1000, 340}},
      {{0, 90}, {240, 30}, {520, 110}, {760, 250}, {1000, 150}}},
     {770, 430, 150}},
    {true,
     {{{0, 150},
       {110, 240},
       {200, 190},
       {330, 380},
       {430, 300},
       {560, 640},
       {660, 420},
       {730, 520},
       {850, 860},
       {950, 560},
       {1000, 620}},
      {{0, 40},
       {170, 130},
       {290, 70},
       {480, 260},
       {600, 150},
       {760, 330},
       {880, 200},
       {1000, 300}}},
     {655, 640, 85}},
    {false,
     {{{0, 120}, {240, 200}, {430, 150}, {690, 500}, {780, 430}, {1000, 140}},
      {{0, 250}, {150, 210}, {420, 40}, {700, 130}, {1000, 360}}},
     {560, 520, 115}},
    {false,
     {{{0, 0},
       {120, 10},
       {230, 170},
       {330, 30},
       {520, 20},
       {640, 260},
       {760, 60},
       {860, 120},
       {1000, 220}},
      {{0, 30},
       {80, 90},
       {180, 10},
       {400, 0},
       {480, 90},
       {560, 0},
       {780, 0},
       {880, 150},
       {1000, 120}}},
     {660, 330, 130}},
    {false,
     {{{0, 0}, {420, 0}, {560, 80}, {680, 380}, {820, 470}, {1000, 640}},
      {{0, 0}, {640, 0}, {740, 120}, {860, 210}, {1000, 330}}},
     {480, 90, 125}},
    {false,
     {{{0, 330}, {300, 300}, {600, 190}, {1000, 420}},
      {{0, 160}, {350, 190}, {700, 60}, {1000, 200}}},
     {820, 560, 110}},
};

/* 0 to 1024 of the way from a to b; a smooth one is slow at both ends. */
static int between(int a, int b, int way, bool sharp)
{
    if (!sharp)
        way = way * way / 1024 * (3072 - 2 * way) / 1024;
    return a + (int)((int64_t)(b - a) * way / 1024);
}

int hills_height(int still, enum hills_field field, int x, int width_px, int height_px)
{
    const struct still *s = &STILL[still];
    int i = 0, at = x * HILLS_WHOLE;
    while (s->field[field][i + 1].x * width_px < at && s->field[field][i + 1].x < HILLS_WHOLE)
        i++;
    int from = s->field[field][i].x * width_px, to = s->field[field][i + 1].x * width_px;
    int way = (int)((int64_t)(at - from) * 1024 / (to - from));
    int y = between(s->field[field][i].y * height_px, s->field[field][i + 1].y * height_px,
                    way < 1024 ? way : 1024, s->sharp);
    return y / HILLS_WHOLE;
}

const struct hills_sun *hills_sun(int still)
{
    return &STILL[still].sun;
}
