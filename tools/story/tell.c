/* Tells a story to the machine: what happens stands at the left edge, what must follow stands
 * indented below it, and whatever else follows is a failure. Time is turned by hand; words are
 * measured with a fixed ruler. The language: tests/stories/README.md. */
#include "core/wire/message.h"
#include "tests/fakes/device.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char help[] =
    "usage: tell FILE.story ...\n"
    "Plays each story against the machine and says at which line it goes another way.\n"
    "The language is described in tests/stories/README.md.\n";

enum { LINE_MAX_N = 512, WORDS_IN_LINE = 24, FOLLOWS_MAX = 64, TAP_MS = 1000 };

static struct device device;

static struct {
    const char *file;
    int line, event_line, steps;
    bool failed;
    struct effect effects[FOLLOWS_MAX];
    int effect_n;
    int screens[FOLLOWS_MAX]; /* shown one after the other since the last event */
    int screen_n, screen;
} story;

static void fail(int line, const char *format, ...)
{
    va_list args;
    if (story.failed)
        return;
    story.failed = true;
    printf("%s:%d: ", story.file, line);
    va_start(args, format);
    vprintf(format, args);
    va_end(args);
    printf("\n");
}

/* --- words of a line ------------------------------------------------------------------------ */

struct words_of {
    int n;
    char *at[WORDS_IN_LINE];
};

static void split(char *line, struct words_of *words)
{
    words->n = 0;
    for (char *s = line; *s && words->n < WORDS_IN_LINE;) {
        while (*s == ' ')
            s++;
        if (!*s || *s == '#')
            return;
        bool quoted = *s == '"';
        words->at[words->n++] = s += quoted;
        while (*s && *s != (quoted ? '"' : ' '))
            s++;
        if (*s)
            *s++ = '\0';
    }
}

static const char *word(const struct words_of *words, int i)
{
    return i < words->n ? words->at[i] : "";
}

static bool has(const struct words_of *words, const char *wanted)
{
    for (int i = 1; i < words->n; i++)
        if (!strcmp(words->at[i], wanted))
            return true;
    return false;
}

static int choice(const char *s, const char *const *names)
{
    for (int i = 0; names[i]; i++)
        if (!strcmp(names[i], s))
            return i;
    fail(story.line, "I don't know \"%s\" here", s);
    return 0;
}

/* "120s", "300ms", "10m" */
static int64_t duration_ms(const char *s)
{
    char *unit;
    long value = strtol(s, &unit, 10);
    if (!strcmp(unit, "ms"))
        return value;
    if (!strcmp(unit, "s"))
        return value * 1000;
    if (!strcmp(unit, "m"))
        return value * 60000;
    fail(story.line, "\"%s\" is no time: write 300ms, 45s or 10m", s);
    return 0;
}

/* --- events --------------------------------------------------------------------------------- */

static void note(void)
{
    int screen = machine_screen(&device.machine);
    for (int i = 0; i < device.effects.n; i++)
        if (device.effects.list[i].kind != EFFECT_SHOW && story.effect_n < FOLLOWS_MAX)
            story.effects[story.effect_n++] = device.effects.list[i];
    if (screen != story.screen && story.screen_n < FOLLOWS_MAX)
        story.screens[story.screen_n++] = screen;
    story.screen = screen;
    if (device.scene.overflow)
        fail(story.line, "something does not fit on %s", screen_name(screen));
}

static void give(struct event *event)
{
    event->at_ms = device.machine.now_ms;
    machine_step(&device.machine, event, &device.effects);
    device_look(&device);
    note();
}

static bool more(void)
{
    if (device.scene.pages == 1)
        return false;
    for (int i = 0; i < device.scene.target_n; i++)
        if (device.scene.targets[i].intent == INTENT_PAGE) {
            bool tapped = device_tap(&device, device.scene.targets[i].label);
            note();
            return tapped;
        }
    return false;
}

/* A finger finds what is on another page of the screen by touching More. */
static void tap(const char *label)
{
    for (int i = 0; i < 40; i++) {
        if (device_tap(&device, label)) {
            note();
            return;
        }
        if (!more())
            break;
    }
    fail(story.line, "%s offers no \"%s\"", device_screen(&device), label);
}

