/* See layout.h. Each note is told once, with the sizes that it holds for. */
#include "tools/site/layout.h"
#include "core/glass/sheet.h"
#include "core/glass/view.h"
#include "core/visit/machine.h"
#include "core/visit/preview.h"
#include "core/visit/screen.h"
#include "io/files/faces.h"
#include <limits.h>
#include <stdio.h>
#include <string.h>

enum { NOTES_MAX = 8, PAGES_MAX = 24, TITLE_LINES = 2, LONGEST = 6, WORD_BYTES = 64 };

static const char *const SIZES[SIZE_COUNT] = {"S", "M", "L", "XL"};

enum about { LONG_TITLE, NO_NAME, WIDE_WORD, NO_ROOM };

struct note {
    enum about about;
    int screen;
    unsigned sizes; /* a bit for each */
    char words[WORD_BYTES];
};

static struct looking {
    struct machine machine;
    struct visit visit;
    struct scene scene;
    struct panel panel;
    const struct words *own;
    struct note notes[NOTES_MAX];
    int note_n, more;
    int pages[SCREEN_COUNT][SIZE_COUNT];
} it;

static void note(enum about about, const char *words, size_t n)
{
    int screen = state_screen(&it.machine), i = 0;
    if (n >= WORD_BYTES)
        for (n = WORD_BYTES - 1; ((unsigned char)words[n] & 0xC0) == 0x80; n--)
            continue;
    for (; i < it.note_n; i++)
        if (it.notes[i].about == about && strlen(it.notes[i].words) == n &&
            memcmp(it.notes[i].words, words, n) == 0)
            break;
    if (i == NOTES_MAX) {
        it.more++;
        return;
    }
    if (i == it.note_n) {
        it.notes[it.note_n++] = (struct note){.about = about, .screen = screen};
        memcpy(it.notes[i].words, words, n);
    }
    it.notes[i].sizes |= 1u << it.visit.size;
}

static bool holds(const char *sentence, const struct shape *shape)
{
    for (; *sentence; sentence++)
        if (strncmp(sentence, shape->text, shape->text_n) == 0)
            return true;
    return false;
}

/* To the word's end, which may be in a later line. */
static size_t word_n(const struct shape *shape)
{
    size_t n = shape->text_n;
    return n + strcspn(shape->text + n, " ");
}

/* The kiosk's own sentences are not the site's to mend. */
static bool is_own(const struct shape *shape)
{
    for (int i = 0; i < WORD_COUNT; i++)
        if (it.own->at[i] && holds(it.own->at[i], shape))
            return true;
    return false;
}

static void look_at_page(const struct sheet *sheet, int page)
{
    const struct shape *title = NULL;
    bool all_sizes = state_screen(&it.machine) == SCREEN_TEXT_AND_COLORS; /* each in its own */
    const char *end = NULL;
    int lines = 0;
    for (int i = 0; i < it.scene.shape_n; i++) {
        const struct shape *shape = &it.scene.shapes[i];
        if (shape->kind != SHAPE_TEXT)
            continue;
        /* The rest of a word was told with its first part. */
        if (shape->tight && !is_own(shape) && end != shape->text)
            note(WIDE_WORD, shape->text, word_n(shape));
        end = shape->text + shape->text_n;
        if (page == 0 && shape->face == FACE_BOLD && shape->em_px == sheet->em[TYPE_TITLE]) {
            title = title ? title : shape;
            lines++;
        }
    }
    if (lines > TITLE_LINES && !all_sizes)
        note(LONG_TITLE, title->text, title->text_n);
}

static bool shows_name(void)
{
    const char *name = it.machine.content->site.program;
    for (int i = 0; i < it.scene.shape_n; i++)
        if (it.scene.shapes[i].kind == SHAPE_TEXT && it.scene.shapes[i].text == name)
            return true;
    return false;
}

