/* Whatever a site is called and lists: each entry, tile and sentence of a screen is on exactly one
 * of its pages, nothing is cut, and whoever needs help finds it on the first. Thousands of draws,
 * each a made-up site on a panel in a text size, and a screen of it; with LONG=1 all of its
 * screens. */

#include "core/visit/entries.h"
#include "core/visit/intent.h"
#include "core/visit/offer.h"
#include "core/visit/questions.h"
#include "core/visit/screen.h"
#include "tests/fakes/made_up.h"
#include "tests/fakes/whole.h"
#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const PANELS[] = {"1280x800@10.1", "1920x1080@15.6", "1024x600@7",
                                     "1280x800@7",    "720x1280@7",     "800x480@7"};
enum {
    DRAWS = 5000,
    PANELS_N = sizeof PANELS / sizeof PANELS[0],
    PAGES_ENOUGH = 40, /* the first of them are looked at, if there are more */
    TALL_PX = 30000,
    TILES_ENOUGH = 400,
    WORDS_ENOUGH = 8192,
    FAULTS_TOLD = 20
};

static struct device device;
static char where[160];

/* Whether the screen drawn last has a fault; how many there were, and how many of them have. Each
 * tells its first one. */
static bool faulty;
static int screens, faults;

static void blame(const char *format, ...) __attribute__((format(printf, 1, 2)));
static void blame(const char *format, ...)
{
    va_list arguments;
    if (faulty)
        return;
    faulty = true;
    if (faults++ >= FAULTS_TOLD)
        return;
    va_start(arguments, format);
    fprintf(stderr, "%s: ", where);
    vfprintf(stderr, format, arguments);
    fprintf(stderr, "\n");
    va_end(arguments);
}

static void check(bool holds, const char *what)
{
    if (!holds)
        blame("%s", what);
}

/* --- what the pages show -------------------------------------------------------------------- */

/* What can be touched: on how many pages, the first and the last, and how high in all. */
struct spot {
    uint8_t intent;
    int16_t arg;
    int pages, first, last, height;
    char label[48];
};

struct said {
    uint32_t sum;
    int times;
    char word[40];
};

/* All pages of a screen; words are told apart by a sum, and counted. */
struct shown {
    int tile_n, word_n;
    bool framed[UINT8_MAX + 1]; /* intents of keys in the frame */
    int letters[UINT8_MAX + 1]; /* how often each is there */
    struct spot tiles[TILES_ENOUGH];
    struct said words[WORDS_ENOUGH];
};

static struct shown tall, paged;

static void clear(struct shown *shown)
{
    shown->tile_n = shown->word_n = 0;
    memset(shown->framed, 0, sizeof shown->framed);
    memset(shown->letters, 0, sizeof shown->letters);
}

/* Two may lead to the same. */
static bool is_spot(const struct spot *spot, int intent, int arg, const char *label)
{
    return spot->intent == intent && spot->arg == arg &&
           !strncmp(spot->label, label, sizeof spot->label - 1);
}

static void add_tile(struct shown *shown, const struct target *target, int page)
{
    int i = 0;
    while (i < shown->tile_n &&
           !is_spot(&shown->tiles[i], target->intent, target->arg, target->label))
        i++;
    assert(i < TILES_ENOUGH);
    struct spot *spot = &shown->tiles[i];
    if (i == shown->tile_n) {
        shown->tile_n++;
        *spot =
            (struct spot){.intent = target->intent, .arg = target->arg, .first = page, .last = -1};
        snprintf(spot->label, sizeof spot->label, "%s", target->label);
    }
    spot->pages += spot->last != page;
    spot->last = page;
    spot->height += target->box.h;
}

static void add_word(struct shown *shown, const char *s, size_t n)
{
    uint32_t sum = 2166136261u;
    for (size_t i = 0; i < n; i++)
        shown->letters[(unsigned char)s[i]]++, sum = (sum ^ (unsigned char)s[i]) * 16777619u;
    int i = 0;
    while (i < shown->word_n && shown->words[i].sum != sum)
        i++;
    assert(i < WORDS_ENOUGH);
    if (i == shown->word_n) {
        shown->word_n++;
        shown->words[i].sum = sum;
        shown->words[i].times = 0;
        snprintf(shown->words[i].word, sizeof shown->words[i].word, "%.*s", (int)n, s);
    }
    shown->words[i].times++;
}

/* In the frame, or in a tile. */
static bool in_target(const struct shape *shape)
{
    for (int i = 0; i < device.scene.target_n; i++)
        if (device.scene.targets[i].role != ROLE_GLASS &&
            whole_inside(shape->box, device.scene.targets[i].box))
            return true;
    return false;
}

