/* The screens, and as data what the plain ones show: title, paragraphs, tiles, frame buttons.
 * Promises that a screen's name here is its name in the plan, the stories and the pictures. */
#ifndef SCREEN_H
#define SCREEN_H

#include "core/content/words.h"
#include <stdbool.h>
#include <stdint.h>

/* SCREEN(id, name): the order is that of a visit. */
#define SCREENS                                                                                    \
    SCREEN(A0)                                                                                     \
    SCREEN(A1)                                                                                     \
    SCREEN(A2)                                                                                     \
    SCREEN(B1)                                                                                     \
    SCREEN(B2)                                                                                     \
    SCREEN(B3)                                                                                     \
    SCREEN(B4)                                                                                     \
    SCREEN(B6) /* the lamp cannot be lit: the phone number instead */                              \
    SCREEN(C0) /* which self-check */                                                              \
    SCREEN(C1)                                                                                     \
    SCREEN(C2)                                                                                     \
    SCREEN(C3)                                                                                     \
    SCREEN(C4)                                                                                     \
    SCREEN(C5)                                                                                     \
    SCREEN(C6)                                                                                     \
    SCREEN(C6N) /* the number, on request */                                                       \
    SCREEN(C7)                                                                                     \
    SCREEN(C8)                                                                                     \
    SCREEN(C8A)                                                                                    \
    SCREEN(C8B)                                                                                    \
    SCREEN(C8C)                                                                                    \
    SCREEN(C8D)                                                                                    \
    SCREEN(C8E)                                                                                    \
    SCREEN(C8F)                                                                                    \
    SCREEN(C9) /* stop and erase? */                                                               \
    SCREEN(D1)                                                                                     \
    SCREEN(D2)                                                                                     \
    SCREEN(E1)                                                                                     \
    SCREEN(E2)                                                                                     \
    SCREEN(F1)                                                                                     \
    SCREEN(F2)                                                                                     \
    SCREEN(F3)                                                                                     \
    SCREEN(G1)                                                                                     \
    SCREEN(G2)                                                                                     \
    SCREEN(G3)                                                                                     \
    SCREEN(H1)                                                                                     \
    SCREEN(H2)                                                                                     \
    SCREEN(I1)                                                                                     \
    SCREEN(I2) /* every table there is */                                                          \
    SCREEN(I3) /* the last report */                                                               \
    SCREEN(J1)                                                                                     \
    SCREEN(J2)                                                                                     \
    SCREEN(J3)                                                                                     \
    SCREEN(J4) /* go on, or start over? */                                                         \
    SCREEN(K1)                                                                                     \
    SCREEN(L1) /* a list of reads, groups, podcasts */                                             \
    SCREEN(L2) /* one of them */                                                                   \
    SCREEN(M1) /* about the program */                                                             \
    SCREEN(M2) /* its donors */                                                                    \
    SCREEN(P1) /* phone lines */                                                                   \
    SCREEN(P2) /* one of them */                                                                   \
    SCREEN(Q1) /* one QR code */                                                                   \
    SCREEN(S0) /* staff, while their key is turned */                                              \
    SCREEN(S1) /* health */                                                                        \
    SCREEN(S4) /* content */                                                                       \
    SCREEN(S6) /* network */                                                                       \
    SCREEN(T1) /* text size and colors */

enum screen {
#define SCREEN(id) SCREEN_##id,
    SCREENS
#undef SCREEN
        SCREEN_COUNT
};

/* No paragraph, title or tile: this word belongs to the frame. */
#define NO_WORD WORD_FRAME_HIDE
enum { PARAS_MAX = 4, TILES_MAX = 9 };

/* When a tile is offered; a paragraph always is. */
enum when {
    WHEN_ALWAYS,
    WHEN_PEERS,   /* the site lists peers */
    WHEN_PHONE,   /* the site has its own number */
    WHEN_PROGRAM, /* a number, or another way to tell the program of a colleague */
    WHEN_LINES,   /* the site lists lines to talk */
    WHEN_DONORS,
    WHEN_LISTS,   /* reads, groups, podcasts */
    WHEN_STAFFED, /* somebody can be asked to come, and the lamp is there */
    WHEN_UNSTAFFED,
    WHEN_COUNTING,
    WHEN_NOT_COUNTING,
    WHEN_UNSEEN_RESULT, /* a self-check is finished and its result not yet seen */
    WHEN_RESULT,
    WHEN_NO_RESULT /* too few questions of it were answered */
};

struct tile {
    uint16_t word;
    uint8_t intent, when;
    int16_t arg;
};

enum page_flag {
    PAGE_OPEN = 1, /* may be gone to from any other page of a visit */
    PAGE_BACK = 2,
    PAGE_FINISH = 4,
    PAGE_KEEP = 8,     /* "What we keep" in the frame */
    PAGE_STOP = 16,    /* "Stop" in the frame */
    PAGE_NUMBERS = 32, /* a number or QR code: it stays after the answers were erased */
    PAGE_ONE_COLUMN = 64,
    PAGE_STAFF = 128 /* while the key is turned, and never by touch alone */
};

struct page {
    uint8_t flags;
    uint16_t title, para[PARAS_MAX];
    struct tile tiles[TILES_MAX];
};

const struct page *screen_page(enum screen screen);
/* "C6N", or NULL */
const char *screen_name(int screen);
/* enum screen, or -1 */
int screen_find(const char *name);

#endif
