/* Threat 1: staff who pull before and after everybody who comes, and know everything but one
 * thing: what this person answered, and whether they finished at all. They look at every number,
 * size, time and name in the folder, learn from the first half of those who come what moves with
 * the truth, and use it to guess the second half. After the close itself they subtract what all
 * others answered. Answers are dealt evenly from a fixed seed, so that a folder that does not move
 * gives exactly 0. */
#define _GNU_SOURCE
#include "core/plain/isodate.h"
#include "core/tally/calendar.h"
#include "core/wire/period.h"
#include "tests/fakes/chance.h"
#include "tests/fakes/house.h"
#include "tests/fakes/planted.h"
#include "tests/fakes/unit.h"
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Half of those who come finish their visit, half of these with a high band, in each half of the
 * run. */
enum { COME = 4000, COME_SHORT = 240, COME_PLANTED = 48 };
enum { CLOSES = 2000, CLOSES_SHORT = 200, CLOSES_PLANTED = 40, CLOSES_PER_HOUSE = 50 };
enum { OTHERS = 11, OTHERS_HIGH = 5 };
enum { FACTS_MAX = 1 << 16, CLUES_MAX = 1 << 16, FILE_SIZE_MAX = 1 << 18 };
#define RISK 0.05
#define BETWEEN_CLOSES 0.05
#define AT_CLOSES 0.46 /* (e - 1) / (e + 1), epsilon is 1 */

static const char TALLYD[] = "build/aids/tallyd-crank", PUBLISH[] = "build/bin/publish";
static const struct cell CELLS[] = {{CELL_VISIT, 1, 0}, {CELL_VISIT, 1, 1}};

static struct house house;
static struct outbox outbox;
static long hours;
static int32_t day;

static void begin(const char *settings, const char *tallyd, const char *publish)
{
    house_make(&house, settings);
    house.other = tallyd;
    house.other_publish = publish;
    hours = 1000;
    day = isodate_day(2027, 3, 1);
    house_crank(&house, hours, day, true);
    house_start(&house);
    house_stand(&house, &hours, day, SURE_HOURS + 1);
    outbox_init(&outbox);
}

FIXTURE(unmake)
{
    house_remove(&house);
    return 0;
}

/* Where a period may end, the clock stands until it is believed. */
static void pass(int more)
{
    int32_t days = (int32_t)((hours % 24 + more) / 24);
    struct period_name was = period_of(PERIOD_MONTH, day), is = period_of(PERIOD_MONTH, day + days);
    hours += more;
    day += days;
    house_crank(&house, hours, day, true);
    house_wake(&house);
    if (memcmp(&was, &is, sizeof was))
        house_stand(&house, &hours, day, SURE_HOURS);
}

static void count(int n, const struct cell *cell)
{
    int fd = house_dial(&house, SENDER_KIOSK);
    outbox_lost(&outbox);
    for (int i = 0; i < n; i++)
        house_count(fd, &outbox, cell);
    close(fd);
}

static double advantage(long right, long tried)
{
    double bound = 2 * chance_at_least(right, tried, RISK) - 1;
    return bound > 0 ? bound : 0;
}

/* --- a pull --------------------------------------------------------------------------------- */

/* Something in a pull that has a value: the third number of a file, its size, its time. */
struct fact {
    uint64_t id;
    int64_t value;
};

struct pull {
    uint64_t key; /* of every byte, name, size, time and mode, in the folder's own order */
    int n;
    struct fact fact[FACTS_MAX];
};

/* FNV-1a */
static uint64_t mixed(uint64_t key, const void *bytes, size_t n)
{
    const unsigned char *at = bytes;
    for (size_t i = 0; i < n; i++)
        key = (key ^ at[i]) * UINT64_C(0x100000001b3);
    return key;
}

static void add_fact(struct pull *pull, uint64_t file, int64_t which, int64_t value)
{
    assert_true(pull->n < FACTS_MAX);
    pull->fact[pull->n++] = (struct fact){mixed(file, &which, sizeof which), value};
}

static void add_numbers(struct pull *pull, uint64_t file, const char *text, size_t n)
{
    int64_t which = 0;
    for (size_t i = 0; i < n; i++) {
        uint64_t value = 0;
        bool minus = i > 0 && text[i - 1] == '-', number = false;
        for (; i < n && text[i] >= '0' && text[i] <= '9'; i++, number = true)
            value = value * 10 + (uint64_t)(text[i] - '0');
        if (number)
            add_fact(pull, file, which++, (int64_t)(value & INT64_MAX) * (minus ? -1 : 1));
    }
}

