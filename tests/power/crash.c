/* Every crash state of 200 visits and 2 closes. The real tallyd keeps a record of what it writes,
 * syncs and sends; here the plug is pulled on paper before each sync and after each message, with
 * every unsynced sector landing or not, and a second time while what is found is being mended. What
 * is found must be one whole state, the last acknowledged or one later; and a close that was
 * announced is there, with the same bytes. */
#include "core/plain/isodate.h"
#include "core/tally/calendar.h"
#include "io/link/link.h"
#include "tests/fakes/disk.h"
#include "tests/fakes/house.h"
#include "tests/fakes/planted.h"
#include "tests/fakes/unit.h"
#include <endian.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PERIODS = 2, RECORD_MAX = 60000, STATES_MAX = 1000, OPTIONS_MAX = 4, LENGTH_AT = 44 };

/* How thoroughly; the short form takes every twentieth commit and all those around a close. */
struct depth {
    int visits, every; /* visits per period; one commit in so many */
    int most, mending; /* landings at one cut; at a second one */
    int restarts;      /* of each kind of state around a close */
};
static const struct depth FULL = {100, 1, 512, 10, 20};
static const struct depth SHORT = {100, 20, 64, 3, 3};
static const struct depth PLANTED = {24, 8, 40, 0, 0};

static struct house house;

/* --- the record ----------------------------------------------------------------------------- */

static struct disk_event record[RECORD_MAX];
static int record_n;
static int32_t closing_day[PERIODS];
static long closing_hours[PERIODS];

static void hear_one(int fd, struct message *message)
{
    for (int tries = 0; tries < 50; tries++)
        if (house_hear(fd, message))
            return;
    fail_msg("tallyd does not answer");
}

/* What publish hears, read as publish reads it. */
static int read_closed(int fd, struct closed closed[PERIODS + 1])
{
    struct message message = message_make(MESSAGE_READ, SENDER_PUBLISH);
    for (int n = 0;;) {
        message.u.read.index = (uint16_t)n;
        message.type = MESSAGE_READ;
        assert_int_equal(link_send(fd, &message), 0);
        do
            hear_one(fd, &message);
        while (message.type == MESSAGE_TERMS);
        if (message.type == MESSAGE_STATUS)
            return n;
        assert_in_range(n, 0, PERIODS);
        closed[n++] = message.u.closed;
    }
}

static void count_many(int visits, struct outbox outbox[SENDER_COUNT])
{
    int kiosk = house_dial(&house, SENDER_KIOSK), checkin = house_dial(&house, SENDER_CHECKIN);
    const struct cell arrival = {CELL_CHECKIN, 0, 0};
    for (int i = 0; i < visits; i++) {
        const struct cell visit = {CELL_VISIT, 1, (uint8_t)(i % 3 == 0)};
        house_count(kiosk, &outbox[SENDER_KIOSK], &visit);
        if (i % 4 == 0)
            house_count(checkin, &outbox[SENDER_CHECKIN], &arrival);
    }
    close(kiosk);
    close(checkin);
    outbox_lost(&outbox[SENDER_KIOSK]);
    outbox_lost(&outbox[SENDER_CHECKIN]);
}

/* One period: visits, a month of powered time, the day after its end. publish asks
 * all the while. */
static void live_period(int p, int visits, struct outbox outbox[SENDER_COUNT])
{
    struct closed closed[PERIODS + 1];
    long hours = 1000 * (p + 1);
    count_many(visits, outbox);
    int publish = house_dial(&house, SENDER_PUBLISH);
    house_crank(&house, hours + POWERED_HOURS_MAX, isodate_day(2027, 1 + 3 * p, 30), true);
    assert_int_equal(read_closed(publish, closed), p);
    assert_int_equal(read_closed(publish, closed), p);
    hours += POWERED_HOURS_MAX;
    house_stand(&house, &hours, isodate_day(2027, 4 + 3 * p, 1), SURE_HOURS);
    /* Until it has answered, it may still turn for those who have gone, and close unasked. */
    assert_int_equal(read_closed(publish, closed), p);
    closing_hours[p] = hours + 1;
    closing_day[p] = isodate_day(2027, 4 + 3 * p, 3); /* late enough for a start to close it */
    house_crank(&house, closing_hours[p], closing_day[p], true);
    /* However fast it asks, it delays no hour. */
    for (int asked = 1; read_closed(publish, closed) == p; asked++)
        assert_in_range(asked, 1, 2);
    close(publish);
}

