/* The glass as an SDL window. Software drawing, no renderer, no timer: SDL is asked only when its
 * connection to the display has something to read, so an idle kiosk sleeps. */
#include "core/plain/turn.h"
#include "io/glass/glass.h"
#include "io/glass/sdl.h"
#include "io/glass/x11.h"

#include <SDL_syswm.h>
#include <errno.h>
#include <string.h>

enum { MOUSE_FINGER = -1 };

static SDL_Window *window;
static int width_px, height_px;

/* A window on a desk stands upright: it is what people see who stand before the panel. */
static int quarters;
void glass_turn(int of)
{
    quarters = of;
}

int glass_open(const char *title, struct panel *panel, bool fullscreen, bool given)
{
    (void)given; /* a desktop says nothing about inches */
    if (!fullscreen)
        turn_sides(quarters, &panel->width_px, &panel->height_px);
    window = sdl_open(title, panel->width_px, panel->height_px, fullscreen);
    if (!window)
        return -ENODEV;
    SDL_GetWindowSize(window, &panel->width_px, &panel->height_px);
    width_px = panel->width_px;
    height_px = panel->height_px;
    return 0;
}

void glass_close(void)
{
    sdl_close(window);
    window = NULL;
}

bool glass_canvas(struct canvas *canvas)
{
    SDL_Surface *surface = SDL_GetWindowSurface(window);
    if (!surface || surface->format->BytesPerPixel != 4 || surface->format->Rmask != 0xFF0000)
        return false;
    *canvas = (struct canvas){surface->pixels, surface->w, surface->h, surface->pitch / 4};
    return true;
}

int glass_present(const struct rect *boxes, int n)
{
    for (int i = 0; i < n; i++) {
        SDL_Rect box = {boxes[i].x, boxes[i].y, boxes[i].w, boxes[i].h};
        if (SDL_UpdateWindowSurfaceRects(window, &box, 1))
            return -EIO;
    }
    return 0;
}

static bool read_event(const SDL_Event *sdl, struct glass_event *event)
{
    bool down = sdl->type == SDL_MOUSEBUTTONDOWN || sdl->type == SDL_FINGERDOWN;
    uint8_t kind = down ? GLASS_DOWN : GLASS_UP;
    switch (sdl->type) {
    case SDL_QUIT:
        *event = (struct glass_event){.kind = GLASS_QUIT};
        return true;
    case SDL_WINDOWEVENT:
        *event = (struct glass_event){.kind = GLASS_REDRAW};
        return sdl->window.event == SDL_WINDOWEVENT_EXPOSED ||
               sdl->window.event == SDL_WINDOWEVENT_SIZE_CHANGED;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        *event = (struct glass_event){kind, 0, MOUSE_FINGER, sdl->button.x, sdl->button.y};
        return sdl->button.button == SDL_BUTTON_LEFT && sdl->button.which != SDL_TOUCH_MOUSEID;
    case SDL_FINGERDOWN:
    case SDL_FINGERUP:
        *event = (struct glass_event){kind, 0, sdl->tfinger.fingerId,
                                      (int)(sdl->tfinger.x * (float)width_px),
                                      (int)(sdl->tfinger.y * (float)height_px)};
        return true;
    case SDL_KEYDOWN:
        return sdl_key(&sdl->key, event);
    default:
        return false;
    }
}

bool glass_next(struct glass_event *event)
{
    SDL_Event sdl;
    bool found = false;
    while (!found && sdl_next(&sdl))
        found = read_event(&sdl, event);
    explicit_bzero(&sdl, sizeof sdl);
    return found;
}

/* A desk has a mouse. */
bool glass_touches(void)
{
    return true;
}

static bool x11_info(SDL_SysWMinfo *info)
{
    SDL_VERSION(&info->version);
    return SDL_GetWindowWMInfo(window, info) && info->subsystem == SDL_SYSWM_X11;
}

/* SDL holds two connections to the display, and reads events from only one. ConnectionNumber is a
 * macro: it needs no other library. */
int glass_fds(int fds[GLASS_FDS_MAX])
{
    SDL_SysWMinfo info;
    if (!x11_info(&info))
        return 0;
    fds[0] = ConnectionNumber(info.info.x11.display);
    return 1;
}

void glass_forget(void)
{
    SDL_SysWMinfo info;
    if (x11_info(&info)) {
        x11_cover_wire(info.info.x11.display, info.info.x11.window);
        SDL_PumpEvents();
        x11_cover_queue(info.info.x11.display, info.info.x11.window);
        SDL_PumpEvents();
    }
    sdl_forget();
}
