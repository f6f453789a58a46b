/* Tests app/io/box/signals.c: what would have ended the program is told instead. */
#include "io/box/signals.h"
#include "tests/fakes/unit.h"
#include <poll.h>
#include <signal.h>
#include <unistd.h>

TEST(a_signal_is_told_once_and_ends_nothing)
{
    int fd = signals_watch(SIGUSR1);
    struct pollfd set = {.fd = fd, .events = POLLIN};
    assert_true(fd >= 0);
    assert_int_equal(poll(&set, 1, 0), 0);
    assert_int_equal(signals_next(fd), 0);
    const int all[] = {SIGTERM, SIGINT, SIGHUP, SIGUSR1};
    for (int i = 0; i < 4; i++) {
        raise(all[i]);
        assert_int_equal(poll(&set, 1, 0), 1);
        assert_int_equal(signals_next(fd), all[i]);
        assert_int_equal(signals_next(fd), 0);
    }
    close(fd);
}
