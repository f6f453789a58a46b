/* What a program could write if it were taken over: takes on the user, the groups and the view of
 * the file system of a process, walks through all of it, and prints each path that may be written,
 * sockets with a = behind. Not looked at: the kernel's own /proc and /sys.
 * usage: reach PID */
#define _GNU_SOURCE
#include <fcntl.h>
#include <ftw.h>
#include <grp.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

enum { GROUPS_MAX = 32, DEPTH = 32 };

static int refuse(const char *what)
{
    perror(what);
    return 1;
}

/* The numbers behind a word of /proc/PID/status. */
static int numbers(const char *pid, const char *word, gid_t *list, int most)
{
    char path[64], line[1024];
    int n = 0;
    snprintf(path, sizeof path, "/proc/%s/status", pid);
    FILE *file = fopen(path, "r");
    while (file && fgets(line, sizeof line, file)) {
        if (strncmp(line, word, strlen(word)))
            continue;
        char *save, *at = strtok_r(line + strlen(word), " \t\n", &save);
        for (; at && n < most; at = strtok_r(NULL, " \t\n", &save))
            list[n++] = (gid_t)strtoul(at, NULL, 10);
    }
    if (file)
        fclose(file);
    return n;
}

static int become_process(const char *pid)
{
    gid_t groups[GROUPS_MAX], user[4], group[4];
    char path[64];
    int n = numbers(pid, "Groups:", groups, GROUPS_MAX);
    if (numbers(pid, "Uid:", user, 4) != 4 || numbers(pid, "Gid:", group, 4) != 4)
        return -1;
    snprintf(path, sizeof path, "/proc/%s/ns/mnt", pid);
    int view = open(path, O_RDONLY);
    return view < 0 || setns(view, CLONE_NEWNS) < 0 || chdir("/") < 0 ||
                   setgroups((size_t)n, groups) < 0 ||
                   setresgid(group[1], group[1], group[1]) < 0 ||
                   setresuid(user[1], user[1], user[1]) < 0
               ? -1
               : 0;
}

static int look(const char *path, const struct stat *is, int flag, struct FTW *ftw)
{
    (void)ftw;
    if (!strcmp(path, "/proc") || !strcmp(path, "/sys"))
        return FTW_SKIP_SUBTREE;
    if (flag != FTW_SL && faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) == 0)
        printf("%s%s\n", path, S_ISSOCK(is->st_mode) ? "=" : "");
    return FTW_CONTINUE;
}

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    if (become_process(argv[1]) < 0)
        return refuse(argv[1]);
    return nftw("/", look, DEPTH, FTW_PHYS | FTW_ACTIONRETVAL) ? refuse("reach") : 0;
}
