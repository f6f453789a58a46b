/* What the machine knows. Everything may read it; only a step changes it (turn.h), and preview.h
 * for pictures. The struct is not in machine.h, because the parts of a step are below the step. */
#pragma once

#include "core/content/content.h"
#include "core/plain/hours.h"
#include "core/visit/visit.h"
#include "core/wire/message.h"
#include "core/wire/staff.h"

enum { STILLS = 6, STILL_MS = 600000 };

struct machine {
    const struct content *content;
    struct visit *visit;       /* in locked memory; all that must be forgotten is in it */
    struct terms terms;        /* as tallyd last said; mode off until then */
    uint8_t keep_years;        /* the same */
    struct closed last;        /* the newest closed period; mode off: none, or not known */
    bool lines_ready;          /* checkin is there, and so are its lamp lines */
    uint8_t lines_lost;        /* if not: the rooms without a lamp, by bit; 0: all of them */
    bool key;                  /* staff have turned their key: the staff screens, and no visit */
    const struct staff *staff; /* what these screens show; NULL: nothing is known yet */
    struct local local;        /* as the clock on the wall said last */
    uint8_t theme;             /* the site's look by that clock, as it was when a visit began */
    uint8_t still;             /* the picture of the waiting screen: below STILLS; kept likewise */
    int64_t now_ms, began_ms;  /* the first of them */
    uint32_t shuffle;          /* order of the peers, new each visit; not secret */
};

/* What is on the glass: the visit's screen, or what lies over it, or the built-in card. */
int state_screen(const struct machine *machine);
/* enum theme_id and enum text_size of what is on the glass: the visitor's, but after Hide as if
 * nobody had come. */
int state_theme(const struct machine *machine);
int state_size(const struct machine *machine);
/* Whether somebody may be there now: in a room (from 0), or at all (-1). */
enum hours_now state_hours(const struct machine *machine, int room);
/* Nobody is there for any room. */
bool state_away(const struct machine *machine);
/* The rooms whose lamps can be lit, by bit. */
unsigned state_lamps(const struct machine *machine);
/* How long a notice stays up. */
int state_notice_s(const struct machine *machine);
/* Only on screens with numbers: the notice is a strip on the screen, not a screen of its own. */
bool state_strip(const struct machine *machine);
