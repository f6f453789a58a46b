/* Runs ssh-keygen, without a shell, and never waits for it longer than it is told to. It gets its
 * input and leaves its output in memory, so that neither side can hold up the other. */
#define _GNU_SOURCE /* memfd_create, POSIX_SPAWN_SETSID */
#include "io/files/keygen.h"
#include "core/wire/period.h"
#include "io/files/whole.h"
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/pidfd.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static const char PROGRAM[] = "ssh-keygen";

/* --- running it ----------------------------------------------------------------------------- */

/* A session of its own: it finds no terminal to ask for a passphrase. No environment: it finds no
 * agent that has other keys. */
static int start(const char *const *args, int in, int out, pid_t *pid)
{
    posix_spawn_file_actions_t files;
    posix_spawnattr_t how;
    char *const environment[] = {NULL};

    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, in, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files, out, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawnattr_init(&how);
    posix_spawnattr_setflags(&how, POSIX_SPAWN_SETSID);
    int error =
        posix_spawnp(pid, args[0], &files, &how, (char *const *)(uintptr_t)args, environment);
    posix_spawnattr_destroy(&how);
    posix_spawn_file_actions_destroy(&files);
    return error ? -ENOEXEC : 0;
}

/* It ends in time and well, or is ended. */
static int finish(pid_t pid, int patience_ms)
{
    struct pollfd ended = {.fd = pidfd_open(pid, 0), .events = POLLIN};
    int status = -1;
    bool in_time = ended.fd >= 0 && poll(&ended, 1, patience_ms) > 0;

    if (!in_time)
        kill(-pid, SIGKILL); /* and all it has started */
    waitpid(pid, &status, 0);
    if (ended.fd >= 0)
        close(ended.fd);
    if (!in_time)
        return -ETIMEDOUT;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? 0 : -EKEYREJECTED;
}

static int run_on(int in, int out, const char *const *args, int patience_ms,
                  char said[KEYGEN_SAID_MAX])
{
    pid_t pid;
    int error = start(args, in, out, &pid);

    if (!error)
        error = finish(pid, patience_ms);
    if (error)
        return error;
    ssize_t n = pread(out, said, KEYGEN_SAID_MAX - 1, 0);
    said[n < 0 ? 0 : n] = '\0';
    return n < 0 ? -errno : 0;
}

int keygen_run(const char *const *args, const char *bytes, size_t n, int patience_ms,
               char said[KEYGEN_SAID_MAX])
{
    int in = memfd_create("in", MFD_CLOEXEC), out = memfd_create("out", MFD_CLOEXEC);
    int error = in < 0 || out < 0 ? -errno : 0;

    if (!error && pwrite(in, bytes, n, 0) != (ssize_t)n)
        error = -EIO;
    if (!error)
        error = run_on(in, out, args, patience_ms, said);
    if (in >= 0)
        close(in);
    if (out >= 0)
        close(out);
    return error;
}

/* --- pairs ---------------------------------------------------------------------------------- */

/* The line of the public half. */
static int public_of(const char *path, char said[KEYGEN_SAID_MAX])
{
    const char *const args[] = {PROGRAM, "-y", "-P", "", "-f", path, NULL};
    int error = keygen_run(args, "", 0, KEYGEN_PATIENCE_MS, said);
    return !error && strncmp(said, "ssh-ed25519 ", 12) != 0 ? -EKEYREJECTED : error;
}

/* Written only if it is not so already: the card is spared, and no time on it changes. */
static int settle_owner(int fd, uid_t owner)
{
    struct stat is;
    if (fstat(fd, &is) < 0)
        return -errno;
    if (is.st_uid == owner && (is.st_mode & 07777) == 0600)
        return 0;
    return fchmod(fd, 0600) < 0 || fchown(fd, owner, (gid_t)-1) < 0 || fsync(fd) < 0 ? -errno : 0;
}

/* A fresh key is of no time: it tells nobody when the kiosk was first started. */
static int settle_file(const char *path, uid_t owner, bool fresh)
{
    int fd = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    int error = fd < 0 ? -errno : settle_owner(fd, owner);
    if (!error && fresh)
        error = whole_settle(fd, PERIOD_UNDATED_DAY);
    if (fd >= 0)
        close(fd);
    return error;
}

static int make(const char *dir, const char *name, uid_t owner)
{
    char early[NAME_MAX + 8], path[PATH_MAX + 8], side[PATH_MAX + 16], said[KEYGEN_SAID_MAX];
    const char *const args[] = {PROGRAM, "-q", "-t", "ed25519", "-N", "",
                                "-C",    "",   "-f", path,      NULL};
    int at = whole_open(AT_FDCWD, dir);
    if (at < 0)
        return at;
    snprintf(early, sizeof early, "%.200s.new", name);
    snprintf(path, sizeof path, "%s/%s", dir, early);
    snprintf(side, sizeof side, "%s.pub", path);
    unlink(path);
    unlink(side);
    int error = keygen_run(args, "", 0, KEYGEN_PATIENCE_MS, said);
    if (!error)
        error = settle_file(path, owner, true);
    if (!error)
        error = whole_rename(at, early, name);
    close(at);
    unlink(path);
    unlink(side);
    return error;
}

int keygen_make(const char *dir, const char *name, uid_t owner)
{
    char path[PATH_MAX], side[NAME_MAX + 1], line[KEYGEN_SAID_MAX];
    struct stat is;
    if (snprintf(path, sizeof path, "%s/%s", dir, name) >= PATH_MAX)
        return -ENAMETOOLONG;
    snprintf(side, sizeof side, "%.200s.pub", name);
    bool there = lstat(path, &is) == 0;
    owner = owner == KEYGEN_OURS ? geteuid() : owner;
    int error = there ? settle_file(path, owner, false) : 0;
    if (there && !error)
        error = public_of(path, line);
    bool damaged = error == -EKEYREJECTED;
    if (!there || damaged) {
        error = make(dir, name, owner);
        if (!error)
            error = public_of(path, line);
    }
    if (!error)
        error = whole_text(dir, side, line, strlen(line));
    return error ? error : damaged;
}

int keygen_print(const char *dir, const char *name, char print[KEYGEN_PRINT_MAX])
{
    char path[PATH_MAX], said[KEYGEN_SAID_MAX];
    const char *const args[] = {PROGRAM, "-l", "-E", "sha256", "-f", path, NULL};
    print[0] = '\0';
    if (snprintf(path, sizeof path, "%s/%s.pub", dir, name) >= PATH_MAX)
        return -ENAMETOOLONG;
    int error = keygen_run(args, "", 0, KEYGEN_PATIENCE_MS, said);
    if (error)
        return error;
    const char *at = strstr(said, "SHA256:"); /* 256 SHA256:... no comment (ED25519) */
    size_t n = at ? strcspn(at, " \n") : 0;
    if (n == 0 || n >= KEYGEN_PRINT_MAX)
        return -EKEYREJECTED;
    memcpy(print, at, n);
    print[n] = '\0';
    return 0;
}
