/* Any screen as a picture, without a display: drawn by the kiosk's own code, to the pixel. Or the
 * screen that a visitor has reached by touches and keys, and where its targets are. */
#include "core/answers/examples.h"
#include "core/glass/hand.h"
#include "core/glass/view.h"
#include "core/plain/isodate.h"
#include "core/plain/turn.h"
#include "core/visit/machine.h"
#include "core/visit/preview.h"
#include "core/visit/screen.h"
#include "io/files/faces.h"
#include "io/files/files.h"
#include "io/files/load.h"
#include "io/files/staff.h"
#include "io/glass/picture.h"

#include <png.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char help[] =
    "usage: shot [--site DIR] [--assets DIR] [--size 1280x800@10.1] [--text S|M|L|XL]\n"
    "            [--theme day|night|high-light|high-dark|soft] [--page N] [--alone]\n"
    "            [--screen NAME | --steps FILE] [--targets] [--words] [--focused] [--id]\n"
    "            [--pages] [-o FILE.png]\n"
    "       shot --list\n"
    "Draws one screen as a PNG. --list prints the screens' names, --targets the middle, kind\n"
    "and label of everything that can be touched, --words all that can be read,\n"
    "--focused the label under the keys' ring, --id the screen's name, --pages how many it has.\n"
    "--alone: neither tallyd nor checkin is there.\n"
    "Steps are taken from Welcome, one a line:\n"
    "  touch LABEL (or how it begins)\n"
    "  key previous|next|select|back|hide|urgent\n"
    "  room idle|told|seen|unanswered (what checkin tells of the first room)\n"
    "  lines ready|lost (of the lamps), terms told (by tallyd), turn on|off (staff's key)\n"
    "  staff DIR (what a state folder tells of the box)\n"
    "  clock 2027-01-05 03:00 [untrusted] (on the wall; at first a Monday morning, trusted)\n"
    "  wait SECONDS\n";

enum { STEP_MS = 1000, LINE_MAX_BYTES = 256 };

static struct content content;
static struct visit visit;
static struct machine machine;
static struct hand hand;
static struct scene scene;
static struct panel panel;
static int64_t now_ms = 3600000;

static _Noreturn void refuse(const char *what, const char *word)
{
    fprintf(stderr, "shot: %s: %s\n%s", what, word, help);
    exit(2);
}

static int index_of(const char *word, const char *const *words, const char *what)
{
    for (int i = 0; words[i]; i++)
        if (!strcmp(word, words[i]))
            return i;
    refuse(what, word);
}

static void step(struct event *event)
{
    struct effects effects = {0};
    event->at_ms = now_ms;
    machine_step(&machine, event, &effects);
}

static void build(void)
{
    view_build(&machine, &panel, faces_ruler(), &scene);
}

/* Time passes as it does for the kiosk: a tick whenever the machine asks for one. */
static void let_pass(int64_t ms)
{
    int64_t until_ms = now_ms + ms;
    struct event tick = {.kind = EVENT_TICK};
    while (machine_wake_ms(&machine) <= until_ms) {
        int64_t wake_ms = machine_wake_ms(&machine);
        now_ms = wake_ms > now_ms ? wake_ms : now_ms + 1;
        step(&tick);
    }
    now_ms = until_ms;
    build();
}

static void touch(const char *label)
{
    struct event event;
    int i = 0;
    while (i < scene.target_n && strncmp(scene.targets[i].label, label, strlen(label)))
        i++;
    if (i == scene.target_n) {
        fprintf(stderr, "shot: on %s nothing says \"%s\"\n", screen_name(state_screen(&machine)),
                label);
        exit(1);
    }
    struct rect box = scene.targets[i].box;
    int x = box.x + box.w / 2, y = box.y + box.h / 2;
    hand_down(&hand, &scene, 1, x, y, now_ms);
    if (hand_up(&hand, &scene, 1, x, y, now_ms, &event))
        step(&event);
}

static void press(const char *name)
{
    static const char *const keys[] = {"previous", "next",   "select", "back",
                                       "hide",     "urgent", NULL};
    struct event event;
    enum key key = (enum key)index_of(name, keys, "Not a key");
    if (hand_key(&hand, &scene, key, now_ms, &event))
        step(&event);
}

static void answer_from_room(const char *name)
{
    struct event event = {.kind = EVENT_ROOM};
    event.u.room.answer = 1;
    event.u.room.state = (uint8_t)index_of(name, standing_room_words, "Not a room's state");
    step(&event);
}

static void hear_lines(const char *name)
{
    static const char *const states[] = {"lost", "ready", NULL};
    struct event event = {.kind = EVENT_LINES};
    event.u.lines.ready = index_of(name, states, "Not a state of the lamp lines");
    event.u.lines.key = event.u.lines.ready && machine.key;
    step(&event);
}

