/* SDL as both a desk and the appliance want it: no timer, no renderer, only events in the queue
 * that can mean something to a visitor, and nothing left in it when the visit is over. */
#include "io/glass/sdl.h"

#include <string.h>

/* As many queued events as one flood of fingers may bring before we take them out. */
enum { NEUTRAL_MIN = 128 };

static int queued_most; /* the longest that SDL's own queue has been */

static void set_hints(void)
{
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    SDL_SetHint(SDL_HINT_MOUSE_AUTO_CAPTURE, "0");
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
}

/* Only events that can mean something to a visitor may enter the queue. */
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

SDL_Window *sdl_open(const char *title, int width_px, int height_px, bool full)
{
    int where = SDL_WINDOWPOS_UNDEFINED;
    set_hints();
    if (SDL_Init(SDL_INIT_VIDEO))
        return NULL;
    SDL_Window *window = SDL_CreateWindow(title, where, where, width_px, height_px,
                                          full ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
    ignore_the_rest();
    if (full)
        SDL_ShowCursor(SDL_DISABLE);
    return window;
}

void sdl_close(SDL_Window *window)
{
    if (window)
        SDL_DestroyWindow(window);
    SDL_Quit();
}

bool sdl_next(SDL_Event *event)
{
    SDL_PumpEvents();
    int queued = SDL_PeepEvents(NULL, 0, SDL_PEEKEVENT, SDL_FIRSTEVENT, SDL_LASTEVENT);
    queued_most = queued > queued_most ? queued : queued_most;
    return SDL_PeepEvents(event, 1, SDL_GETEVENT, SDL_FIRSTEVENT, SDL_LASTEVENT) > 0;
}

bool sdl_key(const SDL_KeyboardEvent *pressed, struct glass_event *event)
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

/* SDL keeps taken events on a free list: as many neutral ones as were ever queued cover them. */
void sdl_forget(void)
{
    SDL_Event neutral = {.type = SDL_USEREVENT};
    int covers = queued_most + NEUTRAL_MIN;
    SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT);
    for (int i = 0; i < covers; i++)
        SDL_PeepEvents(&neutral, 1, SDL_ADDEVENT, SDL_FIRSTEVENT, SDL_LASTEVENT);
    SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT);
}
