/* A site's settings: site.ini and wiring.ini. */
#pragma once

#include "core/content/room.h"
#include "core/content/zone.h"
#include "core/wire/message.h"
#include <stddef.h>

enum {
    CHECKS_MAX = 12,
    CHECK_PARTS_MAX = 3,
    LINES_MAX = 24, /* wired lines */
    SITE_KEYS_MAX = 32,
    SITE_POOL = 16384
};

enum edition { EDITION_DOOR, EDITION_LOUNGE, EDITION_LIGHT };
enum menu_tile {
    TILE_CHECKIN,
    TILE_SELFCHECK,
    TILE_TALK,
    TILE_PEERS,
    TILE_COLLEAGUE,
    TILE_MOMENT,
    MENU_MAX /* each at most once */
};

/* One self-check as offered: its instruments are asked one after the other. */
struct check {
    int part_n;
    const char *part[CHECK_PARTS_MAX]; /* instrument ids */
};

struct wire {
    const char *role; /* of role_words, or a room's own */
    const char *line; /* line name, looked up on all chips */
    bool active_low;
    bool output;
    bool pull_up;
    int file_line; /* in wiring.ini, for faults */
};

struct site {
    const char *id;        /* for file names: letters, digits, hyphens */
    const char *program;   /* name of the program */
    const char *phone;     /* the number that helps when the lamp cannot, as shown */
    const char *phone_who; /* who answers it */
    uint8_t edition;
    bool named;                     /* attract_style = named */
    int idle_s, notice_s;           /* 60.. (120), 20.. (45) */
    int more_idle_s, more_notice_s; /* 300, 60 */
    bool ask_guess;
    struct terms terms; /* what the site wants; tallyd says what holds */
    int keep_years;
    int check_n;
    struct check check[CHECKS_MAX]; /* the first is the default flow */
    const char *crisis_owner;       /* "" = PHQ-9 stays off */
    struct hours hours;             /* when somebody is there; nothing written: never */
    struct days_off off;            /* closed.csv */
    struct hours night;             /* when the glass is dark, unless a visitor wants it bright */
    char zone[ZONE_MAX];            /* "": the wall clock says nothing */
    int menu_n;
    uint8_t menu[MENU_MAX]; /* enum menu_tile */
    int ack_minutes;        /* 1..60 (5) */
    bool walk_in;           /* a visitor without a booked visit may ring, too */
    int unsure_room;        /* for whoever knows no room, and the shared door button; from 1 (1) */
    int arrival_hours;      /* 1..12 (2): how long an arrival that nobody answers is kept */
    int room_n;
    struct room room[ROOMS_MAX];
    bool rooms_lost; /* one has no place, so its lamps and buttons are not known either */
    int wire_n;
    struct wire wire[LINES_MAX];
    struct {
        int edition, tallies, checks, crisis_owner, zone, hours, staffed, unsure_room,
            menu; /* their lines in site.ini, for faults */
    } line;
    bool full;              /* it has been told that there is no more room in the pool */
    int own[SITE_KEYS_MAX]; /* lines of what is not left at its default (site_own) */
    size_t pool_n;
    char pool[SITE_POOL];
};

void site_defaults(struct site *site);
/* Where the texts of both files are kept. */
struct pool site_pool(struct site *site);
int site_parse(struct site *site, const char *text, size_t n, struct faults *faults);
/* The line of a setting above all headings, if it says something else than its default; or 0. */
int site_own(const struct site *site, const char *key);
int wiring_parse(struct site *site, const char *text, size_t n, struct faults *faults);
/* The wire of a role, or NULL. */
const struct wire *wiring_find(const struct site *site, const char *role);