static void take_record(const char *program, int visits)
{
    struct outbox outbox[SENDER_COUNT];
    for (int s = 0; s < SENDER_COUNT; s++)
        outbox_init(&outbox[s]);
    house_make(&house, "tallies = bands\n");
    house.cranked = true;
    house.other = program;
    setenv("RECORD", house_path(&house, "record"), 1);
    house_crank(&house, 1000, isodate_day(2027, 1, 1), true);
    house_start(&house);
    long hours = 1000;
    house_stand(&house, &hours, isodate_day(2027, 1, 1), SURE_HOURS + 1);
    for (int p = 0; p < PERIODS; p++)
        live_period(p, visits, outbox);
    count_many(2, outbox);
    house_stop(&house, SIGKILL);
    FILE *file = fopen(house_path(&house, "record"), "rb");
    assert_non_null(file);
    record_n = (int)fread(record, sizeof record[0], RECORD_MAX, file);
    assert_in_range(record_n, 1, RECORD_MAX - 1);
    fclose(file);
    house_remove(&house);
}

/* --- a disk with a cache -------------------------------------------------------------------- */

struct loose { /* a sector whose newest contents may not be on the disk yet */
    int slot, sector, n;
    const uint8_t *option[OPTIONS_MAX]; /* what may be there instead of what is certain */
};

struct cache {
    unsigned char certain[2][DISK_SLOT], seen[2][DISK_SLOT];
    struct loose loose[2 * DISK_SECTORS];
    int n;
};

static struct loose *loose_at(struct cache *cache, int slot, int sector)
{
    for (int i = 0; i < cache->n; i++)
        if (cache->loose[i].slot == slot && cache->loose[i].sector == sector)
            return &cache->loose[i];
    struct loose *loose = &cache->loose[cache->n++];
    *loose = (struct loose){.slot = slot, .sector = sector};
    return loose;
}

static void cache_write(struct cache *cache, const struct disk_event *event)
{
    size_t at = (size_t)event->sector * DISK_SECTOR;
    memcpy(cache->seen[event->slot] + at, event->bytes, DISK_SECTOR);
    if (memcmp(cache->certain[event->slot] + at, event->bytes, DISK_SECTOR) == 0)
        return;
    struct loose *loose = loose_at(cache, event->slot, event->sector);
    for (int i = 0; i < loose->n; i++)
        if (memcmp(loose->option[i], event->bytes, DISK_SECTOR) == 0)
            return;
    if (loose->n == OPTIONS_MAX) /* only if syncs are left out: the newest are kept */
        memmove(&loose->option[0], &loose->option[1], --loose->n * sizeof loose->option[0]);
    loose->option[loose->n++] = event->bytes;
}

static void cache_sync(struct cache *cache, int slot)
{
    int kept = 0;
    memcpy(cache->certain[slot], cache->seen[slot], DISK_SLOT);
    for (int i = 0; i < cache->n; i++)
        if (cache->loose[i].slot != slot)
            cache->loose[kept++] = cache->loose[i];
    cache->n = kept;
}

/* choice[i]: 0 is what is certain, otherwise the option of that number. */
static void land(const struct cache *cache, const int choice[])
{
    memcpy(disk_slot, cache->certain, sizeof disk_slot);
    for (int i = 0; i < cache->n; i++)
        if (choice[i])
            memcpy(disk_slot[cache->loose[i].slot] + cache->loose[i].sector * DISK_SECTOR,
                   cache->loose[i].option[choice[i] - 1], DISK_SECTOR);
}

