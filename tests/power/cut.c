/* The plug is pulled in the middle of every write and around every sync, with the sectors
 * that were not synced yet landing or not. What is found must be whole, and the last that was
 * acknowledged or one later. */
#include "io/store/store.h"
#include "tests/fakes/disk.h"
#include "tests/fakes/ripe.h"
#include "tests/fakes/unit.h"
#include <string.h>

enum { STEPS = 8, CLOSE_AT = 5 };

static struct store store;
static struct tally after[STEPS + 1];  /* the tally after each step; [0] is the first */
static int acknowledged_at[STEPS + 1]; /* how long the log was when the step was acknowledged */
static unsigned char first_slot[2][DISK_SLOT];

static uint32_t from_seed(void *cup)
{
    uint32_t *seed = cup;
    *seed = *seed * 1664525 + 1013904223;
    return *seed >> 16 | *seed << 16;
}

static uint32_t seed = 7;
static const struct dice DICE = {from_seed, &seed};
static struct wish wish;

/* A visit, or in the middle of the visits the close. */
static struct tally step(const struct tally *before, int i)
{
    struct tally next = *before;
    const struct cell cell = {CELL_VISIT, 1, (uint8_t)(i % 2)};
    if (i == CLOSE_AT) {
        assert_true(tally_tick(&next, &wish, ripe(&next), 0, &DICE));
    } else {
        assert_int_equal(tally_add(&next, SENDER_KIOSK, &cell, next.parity[SENDER_KIOSK]),
                         TALLY_ADDED);
    }
    return next;
}

static void begin(void)
{
    memset(disk_slot, 0, sizeof disk_slot);
    disk_log_n = 0;
    disk_recording = false;
    disk_fail_in = 0;
    wish.terms = (struct terms){MODE_BANDS, PERIOD_QUARTER, 1, 0, 20, 100};
    tally_start(&after[0], &wish, &DICE);
    after[0].visits = 30;
    struct tally none;
    assert_int_equal(store_open(&store, "/none", "here", &none), STORE_NEW);
    assert_int_equal(store_save(&store, &after[0]), 0);
    memcpy(first_slot, disk_slot, sizeof first_slot);
}

FIXTURE(record_all)
{
    begin();
    disk_recording = true;
    for (int i = 1; i <= STEPS; i++) {
        after[i] = step(&after[i - 1], i);
        assert_int_equal(store_save(&store, &after[i]), 0);
        acknowledged_at[i] = disk_log_n;
    }
    disk_recording = false;
    return 0;
}

/* Everything before the cut that was synced; for the rest, what `landing` says. */
enum landing { ALL_LAND, NONE_LAND, ODD_LAND, EVEN_LAND };

static void replay(int cut, enum landing landing)
{
    int synced[2] = {0, 0};
    for (int i = 0; i < cut; i++)
        if (disk_log[i].sector < 0)
            synced[disk_log[i].slot] = i;
    memcpy(disk_slot, first_slot, sizeof disk_slot);
    for (int i = 0; i < cut; i++) {
        const struct disk_event *event = &disk_log[i];
        bool lands = i < synced[event->slot] || landing == ALL_LAND ||
                     (landing == ODD_LAND && i % 2) || (landing == EVEN_LAND && i % 2 == 0);
        if (event->sector >= 0 && lands)
            memcpy(disk_slot[event->slot] + event->sector * DISK_SECTOR, event->bytes, DISK_SECTOR);
    }
}

static int which(const struct tally *found)
{
    for (int i = 0; i <= STEPS; i++)
        if (memcmp(found, &after[i], sizeof *found) == 0)
            return i;
    return -1;
}

static int last_acknowledged(int cut)
{
    int last = 0;
    while (last < STEPS && acknowledged_at[last + 1] <= cut)
        last++;
    return last;
}

/* After each of the first sectors of a write and around every sync; otherwise after
 * every fifth sector. */
static bool telling(int cut)
{
    bool near_sync = cut == disk_log_n;
    for (int i = cut - 2; i <= cut + 2; i++)
        near_sync |= i >= 0 && i < disk_log_n && disk_log[i].sector < 0;
    return near_sync || cut % 5 == 0;
}

