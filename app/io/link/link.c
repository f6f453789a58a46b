/* The sockets between the programs. A peer may be away, slow, dead or hostile: nothing here waits,
 * nothing raises SIGPIPE, and what is not a whole valid message is never handed on.
 * A server's name appears in its folder only once it listens: a program that watches the folder and
 * dials on the first notice gets through. */
#define _GNU_SOURCE /* struct ucred, accept4 */
#include "io/link/link.h"
#include "io/files/whole.h"
#include <errno.h>
#include <limits.h>
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

/* --- whose ---------------------------------------------------------------------------------- */

enum user { USER_NONE, USER_KIOSK, USER_CHECKIN, USER_PUBLISH, USER_TALLYD, USERS };

_Static_assert((int)USER_KIOSK == SENDER_KIOSK && (int)USER_CHECKIN == SENDER_CHECKIN &&
                   (int)USER_PUBLISH == SENDER_PUBLISH,
               "senders first");

static long users[USERS]; /* 0: there is none of that name */

/* Once, at the start: later the card with the names on it may be dead. */
static void users_find(void)
{
    static const char *const names[USERS] = {[USER_KIOSK] = "kiosk",
                                             [USER_CHECKIN] = "checkin",
                                             [USER_PUBLISH] = "publish",
                                             [USER_TALLYD] = "tallyd"};
    static bool found;

    for (int i = USER_NONE + 1; i < USERS && !found; i++) {
        const struct passwd *named = getpwnam(names[i]);
        users[i] = named ? (long)named->pw_uid : 0;
    }
    found = true;
}

long link_user(int fd)
{
    struct ucred peer;
    socklen_t size = sizeof peer;

    return getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &size) < 0 ? -1 : (long)peer.uid;
}

static bool is_of(int fd, enum user user)
{
    long is = link_user(fd);

    return is == 0 || is == (long)geteuid() || (is > 0 && is == users[user]);
}

bool link_may(int fd, enum sender from)
{
    users_find();
    return from > SENDER_NONE && from < SENDER_COUNT && is_of(fd, (enum user)from);
}

/* --- where ---------------------------------------------------------------------------------- */

static const struct place {
    const char *folder, *socket;
    enum user user;
} places[LINK_SERVERS] = {[LINK_CHECKIN] = {"checkin", "checkin.sock", USER_CHECKIN},
                          [LINK_TALLYD] = {"tallyd", "tallyd.sock", USER_TALLYD},
                          [LINK_PANEL] = {"checkin", "panel.sock", USER_CHECKIN}};

int link_folder(char *path, size_t size, const char *state, enum link_server server)
{
    int n = snprintf(path, size, "%s/%s", state, places[server].folder);
    return n < 0 || (size_t)n >= size ? -ENAMETOOLONG : 0;
}

static int address_set(struct sockaddr_un *address, const char *state, enum link_server server,
                       const char *ending)
{
    const struct place *place = &places[server];

    memset(address, 0, sizeof *address);
    address->sun_family = AF_UNIX;
    int n = snprintf(address->sun_path, sizeof address->sun_path, "%s/%s/%s%s", state,
                     place->folder, place->socket, ending);
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

/* --- coming together ------------------------------------------------------------------------ */

int link_dial(const char *state, enum link_server server)
{
    struct sockaddr_un address;
    int error = address_set(&address, state, server, "");

    users_find();
    if (error)
        return error;
    int fd = socket_open();
    if (fd >= 0 && connect(fd, (struct sockaddr *)&address, sizeof address) < 0)
        return fail(fd);
    if (fd >= 0 && !is_of(fd, places[server].user)) {
        errno = EPERM;
        return fail(fd);
    }
    return fd;
}

int link_serve(const char *state, enum link_server server)
{
    struct sockaddr_un address, early;
    char folder[PATH_MAX];
    int error = address_set(&address, state, server, "");

    users_find();
    if (!error)
        error = address_set(&early, state, server, ".new");
    if (!error)
        error = link_folder(folder, sizeof folder, state, server);
    if (!error)
        error = whole_folder(folder);
    if (error)
        return error;
    int live = link_dial(state, server);
    if (live >= 0) {
        close(live);
        return -EADDRINUSE;
    }
    unlink(early.sun_path);
    int fd = socket_open();
    if (fd < 0)
        return fd;
    /* The folder's own permissions and the user decide who may speak. */
    if (bind(fd, (struct sockaddr *)&early, sizeof early) < 0 || chmod(early.sun_path, 0666) < 0 ||
        listen(fd, BACKLOG) < 0 || rename(early.sun_path, address.sun_path) < 0)
        return fail(fd);
    return fd;
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

/* --- talking -------------------------------------------------------------------------------- */

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

/* --- waiting -------------------------------------------------------------------------------- */

/* A server's folder may be made later, or never. */
static void watch_servers(int fd, const char *state)
{
    char folder[PATH_MAX];

    for (int i = 0; i < LINK_SERVERS; i++)
        if (!link_folder(folder, sizeof folder, state, (enum link_server)i))
            inotify_add_watch(fd, folder, IN_MOVED_TO | IN_CREATE | IN_ONLYDIR);
}

int link_watch(const char *state)
{
    int fd = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);

    if (fd < 0)
        return -errno;
    if (inotify_add_watch(fd, state, IN_MOVED_TO | IN_CREATE | IN_ONLYDIR) < 0)
        return fail(fd);
    watch_servers(fd, state);
    return fd;
}

void link_watch_drain(int fd, const char *state)
{
    char events[4096];

    while (read(fd, events, sizeof events) > 0)
        ;
    watch_servers(fd, state);
}
