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

FIXTURE(listens)
{
    manager_listen(0);
    return 0;
}

FIXTURE(hangs_up)
{
    manager_hang_up();
    return 0;
}

static void heard(const char *words)
{
    assert_true(manager_hears(words, 0));
}

#define FRESH(name) TEST_WITH(name, listens, hangs_up)

FRESH(each_word_is_one_datagram)
{
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

FRESH(a_loop_without_a_watchdog_sleeps_as_long_as_it_likes)
{
    char other[16];
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

FRESH(a_loop_with_a_watchdog_feeds_it_three_times_over_and_no_oftener)
{
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

FRESH(a_full_or_missing_manager_costs_no_time)
{
    for (int i = 0; i < 2000; i++)
        ready_alive();
    setenv("NOTIFY_SOCKET", "/nowhere/at/all", 1);
    ready_tell();
    unsetenv("NOTIFY_SOCKET");
    ready_tell();
    heard("WATCHDOG=1");
}
