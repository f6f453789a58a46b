/* Tests app/io/lines/gpio.c against a fake libgpiod: lines found by name, taken, lost and found
 * again. */
#include "io/lines/gpio.h"
#include "io/box/clock.h"
#include "tests/fakes/gpiod.h"
#include "tests/fakes/unit.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { DOOR, SEEN, LAMP, WIRES };

static const struct wire wires[WIRES] = {
    {.role = "door", .line = "door-button", .active_low = true, .pull_up = true},
    {.role = "seen", .line = "seen-button"},
    {.role = "room-lamp", .line = "room1-lamp", .output = true, .active_low = true}};

static char dir[64];
static struct gpio *gpio;

/* Makes the chip's file in the devices' folder, which gpio.c waits for. */
static void plug(int chip)
{
    char path[128];

    fake_chip[chip].plugged = true;
    snprintf(path, sizeof path, "%s/gpiochip%d", dir, chip);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fclose(file);
}

static void unplug(int chip)
{
    char path[128];

    fake_unplug(chip);
    snprintf(path, sizeof path, "%s/gpiochip%d", dir, chip);
    assert_int_equal(unlink(path), 0);
}

FIXTURE(setup)
{
    fake_reset();
    snprintf(dir, sizeof dir, "/tmp/gpio-XXXXXX");
    if (!mkdtemp(dir))
        return -1;
    fake_chip[0].line[2].name = "door-button";
    fake_chip[0].line[2].level = true; /* pulled up: open */
    fake_chip[0].line[3].name = "seen-button";
    fake_chip[1].line[0].name = "room1-lamp";
    gpio = gpio_open(wires, WIRES, "unused", dir);
    return gpio ? 0 : -1;
}

FIXTURE(teardown)
{
    char path[128];

    gpio_close(gpio);
    for (int i = 0; i < FAKE_CHIPS; i++) {
        snprintf(path, sizeof path, "%s/gpiochip%d", dir, i);
        unlink(path);
    }
    return fake_requests() || rmdir(dir);
}

/* Reads everything there is now; keeps the last edges, and how many there were. */
static struct gpio_edge edges[200];

static int drain(void)
{
    int n = 0;

    while (n < 200 && gpio_next(gpio, &edges[n]))
        n++;
    return n;
}

