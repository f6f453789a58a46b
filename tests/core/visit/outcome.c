/* Tests app/core/visit/outcome.c: the sentence of a result, and which step comes first, for a
 * hundred thousand visits with random answers and random skips. What is right is worked out here,
 * from a table of the forms as their sources give them: points, lines and what counts as missing.
 * Neither the kiosk's instrument files nor its scoring take part in it. */
#include "core/visit/outcome.h"
#include "core/visit/results.h"
#include "core/visit/screen.h"
#include "tests/fakes/device.h"
#include "tests/fakes/unit.h"
#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum { VISITS = 100000, SEEN_MAX = 4096, SCALES = 3, LINES = 3 };

/* Points of each option, in the order of the form, as they count. */
#define DAYS "0123"
#define LEVEL "12345"
#define OFTEN "43210" /* quarters of a hundred */
#define ENERGY "01234"
static const struct fact {
    const char *id;
    int topic;
    const char *points[ITEMS_MAX];
    struct {
        int first, n, need; /* questions, and how many answers make a score */
        bool mean;          /* of the answers, or of all if they make no score */
        int line[LINES];    /* from so many points on, `concern` holds; 0 ends them */
        int concern[LINES];
    } scale[SCALES];
    int hard;  /* the question on self-harm, from 1 */
    int help;  /* the option of the first question that is a call for help, from 1 */
    int ends;  /* the option of the first question that ends the form with 0, from 1 */
    bool gate; /* it counts nowhere; skipped, the form ends with nothing */
    bool more; /* one more question at the end, which counts nowhere */
} FACTS[] = {
    {.id = "burnout1", .points = {LEVEL}, .scale = {{0, 1, 1, false, {3}, {3}}}, .help = 5},
    {.id = "phq4",
     .points = {DAYS, DAYS, DAYS, DAYS},
     .scale = {{0, 4, 4, false, {3, 6, 9}, {2, 3, 4}}}},
    {.id = "phq8",
     .points = {DAYS, DAYS, DAYS, DAYS, DAYS, DAYS, DAYS, DAYS},
     .scale = {{0, 8, 8, false, {5, 10, 15}, {2, 3, 4}}}},
    {.id = "phq9",
     .points = {DAYS, DAYS, DAYS, DAYS, DAYS, DAYS, DAYS, DAYS, DAYS},
     .scale = {{0, 9, 9, false, {5, 10, 15}, {2, 3, 4}}},
     .hard = 9,
     .more = true},
    {.id = "gad7",
     .points = {DAYS, DAYS, DAYS, DAYS, DAYS, DAYS, DAYS},
     .scale = {{0, 7, 7, false, {5, 10, 15}, {2, 3, 4}}},
     .more = true},
    {.id = "phq2", .points = {DAYS, DAYS}, .scale = {{0, 2, 2, false, {3}, {3}}}},
    {.id = "k6",
     .points = {OFTEN, OFTEN, OFTEN, OFTEN, OFTEN, OFTEN},
     .scale = {{0, 6, 6, false, {5, 13}, {2, 4}}}},
    {.id = "cbi",
     .points = {OFTEN, OFTEN, OFTEN, OFTEN, OFTEN, OFTEN, OFTEN, OFTEN, OFTEN, OFTEN, OFTEN, OFTEN,
                ENERGY, OFTEN, OFTEN, OFTEN, OFTEN, OFTEN, OFTEN},
     .scale = {{0, 6, 3, true, {2, 3}, {3, 4}},
               {6, 7, 4, true, {2, 3}, {3, 4}},
               {13, 6, 3, true, {2, 3}, {3, 4}}}},
    {.id = "auditc",
     .topic = TOPIC_ALCOHOL,
     .points = {"01234", "001234", "01234"},
     .scale = {{0, 3, 3, false, {3, 4}, {2, 3}}},
     .ends = 1},
    {.id = "pcptsd5",
     .topic = TOPIC_TRAUMA,
     .points = {"10", "10", "10", "10", "10", "10"},
     .scale = {{1, 5, 5, false, {3, 4}, {2, 3}}},
     .ends = 2,
     .gate = true},
};
enum { FACT_N = sizeof FACTS / sizeof FACTS[0] };

/* No more than a site may have. */
static const char *const CHECK[][CHECK_PARTS_MAX] = {{"burnout1", "phq4"},
                                                     {"phq9"},
                                                     {"phq8", "phq2"},
                                                     {"gad7", "k6"},
                                                     {"cbi", "burnout1"},
                                                     {"auditc"},
                                                     {"burnout1", "phq4", "auditc"},
                                                     {"phq9", "auditc"},
                                                     {"pcptsd5"},
                                                     {"pcptsd5", "phq4"}};
enum { CHECKS = sizeof CHECK / sizeof CHECK[0] };

static struct device device;

