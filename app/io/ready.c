/* The service manager's notify protocol: one datagram of words to the socket it named. It may be
 * slow or gone; nothing here waits, and a word that does not get through is lost. */
#define _GNU_SOURCE /* SOCK_CLOEXEC */
#include "ready.h"
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
    if (path[0] == '@') /* a name that no file stands for */
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
