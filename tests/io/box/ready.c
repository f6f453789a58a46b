/* Tests app/io/box/ready.c: what reaches the service manager, on a real socket. */
#include "io/box/ready.h"
#include "io/box/clock.h"
#include "tests/fakes/manager.h"
#include "tests/fakes/unit.h"
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static int64_t now_ms = 1000;

int64_t clock_ms(void)
{
    return now_ms;
}

static int listens(void **state)
{
    (void)state;
    manager_listen(0);
    return 0;
}

static int hangs_up(void **state)
{
    (void)state;
    manager_hang_up();
    return 0;
}

static void heard(const char *words)
{
    assert_true(manager_hears(words, 0));
}

static void each_word_is_one_datagram(void **state)
{
    (void)state;
    ready_tell();
    ready_alive();
    ready_within(10000);
    heard("READY=1");
    heard("WATCHDOG=1");
    heard("WATCHDOG_USEC=10000000\nWATCHDOG=1");
}

static void heard_nothing(void)
{
    assert_int_equal(manager_forget(), 0);
}

static void a_loop_without_a_watchdog_sleeps_as_long_as_it_likes(void **state)
{
    char other[16];
    (void)state;
    assert_int_equal(ready_sleep_ms(-1), -1);
    assert_int_equal(ready_sleep_ms(7), 7);
    setenv("WATCHDOG_USEC", "180000000", 1);
    snprintf(other, sizeof other, "%ld", (long)getppid());
    setenv("WATCHDOG_PID", other, 1);
    assert_int_equal(ready_sleep_ms(-1), -1);
    setenv("WATCHDOG_USEC", "0", 1);
    unsetenv("WATCHDOG_PID");
    assert_int_equal(ready_sleep_ms(-1), -1);
    heard_nothing();
}

static void a_loop_with_a_watchdog_feeds_it_three_times_over_and_no_oftener(void **state)
{
    (void)state;
    setenv("WATCHDOG_USEC", "180000000", 1);
    assert_int_equal(ready_sleep_ms(-1), 60000);
    heard("WATCHDOG=1");
    now_ms += 20000;
    assert_int_equal(ready_sleep_ms(-1), 40000);
    assert_int_equal(ready_sleep_ms(500), 500);
    now_ms += 39999;
    assert_int_equal(ready_sleep_ms(500), 1);
    heard_nothing();
    now_ms += 1;
    assert_int_equal(ready_sleep_ms(100000), 60000);
    heard("WATCHDOG=1");
    now_ms += 3600 * 1000; /* stopped for an hour: one word is enough */
    assert_int_equal(ready_sleep_ms(0), 0);
    heard("WATCHDOG=1");
    heard_nothing();
    unsetenv("WATCHDOG_USEC");
}

static void a_full_or_missing_manager_costs_no_time(void **state)
{
    (void)state;
    for (int i = 0; i < 2000; i++)
        ready_alive();
    setenv("NOTIFY_SOCKET", "/nowhere/at/all", 1);
    ready_tell();
    unsetenv("NOTIFY_SOCKET");
    ready_tell();
    heard("WATCHDOG=1");
}

UNIT_MAIN(
    cmocka_unit_test_setup_teardown(each_word_is_one_datagram, listens, hangs_up),
    cmocka_unit_test_setup_teardown(a_loop_without_a_watchdog_sleeps_as_long_as_it_likes, listens,
                                    hangs_up),
    cmocka_unit_test_setup_teardown(a_loop_with_a_watchdog_feeds_it_three_times_over_and_no_oftener,
                                    listens, hangs_up),
    cmocka_unit_test_setup_teardown(a_full_or_missing_manager_costs_no_time, listens, hangs_up))
