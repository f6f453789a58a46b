/* The desk's wall: a small window with the buttons and lamps of a running checkin-desk. Pressing
 * closes a contact for as long as the mouse is down; a lamp shows the light, not its meaning. The
 * wall may come and go, and so may checkin. */
#include "io/lines/wall.h"
#include "core/content/role.h"
#include "core/content/site.h"
#include "io/box/settings.h"
#include "io/files/faces.h"
#include "io/glass/glass.h"
#include "io/glass/picture.h"
#include "io/link/link.h"
#include <SDL.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const char help[] = "usage: wall --state DIR\n"
                           "A window with the buttons and lamps of the checkin-desk in DIR.\n";

enum { WIDTH = 400, SIDE = 24, ROW = 84, LAMP = 44, BUTTON = 60, TOP = 28, HEADING = 44 };
enum { EM = 21, EM_SMALL = 16, EM_HEADING = 17 };
enum { ROWS_UNKNOWN = 4, FIRST_MS = 5000 };

struct wall {
    const char *state;
    int fd, watch;
    bool told; /* everything about this connection is here */
    int line_n;
    struct wall_packet line[LINES_MAX];
    int pressed; /* wire under the mouse, or -1 */
    bool leave;
    struct scene scene;
};

static bool begins(const char *role, enum role with)
{
    return !strncmp(role, role_words[with], strlen(role_words[with]));
}

/* A room's own role means what it begins like; others are in the room. */
static enum role meant(const struct wall_packet *line)
{
    enum role role = role_of(line->role);
    if (role < ROLES)
        return role;
    if (line->output)
        return begins(line->role, ROLE_BEZEL_LAMP) ? ROLE_BEZEL_LAMP : ROLE_ROOM_LAMP;
    return begins(line->role, ROLE_DOOR) ? ROLE_DOOR : ROLE_SEEN;
}

/* What staff call a role, and what its light says. */
struct look {
    const char *name, *first, *second;
};

static struct look look_of(const struct wall_packet *line)
{
    static const struct look looks[ROLES] = {
        [ROLE_DOOR] = {"Door button", "press: I am here", NULL},
        [ROLE_SEEN] = {"Seen button", "press: seen; hold two seconds: clear", NULL},
        [ROLE_KEY_SWITCH] = {"Key switch", "press: turn it on, or off again", NULL},
        [ROLE_BEZEL_LAMP] = {"Lamp by the door", "slow: they were told; steady: they have seen it",
                             "two blinks: no answer yet"},
        [ROLE_ROOM_LAMP] = {"Room lamp", "steady: one waits; slow: two or more",
                            "fast: somebody asked for company"}};
    struct look look = looks[meant(line)];
    if (role_of(line->role) == ROLES)
        look.name = line->role;
    return look;
}

static bool by_the_door(const struct wall_packet *line)
{
    enum role role = meant(line);
    return role == ROLE_DOOR || role == ROLE_BEZEL_LAMP || role == ROLE_KEY_SWITCH;
}

/* It stays as it is put. */
static bool is_switch(const struct wall_packet *line)
{
    return role_of(line->role) == ROLE_KEY_SWITCH;
}

/* --- drawing ------------------------------------------------------------------------------- */

static struct shape *shape_add(struct wall *wall, enum shape_kind kind, enum color color,
                               struct rect box, int radius_px)
{
    struct shape *shape = &wall->scene.shapes[wall->scene.shape_n++];

    *shape = (struct shape){.kind = (uint8_t)kind,
                            .color = (uint8_t)color,
                            .radius_px = (int16_t)radius_px,
                            .width_px = 2,
                            .box = box};
    return shape;
}

static void text_add_at(struct wall *wall, const char *s, int x, int baseline, int em, bool strong,
                        enum color color)
{
    int cap = em * CAP_PER_MILLE / 1000;
    enum face face = strong ? FACE_BOLD : FACE_REGULAR;
    int width = ruler_width(faces_ruler(), face, em, s, strlen(s));
    struct shape *shape =
        shape_add(wall, SHAPE_TEXT, color, (struct rect){x, baseline - cap, width, cap}, 0);

    shape->face = (uint8_t)face;
    shape->em_px = (int16_t)em;
    shape->text = s;
    shape->text_n = (uint16_t)strlen(s);
}

