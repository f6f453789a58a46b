/* The card in a thief's hand. After 200 visits through the real tallyd, with a close and restarts
 * in between, the whole raw medium is searched: for every earlier state of the store, for every
 * visit's second, and for any byte that nobody can explain. On a raw partition as the appliance has
 * it; at full size also on ext4, as a desk has it (mounting it needs root). */
#define _GNU_SOURCE
#include "core/plain/isodate.h"
#include "core/tally/calendar.h"
#include "io/box/sum.h"
#include "io/link/link.h"
#include "tests/fakes/house.h"
#include "tests/fakes/planted.h"
#include "tests/fakes/unit.h"
#include <ctype.h>
#include <endian.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { MEDIUM = 24 << 20, SECTOR = 512, VISITS = 200, VISITS_PLANTED = 40, PAST_MAX = 80000 };
enum { MAGIC_AT = 32, GENERATION_AT = 40, LENGTH_AT = 44, HEAD_END = 48, SLACK_S = 2 };
enum { CELL_OFFSET = 1 << 24 };

static struct house house;
static char medium_path[64];
static unsigned char medium[MEDIUM]; /* as the thief reads it */
static unsigned char newest[SLOT_SIZE];

static const char *place; /* where the newest slot is: a file, at its start */
static time_t first_s, last_s;

/* --- living --------------------------------------------------------------------------------- */

static unsigned char past[PAST_MAX][SECTOR]; /* every sector that ever held a state */
static int past_n;

static void remember(void)
{
    int fd = open(place, O_RDONLY);
    assert_true(fd >= 0);
    assert_int_equal(pread(fd, newest, SLOT_SIZE, 0), SLOT_SIZE);
    close(fd);
    for (int at = 0; at < SLOT_SIZE; at += SECTOR) {
        assert_in_range(past_n, 0, PAST_MAX - 1);
        memcpy(past[past_n++], newest + at, SECTOR);
    }
}

static void visit(int i, struct outbox *outbox)
{
    const struct cell cell = {CELL_VISIT, 1, (uint8_t)(i % 3 == 0)};
    int fd = house_dial(&house, SENDER_KIOSK);
    house_count(fd, outbox, &cell);
    close(fd);
    outbox_lost(outbox);
    remember();
}

/* The calendar goes past the quarter's end, and tallyd is spoken to until it has closed it. */
static void close_period(void)
{
    struct message message = {0};
    long hours = 1000;
    house_stand(&house, &hours, isodate_day(2027, 1, 1), SURE_HOURS + 1);
    hours += POWERED_HOURS_MAX;
    house_stand(&house, &hours, isodate_day(2027, 4, 1), SURE_HOURS + 1);
    for (int tries = 0; tries < 100 && message.type != MESSAGE_CLOSED; tries++) {
        int fd = house_dial(&house, SENDER_PUBLISH);
        struct message ask = message_make(MESSAGE_READ, SENDER_PUBLISH);
        link_send(fd, &ask);
        while (house_hear(fd, &message) && message.type == MESSAGE_TERMS)
            ;
        close(fd);
    }
    assert_int_equal(message.type, MESSAGE_CLOSED);
    remember();
}

/* Returns how many visits the open period has at the end. */
static int live(int visits, bool restarts)
{
    struct outbox outbox;
    int before = visits * 3 / 5;
    outbox_init(&outbox);
    past_n = 0;
    house_start(&house);
    remember();
    first_s = time(NULL);
    for (int i = 0; i < visits; i++) {
        if (i == before)
            close_period();
        visit(i, &outbox);
        if (restarts && i % 40 == 39) {
            house_stop(&house, i % 80 == 79 ? SIGTERM : SIGKILL);
            house_start(&house);
        }
    }
    last_s = time(NULL);
    house_stop(&house, SIGKILL);
    return visits - before;
}

/* --- the thief ------------------------------------------------------------------------------ */

static void read_medium(void)
{
    int fd = open(medium_path, O_RDONLY);
    assert_true(fd >= 0);
    for (ssize_t at = 0, n; at < MEDIUM; at += n)
        assert_true((n = pread(fd, medium + at, (size_t)(MEDIUM - at), at)) > 0);
    close(fd);
}

static int by_bytes(const void *a, const void *b)
{
    return memcmp(a, b, SECTOR);
}

static bool in_newest(const unsigned char sector[SECTOR])
{
    for (int at = 0; at < SLOT_SIZE; at += SECTOR)
        if (memcmp(newest + at, sector, SECTOR) == 0)
            return true;
    return false;
}

/* Sectors of earlier states that the newest does not have, and that are still on the medium. */
static int old_sectors(int *looked_for)
{
    int kept = 0, found = 0;
    for (int i = 0; i < past_n; i++)
        if (!in_newest(past[i]))
            memmove(past[kept++], past[i], SECTOR);
    *looked_for = kept;
    qsort(past, (size_t)kept, SECTOR, by_bytes);
    for (int at = 0; at < MEDIUM; at += SECTOR)
        found += bsearch(medium + at, past, (size_t)kept, SECTOR, by_bytes) != NULL;
    return found;
}

