/* The pane of glass: a picture out, fingers and keys in. glass_window.c is a window on a desk,
 * glass_drm.c the appliance's own display; one of them is linked. Nothing here waits. */
#pragma once

#include "core/glass/hand.h"
#include "io/glass/paint.h"

enum glass_event_kind { GLASS_DOWN, GLASS_UP, GLASS_KEY, GLASS_REDRAW, GLASS_QUIT };

struct glass_event {
    uint8_t kind;   /* enum glass_event_kind */
    uint8_t key;    /* enum key, GLASS_KEY only */
    int64_t finger; /* GLASS_DOWN, GLASS_UP; a mouse is one finger */
    int x, y;
};

enum { GLASS_FDS_MAX = 32 };

/* Before glass_open: the picture turns clockwise by so many quarters, and touches turn back. */
void glass_turn(int quarters);
/* The title is for window managers. 0 or -errno. The panel's size holds unless fullscreen is asked
 * for: then the panel is the display, as long as the glass is open, and GLASS_REDRAW says when it
 * has changed. `given`: its inches come from somebody who measured, and override the display's. */
int glass_open(const char *title, struct panel *panel, bool fullscreen, bool given);
void glass_close(void);
/* Where to draw. The pixels may move: ask each time before you draw. If they have not moved, and
 * GLASS_REDRAW has not come, they are those of the last picture. False: no picture now. */
bool glass_canvas(struct canvas *canvas);
/* What was drawn in these boxes of the canvas is on the glass when this returns; 0 or -errno. */
int glass_present(const struct rect *boxes, int n);
/* The next thing that happened, or false. Drain it before every poll(). */
bool glass_next(struct glass_event *event);
/* There is something to touch. */
bool glass_touches(void);
/* Descriptors that become readable when something happens; returns how many. */
int glass_fds(int fds[GLASS_FDS_MAX]);
/* Overwrites what the input queues remember of where fingers were. */
void glass_forget(void);
