/* Runs ssh-keygen, without a shell, and never waits for it longer than it is told to. It gets its
 * input and leaves its output in memory, so that neither side can hold up the other. */
#define _GNU_SOURCE /* memfd_create, POSIX_SPAWN_SETSID */
#include "sign.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/pidfd.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SAID_MAX = 4096 };

static const char BEGIN[] = "-----BEGIN SSH SIGNATURE-----\n";
static const char END[] = "-----END SSH SIGNATURE-----\n";

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

static int run_on(int in, int out, const char *const *args, int patience_ms, char said[SAID_MAX])
{
    pid_t pid;
    int error = start(args, in, out, &pid);

    if (!error)
        error = finish(pid, patience_ms);
    if (error)
        return error;
    ssize_t n = pread(out, said, SAID_MAX - 1, 0);
    said[n < 0 ? 0 : n] = '\0';
    return n < 0 ? -errno : 0;
}

/* What it said on its standard output when it was given these bytes on its standard input. */
static int run(const char *const *args, const char *bytes, size_t n, int patience_ms,
               char said[SAID_MAX])
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

/* --- what it is asked ----------------------------------------------------------------------- */

int sign_bytes(const char *key, const char *bytes, size_t n, int patience_ms,
               struct text *signature)
{
    const char *const args[] = {"ssh-keygen", "-Y", "sign",         "-q", "-f",
                                key,          "-n", SIGN_NAMESPACE, NULL};
    char said[SAID_MAX];

    if (access(key, R_OK) < 0)
        return -errno;
    int error = run(args, bytes, n, patience_ms, said);
    if (error)
        return error;
    size_t length = strlen(said), end = sizeof END - 1;
    if (strncmp(said, BEGIN, sizeof BEGIN - 1) != 0 || length < sizeof BEGIN + end ||
        strcmp(said + length - end, END) != 0)
        return -EKEYREJECTED;
    text_add_n(signature, said, length);
    return 0;
}

/* The public key is worked out from the private one: a .pub beside it may be another's. Its third
 * word, a comment, stays here. */
int sign_allowed(const char *key, int patience_ms, struct text *line)
{
    const char *const args[] = {"ssh-keygen", "-y", "-f", key, NULL};
    char said[SAID_MAX];

    if (access(key, R_OK) < 0)
        return -errno;
    int error = run(args, "", 0, patience_ms, said);
    if (error)
        return error;
    size_t kind = strcspn(said, " \n");
    if (kind == 0 || said[kind] != ' ')
        return -EKEYREJECTED;
    text_add(line, SIGN_PRINCIPAL " namespaces=\"" SIGN_NAMESPACE "\" ");
    text_add_n(line, said, kind + 1 + strcspn(said + kind + 1, " \n"));
    text_add(line, "\n");
    return 0;
}

int sign_make_key(const char *key, int patience_ms)
{
    const char *const args[] = {"ssh-keygen", "-q", "-t", "ed25519", "-N", "",
                                "-C",         "",   "-f", key,       NULL};
    char said[SAID_MAX];

    if (access(key, F_OK) == 0)
        return 0;
    return run(args, "", 0, patience_ms, said);
}
