/* Tests app/io/box/pulse.c: what the service manager hears, and when the kiosk must wake for it. */
#define _GNU_SOURCE
#include "io/box/pulse.h"
#include "tests/fakes/unit.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static int manager;
static struct pulse pulse;

static void heard(const char *words)
{
    char got[128] = {0};
    assert_true(recv(manager, got, sizeof got - 1, 0) > 0);
    assert_string_equal(got, words);
}

static void heard_nothing(void)
{
    char got[128];
    assert_true(recv(manager, got, sizeof got, 0) < 0);
}

FIXTURE(starts)
{
    struct sockaddr_un at = {.sun_family = AF_UNIX};
    char name[64];
    int n = snprintf(name, sizeof name, "@safeharbor-pulse-%ld", (long)getpid());
    memcpy(at.sun_path, name, (size_t)n);
    at.sun_path[0] = '\0';
    manager = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    setenv("NOTIFY_SOCKET", name, 1);
    int failed = bind(manager, (struct sockaddr *)&at,
                      (socklen_t)(offsetof(struct sockaddr_un, sun_path) + (size_t)n));
    pulse_start(&pulse, 1000);
    heard("READY=1");
    heard("WATCHDOG_USEC=120000000\nWATCHDOG=1");
    return failed;
}

FIXTURE(ends)
{
    unsetenv("NOTIFY_SOCKET");
    return close(manager);
}

#define FRESH(name) TEST_WITH(name, starts, ends)

FRESH(idle_it_is_fed_once_a_minute)
{
    assert_int_equal(pulse_wake_ms(&pulse), 61000);
    pulse_beat(&pulse, false, true, 2000); /* the idle screen was drawn again */
    pulse_beat(&pulse, false, false, 60999);
    heard_nothing();
    pulse_beat(&pulse, false, false, 61000);
    heard("WATCHDOG=1");
    heard_nothing();
    assert_int_equal(pulse_wake_ms(&pulse), 121000);
}

FRESH(a_visit_is_watched_more_closely_from_its_first_touch_to_its_end)
{
    pulse_beat(&pulse, true, true, 3000);
    heard("WATCHDOG_USEC=10000000\nWATCHDOG=1");
    assert_int_equal(pulse_wake_ms(&pulse), 8000);
    pulse_beat(&pulse, true, false, 4000);
    heard_nothing();
    pulse_beat(&pulse, true, true, 5000);
    heard("WATCHDOG=1");
    assert_int_equal(pulse_wake_ms(&pulse), 10000);
    pulse_beat(&pulse, true, false, 10000);
    heard("WATCHDOG=1");
    pulse_beat(&pulse, false, true, 11000);
    heard("WATCHDOG_USEC=120000000\nWATCHDOG=1");
    assert_int_equal(pulse_wake_ms(&pulse), 71000);
    heard_nothing();
}

FRESH(nobody_who_asks_costs_no_wakeup)
{
    unsetenv("NOTIFY_SOCKET");
    pulse_start(&pulse, 1000);
    assert_true(pulse_wake_ms(&pulse) == INT64_MAX);
    pulse_beat(&pulse, true, true, 2000);
    assert_true(pulse_wake_ms(&pulse) == INT64_MAX);
    heard_nothing();
}