/* --- what is right -------------------------------------------------------------------------- */

struct truth {
    int topic[TOPIC_COUNT]; /* the highest concern of each */
    bool yes, some, skipped;
};

static const struct fact *fact_of(const char *id)
{
    for (int i = 0; i < FACT_N; i++)
        if (strcmp(FACTS[i].id, id) == 0)
            return &FACTS[i];
    fail_msg("no facts about %s", id);
    return NULL;
}

/* A question without an answer counts the fewest points that it can, which is 0. */
static int concern_of(const struct fact *fact, int s, const int8_t *chosen, bool ended)
{
    int sum = 0, given = 0, n = fact->scale[s].n, concern = 1;
    for (int i = fact->scale[s].first; i < fact->scale[s].first + n; i++) {
        given += ended || chosen[i] >= 0;
        sum += !ended && chosen[i] >= 0 ? fact->points[i][chosen[i]] - '0' : 0;
    }
    if (given == 0)
        return 0;
    int over = given >= fact->scale[s].need ? given : n;
    for (int l = 0; l < LINES && fact->scale[s].line[l]; l++)
        if (sum >= fact->scale[s].line[l] * (fact->scale[s].mean ? over : 1))
            concern = fact->scale[s].concern[l];
    return concern;
}

static void judge(struct truth *truth, const struct fact *fact, const int8_t *chosen)
{
    bool ended = fact->ends && chosen[0] == fact->ends - 1;
    int *topic = &truth->topic[fact->topic];
    for (int s = 0; s < SCALES && fact->scale[s].n; s++) {
        int concern = concern_of(fact, s, chosen, ended);
        *topic = concern > *topic ? concern : *topic;
    }
    if (fact->help && chosen[0] == fact->help - 1)
        *topic = 4;
    truth->yes |= fact->hard && chosen[fact->hard - 1] > 0;
    for (int i = 0; i < ITEMS_MAX && fact->points[i]; i++) {
        truth->some |= chosen[i] >= 0;
        truth->skipped |= chosen[i] < 0 && !(ended && i > 0);
    }
}

static int others(const struct truth *truth)
{
    int most = 0;
    for (int t = 1; t < TOPIC_COUNT; t++)
        most = truth->topic[t] > most ? truth->topic[t] : most;
    return most;
}

static int highest(const struct truth *truth)
{
    int load = truth->topic[TOPIC_LOAD], other = others(truth);
    return truth->yes ? 4 : load > other ? load : other;
}

/* --- what is read --------------------------------------------------------------------------- */

enum { NEUTRAL = -3, NOTHING, BELOW, YES = 5 };

struct sentence {
    const char *words;
    int concern;
};
static const struct sentence LEADS[] = {{"You skipped the questions.", NOTHING},
                                        {"this is only a part.", NEUTRAL},
                                        {"Keep doing what works for you", 1},
                                        {"Your answers say some strain.", 2},
                                        {"The others show at least some strain.", 2},
                                        {"Your answers say heavy.", 3},
                                        {"The others show at least a heavy load.", 3},
                                        {"Your answers say very heavy.", 4},
                                        {"The others show a very heavy load already.", 4},
                                        {"One part of your answers is worth talking over.", BELOW},
                                        {"One of your answers matters more than any total.", YES},
                                        {NULL, 0}};
static const struct sentence ALCOHOL[] = {
    {"You skipped these questions.", 0},
    {"The others alone don't show where your answers stand.", NEUTRAL},
    {"Your answers are below both lines.", 1},
    {"Your answers are at the line used for women, and below", 2},
    {"The others reach at least the line used for women.", 2},
    {"Your answers are at or above both lines. Talking", 3},
    {"The others reach both lines already.", 3},
    {NULL, 0}};

static const struct sentence TRAUMA[] = {
    {"You skipped these questions.", 0},
    {"The others alone don't show where your answers stand.", NEUTRAL},
    {"Your answers are below both lines.", 1},
    {"Your answers are at the first line, and below the second.", 2},
    {"The others reach at least the first line.", 2},
    {"Your answers are at or above both lines. Talking", 3},
    {"The others reach both lines already.", 3},
    {NULL, 0}};

static void look_at(int screen, int page)
{
    device.visit.at = (struct place){.screen = (uint8_t)screen, .page = (uint8_t)page};
    device_look(&device);
}

static bool reads(int screen, const char *words)
{
    int page = 0;
    do {
        look_at(screen, page);
        if (device_says(&device, words))
            return true;
    } while (++page < device.scene.pages);
    return false;
}

