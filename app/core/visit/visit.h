/* One visit: all that must be forgotten is in this struct and nowhere else. It lives in locked
 * memory; visit_forget forgets it. Navigation is here: where the visitor is, and the way back. */
#pragma once

#include "core/answers/answers.h"
#include "core/content/site.h"
#include "core/wire/cell.h"
#include <stdbool.h>
#include <stdint.h>

enum { TRAIL_MAX = 16 };
/* Of the keys' ring, where it is not on a target by its number. */
enum {
    FOCUS_NONE = -1,
    FOCUS_FIRST = -2, /* where a page begins: its one filled key, or its first target */
    FOCUS_LEAD = -3   /* what leads on, as after an answer */
};
enum company {
    COMPANY_NONE,
    COMPANY_ASKING, /* checkin has not answered yet */
    COMPANY_ASKED,
    COMPANY_SEEN,
    COMPANY_UNSEEN,   /* nobody pressed Seen in time */
    COMPANY_UNREACHED /* checkin did not answer */
};

enum hard { HARD_UNDECIDED, HARD_ASKED, HARD_LEFT_OUT };

struct place {
    uint8_t screen;
    uint16_t page;
    int16_t arg; /* entry of a list, group, QR code */
};

/* Times are on the events' clock; 0 = not set. */
struct visit {
    struct place at, trail[TRAIL_MAX]; /* where, and the way back */
    uint8_t trail_n;
    int16_t focus; /* target, or FOCUS_... */
    bool keys;     /* the visitor uses keys: the focus ring is shown */
    uint8_t size, theme;

    bool on;                /* somebody is there */
    bool asked, agreed;     /* about being counted */
    struct terms agreed_to; /* what the promise said */
    bool counted, arrived;  /* at most once a visit */
    bool more_time;
    int64_t touched_ms;
    int64_t idle_until_ms;   /* the notice is up, and the screen clears then */
    int64_t hidden_until_ms; /* Hide was touched */
    bool hide_asks;          /* "Go on, or start over?" */
    uint8_t hide_guard; /* Urgent help came after Hide: with a trail shorter than this, ask who */
    uint16_t over_page; /* page of what lies over the screen */
    int64_t leave_ms;   /* this screen leaves by itself */
    int64_t kept_until_ms; /* answers erased, numbers still shown */

    uint8_t rung;          /* room whose lamp was asked for, from 1; 0: none */
    bool pressed;          /* from Welcome: as by the button by the door, with nothing asked */
    int64_t ring_until_ms; /* checkin has not answered yet */
    bool answered;         /* it has: what the room says is about this visitor, too */
    uint8_t company;       /* enum company */
    uint8_t company_room;  /* that was asked, from 0 */
    bool company_answered; /* it was told of this call, not only of another's */
    int64_t company_until_ms;

    int8_t check;      /* of the site's list, or -1 */
    uint8_t hard;      /* enum hard: decided when the first check of the visit begins */
    bool one_question; /* only the first item of the check */
    int8_t part, item;
    bool finished, result_seen;
    uint8_t guess;
    struct answers answers[CHECK_PARTS_MAX];
};

/* All zero, then as when a visit begins. */
void visit_forget(struct visit *visit);
/* Goes to a screen; the present one is kept to come back to, page and all. */
void visit_go(struct visit *visit, int screen, int arg);
/* Goes to a screen in place of the present one. */
void visit_turn(struct visit *visit, int screen, int arg);
/* False: there is nowhere to go back to. */
bool visit_back(struct visit *visit);
