/* A visit on a real site's machine, with a fixed ruler (tell_visit.h). */
#include "tools/story/tell_visit.h"
#include "core/visit/intent.h"
#include "core/visit/screen.h"
#include "core/wire/message.h"
#include "tests/fakes/device.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TAP_MS = 1000, LINE_SIZE = 512 };

static struct device device;
static int screen; /* as last noted */

/* --- what follows --------------------------------------------------------------------------- */

static void note_count(const struct cell *cell)
{
    static const char *const NAMES[TABLE_COUNT] = {"burnout", "distress"};
    char words[64] = "";
    for (int t = 0, n = 0; t < TABLE_COUNT; t++)
        if (cell->tables >> t & 1)
            n += snprintf(words + n, sizeof words - (size_t)n, " %s=%d", NAMES[t],
                          cell->high >> t & 1);
    story_note("count%s", cell->tables ? words : " visits");
}

static void note(void)
{
    for (int i = 0; i < device.effects.n; i++) {
        const struct effect *effect = &device.effects.list[i];
        switch ((enum effect_kind)effect->kind) {
        case EFFECT_SHOW:
            break;
        case EFFECT_WIPE:
            story_note("wipe");
            break;
        case EFFECT_ARRIVE:
            story_note("arrive room %d%s", effect->room, effect->agreed ? " agreed" : "");
            break;
        case EFFECT_LEAVE:
            story_note("leave room %d", effect->room);
            break;
        case EFFECT_COMPANY:
            story_note("company room %d", effect->room);
            break;
        case EFFECT_COUNT:
            note_count(&effect->cell);
            break;
        }
    }
    int now = state_screen(&device.machine);
    if (now != screen)
        story_note("shows %s", screen_name(now));
    screen = now;
    if (device.scene.overflow)
        story_fail("something does not fit on %s", screen_name(now));
}

static void give(struct event *event)
{
    event->at_ms = story_now_ms();
    machine_step(&device.machine, event, &device.effects);
    device_look(&device);
    note();
}

/* --- hands ---------------------------------------------------------------------------------- */

static bool touch(const char *label)
{
    device.machine.now_ms = story_now_ms();
    if (!device_tap(&device, label))
        return false;
    story_pass(device.machine.now_ms - story_now_ms());
    note();
    return true;
}

static bool more(void)
{
    if (device.scene.pages == 1)
        return false;
    for (int i = 0; i < device.scene.target_n; i++)
        if (device.scene.targets[i].intent == INTENT_PAGE)
            return touch(device.scene.targets[i].label);
    return false;
}

/* A finger finds what is on another page of the screen by touching More. */
static void tap(const struct said *said)
{
    for (int i = 0; i < 40; i++) {
        if (touch(said_word(said, 1)))
            return;
        if (!more())
            break;
    }
    story_fail("%s offers no \"%s\"", device_screen(&device), said_word(said, 1));
}

static void press(int key)
{
    struct event event;
    story_pass(TAP_MS);
    if (hand_key(&device.hand, &device.scene, (enum key)key, story_now_ms(), &event))
        give(&event);
}

static void press_key(const struct said *said)
{
    static const char *const KEYS[] = {"previous", "next",   "select", "back",
                                       "hide",     "urgent", NULL};
    press(said_choice(said_word(said, 1), KEYS));
}

/* With keys alone: on to the target with this label, then Select. */
static void keys(const struct said *said)
{
    const char *label = said_word(said, 1);
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
    story_fail("keys do not come to \"%s\" on %s", label, device_screen(&device));
}

/* --- what the others tell ------------------------------------------------------------------- */

static void room(const struct said *said)
{
    static const char *const STATES[] = {"idle", "told", "seen", "unanswered", NULL};
    struct event event = {.kind = EVENT_ROOM};
    event.u.room.room = (uint8_t)atoi(said_word(said, 1));
    event.u.room.state = (uint8_t)said_choice(said_word(said, 2), STATES);
    event.u.room.company = said_has(said, "company");
    give(&event);
}

static void lines(const struct said *said)
{
    static const char *const STATES[] = {"lost", "ready", NULL};
    struct event event = {.kind = EVENT_LINES};
    event.u.lines.ready = said_choice(said_word(said, 1), STATES) == 1;
    event.u.lines.key = event.u.lines.ready && device.machine.key;
    give(&event);
}

static void turn(const struct said *said)
{
    static const char *const STATES[] = {"off", "on", NULL};
    struct event event = {.kind = EVENT_LINES, .u.lines.ready = device.machine.lines_ready};
    event.u.lines.key = said_choice(said_word(said, 2), STATES) == 1;
    give(&event);
}

static void staff(const struct said *said)
{
    static struct staff told;
    struct event event = {.kind = EVENT_STAFF, .u.staff = &told};
    char line[LINE_SIZE];
    snprintf(line, sizeof line, "%s = %s\n", said_word(said, 1), said_word(said, 2));
    staff_parse(&told, line, strlen(line));
    give(&event);
}

