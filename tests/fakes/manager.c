/* See manager.h: a datagram socket without a file. */
#define _GNU_SOURCE
#include "tests/fakes/manager.h"
#include "tests/fakes/unit.h"
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static int manager;

void manager_listen(int watchdog_ms)
{
    struct sockaddr_un at = {.sun_family = AF_UNIX};
    char name[64], usec[32];
    int n = snprintf(name, sizeof name, "@safeharbor-manager-%ld", (long)getpid());
    memcpy(at.sun_path, name, (size_t)n);
    at.sun_path[0] = '\0';
    manager = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    assert_int_equal(bind(manager, (struct sockaddr *)&at,
                          (socklen_t)(offsetof(struct sockaddr_un, sun_path) + (size_t)n)),
                     0);
    setenv("NOTIFY_SOCKET", name, 1);
    snprintf(usec, sizeof usec, "%d000", watchdog_ms);
    if (watchdog_ms)
        setenv("WATCHDOG_USEC", usec, 1);
}

void manager_hang_up(void)
{
    close(manager);
    unsetenv("NOTIFY_SOCKET");
    unsetenv("WATCHDOG_USEC");
}

bool manager_hears(const char *words, int wait_ms)
{
    char got[128] = "";
    struct pollfd p = {.fd = manager, .events = POLLIN};
    poll(&p, 1, wait_ms);
    return recv(manager, got, sizeof got - 1, 0) > 0 && !strcmp(got, words);
}

int manager_forget(void)
{
    char got[128];
    int n = 0;
    while (recv(manager, got, sizeof got, 0) > 0)
        n++;
    return n;
}
