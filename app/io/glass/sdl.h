/* What every pane of glass asks of SDL: hints, keys, and forgetting what its queue remembers. */
#pragma once

#include "io/glass/glass.h"

#include <SDL.h>

/* A window of this size, or of the display's if `full`. NULL: SDL cannot. */
SDL_Window *sdl_open(const char *title, int width_px, int height_px, bool full);
void sdl_close(SDL_Window *window);
/* The next event in SDL's queue, or false. The caller wipes it after use. */
bool sdl_next(SDL_Event *event);
/* False: the key means nothing. */
bool sdl_key(const SDL_KeyboardEvent *pressed, struct glass_event *event);
/* Overwrites the events that were taken out of the queue, and those still in it. */
void sdl_forget(void);
