/* The screens as a table: what each is called, how it is drawn, what it says, what it leads to, and
 * when it may be gone to. Promises that a screen has one name: in code, stories, views and
 * pictures. */
#pragma once

#include "core/content/words.h"
#include <stdbool.h>
#include <stdint.h>

enum screen {
#define SCREEN(id, ...) SCREEN_##id,
#include "core/visit/screen.def"
#undef SCREEN
    SCREEN_COUNT
};

/* No paragraph, title or tile: this word belongs to the frame. */
#define NO_WORD WORD_FRAME_HIDE
enum { PARAS_MAX = 6, TILES_MAX = 9, PAGE_FACTS_MAX = 9 };

/* From where INTENT_GO may lead to a screen. */
enum open {
    OPEN_NEVER,  /* from nowhere: another intent leads there, or time */
    OPEN_EARLY,  /* from any screen of a visit, even before the promise */
    OPEN_ASKED,  /* from any, once the visitor was asked about being counted */
    OPEN_RESULT, /* from the result */
    OPEN_STOP,   /* from screens with Stop in the frame */
    OPEN_STAFF   /* from staff screens, which only the key opens */
};

/* When a tile is offered; a paragraph always is. */
enum when {
    WHEN_ALWAYS,
    WHEN_PEERS, /* the site lists peers */
    WHEN_PHONE, /* the site has its own number */
    WHEN_NO_PHONE,
    WHEN_LINES,   /* there is a number besides 988 and 911 */
    WHEN_COUNTY,  /* there are more urgent lines than Urgent help shows */
    WHEN_LAMP,    /* a room can be told, and the site offers that */
    WHEN_PROGRAM, /* there is a number, or another way to tell the program about a colleague */
    WHEN_DONORS,
    WHEN_LISTS,   /* reads, groups, podcasts */
    WHEN_STAFFED, /* it is sure that somebody can be asked to come now, and the lamp is there */
    WHEN_COUNTING,
    WHEN_NOT_COUNTING,
    WHEN_UNSEEN_RESULT, /* a self-check is finished, and its result was not seen yet */
    WHEN_NEAR,          /* people must be near: by an answer, or before the result */
    WHEN_PEOPLE_FIRST,  /* by the concern of what was answered */
    WHEN_HARD,          /* a self-check is finished that asks about self-harm */
    WHEN_RESULT,
    WHEN_NO_RESULT, /* too few questions of it were answered */
    WHEN_OTHERS     /* there is a figure about a scale of it, and no question on self-harm */
};

struct tile {
    uint16_t word;
    uint8_t intent, when;
    int16_t arg;
};

enum page_flag {
    PAGE_BACK = 1,
    PAGE_FINISH = 2,
    PAGE_KEEP = 4,     /* "What we keep" in the frame */
    PAGE_STOP = 8,     /* "Stop" in the frame */
    PAGE_NO_TEXT = 16, /* no "Text & colors" in the frame */
    PAGE_NUMBERS = 32, /* numbers or a code that depend on no answer: it stays when these go */
    PAGE_PHONE = 64,   /* the site's own number, below the paragraphs */
    PAGE_ONE_COLUMN = 128,
    PAGE_DISCREET = 256, /* looks the same whatever it says, so that nobody can tell from afar */
    PAGE_HELP = 512,     /* a number that depends on the visit: the page becomes Urgent help then */
    PAGE_NO_HIDE = 1024, /* there is nothing to hide here */
    PAGE_WIDE = 2048,    /* as wide as a large panel */
    PAGE_MIDDLE = 4096,  /* few words: a little above the middle */
    PAGE_GROWS = 8192,   /* its tiles take what is left */
    PAGE_UP = 16384,     /* its title stands beside Hide if it fits there on one line */
    PAGE_QUIET = 32768   /* what leads on is not the page's one filled key */
};

/* What a screen lists. */
enum list {
    LIST_NONE,
    LIST_PEERS,
    LIST_PHONES,
    LIST_GROUPS, /* of resources */
    LIST_GROUP,  /* one of them */
    LIST_DONORS,
    LIST_COLLEAGUE,
    LIST_WAYS /* to 988 */
};

struct page {
    const char *name, *code;
    uint8_t open;
    uint16_t flags;
    uint16_t title, para[PARAS_MAX];
    struct tile tiles[TILES_MAX];
    struct tile lead;   /* what leads on, bottom right, or NO_WORD; always offered */
    struct tile quiet;  /* beside Urgent help, if there is room, or NO_WORD; always offered */
    uint8_t list, card; /* what it lists, and the screen of one entry, or 0 */
    const char *facts[PAGE_FACTS_MAX]; /* of the site, by their names in facts.csv */
};

const struct page *screen_page(enum screen screen);
bool screen_of_staff(enum screen screen);
/* "promise", or NULL */
const char *screen_name(int screen);
/* enum screen, by its name or its letter code, or -1 */
int screen_find(const char *name);