static void add_file(struct pull *pull, const char *path, const struct stat *stat_of)
{
    static char bytes[FILE_SIZE_MAX];
    uint64_t file = mixed(0, path, strlen(path));
    FILE *in = fopen(path, "rb");
    assert_non_null(in);
    size_t n = fread(bytes, 1, sizeof bytes, in);
    fclose(in);
    assert_int_equal(n, stat_of->st_size);
    pull->key = mixed(pull->key, bytes, n);
    add_fact(pull, file, -1, stat_of->st_size);
    add_numbers(pull, file, bytes, n);
}

static void add_all(struct pull *pull, const char *path)
{
    struct stat stat_of;
    assert_int_equal(lstat(path, &stat_of), 0);
    pull->key = mixed(pull->key, path, strlen(path));
    pull->key = mixed(pull->key, &stat_of.st_mode, sizeof stat_of.st_mode);
    pull->key = mixed(pull->key, &stat_of.st_mtim, sizeof stat_of.st_mtim);
    add_fact(pull, mixed(0, path, strlen(path)), -2,
             stat_of.st_mtim.tv_sec * INT64_C(1000000000) + stat_of.st_mtim.tv_nsec);
    if (S_ISREG(stat_of.st_mode)) {
        add_file(pull, path, &stat_of);
        return;
    }
    DIR *list = opendir(path);
    assert_non_null(list);
    for (struct dirent *entry; (entry = readdir(list));) {
        char below[600];
        snprintf(below, sizeof below, "%s/%s", path, entry->d_name);
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
            add_all(pull, below);
    }
    closedir(list);
}

static void take(struct pull *pull)
{
    pull->key = 0;
    pull->n = 0;
    assert_int_equal(house_publish(&house), 0);
    add_all(pull, house_path(&house, "release"));
}

/* --- what moved between two pulls ----------------------------------------------------------- */

enum move { FELL, ROSE, CAME, WENT };

static struct moved {
    uint64_t id;
    enum move move;
} moved[2 * FACTS_MAX];
static int moved_n;

static int by_id(const void *a, const void *b)
{
    const struct fact *x = a, *y = b;
    return (x->id > y->id) - (x->id < y->id);
}

static void add_moved(uint64_t id, enum move move)
{
    moved[moved_n++] = (struct moved){id, move};
}

static void compare(struct pull *before, struct pull *after)
{
    moved_n = 0;
    if (before->key == after->key)
        return;
    qsort(before->fact, (size_t)before->n, sizeof before->fact[0], by_id);
    qsort(after->fact, (size_t)after->n, sizeof after->fact[0], by_id);
    const struct fact *a = before->fact, *b = after->fact;
    const struct fact *a_end = a + before->n, *b_end = b + after->n;
    while (a < a_end || b < b_end) {
        if (b == b_end || (a < a_end && a->id < b->id)) {
            add_moved(a++->id, WENT);
        } else if (a == a_end || b->id < a->id) {
            add_moved(b++->id, CAME);
        } else {
            if (a->value != b->value)
                add_moved(a->id, a->value < b->value ? ROSE : FELL);
            a++, b++;
        }
    }
}

/* --- guessing ------------------------------------------------------------------------------- */

/* How often something moved when the truth was no, and when it was yes. */
struct clue {
    struct moved moved;
    long seen[2];
};

struct attacker {
    struct clue clue[CLUES_MAX];
    int clue_n;
    long truths[2];
    struct moved best; /* what moves most with the truth */
    bool knows, means; /* there is such a thing; what its moving means */
    long right, tried;
};

static bool same(struct moved a, struct moved b)
{
    return a.id == b.id && a.move == b.move;
}

static void learn(struct attacker *attacker, bool truth)
{
    attacker->truths[truth]++;
    for (int m = 0; m < moved_n; m++) {
        int i = 0;
        while (i < attacker->clue_n && !same(attacker->clue[i].moved, moved[m]))
            i++;
        assert_true(i < CLUES_MAX);
        if (i == attacker->clue_n)
            attacker->clue[attacker->clue_n++] = (struct clue){.moved = moved[m]};
        attacker->clue[i].seen[truth]++;
    }
}

