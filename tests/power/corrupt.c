/* A store that failing hardware or somebody with the card in hand has changed: flipped bytes, lost
 * and foreign slots, images with a right checksum that no tallyd wrote. The outcome is the other
 * slot, a clean start, or a refusal that leaves everything as it is; never a different count. */
#include "io/box/sum.h"
#include "io/store/store.h"
#include "tests/fakes/disk.h"
#include "tests/fakes/planted.h"
#include "tests/fakes/sample.h"
#include "tests/fakes/unit.h"
#include <endian.h>
#include <errno.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

enum { MAGIC_AT = 32, GENERATION_AT = 40, LENGTH_AT = 44, HEAD = 64, STRIDE = 37, STRIDE_LONG = 1 };
enum { BOTH = 2 };

static struct store store;
static struct tally mine;
static unsigned char good[DISK_SLOT];
static size_t image_n;
static int tried, wrong;
static bool until_wrong; /* one finding is enough */

static int open_as(const char *site, struct tally *found)
{
    return store_open(&store, "/none", site, found);
}

FIXTURE(begin)
{
    struct tally none;
    uint32_t n;
    tried = wrong = 0;
    mine = sample();
    memset(disk_slot, 0, sizeof disk_slot);
    assert_int_equal(open_as("here", &none), STORE_NEW);
    assert_int_equal(store_save(&store, &mine), 0);
    memcpy(good, disk_slot[0], DISK_SLOT);
    memcpy(&n, good + LENGTH_AT, sizeof n);
    image_n = be32toh(n);
    return 0;
}

static void both_good(void)
{
    memcpy(disk_slot[0], good, DISK_SLOT);
    memcpy(disk_slot[1], good, DISK_SLOT);
}

static void seal(unsigned char slot[DISK_SLOT])
{
    sum_bytes(slot + SUM_SIZE, DISK_SLOT - SUM_SIZE, slot);
}

/* Keeps one more visit in both slots, and finds it again. */
static bool next_commit_works(const struct tally *now)
{
    struct tally next = *now, found;
    next.visits++;
    return store_save(&store, &next) == 0 && memcmp(disk_slot[0], disk_slot[1], DISK_SLOT) == 0 &&
           open_as("here", &found) == STORE_FOUND && memcmp(&found, &next, sizeof next) == 0;
}

/* A slot is lost: the other is found to the last bit, and the lost one is written again. */
static bool mended(bool then_commit)
{
    struct tally found;
    return open_as("here", &found) == STORE_FOUND && memcmp(&found, &mine, sizeof mine) == 0 &&
           memcmp(disk_slot[0], good, DISK_SLOT) == 0 &&
           memcmp(disk_slot[1], good, DISK_SLOT) == 0 && (!then_commit || next_commit_works(&mine));
}

static bool clean_start(int as, bool then_commit)
{
    struct tally found;
    return open_as("here", &found) == as && (!then_commit || next_commit_works(&mine));
}

/* Refused: no byte changes, nothing can be saved over it. */
static bool left_alone(const char *site, int error)
{
    static unsigned char before[2][DISK_SLOT];
    struct tally found, next = mine;
    memcpy(before, disk_slot, sizeof before);
    return open_as(site, &found) == error && store_save(&store, &next) < 0 &&
           memcmp(before, disk_slot, sizeof before) == 0;
}

static void must(bool well)
{
    tried++;
    wrong += !well;
}

/* --- flipped bytes -------------------------------------------------------------------------- */

/* slot: A, B, or the same byte of both. Every byte that the slot itself reads, then bytes at a
 * stride that divides no size here, so that it falls on every kind of byte; the bit goes round.
 * What follows the image counts like the rest: one checksum covers all of it. */
static void flip_each(int slot)
{
    int stride = planted_long() ? STRIDE_LONG : STRIDE;
    for (int at = 0; at < DISK_SLOT && !(until_wrong && wrong); at += at < HEAD ? 1 : stride) {
        const unsigned char bit = (unsigned char)(1 << at % 8);
        bool then_commit = at % 16 == 0 || slot == BOTH;
        both_good();
        for (int i = 0; i < 2; i++)
            if (slot == BOTH || slot == i)
                disk_slot[i][at] ^= bit;
        must(slot == BOTH ? clean_start(STORE_DAMAGED, then_commit) : mended(then_commit));
    }
}