static uint64_t now_ns(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

/* Something is there for it to read. */
static bool readable(void)
{
    struct pollfd fds[GPIO_FDS_MAX];
    return poll(fds, (nfds_t)gpio_fds(gpio, fds), 0) > 0;
}

static void finds(unsigned lines)
{
    drain();
    assert_int_equal(gpio_there(gpio), lines);
}

static void plug_all(void)
{
    plug(0);
    plug(1);
    drain();
}

#define WIRED(name) TEST_WITH(name, setup, teardown)

WIRED(without_a_chip_nothing_is_there_and_nothing_wakes)
{
    assert_int_equal(drain(), 0);
    assert_int_equal(gpio_there(gpio), 0);
    assert_int_equal(gpio_wake_ms(gpio), INT64_MAX);
    gpio_set(gpio, LAMP, true);
}

WIRED(lines_are_found_by_name_over_all_chips_and_asked_for_as_wired)
{
    plug(0);
    plug(1);
    assert_int_equal(drain(), 2); /* the two buttons as they are at the start */
    assert_int_equal(gpio_there(gpio), 7);
    for (int i = 0; i < 2; i++) {
        assert_true(edges[i].start);
        assert_false(edges[i].closed);
    }
    const struct fake_line *door = &fake_chip[0].line[2], *lamp = &fake_chip[1].line[0];
    assert_true(door->ours && door->active_low && door->pull_up && door->edges && !door->output);
    assert_true(lamp->ours && lamp->active_low && lamp->output && !lamp->edges);
    assert_false(fake_chip[0].line[3].pull_up);
    assert_int_equal(gpio_wake_ms(gpio), INT64_MAX);
}

WIRED(a_lamp_is_lit_and_darkened_with_its_polarity)
{
    plug_all();
    assert_true(fake_chip[1].line[0].level);
    gpio_set(gpio, LAMP, true);
    assert_false(fake_chip[1].line[0].level);
    gpio_set(gpio, LAMP, false);
    assert_true(fake_chip[1].line[0].level);
}

WIRED(edges_come_in_order_with_their_own_times)
{
    plug_all();
    uint64_t now = now_ns();
    int64_t now_ms = clock_ms();
    fake_pull(0, 2, false, now - 40000000);
    fake_pull(0, 2, true, now - 10000000);
    assert_int_equal(drain(), 2);
    assert_int_equal(edges[0].wire, DOOR);
    assert_true(edges[0].closed && !edges[0].start);
    assert_false(edges[1].closed);
    assert_int_equal(edges[1].at_ms - edges[0].at_ms, 30);
    assert_in_range(edges[1].at_ms, now_ms - 12, now_ms);
    assert_int_equal(drain(), 0);
}

WIRED(an_edge_is_never_told_to_be_in_the_future)
{
    plug(0);
    drain();
    fake_pull(0, 3, true, now_ns() + 5000000000u);
    assert_int_equal(drain(), 1);
    assert_true(edges[0].at_ms <= clock_ms());
}

WIRED(a_button_that_is_closed_at_the_start_is_told_so)
{
    fake_chip[0].line[2].level = false;
    plug(0);
    assert_int_equal(drain(), 2);
    assert_true(edges[0].wire == DOOR && edges[0].start && edges[0].closed);
}

WIRED(two_lines_of_one_name_are_neither_taken)
{
    fake_chip[2].line[1].name = "room1-lamp";
    plug(0);
    plug(1);
    plug(2);
    finds(1u << DOOR | 1u << SEEN);
    assert_false(fake_chip[1].line[0].ours || fake_chip[2].line[1].ours);
}

WIRED(a_second_name_for_a_chip_is_no_second_chip)
{
    char path[128];

    plug(1);
    snprintf(path, sizeof path, "%s/gpiochip2", dir);
    fake_chip[2] = fake_chip[1];
    assert_int_equal(symlink("gpiochip1", path), 0);
    finds(1u << LAMP);
    fake_chip[2].line[0].ours = false;
}

WIRED(a_chip_that_comes_later_is_taken_up_and_its_lamp_shows_what_was_set)
{
    drain();
    gpio_set(gpio, LAMP, true);
    plug(1);
    assert_true(readable());
    finds(1u << LAMP);
    assert_false(fake_chip[1].line[0].level);
}

WIRED(a_chip_that_goes_is_noticed_and_taken_up_again_when_it_comes)
{
    plug_all();
    gpio_set(gpio, LAMP, true);
    unplug(1);
    assert_true(readable());
    finds(1u << DOOR | 1u << SEEN);
    drain();
    assert_false(readable());
    plug(1);
    finds(7);
    assert_false(fake_chip[1].line[0].level);
}

WIRED(a_taken_line_is_asked_for_again_and_takes_no_other_with_it)
{
    fake_chip[0].line[3].taken = true;
    plug_all();
    assert_int_equal(gpio_there(gpio), 1u << DOOR | 1u << LAMP);
    int64_t wait_ms = gpio_wake_ms(gpio) - clock_ms();
    assert_in_range(wait_ms, 1000, 10000);
    fake_chip[0].line[3].taken = false;
    plug(2); /* any chip that comes is a reason to look */
    finds(7);
    assert_int_equal(gpio_wake_ms(gpio), INT64_MAX);
}

WIRED(a_storm_ends_its_turn_and_hides_no_other_button)
{
    plug_all();
    for (int i = 0; i < 1000; i++)
        fake_pull(0, 2, i % 2, now_ns());
    fake_pull(0, 3, true, now_ns());
    int n = drain();
    assert_in_range(n, 2, 150);
    assert_int_equal(edges[n - 1].wire, SEEN);
}
