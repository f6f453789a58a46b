/* How many touches, and how many presses of keys, it takes to do what people come for: ten tasks on
 * each example site. More than tests/views/touches.txt allows is a failure; `make bless` rewrites
 * it. */

#include "core/visit/intent.h"
#include "core/visit/screen.h"
#include "core/wire/message.h"
#include "tests/fakes/device.h"
#include "tests/fakes/unit.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STEPS_MAX = 20, PAGES_MAX = 10, ANY = -1, IMPOSSIBLE = -1, TASK_N = 28, LINE_N = 160 };

struct step {
    int intent, arg;
};

/* Of two ways to do the same, the first that a site offers. */
struct way {
    const char *task, *ends_on;
    struct step steps[STEPS_MAX];
};

#define IN                                                                                         \
    {INTENT_START, 0},                                                                             \
    {                                                                                              \
        INTENT_CONSENT, ANY                                                                        \
    }
#define TO_GUESS IN, {INTENT_CHECK, 0}, {INTENT_BEGIN, 0}
#define TO_ONE IN, {INTENT_CHECK, 0}, {INTENT_BEGIN_ONE, 0}
#define GUESS {INTENT_GUESS, ANY}, {INTENT_NEXT, 0}
#define ANSWER(option) {INTENT_CHOOSE, option}, {INTENT_NEXT, 0}
#define FIVE ANSWER(1), ANSWER(1), ANSWER(1), ANSWER(1), ANSWER(1)
static const struct way WAYS[] = {
    {"reach 988", "urgent_help", {{INTENT_URGENT, 0}}},
    {"ask somebody to come", "urgent_help", {{INTENT_URGENT, 0}, {INTENT_COMPANY, 0}}},
    {"check in", "lamp_on", {{INTENT_PRESS, 0}}},
    {"check in", "lamp_on", {IN, {INTENT_CHECKIN, 0}, {INTENT_ROOM, 0}}},
    {"finish the self-check", "result", {TO_GUESS, {INTENT_SKIP, 0}, FIVE}},
    {"finish the self-check", "result", {TO_GUESS, GUESS, FIVE}},
    {"answer one question", "result", {TO_ONE, {INTENT_SKIP, 0}, ANSWER(1)}},
    {"answer one question", "result", {TO_ONE, GUESS, ANSWER(1)}},
    {"see whom to call", "talk", {IN, {INTENT_GO, SCREEN_TALK}}},
    {"find a peer", "peer", {IN, {INTENT_GO, SCREEN_PEERS}, {INTENT_ITEM, ANY}}},
    {"find words for a colleague",
     "what_to_say",
     {IN, {INTENT_GO, SCREEN_COLLEAGUE}, {INTENT_GO, SCREEN_WHAT_TO_SAY}}},
    {"breathe", "breathing", {IN, {INTENT_GO, SCREEN_MOMENT}, {INTENT_GO, SCREEN_BREATHING}}},
    {"read in the largest text",
     "promise",
     {{INTENT_TEXT, 0}, {INTENT_SIZE, SIZE_XL}, {INTENT_BACK, 0}}},
    {"read in the largest text",
     "promise",
     {{INTENT_START, 0}, {INTENT_TEXT, 0}, {INTENT_SIZE, SIZE_XL}, {INTENT_BACK, 0}}},
};
static const char *const SITES[] = {"msmp-wellness", "peer-support", "phs-resources"};
enum { WAYS_N = sizeof WAYS / sizeof WAYS[0], SITES_N = sizeof SITES / sizeof SITES[0] };

static struct device device;

/* --- a hand --------------------------------------------------------------------------------- */

static int find(int intent, int arg)
{
    for (int i = 0; i < device.scene.target_n; i++)
        if (device.scene.targets[i].intent == intent &&
            (arg == ANY || device.scene.targets[i].arg == arg))
            return i;
    return -1;
}

static bool waiting(void)
{
    return find(INTENT_START, ANY) >= 0;
}

/* A key that has a meaning of its own. */
static bool own_key(int intent)
{
    return intent == INTENT_URGENT || intent == INTENT_HIDE || intent == INTENT_BACK;
}

/* The ring goes to the target by the shorter way round, then Select. */
static int presses(int target)
{
    int n = device.scene.target_n, focus = device.scene.focus;
    int next = focus < 0 ? target + 1 : (target - focus + n) % n;
    int previous = focus < 0 ? n - target : (focus - target + n) % n;
    return (next < previous ? next : previous) + 1;
}

static void act(int target, bool keys)
{
    const struct target on = device.scene.targets[target];
    device.machine.now_ms += 1000;
    if (keys && on.role != ROLE_GLASS)
        device_step(&device, EVENT_INTENT, INTENT_FOCUS, target);
    device_step(&device, EVENT_INTENT, on.intent, on.arg);
}