/* Of the frame's keys, or nothing. */
static struct rect frame_box(int intent)
{
    for (int i = 0; i < device.scene.target_n; i++)
        if (device.scene.targets[i].role == ROLE_FRAME && device.scene.targets[i].intent == intent)
            return device.scene.targets[i].box;
    return (struct rect){0};
}

/* Which page or question this is: beside the keys at the foot. */
static bool is_note(const struct shape *shape)
{
    struct rect urgent = frame_box(INTENT_URGENT);
    return urgent.h && shape->box.y > urgent.y;
}

/* The titles that pages before this one have. */
static char titles[SHAPES_MAX][64];
static int title_n;

/* Again, on a page that goes on. */
static bool repeated(const struct shape *shape)
{
    for (int i = 0; i < title_n; i++)
        if (!strncmp(titles[i], shape->text, shape->text_n) && strlen(titles[i]) == shape->text_n)
            return true;
    return false;
}

static void add_sentence(struct shown *shown, const struct shape *shape)
{
    for (size_t at = 0, end; at < shape->text_n; at = end + 1) {
        const char *space = memchr(shape->text + at, ' ', shape->text_n - at);
        end = space ? (size_t)(space - shape->text) : shape->text_n;
        if (end > at)
            add_word(shown, shape->text + at, end - at);
    }
}

static void add_page(struct shown *shown, int page)
{
    for (int i = 0; i < device.scene.target_n; i++)
        if (device.scene.targets[i].role < ROLE_FRAME)
            add_tile(shown, &device.scene.targets[i], page);
        else
            shown->framed[device.scene.targets[i].intent] = true;
    bool top = true;
    title_n = page ? title_n : 0;
    for (int i = 0; i < device.scene.shape_n; i++) {
        const struct shape *shape = &device.scene.shapes[i];
        if (shape->kind != SHAPE_TEXT || in_target(shape) || is_note(shape))
            continue;
        top = top && page && repeated(shape);
        if (top)
            continue;
        add_sentence(shown, shape);
        if (shape->face == FACE_BOLD && title_n < SHAPES_MAX)
            snprintf(titles[title_n++], sizeof titles[0], "%.*s", shape->text_n, shape->text);
    }
}

/* --- what must be there --------------------------------------------------------------------- */

static bool shows(const char *number)
{
    for (int i = 0; i < device.scene.shape_n; i++) {
        const struct shape *shape = &device.scene.shapes[i];
        if (shape->kind == SHAPE_TEXT && shape->text_n == strlen(number) &&
            memcmp(shape->text, number, shape->text_n) == 0)
            return true;
    }
    return false;
}

static bool touchable(int intent)
{
    for (int i = 0; i < device.scene.target_n; i++)
        if (device.scene.targets[i].intent == intent && device.scene.targets[i].role < ROLE_FRAME)
            return true;
    return false;
}

static void help_is_first(void)
{
    check(shows("988"), "988 is not on the first page");
    check(touchable(INTENT_COMPANY) == offer_when(&device.machine, WHEN_STAFFED),
          "somebody in the house is not on the first page");
}

static const struct spot *find_tile(const struct shown *shown, int intent, int arg,
                                    const char *label)
{
    for (int i = 0; i < shown->tile_n; i++)
        if (is_spot(&shown->tiles[i], intent, arg, label))
            return &shown->tiles[i];
    return NULL;
}

/* A tile that fills a page may go on on the next; an answer may be repeated. */
static void once(const struct spot *spot, const char *label)
{
    int area = frame_box(INTENT_URGENT).y - frame_box(INTENT_HIDE).y - frame_box(INTENT_HIDE).h;
    bool pieces = spot &&
                  (spot->height > area * 2 / 3 || spot->intent == INTENT_CHOOSE ||
                   spot->intent == INTENT_GUESS) &&
                  spot->last - spot->first + 1 == spot->pages;
    if (!spot || (spot->pages != 1 && !pieces))
        blame("\"%s\" is on %d pages", label, spot ? spot->pages : 0);
}

static void every_entry_once(int pages)
{
    static struct entry entries[ENTRIES_MAX];
    const struct page *page = screen_page(device.visit.at.screen);
    if (pages > PAGES_ENOUGH || page->list == LIST_NONE)
        return;
    int n = entries_list(&device.machine, page->list, device.visit.at.arg, entries);
    for (int i = 0; i < n; i++)
        if (entries[i].opens)
            once(find_tile(&paged, INTENT_ITEM, entries[i].arg, entries[i].title),
                 entries[i].title);
}

/* The same screen on a panel without a foot, where all is on one page. */
static bool look_tall(void)
{
    int height = device.panel.height_px;
    clear(&tall);
    device.panel.height_px = TALL_PX;
    device.visit.at.page = device.visit.over_page = 0;
    device_look(&device);
    device.panel.height_px = height;
    if (device.scene.overflow || device.scene.pages > 1)
        return false; /* more than a scene holds */
    add_page(&tall, 0);
    return true;
}

