/* What the plain screens show, as a table. Promises that nothing here decides: the machine judges
 * every intent again, and the view lays out. */
#include "core/visit/screen.h"
#include "core/content/theme.h"
#include "core/plain/panel.h"
#include "core/visit/intent.h"
#include <string.h>

#define GO(word, screen) {WORD_##word, INTENT_GO, WHEN_ALWAYS, SCREEN_##screen}
#define GO_WHEN(word, screen, when) {WORD_##word, INTENT_GO, when, SCREEN_##screen}
#define DO(word, intent) {WORD_##word, INTENT_##intent, WHEN_ALWAYS, 0}
#define DO_ARG(word, intent, arg) {WORD_##word, INTENT_##intent, WHEN_ALWAYS, arg}
#define REPLY(id)                                                                                  \
    {                                                                                              \
        PAGE_OPEN | PAGE_BACK, WORD_##id##_TITLE, {WORD_##id##_REPLY},                             \
        {                                                                                          \
            GO(C8_STEP, D1)                                                                        \
        }                                                                                          \
    }

static const struct page PAGES[SCREEN_COUNT] = {
    [SCREEN_A0] = {0, WORD_A0_TITLE, {WORD_A0_START}, {{0}}},
    [SCREEN_A1] = {PAGE_BACK | PAGE_KEEP,
                   WORD_A1_TITLE,
                   {WORD_A1_NAME, WORD_A1_ERASE, WORD_A1_OFF, WORD_A1_WATCH},
                   {{WORD_A1_COUNT, INTENT_CONSENT, WHEN_COUNTING, 1},
                    {WORD_A1_UNCOUNTED, INTENT_CONSENT, WHEN_COUNTING, 0},
                    {WORD_A1_START, INTENT_CONSENT, WHEN_NOT_COUNTING, 0}}},
    [SCREEN_A2] = {PAGE_FINISH | PAGE_KEEP, WORD_A2_TITLE, {0}, {{0}}},
    [SCREEN_B1] = {PAGE_BACK, WORD_B1_TITLE, {WORD_B1_LAMP}, {{0}}},
    [SCREEN_B2] = {0,
                   WORD_B2_TITLE,
                   {WORD_B2_SEAT, WORD_B2_LEAVE},
                   {DO(B2_DONE, FINISH), DO(B2_CHANGED, UNRING)}},
    [SCREEN_B3] = {0, WORD_B3_TITLE, {WORD_B3_SOON}, {DO(B3_OK, FINISH)}},
    [SCREEN_B4] = {PAGE_FINISH,
                   WORD_B4_TITLE,
                   {WORD_B4_BUSY, WORD_B4_WAIT},
                   {DO(B4_AGAIN, RING_AGAIN), GO(B4_NUMBERS, P1), DO(B4_LATER, FINISH)}},
    [SCREEN_B6] = {PAGE_BACK | PAGE_FINISH | PAGE_NUMBERS,
                   WORD_B6_TITLE,
                   {WORD_B6_CALL, WORD_B6_SELF},
                   {{0}}},
    [SCREEN_C0] = {PAGE_OPEN | PAGE_BACK | PAGE_ONE_COLUMN, WORD_C0_TITLE, {0}, {{0}}},
    [SCREEN_C1] = {PAGE_BACK,
                   WORD_C1_TITLE,
                   {WORD_C1_LENGTH, WORD_C1_MIRROR, WORD_C1_ALONE},
                   {{0}}},
    [SCREEN_C2] = {PAGE_BACK | PAGE_STOP,
                   WORD_C2_TITLE,
                   {WORD_C2_ASK},
                   {DO_ARG(C2_BETTER, GUESS, GUESS_BETTER), DO_ARG(C2_SAME, GUESS, GUESS_SAME),
                    DO_ARG(C2_WORSE, GUESS, GUESS_WORSE), DO_ARG(C2_SKIP, GUESS, GUESS_NONE)}},
    [SCREEN_C3] = {PAGE_BACK | PAGE_STOP, NO_WORD, {0}, {{0}}},
    [SCREEN_C4] = {PAGE_BACK | PAGE_STOP,
                   WORD_C4_TITLE,
                   {WORD_C4_WHAT, WORD_C4_SKIP},
                   {DO(C4_GO, NEXT), DO(C4_SKIP_IT, SKIP)}},
    [SCREEN_C5] = {PAGE_BACK | PAGE_FINISH,
                   WORD_C5_TITLE,
                   {WORD_C5_PAIN, WORD_C5_ALONE},
                   {DO(C5_TALK, URGENT),
                    {WORD_C5_COMPANY, INTENT_COMPANY, WHEN_STAFFED, 0},
                    GO_WHEN(B4_NUMBERS, P1, WHEN_UNSTAFFED),
                    DO(C5_GO, NEXT)}},
    [SCREEN_C6] = {PAGE_BACK | PAGE_FINISH,
                   NO_WORD,
                   {0},
                   {GO(C6_NEXT, D1),
                    GO(C6_OTHERS, C7),
                    GO_WHEN(C6_NUMBERS, C6N, WHEN_RESULT),
                    {WORD_C6_QUESTIONS, INTENT_BACK, WHEN_NO_RESULT, 0}}},
    [SCREEN_C6N] = {PAGE_BACK, WORD_C6N_TITLE, {WORD_C6N_WHY}, {{0}}},
    [SCREEN_C7] = {PAGE_OPEN | PAGE_BACK,
                   WORD_C7_TITLE,
                   {WORD_C7_FIGURE, WORD_C7_LIMITS, WORD_C7_SOURCE},
                   {GO(C6_NEXT, D1), DO(C6N_BACK, BACK)}},
    [SCREEN_C8] = {PAGE_OPEN | PAGE_BACK,
                   WORD_C8_TITLE,
                   {0},
                   {GO(C8_TIME, C8A), GO(C8_PRIVACY, C8B), GO(C8_LICENSE, C8C), GO(C8_MYSELF, C8D),
                    GO(C8_DOUBT, C8E), GO(C8_EARLY, C8F)}},
    [SCREEN_C8A] = REPLY(C8A),
    [SCREEN_C8B] = {PAGE_OPEN | PAGE_BACK,
                    WORD_C8B_TITLE,
                    {WORD_C8B_REPLY},
                    {GO(C8_STEP, D1), GO(FRAME_KEEP, I1)}},
    [SCREEN_C8C] = {PAGE_OPEN | PAGE_BACK,
                    WORD_C8C_TITLE,
                    {WORD_C8C_KIOSK, WORD_C8C_REPLY},
                    {GO(C8_STEP, D1)}},
    [SCREEN_C8D] = REPLY(C8D),
    [SCREEN_C8E] = REPLY(C8E),
    [SCREEN_C8F] = REPLY(C8F),
    [SCREEN_C9] = {0, WORD_C9_TITLE, {WORD_C9_WHAT}, {DO(C9_GO, BACK), DO(C9_STOP, FINISH)}},
    [SCREEN_D1] = {PAGE_OPEN | PAGE_BACK, WORD_D1_TITLE, {WORD_D1_ANY}, {{0}}},
    [SCREEN_D2] = {PAGE_OPEN | PAGE_BACK,
                   WORD_D2_TITLE,
                   {WORD_D2_ANY},
                   {GO(D2_TAKE, P1), DO(FRAME_FINISH, FINISH)}},
    [SCREEN_E1] = {PAGE_BACK | PAGE_NUMBERS,
                   WORD_E1_TITLE,
                   {0},
                   {{WORD_E1_COMPANY, INTENT_COMPANY, WHEN_STAFFED, 0},
                    GO(E1_WHAT, E2),
                    DO_ARG(E1_QR, QR, QR_988)}},
    [SCREEN_E2] = {PAGE_OPEN | PAGE_BACK | PAGE_NUMBERS,
                   WORD_E2_TITLE,
                   {WORD_E2_WHO, WORD_E2_LIFE},
                   {DO(E2_SHOW, URGENT)}},
    [SCREEN_F1] = {PAGE_OPEN | PAGE_BACK,
                   WORD_F1_TITLE,
                   {WORD_F1_WHO},
                   {GO(F1_WHICH, F3), GO_WHEN(G3_NUMBER, P1, WHEN_PHONE)}},
    [SCREEN_F2] = {PAGE_BACK | PAGE_NUMBERS, NO_WORD, {0}, {{0}}},
    [SCREEN_F3] = {PAGE_OPEN | PAGE_BACK,
                   WORD_F3_TITLE,
                   {WORD_F3_PEER, WORD_F3_COUNSELOR, WORD_F3_BOTH},
                   {GO_WHEN(F3_FIND, F1, WHEN_PEERS), GO_WHEN(F3_ASK, P1, WHEN_PHONE)}},
    [SCREEN_G1] = {PAGE_OPEN | PAGE_BACK,
                   WORD_G1_TITLE,
                   {WORD_G1_NOTICED},
                   {GO(G1_SAY, G2), GO_WHEN(G1_PROGRAM, G3, WHEN_PROGRAM), DO(G1_DANGER, URGENT)}},
    [SCREEN_G2] = {PAGE_OPEN | PAGE_BACK,
                   WORD_G2_TITLE,
                   {WORD_G2_ONE, WORD_G2_TWO, WORD_G2_THREE, WORD_G2_ASK},
                   {GO_WHEN(G1_PROGRAM, G3, WHEN_PROGRAM)}},
    [SCREEN_G3] = {PAGE_OPEN | PAGE_BACK | PAGE_ONE_COLUMN,
                   WORD_G3_TITLE,
                   {WORD_G3_TYPE, WORD_G3_NAME},
                   {GO_WHEN(G3_NUMBER, P1, WHEN_PHONE)}},
    [SCREEN_H1] = {PAGE_OPEN | PAGE_BACK | PAGE_FINISH, WORD_H1_TITLE, {0}, {GO(H1_BREATH, H2)}},
    [SCREEN_H2] = {PAGE_OPEN | PAGE_BACK, WORD_H2_TITLE, {WORD_H2_BREATH, WORD_H2_LONG}, {{0}}},
    [SCREEN_I1] = {PAGE_OPEN | PAGE_BACK,
                   WORD_I1_TITLE,
                   {0},
                   {GO(I1_TABLES, I2), GO_WHEN(I1_REPORT, I3, WHEN_COUNTING)}},
    [SCREEN_I2] = {PAGE_OPEN | PAGE_BACK, WORD_I2_TITLE, {0}, {{0}}},
    [SCREEN_I3] = {PAGE_OPEN | PAGE_BACK, WORD_I3_TITLE, {0}, {{0}}},
    [SCREEN_J1] = {0,
                   WORD_J1_TITLE,
                   {WORD_J1_CLEAR},
                   {DO(J1_HERE, HERE), DO(J1_MORE, MORE_TIME), DO(J1_NOW, FINISH)}},
    [SCREEN_J2] = {0, WORD_J2_TITLE, {WORD_J2_GONE}, {{0}}},
    [SCREEN_J3] = {0, WORD_A0_TITLE, {WORD_A0_START}, {{0}}},
    [SCREEN_J4] = {0, WORD_J4_TITLE, {WORD_J4_WHAT}, {DO(J4_GO, GO_ON), DO(J4_OVER, FINISH)}},
    [SCREEN_K1] = {0, WORD_K1_TITLE, {WORD_K1_DOOR}, {{0}}},
    [SCREEN_L1] = {PAGE_BACK | PAGE_ONE_COLUMN, NO_WORD, {0}, {{0}}},
    [SCREEN_L2] = {PAGE_BACK, NO_WORD, {0}, {{0}}},
    [SCREEN_M1] = {PAGE_OPEN | PAGE_BACK,
                   WORD_M1_TITLE,
                   {0},
                   {GO(M1_HARD, C8), GO_WHEN(F1_WHICH, F3, WHEN_PEERS),
                    GO_WHEN(M1_LISTS, H1, WHEN_LISTS), GO_WHEN(M1_DONORS, M2, WHEN_DONORS)}},
    [SCREEN_M2] = {PAGE_OPEN | PAGE_BACK | PAGE_ONE_COLUMN, WORD_M2_TITLE, {0}, {{0}}},
    [SCREEN_P1] = {PAGE_OPEN | PAGE_BACK, WORD_P1_TITLE, {WORD_P1_988}, {{0}}},
    [SCREEN_P2] = {PAGE_BACK | PAGE_NUMBERS, NO_WORD, {0}, {{0}}},
    [SCREEN_Q1] = {PAGE_BACK | PAGE_NUMBERS, WORD_Q1_TITLE, {WORD_Q1_WHAT}, {{0}}},
    [SCREEN_S0] = {PAGE_STAFF,
                   WORD_S0_TITLE,
                   {WORD_S0_KEY},
                   {GO(S0_HEALTH, S1), GO(S0_CONTENT, S4), GO(S0_NETWORK, S6)}},
    [SCREEN_S1] = {PAGE_STAFF | PAGE_BACK, WORD_S0_HEALTH, {0}, {{0}}},
    [SCREEN_S4] = {PAGE_STAFF | PAGE_BACK, WORD_S0_CONTENT, {0}, {{0}}},
    [SCREEN_S6] = {PAGE_STAFF | PAGE_BACK, WORD_S0_NETWORK, {0}, {{0}}},
    [SCREEN_T1] = {PAGE_OPEN | PAGE_BACK,
                   WORD_T1_TITLE,
                   {WORD_T1_WHAT},
                   {DO_ARG(T1_SMALL, SIZE, SIZE_S), DO_ARG(T1_MEDIUM, SIZE, SIZE_M),
                    DO_ARG(T1_LARGE, SIZE, SIZE_L), DO_ARG(T1_LARGEST, SIZE, SIZE_XL),
                    DO_ARG(T1_DAY, THEME, THEME_DAY), DO_ARG(T1_NIGHT, THEME, THEME_NIGHT),
                    DO_ARG(T1_HIGH_LIGHT, THEME, THEME_HIGH_LIGHT),
                    DO_ARG(T1_HIGH_DARK, THEME, THEME_HIGH_DARK),
                    DO_ARG(T1_SOFT, THEME, THEME_SOFT)}},
};

static const char *const NAMES[SCREEN_COUNT] = {
#define SCREEN(id) #id,
    SCREENS
#undef SCREEN
};

const struct page *screen_page(enum screen screen)
{
    return &PAGES[screen];
}

const char *screen_name(int screen)
{
    return screen >= 0 && screen < SCREEN_COUNT ? NAMES[screen] : NULL;
}

int screen_find(const char *name)
{
    for (int i = 0; i < SCREEN_COUNT; i++)
        if (strcmp(NAMES[i], name) == 0)
            return i;
    return -1;
}