static void lamp_add(struct wall *wall, const struct wall_packet *line, struct look look, int y)
{
    struct rect light = {SIDE, y + (ROW - LAMP) / 2, LAMP, LAMP};
    int x = SIDE + LAMP + 18;

    shape_add(wall, SHAPE_FILL, line->on ? COLOR_AMBER : COLOR_PANEL, light, LAMP / 2);
    shape_add(wall, SHAPE_OUTLINE, line->on ? COLOR_INK : COLOR_HAIRLINE, light, LAMP / 2);
    text_add_at(wall, look.name, x, y + 30, EM, true, COLOR_INK);
    text_add_at(wall, look.first, x, y + 51, EM_SMALL - 2, false, COLOR_MUTED);
    if (look.second)
        text_add_at(wall, look.second, x, y + 70, EM_SMALL - 2, false, COLOR_MUTED);
}

static void button_add(struct wall *wall, const struct wall_packet *line, struct look look, int y)
{
    struct rect box = {SIDE, y + (ROW - BUTTON) / 2, WIDTH - 2 * SIDE, BUTTON};
    struct target *target = &wall->scene.targets[wall->scene.target_n++];
    bool down = line->on;

    *target = (struct target){.box = box, .arg = line->wire, .label = look.name};
    shape_add(wall, SHAPE_FILL, down ? COLOR_PRIMARY : COLOR_SEL, box, 14);
    shape_add(wall, SHAPE_OUTLINE, COLOR_PRIMARY, box, 14);
    text_add_at(wall, look.name, box.x + 18, box.y + 27, EM, true,
                down ? COLOR_ONPRIMARY : COLOR_ONSEL);
    text_add_at(wall, look.first, box.x + 18, box.y + 47, EM_SMALL - 2, false,
                down ? COLOR_ONPRIMARY : COLOR_ONSEL);
}

/* Lines of one place, lamps first. */
static int place_add(struct wall *wall, const char *name, bool door, int y)
{
    text_add_at(wall, name, SIDE, y + 24, EM_HEADING, false, COLOR_MUTED);
    y += HEADING - 10;
    for (int button = 0; button < 2; button++)
        for (int i = 0; i < wall->line_n; i++) {
            const struct wall_packet *line = &wall->line[i];
            if (by_the_door(line) != door || line->output == button)
                continue;
            if (line->output)
                lamp_add(wall, line, look_of(line), y);
            else
                button_add(wall, line, look_of(line), y);
            y += ROW;
        }
    return y + 10;
}

static void draw(struct wall *wall, const struct panel *panel)
{
    struct canvas canvas;

    wall->scene.shape_n = wall->scene.target_n = 0;
    shape_add(wall, SHAPE_FILL, COLOR_PAPER, (struct rect){0, 0, panel->width_px, panel->height_px},
              0);
    if (wall->told)
        place_add(wall, "In the room", false, place_add(wall, "By the door", true, TOP - 20));
    else
        text_add_at(wall, "checkin is not running", SIDE, TOP + EM, EM, true, COLOR_INK);
    if (glass_canvas(&canvas)) {
        picture_draw(&canvas, &wall->scene, theme_builtin(THEME_DAY));
        glass_present(&(struct rect){0, 0, canvas.width_px, canvas.height_px}, 1);
    }
}

/* --- checkin ------------------------------------------------------------------------------- */

static void checkin_lost(struct wall *wall)
{
    if (wall->fd >= 0)
        close(wall->fd);
    wall->fd = -1;
    wall->told = false;
    wall->line_n = 0;
    wall->pressed = -1;
}

static void checkin_told(struct wall *wall, const struct wall_packet *packet)
{
    if (packet->type == WALL_LINE && packet->wire == wall->line_n && wall->line_n < LINES_MAX)
        wall->line[wall->line_n++] = *packet;
    if (packet->type == WALL_ALL)
        wall->told = true;
    if (packet->type == WALL_CHANGE && packet->wire < wall->line_n)
        wall->line[packet->wire].on = packet->on;
}

/* Reads everything that checkin has to say now; true: something must be drawn. */
static bool checkin_hear(struct wall *wall)
{
    struct wall_packet packet;
    bool heard = false;
    int got = 0;

    if (wall->fd < 0) {
        wall->fd = link_dial(wall->state, LINK_PANEL);
        wall->fd = wall->fd < 0 ? -1 : wall->fd;
    }
    while (wall->fd >= 0 && (got = wall_receive(wall->fd, &packet)) > 0) {
        checkin_told(wall, &packet);
        heard = true;
    }
    if (got < 0) {
        checkin_lost(wall);
        heard = true;
    }
    return heard;
}

