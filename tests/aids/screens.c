/* What a site's folder puts on the glass, as lines that can be compared: words, boxes and colors of
 * a screen, or of all screens of one way through the kiosk, with what is told and when it wakes.
 * usage: screens SITE SCREEN[/ENTRY][@open|closed|unknown]
 *        screens SITE waits|more|keys|rings|check/N/OPTION|everywhere[@...]
 * A check is picked by its place in the list; OPTION is chosen everywhere; -1: nothing is
 * answered, -2: only the first question. */
#include "core/answers/examples.h"
#include "core/plain/turn.h"
#include "core/visit/intent.h"
#include "core/visit/preview.h"
#include "core/visit/screen.h"
#include "io/files/files.h"
#include "io/files/load.h"
#include "tests/fakes/device.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STEPS_MAX = 200, LOOKS_MAX = 4096 };

static struct device device;

/* --- what is there --------------------------------------------------------------------------- */

static void print_page(void)
{
    const struct theme *theme = &device.content.theme[state_theme(&device.machine)];
    const struct scene *scene = &device.scene;
    printf("%s %d of %d\n", device_screen(&device), scene->page + 1, scene->pages);
    for (int i = 0; i < scene->shape_n; i++) {
        const struct shape *shape = &scene->shapes[i];
        printf("  %d %06x %d %d %d %d %.*s\n", shape->kind, (unsigned)theme->color[shape->color],
               shape->box.x, shape->box.y, shape->box.w, shape->box.h, shape->text_n,
               shape->text_n ? shape->text : "");
    }
    for (int i = 0; i < scene->target_n; i++)
        printf("  touch %s\n", scene->targets[i].label);
}

static void turn_to(int page)
{
    struct visit *visit = &device.visit;
    bool over = state_screen(&device.machine) != visit->at.screen;
    visit->at.page = (uint16_t)(over ? visit->at.page : page);
    visit->over_page = (uint16_t)(over ? page : visit->over_page);
    device_look(&device);
}

static void print_screen(void)
{
    turn_to(0);
    for (int i = 0, pages = device.scene.pages; i < pages; i++) {
        turn_to(i);
        print_page();
    }
    turn_to(0);
}

static void print_effects(void)
{
    static const char *const NAMES[] = {[EFFECT_ARRIVE] = "arrive",
                                        [EFFECT_LEAVE] = "leave",
                                        [EFFECT_COMPANY] = "company",
                                        [EFFECT_COUNT] = "count"};
    for (int i = 0; i < device.effects.n; i++) {
        const struct effect *effect = &device.effects.list[i];
        if (effect->kind != EFFECT_SHOW && effect->kind != EFFECT_WIPE)
            printf("%s room %d agreed %d tables %d high %d\n", NAMES[effect->kind], effect->room,
                   effect->agreed, effect->cell.tables, effect->cell.high);
    }
}

/* --- ways through the kiosk ------------------------------------------------------------------ */

static void act(int intent, int arg)
{
    device.machine.now_ms += 1000;
    device_step(&device, EVENT_INTENT, intent, arg);
    print_effects();
}

static void come(void)
{
    act(INTENT_START, 0);
    act(INTENT_CONSENT, 1);
}

/* Nobody touches the glass until it is as it was. */
static void wait_for_the_end(void)
{
    for (int i = 0; i < STEPS_MAX && device.visit.on; i++) {
        int64_t ms = machine_wake_ms(&device.machine) - device.machine.now_ms;
        device_tick(&device, ms);
        printf("after %lld ms: %s\n", (long long)ms, device_screen(&device));
    }
}

static void waits(void)
{
    come();
    wait_for_the_end();
}

static void more(void)
{
    come();
    device_tick(&device, machine_wake_ms(&device.machine) - device.machine.now_ms);
    act(INTENT_MORE_TIME, 0);
    wait_for_the_end();
}

/* Without a finger: a ring shows where Select would act. */
static void keys(void)
{
    come();
    act(INTENT_FOCUS, 0);
    print_page();
}

static void hear_told(int room)
{
    struct event event = {.kind = EVENT_ROOM, .at_ms = device.machine.now_ms};
    event.u.room.room = (uint8_t)room;
    event.u.room.state = ROOM_TOLD;
    event.u.room.answer = 1;
    machine_step(&device.machine, &event, &device.effects);
}

/* Each room's lamp in turn. */
static void rings(void)
{
    for (int room = 0; room < device.content.site.room_n; room++) {
        come();
        act(INTENT_CHECKIN, 0);
        print_screen();
        act(INTENT_ROOM, room);
        hear_told(room);
        print_screen();
        act(INTENT_FINISH, 0);
        wait_for_the_end();
    }
}

