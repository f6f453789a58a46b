/* The glass as the appliance's own display: drawing in memory, scan-out by scan.c, fingers and keys
 * by SDL's evdev driver. SDL itself would poll, so we wait for its nodes here, and an idle kiosk
 * sleeps. Display and panel may be missing, late, or pulled out: the program lives on. */
#include "core/plain/turn.h"
#include "io/glass/glass.h"
#include "io/glass/hotplug.h"
#include "io/glass/nodes.h"
#include "io/glass/scan.h"
#include "io/glass/sdl.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

/* If nothing is known about a display, it counts as the panel that most kiosks have. */
enum { DIAGONAL_MIL = 10100, MOUSE_FINGER = -1, FINGERS_MAX = 10, BYTES_PX = 4 };

static struct finger {
    bool down;
    int64_t id;
    int node, slot;
} fingers[FINGERS_MAX];

static SDL_Window *window; /* where keys and mice belong; nobody sees it */
static int window_w, window_h;
static struct panel *panel;
static struct canvas paper;
static bool follow, measured;
static int quarters;

/* --- the picture ---------------------------------------------------------------------------- */

static size_t paper_bytes(void)
{
    return (size_t)paper.stride * (size_t)paper.height_px * BYTES_PX;
}

static void drop_paper(void)
{
    if (paper.pixels) {
        explicit_bzero(paper.pixels, paper_bytes());
        munmap(paper.pixels, paper_bytes());
    }
    paper = (struct canvas){0};
}

