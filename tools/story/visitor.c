/* See visitor.h. */
#include "tools/story/visitor.h"
#include "core/plain/isodate.h"
#include "core/visit/intent.h"
#include "core/visit/screen.h"

#include <stdlib.h>
#include <string.h>

enum { TAP_MS = 1000 };

struct visitor visitor;

/* --- what follows --------------------------------------------------------------------------- */

static void note(void)
{
    for (int i = 0; i < visitor.device.effects.n && visitor.runs; i++) {
        const struct effect *effect = &visitor.device.effects.list[i];
        if (effect->kind == EFFECT_WIPE)
            story_note("wipe");
        else if (effect->kind != EFFECT_SHOW)
            visitor.asks(effect);
    }
    int now = state_screen(&visitor.device.machine);
    if (!visitor.runs)
        return;
    if (now != visitor.screen)
        story_note("shows %s", screen_name(now));
    visitor.screen = now;
    if (visitor.device.scene.overflow)
        story_fail("something does not fit on %s", screen_name(now));
}

void visitor_give(struct event *event)
{
    if (!visitor.runs)
        return;
    event->at_ms = story_now_ms();
    machine_step(&visitor.device.machine, event, &visitor.device.effects);
    device_look(&visitor.device);
    note();
}

/* --- hands ---------------------------------------------------------------------------------- */

static bool touch(const char *label)
{
    visitor.device.machine.now_ms = story_now_ms();
    if (!device_tap(&visitor.device, label))
        return false;
    story_pass(visitor.device.machine.now_ms - story_now_ms());
    note();
    return true;
}

static bool more(void)
{
    if (visitor.device.scene.pages == 1)
        return false;
    for (int i = 0; i < visitor.device.scene.target_n; i++)
        if (visitor.device.scene.targets[i].intent == INTENT_PAGE)
            return touch(visitor.device.scene.targets[i].label);
    return false;
}

/* A finger finds what is on another page of the screen by touching More. */
static void tap(const struct said *said)
{
    for (int i = 0; visitor.runs && i < 40; i++) {
        if (touch(said_word(said, 1)))
            return;
        if (!more())
            break;
    }
    story_astray("%s offers no \"%s\"", device_screen(&visitor.device), said_word(said, 1));
}

static void press(int key)
{
    struct event event;
    story_pass(TAP_MS);
    if (visitor.runs && hand_key(&visitor.device.hand, &visitor.device.scene, (enum key)key,
                                 story_now_ms(), &event))
        visitor_give(&event);
}

static void press_key(const struct said *said)
{
    static const char *const KEYS[] = {"previous", "next",   "select", "back",
                                       "hide",     "urgent", NULL};
    press(said_choice(said_word(said, 1), KEYS));
}

/* Keys alone: on to the target with this label, then Select. */
static void keys(const struct said *said)
{
    const char *label = said_word(said, 1);
    for (int i = 0; visitor.runs && i < 200; i++) {
        const struct scene *scene = &visitor.device.scene;
        if (scene->focus >= 0 && !strcmp(scene->targets[scene->focus].label, label)) {
            press(KEY_SELECT);
            return;
        }
        bool last = scene->focus == scene->target_n - 1;
        if (last && !device_offers(&visitor.device, label) && !more())
            break;
        press(KEY_NEXT);
    }
    story_astray("keys do not come to \"%s\" on %s", label, device_screen(&visitor.device));
}

/* --- the site ------------------------------------------------------------------------------ */

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

static void set_hours(const struct said *said)
{
    device_hours(&visitor.device, said_word(said, 2));
}

static void set_ask_guess(const struct said *said)
{
    visitor.device.content.site.ask_guess = !strcmp(said_word(said, 2), "yes");
}

static void set_checks(const struct said *said)
{
    struct check *check = &visitor.device.content.site.check[0];
    visitor.device.content.site.check_n = 1;
    check->part_n = 0;
    for (char *id = strtok(keep(said_word(said, 2)), "+"); id && check->part_n < CHECK_PARTS_MAX;
         id = strtok(NULL, "+"))
        check->part[check->part_n++] = id;
}

static void set_rooms(const struct said *said)
{
    struct site *site = &visitor.device.content.site;
    for (site->room_n = 0; site->room_n < atoi(said_word(said, 2)) && site->room_n < ROOMS_MAX;) {
        char name[] = "Room 1";
        name[5] = (char)('1' + site->room_n);
        struct room *room = &site->room[site->room_n++];
        *room = room_none();
        room->name = keep(name);
        room->hours = site->hours;
    }
}

static void set_edition(const struct said *said)
{
    const char *edition = said_word(said, 2);
    visitor.device.content.site.edition = !strcmp(edition, "lounge")  ? EDITION_LOUNGE
                                          : !strcmp(edition, "light") ? EDITION_LIGHT
                                                                      : EDITION_DOOR;
}

static void set_walk_in(const struct said *said)
{
    visitor.device.content.site.walk_in = !strcmp(said_word(said, 2), "yes");
}
static void set_unsure_room(const struct said *said)
{
    visitor.device.content.site.unsure_room = atoi(said_word(said, 2));
}

static void set_room2(const struct said *said)
{
    struct span part;
    visitor.device.content.site.room[1].own_hours = true;
    if (hours_parse(&visitor.device.content.site.room[1].hours, span_of(said_word(said, 2)), &part))
        story_fail("these are no hours");
}

