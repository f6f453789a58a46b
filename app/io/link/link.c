/* The sockets between the programs. A peer may be away, slow, dead or hostile: nothing here waits,
 * nothing raises SIGPIPE, and what is not a whole valid message is never handed on.
 * A server's name appears in the folder only once it listens: a program that watches the folder and
 * dials on the first notice gets through. */
#define _GNU_SOURCE /* struct ucred, accept4 */
#include "io/link/link.h"
#include <errno.h>
#include <pwd.h>
#include <stdio.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

/* BACKLOG: a program that dies and dials again while its server hangs leaves a place taken there
 * each time, until the server goes on. */
enum { BACKLOG = 128, SKIP_MAX = 32 };

static int address_set(struct sockaddr_un *address, const char *dir, const char *name,
                       const char *ending)
{
    memset(address, 0, sizeof *address);
    address->sun_family = AF_UNIX;
    int n = snprintf(address->sun_path, sizeof address->sun_path, "%s/%s%s", dir, name, ending);
    return n < 0 || (size_t)n >= sizeof address->sun_path ? -ENAMETOOLONG : 0;
}

static int socket_open(void)
{
    int fd = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    return fd < 0 ? -errno : fd;
}

static int fail(int fd)
{
    int error = errno;

    if (fd >= 0)
        close(fd);
    return -error;
}

int link_dial(const char *dir, const char *name)
{
    struct sockaddr_un address;
    int error = address_set(&address, dir, name, "");

    if (error)
        return error;
    int fd = socket_open();
    if (fd >= 0 && connect(fd, (struct sockaddr *)&address, sizeof address) < 0)
        return fail(fd);
    return fd;
}

int link_serve(const char *dir, const char *name)
{
    struct sockaddr_un address, early;
    int error = address_set(&address, dir, name, "");

    if (!error)
        error = address_set(&early, dir, name, ".new");
    if (error)
        return error;
    int live = link_dial(dir, name);
    if (live >= 0) {
        close(live);
        return -EADDRINUSE;
    }
    unlink(early.sun_path);
    int fd = socket_open();
    if (fd < 0)
        return fd;
    /* SO_PEERCRED and the folder's own permissions decide who may speak. */
    if (bind(fd, (struct sockaddr *)&early, sizeof early) < 0 || chmod(early.sun_path, 0666) < 0 ||
        listen(fd, BACKLOG) < 0 || rename(early.sun_path, address.sun_path) < 0)
        return fail(fd);
    return fd;
}

long link_user(int fd)
{
    struct ucred peer;
    socklen_t size = sizeof peer;

    return getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &size) < 0 ? -1 : (long)peer.uid;
}

bool link_may(int fd, enum sender from)
{
    static const char *const names[SENDER_COUNT] = {
        [SENDER_KIOSK] = "kiosk", [SENDER_CHECKIN] = "checkin", [SENDER_PUBLISH] = "publish"};
    long user = link_user(fd);

    if (user < 0 || from <= SENDER_NONE || from >= SENDER_COUNT)
        return false;
    if (user == 0 || user == (long)geteuid())
        return true;
    const struct passwd *named = getpwnam(names[from]);
    return named && (long)named->pw_uid == user;
}

int link_accept(int server)
{
    int fd = accept4(server, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);

    if (fd < 0) /* a client that hung up while it waited is no fault of the server */
        return errno == ECONNABORTED || errno == EINTR ? -EAGAIN : -errno;
    for (int from = SENDER_NONE + 1; from < SENDER_COUNT; from++)
        if (link_may(fd, (enum sender)from))
            return fd;
    close(fd);
    return -EPERM;
}

int link_send(int fd, const struct message *message)
{
    ssize_t n = send(fd, message, sizeof *message, MSG_DONTWAIT | MSG_NOSIGNAL);

    if (n == (ssize_t)sizeof *message)
        return 0;
    return n < 0 && errno != EINTR ? -errno : -EAGAIN;
}

int link_receive(int fd, struct message *message)
{
    /* A flood of nonsense gives the loop a turn: the descriptor stays readable. */
    for (int skipped = 0; skipped < SKIP_MAX; skipped++) {
        ssize_t n = recv(fd, message, sizeof *message, MSG_DONTWAIT | MSG_TRUNC);
        if (n == 0)
            return -ECONNRESET;
        if (n < 0)
            return errno == EAGAIN || errno == EINTR ? 0 : -errno;
        if (message_valid(message, (long)n))
            return 1;
    }
    return 0;
}

int link_watch(const char *dir)
{
    int fd = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);

    if (fd < 0)
        return -errno;
    if (inotify_add_watch(fd, dir, IN_MOVED_TO | IN_CREATE | IN_ONLYDIR) < 0)
        return fail(fd);
    return fd;
}

void link_watch_drain(int fd)
{
    char events[4096];

    while (read(fd, events, sizeof events) > 0)
        ;
}