/* Some of its words depend on what there is room for. */
static bool gives_way(int screen)
{
    return screen == SCREEN_URGENT_HELP || screen == SCREEN_AFTER_YES ||
           screen == SCREEN_QUESTION || screen == SCREEN_RESULT || screen == SCREEN_NUMBER ||
           screen == SCREEN_TALK || screen == SCREEN_GUESS || screen == SCREEN_CHECK_IN ||
           screen == SCREEN_LAMP_ON || screen == SCREEN_SEEN || screen == SCREEN_NO_ANSWER ||
           screen == SCREEN_WELCOME || screen == SCREEN_HIDDEN || state_strip(&device.machine);
}

static int times(const struct shown *shown, const struct said *word)
{
    for (int i = 0; i < shown->word_n; i++)
        if (shown->words[i].sum == word->sum)
            return shown->words[i].times;
    return 0;
}

static void nothing_lost_or_twice(int screen)
{
    for (int i = 0; i < tall.tile_n; i++)
        if (!paged.framed[tall.tiles[i].intent])
            once(find_tile(&paged, tall.tiles[i].intent, tall.tiles[i].arg, tall.tiles[i].label),
                 tall.tiles[i].label);
    if (gives_way(screen))
        return;
    if (!memcmp(tall.letters, paged.letters, sizeof tall.letters))
        return;
    for (int i = 0; i < tall.word_n; i++)
        if (times(&paged, &tall.words[i]) != tall.words[i].times)
            blame("\"%s\" is said %d times, not %d", tall.words[i].word,
                  times(&paged, &tall.words[i]), tall.words[i].times);
    for (int i = 0; i < paged.word_n; i++)
        if (!times(&tall, &paged.words[i]))
            blame("\"%s\" is said, which is not its to say", paged.words[i].word);
}

/* --- draws ---------------------------------------------------------------------------------- */

/* A self-check that cannot be asked has no screens. */
static bool asked(int screen)
{
    bool check = screen_page(screen)->flags & PAGE_STOP || screen == SCREEN_CHECK_START ||
                 screen == SCREEN_RESULT || screen == SCREEN_NUMBER || screen == SCREEN_OTHERS;
    device.visit.check = 0;
    return !check || (device.content.site.check_n > 0 && questions_parts(&device.machine) > 0);
}

static void screen_is_whole(struct luck *luck, unsigned draw, int panel, int size, int screen)
{
    if (screen == SCREEN_RESTING || !asked(screen))
        return;
    made_up_visit(&device, luck, screen);
    size = screen == SCREEN_WELCOME ? SIZE_M : size; /* nobody has chosen another yet */
    device.visit.size = (uint8_t)size;
    screen = state_screen(&device.machine);
    snprintf(where, sizeof where, "draw %u, %s, %s, %c", draw, PANELS[panel], screen_name(screen),
             "SMLX"[size]);
    faulty = false;
    screens++;
    bool all = look_tall();
    clear(&paged);
    int pages = 1;
    for (int page = 0; page < pages && page < PAGES_ENOUGH; page++) {
        device.visit.at.page = device.visit.over_page = (uint16_t)page;
        device_look(&device);
        check(page == 0 || device.scene.pages == pages,
              "its pages do not agree how many there are");
        check(device.scene.page == page, "another page shows");
        pages = device.scene.pages;
        const char *fault = whole_fault(&device);
        check(!fault, fault);
        if (page == 0 && (screen == SCREEN_URGENT_HELP || screen == SCREEN_AFTER_YES))
            help_is_first();
        add_page(&paged, page);
    }
    every_entry_once(pages);
    if (all && pages <= PAGES_ENOUGH)
        nothing_lost_or_twice(screen);
}

static void drawn(unsigned draw, bool all)
{
    struct luck luck = {draw * 2654435761u};
    made_up_roll(&luck, 1);
    int panel = made_up_roll(&luck, PANELS_N), size = made_up_roll(&luck, SIZE_COUNT);
    made_up_open(&device, &luck, PANELS[panel]);
    for (int screen = 0; screen < SCREEN_COUNT; screen++)
        if (all || screen == (int)(draw % SCREEN_COUNT))
            screen_is_whole(&luck, draw, panel, size, screen);
}

int main(int argc, char **argv)
{
    bool all = argc > 1;
    if (argc > 1 && strcmp(argv[1], "--all")) {
        drawn((unsigned)strtoul(argv[1], NULL, 10), all);
    } else {
        for (unsigned draw = 0; draw < DRAWS; draw++)
            drawn(draw, all);
    }
    printf("%s - made-up sites: of %d screens, %d have a fault\n", faults ? "not ok" : "ok",
           screens, faults);
    return faults > 0;
}
