/* Runs ssh-keygen (keygen.h). The private file is the pair: it gets its name when it is on the
 * disk, and the public one is derived from it, so a cut leaves a pair, or none. */
#define _GNU_SOURCE /* O_DIRECTORY */
#include "keygen.h"
#include "whole.h"
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static const char PROGRAM[] = "/usr/bin/ssh-keygen";

static void drain(int fd, char *said, size_t size)
{
    size_t n = 0;
    char rest[256];
    for (;;) {
        bool room = n + 1 < size;
        ssize_t got = room ? read(fd, said + n, size - 1 - n) : read(fd, rest, sizeof rest);
        if (got <= 0)
            break;
        n += room ? (size_t)got : 0;
    }
    said[n] = '\0';
}

static int start(pid_t *pid, int out, const char *const *args)
{
    static const char *const environment[] = {"PATH=/usr/bin:/bin", "LC_ALL=C", NULL};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    int error = posix_spawn(pid, PROGRAM, &actions, NULL, (char *const *)(uintptr_t)args,
                            (char *const *)(uintptr_t)environment);
    posix_spawn_file_actions_destroy(&actions);
    return -error;
}

/* What it prints, in `said`. 0; -EINVAL where it says no; or another -errno. */
static int keygen(const char *const *args, char *said, size_t size)
{
    int ends[2], status = 0;
    pid_t pid;
    if (pipe2(ends, O_CLOEXEC) < 0)
        return -errno;
    int error = start(&pid, ends[1], args);
    close(ends[1]);
    if (!error)
        drain(ends[0], said, size);
    close(ends[0]);
    if (error)
        return error;
    while (waitpid(pid, &status, 0) < 0)
        if (errno != EINTR)
            return -errno;
    return !WIFEXITED(status) ? -EINTR : WEXITSTATUS(status) ? -EINVAL : 0;
}

static int public_of(const char *path, char *said, size_t size)
{
    int error = keygen((const char *[]){PROGRAM, "-y", "-P", "", "-f", path, NULL}, said, size);
    return !error && strncmp(said, "ssh-ed25519 ", 12) != 0 ? -EINVAL : error;
}

/* Written only where it is not so already: the card is spared, and no time on it changes. */
static int settle(int fd, uid_t owner)
{
    struct stat is;
    if (fstat(fd, &is) < 0)
        return -errno;
    if (is.st_uid == (owner == (uid_t)-1 ? geteuid() : owner) && (is.st_mode & 07777) == 0600)
        return 0;
    return fchmod(fd, 0600) < 0 || fchown(fd, owner, (gid_t)-1) < 0 || fsync(fd) < 0 ? -errno : 0;
}

static int settle_file(const char *path, uid_t owner, bool sync)
{
    int fd = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    int error = fd < 0 ? -errno : settle(fd, owner);
    if (!error && sync && fsync(fd) < 0)
        error = -errno;
    if (fd >= 0)
        close(fd);
    return error;
}

static int sync_folder(const char *dir)
{
    int fd = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    int error = fd < 0 || fsync(fd) < 0 ? -errno : 0;
    if (fd >= 0)
        close(fd);
    return error;
}

static int make(const char *dir, const char *path, uid_t owner)
{
    char early[PATH_MAX + 8], side[PATH_MAX + 16], said[64];
    snprintf(early, sizeof early, "%s.new", path);
    snprintf(side, sizeof side, "%s.pub", early);
    unlink(early);
    unlink(side);
    int error = keygen(
        (const char *[]){PROGRAM, "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", early, NULL},
        said, sizeof said);
    if (!error)
        error = settle_file(early, owner, true);
    if (!error && rename(early, path) < 0)
        error = -errno;
    if (!error)
        error = sync_folder(dir);
    unlink(early);
    unlink(side);
    return error;
}

int keygen_make(const char *dir, const char *name, uid_t owner)
{
    char path[PATH_MAX], side[NAME_MAX + 1], line[512];
    struct stat is;
    if (snprintf(path, sizeof path, "%s/%s", dir, name) >= PATH_MAX)
        return -ENAMETOOLONG;
    snprintf(side, sizeof side, "%.200s.pub", name);
    bool there = lstat(path, &is) == 0;
    int error = there ? public_of(path, line, sizeof line) : -EINVAL;
    bool damaged = there && error == -EINVAL;
    if (error == -EINVAL) {
        error = make(dir, path, owner);
        if (!error)
            error = public_of(path, line, sizeof line);
    } else if (!error) {
        error = settle_file(path, owner, false);
    }
    if (!error)
        error = whole_text(dir, side, line, strlen(line));
    return error ? error : damaged;
}

int keygen_print(const char *dir, const char *name, char print[KEYGEN_PRINT_MAX])
{
    char path[PATH_MAX], said[256];
    print[0] = '\0';
    if (snprintf(path, sizeof path, "%s/%s.pub", dir, name) >= PATH_MAX)
        return -ENAMETOOLONG;
    int error = keygen((const char *[]){PROGRAM, "-l", "-E", "sha256", "-f", path, NULL}, said,
                       sizeof said);
    if (error)
        return error;
    const char *at = strstr(said, "SHA256:"); /* 256 SHA256:... no comment (ED25519) */
    size_t n = at ? strcspn(at, " \n") : 0;
    if (n == 0 || n >= KEYGEN_PRINT_MAX)
        return -EINVAL;
    memcpy(print, at, n);
    print[n] = '\0';
    return 0;
}