static void press(int key)
{
    struct event event;
    device.machine.now_ms += TAP_MS;
    if (hand_key(&device.hand, &device.scene, (enum key)key, device.machine.now_ms, &event))
        give(&event);
}

/* Keys alone: on to the target with this label, then Select. */
static void keys(const char *label)
{
    for (int i = 0; i < 200; i++) {
        const struct scene *scene = &device.scene;
        if (scene->focus >= 0 && !strcmp(scene->targets[scene->focus].label, label)) {
            press(KEY_SELECT);
            return;
        }
        bool last = scene->focus == scene->target_n - 1;
        if (last && !device_offers(&device, label) && !more())
            break;
        press(KEY_NEXT);
    }
    fail(story.line, "keys do not come to \"%s\" on %s", label, device_screen(&device));
}

static void wait_for(int64_t ms)
{
    int64_t until = device.machine.now_ms + ms;
    for (int64_t due; (due = machine_wake_ms(&device.machine)) <= until;) {
        device_tick(&device, due - device.machine.now_ms);
        note();
    }
    device_tick(&device, until - device.machine.now_ms);
    note();
}

static void room(const struct words_of *words)
{
    static const char *const STATES[] = {"idle", "told", "seen", "unanswered", NULL};
    struct event event = {.kind = EVENT_ROOM};
    event.u.room.room = (uint8_t)atoi(word(words, 1));
    event.u.room.state = (uint8_t)choice(word(words, 2), STATES);
    event.u.room.company = has(words, "company");
    give(&event);
}

static void lines(const struct words_of *words)
{
    static const char *const STATES[] = {"lost", "ready", NULL};
    struct event event = {.kind = EVENT_LINES};
    event.u.lines.ready = choice(word(words, 1), STATES) == 1;
    event.u.lines.key = event.u.lines.ready && device.machine.key;
    give(&event);
}

static void turn(const struct words_of *words)
{
    static const char *const STATES[] = {"off", "on", NULL};
    struct event event = {.kind = EVENT_LINES, .u.lines.ready = device.machine.lines_ready};
    event.u.lines.key = choice(word(words, 2), STATES) == 1;
    give(&event);
}

static void staff(const struct words_of *words)
{
    static struct staff told;
    struct event event = {.kind = EVENT_STAFF, .u.staff = &told};
    char line[LINE_MAX_N];
    snprintf(line, sizeof line, "%s = %s\n", word(words, 1), word(words, 2));
    staff_parse(&told, line, strlen(line));
    give(&event);
}

static void terms(const struct words_of *words)
{
    static const char *const MODES[] = {"off", "visits", "bands", NULL};
    const struct site *site = &device.content.site;
    struct event event = {.kind = EVENT_TERMS,
                          .u.promise = {site->terms, (uint8_t)site->keep_years, 0}};
    struct terms *told = &event.u.promise.terms;
    told->mode = (uint8_t)choice(word(words, 1), MODES);
    told->k = K_DEFAULT;
    if (has(words, "burnout") || has(words, "distress"))
        told->tables = (uint8_t)((has(words, "burnout") << TABLE_BURNOUT) |
                                 (has(words, "distress") << TABLE_DISTRESS));
    if (told->mode != MODE_BANDS)
        told->tables = 0;
    give(&event);
}

/* --- the site ------------------------------------------------------------------------------- */

static void open_site(const char *name)
{
    device_open(&device, strcmp(name, "default") ? name : NULL, "1280x800@10.1");
    story.screen = machine_screen(&device.machine);
}

/* Settings live as long as the machine that is told of them. */
static char *keep(const char *s)
{
    static char pool[8192];
    static size_t used;
    size_t n = strlen(s) + 1;
    if (used + n > sizeof pool)
        used = 0;
    used += n;
    return strcpy(pool + used - n, s);
}