static void flip_all(void)
{
    for (int slot = 0; slot <= BOTH; slot++)
        flip_each(slot);
}

#define FRESH(name) TEST_WITH(name, begin, NULL)

FRESH(a_flipped_byte_is_mended_or_a_clean_start)
{
    flip_all();
    attack_line("15 corruption: a byte flipped",
                attack_words("%d flips: in slot A, in B, the same byte in both", tried),
                attack_words("%d wrong", wrong), "0");
    assert_int_equal(wrong, 0);
}

/* --- whole slots ---------------------------------------------------------------------------- */

static const int CUT_AT[] = {0, 1, 31, 32, 40, 511, 512, 513, 1024, 4096, 5000, DISK_SLOT - 1};

/* How a slot can be lost; false: this way changes nothing. */
enum loss { ZEROS, ONES, NOISE, WRONG_MAGIC, WRONG_GENERATION, CUT_SHORT, LOSSES = CUT_SHORT + 12 };

static bool lose(unsigned char slot[DISK_SLOT], int loss)
{
    memcpy(slot, good, DISK_SLOT);
    if (loss == ZEROS || loss == ONES)
        memset(slot, loss == ONES ? 0xff : 0, DISK_SLOT);
    else if (loss == NOISE)
        for (int i = 0; i < DISK_SLOT; i++)
            slot[i] = (unsigned char)(i * 2654435761U >> 13);
    else if (loss == WRONG_MAGIC)
        slot[MAGIC_AT + 7] = '2', seal(slot);
    else if (loss == WRONG_GENERATION)
        slot[GENERATION_AT] = 4, seal(slot);
    else
        memset(slot + CUT_AT[loss - CUT_SHORT], 0, (size_t)(DISK_SLOT - CUT_AT[loss - CUT_SHORT]));
    return memcmp(slot, good, DISK_SLOT) != 0;
}

FRESH(a_lost_slot_is_mended_and_two_are_a_clean_start)
{
    for (int a = 0; a < LOSSES; a++) {
        for (int slot = 0; slot < 2; slot++) {
            both_good();
            if (lose(disk_slot[slot], a))
                must(mended(true));
        }
        for (int b = 0; b < LOSSES; b++)
            if (lose(disk_slot[0], a) && lose(disk_slot[1], b)) {
                bool blank = (a == ZEROS || a == CUT_SHORT) && (b == ZEROS || b == CUT_SHORT);
                must(clean_start(blank ? STORE_NEW : STORE_DAMAGED, true));
            }
    }
    attack_line(
        "15 corruption: lost slots",
        attack_words("%d: zeros, 0xFF, noise, cut short at 12 lengths, of another format", tried),
        attack_words("%d wrong", wrong), "0");
    assert_int_equal(wrong, 0);
}

/* The newer one wins from either place, through all the generations. */
FRESH(swapped_slots_are_read_alike)
{
    static unsigned char older[DISK_SLOT], newer[DISK_SLOT];
    struct tally found, now = mine;
    both_good();
    assert_int_equal(open_as("here", &found), STORE_FOUND);
    for (int i = 0; i < 8; i++) {
        memcpy(older, disk_slot[0], DISK_SLOT);
        now.visits++;
        assert_int_equal(store_save(&store, &now), 0);
        memcpy(newer, disk_slot[0], DISK_SLOT);
        for (int place = 0; place < 2; place++) {
            memcpy(disk_slot[place], newer, DISK_SLOT);
            memcpy(disk_slot[!place], older, DISK_SLOT);
            must(open_as("here", &found) == STORE_FOUND && memcmp(&found, &now, sizeof now) == 0 &&
                 memcmp(disk_slot[0], disk_slot[1], DISK_SLOT) == 0);
        }
    }
    attack_line("15 corruption: swapped slots", attack_words("%d", tried),
                attack_words("%d wrong", wrong), "0");
    assert_int_equal(wrong, 0);
}