/* A named cell as SQLite writes it, anywhere in any file: its name, then four bytes. Counts those
 * whose number is not the newest. */
static int other_numbers(const char *name, int newest_number, int *same)
{
    const size_t n = strlen(name);
    int others = 0;
    for (const unsigned char *at = medium, *end = medium + MEDIUM;
         (at = memmem(at, (size_t)(end - at), name, n)) && at + n + 4 <= end; at += n) {
        uint32_t number;
        memcpy(&number, at + n, 4);
        number = be32toh(number);
        if (number >> 20 != 0x00f && number >> 20 != 0x010)
            continue; /* the name alone, in a schema */
        *same += (int32_t)number - CELL_OFFSET == newest_number;
        others += (int32_t)number - CELL_OFFSET != newest_number;
    }
    return others;
}

static bool in_span(uint64_t number, uint64_t per_second)
{
    return number >= (uint64_t)(first_s - SLACK_S) * per_second &&
           number <= (uint64_t)(last_s + SLACK_S) * per_second;
}

/* dd:dd:dd, or ten digits that are a visit's second. */
static bool time_in_words(const unsigned char *at)
{
    uint64_t number = 0;
    int digits = 0;
    while (digits < 10 && isdigit(at[digits]))
        number = number * 10 + (uint64_t)(at[digits++] - '0');
    return (digits == 10 && in_span(number, 1)) ||
           (digits == 2 && at[2] == ':' && isdigit(at[3]) && isdigit(at[4]) && at[5] == ':');
}

static bool time_at(const unsigned char *at)
{
    uint32_t four;
    uint64_t eight;
    memcpy(&four, at, sizeof four);
    memcpy(&eight, at, sizeof eight);
    if (in_span(be32toh(four), 1) || in_span(le32toh(four), 1))
        return true;
    for (uint64_t per_second = 1; per_second <= 1000000000; per_second *= 1000)
        if (in_span(be64toh(eight), per_second) || in_span(le64toh(eight), per_second))
            return true;
    return time_in_words(at);
}

static int visit_seconds(void)
{
    int found = 0;
    for (int at = 0; at + 12 < MEDIUM; at++)
        found += medium[at] && time_at(medium + at);
    return found;
}

/* --- every byte explained ------------------------------------------------------------------- */

static int not_zero(const unsigned char *from, long n)
{
    int found = 0;
    for (long i = 0; i < n; i++)
        found += from[i] != 0;
    return found;
}

/* The slot is its checksum, its magic, one of four generations, a length, and the image that
 * image.c makes of the tally in it, to the byte; everything else is zero. */
static int unexplained_in_slot(const unsigned char *slot)
{
    static unsigned char image[IMAGE_MAX];
    static struct tally tally;
    unsigned char sum[SUM_SIZE];
    uint32_t n;
    memcpy(&n, slot + LENGTH_AT, sizeof n);
    n = be32toh(n);
    sum_bytes(slot + SUM_SIZE, SLOT_SIZE - SUM_SIZE, sum);
    if (memcmp(slot, sum, SUM_SIZE) != 0 || memcmp(slot + MAGIC_AT, "SHSTORE1", 8) != 0 ||
        n > IMAGE_MAX || image_read(&tally, "test", slot + SLOT_IMAGE_AT, n) != 0 ||
        image_write(&tally, "test", image) != (long)n)
        return SLOT_SIZE;
    int wrong = slot[GENERATION_AT] > 3;
    wrong += not_zero(slot + GENERATION_AT + 1, LENGTH_AT - GENERATION_AT - 1);
    wrong += not_zero(slot + HEAD_END, SLOT_IMAGE_AT - HEAD_END);
    wrong += not_zero(slot + SLOT_IMAGE_AT + n, SLOT_SIZE - SLOT_IMAGE_AT - (long)n);
    for (uint32_t i = 0; i < n; i++)
        wrong += slot[SLOT_IMAGE_AT + i] != image[i];
    return wrong;
}

static int unexplained(void)
{
    int wrong = unexplained_in_slot(medium) + unexplained_in_slot(medium + SLOT_APART);
    wrong += not_zero(medium + SLOT_SIZE, SLOT_APART - SLOT_SIZE);
    return wrong + not_zero(medium + SLOT_APART + SLOT_SIZE, MEDIUM - SLOT_APART - SLOT_SIZE);
}

/* --- a run ---------------------------------------------------------------------------------- */

struct loot {
    int looked_for, sectors, numbers; /* of earlier states */
    int current;                      /* the newest count */
    int seconds, unexplained;
};

static void make_medium(void)
{
    strcpy(medium_path, "/tmp/medium-XXXXXX");
    int fd = mkstemp(medium_path);
    assert_true(fd >= 0);
    assert_int_equal(ftruncate(fd, MEDIUM), 0);
    close(fd);
}