static void set_checks(struct site *site, const char *value)
{
    struct check *check = &site->check[0];
    site->check_n = 1;
    check->part_n = 0;
    char *list = keep(value);
    for (char *id = strtok(list, "+"); id && check->part_n < CHECK_PARTS_MAX;
         id = strtok(NULL, "+"))
        check->part[check->part_n++] = id;
}

static void set(const char *setting, const char *value)
{
    static const char *const NAMES[] = {"staffed", "ask_guess", "checks", "rooms",
                                        "word",    "phone",     NULL};
    struct site *site = &device.content.site;
    switch (choice(setting, NAMES)) {
    case 0:
        site->staffed = strcmp(value, "always") ? STAFFED_NEVER : STAFFED_ALWAYS;
        break;
    case 1:
        site->ask_guess = !strcmp(value, "yes");
        break;
    case 2:
        set_checks(site, value);
        break;
    case 3:
        for (site->room_n = 0; site->room_n < atoi(value) && site->room_n < ROOMS_MAX;) {
            char name[] = "Room 1";
            name[5] = (char)('1' + site->room_n);
            site->room[site->room_n++] = (struct room){.name = keep(name), .word = ""};
        }
        break;
    case 4:
        site->room[0].word = keep(value);
        break;
    default:
        site->phone = keep(value);
    }
    device_look(&device);
}

/* --- what must follow ----------------------------------------------------------------------- */

/* On whichever page of the screen; looking changes nothing. */
static bool on_any_page(bool (*test)(const struct device *, const char *), const char *s)
{
    bool found = test(&device, s);
    uint8_t at = device.visit.at.page, over = device.visit.over_page;
    for (int page = 0, pages = device.scene.pages; page < pages && !found; page++) {
        device.visit.at.page = device.visit.over_page = (uint8_t)page;
        device_look(&device);
        found = test(&device, s);
    }
    device.visit.at.page = at;
    device.visit.over_page = over;
    device_look(&device);
    return found;
}

static void shows(const char *name)
{
    if (story.screen_n == 0) {
        fail(story.line, "it should come to %s, but stays on %s", name, device_screen(&device));
        return;
    }
    if (screen_find(name) != story.screens[0])
        fail(story.line, "it shows %s, not %s", screen_name(story.screens[0]), name);
    memmove(story.screens, story.screens + 1, sizeof story.screens[0] * (FOLLOWS_MAX - 1));
    story.screen_n--;
}

static bool matches(const struct effect *effect, int kind, const struct words_of *words)
{
    if (effect->kind != kind)
        return false;
    if (kind == EFFECT_ARRIVE && effect->agreed != has(words, "agreed"))
        return false;
    if ((kind == EFFECT_ARRIVE || kind == EFFECT_LEAVE || kind == EFFECT_COMPANY) &&
        effect->room != atoi(word(words, 2)))
        return false;
    if (kind != EFFECT_COUNT)
        return true;
    int burnout = effect->cell.tables >> TABLE_BURNOUT & 1;
    int distress = effect->cell.tables >> TABLE_DISTRESS & 1;
    bool burnout_high = effect->cell.high >> TABLE_BURNOUT & 1;
    bool distress_high = effect->cell.high >> TABLE_DISTRESS & 1;
    int told = burnout || distress ? 1 + burnout + distress : 2;
    return effect->cell.kind == CELL_VISIT && words->n == told &&
           (!burnout || has(words, burnout_high ? "burnout=1" : "burnout=0")) &&
           (!distress || has(words, distress_high ? "distress=1" : "distress=0"));
}

static void effect_follows(int kind, const struct words_of *words)
{
    for (int i = 0; i < story.effect_n; i++) {
        if (!matches(&story.effects[i], kind, words))
            continue;
        memmove(&story.effects[i], &story.effects[i + 1],
                sizeof story.effects[0] * (size_t)(story.effect_n - i - 1));
        story.effect_n--;
        return;
    }
    fail(story.line, "no such effect: %s", words->at[0]);
}