FRESH(another_kiosks_slots_are_left_alone)
{
    both_good();
    must(left_alone("there", -EXDEV));
    for (int slot = 0; slot < 2; slot++)
        for (int loss = 0; loss < LOSSES; loss++) {
            both_good();
            if (lose(disk_slot[slot], loss))
                must(left_alone("there", -EXDEV));
        }
    attack_line("15 corruption: another kiosk's slots", attack_words("%d", tried),
                attack_words("%d not left alone", wrong), "0");
    assert_int_equal(wrong, 0);
}

/* --- images that carry a right checksum ----------------------------------------------------- */

/* Seals the image as somebody with a shell may leave it, and puts it into both slots. */
static void put_changed(const char *sql)
{
    sqlite3 *db;
    sqlite3_int64 n;
    assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
    unsigned char *copy = sqlite3_malloc64(image_n);
    memcpy(copy, good + SLOT_IMAGE_AT, image_n);
    sqlite3_deserialize(db, "main", copy, (sqlite3_int64)image_n, (sqlite3_int64)image_n,
                        SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
    assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
    unsigned char *out = sqlite3_serialize(db, "main", &n, 0);
    assert_in_range(n, 1, IMAGE_MAX);
    memset(disk_slot, 0, sizeof disk_slot);
    memcpy(disk_slot[0], good, SLOT_IMAGE_AT);
    memcpy(disk_slot[0] + SLOT_IMAGE_AT, out, (size_t)n);
    uint32_t length = htobe32((uint32_t)n);
    memcpy(disk_slot[0] + LENGTH_AT, &length, sizeof length);
    seal(disk_slot[0]);
    memcpy(disk_slot[1], disk_slot[0], DISK_SLOT);
    sqlite3_free(out);
    sqlite3_close(db);
}

static const char *const FOREIGN[] = {
    "UPDATE kiosk SET schema = schema - 1",
    "UPDATE kiosk SET schema = schema + 1",
    "CREATE TRIGGER t AFTER INSERT ON cell BEGIN DELETE FROM cell; END",
    "CREATE TEMP TABLE x AS SELECT * FROM cell; DROP TABLE cell;"
    "CREATE VIEW cell AS SELECT 'visits' AS name, 16777300 AS value",
    "CREATE VIEW more AS SELECT * FROM cell",
    "CREATE TABLE more (x)",
    "CREATE INDEX i ON cell (name)",
    "DROP TABLE open",
    "DROP TABLE cell",
    "ALTER TABLE cell ADD COLUMN day",
    "UPDATE cell SET value = 16777211 WHERE name = 'visits'",   /* -5 */
    "UPDATE cell SET value = 16777215 WHERE name = 'checkins'", /* -1 */
    "UPDATE cell SET value = -16777216",
    "UPDATE cell SET value = 2147483647 WHERE name = 'visits'",
    "UPDATE cell SET value = 2147483647 WHERE name = 'burnout_high'",
    "UPDATE cell SET value = 9223372036854775807",
    "UPDATE cell SET value = 1.5",
    "UPDATE cell SET value = x'01000029'",
    "UPDATE open SET k = 1",
    "UPDATE open SET period = 9",
    "UPDATE open SET epsilon_hundredths = 10000",
    "UPDATE open SET powered_h = -1",
    "UPDATE closed SET visits = -20",
    "UPDATE closed SET checkins = -1",
    "UPDATE closed SET visits = 9223372036854775807",
    "UPDATE closed SET visits = 4294967295",
    "UPDATE closed SET checkins = 4294967295",
    "UPDATE closed SET burnout_high = -7",
    "UPDATE closed SET burnout_high = 21",
    "UPDATE closed SET distress_high = -2",
    "DELETE FROM cell",
    "DELETE FROM open",
    "INSERT INTO open SELECT * FROM open",
};

FRESH(foreign_images_with_a_right_checksum_are_left_alone)
{
    put_changed("UPDATE open SET powered_h = 3");
    struct tally found;
    assert_int_equal(open_as("here", &found), STORE_FOUND); /* such a change alone is no
                                                             * reason to refuse */
    for (size_t i = 0; i < sizeof FOREIGN / sizeof FOREIGN[0]; i++) {
        put_changed(FOREIGN[i]);
        bool well = left_alone("here", -EPROTO);
        if (!well)
            print_message("taken: %s\n", FOREIGN[i]);
        must(well);
    }
    attack_line(
        "15 corruption: a right checksum over a wrong image",
        attack_words("%d: older schema, trigger, view, index, negative and enormous counts", tried),
        attack_words("%d taken", wrong), "0");
    assert_int_equal(wrong, 0);
}

static bool sane(const struct tally *t)
{
    bool ok = t->visits <= TALLY_CELL_MAX && t->checkins <= TALLY_CELL_MAX &&
              t->closed_n <= CLOSED_MAX && t->powered_h <= POWERED_HOURS_MAX;
    for (int i = 0; ok && i < t->closed_n; i++)
        ok = t->closed[i].visits <= TALLY_CELL_MAX && t->closed[i].high[TABLE_BURNOUT] >= 0;
    for (int i = 0; i < TABLE_COUNT; i++)
        ok = ok && t->high[i] >= -NOISE_MAX && t->high[i] <= NOISE_MAX + TALLY_CELL_MAX;
    return ok;
}

/* Every byte of the image is changed in several ways under a right checksum: what SQLite makes of
 * it is a possible tally, or is refused; it never crashes. */
FRESH(an_image_changed_byte_by_byte_is_sane_or_refused)
{
    static const unsigned char WAYS[] = {0x01, 0x80, 0xff};
    int taken = 0;
    for (size_t i = 0; i < image_n; i += planted_long() ? STRIDE_LONG : STRIDE)
        for (size_t way = 0; way < sizeof WAYS; way++) {
            struct tally found;
            both_good();
            disk_slot[0][SLOT_IMAGE_AT + i] ^= WAYS[way];
            seal(disk_slot[0]);
            memcpy(disk_slot[1], disk_slot[0], DISK_SLOT);
            int result = open_as("here", &found);
            taken += result == STORE_FOUND;
            must(result == STORE_FOUND ? sane(&found) : result == -EPROTO || result == -EXDEV);
        }
    attack_line("15 corruption: every byte of an image under a right checksum",
                attack_words("%d changes, %d of them read", tried, taken),
                attack_words("%d insane or crashed", wrong), "0");
    assert_int_equal(wrong, 0);
}

/* --- planted -------------------------------------------------------------------------------- */

static const char FLIPS_ONLY[] = "flips", FOREIGN_ONLY[] = "foreign";

static int flips_only(void)
{
    begin(NULL);
    until_wrong = true;
    flip_all();
    return wrong ? PLANTED_FOUND : 0;
}

static int foreign_only(void)
{
    begin(NULL);
    for (size_t i = 0; i < sizeof FOREIGN / sizeof FOREIGN[0]; i++) {
        put_changed(FOREIGN[i]);
        must(left_alone("here", -EPROTO));
    }
    return wrong ? PLANTED_FOUND : 0;
}

static void caught(const char *bug, const char *only, const char *what)
{
    int status = planted_run(planted_program(bug, "build/san/tests/power/corrupt"), only);
    attack_line(attack_words("15 corruption, planted: %s", what), "the same test",
                status == PLANTED_FOUND ? "caught" : "not caught", "must be caught");
    assert_int_equal(status, PLANTED_FOUND);
}

TEST(a_checksum_not_compared_is_caught)
{
    caught("checksum", FLIPS_ONLY, "a slot's checksum is not compared");
}

TEST(values_not_checked_are_caught)
{
    caught("any-values", FOREIGN_ONLY, "the values of an image are not checked");
}

int main(int argc, char **argv)
{
    if (argc > 1 && strcmp(argv[1], FLIPS_ONLY) == 0)
        return flips_only();
    if (argc > 1 && strcmp(argv[1], FOREIGN_ONLY) == 0)
        return foreign_only();
    return unit_run(NULL, NULL);
}
