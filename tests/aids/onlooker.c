/* What somebody three metres away can see of a result: every self-check of a site is answered from
 * lightest to heaviest and not at all, drawn as the kiosk draws it, blurred by 32 pixels to each
 * side and compared: the results of a check with each other, its next steps too, and the page after
 * a self-harm yes with Urgent help, which anybody may open.
 * usage: onlooker SITE SIZE TEXT THEME [-o DIR]     TEXT 0-3: S M L XL; THEME 0-4
 * Prints the two pictures least alike in mean luminance and the two least alike when blurred, in
 * percent of black to white (light 0.41 phq4-1 phq4-33 blurred 1.20 cbi-1 cbi-4), and `pages A B`
 * for each two that need different numbers of pages. -o keeps the pictures. A name is the check and
 * how heavily each of its parts was answered, 1-7; 8: each of its questions was skipped. */
#include "core/answers/examples.h"
#include "core/glass/view.h"
#include "core/visit/intent.h"
#include "core/visit/machine.h"
#include "core/visit/questions.h"
#include "core/visit/screen.h"
#include "io/files/faces.h"
#include "io/files/files.h"
#include "io/files/load.h"
#include "io/glass/picture.h"

#include <math.h>
#include <png.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BLUR = 32, EVERY = 8, CHANNELS = 3, LOOKS_MAX = 640, STEPS_MAX = 200 };
/* Looks of help pages are compared with each other, and those of next steps. */
enum { HELP = CHECKS_MAX, STEPS = 2 * CHECKS_MAX };
enum { HEAVIEST = 6, SKIPPING, MOODS }; /* 0 is lightest; the uneven ones lie between two options */

/* One page, as it is seen: how light it is, and its blurred colors at every eighth pixel. */
struct look {
    char name[64];
    int check, page, pages;
    double light;
    float *blurred;
};

struct pair {
    double most;
    const struct look *a, *b;
};

static struct content content;
static struct visit visit;
static struct machine machine;
static struct scene scene;
static struct panel panel;
static struct canvas canvas;
static struct look looks[LOOKS_MAX];
static int look_n, across, down, text_size, theme;
static const char *kept;
static double linear[256];

static _Noreturn void give_up(const char *what)
{
    fprintf(stderr, "onlooker: %s\n", what);
    exit(2);
}

/* --- a picture, from afar ------------------------------------------------------------------- */

static double byte_of(uint32_t pixel, int channel)
{
    return pixel >> (16 - 8 * channel) & 0xFF;
}

/* Relative luminance (IEC 61966-2-1), which is what a meter would measure. */
static double mean_light(void)
{
    double sum = 0;
    long n = (long)canvas.width_px * canvas.height_px;
    for (long i = 0; i < n; i++) {
        uint32_t pixel = canvas.pixels[i];
        sum += 0.2126 * linear[pixel >> 16 & 0xFF] + 0.7152 * linear[pixel >> 8 & 0xFF] +
               0.0722 * linear[pixel & 0xFF];
    }
    return sum / (double)n;
}

/* Sums of all pixels above and left, so that a square's mean is four numbers away. */
static void sum_up(double *sums, int channel)
{
    int w = canvas.width_px, h = canvas.height_px;
    memset(sums, 0, (size_t)(w + 1) * sizeof *sums);
    for (int y = 0; y < h; y++) {
        double *row = sums + (size_t)(y + 1) * (size_t)(w + 1), *above = row - (w + 1), left = 0;
        row[0] = 0;
        for (int x = 0; x < w; x++) {
            left += byte_of(canvas.pixels[(size_t)y * (size_t)w + (size_t)x], channel);
            row[x + 1] = above[x + 1] + left;
        }
    }
}

static int within(int value, int most)
{
    return value < 0 ? 0 : value > most ? most : value;
}

static double mean_around(const double *sums, int x, int y)
{
    int w = canvas.width_px, h = canvas.height_px;
    int left = within(x - BLUR, w), right = within(x + BLUR, w);
    int top = within(y - BLUR, h), foot = within(y + BLUR, h);
    const double *over = sums + (size_t)top * (size_t)(w + 1);
    const double *under = sums + (size_t)foot * (size_t)(w + 1);
    return (under[right] - under[left] - over[right] + over[left]) /
           ((right - left) * (foot - top));
}

static float *blur(void)
{
    static double *sums;
    float *blurred = malloc(sizeof *blurred * CHANNELS * (size_t)across * (size_t)down), *at;
    if (!sums)
        sums =
            malloc(sizeof *sums * (size_t)(canvas.width_px + 1) * (size_t)(canvas.height_px + 1));
    if (!sums || !blurred)
        give_up("no memory");
    at = blurred;
    for (int channel = 0; channel < CHANNELS; channel++) {
        sum_up(sums, channel);
        for (int y = 0; y < down; y++)
            for (int x = 0; x < across; x++)
                *at++ = (float)(mean_around(sums, x * EVERY, y * EVERY) / 255);
    }
    return blurred;
}