static void settle_in(const char *program)
{
    house.cranked = true;
    house.other = program;
    house_crank(&house, 1000, isodate_day(2027, 1, 1), true);
}

static void run(const char *what, const char *with)
{
    char command[512];
    snprintf(command, sizeof command, "%s %s", what, with);
    assert_int_equal(system(command), 0);
}

static bool mounted;

FIXTURE(leave)
{
    if (mounted)
        run("umount", house.dir);
    mounted = false;
    return 0;
}

static struct loot search(int visits_now)
{
    struct loot loot = {0};
    read_medium();
    loot.sectors = old_sectors(&loot.looked_for);
    loot.numbers = other_numbers("visits", visits_now, &loot.current);
    loot.seconds = visit_seconds();
    loot.unexplained = unexplained();
    unlink(medium_path);
    return loot;
}

static struct loot on_a_partition(const char *program, int visits)
{
    make_medium();
    house_make(&house, "tallies = bands\n");
    assert_int_equal(symlink(medium_path, house_path(&house, "store")), 0);
    settle_in(program);
    place = medium_path;
    int now = live(visits, program == NULL);
    house_remove(&house);
    return search(now);
}

/* The state folder as a whole, on an ext4 of its own, journal included. */
static struct loot on_ext4(const char *program, int visits)
{
    static char slot[300];
    make_medium();
    house_make(&house, "");
    run("mkfs.ext4 -q -F", medium_path);
    char mount[200];
    snprintf(mount, sizeof mount, "%s %s", medium_path, house.dir);
    run("mount -o loop", mount);
    mounted = true;
    house_site(&house, "tallies = bands\n");
    settle_in(program);
    snprintf(slot, sizeof slot, "%s/store-a", house.dir);
    place = slot;
    int now = live(visits, program == NULL);
    leave(NULL);
    house_remove(&house);
    return search(now);
}

/* --- tests ---------------------------------------------------------------------------------- */

static void only_the_newest_is_there(const char *where, const struct loot *loot)
{
    attack_line(
        attack_words("5 raw medium: earlier states%s", where),
        attack_words("%d visits, a close, restarts; all %d bytes searched for %d sectors", VISITS,
                     MEDIUM, loot->looked_for),
        attack_words("%d earlier states' sectors, %d earlier counts", loot->sectors, loot->numbers),
        "0");
    assert_true(loot->looked_for >= VISITS);
    assert_int_equal(loot->sectors, 0);
    assert_int_equal(loot->numbers, 0);
    assert_int_equal(loot->current, 2); /* the search can see: the newest, in both slots */
}

TEST(on_a_raw_partition_only_the_newest_state_is_found)
{
    struct loot loot = on_a_partition(NULL, VISITS);
    only_the_newest_is_there("", &loot);
    attack_line("5 raw medium: visit times",
                attack_words("every second of %ld s +-%d s as number and text",
                             (long)(last_s - first_s), SLACK_S),
                attack_words("%d found", loot.seconds), "0");
    attack_line("4 all that exists", attack_words("%d bytes of the store's partition", MEDIUM),
                attack_words("%d bytes unexplained", loot.unexplained), "0");
    assert_int_equal(loot.seconds, 0);
    assert_int_equal(loot.unexplained, 0);
}

/* Times are not promised there: the journal and the files themselves have them. */
static void on_ext4_only_the_newest_state_is_found(void **state)
{
    (void)state;
    struct loot loot = on_ext4(NULL, VISITS);
    only_the_newest_is_there(" on a desk's ext4", &loot);
}

static void found(const char *what, int figure)
{
    attack_line(attack_words("5 raw medium, planted: %s", what),
                attack_words("%d visits", VISITS_PLANTED), attack_words("caught: %d found", figure),
                "must be over 0");
    assert_true(figure > 0);
}

static void caught(const char *bug, const char *what, bool seconds)
{
    struct loot loot =
        on_a_partition(planted_program(bug, "build/aids/tallyd-crank"), VISITS_PLANTED);
    found(what, seconds ? loot.seconds : loot.numbers);
    assert_true(loot.unexplained > 0);
}

PLANTED_TEST(a_fresh_place_for_each_commit_is_caught, "fresh-place", "each commit in a fresh place",
             false)
PLANTED_TEST(a_time_in_the_slot_is_caught, "time-in-slot", "a visit's second in the slot's head",
             true)

static void sqlite_on_the_medium_is_caught(void **state)
{
    (void)state;
    const char *program = planted_program("sqlite-on-card", "build/aids/tallyd-crank");
    found("SQLite works on the card itself, on ext4", on_ext4(program, VISITS_PLANTED).numbers);
}

int main(void)
{
    if (planted_long()) {
        unit_add("on ext4 only the newest state is found", on_ext4_only_the_newest_state_is_found,
                 NULL, leave);
        unit_add("sqlite on the medium is caught", sqlite_on_the_medium_is_caught, NULL, leave);
    }
    return unit_run(NULL, NULL);
}
