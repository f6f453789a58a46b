/* How much one visit's answers can move what somebody sees: a lower bound of the real epsilon.
 * Many periods of each of two visit lists go through the tally's own code. A third of them shows
 * which outcomes are likelier under one list, a third how many of those make the most revealing
 * event; the last third bounds that event's two probabilities, with 99.9 % confidence in both.
 * usage: audit published|seized EPSILON_HUNDREDTHS TABLES TIMES VISITS:HIGH VISITS:HIGH
 *     published    all bytes of the period's CSV, after its close
 *     seized       all bytes of the store's image, after the visits and before the close
 *     VISITS:HIGH  a list: so many visits, of which so many are high, in every table
 * Prints the bound, and the counts behind it. */
#include "core/tally/release.h"
#include "core/tally/tally.h"
#include "io/box/random.h"
#include "io/store/image.h"
#include "tests/fakes/chance.h"
#include "tests/fakes/ripe.h"
#include <math.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { OUTCOMES_MAX = 1 << 16, CSV_MAX = 2048, LISTS = 2 };
enum use { RANKED, CHOSEN, JUDGED, USES };
#define RISK 0.001
#define FAR 6.0
#define DOUBT 3.0 /* what was rarely seen is no sign of either list */

struct list {
    int visits, high;
};

/* What was seen, as a sum of its bytes, and how often. */
struct outcome {
    uint64_t key;
    long seen[USES][LISTS];
};

static struct outcome outcomes[OUTCOMES_MAX];
static int outcome_n;

/* FNV-1a; never 0, which marks a free place. */
static uint64_t key_of(const void *bytes, size_t n)
{
    const unsigned char *at = bytes;
    uint64_t key = UINT64_C(0xcbf29ce484222325);
    for (size_t i = 0; i < n; i++)
        key = (key ^ at[i]) * UINT64_C(0x100000001b3);
    return key ? key : 1;
}

static struct outcome *outcome(uint64_t key)
{
    size_t at = key % OUTCOMES_MAX;
    while (outcomes[at].key != 0 && outcomes[at].key != key)
        at = (at + 1) % OUTCOMES_MAX;
    if (outcomes[at].key == 0) {
        outcomes[at].key = key;
        if (++outcome_n == OUTCOMES_MAX) {
            fputs("audit: too many outcomes\n", stderr);
            exit(2);
        }
    }
    return &outcomes[at];
}

/* --- one period ----------------------------------------------------------------------------- */

static void live(struct tally *tally, const struct wish *wish, struct list list)
{
    uint8_t tables = wish->terms.tables;
    tally_start(tally, wish, random_dice());
    for (int i = 0; i < list.visits; i++) {
        struct cell cell = {CELL_VISIT, tables, i < list.high ? tables : 0};
        tally_add(tally, SENDER_KIOSK, &cell, tally->parity[SENDER_KIOSK]);
    }
}

static uint64_t published(struct tally *tally, const struct wish *wish)
{
    static char bytes[CSV_MAX];
    if (!tally_tick(tally, wish, ripe(tally), 0, random_dice())) {
        fputs("audit: nothing was closed\n", stderr);
        exit(2);
    }
    struct text text = text_in(bytes, sizeof bytes);
    release_add_csv(&text, &(struct release_source){"audit", "", false}, &tally->closed[0]);
    return key_of(bytes, text.n);
}

/* The image is a function of the tally alone (tests/secrecy/order.c), so each is made only once. */
static uint64_t seized(const struct tally *tally)
{
    static struct {
        uint64_t tally, image;
    } made[OUTCOMES_MAX];
    static unsigned char image[IMAGE_MAX];
    uint64_t key = key_of(tally, offsetof(struct tally, closed));
    size_t at = key % OUTCOMES_MAX;
    if (made[at].tally != key) {
        long n = image_write(tally, "audit", image);
        if (n < 0)
            exit(2);
        made[at].tally = key;
        made[at].image = key_of(image, (size_t)n);
    }
    return made[at].image;
}