static void look_at(int screen, enum text_size size)
{
    struct sheet sheet;
    int pages = 1;
    preview_screen(&it.machine, screen);
    it.visit.size = (uint8_t)size;
    sheet_begin(&sheet, &it.machine, &it.panel, faces_ruler(), &it.scene);
    for (int page = 0; page < pages && page < PAGES_MAX; page++) {
        it.visit.at.page = it.visit.over_page = (uint8_t)page;
        view_build(&it.machine, &it.panel, faces_ruler(), &it.scene);
        pages = it.scene.pages;
        look_at_page(&sheet, page);
        if (it.scene.overflow)
            note(NO_ROOM, screen_name(screen), strlen(screen_name(screen)));
    }
    it.pages[screen][size] = pages;
    if (screen == SCREEN_WELCOME && it.machine.content->site.named && !shows_name())
        note(NO_NAME, "", 0);
}

static void print_sizes(unsigned sizes)
{
    const char *before = sizes & (sizes - 1) ? ", in sizes " : ", in size ";
    for (int size = 0; size < SIZE_COUNT; size++)
        if (sizes >> size & 1) {
            printf("%s%s", before, SIZES[size]);
            unsigned rest = sizes >> (size + 1);
            before = rest & (rest - 1) ? ", " : " and ";
        }
}

/* "what we keep" */
static void print_screen(const char *before, int screen)
{
    printf("%s", before);
    for (const char *c = screen_name(screen); *c; c++)
        putchar(*c == '_' ? ' ' : *c);
}

static void print_note(const struct note *note)
{
    print_screen("on the glass: please note: ", note->screen);
    print_sizes(note->sizes);
    if (note->about == NO_NAME)
        printf(": the program's name has no room and is left out. Shorten it.\n");
    else if (note->about == NO_ROOM)
        printf(": not all words have room. Shorten the longest.\n");
    else if (note->about == LONG_TITLE)
        printf(": the title that begins \"%s\" has more than two lines. Shorten it.\n",
               note->words);
    else
        printf(": \"%s\" is wider than its place. Take shorter words.\n", note->words);
}

static int longest(enum text_size size, int below)
{
    int most = 1;
    for (int screen = 0; screen < SCREEN_COUNT; screen++)
        if (it.pages[screen][size] > most && it.pages[screen][size] < below)
            most = it.pages[screen][size];
    return most;
}

static void print_longest(void)
{
    const char *before = ". The longest in size M: ";
    int told = 0;
    for (int pages = INT_MAX; told < LONGEST && (pages = longest(SIZE_M, pages)) > 1;)
        for (int screen = 0; screen < SCREEN_COUNT && told < LONGEST; screen++)
            if (it.pages[screen][SIZE_M] == pages) {
                print_screen(before, screen);
                printf(" %d", pages);
                before = ", ";
                told++;
            }
    printf("%s\n", told ? ". Fewer words make fewer pages." : ".");
}

static void print_pages(void)
{
    printf("On %dx%d at %d.%d inches, of one page are:", it.panel.width_px, it.panel.height_px,
           it.panel.diagonal_mil / 1000, it.panel.diagonal_mil % 1000 / 100);
    for (int size = 0; size < SIZE_COUNT; size++) {
        int one = 0, all = 0;
        for (int screen = 0; screen < SCREEN_COUNT; screen++) {
            all += it.pages[screen][size] > 0;
            one += it.pages[screen][size] == 1;
        }
        printf("%s %d of %d screens in size %s", size ? "," : "", one, all, SIZES[size]);
    }
    print_longest();
}

int layout_print(const struct content *content, const struct words *own, const struct panel *panel)
{
    it = (struct looking){.panel = *panel, .own = own};
    machine_init(&it.machine, content, &it.visit, 1);
    it.machine.terms = content->site.terms;
    it.machine.keep_years = (uint8_t)content->site.keep_years;
    it.machine.local = (struct local){true, 20822, 0, 600}; /* a Monday, 10 in the morning */
    for (int screen = 0; screen < SCREEN_COUNT; screen++)
        for (int size = 0; size < SIZE_COUNT && !screen_of_staff((enum screen)screen); size++)
            look_at(screen, (enum text_size)size);
    for (int i = 0; i < it.note_n; i++)
        print_note(&it.notes[i]);
    if (it.more)
        printf("on the glass: please note: there are more of these. Mend these first.\n");
    print_pages();
    return it.note_n;
}
