/* Two slots on real files: it survives damage to either; after damage to both it starts clean. */
#include "io/store/store.h"
#include "tests/fakes/scratch.h"
#include "tests/fakes/unit.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static struct store store;

static struct tally sample(uint32_t visits)
{
    struct tally tally;
    memset(&tally, 0, sizeof tally);
    tally.terms = (struct terms){MODE_BANDS, PERIOD_QUARTER, 1, 0, 20, 100};
    tally.open = (struct period_name){2027, 2027, 1, 1, PERIOD_QUARTER, 0};
    tally.visits = visits;
    return tally;
}

static void no_image_stays(void)
{
    static const unsigned char zero[2][SLOT_SIZE];
    assert_memory_equal(store.slot, zero, sizeof zero);
}

static void saved(uint32_t visits)
{
    struct tally old, tally = sample(visits);
    int found = store_open(&store, scratch, "here", &old);
    assert_true(found >= 0);
    no_image_stays();
    assert_int_equal(store_save(&store, &tally), 0);
    no_image_stays();
    store_close(&store);
}

static void load_file(const char *name, unsigned char slot[SLOT_SIZE])
{
    FILE *file = fopen(scratch_path(name), "rb");
    assert_non_null(file);
    assert_int_equal(fread(slot, 1, SLOT_SIZE, file), SLOT_SIZE);
    assert_int_equal(fgetc(file), EOF);
    fclose(file);
}