static void terms(const struct said *said)
{
    static const char *const MODES[] = {"off", "visits", "bands", NULL};
    const struct site *site = &device.content.site;
    struct event event = {.kind = EVENT_TERMS,
                          .u.promise = {site->terms, (uint8_t)site->keep_years, 0}};
    struct terms *told = &event.u.promise.terms;
    told->mode = (uint8_t)said_choice(said_word(said, 1), MODES);
    told->k = K_DEFAULT;
    if (said_has(said, "burnout") || said_has(said, "distress"))
        told->tables = (uint8_t)((said_has(said, "burnout") << TABLE_BURNOUT) |
                                 (said_has(said, "distress") << TABLE_DISTRESS));
    if (told->mode != MODE_BANDS)
        told->tables = 0;
    give(&event);
}

static void tally(const struct said *said)
{
    struct event lost = {.kind = EVENT_TALLY_LOST};
    (void)said;
    give(&lost);
}

/* --- the site ------------------------------------------------------------------------------- */

static void open_site(const char *name)
{
    device_open(&device, strcmp(name, "default") ? name : NULL, "1280x800@10.1");
    screen = state_screen(&device.machine);
}

static void site(const struct said *said)
{
    open_site(said_word(said, 1));
}

/* Settings live as long as the machine that reads them. */
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

static void set_staffed(const struct said *said)
{
    device.content.site.staffed =
        strcmp(said_word(said, 2), "always") ? STAFFED_NEVER : STAFFED_ALWAYS;
}

static void set_ask_guess(const struct said *said)
{
    device.content.site.ask_guess = !strcmp(said_word(said, 2), "yes");
}

static void set_checks(const struct said *said)
{
    struct check *check = &device.content.site.check[0];
    device.content.site.check_n = 1;
    check->part_n = 0;
    for (char *id = strtok(keep(said_word(said, 2)), "+"); id && check->part_n < CHECK_PARTS_MAX;
         id = strtok(NULL, "+"))
        check->part[check->part_n++] = id;
}

static void set_rooms(const struct said *said)
{
    struct site *site = &device.content.site;
    for (site->room_n = 0; site->room_n < atoi(said_word(said, 2)) && site->room_n < ROOMS_MAX;) {
        char name[] = "Room 1";
        name[5] = (char)('1' + site->room_n);
        site->room[site->room_n++] = (struct room){.name = keep(name), .word = ""};
    }
}

static void set_word(const struct said *said)
{
    device.content.site.room[0].word = keep(said_word(said, 2));
}

static void set_phone(const struct said *said)
{
    device.content.site.phone = keep(said_word(said, 2));
}

static void set(const struct said *said)
{
    static const struct verb SETTINGS[] = {{"staffed", set_staffed},
                                           {"ask_guess", set_ask_guess},
                                           {"checks", set_checks},
                                           {"rooms", set_rooms},
                                           {"word", set_word},
                                           {"phone", set_phone},
                                           {NULL, NULL}};
    for (const struct verb *setting = SETTINGS; setting->name; setting++)
        if (!strcmp(setting->name, said_word(said, 1))) {
            setting->run(said);
            device_look(&device);
            return;
        }
    story_fail("I don't know \"%s\" here", said_word(said, 1));
}

/* --- what must follow ----------------------------------------------------------------------- */

/* On any page of the screen; looking changes nothing. */
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

static void shows(const struct said *said)
{
    const char *name = said_word(said, 1), *note = story_take("shows");
    if (!note)
        story_fail("it should come to %s, but stays on %s", name, device_screen(&device));
    else if (strcmp(note + strlen("shows "), name))
        story_fail("it %s, not %s", note, name);
}

static void says(const struct said *said)
{
    if (!on_any_page(device_says, said_word(said, 1)))
        story_fail("%s does not say \"%s\"", device_screen(&device), said_word(said, 1));
}

static void silent(const struct said *said)
{
    if (on_any_page(device_says, said_word(said, 1)))
        story_fail("%s says \"%s\"", device_screen(&device), said_word(said, 1));
}

static void offers(const struct said *said)
{
    if (!on_any_page(device_offers, said_word(said, 1)))
        story_fail("%s offers no \"%s\"", device_screen(&device), said_word(said, 1));
}

static void denies(const struct said *said)
{
    if (on_any_page(device_offers, said_word(said, 1)))
        story_fail("%s offers \"%s\"", device_screen(&device), said_word(said, 1));
}

/* --- the cast ------------------------------------------------------------------------------- */

static void open(void)
{
    open_site("default");
}

static int64_t wake_ms(void)
{
    return machine_wake_ms(&device.machine);
}

static void tick(void)
{
    struct event event = {.kind = EVENT_TICK};
    give(&event);
}

static const struct verb EVENTS[] = {{"site", site},     {"set", set},     {"tap", tap},
                                     {"key", press_key}, {"keys", keys},   {"room", room},
                                     {"lines", lines},   {"terms", terms}, {"turn", turn},
                                     {"staff", staff},   {"tally", tally}, {NULL, NULL}};
static const struct verb FOLLOWS[] = {{"shows", shows},   {"says", says},     {"silent", silent},
                                      {"offers", offers}, {"denies", denies}, {NULL, NULL}};

const struct cast tell_visit = {"visit", open, EVENTS, FOLLOWS, wake_ms, tick};