#define RECORDED(name) TEST_WITH(name, record_all, NULL)

RECORDED(every_cut_leaves_one_whole_state_and_nothing_acknowledged_is_lost)
{
    int cuts = 0, newer = 0;
    for (int cut = 0; cut <= disk_log_n; cut++)
        for (int landing = ALL_LAND; telling(cut) && landing <= EVEN_LAND; landing++) {
            struct tally found;
            replay(cut, (enum landing)landing);
            assert_int_equal(store_open(&store, "/none", "here", &found), STORE_FOUND);
            int k = which(&found), last = last_acknowledged(cut);
            assert_in_range(k, last, last + 1);
            assert_memory_equal(disk_slot[0], disk_slot[1], DISK_SLOT);
            newer += k > last;
            cuts++;
        }
    print_message("%d cuts, %d of them left the state not yet acknowledged\n", cuts, newer);
    assert_true(newer > 0);
}

/* The noise of the close was drawn once: whatever is found has no close, or exactly that one. */
RECORDED(a_close_is_published_once_and_with_the_same_bytes)
{
    for (int cut = 0; cut <= disk_log_n; cut += 3) {
        struct tally found;
        replay(cut, ALL_LAND);
        assert_int_equal(store_open(&store, "/none", "here", &found), STORE_FOUND);
        assert_in_range(found.closed_n, 0, 1);
        if (found.closed_n == 1)
            assert_memory_equal(&found.closed[0], &after[STEPS].closed[0], sizeof found.closed[0]);
        else
            assert_true(last_acknowledged(cut) < CLOSE_AT);
    }
}

/* The raw cells and the result are never there side by side. */
RECORDED(no_state_holds_both_the_result_and_the_cells_it_came_from)
{
    for (int i = 0; i <= STEPS; i++) {
        bool closed = after[i].closed_n == 1;
        assert_int_equal(closed, i >= CLOSE_AT);
        assert_true(closed ? after[i].visits <= STEPS - CLOSE_AT : after[i].visits >= 30);
    }
}

/* The disk fails at each operation of a commit; then it works again, and another visit comes. */
TEST(a_failing_disk_loses_nothing_acknowledged_and_doubles_nothing)
{
    for (int at = 1; at <= 4; at++) {
        struct tally found;
        begin();
        struct tally one = step(&after[0], 1), two = step(&one, 2);
        disk_fail_in = at;
        assert_true(store_save(&store, &one) < 0);
        /* a cut now */
        struct store later = {0};
        disk_fail_in = 0;
        unsigned char kept[2][DISK_SLOT];
        memcpy(kept, disk_slot, sizeof kept);
        assert_int_equal(store_open(&later, "/none", "here", &found), STORE_FOUND);
        assert_in_range(found.visits, 30, 31);
        /* or no cut, and it is tried again */
        memcpy(disk_slot, kept, sizeof kept);
        assert_int_equal(store_save(&store, &one), 0);
        assert_int_equal(store_save(&store, &two), 0);
        assert_int_equal(store_open(&later, "/none", "here", &found), STORE_FOUND);
        assert_memory_equal(&found, &two, sizeof two);
    }
}

/* One slot was lost for good before; now the plug is pulled while its mate is all that is left. */
TEST(with_one_slot_left_the_other_is_written_first)
{
    begin();
    struct tally found, one = step(&after[0], 1), two = step(&one, 2);
    disk_fail_in = 3; /* A is written and synced, B fails */
    assert_true(store_save(&store, &one) < 0);
    disk_fail_in = 0;
    memcpy(first_slot, disk_slot, sizeof first_slot);
    disk_log_n = 0;
    disk_recording = true;
    assert_int_equal(store_save(&store, &two), 0);
    disk_recording = false;
    assert_int_equal(disk_log[0].slot, 1);
    for (int cut = 0; cut <= disk_log_n; cut++)
        for (int landing = ALL_LAND; telling(cut) && landing <= EVEN_LAND; landing++) {
            replay(cut, (enum landing)landing);
            assert_int_equal(store_open(&store, "/none", "here", &found), STORE_FOUND);
            assert_true(memcmp(&found, &one, sizeof one) == 0 ||
                        memcmp(&found, &two, sizeof two) == 0);
        }
}
