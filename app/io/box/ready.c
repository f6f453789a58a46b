/* The service manager's notify protocol: one datagram of words to the socket it named. It may be
 * slow or gone; nothing here waits, and a word that does not get through is lost. */
#define _GNU_SOURCE /* SOCK_CLOEXEC */
#include "io/box/ready.h"
#include "io/box/clock.h"
#include <limits.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static void say(const char *words)
{
    struct sockaddr_un to = {.sun_family = AF_UNIX};
    const char *path = getenv("NOTIFY_SOCKET");
    size_t n = path ? strlen(path) : 0;
    if (n < 2 || n >= sizeof to.sun_path || (path[0] != '/' && path[0] != '@'))
        return;
    memcpy(to.sun_path, path, n);
    if (path[0] == '@') /* a name without a file */
        to.sun_path[0] = '\0';
    int fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return;
    sendto(fd, words, strlen(words), MSG_DONTWAIT | MSG_NOSIGNAL, (struct sockaddr *)&to,
           (socklen_t)(offsetof(struct sockaddr_un, sun_path) + n));
    close(fd);
}

bool ready_asked(void)
{
    return getenv("NOTIFY_SOCKET") != NULL;
}

void ready_tell(void)
{
    say("READY=1");
}

void ready_alive(void)
{
    say("WATCHDOG=1");
}

void ready_within(int ms)
{
    char words[48];
    snprintf(words, sizeof words, "WATCHDOG_USEC=%lld\nWATCHDOG=1", (long long)ms * 1000);
    say(words);
}

/* A third of what the unit says; 0 if nobody watches, or if they watch another process. */
static int64_t third_ms(void)
{
    const char *usec = getenv("WATCHDOG_USEC"), *pid = getenv("WATCHDOG_PID");
    int64_t third = usec && getenv("NOTIFY_SOCKET") ? strtoll(usec, NULL, 10) / 3000 : 0;

    return third > INT_MAX || (pid && strtol(pid, NULL, 10) != (long)getpid()) ? 0 : third;
}

int ready_sleep_ms(int sleep_ms)
{
    static int64_t due_ms;
    int64_t third = third_ms(), now_ms = clock_ms();

    if (third <= 0)
        return sleep_ms;
    if (now_ms >= due_ms) {
        ready_alive();
        due_ms = now_ms + third;
    }
    return sleep_ms < 0 || due_ms - now_ms < sleep_ms ? (int)(due_ms - now_ms) : sleep_ms;
}
