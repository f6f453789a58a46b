/* Turns a display list into pixels: the one place that draws letters. Needs no display: the window,
 * the appliance's screen, `shot` and the tests draw through here. */
#pragma once

#include "core/content/theme.h"
#include "core/glass/changes.h"
#include "io/glass/paint.h"

/* 0, or -errno if the built-in fonts cannot be used. */
int picture_open(void);
void picture_close(void);
void picture_draw(const struct canvas *canvas, const struct scene *scene,
                  const struct theme *theme);
/* Only what is inside of this box of the canvas. */
void picture_draw_part(const struct canvas *canvas, struct rect box, const struct scene *scene,
                       const struct theme *theme);
/* Forgets which letters were drawn. */
void picture_forget(void);