/* Page and place of the first text that begins so; far behind all others if there is none. */
static int place_of(int screen, const char *begin)
{
    size_t n = strlen(begin);
    int page = 0;
    do {
        look_at(screen, page);
        for (int i = 0; i < device.scene.shape_n; i++) {
            const struct shape *shape = &device.scene.shapes[i];
            if (shape->kind == SHAPE_TEXT && (size_t)shape->text_n >= n &&
                memcmp(shape->text, begin, n) == 0)
                return page * SHAPES_MAX + i;
        }
    } while (++page < device.scene.pages);
    return INT_MAX;
}

static bool comes_before(int screen, const char *first, const char *then)
{
    return place_of(screen, first) < place_of(screen, then);
}

/* The one of them that is on the screen, or NULL. */
static const struct sentence *read_one(const struct sentence *sentences)
{
    const struct sentence *found = NULL;
    for (int i = 0; sentences[i].words; i++) {
        if (!reads(SCREEN_RESULT, sentences[i].words))
            continue;
        if (found)
            fail_msg("says both \"%s\" and \"%s\"", found->words, sentences[i].words);
        found = &sentences[i];
    }
    return found;
}

static const char *first_tile(int screen)
{
    int page = 0;
    do {
        look_at(screen, page);
        for (int t = 0; t < device.scene.target_n; t++)
            if (device.scene.targets[t].role == ROLE_TILE)
                return device.scene.targets[t].label;
    } while (++page < device.scene.pages);
    return "";
}

static bool lead_is_true(const struct truth *truth, int concern)
{
    int load = truth->topic[TOPIC_LOAD];
    switch (concern) {
    case YES:
        return truth->yes;
    case NOTHING:
        return !truth->some;
    case NEUTRAL:
        return truth->some && truth->skipped && highest(truth) <= 1;
    case BELOW:
        return !truth->yes && others(truth) >= 2 && others(truth) > load;
    case 1:
        return !truth->yes && !truth->skipped && highest(truth) == 1;
    default:
        return !truth->yes && concern == load && load >= others(truth);
    }
}

static bool line_is_true(const struct truth *truth, int topic, int concern)
{
    int at = truth->topic[topic];
    return concern == NEUTRAL ? at == 1 && truth->skipped : at == concern;
}

static void check_result(const struct truth *truth, const char *visit)
{
    bool load = results_speak_of(&device.machine, TOPIC_LOAD);
    const struct sentence *lead = read_one(LEADS);
    if (load && (!lead || !lead_is_true(truth, lead->concern)))
        fail_msg("%s: \"%s\"", visit, lead ? lead->words : "nothing");
    if (!load && lead)
        fail_msg("%s: \"%s\" of what is no load", visit, lead->words);
    for (int topic = TOPIC_ALCOHOL; topic < TOPIC_COUNT; topic++) {
        if (!results_speak_of(&device.machine, (enum topic)topic))
            continue;
        const struct sentence *line = read_one(topic == TOPIC_ALCOHOL ? ALCOHOL : TRAUMA);
        const char *heading = topic == TOPIC_ALCOHOL ? "Alcohol" : "After a hard event";
        if (!line || !line_is_true(truth, topic, line->concern))
            fail_msg("%s: \"%s\"", visit, line ? line->words : "nothing on a topic");
        if (place_of(SCREEN_RESULT, "First, what stays private") !=
            place_of(SCREEN_RESULT, heading) + 1)
            fail_msg("%s: something comes before what stays private", visit);
    }
    if (truth->yes && !comes_before(SCREEN_RESULT, "988", "Ask someone here"))
        fail_msg("%s: 988 is not above whom to ask", visit);
    if (truth->yes && !comes_before(SCREEN_NUMBER, "988", "A number is"))
        fail_msg("%s: 988 is not above the number", visit);
}

/* People come first unless everything was answered and is light. */
static void check_steps(const struct truth *truth, const char *visit)
{
    const char *first = first_tile(SCREEN_NEXT_STEPS);
    bool light = truth->some && !truth->skipped && highest(truth) <= 2 && others(truth) < 2;
    bool near = highest(truth) == 4;
    if (light != (strcmp(first, "Take 5 minutes") == 0))
        fail_msg("%s: the first step is \"%s\"", visit, first);
    if (near && reads(SCREEN_NEXT_STEPS, "leave it for today"))
        fail_msg("%s: leaves it for today", visit);
    if (near != reads(SCREEN_NOT_TODAY, "988"))
        fail_msg("%s: 988 on the way out", visit);
    first = first_tile(SCREEN_RESULT);
    if (truth->yes != (strcmp(first, "Ask someone here to come") == 0))
        fail_msg("%s: the result first offers \"%s\"", visit, first);
}

/* --- visits --------------------------------------------------------------------------------- */

static uint32_t dice = 20261128;

static int roll(int n)
{
    dice = dice * 1664525u + 1013904223u;
    return (int)((dice >> 8) % (uint32_t)n);
}

