/* Hostile fingers and wires: taps anywhere on the glass, by one finger or several, sliding, in any
 * rhythm; and a door line that somebody scrapes. Nothing crashes, help stays on every screen, and a
 * count comes only from a self-check that was finished and agreed to, once. */
#include "core/door/arrival.h"
#include "core/door/gesture.h"
#include "core/visit/intent.h"
#include "core/visit/screen.h"
#include "tests/fakes/device.h"
#include "tests/fakes/planted.h"
#include "tests/fakes/unit.h"
#include <stdlib.h>
#include <string.h>

enum { TAPS = 1000000, TAPS_SHORT = 10000, EDGES = 1000000, EDGES_SHORT = 100000 };

static struct device device;
static int counts, finished, visits, bent, helpless;

/* --- the glass ------------------------------------------------------------------------------ */

static int with_intent(int intent)
{
    int n = device.scene.target_n, first = rand() % (n + 1);
    for (int i = 0; i < n; i++)
        if (device.scene.targets[(first + i) % n].intent == intent)
            return (first + i) % n;
    return -1;
}

/* Most fingers go where there is something to touch, and often on to a self-check and through it,
 * or none would ever be finished. -1: any place will do. */
static int aim(void)
{
    const struct visit *visit = &device.visit;
    if (state_screen(&device.machine) == SCREEN_QUESTION && rand() % 16) {
        bool answered = visit->answers[visit->part].chosen[visit->item] >= 0;
        return with_intent(answered ? INTENT_NEXT : INTENT_CHOOSE);
    }
    static const int ON[] = {INTENT_START, INTENT_CONSENT, INTENT_CHECK, INTENT_BEGIN,
                             INTENT_GUESS};
    for (size_t i = 0; i < sizeof ON / sizeof ON[0]; i++)
        if (rand() % 4 && with_intent(ON[i]) >= 0)
            return with_intent(ON[i]);
    return rand() % 8 && device.scene.target_n ? rand() % device.scene.target_n : -1;
}

static void place(int *x, int *y)
{
    int target = aim();
    *x = rand() % (device.panel.width_px + 40) - 20;
    *y = rand() % (device.panel.height_px + 40) - 20;
    if (target >= 0) {
        const struct rect *box = &device.scene.targets[target].box;
        *x = box->x + rand() % box->w;
        *y = box->y + rand() % box->h;
    }
}

static void step(struct event *event)
{
    bool was_finished = device.visit.finished, agreed = device.visit.agreed;
    static int of_this_visit;
    machine_step(&device.machine, event, &device.effects);
    finished += device.visit.finished && !was_finished;
    for (int i = 0; i < device.effects.n; i++) {
        const struct effect *effect = &device.effects.list[i];
        if (effect->kind == EFFECT_WIPE)
            of_this_visit = 0, visits++;
        if (effect->kind != EFFECT_COUNT)
            continue;
        counts++;
        bent += !agreed || !device.visit.finished || ++of_this_visit > 1 ||
                !cell_fits(&effect->cell, &device.machine.terms);
    }
    device_look(&device);
}

static void look_for_help(void)
{
    helpless += device.scene.overflow || with_intent(INTENT_URGENT) < 0;
}

static void tap(void)
{
    static const int WAITS[] = {0, 30, 400, 600, 700, 900, 1500, 4000};
    struct event event;
    int x, y, finger = rand() % 10 ? 1 : 2;
    int64_t at_ms = device.machine.now_ms + WAITS[rand() % 8];
    if (rand() % 500 == 0)
        at_ms += 200000;
    place(&x, &y);
    hand_down(&device.hand, &device.scene, finger, x, y, at_ms);
    if (rand() % 16 == 0)
        place(&x, &y);
    if (machine_wake_ms(&device.machine) <= at_ms) {
        event = (struct event){.kind = EVENT_TICK, .at_ms = machine_wake_ms(&device.machine)};
        step(&event);
    }
    if (!hand_up(&device.hand, &device.scene, finger, x, y, at_ms, &event)) {
        device.machine.now_ms = at_ms > device.machine.now_ms ? at_ms : device.machine.now_ms;
        return;
    }
    event.at_ms = at_ms > device.machine.now_ms ? at_ms : device.machine.now_ms;
    step(&event);
}

