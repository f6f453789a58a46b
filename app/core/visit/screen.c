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
            GO(C8_STEP, NEXT_STEPS)                                                                \
        }                                                                                          \
    }

static const struct page PAGES[SCREEN_COUNT] = {
    [SCREEN_WELCOME] = {0, WORD_A0_TITLE, {WORD_A0_START}, {{0}}},
    [SCREEN_PROMISE] = {PAGE_BACK | PAGE_KEEP,
                        WORD_A1_TITLE,
                        {WORD_A1_NAME, WORD_A1_ERASE, WORD_A1_OFF, WORD_A1_WATCH},
                        {{WORD_A1_COUNT, INTENT_CONSENT, WHEN_COUNTING, 1},
                         {WORD_A1_UNCOUNTED, INTENT_CONSENT, WHEN_COUNTING, 0},
                         {WORD_A1_START, INTENT_CONSENT, WHEN_NOT_COUNTING, 0}}},
    [SCREEN_MENU] = {PAGE_FINISH | PAGE_KEEP, WORD_A2_TITLE, {0}, {{0}}},
    [SCREEN_CHECK_IN] = {PAGE_BACK, WORD_B1_TITLE, {WORD_B1_LAMP}, {{0}}},
    [SCREEN_LAMP_ON] = {0,
                        WORD_B2_TITLE,
                        {WORD_B2_SEAT, WORD_B2_LEAVE},
                        {DO(B2_DONE, FINISH), DO(B2_CHANGED, UNRING)}},
    [SCREEN_SEEN] = {0, WORD_B3_TITLE, {WORD_B3_SOON}, {DO(B3_OK, FINISH)}},
    [SCREEN_NO_ANSWER] = {PAGE_FINISH,
                          WORD_B4_TITLE,
                          {WORD_B4_BUSY, WORD_B4_WAIT},
                          {DO(B4_AGAIN, RING_AGAIN), GO(B4_NUMBERS, PHONE_LINES),
                           DO(B4_LATER, FINISH)}},
    [SCREEN_NO_LAMP] = {PAGE_BACK | PAGE_FINISH | PAGE_NUMBERS,
                        WORD_B6_TITLE,
                        {WORD_B6_CALL, WORD_B6_SELF},
                        {{0}}},
    [SCREEN_CHECKS] = {PAGE_OPEN | PAGE_BACK | PAGE_ONE_COLUMN, WORD_C0_TITLE, {0}, {{0}}},
    [SCREEN_CHECK_START] = {PAGE_BACK,
                            WORD_C1_TITLE,
                            {WORD_C1_LENGTH, WORD_C1_MIRROR, WORD_C1_ALONE},
                            {{0}}},
    [SCREEN_GUESS] = {PAGE_BACK | PAGE_STOP,
                      WORD_C2_TITLE,
                      {WORD_C2_ASK},
                      {DO_ARG(C2_BETTER, GUESS, GUESS_BETTER), DO_ARG(C2_SAME, GUESS, GUESS_SAME),
                       DO_ARG(C2_WORSE, GUESS, GUESS_WORSE), DO_ARG(C2_SKIP, GUESS, GUESS_NONE)}},
    [SCREEN_QUESTION] = {PAGE_BACK | PAGE_STOP, NO_WORD, {0}, {{0}}},
    [SCREEN_BEFORE_HARD] = {PAGE_BACK | PAGE_STOP,
                            WORD_C4_TITLE,
                            {WORD_C4_WHAT, WORD_C4_SKIP},
                            {DO(C4_GO, NEXT), DO(C4_SKIP_IT, SKIP)}},
    [SCREEN_AFTER_YES] = {PAGE_BACK | PAGE_FINISH,
                          WORD_C5_TITLE,
                          {WORD_C5_PAIN, WORD_C5_ALONE},
                          {DO(C5_TALK, URGENT),
                           {WORD_C5_COMPANY, INTENT_COMPANY, WHEN_STAFFED, 0},
                           GO_WHEN(B4_NUMBERS, PHONE_LINES, WHEN_UNSTAFFED),
                           DO(C5_GO, NEXT)}},
    [SCREEN_RESULT] = {PAGE_BACK | PAGE_FINISH,
                       NO_WORD,
                       {0},
                       {GO(C6_NEXT, NEXT_STEPS),
                        GO(C6_OTHERS, OTHERS),
                        GO_WHEN(C6_NUMBERS, NUMBER, WHEN_RESULT),
                        {WORD_C6_QUESTIONS, INTENT_BACK, WHEN_NO_RESULT, 0}}},
    [SCREEN_NUMBER] = {PAGE_BACK, WORD_C6N_TITLE, {WORD_C6N_WHY}, {{0}}},
    [SCREEN_OTHERS] = {PAGE_OPEN | PAGE_BACK,
                       WORD_C7_TITLE,
                       {WORD_C7_FIGURE, WORD_C7_LIMITS, WORD_C7_SOURCE},
                       {GO(C6_NEXT, NEXT_STEPS), DO(C6N_BACK, BACK)}},
    [SCREEN_BARRIERS] = {PAGE_OPEN | PAGE_BACK,
                         WORD_C8_TITLE,
                         {0},
                         {GO(C8_TIME, BARRIER_TIME), GO(C8_PRIVACY, BARRIER_PRIVACY),
                          GO(C8_LICENSE, BARRIER_LICENSE), GO(C8_MYSELF, BARRIER_MYSELF),
                          GO(C8_DOUBT, BARRIER_DOUBT), GO(C8_EARLY, BARRIER_EARLY)}},
    [SCREEN_BARRIER_TIME] = REPLY(C8A),
    [SCREEN_BARRIER_PRIVACY] = {PAGE_OPEN | PAGE_BACK,
                                WORD_C8B_TITLE,
                                {WORD_C8B_REPLY},
                                {GO(C8_STEP, NEXT_STEPS), GO(FRAME_KEEP, WHAT_WE_KEEP)}},
    [SCREEN_BARRIER_LICENSE] = {PAGE_OPEN | PAGE_BACK,
                                WORD_C8C_TITLE,
                                {WORD_C8C_KIOSK, WORD_C8C_REPLY},
                                {GO(C8_STEP, NEXT_STEPS)}},
    [SCREEN_BARRIER_MYSELF] = REPLY(C8D),
    [SCREEN_BARRIER_DOUBT] = REPLY(C8E),
    [SCREEN_BARRIER_EARLY] = REPLY(C8F),
    [SCREEN_STOP] = {0, WORD_C9_TITLE, {WORD_C9_WHAT}, {DO(C9_GO, BACK), DO(C9_STOP, FINISH)}},
    [SCREEN_NEXT_STEPS] = {PAGE_OPEN | PAGE_BACK, WORD_D1_TITLE, {WORD_D1_ANY}, {{0}}},
    [SCREEN_NOT_TODAY] = {PAGE_OPEN | PAGE_BACK,
                          WORD_D2_TITLE,
                          {WORD_D2_ANY},
                          {GO(D2_TAKE, PHONE_LINES), DO(FRAME_FINISH, FINISH)}},
    [SCREEN_URGENT_HELP] = {PAGE_BACK | PAGE_NUMBERS,
                            WORD_E1_TITLE,
                            {0},
                            {{WORD_E1_COMPANY, INTENT_COMPANY, WHEN_STAFFED, 0},
                             GO(E1_WHAT, WHAT_IF_I_CALL),
                             DO_ARG(E1_QR, QR, QR_988)}},
    [SCREEN_WHAT_IF_I_CALL] = {PAGE_OPEN | PAGE_BACK | PAGE_NUMBERS,
                               WORD_E2_TITLE,
                               {WORD_E2_WHO, WORD_E2_LIFE},
                               {DO(E2_SHOW, URGENT)}},
    [SCREEN_PEERS] = {PAGE_OPEN | PAGE_BACK,
                      WORD_F1_TITLE,
                      {WORD_F1_WHO},
                      {GO(F1_WHICH, PEER_OR_COUNSELOR),
                       GO_WHEN(G3_NUMBER, PHONE_LINES, WHEN_PHONE)}},
    [SCREEN_PEER] = {PAGE_BACK | PAGE_NUMBERS, NO_WORD, {0}, {{0}}},
    [SCREEN_PEER_OR_COUNSELOR] = {PAGE_OPEN | PAGE_BACK,
                                  WORD_F3_TITLE,
                                  {WORD_F3_PEER, WORD_F3_COUNSELOR, WORD_F3_BOTH},
                                  {GO_WHEN(F3_FIND, PEERS, WHEN_PEERS),
                                   GO_WHEN(F3_ASK, PHONE_LINES, WHEN_PHONE)}},
    [SCREEN_COLLEAGUE] = {PAGE_OPEN | PAGE_BACK,
                          WORD_G1_TITLE,
                          {WORD_G1_NOTICED},
                          {GO(G1_SAY, WHAT_TO_SAY), GO_WHEN(G1_PROGRAM, ASK_PROGRAM, WHEN_PROGRAM),
                           DO(G1_DANGER, URGENT)}},
    [SCREEN_WHAT_TO_SAY] = {PAGE_OPEN | PAGE_BACK,
                            WORD_G2_TITLE,
                            {WORD_G2_ONE, WORD_G2_TWO, WORD_G2_THREE, WORD_G2_ASK},
                            {GO_WHEN(G1_PROGRAM, ASK_PROGRAM, WHEN_PROGRAM)}},
    [SCREEN_ASK_PROGRAM] = {PAGE_OPEN | PAGE_BACK | PAGE_ONE_COLUMN,
                            WORD_G3_TITLE,
                            {WORD_G3_TYPE, WORD_G3_NAME},
                            {GO_WHEN(G3_NUMBER, PHONE_LINES, WHEN_PHONE)}},
    [SCREEN_MOMENT] = {PAGE_OPEN | PAGE_BACK | PAGE_FINISH,
                       WORD_H1_TITLE,
                       {0},
                       {GO(H1_BREATH, BREATHING)}},
    [SCREEN_BREATHING] = {PAGE_OPEN | PAGE_BACK,
                          WORD_H2_TITLE,
                          {WORD_H2_BREATH, WORD_H2_LONG},
                          {{0}}},
    [SCREEN_WHAT_WE_KEEP] = {PAGE_OPEN | PAGE_BACK,
                             WORD_I1_TITLE,
                             {0},
                             {GO(I1_TABLES, TABLES),
                              GO_WHEN(I1_REPORT, LAST_REPORT, WHEN_COUNTING)}},
    [SCREEN_TABLES] = {PAGE_OPEN | PAGE_BACK, WORD_I2_TITLE, {0}, {{0}}},
    [SCREEN_LAST_REPORT] = {PAGE_OPEN | PAGE_BACK, WORD_I3_TITLE, {0}, {{0}}},
    [SCREEN_STILL_HERE] = {0,
                           WORD_J1_TITLE,
                           {WORD_J1_CLEAR},
                           {DO(J1_HERE, HERE), DO(J1_MORE, MORE_TIME), DO(J1_NOW, FINISH)}},
    [SCREEN_CLEARED] = {0, WORD_J2_TITLE, {WORD_J2_GONE}, {{0}}},
    [SCREEN_HIDDEN] = {0, WORD_A0_TITLE, {WORD_A0_START}, {{0}}},
    [SCREEN_SAME_PERSON] = {0,
                            WORD_J4_TITLE,
                            {WORD_J4_WHAT},
                            {DO(J4_GO, GO_ON), DO(J4_OVER, FINISH)}},
    [SCREEN_RESTING] = {0, WORD_K1_TITLE, {WORD_K1_DOOR}, {{0}}},
    [SCREEN_RESOURCES] = {PAGE_BACK | PAGE_ONE_COLUMN, NO_WORD, {0}, {{0}}},
    [SCREEN_RESOURCE] = {PAGE_BACK, NO_WORD, {0}, {{0}}},
    [SCREEN_PROGRAM] = {PAGE_OPEN | PAGE_BACK,
                        WORD_M1_TITLE,
                        {0},
                        {GO(M1_HARD, BARRIERS), GO_WHEN(F1_WHICH, PEER_OR_COUNSELOR, WHEN_PEERS),
                         GO_WHEN(M1_LISTS, MOMENT, WHEN_LISTS),
                         GO_WHEN(M1_DONORS, DONORS, WHEN_DONORS)}},
    [SCREEN_DONORS] = {PAGE_OPEN | PAGE_BACK | PAGE_ONE_COLUMN, WORD_M2_TITLE, {0}, {{0}}},
    [SCREEN_PHONE_LINES] = {PAGE_OPEN | PAGE_BACK, WORD_P1_TITLE, {WORD_P1_988}, {{0}}},
    [SCREEN_PHONE_LINE] = {PAGE_BACK | PAGE_NUMBERS, NO_WORD, {0}, {{0}}},
    [SCREEN_QR_CODE] = {PAGE_BACK | PAGE_NUMBERS, WORD_Q1_TITLE, {WORD_Q1_WHAT}, {{0}}},
    [SCREEN_STAFF] = {PAGE_STAFF,
                      WORD_S0_TITLE,
                      {WORD_S0_KEY},
                      {GO(S0_HEALTH, STAFF_HEALTH), GO(S0_CONTENT, STAFF_CONTENT),
                       GO(S0_NETWORK, STAFF_NETWORK)}},
    [SCREEN_STAFF_HEALTH] = {PAGE_STAFF | PAGE_BACK, WORD_S0_HEALTH, {0}, {{0}}},
    [SCREEN_STAFF_CONTENT] = {PAGE_STAFF | PAGE_BACK, WORD_S0_CONTENT, {0}, {{0}}},
    [SCREEN_STAFF_NETWORK] = {PAGE_STAFF | PAGE_BACK, WORD_S0_NETWORK, {0}, {{0}}},
    [SCREEN_TEXT_AND_COLORS] = {PAGE_OPEN | PAGE_BACK,
                                WORD_T1_TITLE,
                                {WORD_T1_WHAT},
                                {DO_ARG(T1_SMALL, SIZE, SIZE_S), DO_ARG(T1_MEDIUM, SIZE, SIZE_M),
                                 DO_ARG(T1_LARGE, SIZE, SIZE_L), DO_ARG(T1_LARGEST, SIZE, SIZE_XL),
                                 DO_ARG(T1_DAY, THEME, THEME_DAY),
                                 DO_ARG(T1_NIGHT, THEME, THEME_NIGHT),
                                 DO_ARG(T1_HIGH_LIGHT, THEME, THEME_HIGH_LIGHT),
                                 DO_ARG(T1_HIGH_DARK, THEME, THEME_HIGH_DARK),
                                 DO_ARG(T1_SOFT, THEME, THEME_SOFT)}},
};

static const char *const NAMES[SCREEN_COUNT] = {
#define SCREEN(id, name, code) name,
    SCREENS
#undef SCREEN
};

static const char *const CODES[SCREEN_COUNT] = {
#define SCREEN(id, name, code) code,
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
        if (strcmp(NAMES[i], name) == 0 || strcmp(CODES[i], name) == 0)
            return i;
    return -1;
}