/* --- the event ------------------------------------------------------------------------------ */

static int likelier; /* the list under which the event is likelier */

static double ratio(const struct outcome *outcome)
{
    const long *seen = outcome->seen[RANKED];
    return ((double)seen[likelier] + DOUBT) / ((double)seen[1 - likelier] + DOUBT);
}

static int by_ratio(const void *a, const void *b)
{
    double x = ratio(a), y = ratio(b);
    return (x < y) - (x > y);
}

/* Wilson's bounds, far out: an event that is likelier only by luck must not be chosen. */
static double wilson(long seen, long times, double deviations)
{
    double k = (double)seen, n = (double)times, square = deviations * deviations;
    return (k + square / 2 + deviations * sqrt(k * (n - k) / n + square / 4)) / (n + square);
}

static double promise(long seen, long other, long times)
{
    return seen > 0 ? log(wilson(seen, times, -FAR) / wilson(other, times, FAR)) : -INFINITY;
}

struct event {
    double promise;
    long seen, other; /* in the third where it is judged */
};

/* The best set of outcomes among those that are each at least this much likelier under a list. */
static struct event choose(int list, long times)
{
    struct event best = {.promise = -INFINITY};
    long sum[USES][LISTS] = {{0}};
    likelier = list;
    qsort(outcomes, OUTCOMES_MAX, sizeof outcomes[0], by_ratio);
    for (int i = 0; i < OUTCOMES_MAX; i++) {
        if (outcomes[i].key == 0)
            continue;
        for (int l = 0; l < LISTS; l++) {
            sum[CHOSEN][l] += outcomes[i].seen[CHOSEN][l];
            sum[JUDGED][l] += outcomes[i].seen[JUDGED][l];
        }
        double now = promise(sum[CHOSEN][list], sum[CHOSEN][1 - list], times);
        if (now > best.promise)
            best = (struct event){now, sum[JUDGED][list], sum[JUDGED][1 - list]};
    }
    return best;
}

/* --- the command line ----------------------------------------------------------------------- */

static _Noreturn void usage(void)
{
    fputs("usage: audit published|seized EPSILON_HUNDREDTHS TABLES TIMES VISITS:HIGH VISITS:HIGH\n",
          stderr);
    exit(2);
}

static struct list read_list(const char *word)
{
    struct list list;
    if (sscanf(word, "%d:%d", &list.visits, &list.high) != 2 || list.high > list.visits)
        usage();
    return list;
}

int main(int argc, char **argv)
{
    static struct tally tally;
    if (argc != 7)
        usage();
    bool seizes = strcmp(argv[1], "seized") == 0;
    struct wish wish = {.terms = {.mode = MODE_BANDS,
                                  .period = PERIOD_QUARTER,
                                  .tables = (uint8_t)((1 << atoi(argv[3])) - 1),
                                  .k = K_FLOOR,
                                  .epsilon_hundredths = (uint16_t)atoi(argv[2])}};
    long times = atol(argv[4]) / USES;
    const struct list lists[LISTS] = {read_list(argv[5]), read_list(argv[6])};
    if (!terms_valid(&wish.terms) || times < 1)
        usage();
    for (int l = 0; l < LISTS; l++)
        for (long i = 0; i < USES * times; i++) {
            live(&tally, &wish, lists[l]);
            uint64_t key = seizes ? seized(&tally) : published(&tally, &wish);
            outcome(key)->seen[i % USES][l]++;
        }
    struct event a = choose(0, times), b = choose(1, times);
    struct event event = a.promise > b.promise ? a : b;
    double bound = log(chance_at_least(event.seen, times, RISK / 2) /
                       chance_at_most(event.other, times, RISK / 2));
    printf("%.3f %ld %ld %ld\n", bound > 0 ? bound : 0, event.seen, event.other, times);
    return 0;
}