/* Mostly light, mostly heavy, or anything; with few skipped, many or none. */
static void answer(const struct fact *fact, int8_t *chosen, int skips, int mood)
{
    for (int i = 0; i < ITEMS_MAX; i++)
        chosen[i] = ANSWER_NONE;
    for (int i = 0; fact->points[i]; i++) {
        const char *points = fact->points[i];
        int n = (int)strlen(points), at = roll(n), other = roll(n);
        if ((mood == 1 && points[other] < points[at]) || (mood == 2 && points[other] > points[at]))
            at = other;
        chosen[i] = (int8_t)(roll(10) < skips ? ANSWER_SKIPPED : at);
        if (i == 0 &&
            ((fact->ends && chosen[i] == fact->ends - 1) || (fact->gate && chosen[i] < 0)))
            return;
        if (!fact->points[i + 1] && fact->more)
            chosen[i + 1] = (int8_t)(roll(5) - 1);
    }
}

static const char *describe(const struct check *check)
{
    static char line[256];
    struct text text = text_in(line, sizeof line);
    for (int p = 0; p < check->part_n; p++) {
        text_add(&text, p ? " + " : "");
        text_add(&text, check->part[p]);
        for (int i = 0; fact_of(check->part[p])->points[i]; i++) {
            int at = device.visit.answers[p].chosen[i];
            text_add(&text, " ");
            text_add_int(&text, at);
        }
    }
    return line;
}

/* A page follows from the check and its concern, so that each pair is drawn once; and now and then
 * all the same. */
static bool drawn_before(const struct concern *concern)
{
    static struct {
        int check;
        struct concern concern;
    } seen[SEEN_MAX];
    static int seen_n;
    for (int i = 0; i < seen_n; i++)
        if (seen[i].check == device.visit.check &&
            memcmp(&seen[i].concern, concern, sizeof *concern) == 0)
            return true;
    assert_true(seen_n < SEEN_MAX);
    seen[seen_n].check = device.visit.check;
    seen[seen_n++].concern = *concern;
    return false;
}

static void visit(int nth)
{
    struct check *check = &device.content.site.check[device.visit.check];
    struct truth truth = {0};
    int skips = (int[]){0, 0, 1, 5, 9, 10}[roll(6)], mood = roll(4);
    for (int p = 0; p < check->part_n; p++) {
        int8_t *chosen = device.visit.answers[p].chosen;
        answer(fact_of(check->part[p]), chosen, skips, mood);
        judge(&truth, fact_of(check->part[p]), chosen);
    }
    struct concern concern = results_concern(&device.machine);
    if (concern.level != highest(&truth) || concern.yes != truth.yes ||
        memcmp((int[]){concern.topic[0], concern.topic[1], concern.topic[2]}, truth.topic,
               sizeof truth.topic) != 0)
        fail_msg("%s: concern %d, not %d", describe(check), concern.level, highest(&truth));
    if (drawn_before(&concern) && nth % 199)
        return;
    check_result(&truth, describe(check));
    check_steps(&truth, describe(check));
}

TEST(after_a_yes_988_is_on_the_first_page_of_every_panel_in_every_text_size)
{
    static const char *const PANEL[] = {"800x480@7", "1024x600@7", "1280x800@10.1",
                                        "1920x1080@15.6"};
    for (size_t p = 0; p < sizeof PANEL / sizeof PANEL[0]; p++) {
        device_open(&device, "peer-support", PANEL[p]);
        device.content.site.check[0] = (struct check){.part_n = 1, .part = {"phq9"}};
        device.visit.on = device.visit.asked = device.visit.finished = true;
        device.visit.check = 0;
        device.visit.hard = HARD_ASKED;
        device.visit.answers[0].chosen[8] = 1;
        for (int size = 0; size < SIZE_COUNT; size++) {
            device.visit.size = (uint8_t)size;
            look_at(SCREEN_RESULT, 0);
            assert_true(device_says(&device, "988"));
            look_at(SCREEN_NUMBER, 0);
            assert_true(device_says(&device, "988"));
        }
    }
}

TEST(nobody_reads_the_sentence_of_a_lower_concern_than_theirs)
{
    device_open(&device, "peer-support", "1920x1080@15.6");
    device.content.site.check_n = CHECKS;
    for (int c = 0; c < CHECKS; c++) {
        struct check *check = &device.content.site.check[c];
        *check = (struct check){0};
        while (check->part_n < CHECK_PARTS_MAX && CHECK[c][check->part_n]) {
            check->part[check->part_n] = CHECK[c][check->part_n];
            check->part_n++;
        }
    }
    device.visit.on = device.visit.asked = true;
    device.visit.finished = device.visit.result_seen = true;
    device.visit.hard = HARD_ASKED;
    device.visit.size = SIZE_S;
    for (int i = 0; i < VISITS; i++) {
        device.visit.check = (int8_t)(i % CHECKS);
        visit(i);
    }
}