static void tap_all(int taps)
{
    srand(10);
    device_open(&device, "peer-support", "1280x800@10.1");
    for (int i = 0; i < taps; i++) {
        tap();
        look_for_help();
    }
}

TEST(a_million_taps_break_nothing_and_bend_no_count)
{
    int taps = planted_long() ? TAPS : TAPS_SHORT;
    tap_all(taps);
    attack_line("10 hostile fingers", attack_words("%d taps, %d visits", taps, visits),
                attack_words("%d counts, %d of them wrong; %d screens without help", counts, bent,
                             helpless),
                attack_words("%d finished self-checks, 0, 0", finished));
    assert_true(counts > 0 && counts <= finished);
    assert_int_equal(bent + helpless, 0);
}

/* --- the wire ------------------------------------------------------------------------------- */

static int presses, arrivals, believed; /* the last: presses without a contact that was still */

static void told(struct arrival *arrival, int bits, int64_t at_ms, int64_t edge_ms, bool closed)
{
    if (!(bits & GESTURE_PRESS))
        return;
    presses++;
    believed += !closed || at_ms - edge_ms < GESTURE_STILL_MS;
    arrivals += arrival_door(arrival, 0, at_ms);
}

/* A storm is fast for a while; between storms there is a hand. Returns the minutes that it took. */
static int scrape(int edges)
{
    static const int WAITS[] = {0, 0, 1, 1, 2, 5, 15, 19, 20, 21, 25, 60, 400, 900, 2500, 12000};
    struct gesture gesture;
    struct arrival arrival;
    int64_t now = 1000, edge_ms = now;
    bool closed = false;
    srand(11);
    gesture_init(&gesture, false, false, now);
    arrival_init(&arrival, 1, 5, 2);
    for (int i = 0; i < edges; i++) {
        int64_t next = now + WAITS[rand() % (i / 1000 % 2 ? 8 : 16)];
        while (gesture_wake_ms(&gesture) <= next) {
            now = gesture_wake_ms(&gesture);
            told(&arrival, gesture_tick(&gesture, now), now, edge_ms, closed);
        }
        now = edge_ms = next;
        closed = rand() % 8 ? !closed : closed;
        told(&arrival, gesture_edge(&gesture, closed, now), now, edge_ms, closed);
    }
    return (int)(now / 60000);
}

TEST(a_scraped_wire_is_few_visitors)
{
    int edges = planted_long() ? EDGES : EDGES_SHORT;
    int minutes = scrape(edges), most = (minutes + 1) * (60000 / ARRIVAL_SAME_MS);
    attack_line("10 hostile wires", attack_words("%d edges in %d minutes", edges, minutes),
                attack_words("%d presses, %d of them of a bouncing contact; %d visitors", presses,
                             believed, arrivals),
                attack_words("0; %d visitors, one in %d s", most, ARRIVAL_SAME_MS / 1000));
    assert_true(presses > 0 && arrivals > 0 && arrivals <= most);
    assert_int_equal(believed, 0);
}

/* --- that it would be seen ------------------------------------------------------------------ */

static void caught(const char *bug, const char *what, const char *only)
{
    planted_must_find(bug, "build/san/tests/secrecy/hostile", only,
                      attack_words("10 hostile %s, planted: %s", only, what), "the same, in short");
}

PLANTED_TEST(a_self_check_counted_twice_is_caught, "counted-twice",
             "a self-check is counted each time it is finished", "fingers")
PLANTED_TEST(a_press_for_each_edge_is_caught, "no-debouncing", "a line that bounces is pressed",
             "wires")
int main(int argc, char **argv)
{
    if (argc > 1) {
        strcmp(argv[1], "fingers") == 0 ? tap_all(TAPS_SHORT) : (void)scrape(EDGES_SHORT);
        return bent + believed > 0 ? PLANTED_FOUND : 0;
    }
    return unit_run(NULL, NULL);
}