static void contact(struct wall *wall, enum wall_type type, int wire, bool closed)
{
    const struct wall_packet packet = {.type = (uint8_t)type, .wire = (uint8_t)wire, .on = closed};

    if (wall->fd >= 0 && wall_send(wall->fd, &packet) < 0)
        checkin_lost(wall);
}

/* --- the window ---------------------------------------------------------------------------- */

static void feel(struct wall *wall, const struct glass_event *felt)
{
    if (felt->kind == GLASS_QUIT)
        wall->leave = true;
    if (felt->kind == GLASS_UP && wall->pressed >= 0) {
        contact(wall, WALL_CONTACT, wall->pressed, false);
        wall->pressed = -1;
    }
    for (int i = 0; felt->kind == GLASS_DOWN && i < wall->scene.target_n; i++) {
        struct rect box = wall->scene.targets[i].box;
        if (felt->x < box.x || felt->y < box.y || felt->x >= box.x + box.w ||
            felt->y >= box.y + box.h)
            continue;
        int wire = wall->scene.targets[i].arg;
        if (is_switch(&wall->line[wire])) {
            contact(wall, WALL_STUCK, wire, !wall->line[wire].on);
            continue;
        }
        wall->pressed = wire;
        contact(wall, WALL_CONTACT, wire, true);
    }
}

static void wait_for_something(const struct wall *wall)
{
    enum { OWN = 2 };
    int fds[GLASS_FDS_MAX], n = glass_fds(fds);
    struct pollfd set[OWN + GLASS_FDS_MAX] = {{.fd = wall->fd, .events = POLLIN},
                                              {.fd = wall->watch, .events = POLLIN}};

    for (int i = 0; i < n; i++)
        set[OWN + i] = (struct pollfd){.fd = fds[i], .events = POLLIN};
    if (poll(set, OWN + (nfds_t)n, n ? -1 : 20) > 0 && set[1].revents)
        link_watch_drain(wall->watch, wall->state);
}

static void run(struct wall *wall, const struct panel *panel)
{
    struct glass_event felt;
    bool stale = true;

    while (!wall->leave) {
        stale |= checkin_hear(wall);
        while (glass_next(&felt)) {
            feel(wall, &felt);
            stale |= felt.kind == GLASS_REDRAW;
        }
        if (stale)
            draw(wall, panel);
        stale = false;
        while (glass_next(&felt)) /* drawing may have read more than it reported */
            feel(wall, &felt);
        if (!wall->leave)
            wait_for_something(wall);
    }
}

/* The window is as high as the wall has lines; they come at once, or not for a while. */
static void wait_for_lines(struct wall *wall)
{
    struct pollfd set[2];

    do {
        checkin_hear(wall);
        set[0] = (struct pollfd){.fd = wall->fd, .events = POLLIN};
        set[1] = (struct pollfd){.fd = wall->watch, .events = POLLIN};
        if (wall->told || poll(set, 2, FIRST_MS) <= 0)
            return;
        link_watch_drain(wall->watch, wall->state);
    } while (true);
}

/* Puts the window beside the kiosk's, if no window manager would see to it. */
static void put_aside(void)
{
    SDL_Rect all;

    if (SDL_GetDisplayUsableBounds(0, &all) == 0)
        SDL_SetWindowPosition(SDL_GetWindowFromID(1), all.x + all.w - WIDTH - SIDE, all.y + SIDE);
}

int main(int argc, char **argv)
{
    static struct wall wall = {.fd = -1, .pressed = -1};
    struct settings settings;

    settings_read(&settings, argc, argv, help);
    wall.state = settings.state;
    wall.watch = link_watch(settings.state);
    wait_for_lines(&wall);
    int rows = wall.told ? wall.line_n : ROWS_UNKNOWN;
    struct panel panel = {WIDTH, 2 * HEADING + rows * ROW + TOP, 3780, 0};
    if (glass_open("Safe Harbor: the wall", &panel, false, true) || picture_open()) {
        fprintf(stderr, "wall: there is no display to open a window on\n");
        return 1;
    }
    put_aside();
    run(&wall, &panel);
    picture_close();
    glass_close();
    return 0;
}