static void answer(int option)
{
    int screen = device.visit.at.screen;
    if (option == -2 && !device.visit.part && !device.visit.item)
        option = 0;
    if (screen == SCREEN_GUESS)
        act(INTENT_GUESS, GUESS_STRAIN);
    else if (screen == SCREEN_QUESTION && option >= 0)
        act(INTENT_CHOOSE, option);
    if (device.visit.at.screen == screen)
        act(screen == SCREEN_QUESTION && option < 0 ? INTENT_SKIP : INTENT_NEXT, 0);
}

/* A self-check, with the same option everywhere; below 0: nothing is answered. */
static void check(int which, int option)
{
    static const int AFTER[] = {SCREEN_NUMBER, SCREEN_OTHERS};
    come();
    act(INTENT_GO, SCREEN_CHECKS);
    print_screen();
    act(INTENT_CHECK, which);
    print_screen();
    act(INTENT_BEGIN, 0);
    for (int i = 0; i < STEPS_MAX && device.visit.at.screen != SCREEN_RESULT; i++) {
        print_screen();
        answer(option);
    }
    print_screen();
    for (size_t i = 0; i < sizeof AFTER / sizeof AFTER[0]; i++) {
        act(INTENT_GO, AFTER[i]);
        print_screen();
        act(INTENT_BACK, 0);
    }
}

/* --- all that a visitor can come to ---------------------------------------------------------- */

struct look {
    struct machine machine;
    struct visit visit;
};

static struct look looks[LOOKS_MAX];
static int look_n;

/* Where somebody is, however they came there. */
static bool same_place(const struct look *look)
{
    const struct visit *a = &look->visit, *b = &device.visit;
    int screen = state_screen(&look->machine);
    return screen == state_screen(&device.machine) && a->over_page == b->over_page &&
           (screen != a->at.screen || screen != b->at.screen ||
            (a->at.arg == b->at.arg && a->at.page == b->at.page));
}

static void reach(void)
{
    for (int i = 0; i < look_n; i++) {
        looks[i].machine.visit = &looks[i].visit;
        if (same_place(&looks[i]))
            return;
    }
    if (look_n == LOOKS_MAX)
        abort();
    looks[look_n++] = (struct look){device.machine, device.visit};
    print_page();
}

/* Every touch on everything that a touch led to. */
static void everywhere(void)
{
    device_look(&device);
    reach();
    for (int at = 0; at < look_n; at++)
        for (int t = 0, n = 1; t < n; t++) {
            device.machine = looks[at].machine;
            device.visit = looks[at].visit;
            device.machine.visit = &device.visit;
            device_look(&device);
            n = device.scene.target_n;
            if (t < n)
                act(device.scene.targets[t].intent, device.scene.targets[t].arg);
            reach();
        }
}

/* --------------------------------------------------------------------------------------------- */

static void preview(const char *where)
{
    char name[64];
    int entry = 0;
    sscanf(where, "%63[^/]/%d", name, &entry);
    int screen = screen_find(name);
    if (screen < 0) {
        fprintf(stderr, "screens: no screen is called %s\n", name);
        exit(2);
    }
    preview_screen(&device.machine, screen);
    if (entry)
        device.visit.at.arg = (int16_t)entry;
    print_screen();
}

static void show(const char *where)
{
    int which = 0, option = 0;
    if (!strcmp(where, "waits"))
        waits();
    else if (!strcmp(where, "more"))
        more();
    else if (!strcmp(where, "keys"))
        keys();
    else if (!strcmp(where, "rings"))
        rings();
    else if (!strcmp(where, "everywhere"))
        everywhere();
    else if (sscanf(where, "check/%d/%d", &which, &option) == 2)
        check(which, option);
    else
        preview(where);
}

int main(int argc, char **argv)
{
    static struct faults faults;
    struct display display;
    char where[64] = "", when[16] = "open";
    if (argc != 3 || sscanf(argv[2], "%63[^@]@%15s", where, when) < 1)
        return 2;
    device_open_folder(&device, argv[1], "1280x800@10.1");
    load_display(&display, argv[1], files_assets(NULL), NULL, &faults);
    display_measure(&display, &device.panel, false);
    turn_sides(display.quarters, &device.panel.width_px, &device.panel.height_px);
    struct local *local = &device.machine.local;
    local->trusted = strcmp(when, "unknown") != 0;
    local->minute = (int16_t)(strcmp(when, "closed") ? local->minute : 23 * 60);
    show(where);
    return 0;
}