static void keep(const char *name)
{
    char path[256];
    png_image image = {.version = PNG_IMAGE_VERSION,
                       .width = (png_uint_32)canvas.width_px,
                       .height = (png_uint_32)canvas.height_px,
                       .format = PNG_FORMAT_BGRA};
    for (long i = 0; i < (long)canvas.width_px * canvas.height_px; i++)
        canvas.pixels[i] |= 0xFF000000;
    snprintf(path, sizeof path, "%s/%s.png", kept, name);
    if (!png_image_write_to_file(&image, path, 0, canvas.pixels, 0, NULL))
        give_up(path);
}

static bool seen_before(const struct look *at)
{
    size_t n = sizeof *at->blurred * CHANNELS * (size_t)across * (size_t)down;
    for (const struct look *other = looks; other < at; other++)
        if (other->check == at->check && other->page == at->page && other->pages == at->pages &&
            memcmp(other->blurred, at->blurred, n) == 0)
            return true;
    return false;
}

/* Every page of the screen that is there now, unless its first was seen before. */
static void look(const char *name, int check)
{
    int pages = 1;
    visit.size = (uint8_t)text_size;
    machine.theme = visit.theme = (uint8_t)theme;
    for (int page = 0; page < pages; page++) {
        if (look_n == LOOKS_MAX)
            give_up("too many pictures");
        struct look *at = &looks[look_n++];
        visit.at.page = (uint8_t)page;
        view_build(&machine, &panel, faces_ruler(), &scene);
        pages = scene.pages;
        picture_draw(&canvas, &scene, &content.theme[theme]);
        snprintf(at->name, sizeof at->name, page ? "%s-page-%d" : "%s", name, page + 1);
        at->check = check;
        at->page = page;
        at->pages = pages;
        at->light = mean_light();
        at->blurred = blur();
        if (page == 0 && seen_before(at)) {
            free(at->blurred);
            look_n--;
            return;
        }
        if (kept)
            keep(at->name);
    }
}

/* --- visits --------------------------------------------------------------------------------- */

static void act(int intent, int arg)
{
    struct event event = {.kind = EVENT_INTENT, .at_ms = machine.now_ms + 1000};
    struct effects effects = {0};
    event.u.intent.intent = (uint8_t)intent;
    event.u.intent.arg = (int16_t)arg;
    machine_step(&machine, &event, &effects);
}

static int points(const struct item *item, int option)
{
    return item->reversed ? -item->option[option].value : item->option[option].value;
}

/* The option that has as many lighter ones as the mood wants. Between two options, every other item
 * takes the heavier. */
static int option_for(const struct instrument *asked, int at, int mood)
{
    const struct item *item = &asked->item[at];
    int wanted = (mood * (item->option_n - 1) + (at % 2 ? HEAVIEST / 2 : 0)) / HEAVIEST;
    for (int i = 0; i < item->option_n; i++) {
        int lighter = 0;
        for (int other = 0; other < item->option_n; other++)
            lighter += points(item, other) < points(item, i) ||
                       (points(item, other) == points(item, i) && other < i);
        if (lighter == wanted)
            return i;
    }
    return 0;
}

static void answer(int mood)
{
    const struct instrument *asked = questions_part(&machine, visit.part);
    int screen = visit.at.screen;
    if (screen == SCREEN_QUESTION && mood == SKIPPING) {
        act(INTENT_SKIP, 0);
        return;
    }
    if (screen == SCREEN_QUESTION && questions_chosen(&machine) < 0)
        act(INTENT_CHOOSE, option_for(asked, visit.item, mood));
    act(INTENT_NEXT, 0);
}

/* From Welcome to the result, by the support screen if an answer leads there. */
static void visit_with(int check, const int *mood, const char *name)
{
    char said[80];
    bool supported = false;
    machine_init(&machine, &content, &visit, 1);
    machine.local = (struct local){true, 20822, 0, 600}; /* Monday, 10 in the morning */
    machine.lines_ready = true;
    act(INTENT_START, 0);
    act(INTENT_CONSENT, 0);
    act(INTENT_GO, SCREEN_CHECKS);
    visit.hard = HARD_ASKED; /* whoever is there now, somebody was when it began */
    act(INTENT_CHECK, check);
    act(INTENT_BEGIN, 0);
    act(INTENT_GUESS, GUESS_STRAIN);
    act(INTENT_NEXT, 0);
    for (int step = 0; step < STEPS_MAX && !visit.finished; step++) {
        if (visit.at.screen == SCREEN_AFTER_YES && !supported) {
            snprintf(said, sizeof said, "support-%s", name);
            look(said, HELP + check);
            visit.at.page = 0;
            act(INTENT_URGENT, 0);
            snprintf(said, sizeof said, "urgent-%s", name);
            look(said, HELP + check);
            act(INTENT_BACK, 0);
            visit.at.page = 0;
            supported = true;
        }
        answer(mood[visit.part]);
    }
    if (visit.at.screen == SCREEN_NEXT_STEPS) {
        snprintf(said, sizeof said, "early-%s", name);
        look(said, STEPS + check);
        act(INTENT_RESULT, 0);
    }
    if (visit.at.screen != SCREEN_RESULT)
        give_up("a visit came to no result");
    look(name, check);
    snprintf(said, sizeof said, "steps-%s", name);
    act(INTENT_GO, SCREEN_NEXT_STEPS);
    look(said, STEPS + check);
}

