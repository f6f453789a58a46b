/* The store reveals neither order nor time of use: the same visits in 100 random orders (20 in the
 * short form), with visits that were broken off and restarts in between, leave byte-identical
 * images. Two planted bugs show that an order would be seen. */
#include "tests/fakes/house.h"
#include "tests/fakes/planted.h"
#include "tests/fakes/unit.h"
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    VISITS = 15,
    CHECKINS = 6,
    ALL = VISITS + CHECKINS,
    ORDERS = 100,
    ORDERS_SHORT = 20,
    ORDERS_PLANTED = 5
};

static const char SITE[] = "tallies = bands\ntables = burnout, distress\n";

static struct house house;
static unsigned char first[2][SLOT_SIZE];

FIXTURE(make)
{
    house_make(&house, SITE);
    house_start(&house);
    house_stop(&house, SIGKILL);
    house_slots(&house, first);
    return 0;
}

FIXTURE(unmake)
{
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

static int restarts, broken_off;

static void restart(void)
{
    house_stop(&house, rand() % 2 ? SIGKILL : SIGTERM);
    house_start(&house);
    restarts++;
}

/* Somebody comes, tallyd gets a hello, and no cell follows. */
static void walk_away(void)
{
    struct message message;
    int fd = house_dial(&house, SENDER_KIOSK);
    if (rand() % 2)
        house_hear(fd, &message);
    close(fd);
    broken_off++;
}

static void live(const struct cell cells[ALL])
{
    struct outbox outbox[SENDER_COUNT];
    for (int s = 0; s < SENDER_COUNT; s++)
        outbox_init(&outbox[s]);
    house_put_slots(&house, first);
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

static bool same_image(unsigned char one[2][SLOT_SIZE], unsigned char other[2][SLOT_SIZE])
{
    return memcmp(one[0] + SLOT_IMAGE_AT, other[0] + SLOT_IMAGE_AT, SLOT_SIZE - SLOT_IMAGE_AT) == 0;
}

/* How many of this many orders leave an image other than the first of them. */
static int telling_orders(int orders)
{
    static unsigned char one[2][SLOT_SIZE], other[2][SLOT_SIZE];
    struct cell cells[ALL];
    int differ = 0;
    srand(1);
    restarts = broken_off = 0;
    for (int i = 0; i < orders; i++) {
        shuffled(cells);
        live(cells);
        house_slots(&house, i ? other : one);
        differ += i && !same_image(one, other);
        assert_false(same_image(one, first));
    }
    return differ;
}

TEST(visits_in_any_order_leave_the_same_image)
{
    int orders = planted_long() ? ORDERS : ORDERS_SHORT;
    int differ = telling_orders(orders);
    attack_line("5 order of visits",
                attack_words("%d visits and check-ins in %d orders, %d restarts (half kill -9), "
                             "%d visits broken off",
                             ALL, orders, restarts, broken_off),
                attack_words("%d images differ", differ), "0");
    assert_int_equal(differ, 0);
}

static void caught(const char *bug, const char *what)
{
    house.other = planted_program(bug, "build/bin/tallyd");
    int differ = telling_orders(ORDERS_PLANTED);
    house.other = NULL;
    attack_line(attack_words("5 order of visits, planted: %s", what),
                attack_words("%d orders", ORDERS_PLANTED),
                attack_words("caught: %d images differ", differ), "must be over 0");
    assert_true(differ > 0);
}

PLANTED_TEST(an_image_that_counts_its_writes_is_caught, "writes-counted",
             "the image counts its writes since the start")
PLANTED_TEST(an_image_that_keeps_the_last_answer_is_caught, "last-answer",
             "the last visit's band is kept")

TEST(one_other_answer_leaves_another_image)
{
    static unsigned char one[2][SLOT_SIZE], other[2][SLOT_SIZE];
    struct cell cells[ALL];
    shuffled(cells);
    live(cells);
    house_slots(&house, one);
    for (int i = 0; i < ALL; i++)
        if (cells[i].kind == CELL_VISIT) {
            cells[i].high ^= 1;
            break;
        }
    live(cells);
    house_slots(&house, other);
    assert_false(same_image(one, other));
}

int main(void)
{
    return unit_run(make, unmake);
}