static void decide(struct attacker *attacker)
{
    long most = attacker->truths[1];
    for (int i = 0; i < attacker->clue_n; i++)
        for (int means = 0; means < 2; means++) {
            const struct clue *clue = &attacker->clue[i];
            long right = clue->seen[means] + attacker->truths[!means] - clue->seen[!means];
            if (right <= most)
                continue;
            most = right;
            attacker->best = clue->moved;
            attacker->means = means;
            attacker->knows = true;
        }
}

static void guess(struct attacker *attacker, bool truth)
{
    bool seen = false;
    for (int m = 0; m < moved_n; m++)
        seen |= same(moved[m], attacker->best);
    bool says = !attacker->knows || (seen ? attacker->means : !attacker->means);
    attacker->right += says == truth;
    attacker->tried++;
}

/* --- between closes ------------------------------------------------------------------------- */

enum who { NOBODY, LOW, HIGH };

struct between {
    long finished, pulls, closes;
    long moves;    /* pulls that differ although only one person's coming lies between */
    long surprise; /* pulls that differ without a boundary between them, or do not with one */
    double answer, presence;
};

/* Each half gets all kinds in their shares, in a fixed random order. */
static void deal(enum who *who, int n)
{
    for (int i = 0; i < n; i++)
        who[i] = i % 4 < 2 ? NOBODY : i % 4 == 2 ? LOW : HIGH;
    for (int half = 0; half < 2; half++)
        for (int i = n / 2 - 1; i > 0; i--) {
            int j = rand() % (i + 1), at = half * n / 2;
            enum who kept = who[at + i];
            who[at + i] = who[at + j];
            who[at + j] = kept;
        }
}

static void come(enum who who)
{
    if (who == NOBODY)
        house_wake(&house);
    else
        count(1, &CELLS[who == HIGH]);
}

static bool boundary_passed(int32_t before)
{
    struct period_name was = period_of(PERIOD_QUARTER, before);
    return day > period_last_day(&was);
}

static void attack(struct attacker *attacker, bool learns, bool truth)
{
    if (learns)
        learn(attacker, truth);
    else
        guess(attacker, truth);
}

static struct between between_closes(int n)
{
    static struct pull before, after;
    static struct attacker answer, presence;
    static enum who who[COME];
    struct between seen = {0};
    memset(&answer, 0, sizeof answer);
    memset(&presence, 0, sizeof presence);
    srand(1);
    deal(who, n);
    for (int i = 0; i < n; i++) {
        int32_t yesterday = day;
        pass(1 + rand() % 16);
        take(&before);
        bool boundary = boundary_passed(yesterday);
        seen.closes += boundary;
        seen.surprise += i > 0 && (before.key != after.key) != boundary;
        come(who[i]);
        take(&after);
        compare(&before, &after);
        seen.pulls += 2;
        seen.moves += before.key != after.key;
        seen.finished += who[i] != NOBODY;
        if (i == n / 2) {
            decide(&answer);
            decide(&presence);
        }
        attack(&presence, i < n / 2, who[i] != NOBODY);
        if (who[i] != NOBODY)
            attack(&answer, i < n / 2, who[i] == HIGH);
    }
    seen.answer = advantage(answer.right, answer.tried);
    seen.presence = advantage(presence.right, presence.tried);
    return seen;
}

static const char *came(const struct between *seen)
{
    return attack_words("%ld visits and %ld who broke off, %ld pulls, %ld closes", seen->finished,
                        seen->finished, seen->pulls, seen->closes);
}

#define IN_HOUSE(name) TEST_WITH(name, NULL, unmake)

IN_HOUSE(nothing_moves_between_closes)
{
    begin("tallies = bands\n", TALLYD, PUBLISH);
    struct between seen = between_closes(planted_long() ? COME : COME_SHORT);
    attack_line("1 differencing, between closes", came(&seen),
                attack_words("advantage at least %.2f on the answer, %.2f on whether there is one "
                             "(95 %% bound); %ld pulls moved",
                             seen.answer, seen.presence, seen.moves + seen.surprise),
                attack_words("%.2f, 0 pulls", BETWEEN_CLOSES));
    assert_int_equal(seen.moves, 0);
    assert_int_equal(seen.surprise, 0);
    assert_true(seen.closes > 0);
    assert_true(seen.answer <= BETWEEN_CLOSES && seen.presence <= BETWEEN_CLOSES);
}

