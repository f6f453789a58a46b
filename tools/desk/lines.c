/* The desk's wall from the command line: presses the buttons of a running checkin-desk and says
 * what its lamps show. It sees only the light, as somebody in the room does. */
#include "core/content/site.h"
#include "io/box/clock.h"
#include "io/lines/wall.h"
#include "io/link/link.h"
#include "tools/desk/light.h"
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char help[] =
    "usage: lines --state DIR list                 which buttons and lamps there are\n"
    "       lines --state DIR press BUTTON         as a hand presses\n"
    "       lines --state DIR hold BUTTON SECONDS\n"
    "       lines --state DIR turn SWITCH on|off   stays as it is turned\n"
    "       lines --state DIR get LAMP             prints off, steady, slow, blinks or fast\n"
    "       lines --state DIR storm BUTTON         a second of a broken contact\n"
    "       lines --state DIR stuck BUTTON         closed until it is released\n"
    "       lines --state DIR release BUTTON\n"
    "Buttons and lamps are the roles of wiring.ini: door, seen, key-switch, room-lamp ...\n"
    "`get` looks at the light for as long as it takes to be sure, at most some seconds.\n";

enum {
    ANSWER_MS = 3000,
    LOOK_MS = 12000,
    PRESS_MS = 100,
    AFTER_MS = 40, /* a contact is believed after 20 ms */
    STORM_CHANGES = 200,
    STORM_MS = 5,
    SECONDS_MAX = 600
};

struct lines {
    const char *state;
    int fd, line_n;
    struct wall_packet line[LINES_MAX];
    struct light seen[LINES_MAX];
};

static _Noreturn void refuse(const char *what, const char *word)
{
    fprintf(stderr, "lines: %s%s%s\n", what, *word ? " " : "", word);
    exit(1);
}

/* Waits for one packet until a time; false: none came. */
static bool hear(struct lines *lines, struct wall_packet *packet, int64_t until_ms)
{
    for (;;) {
        int got = wall_receive(lines->fd, packet);
        int64_t left_ms = until_ms - clock_ms();
        if (got < 0)
            refuse("the wall has gone: checkin-desk died or was restarted in", lines->state);
        if (got > 0)
            break;
        if (left_ms <= 0)
            return false;
        struct pollfd p = {.fd = lines->fd, .events = POLLIN};
        poll(&p, 1, (int)left_ms);
    }
    if (packet->wire >= LINES_MAX)
        refuse("the wall says something odd in", lines->state);
    if (packet->type == WALL_LINE && packet->wire == lines->line_n)
        lines->line[lines->line_n++] = *packet;
    if (packet->type == WALL_PAST || packet->type == WALL_CHANGE)
        light_see(&lines->seen[packet->wire], packet->on, packet->at_ms);
    return true;
}

static void dial(struct lines *lines)
{
    struct wall_packet packet = {0};

    lines->fd = link_dial(lines->state, LINK_PANEL);
    if (lines->fd < 0)
        refuse("nobody serves a wall there; start build/bin/desk with the same --state:",
               lines->state);
    while (packet.type != WALL_ALL)
        if (!hear(lines, &packet, clock_ms() + ANSWER_MS))
            refuse("the wall does not answer in", lines->state);
}

static void list(const struct lines *lines, FILE *to)
{
    for (int i = 0; i < lines->line_n; i++)
        fprintf(to, "%s %s\n", lines->line[i].output ? "lamp  " : "button", lines->line[i].role);
}

static int find(const struct lines *lines, const char *role, bool output)
{
    for (int i = 0; i < lines->line_n; i++)
        if (!strcmp(lines->line[i].role, role) && lines->line[i].output == output)
            return i;
    fprintf(stderr, "lines: there is no %s called %s; there are:\n", output ? "lamp" : "button",
            role);
    list(lines, stderr);
    exit(1);
}

static void contact_send(const struct lines *lines, int wire, enum wall_type type, bool on)
{
    struct wall_packet packet = {.type = (uint8_t)type, .wire = (uint8_t)wire, .on = on};
    int64_t until_ms = clock_ms() + ANSWER_MS;

    while (wall_send(lines->fd, &packet) == -EAGAIN && clock_ms() < until_ms)
        usleep(1000);
}