static bool next_choice(const struct cache *cache, int choice[])
{
    for (int i = 0; i < cache->n; i++) {
        if (choice[i]++ < cache->loose[i].n)
            return true;
        choice[i] = 0;
    }
    return false;
}

static uint32_t chance(void)
{
    static uint32_t seed = 20270401;
    seed = seed * 1664525 + 1013904223;
    return seed >> 16;
}

/* If there are too many to try them all: the t-th of none, all, one alone, all but one, and
 * then at random. */
static void sampled_choice(const struct cache *cache, int t, int choice[])
{
    for (int i = 0; i < cache->n; i++) {
        int newest = cache->loose[i].n;
        if (t < 2)
            choice[i] = t ? newest : 0;
        else if (t < 2 + cache->n)
            choice[i] = i == t - 2 ? newest : 0;
        else if (t < 2 + 2 * cache->n)
            choice[i] = i == t - 2 - cache->n ? 0 : newest;
        else
            choice[i] = (int)(chance() % (uint32_t)(newest + 1));
    }
}

static void each_landing(const struct cache *cache, int most, void (*cut)(void))
{
    int choice[2 * DISK_SECTORS] = {0};
    long all = 1;
    for (int i = 0; i < cache->n && all <= most; i++)
        all *= cache->loose[i].n + 1;
    for (int t = 0; all > most && t < most; t++) {
        sampled_choice(cache, t, choice);
        land(cache, choice);
        cut();
    }
    if (all > most)
        return;
    do {
        land(cache, choice);
        cut();
    } while (next_choice(cache, choice));
}

/* --- what must hold ------------------------------------------------------------------------- */

static struct tally states[STATES_MAX]; /* every state that was ever written whole */
static uint32_t counted[STATES_MAX];    /* cells counted until then */
static int states_n;

static struct {
    bool anything;
    uint32_t acknowledged;
    struct closed closed[PERIODS];
    int closed_n;
} told;

static struct {
    int once, twice, bad;
} cuts;

static int which(const struct tally *found)
{
    for (int k = states_n - 1; k >= 0; k--)
        if (memcmp(found, &states[k], sizeof *found) == 0)
            return k;
    return -1;
}

/* The slot was written to its end: if that is a state that was not there before, it
 * is the next one. */
static void note_state(const unsigned char slot[DISK_SLOT])
{
    static struct tally tally;
    uint32_t n;
    memcpy(&n, slot + LENGTH_AT, sizeof n);
    n = be32toh(n);
    if (n > IMAGE_MAX || image_read(&tally, "test", slot + SLOT_IMAGE_AT, n) != 0 ||
        which(&tally) >= 0)
        return;
    assert_in_range(states_n, 0, STATES_MAX - 1);
    const struct tally *before = &states[states_n ? states_n - 1 : 0];
    uint32_t more = 0;
    if (states_n > 0 && tally.closed_n == before->closed_n)
        more = tally.visits + tally.checkins - before->visits - before->checkins;
    counted[states_n] = states_n ? counted[states_n - 1] + more : 0;
    states[states_n++] = tally;
}

/* True: it announces a close. */
static bool hear(const struct disk_event *event)
{
    struct message message;
    memcpy(&message, event->bytes, sizeof message);
    told.anything = true;
    told.acknowledged += message.type == MESSAGE_ACK;
    if (message.type != MESSAGE_CLOSED)
        return false;
    for (int i = 0; i < told.closed_n; i++)
        if (memcmp(&told.closed[i], &message.u.closed, sizeof told.closed[i]) == 0)
            return true;
    if (told.closed_n == PERIODS) /* a period sent twice, with other bytes */
        cuts.bad++;
    else
        told.closed[told.closed_n++] = message.u.closed;
    return true;
}

static bool keeps_what_was_told(const struct tally *found)
{
    int there = 0;
    for (int t = 0; t < told.closed_n; t++)
        for (int i = 0; i < found->closed_n; i++)
            there += memcmp(&told.closed[t], &found->closed[i], sizeof told.closed[t]) == 0;
    return there == told.closed_n;
}