static void save_file(const char *name, const unsigned char slot[SLOT_SIZE])
{
    FILE *file = fopen(scratch_path(name), "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(slot, 1, SLOT_SIZE, file), SLOT_SIZE);
    fclose(file);
}

static int found_visits(uint32_t *visits)
{
    struct tally tally;
    int found = store_open(&store, scratch, "here", &tally);
    *visits = found == STORE_FOUND ? tally.visits : 0;
    no_image_stays();
    store_close(&store);
    return found;
}

static void finds(uint32_t visits)
{
    uint32_t n;
    assert_int_equal(found_visits(&n), STORE_FOUND);
    assert_int_equal(n, visits);
}

static void both_slots_are_whole_and_alike(void)
{
    unsigned char a[SLOT_SIZE], b[SLOT_SIZE];
    load_file("store-a", a);
    load_file("store-b", b);
    assert_memory_equal(a, b, SLOT_SIZE);
}

SCRATCH_TEST(a_folder_without_a_store_is_a_first_start)
{
    struct tally tally;
    assert_int_equal(store_open(&store, scratch, "here", &tally), STORE_NEW);
    store_close(&store);
    assert_int_equal(store_open(&store, scratch, "here", &tally), STORE_NEW);
    store_close(&store);
}

SCRATCH_TEST(what_was_saved_is_found)
{
    for (uint32_t n = 1; n < 12; n++) {
        saved(n);
        both_slots_are_whole_and_alike();
        finds(n);
    }
}

SCRATCH_TEST(the_files_never_change_their_size)
{
    struct stat a, b;
    saved(1);
    stat(scratch_path("store-a"), &a);
    saved(1000000);
    stat(scratch_path("store-a"), &b);
    assert_int_equal(a.st_size, SLOT_SIZE);
    assert_int_equal(b.st_size, SLOT_SIZE);
    assert_int_equal(a.st_ino, b.st_ino);
}

SCRATCH_TEST(an_unchanged_tally_is_not_written_again)
{
    unsigned char before[SLOT_SIZE], after[SLOT_SIZE];
    saved(7);
    load_file("store-a", before);
    saved(7);
    load_file("store-a", after);
    assert_memory_equal(before, after, SLOT_SIZE);
}

/* Every byte that the slot itself reads, then every 251st: one checksum covers them all. */
static void every_flipped_byte_in(const char *name)
{
    unsigned char slot[SLOT_SIZE];
    saved(3);
    load_file(name, slot);
    for (int at = 0; at < SLOT_SIZE; at += at < 64 ? 1 : 251) {
        slot[at] ^= 0x5a;
        save_file(name, slot);
        slot[at] ^= 0x5a;
        finds(3);
        both_slots_are_whole_and_alike();
    }
}

SCRATCH_TEST(any_flipped_byte_in_a_is_survived_and_mended)
{
    every_flipped_byte_in("store-a");
}

SCRATCH_TEST(any_flipped_byte_in_b_is_survived_and_mended)
{
    every_flipped_byte_in("store-b");
}

static void newer_wins(const char *newer_name, const char *older_name)
{
    unsigned char old[SLOT_SIZE], new[SLOT_SIZE];
    saved(1);
    for (uint32_t n = 2; n < 8; n++) { /* the generation comes round */
        load_file("store-a", old);
        saved(n);
        load_file("store-a", new);
        save_file(newer_name, new);
        save_file(older_name, old);
        finds(n);
        both_slots_are_whole_and_alike();
    }
}

SCRATCH_TEST(the_newer_of_two_whole_slots_wins)
{
    newer_wins("store-a", "store-b");
    newer_wins("store-b", "store-a");
}

SCRATCH_TEST(both_slots_damaged_is_a_clean_start)
{
    unsigned char slot[SLOT_SIZE];
    uint32_t n;
    saved(5);
    load_file("store-a", slot);
    slot[600] ^= 1;
    save_file("store-a", slot);
    save_file("store-b", slot);
    assert_int_equal(found_visits(&n), STORE_DAMAGED);
    saved(1);
    finds(1);
    both_slots_are_whole_and_alike();
}

SCRATCH_TEST(a_store_of_another_site_is_refused_and_left_alone)
{
    unsigned char before[SLOT_SIZE], after[SLOT_SIZE];
    struct tally tally;
    saved(5);
    load_file("store-a", before);
    assert_int_equal(store_open(&store, scratch, "elsewhere", &tally), -EXDEV);
    tally = sample(1);
    assert_true(store_save(&store, &tally) < 0);
    assert_int_equal(store_erase(scratch, "elsewhere"), -EXDEV);
    load_file("store-a", after);
    assert_memory_equal(before, after, SLOT_SIZE);
}

SCRATCH_TEST(erasing_leaves_zeros_and_makes_no_files)
{
    static const unsigned char ZERO[SLOT_SIZE];
    unsigned char slot[SLOT_SIZE];
    uint32_t n;
    assert_int_equal(store_erase(scratch, "here"), 0);
    assert_int_equal(access(scratch_path("store-a"), F_OK), -1);
    assert_int_equal(access(scratch_path("store-b"), F_OK), -1);
    saved(5);
    assert_int_equal(store_erase(scratch, "here"), 0);
    load_file("store-a", slot);
    assert_memory_equal(slot, ZERO, SLOT_SIZE);
    load_file("store-b", slot);
    assert_memory_equal(slot, ZERO, SLOT_SIZE);
    assert_int_equal(found_visits(&n), STORE_NEW);
}

SCRATCH_TEST(one_partition_holds_both_slots_4_mib_apart)
{
    unsigned char a[SLOT_SIZE], b[SLOT_SIZE];
    int fd = open(scratch_path("store"), O_RDWR | O_CREAT, 0600);
    assert_int_equal(ftruncate(fd, 8 << 20), 0);
    saved(9);
    finds(9);
    assert_int_equal(pread(fd, a, SLOT_SIZE, 0), SLOT_SIZE);
    assert_int_equal(pread(fd, b, SLOT_SIZE, 4 << 20), SLOT_SIZE);
    assert_memory_equal(a, b, SLOT_SIZE);
    assert_int_equal(access(scratch_path("store-a"), F_OK), -1);
    close(fd);
}

static void make_partition(off_t size)
{
    int fd = open(scratch_path("partition"), O_RDWR | O_CREAT | O_TRUNC, 0600);
    assert_int_equal(ftruncate(fd, size), 0);
    close(fd);
    unlink(scratch_path("store"));
    assert_int_equal(symlink("partition", scratch_path("store")), 0);
}

static int opened(void)
{
    struct tally tally;
    struct store other = {.fd = {-1, -1}};
    int found = store_open(&other, scratch, "site", &tally);
    store_close(&other);
    return found;
}

SCRATCH_TEST(a_partition_is_found_through_its_link_and_is_never_made_or_grown)
{
    struct stat stat_of;
    make_partition(16 << 20);
    saved(9);
    finds(9);
    make_partition((4 << 20) + SLOT_SIZE);
    assert_int_equal(opened(), STORE_NEW);
    make_partition((4 << 20) + SLOT_SIZE - 1);
    assert_int_equal(opened(), -ENOSPC);
    assert_int_equal(stat(scratch_path("partition"), &stat_of), 0);
    assert_int_equal(stat_of.st_size, (4 << 20) + SLOT_SIZE - 1);
    unlink(scratch_path("partition"));
    assert_int_equal(opened(), -ENOENT);
    assert_int_equal(store_erase(scratch, "here"), 0);
    assert_int_equal(access(scratch_path("partition"), F_OK), -1);
    assert_int_equal(access(scratch_path("store-a"), F_OK), -1);
}

SCRATCH_TEST(the_generation_does_not_tell_how_many_there_were)
{
    unsigned char slot[SLOT_SIZE];
    for (uint32_t n = 1; n < 40; n++) {
        saved(n);
        load_file("store-a", slot);
        assert_in_range(slot[40], 0, 3);
    }
}
