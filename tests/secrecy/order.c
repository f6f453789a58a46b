/* The store tells neither order nor time of use: the same visits in 20 random orders, with visits
 * that were broken off and restarts in between, leave byte-identical images. */
#include "../fakes/house.h"
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

enum { VISITS = 15, CHECKINS = 6, ALL = VISITS + CHECKINS, ORDERS = 20 };

static const char SITE[] = "tallies = bands\ntables = burnout, distress\n";

static struct house house;
static unsigned char first[2][SLOT_SIZE];

static int make(void **state)
{
    (void)state;
    house_make(&house, SITE);
    house_start(&house);
    house_stop(&house, SIGKILL);
    house_slots(&house, first);
    return 0;
}

static int unmake(void **state)
{
    (void)state;
    house_remove(&house);
    return 0;
}

static void shuffled(struct cell cells[ALL])
{
    for (int i = 0; i < ALL; i++)
        cells[i] = i < VISITS ? (struct cell){CELL_VISIT, 3, (uint8_t)(i % 4)}
                              : (struct cell){CELL_CHECKIN, 0, 0};
    for (int i = ALL - 1; i > 0; i--) {
        int j = rand() % (i + 1);
        struct cell kept = cells[i];
        cells[i] = cells[j];
        cells[j] = kept;
    }
}

static void restart(void)
{
    house_stop(&house, rand() % 2 ? SIGKILL : SIGTERM);
    house_start(&house);
}

/* Somebody comes, tallyd is told hello, and no cell follows. */
static void walk_away(void)
{
    struct message message;
    int fd = house_dial(&house, SENDER_KIOSK);
    if (rand() % 2)
        assert_true(house_hear(fd, &message));
    close(fd);
}

static void live(const struct cell cells[ALL])
{
    struct outbox outbox[SENDER_COUNT];
    for (int s = 0; s < SENDER_COUNT; s++)
        outbox_init(&outbox[s]);
    house_start(&house);
    for (int i = 0; i < ALL; i++) {
        enum sender from = cells[i].kind == CELL_VISIT ? SENDER_KIOSK : SENDER_CHECKIN;
        if (rand() % 8 == 0)
            restart();
        if (rand() % 4 == 0)
            walk_away();
        int fd = house_dial(&house, from);
        house_count(fd, &outbox[from], &cells[i]);
        close(fd);
        outbox_lost(&outbox[from]);
    }
    house_stop(&house, SIGKILL);
}

static void visits_in_any_order_leave_the_same_image(void **state)
{
    (void)state;
    static unsigned char one[2][SLOT_SIZE], other[2][SLOT_SIZE];
    const size_t image = SLOT_SIZE - SLOT_IMAGE_AT;
    struct cell cells[ALL];
    srand(1);
    for (int i = 0; i < ORDERS; i++) {
        house_put_slots(&house, first);
        shuffled(cells);
        live(cells);
        house_slots(&house, i ? other : one);
        if (i)
            assert_memory_equal(other[0] + SLOT_IMAGE_AT, one[0] + SLOT_IMAGE_AT, image);
        assert_memory_not_equal(one[0] + SLOT_IMAGE_AT, first[0] + SLOT_IMAGE_AT, image);
    }
}

static void one_other_answer_leaves_another_image(void **state)
{
    (void)state;
    static unsigned char one[2][SLOT_SIZE], other[2][SLOT_SIZE];
    struct cell cells[ALL];
    shuffled(cells);
    house_put_slots(&house, first);
    live(cells);
    house_slots(&house, one);
    for (int i = 0; i < ALL; i++)
        if (cells[i].kind == CELL_VISIT) {
            cells[i].high ^= 1;
            break;
        }
    house_put_slots(&house, first);
    live(cells);
    house_slots(&house, other);
    assert_memory_not_equal(one[0] + SLOT_IMAGE_AT, other[0] + SLOT_IMAGE_AT,
                            SLOT_SIZE - SLOT_IMAGE_AT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(visits_in_any_order_leave_the_same_image),
        cmocka_unit_test(one_other_answer_leaves_another_image),
    };
    return cmocka_run_group_tests(tests, make, unmake);
}
