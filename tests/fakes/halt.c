/* Stops a program just where a visit stands in its memory, so that a test can look: with a file
 * HALT_IN/PLACE there, at that place. Linked around the true functions by --wrap. Rolls are always
 * the same, and HALT_IN/drawn has them all, four bytes each. */
#include "core/wire/message.h"
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/types.h>
#include <unistd.h>

int __real_disk_sync(int fd) __attribute__((weak));
int __real_link_send(int fd, const struct message *message) __attribute__((weak));
int __wrap_disk_sync(int fd);
int __wrap_link_send(int fd, const struct message *message);
ssize_t __wrap_getrandom(void *to, size_t n, unsigned flags);

static const char *path_of(const char *name)
{
    static char path[256];
    const char *folder = getenv("HALT_IN");
    snprintf(path, sizeof path, "%s/%s", folder ? folder : "/nowhere", name);
    return path;
}

static void halt_at(const char *place)
{
    prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);
    if (access(path_of(place), F_OK) == 0)
        raise(SIGSTOP);
}

__attribute__((destructor)) static void halt_at_end(void)
{
    halt_at("end");
}

int __wrap_disk_sync(int fd)
{
    halt_at("sync");
    return __real_disk_sync(fd);
}

int __wrap_link_send(int fd, const struct message *message)
{
    halt_at(message->type == MESSAGE_COUNT ? "count" : "send");
    return __real_link_send(fd, message);
}

ssize_t __wrap_getrandom(void *to, size_t n, unsigned flags)
{
    static uint32_t seed = 2463534242;
    int file = open(path_of("drawn"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    (void)flags;
    for (size_t i = 0; i < n; i += sizeof seed) {
        seed ^= seed << 13;
        seed ^= seed >> 17;
        seed ^= seed << 5;
        uint32_t roll = seed * 2654435761u; /* what this keeps is none of them */
        memcpy((char *)to + i, &roll, sizeof roll);
    }
    if (file < 0 || write(file, to, n) != (ssize_t)n)
        abort();
    close(file);
    halt_at("draw");
    return (ssize_t)n;
}
