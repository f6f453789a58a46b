/* See tree.h. A site's folder is small and shallow: a folder that is linked into itself gets an
 * error, not a full disk, and what nobody wants is never opened. */
#define _GNU_SOURCE /* nftw */
#include "io/files/tree.h"
#include "core/wire/period.h"
#include "io/files/whole.h"
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

static int settle_folder(const char *path)
{
    int fd = whole_open(AT_FDCWD, path);
    int error = fd < 0 ? fd : whole_settle(fd, PERIOD_UNDATED_DAY);

    if (fd >= 0)
        close(fd);
    return error;
}

static int pour(int in, int out, long *left)
{
    char piece[PIECE];
    ssize_t n;

    while ((n = read(in, piece, sizeof piece)) > 0) {
        if ((*left -= n) < 0)
            return -EFBIG;
        errno = 0;
        if (write(out, piece, (size_t)n) != n)
            return errno ? -errno : -ENOSPC;
    }
    return n < 0 ? -errno : whole_settle(out, PERIOD_UNDATED_DAY);
}

static int copy_file(const char *from, const char *to, long *left)
{
    int in = open(from, O_RDONLY | O_CLOEXEC);
    int out = in < 0 ? -1 : open(to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    int error = in < 0 || out < 0 ? -errno : pour(in, out, left);

    if (in >= 0)
        close(in);
    if (out >= 0 && close(out) < 0 && !error)
        error = -errno;
    return error;
}

static int join(char path[PATH_SIZE], const char *folder, const char *name)
{
    return snprintf(path, PATH_SIZE, "%s/%s", folder, name) >= PATH_SIZE ? -ENAMETOOLONG : 0;
}

/* What is copied of a folder; `root`: how long its own path is. */
struct wish {
    tree_wanted *wanted;
    size_t root;
};

static bool within(const char *name)
{
    return strcmp(name, ".") && strcmp(name, "..");
}

static bool wished(const struct wish *wish, const char *folder, const char *entry)
{
    const char *tail = folder + wish->root;
    return within(entry) && (!wish->wanted || wish->wanted(tail + (*tail == '/'), entry));
}

static int copy_folder(const char *from, const char *to, const struct wish *wish, long *left,
                       int deep);

static int copy_entry(const char *from, const char *to, const char *name, const struct wish *wish,
                      long *left, int deep)
{
    char source[PATH_SIZE], target[PATH_SIZE];
    struct stat is;

    if (join(source, from, name) || join(target, to, name))
        return -ENAMETOOLONG;
    if (stat(source, &is) < 0)
        return -errno;
    if (S_ISDIR(is.st_mode))
        return copy_folder(source, target, wish, left, deep + 1);
    return S_ISREG(is.st_mode) ? copy_file(source, target, left) : 0;
}

static int copy_folder(const char *from, const char *to, const struct wish *wish, long *left,
                       int deep)
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
        if (wished(wish, from, entry->d_name))
            error = copy_entry(from, to, entry->d_name, wish, left, deep);
    closedir(folder);
    return error ? error : settle_folder(to);
}

/* The folder that it is in, open; its name there. */
static int open_parent(const char *path, const char **name)
{
    char parent[PATH_SIZE];
    const char *slash = strrchr(path, '/');

    *name = slash ? slash + 1 : path;
    snprintf(parent, sizeof parent, "%.*s", slash ? (int)(slash - path) + 1 : 1,
             slash ? path : ".");
    return whole_open(AT_FDCWD, parent);
}

int tree_replace(const char *from, const char *to, tree_wanted *wanted)
{
    const struct wish wish = {wanted, strlen(from)};
    char early[PATH_SIZE];
    const char *name;
    long left = TREE_MOST;

    if (snprintf(early, sizeof early, "%s.new", to) >= PATH_SIZE)
        return -ENAMETOOLONG;
    int at = open_parent(to, &name);
    if (at < 0)
        return at;
    tree_remove(early);
    int error = copy_folder(from, early, &wish, &left, 0);
    if (!error)
        error = whole_rename(at, early + (name - to), name);
    close(at);
    tree_remove(early); /* the old one, or a copy that did not come about */
    return error;
}

/* --- looking -------------------------------------------------------------------------------- */

static bool same_bytes(const char *a, const char *b)
{
    FILE *one = fopen(a, "rbe"), *other = fopen(b, "rbe");
    bool same = one && other;

    for (int byte = 0; same && byte != EOF;)
        same = (byte = getc(one)) == getc(other) && !ferror(one);
    if (one)
        fclose(one);
    if (other)
        fclose(other);
    return same;
}

static bool same_folder(const char *from, const char *to, const struct wish *wish, int deep);

/* An entry that would not be copied counts as the same as none. */
static bool same_entry(const char *from, const char *to, const char *name, const struct wish *wish,
                       int deep, int *n)
{
    char a[PATH_SIZE], b[PATH_SIZE];
    struct stat is, was;

    if (join(a, from, name) || join(b, to, name) || stat(a, &is) < 0)
        return false;
    if (!S_ISDIR(is.st_mode) && !S_ISREG(is.st_mode))
        return true;
    ++*n;
    if (lstat(b, &was) < 0 || (is.st_mode & S_IFMT) != (was.st_mode & S_IFMT))
        return false;
    return S_ISDIR(is.st_mode) ? same_folder(a, b, wish, deep + 1)
                               : is.st_size == was.st_size && same_bytes(a, b);
}

static bool same_folder(const char *from, const char *to, const struct wish *wish, int deep)
{
    const struct dirent *entry;
    DIR *source = deep > DEEPEST ? NULL : opendir(from), *target = opendir(to);
    bool same = source && target;
    int n = 0;

    while (same && (entry = readdir(source)))
        same = !wished(wish, from, entry->d_name) ||
               same_entry(from, to, entry->d_name, wish, deep, &n);
    while (same && (entry = readdir(target)))
        n -= within(entry->d_name);
    if (source)
        closedir(source);
    if (target)
        closedir(target);
    return same && n == 0;
}

bool tree_same(const char *from, const char *to, tree_wanted *wanted)
{
    const struct wish wish = {wanted, strlen(from)};
    return same_folder(from, to, &wish, 0);
}

static bool odd_folder(const char *path, const struct wish *wish, int deep, char odd[PATH_SIZE]);

static bool odd_entry(const char *path, const struct wish *wish, int deep, char odd[PATH_SIZE])
{
    struct stat is;
    if (lstat(path, &is) < 0)
        return false;
    if (S_ISDIR(is.st_mode) && deep <= DEEPEST)
        return odd_folder(path, wish, deep, odd);
    snprintf(odd, PATH_SIZE, "%s", path);
    return !S_ISREG(is.st_mode);
}

static bool odd_folder(const char *path, const struct wish *wish, int deep, char odd[PATH_SIZE])
{
    const struct dirent *entry;
    char inside[PATH_SIZE];
    bool found = false;
    DIR *folder = opendir(path);
    while (folder && !found && (entry = readdir(folder)))
        if (wished(wish, path, entry->d_name) && !join(inside, path, entry->d_name))
            found = odd_entry(inside, wish, deep + 1, odd);
    if (folder)
        closedir(folder);
    return found;
}

bool tree_odd(const char *path, char *name, size_t size, tree_wanted *wanted)
{
    char odd[PATH_SIZE];
    const struct wish wish = {wanted, strlen(path)};
    if (!odd_entry(path, &wish, 0, odd))
        return false;
    const char *tail = odd + wish.root;
    snprintf(name, size, "%s", *tail == '/' ? tail + 1 : odd);
    return true;
}