/* Answers each part in each mood. */
static void visit_all(int check)
{
    const struct check *asked = &content.site.check[check];
    int combinations = 1;
    char name[48];
    for (int part = 0; part < asked->part_n; part++)
        combinations *= MOODS;
    for (int i = 0; i < combinations; i++) {
        int mood[CHECK_PARTS_MAX] = {0}, n = snprintf(name, sizeof name, "%s-", asked->part[0]);
        for (int part = 0, rest = i; part < asked->part_n; part++, rest /= MOODS) {
            mood[part] = rest % MOODS;
            n += snprintf(name + n, sizeof name - (size_t)n, "%d", mood[part] + 1);
        }
        visit_with(check, mood, name);
    }
}

/* --- comparing ------------------------------------------------------------------------------ */

static double blurred_apart(const struct look *a, const struct look *b)
{
    double most = 0;
    size_t n = (size_t)across * (size_t)down;
    for (int channel = 0; channel < CHANNELS; channel++) {
        double sum = 0;
        for (size_t i = (size_t)channel * n; i < ((size_t)channel + 1) * n; i++)
            sum += fabs((double)a->blurred[i] - (double)b->blurred[i]);
        most = sum / (double)n > most ? sum / (double)n : most;
    }
    return most;
}

static void weigh(struct pair *pair, double apart, const struct look *a, const struct look *b)
{
    if (pair->a && apart <= pair->most)
        return;
    *pair = (struct pair){apart, a, b};
}

/* Compares each page with the same page of every other outcome of its check. */
static void compare(struct pair *light, struct pair *blurred)
{
    for (int i = 0; i < look_n; i++)
        for (int j = i + 1; j < look_n; j++) {
            const struct look *a = &looks[i], *b = &looks[j];
            if (a->check != b->check || a->page != b->page)
                continue;
            if (a->pages != b->pages)
                printf("pages %s %s\n", a->name, b->name);
            weigh(light, fabs(a->light - b->light), a, b);
            weigh(blurred, blurred_apart(a, b), a, b);
        }
}

static void set_up(char **argv)
{
    static struct faults faults;
    if (load_content(&content, argv[1], files_assets(NULL), examples_check, &faults))
        give_up("the site cannot be read");
    if (!panel_parse(argv[2], &panel))
        give_up("not a size");
    text_size = atoi(argv[3]);
    theme = atoi(argv[4]);
    if (text_size < 0 || text_size >= SIZE_COUNT || theme < 0 || theme >= THEME_COUNT)
        give_up("not a text size or a theme");
    for (int i = 0; i < 256; i++)
        linear[i] = i <= 10 ? i / 255.0 / 12.92 : pow((i / 255.0 + 0.055) / 1.055, 2.4);
    across = (panel.width_px + EVERY - 1) / EVERY;
    down = (panel.height_px + EVERY - 1) / EVERY;
    canvas = (struct canvas){
        malloc(sizeof *canvas.pixels * (size_t)panel.width_px * (size_t)panel.height_px),
        panel.width_px, panel.height_px, panel.width_px};
    if (!canvas.pixels || picture_open())
        give_up("cannot draw");
}

int main(int argc, char **argv)
{
    struct pair light = {0}, blurred = {0};
    if ((argc != 5 && argc != 7) || (argc == 7 && strcmp(argv[5], "-o"))) {
        fputs("usage: onlooker SITE SIZE TEXT THEME [-o DIR]\n", stderr);
        return 2;
    }
    set_up(argv);
    kept = argc == 7 ? argv[6] : NULL;
    for (int check = 0; check < content.site.check_n; check++)
        visit_all(check);
    compare(&light, &blurred);
    printf("looks %d\n", look_n);
    printf("light %.2f %s %s\n", light.most * 100, light.a->name, light.b->name);
    printf("blurred %.2f %s %s\n", blurred.most * 100, blurred.a->name, blurred.b->name);
    return 0;
}