static void get_paper(void)
{
    if (paper.pixels && paper.width_px == panel->width_px && paper.height_px == panel->height_px)
        return;
    drop_paper();
    paper = (struct canvas){NULL, panel->width_px, panel->height_px, panel->width_px};
    void *at =
        mmap(NULL, paper_bytes(), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    paper.pixels = at == MAP_FAILED ? NULL : at;
}

/* True: there is a display, and it wants the picture. */
static bool look_at_display(void)
{
    struct scan_mode mode;
    bool found = scan_look(&mode);
    if (found && follow) {
        turn_sides(quarters, &mode.width_px, &mode.height_px);
        turn_sides(quarters, &mode.width_mm, &mode.height_mm);
        int mil = measured
                      ? panel->diagonal_mil
                      : panel_believe(mode.width_px, mode.height_px, mode.width_mm, mode.height_mm);
        panel_become(panel, mode.width_px, mode.height_px, mil ? mil : DIAGONAL_MIL);
    }
    get_paper();
    return found;
}

bool glass_canvas(struct canvas *canvas)
{
    *canvas = paper;
    return paper.pixels;
}

int glass_present(const struct rect *boxes, int n)
{
    return paper.pixels ? scan_show(&paper, quarters, boxes, n) : -ENOMEM;
}

/* --- opening and closing -------------------------------------------------------------------- */

void glass_turn(int of)
{
    quarters = of;
}

int glass_open(const char *title, struct panel *of, bool fullscreen, bool given)
{
    panel = of;
    follow = fullscreen;
    measured = given;
    SDL_SetHintWithPriority(SDL_HINT_VIDEODRIVER, "evdev", SDL_HINT_OVERRIDE);
    /* As large as the display that the driver makes up, so that mice stay within both. */
    window = sdl_open(title, 1024, 768, true);
    if (!window)
        return -ENODEV;
    SDL_GetWindowSize(window, &window_w, &window_h);
    hotplug_open();
    nodes_look();
    look_at_display();
    return paper.pixels ? 0 : -ENOMEM;
}

void glass_close(void)
{
    drop_paper();
    scan_close();
    hotplug_close();
    sdl_close(window);
    window = NULL;
}

/* --- fingers -------------------------------------------------------------------------------- */

/* Its entry, or a free one if it is new; the last one if there are more fingers than a hand has. */
static struct finger *finger_of(int node, int64_t id)
{
    struct finger *free_one = NULL;
    for (int i = 0; i < FINGERS_MAX; i++) {
        if (fingers[i].down && fingers[i].node == node && fingers[i].id == id)
            return &fingers[i];
        if (!fingers[i].down && !free_one)
            free_one = &fingers[i];
    }
    return free_one ? free_one : &fingers[FINGERS_MAX - 1];
}

/* A place on the display, in parts of it, becomes one in the picture. */
static void place(float x, float y, struct glass_event *event)
{
    int w = panel->width_px, h = panel->height_px;
    turn_sides(quarters, &w, &h);
    event->x = (int)(x * (float)w);
    event->y = (int)(y * (float)h);
    turn_back(quarters, w, h, &event->x, &event->y);
}

/* In this driver touchId is the node's descriptor. An axis at 0 may be one that the kernel has not
 * reported since the node was opened. */
static void read_finger(const SDL_TouchFingerEvent *sdl, struct glass_event *event)
{
    int node = (int)sdl->touchId;
    float x = sdl->x, y = sdl->y;
    struct finger *finger = finger_of(node, sdl->fingerId);
    if (sdl->type == SDL_FINGERDOWN)
        *finger = (struct finger){true, sdl->fingerId, node, nodes_slot(node, sdl->fingerId)};
    if (x <= 0)
        x = nodes_axis(node, false, finger->slot, x);
    if (y <= 0)
        y = nodes_axis(node, true, finger->slot, y);
    if (sdl->type == SDL_FINGERUP)
        *finger = (struct finger){0};
    *event = (struct glass_event){.kind = sdl->type == SDL_FINGERDOWN ? GLASS_DOWN : GLASS_UP,
                                  .finger = sdl->fingerId};
    place(x, y, event);
}

/* A panel that is pulled out says nothing about the fingers on it: they leave beside the glass. */
static bool lose_finger(struct glass_event *event)
{
    for (int i = 0; i < FINGERS_MAX; i++) {
        if (!fingers[i].down || !nodes_dead(fingers[i].node))
            continue;
        *event = (struct glass_event){.kind = GLASS_UP, .finger = fingers[i].id, .x = -1, .y = -1};
        fingers[i] = (struct finger){0};
        return true;
    }
    return false;
}

/* --- what happened -------------------------------------------------------------------------- */

static bool read_event(const SDL_Event *sdl, struct glass_event *event)
{
    bool down = sdl->type == SDL_MOUSEBUTTONDOWN;
    switch (sdl->type) {
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        *event = (struct glass_event){.kind = down ? GLASS_DOWN : GLASS_UP, .finger = MOUSE_FINGER};
        place((float)sdl->button.x / (float)window_w, (float)sdl->button.y / (float)window_h,
              event);
        return sdl->button.button == SDL_BUTTON_LEFT && sdl->button.which != SDL_TOUCH_MOUSEID;
    case SDL_FINGERDOWN:
    case SDL_FINGERUP:
        read_finger(&sdl->tfinger, event);
        return true;
    case SDL_KEYDOWN:
        return sdl_key(&sdl->key, event);
    default:
        return false;
    }
}

/* SDL opens and closes its nodes when it is asked for events; then we look for them again. */
static bool heed(int news, struct glass_event *event)
{
    if (news)
        SDL_PumpEvents();
    if (news & (NEWS_INPUT | NEWS_LATER))
        nodes_look();
    bool late = news & NEWS_LATER && !scan_found();
    *event = (struct glass_event){.kind = GLASS_REDRAW};
    return (news & NEWS_DISPLAY || late) && look_at_display();
}

bool glass_next(struct glass_event *event)
{
    SDL_Event sdl;
    bool found = heed(hotplug_news(), event) || lose_finger(event);
    while (!found && sdl_next(&sdl))
        found = read_event(&sdl, event);
    explicit_bzero(&sdl, sizeof sdl);
    return found;
}

bool glass_touches(void)
{
    return nodes_touch();
}

int glass_fds(int fds[GLASS_FDS_MAX])
{
    int own = hotplug_fds(fds), n;
    if (nodes_alive(fds + own, &n))
        hotplug_soon(); /* SDL closes a dead one when udev reports it */
    return own + n;
}

void glass_forget(void)
{
    nodes_cover();
    SDL_PumpEvents();
    sdl_forget();
    memset(fingers, 0, sizeof fingers);
}