/* Opens what is on disk_slot. */
static bool holds(struct tally *found)
{
    static struct store store;
    int result = store_open(&store, "/none", "test", found);
    if (result != STORE_FOUND)
        return result >= 0 && !told.anything;
    int k = which(found);
    return k >= 0 && counted[k] >= told.acknowledged && counted[k] <= told.acknowledged + 1 &&
           keeps_what_was_told(found) && memcmp(disk_slot[0], disk_slot[1], DISK_SLOT) == 0;
}

/* --- the cuts ------------------------------------------------------------------------------- */

enum { RESTARTS_EACH = 20, RESTARTS_MAX = 2 * PERIODS * RESTARTS_EACH };
static struct {
    unsigned char slot[2][DISK_SLOT];
    int closed_n, period;
} restarts[RESTARTS_MAX];
static int restarts_n;

static const struct depth *depth;
static bool around_close;

static void cut_again(void)
{
    static struct tally found;
    cuts.twice++;
    cuts.bad += !holds(&found);
}

/* The plug is pulled once more, before each sync of the mending. */
static void cut_while_mending(struct cache *cache)
{
    memcpy(cache->seen, cache->certain, sizeof cache->seen);
    cache->n = 0;
    for (int i = 0; i < disk_log_n; i++) {
        if (disk_log[i].sector >= 0) {
            cache_write(cache, &disk_log[i]);
            continue;
        }
        each_landing(cache, depth->mending, cut_again);
        cache_sync(cache, disk_log[i].slot);
    }
}

/* Some states of each period, from before and after its close. */
static void keep_for_a_restart(const struct cache *cache, const struct tally *found)
{
    int period = states[states_n - 1].closed_n - 1, alike = 0;
    for (int i = 0; i < restarts_n; i++)
        alike += restarts[i].period == period && restarts[i].closed_n == found->closed_n;
    if (!around_close || alike == depth->restarts)
        return;
    memcpy(restarts[restarts_n].slot, cache->certain, sizeof cache->certain);
    restarts[restarts_n].closed_n = found->closed_n;
    restarts[restarts_n++].period = period;
}

static void cut_once(void)
{
    static struct cache cache;
    static struct tally found;
    memcpy(cache.certain, disk_slot, sizeof disk_slot);
    disk_log_n = 0;
    disk_recording = true;
    bool well = holds(&found);
    disk_recording = false;
    cuts.once++;
    cuts.bad += !well;
    if (well)
        keep_for_a_restart(&cache, &found);
    cut_while_mending(&cache);
}

static bool closes(int k)
{
    return k > 0 && k < states_n && states[k].closed_n != states[k - 1].closed_n;
}

static void replay(const struct depth *how)
{
    static struct cache cache;
    memset(&cache, 0, sizeof cache);
    memset(&told, 0, sizeof told);
    memset(&cuts, 0, sizeof cuts);
    states_n = restarts_n = 0;
    depth = how;
    for (int i = 0; i < record_n; i++) {
        const struct disk_event *event = &record[i];
        bool now = states_n % how->every == 0 || closes(states_n - 1) || closes(states_n - 2);
        around_close = closes(states_n - 1);
        if (event->slot == DISK_TOLD) {
            if (hear(event) || now)
                each_landing(&cache, how->most, cut_once);
        } else if (event->sector < 0) {
            if (now)
                each_landing(&cache, how->most, cut_once);
            cache_sync(&cache, event->slot);
        } else {
            cache_write(&cache, event);
            if (event->sector == DISK_SECTORS - 1)
                note_state(cache.seen[event->slot]);
        }
    }
}

/* --- tests ---------------------------------------------------------------------------------- */