static void hear_key(const char *name)
{
    static const char *const states[] = {"off", "on", NULL};
    struct event event = {.kind = EVENT_LINES, .u.lines.ready = machine.lines_ready};
    event.u.lines.key = index_of(name, states, "Not a way to turn a key") == 1;
    step(&event);
}

static void look_for_staff(const char *state)
{
    static struct staff staff;
    struct event event = {.kind = EVENT_STAFF, .u.staff = &staff};
    staff_read(&staff, state);
    step(&event);
}

static void hear_terms(const char *told)
{
    struct event event = {.kind = EVENT_TERMS,
                          .u.promise = {content.site.terms, (uint8_t)content.site.keep_years, 0}};
    (void)told;
    step(&event);
}

static void hear_clock(const char *says)
{
    struct event event = {.kind = EVENT_LOCAL};
    struct local *local = &event.u.local;
    char day[11] = "";
    int hour, minute;
    if (sscanf(says, "%10s %d:%d", day, &hour, &minute) != 3 || !isodate_parse(day, &local->day))
        refuse("Not a day and a time", says);
    local->trusted = !strstr(says, "untrusted");
    local->weekday = (uint8_t)((local->day + 3) % WEEK_DAYS); /* 1970-01-01 was a Thursday */
    local->minute = (int16_t)(hour * 60 + minute);
    step(&event);
}

static void wait_for(const char *seconds)
{
    let_pass(strtol(seconds, NULL, 10) * 1000);
}

static const struct {
    const char *word;
    void (*take)(const char *value);
} STEPS[] = {{"touch", touch},      {"key", press},        {"room", answer_from_room},
             {"lines", hear_lines}, {"turn", hear_key},    {"staff", look_for_staff},
             {"terms", hear_terms}, {"clock", hear_clock}, {"wait", wait_for}};

static void take_step(char *line)
{
    char *value = strchr(line, ' ');
    line[strcspn(line, "\n")] = 0;
    if (!value)
        refuse("Not a step", line);
    *value++ = 0;
    let_pass(STEP_MS);
    size_t i = 0, n = sizeof STEPS / sizeof STEPS[0];
    while (i < n && strcmp(line, STEPS[i].word))
        i++;
    if (i == n)
        refuse("Not a step", line);
    STEPS[i].take(value);
    build();
}

static void take_steps(const char *path)
{
    char line[LINE_MAX_BYTES];
    FILE *file = strcmp(path, "-") ? fopen(path, "r") : stdin;
    if (!file)
        refuse("Cannot be read", path);
    while (fgets(line, sizeof line, file))
        if (*line != '\n' && *line != '#')
            take_step(line);
    fclose(file);
}

static void list_screens(void)
{
    for (int i = 0; i < SCREEN_COUNT; i++)
        puts(screen_name(i));
}

static void list_targets(void)
{
    static const char *const roles[] = {"tile", "option", "frame", "glass"};
    for (int i = 0; i < scene.target_n; i++) {
        const struct target *t = &scene.targets[i];
        printf("%d %d %s %s\n", t->box.x + t->box.w / 2, t->box.y + t->box.h / 2, roles[t->role],
               t->label);
    }
}

static void list_words(void)
{
    for (int i = 0; i < scene.shape_n; i++)
        if (scene.shapes[i].kind == SHAPE_TEXT)
            printf("%.*s\n", (int)scene.shapes[i].text_n, scene.shapes[i].text);
}

static int write_picture(const char *path)
{
    struct canvas canvas = {malloc((size_t)panel.width_px * (size_t)panel.height_px * 4),
                            panel.width_px, panel.height_px, panel.width_px};
    png_image image = {.version = PNG_IMAGE_VERSION,
                       .width = (png_uint_32)panel.width_px,
                       .height = (png_uint_32)panel.height_px,
                       .format = PNG_FORMAT_BGRA};
    if (!canvas.pixels)
        return 1;
    picture_draw(&canvas, &scene, &content.theme[state_theme(&machine)]);
    for (int i = 0; i < panel.width_px * panel.height_px; i++)
        canvas.pixels[i] |= 0xFF000000;
    int written = png_image_write_to_file(&image, path, 0, canvas.pixels, 0, NULL);
    if (!written)
        fprintf(stderr, "shot: %s: %s\n", path, image.message);
    free(canvas.pixels);
    return !written;
}

struct wish {
    const char *site, *assets, *screen, *steps, *file, *text, *theme, *page, *size;
    bool targets, words, focused, id, pages, alone;
};