/* checkin answers whatever it is asked. */
static void answer(void)
{
    const struct effect *effect = device_effect(&device, EFFECT_ARRIVE);
    struct event event = {.kind = EVENT_ROOM, .at_ms = device.machine.now_ms};
    if (!effect)
        return;
    event.u.room.room = effect->room;
    event.u.room.state = ROOM_TOLD;
    event.u.room.answer = 1;
    machine_step(&device.machine, &event, &device.effects);
    device_look(&device);
}

/* The step, with the pages that must be turned on the way to it. */
static int take(const struct step *step, bool keys)
{
    int cost = 0;
    if (keys && waiting() && step->intent != INTENT_START && !own_key(step->intent))
        return IMPOSSIBLE;
    for (int page = 0; page < PAGES_MAX; page++) {
        int target = find(step->intent, step->arg), more = find(INTENT_PAGE, device.scene.page + 1);
        bool one = !keys || waiting() || own_key(step->intent);
        if (target < 0 && more < 0)
            return IMPOSSIBLE;
        cost += target >= 0 && one ? 1 : !keys ? 1 : presses(target >= 0 ? target : more);
        act(target >= 0 ? target : more, keys);
        if (target < 0)
            continue;
        answer();
        return cost;
    }
    return IMPOSSIBLE;
}

static int walk(const char *site, const struct way *way, bool keys)
{
    int cost = 0;
    device_open(&device, site, "1280x800@10.1");
    for (int i = 0; i < STEPS_MAX && way->steps[i].intent; i++) {
        int step = take(&way->steps[i], keys);
        if (step == IMPOSSIBLE)
            return IMPOSSIBLE;
        cost += step;
    }
    return strcmp(device_screen(&device), way->ends_on) ? IMPOSSIBLE : cost;
}

/* --- the table ------------------------------------------------------------------------------ */

static int fewest(const char *site, const char *task, bool keys)
{
    int least = IMPOSSIBLE;
    for (int i = 0; i < WAYS_N; i++) {
        int cost = strcmp(WAYS[i].task, task) ? IMPOSSIBLE : walk(site, &WAYS[i], keys);
        least = cost != IMPOSSIBLE && (least == IMPOSSIBLE || cost < least) ? cost : least;
    }
    return least;
}

/* The figure, or a hyphen where the site does not offer the task. */
static void put(FILE *out, int cost)
{
    if (cost == IMPOSSIBLE)
        fprintf(out, "%5s", "-");
    else
        fprintf(out, "%5d", cost);
}

static void write_line(FILE *out, const char *task)
{
    fprintf(out, "%-28s", task);
    for (int s = 0; s < SITES_N; s++) {
        put(out, fewest(SITES[s], task, false));
        put(out, fewest(SITES[s], task, true));
    }
    fprintf(out, "\n");
}

static void write_table(FILE *out)
{
    fprintf(out, "# touches and presses:       ");
    for (int s = 0; s < SITES_N; s++)
        fprintf(out, " %s", SITES[s]);
    fprintf(out, "\n");
    for (int i = 0; i < WAYS_N; i++)
        if (i == 0 || strcmp(WAYS[i].task, WAYS[i - 1].task) != 0)
            write_line(out, WAYS[i].task);
}

/* What a figure of the file allows: a task that was possible stays so. */
static bool allows(const char *was, const char *is)
{
    return strcmp(was, "-") == 0 || (strcmp(is, "-") != 0 && atoi(is) <= atoi(was));
}

static void compare(char *was, char *is)
{
    char *at_was, *at_is, whole[LINE_N];
    strcpy(whole, is);
    if (strncmp(was, is, TASK_N) != 0)
        fail_msg("another task: %s  was: %s", is, was);
    char *a = strtok_r(was + TASK_N, " \n", &at_was), *b = strtok_r(is + TASK_N, " \n", &at_is);
    for (; a && b; a = strtok_r(NULL, " \n", &at_was), b = strtok_r(NULL, " \n", &at_is))
        if (!allows(a, b))
            fail_msg("%s takes %s, and took %s", whole, b, a);
    assert_true(!a && !b);
}

TEST(nothing_takes_more_touches_or_presses_than_it_did)
{
    static const char PATH[] = "tests/views/touches.txt";
    char was[LINE_N], is[LINE_N];
    bool bless = getenv("BLESS") != NULL;
    FILE *file = fopen(PATH, bless ? "w+" : "r"), *now = bless ? file : tmpfile();
    if (!file || !now)
        fail_msg("%s cannot be opened: run this from the top of the tree", PATH);
    write_table(now);
    rewind(now);
    while (fgets(is, sizeof is, now)) {
        fputs(is, stdout);
        if (bless || is[0] == '#')
            continue;
        do
            assert_non_null(fgets(was, sizeof was, file));
        while (was[0] == '#');
        compare(was, is);
    }
    if (now != file)
        fclose(now);
    fclose(file);
}