static void is_caught(const char *what, const char *tallyd, const char *publish)
{
    begin("tallies = bands\n", tallyd, publish);
    struct between seen = between_closes(COME_PLANTED);
    double most = seen.answer > seen.presence ? seen.answer : seen.presence;
    attack_line(attack_words("1 differencing, planted: %s", what), came(&seen),
                attack_words("caught: advantage at least %.2f on the answer, %.2f on whether there "
                             "is one",
                             seen.answer, seen.presence),
                attack_words("must be over %.2f", BETWEEN_CLOSES));
    assert_true(seen.moves > 0);
    assert_true(most > BETWEEN_CLOSES);
}

IN_HOUSE(live_counts_are_caught)
{
    is_caught("live counts", planted_program("live-counts", TALLYD),
              planted_program("live-folder", PUBLISH));
}

IN_HOUSE(a_last_updated_line_is_caught)
{
    is_caught("a line that says when it was updated", planted_program("last-count", TALLYD),
              planted_program("updated-line", PUBLISH));
}

IN_HOUSE(a_file_time_that_moves_is_caught)
{
    is_caught("a file time that moves", planted_program("last-count", TALLYD),
              planted_program("moving-time", PUBLISH));
}

/* --- with the close ------------------------------------------------------------------------- */

/* What the CSV of this month says about burnout. */
static int published_high(int32_t of_day)
{
    char name[PERIOD_NAME_MAX], path[128], line[160];
    struct period_name month = period_of(PERIOD_MONTH, of_day);
    int high = -1;
    struct text text = text_in(name, sizeof name);
    period_add_name(&text, &month);
    snprintf(path, sizeof path, "release/%s/safeharbor_test_%s.csv", name, name);
    FILE *file = fopen(house_path(&house, path), "r");
    assert_non_null(file);
    while (fgets(line, sizeof line, file)) {
        const char *at = strstr(line, ",burnout,high,");
        if (at)
            high = atoi(at + strlen(",burnout,high,"));
    }
    fclose(file);
    assert_true(high >= 0);
    return high;
}

/* The noise is as likely above 0 as below: what exceeds the others' count speaks for high. */
static double with_the_close(int closes, const char *tallyd)
{
    int right = 0;
    srand(2);
    for (int i = 0; i < closes; i++) {
        if (i % CLOSES_PER_HOUSE == 0) {
            house_remove(&house);
            begin("tallies = bands\nperiod = month\nk = 11\n", tallyd, PUBLISH);
        }
        bool truth = rand() % 2;
        int32_t month = day;
        count(OTHERS_HIGH, &CELLS[1]);
        count(1, &CELLS[truth]);
        count(OTHERS - OTHERS_HIGH, &CELLS[0]);
        pass(31 * 24);
        assert_int_equal(house_publish(&house), 0);
        right += (published_high(month) > OTHERS_HIGH) == truth;
    }
    return advantage(right, closes);
}

IN_HOUSE(the_close_tells_no_more_than_epsilon_allows)
{
    int closes = planted_long() ? CLOSES : CLOSES_SHORT;
    double seen = with_the_close(closes, TALLYD);
    attack_line("1 differencing, with the close",
                attack_words("%d closes, all but one of %d answers known", closes, OTHERS + 1),
                attack_words("advantage at least %.2f (95 %% bound)", seen),
                attack_words("%.2f", AT_CLOSES));
    assert_true(seen <= AT_CLOSES);
}

IN_HOUSE(a_close_without_noise_is_caught)
{
    double seen = with_the_close(CLOSES_PLANTED, planted_program("no-noise", TALLYD));
    attack_line("1 differencing, planted: no noise", attack_words("%d closes", CLOSES_PLANTED),
                attack_words("caught: advantage at least %.2f", seen),
                attack_words("must be over %.2f", AT_CLOSES));
    assert_true(seen > AT_CLOSES);
}

int main(int argc, char **argv)
{
    if (argc > 1)
        cmocka_set_test_filter(argv[1]);
    /* Thousands of writes, none of which has to survive a power cut. */
    if (access("/dev/shm", W_OK) == 0)
        setenv("TMPDIR", "/dev/shm", 1);
    return unit_run(NULL, NULL);
}