static void set_closed(const struct said *said)
{
    struct days_off *off = &visitor.device.content.site.off;
    if (!isodate_parse(said_word(said, 2), &off->day[off->n++]))
        story_fail("this is no day");
}

/* The first peer of the list. */
static void set_peer(const struct said *said)
{
    struct peer *peer = &visitor.device.content.lists.peer[0];
    peer->shown_name = keep(said_word(said, 2));
    peer->ends_on = keep(said_word(said, 3));
}

static void set_not_for(const struct said *said)
{
    visitor.device.content.lists.peer[0].not_for_department = keep(said_word(said, 2));
}

static void set_word(const struct said *said)
{
    visitor.device.content.site.room[0].word = keep(said_word(said, 2));
}

static void set_phone(const struct said *said)
{
    visitor.device.content.site.phone = keep(said_word(said, 2));
}

/* The first phone line only takes texts. */
static void set_texts(const struct said *said)
{
    struct helpline *line = &visitor.device.content.lists.helpline[0];
    line->number = "";
    line->text_number = keep(said_word(said, 2));
    line->text_word = keep(said_word(said, 3));
}

static void set_figure(const struct said *said)
{
    device_figure(&visitor.device, said_word(said, 2));
}

void visitor_set(const struct said *said)
{
    static const struct verb SETTINGS[] = {{"hours", set_hours},
                                           {"ask_guess", set_ask_guess},
                                           {"checks", set_checks},
                                           {"rooms", set_rooms},
                                           {"room2", set_room2},
                                           {"closed", set_closed},
                                           {"peer", set_peer},
                                           {"word", set_word},
                                           {"phone", set_phone},
                                           {"walk_in", set_walk_in},
                                           {"edition", set_edition},
                                           {"not_for", set_not_for},
                                           {"unsure_room", set_unsure_room},
                                           {"figure", set_figure},
                                           {"texts", set_texts},
                                           {NULL, NULL}};
    for (const struct verb *setting = SETTINGS; setting->name; setting++)
        if (!strcmp(setting->name, said_word(said, 1))) {
            setting->run(said);
            return;
        }
    story_fail("I don't know \"%s\" here", said_word(said, 1));
}

/* --- what must follow ----------------------------------------------------------------------- */

/* On whichever page of the screen; looking changes nothing. */
static bool on_any_page(bool (*test)(const struct device *, const char *), const char *s)
{
    bool found = visitor.runs && test(&visitor.device, s);
    uint8_t at = visitor.device.visit.at.page, over = visitor.device.visit.over_page;
    for (int page = 0, pages = visitor.device.scene.pages; page < pages && !found; page++) {
        visitor.device.visit.at.page = visitor.device.visit.over_page = (uint8_t)page;
        device_look(&visitor.device);
        found = test(&visitor.device, s);
    }
    visitor.device.visit.at.page = at;
    visitor.device.visit.over_page = over;
    device_look(&visitor.device);
    return found;
}

static void shows(const struct said *said)
{
    const char *name = said_word(said, 1), *note = story_take("shows");
    if (!note)
        story_fail("it should come to %s, but stays on %s", name, device_screen(&visitor.device));
    else if (strcmp(note + strlen("shows "), name))
        story_fail("it %s, not %s", note, name);
}

static void says(const struct said *said)
{
    if (!on_any_page(device_says, said_word(said, 1)))
        story_fail("%s does not say \"%s\"", device_screen(&visitor.device), said_word(said, 1));
}

static void silent(const struct said *said)
{
    if (on_any_page(device_says, said_word(said, 1)))
        story_fail("%s says \"%s\"", device_screen(&visitor.device), said_word(said, 1));
}

static void offers(const struct said *said)
{
    if (!on_any_page(device_offers, said_word(said, 1)))
        story_fail("%s offers no \"%s\"", device_screen(&visitor.device), said_word(said, 1));
}

static void denies(const struct said *said)
{
    if (on_any_page(device_offers, said_word(said, 1)))
        story_fail("%s offers \"%s\"", device_screen(&visitor.device), said_word(said, 1));
}

/* --- the program ---------------------------------------------------------------------------- */

void visitor_open(const char *site)
{
    device_open(&visitor.device, strcmp(site, "default") ? site : NULL, "1280x800@10.1");
    visitor.wall = device_local;
    visitor.screen = state_screen(&visitor.device.machine);
    visitor.runs = true;
}

void visitor_start(void)
{
    struct device *device = &visitor.device;
    machine_init(&device->machine, &device->content, &device->visit, 1);
    device->machine.local = visitor.wall;
    hand_init(&device->hand);
    device_look(device);
    device->effects.n = 0;
    visitor.runs = true;
    visitor.screen = -1;
    note();
}

void visitor_stop(void)
{
    visitor.runs = false;
    visit_forget(&visitor.device.visit);
    story_note("glass card");
}

int64_t visitor_wake_ms(void)
{
    /* While nobody is there, only the picture of the hour changes. */
    return visitor.runs && visitor.device.visit.on ? machine_wake_ms(&visitor.device.machine)
                                                   : INT64_MAX;
}

void visitor_tick(void)
{
    struct event event = {.kind = EVENT_TICK};
    visitor_give(&event);
}

const struct verb visitor_hands[] = {
    {"tap", tap}, {"key", press_key}, {"keys", keys}, {NULL, NULL}};
const struct verb visitor_eyes[] = {{"shows", shows},   {"says", says},     {"silent", silent},
                                    {"offers", offers}, {"denies", denies}, {NULL, NULL}};
