/* The screens, and as data what the plain ones show: title, paragraphs, tiles, frame buttons.
 * Promises that a screen's name here is its name in the stories, the views and the pictures. */
#ifndef SCREEN_H
#define SCREEN_H

#include "core/content/words.h"
#include <stdbool.h>
#include <stdint.h>

/* SCREEN(id, its name, its letter code in the plan and in the words): as they follow in a visit. */
#define SCREENS                                                                                    \
    SCREEN(WELCOME, "welcome", "A0")                                                               \
    SCREEN(PROMISE, "promise", "A1")                                                               \
    SCREEN(MENU, "menu", "A2")                                                                     \
    SCREEN(CHECK_IN, "check_in", "B1")                                                             \
    SCREEN(LAMP_ON, "lamp_on", "B2")                                                               \
    SCREEN(SEEN, "seen", "B3")                                                                     \
    SCREEN(NO_ANSWER, "no_answer", "B4")                                                           \
    SCREEN(NO_LAMP, "no_lamp", "B6") /* the lamp cannot be lit: the phone number instead */        \
    SCREEN(CHECKS, "checks", "C0")                                                                 \
    SCREEN(CHECK_START, "check_start", "C1")                                                       \
    SCREEN(GUESS, "guess", "C2")                                                                   \
    SCREEN(QUESTION, "question", "C3")                                                             \
    SCREEN(BEFORE_HARD, "before_hard", "C4")                                                       \
    SCREEN(AFTER_YES, "after_yes", "C5")                                                           \
    SCREEN(RESULT, "result", "C6")                                                                 \
    SCREEN(NUMBER, "number", "C6N")                                                                \
    SCREEN(OTHERS, "others", "C7")                                                                 \
    SCREEN(BARRIERS, "barriers", "C8")                                                             \
    SCREEN(BARRIER_TIME, "barrier_time", "C8A")                                                    \
    SCREEN(BARRIER_PRIVACY, "barrier_privacy", "C8B")                                              \
    SCREEN(BARRIER_LICENSE, "barrier_license", "C8C")                                              \
    SCREEN(BARRIER_MYSELF, "barrier_myself", "C8D")                                                \
    SCREEN(BARRIER_DOUBT, "barrier_doubt", "C8E")                                                  \
    SCREEN(BARRIER_EARLY, "barrier_early", "C8F")                                                  \
    SCREEN(STOP, "stop", "C9") /* stop and erase? */                                               \
    SCREEN(NEXT_STEPS, "next_steps", "D1")                                                         \
    SCREEN(NOT_TODAY, "not_today", "D2")                                                           \
    SCREEN(URGENT_HELP, "urgent_help", "E1")                                                       \
    SCREEN(WHAT_IF_I_CALL, "what_if_i_call", "E2")                                                 \
    SCREEN(PEERS, "peers", "F1")                                                                   \
    SCREEN(PEER, "peer", "F2")                                                                     \
    SCREEN(PEER_OR_COUNSELOR, "peer_or_counselor", "F3")                                           \
    SCREEN(COLLEAGUE, "colleague", "G1")                                                           \
    SCREEN(WHAT_TO_SAY, "what_to_say", "G2")                                                       \
    SCREEN(ASK_PROGRAM, "ask_program", "G3")                                                       \
    SCREEN(MOMENT, "moment", "H1")                                                                 \
    SCREEN(BREATHING, "breathing", "H2")                                                           \
    SCREEN(WHAT_WE_KEEP, "what_we_keep", "I1")                                                     \
    SCREEN(TABLES, "tables", "I2")                                                                 \
    SCREEN(LAST_REPORT, "last_report", "I3")                                                       \
    SCREEN(STILL_HERE, "still_here", "J1")                                                         \
    SCREEN(CLEARED, "cleared", "J2")                                                               \
    SCREEN(HIDDEN, "hidden", "J3")                                                                 \
    SCREEN(SAME_PERSON, "same_person", "J4") /* go on, or start over? */                           \
    SCREEN(RESTING, "resting", "K1")                                                               \
    SCREEN(RESOURCES, "resources", "L1") /* a list of reads, groups, podcasts */                   \
    SCREEN(RESOURCE, "resource", "L2")   /* one of them */                                         \
    SCREEN(PROGRAM, "program", "M1")                                                               \
    SCREEN(DONORS, "donors", "M2")                                                                 \
    SCREEN(PHONE_LINES, "phone_lines", "P1")                                                       \
    SCREEN(PHONE_LINE, "phone_line", "P2") /* one of them */                                       \
    SCREEN(QR_CODE, "qr_code", "Q1")                                                               \
    SCREEN(STAFF, "staff", "S0")                                                                   \
    SCREEN(STAFF_HEALTH, "staff_health", "S1")                                                     \
    SCREEN(STAFF_CONTENT, "staff_content", "S4")                                                   \
    SCREEN(STAFF_NETWORK, "staff_network", "S6")                                                   \
    SCREEN(TEXT_AND_COLORS, "text_and_colors", "T1")

enum screen {
#define SCREEN(id, name, code) SCREEN_##id,
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
/* "promise", or NULL */
const char *screen_name(int screen);
/* enum screen, by its name or its letter code, or -1 */
int screen_find(const char *name);

#endif