/* As the kiosk takes them: the inches of --size come first; a turned panel is seen upright. */
static void load(const struct wish *wish)
{
    static struct faults faults;
    const char *site = wish->site, *assets = wish->assets;
    struct display display;
    load_display(&display, site, files_assets(assets), NULL, &faults);
    display_measure(&display, &panel, wish->size);
    turn_sides(display.quarters, &panel.width_px, &panel.height_px);
    int failed = load_content(&content, site, files_assets(assets), examples_check, &faults);
    for (int i = 0; i < faults.n; i++)
        fprintf(stderr, "%s:%d: %s\n", faults.list[i].file, faults.list[i].line,
                faults.list[i].what);
    if (failed)
        exit(1);
}

/* What the kiosk shows if no file can be read. */
static void load_card(void)
{
    static struct faults faults;
    load_anyway(&content, "/nowhere", "/nowhere", NULL, &faults);
}

static const char **place_of(struct wish *wish, const char *option)
{
    const struct {
        const char *name;
        const char **place;
    } places[] = {
        {"--site", &wish->site},     {"--assets", &wish->assets}, {"--text", &wish->text},
        {"--theme", &wish->theme},   {"--page", &wish->page},     {"-o", &wish->file},
        {"--screen", &wish->screen}, {"--steps", &wish->steps},   {"--size", &wish->size}};
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        if (!strcmp(option, places[i].name))
            return places[i].place;
    return NULL;
}

/* Options without a value. */
static bool read_switch(struct wish *wish, const char *option)
{
    if (!strcmp(option, "--help")) {
        fputs(help, stdout);
        exit(0);
    }
    if (!strcmp(option, "--list")) {
        list_screens();
        exit(0);
    }
    if (!strcmp(option, "--targets"))
        return wish->targets = true;
    if (!strcmp(option, "--words"))
        return wish->words = true;
    if (!strcmp(option, "--focused"))
        return wish->focused = true;
    if (!strcmp(option, "--id"))
        return wish->id = true;
    if (!strcmp(option, "--pages"))
        return wish->pages = true;
    if (!strcmp(option, "--alone"))
        return wish->alone = true;
    return false;
}

static void read_wish(struct wish *wish, char **argv)
{
    for (char **at = argv + 1; *at; at++) {
        if (read_switch(wish, *at))
            continue;
        const char **place = place_of(wish, *at);
        if (!place)
            refuse("Unknown option", *at);
        if (!at[1])
            refuse("A value is missing after", *at);
        *place = *++at;
    }
    if (wish->size && !panel_parse(wish->size, &panel))
        refuse("Not a size like 1280x800@10.1", wish->size);
}

/* Pages count from 1, as they do on the glass. */
static uint8_t page_of(const char *word)
{
    char *end;
    long page = strtol(word, &end, 10);
    if (*end || page < 1 || page > 100)
        refuse("Not a page", word);
    return (uint8_t)(page - 1);
}

int main(int argc, char **argv)
{
    static const char *const sizes[] = {"S", "M", "L", "XL", NULL};
    static const char *const themes[] = {"day", "night", "high-light", "high-dark", "soft", NULL};
    struct wish wish = {0};
    (void)argc;
    panel_parse("1280x800@10.1", &panel);
    read_wish(&wish, argv);
    if (picture_open())
        return 1;
    int screen = wish.screen ? screen_find(wish.screen) : 0;
    if (screen < 0)
        refuse("Not a screen; --list names them", wish.screen);
    if (screen == SCREEN_RESTING)
        load_card();
    else
        load(&wish);
    machine_init(&machine, &content, &visit, 1);
    machine.local = (struct local){true, 20822, 0, 600}; /* Monday, 10 in the morning */
    hand_init(&hand);
    if (!wish.alone) {
        hear_terms("");
        hear_lines("ready");
    }
    build();
    if (wish.screen)
        preview_screen(&machine, screen);
    if (wish.steps)
        take_steps(wish.steps);
    if (wish.text)
        visit.size = (uint8_t)index_of(wish.text, sizes, "Not a text size");
    if (wish.theme)
        machine.theme = visit.theme = (uint8_t)index_of(wish.theme, themes, "Not a theme");
    if (wish.page)
        visit.at.page = visit.over_page = page_of(wish.page);
    build();
    if (wish.targets)
        list_targets();
    if (wish.words)
        list_words();
    if (wish.focused && scene.focus >= 0)
        puts(scene.targets[scene.focus].label);
    if (wish.id)
        puts(screen_name(state_screen(&machine)));
    if (wish.pages)
        printf("%d\n", scene.pages);
    int failed = wish.file ? write_picture(wish.file) : 0;
    picture_close();
    return failed;
}