/* Waits until checkin has seen it. */
static void contact_wait(struct lines *lines, int wire, bool on)
{
    struct wall_packet packet;
    int64_t until_ms = clock_ms() + ANSWER_MS;

    do
        if (!hear(lines, &packet, until_ms))
            refuse("the wall does not answer in", lines->state);
    while (packet.type != WALL_CHANGE || packet.wire != wire || packet.on != on);
}

static void contact(struct lines *lines, int wire, enum wall_type type, bool on)
{
    contact_send(lines, wire, type, on);
    if (lines->line[wire].on != on) /* otherwise nothing changes, and nothing is reported */
        contact_wait(lines, wire, on);
    lines->line[wire].on = on;
}

static void hold(struct lines *lines, int wire, int64_t ms)
{
    contact(lines, wire, WALL_CONTACT, true);
    usleep((useconds_t)ms * 1000);
    contact(lines, wire, WALL_CONTACT, false);
    usleep(AFTER_MS * 1000);
}

/* Opens and closes it so fast that nobody waits for an answer; ends open. */
static void storm(struct lines *lines, int wire)
{
    struct wall_packet packet;
    int opened = 0, opens = 0;

    for (int i = 0; i < STORM_CHANGES; i++) {
        contact_send(lines, wire, WALL_CONTACT, i % 2 == 0);
        opens += i % 2;
        usleep(STORM_MS * 1000);
        while (hear(lines, &packet, 0))
            opened += packet.type == WALL_CHANGE && packet.wire == wire && !packet.on;
    }
    for (; opened < opens; opened++)
        contact_wait(lines, wire, false);
}

static void get(struct lines *lines, int wire)
{
    int64_t asked_ms = clock_ms(), again_ms;
    struct wall_packet packet;
    int pattern;

    while ((pattern = light_guess(&lines->seen[wire], asked_ms, clock_ms(), &again_ms)) < 0) {
        if (clock_ms() > asked_ms + LOOK_MS)
            refuse("this light is none of the patterns:", lines->line[wire].role);
        hear(lines, &packet, again_ms);
    }
    puts(lamp_patterns[pattern].name);
}

static int64_t milliseconds(const char *s)
{
    char *end;
    double seconds = strtod(s, &end);

    if (end == s || *end || !(seconds > 0) || seconds > SECONDS_MAX)
        refuse("not a number of seconds:", s);
    return (int64_t)(seconds * 1000);
}

static int run(struct lines *lines, int n, char **words)
{
    const char *verb = n > 0 ? words[0] : "";
    const char *role = n > 1 ? words[1] : "";

    if (n == 1 && !strcmp(verb, "list"))
        list(lines, stdout);
    else if (n == 2 && !strcmp(verb, "press"))
        hold(lines, find(lines, role, false), PRESS_MS);
    else if (n == 3 && !strcmp(verb, "hold"))
        hold(lines, find(lines, role, false), milliseconds(words[2]) + AFTER_MS);
    else if (n == 3 && !strcmp(verb, "turn") &&
             (!strcmp(words[2], "on") || !strcmp(words[2], "off"))) {
        contact(lines, find(lines, role, false), WALL_STUCK, !strcmp(words[2], "on"));
        usleep(AFTER_MS * 1000);
    } else if (n == 2 && !strcmp(verb, "storm"))
        storm(lines, find(lines, role, false));
    else if (n == 2 && (!strcmp(verb, "stuck") || !strcmp(verb, "release")))
        contact(lines, find(lines, role, false), WALL_STUCK, !strcmp(verb, "stuck"));
    else if (n == 2 && !strcmp(verb, "get"))
        get(lines, find(lines, role, true));
    else
        return -1;
    return 0;
}

int main(int argc, char **argv)
{
    static struct lines lines;
    int first = 1;

    if (argc > 1 && !strcmp(argv[1], "--help")) {
        fputs(help, stdout);
        return 0;
    }
    if (argc > 2 && !strcmp(argv[1], "--state")) {
        lines.state = argv[2];
        first = 3;
    }
    if (!lines.state || argc == first) {
        fputs(help, stderr);
        return 2;
    }
    dial(&lines);
    if (run(&lines, argc - first, argv + first) < 0) {
        fputs(help, stderr);
        return 2;
    }
    return 0;
}
