/* The glass as an SDL window. Software drawing, no renderer, no timer: SDL is asked only when its
 * connection to the display has something to read, so an idle kiosk sleeps. */
#include "glass.h"
#include "x11.h"

#include <SDL.h>
#include <SDL_syswm.h>
#include <errno.h>
#include <string.h>

/* As many queued events as one flood of fingers may bring before we take them out. */
enum { MOUSE_FINGER = -1, NEUTRAL_MIN = 128 };

static SDL_Window *window;
static int width_px, height_px;
static int queued_most; /* longest that SDL's own queue has been */

static void set_hints(void)
{
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    SDL_SetHint(SDL_HINT_MOUSE_AUTO_CAPTURE, "0");
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
}

/* Only what can mean something to a visitor may enter the queue. */
static void ignore_the_rest(void)
{
    static const Uint32 noise[] = {SDL_MOUSEMOTION, SDL_FINGERMOTION,   SDL_MOUSEWHEEL,
                                   SDL_TEXTINPUT,   SDL_TEXTEDITING,    SDL_SYSWMEVENT,
                                   SDL_KEYUP,       SDL_CLIPBOARDUPDATE};
    SDL_StopTextInput();
    for (size_t i = 0; i < sizeof noise / sizeof *noise; i++)
        SDL_EventState(noise[i], SDL_IGNORE);
    SDL_EventState(SDL_DROPFILE, SDL_IGNORE);
    SDL_EventState(SDL_DROPTEXT, SDL_IGNORE);
}

int glass_open(const char *title, struct panel *panel, bool fullscreen)
{
    set_hints();
    if (SDL_Init(SDL_INIT_VIDEO))
        return -ENODEV;
    int where = SDL_WINDOWPOS_UNDEFINED;
    window = SDL_CreateWindow(title, where, where, panel->width_px, panel->height_px,
                              fullscreen ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
    if (!window)
        return -ENODEV;
    ignore_the_rest();
    if (fullscreen)
        SDL_ShowCursor(SDL_DISABLE);
    SDL_GetWindowSize(window, &panel->width_px, &panel->height_px);
    width_px = panel->width_px;
    height_px = panel->height_px;
    return 0;
}

void glass_close(void)
{
    if (window)
        SDL_DestroyWindow(window);
    window = NULL;
    SDL_Quit();
}

bool glass_canvas(struct canvas *canvas)
{
    SDL_Surface *surface = SDL_GetWindowSurface(window);
    if (!surface || surface->format->BytesPerPixel != 4 || surface->format->Rmask != 0xFF0000)
        return false;
    *canvas = (struct canvas){surface->pixels, surface->w, surface->h, surface->pitch / 4};
    return true;
}

int glass_present(void)
{
    return SDL_UpdateWindowSurface(window) ? -EIO : 0;
}

static bool read_key(const SDL_KeyboardEvent *pressed, struct glass_event *event)
{
    static const struct {
        SDL_Keycode code;
        enum key key;
    } keys[] = {{SDLK_LEFT, KEY_PREVIOUS},   {SDLK_UP, KEY_PREVIOUS},  {SDLK_RIGHT, KEY_NEXT},
                {SDLK_DOWN, KEY_NEXT},       {SDLK_TAB, KEY_NEXT},     {SDLK_RETURN, KEY_SELECT},
                {SDLK_KP_ENTER, KEY_SELECT}, {SDLK_SPACE, KEY_SELECT}, {SDLK_ESCAPE, KEY_BACK},
                {SDLK_BACKSPACE, KEY_BACK},  {SDLK_h, KEY_HIDE},       {SDLK_PAUSE, KEY_HIDE},
                {SDLK_u, KEY_URGENT},        {SDLK_F1, KEY_URGENT}};
    if (pressed->repeat)
        return false;
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        if (keys[i].code != pressed->keysym.sym)
            continue;
        bool back = keys[i].code == SDLK_TAB && pressed->keysym.mod & KMOD_SHIFT;
        *event = (struct glass_event){.kind = GLASS_KEY, .key = back ? KEY_PREVIOUS : keys[i].key};
        return true;
    }
    return false;
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
        return read_key(&sdl->key, event);
    default:
        return false;
    }
}

bool glass_next(struct glass_event *event)
{
    SDL_Event sdl;
    bool found = false;
    SDL_PumpEvents();
    int queued = SDL_PeepEvents(NULL, 0, SDL_PEEKEVENT, SDL_FIRSTEVENT, SDL_LASTEVENT);
    queued_most = queued > queued_most ? queued : queued_most;
    while (!found && SDL_PeepEvents(&sdl, 1, SDL_GETEVENT, SDL_FIRSTEVENT, SDL_LASTEVENT) > 0)
        found = read_event(&sdl, event);
    explicit_bzero(&sdl, sizeof sdl);
    return found;
}

static bool x11_info(SDL_SysWMinfo *info)
{
    SDL_VERSION(&info->version);
    return SDL_GetWindowWMInfo(window, info) && info->subsystem == SDL_SYSWM_X11;
}

/* SDL holds two connections to the display, and reads events from one only. ConnectionNumber is a
 * macro: no further library. */
int glass_fds(int fds[GLASS_FDS_MAX])
{
    SDL_SysWMinfo info;
    if (!x11_info(&info))
        return 0;
    fds[0] = ConnectionNumber(info.info.x11.display);
    return 1;
}

/* SDL keeps taken events on a free list: as many neutral ones as were ever queued cover them. */
static void cover_queue(void)
{
    SDL_Event neutral = {.type = SDL_USEREVENT};
    int covers = queued_most + NEUTRAL_MIN;
    SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT);
    for (int i = 0; i < covers; i++)
        SDL_PeepEvents(&neutral, 1, SDL_ADDEVENT, SDL_FIRSTEVENT, SDL_LASTEVENT);
    SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT);
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
    cover_queue();
}