static void follows(const struct words_of *words)
{
    static const char *const NAMES[] = {"shows",  "says",  "silent",  "offers", "denies", "sleeps",
                                        "arrive", "leave", "company", "count",  "wipe",   NULL};
    static const int EFFECT[] = {EFFECT_ARRIVE, EFFECT_LEAVE, EFFECT_COMPANY, EFFECT_COUNT,
                                 EFFECT_WIPE};
    const char *s = word(words, 1);
    int which = choice(words->at[0], NAMES);
    if (which == 0)
        shows(s);
    else if (which == 1 && !on_any_page(device_says, s))
        fail(story.line, "%s does not say \"%s\"", device_screen(&device), s);
    else if (which == 2 && on_any_page(device_says, s))
        fail(story.line, "%s says \"%s\"", device_screen(&device), s);
    else if (which == 3 && !on_any_page(device_offers, s))
        fail(story.line, "%s offers no \"%s\"", device_screen(&device), s);
    else if (which == 4 && on_any_page(device_offers, s))
        fail(story.line, "%s offers \"%s\"", device_screen(&device), s);
    else if (which == 5 && machine_wake_ms(&device.machine) != INT64_MAX)
        fail(story.line, "something still wants to wake up on %s", device_screen(&device));
    else if (which >= 6)
        effect_follows(EFFECT[which - 6], words);
}

static void nothing_else(void)
{
    static const char *const NAMES[] = {"show", "wipe", "arrive", "leave", "company", "count"};
    if (story.effect_n)
        fail(story.event_line, "an effect that was not foretold: %s", NAMES[story.effects[0].kind]);
    if (story.screen_n)
        fail(story.event_line, "a screen that was not foretold: %s", screen_name(story.screens[0]));
    story.effect_n = story.screen_n = 0;
}

/* --- a story -------------------------------------------------------------------------------- */

static void happens(const struct words_of *words)
{
    static const char *const NAMES[] = {"site",  "set",   "tap",  "key",   "keys",  "wait", "room",
                                        "lines", "terms", "turn", "staff", "tally", NULL};
    static const char *const KEYS[] = {"previous", "next",   "select", "back",
                                       "hide",     "urgent", NULL};
    struct event lost = {.kind = EVENT_TALLY_LOST};
    int which = choice(words->at[0], NAMES);
    story.steps++;
    if (which == 0)
        open_site(word(words, 1));
    else if (which == 1)
        set(word(words, 1), word(words, 2));
    else if (which == 2)
        tap(word(words, 1));
    else if (which == 3)
        press(choice(word(words, 1), KEYS));
    else if (which == 4)
        keys(word(words, 1));
    else if (which == 5)
        wait_for(duration_ms(word(words, 1)));
    else if (which == 6)
        room(words);
    else if (which == 7)
        lines(words);
    else if (which == 8)
        terms(words);
    else if (which == 9)
        turn(words);
    else if (which == 10)
        staff(words);
    else
        give(&lost);
}

static bool tell(const char *file)
{
    char line[LINE_MAX_N];
    FILE *in = fopen(file, "r");
    memset(&story, 0, sizeof story);
    story.file = file;
    if (!in) {
        printf("%s: cannot be read\n", file);
        return false;
    }
    open_site("default");
    while (!story.failed && fgets(line, sizeof line, in)) {
        struct words_of words;
        bool indented = line[0] == ' ';
        story.line++;
        line[strcspn(line, "\n")] = '\0';
        split(line, &words);
        if (words.n == 0)
            continue;
        if (!indented) {
            nothing_else();
            story.event_line = story.line;
            happens(&words);
        } else {
            follows(&words);
        }
    }
    nothing_else();
    fclose(in);
    return !story.failed;
}

int main(int argc, char **argv)
{
    int failed = 0, steps = 0;
    if (argc < 2 || !strcmp(argv[1], "--help")) {
        fputs(help, argc < 2 ? stderr : stdout);
        return argc < 2 ? 2 : 0;
    }
    for (int i = 1; i < argc; i++) {
        failed += !tell(argv[i]);
        steps += story.steps;
    }
    printf("%d stories, %d steps, %d failed\n", argc - 1, steps, failed);
    return failed ? 1 : 0;
}
