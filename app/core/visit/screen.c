/* The rows of screen.def as a table. Promises that nothing is decided here: the machine judges
 * every intent again, and the view lays out. */
#include "core/visit/screen.h"
#include "core/content/theme.h"
#include "core/plain/panel.h"
#include "core/visit/intent.h"
#include <string.h>

#define SAY(...) {__VA_ARGS__}
#define TILES(...) {__VA_ARGS__}
#define NO_PARAS {NO_WORD}
#define NO_TILES {NO_PARAS}
#define GO(word, screen) {WORD_##word, INTENT_GO, WHEN_ALWAYS, SCREEN_##screen}
#define GO_WHEN(word, screen, when) {WORD_##word, INTENT_GO, when, SCREEN_##screen}
#define DO(word, intent) {WORD_##word, INTENT_##intent, WHEN_ALWAYS, 0}
#define DO_ARG(word, intent, arg) {WORD_##word, INTENT_##intent, WHEN_ALWAYS, arg}

static const struct page PAGES[SCREEN_COUNT] = {
#define SCREEN(id, name_, code_, view_, open_, flags_, title_, paras_, ...)                        \
    [SCREEN_##id] = {.name = name_,                                                                \
                     .code = code_,                                                                \
                     .open = open_,                                                                \
                     .flags = flags_,                                                              \
                     .title = title_,                                                              \
                     .para = paras_,                                                               \
                     .tiles = __VA_ARGS__},
#include "core/visit/screen.def"
#undef SCREEN
};

const struct page *screen_page(enum screen screen)
{
    return &PAGES[screen];
}

bool screen_of_staff(enum screen screen)
{
    return PAGES[screen].open == OPEN_STAFF;
}

const char *screen_name(int screen)
{
    return screen >= 0 && screen < SCREEN_COUNT ? PAGES[screen].name : NULL;
}

int screen_find(const char *name)
{
    for (int i = 0; i < SCREEN_COUNT; i++)
        if (strcmp(PAGES[i].name, name) == 0 || strcmp(PAGES[i].code, name) == 0)
            return i;
    return -1;
}
