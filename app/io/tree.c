/* See tree.h. A site's folder is small and shallow: whoever has linked it into itself gets an
 * error, not a full disk. */
#define _GNU_SOURCE /* renameat2, nftw */
#include "tree.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PATH_SIZE = 4096, DEEPEST = 8, PIECE = 65536, FOLDERS_OPEN = 16 };

int tree_make(const char *path)
{
    char part[PATH_SIZE];
    size_t n = strlen(path);

    if (n == 0 || n >= sizeof part)
        return -ENAMETOOLONG;
    while (n > 1 && path[n - 1] == '/')
        n--;
    for (size_t i = 1; i <= n; i++) {
        if (path[i] != '/' && i != n)
            continue;
        memcpy(part, path, i);
        part[i] = 0;
        if (mkdir(part, i == n ? 0700 : 0777) < 0 && errno != EEXIST)
            return -errno;
    }
    return 0;
}

static int remove_one(const char *path, const struct stat *status, int kind, struct FTW *where)
{
    (void)status, (void)kind, (void)where;
    return remove(path);
}

static void tree_remove(const char *path)
{
    nftw(path, remove_one, FOLDERS_OPEN, FTW_DEPTH | FTW_PHYS);
}

static int pour(int in, int out)
{
    char piece[PIECE];
    ssize_t n;

    while ((n = read(in, piece, sizeof piece)) > 0)
        if (write(out, piece, (size_t)n) != n)
            return errno ? -errno : -ENOSPC;
    return n < 0 ? -errno : 0;
}

static int copy_file(const char *from, const char *to)
{
    int in = open(from, O_RDONLY | O_CLOEXEC);
    int out = in < 0 ? -1 : open(to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    int error = in < 0 || out < 0 ? -errno : pour(in, out);

    if (in >= 0)
        close(in);
    if (out >= 0 && close(out) < 0 && !error)
        error = -errno;
    return error;
}

static int copy_folder(const char *from, const char *to, int deep);

static int copy_entry(const char *from, const char *to, const char *name, int deep)
{
    char source[PATH_SIZE], target[PATH_SIZE];
    struct stat is;

    if (!strcmp(name, ".") || !strcmp(name, ".."))
        return 0;
    if (snprintf(source, sizeof source, "%s/%s", from, name) >= PATH_SIZE ||
        snprintf(target, sizeof target, "%s/%s", to, name) >= PATH_SIZE)
        return -ENAMETOOLONG;
    if (stat(source, &is) < 0)
        return -errno;
    if (S_ISDIR(is.st_mode))
        return copy_folder(source, target, deep + 1);
    return S_ISREG(is.st_mode) ? copy_file(source, target) : 0;
}

static int copy_folder(const char *from, const char *to, int deep)
{
    const struct dirent *entry;
    int error = 0;

    if (deep > DEEPEST)
        return -ELOOP;
    if (mkdir(to, 0777) < 0)
        return -errno;
    DIR *folder = opendir(from);
    if (!folder)
        return -errno;
    while (!error && (entry = readdir(folder)))
        error = copy_entry(from, to, entry->d_name, deep);
    closedir(folder);
    return error;
}

int tree_replace(const char *from, const char *to)
{
    char early[PATH_SIZE];

    if (snprintf(early, sizeof early, "%s.new", to) >= PATH_SIZE)
        return -ENAMETOOLONG;
    tree_remove(early);
    int error = copy_folder(from, early, 0);
    if (!error && renameat2(AT_FDCWD, early, AT_FDCWD, to, RENAME_EXCHANGE) < 0 &&
        rename(early, to) < 0)
        error = -errno;
    tree_remove(early); /* the old one, or a copy that did not come about */
    return error;
}