TEST(every_crash_state_is_whole_and_nothing_told_is_lost)
{
    const struct depth *how = planted_long() ? &FULL : &SHORT;
    take_record("build/aids/tallyd-recorded", how->visits);
    replay(how);
    attack_line(
        "3 power cuts",
        attack_words("%d visits, %d closes: %d crash states, %d more cut again while mended",
                     PERIODS * how->visits, told.closed_n, cuts.once, cuts.twice),
        attack_words("%d bad", cuts.bad), "0");
    assert_int_equal(cuts.bad, 0);
    assert_int_equal(told.closed_n, PERIODS);
    assert_true(told.acknowledged >= (uint32_t)(PERIODS * how->visits));
    if (planted_long())
        assert_true(cuts.once + cuts.twice >= 20000);
}

/* Runs the real tallyd on a crash state, the day after the boundary. */
static int told_after(int i, struct closed closed[PERIODS + 1])
{
    house_crank(&house, closing_hours[restarts[i].period], closing_day[restarts[i].period], true);
    house_start(&house);
    int publish = house_dial(&house, SENDER_PUBLISH);
    int n = read_closed(publish, closed);
    close(publish);
    house_stop(&house, SIGKILL);
    return n;
}

static bool same_closed(const struct closed *a, const struct closed *b, int n)
{
    return memcmp(a, b, (size_t)n * sizeof *a) == 0;
}

/* A period that is found closed is sent with the same bytes as before; one that is not is closed
 * again, and then always sent alike. */
TEST(after_a_cut_in_a_close_it_is_told_once_and_alike)
{
    struct closed first[PERIODS + 1], again[PERIODS + 1];
    int differ = 0, anew = 0;
    house_make(&house, "tallies = bands\n");
    house.cranked = true;
    for (int i = 0; i < restarts_n; i++) {
        house_put_slots(&house, restarts[i].slot);
        int n = told_after(i, first);
        bool alike = n == restarts[i].period + 1 && told_after(i, again) == n;
        anew += restarts[i].closed_n < n;
        differ += !alike || !same_closed(first, again, n) ||
                  !same_closed(first, told.closed, restarts[i].closed_n);
    }
    house_remove(&house);
    attack_line("3 power cuts in a close",
                attack_words("%d crash states, tallyd started twice on each; %d closed anew, "
                             "nothing of them told before",
                             restarts_n, anew),
                attack_words("%d told otherwise", differ), "0");
    assert_int_equal(differ, 0);
    assert_true(anew > 0 && anew < restarts_n);
}

static void caught(const char *bug, const char *what)
{
    take_record(planted_program(bug, "build/aids/tallyd-recorded"), PLANTED.visits);
    replay(&PLANTED);
    attack_line(attack_words("3 power cuts, planted: %s", what),
                attack_words("%d crash states", cuts.once + cuts.twice),
                attack_words("caught: %d bad", cuts.bad), "must be over 0");
    assert_true(cuts.bad > 0);
}

PLANTED_TEST(a_second_sync_left_out_is_caught, "second-sync", "the second slot is not synced")
PLANTED_TEST(both_slots_written_before_a_sync_is_caught, "sync-last",
             "both slots are written before any sync")
PLANTED_TEST(an_acknowledgement_before_the_commit_is_caught, "acknowledged-first",
             "a visit is acknowledged before it is durable")
PLANTED_TEST(a_close_told_before_it_is_durable_is_caught, "close-told-first",
             "a close is told before it is durable, so noise can be drawn twice")

static const char CHECK_ONLY[] = "replay";

/* This program itself, with a store that believes any slot. */
TEST(a_checksum_not_compared_is_caught)
{
    planted_must_find("checksum", "build/san/tests/power/crash", CHECK_ONLY,
                      "3 power cuts, planted: a slot's checksum is not compared",
                      "the same replay");
}

static int replay_only(void)
{
    take_record("build/aids/tallyd-recorded", PLANTED.visits);
    replay(&PLANTED);
    return cuts.bad ? PLANTED_FOUND : 0;
}

int main(int argc, char **argv)
{
    if (argc > 1 && strcmp(argv[1], CHECK_ONLY) == 0)
        return replay_only();
    return unit_run(NULL, NULL);
}
