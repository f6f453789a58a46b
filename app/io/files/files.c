/* Lists and reads; what a name or a byte means is core/content/folder's.
 * Promises to read a file whole or not at all, and never to wait on a name that is no file. */
#include "io/files/files.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The path becomes that of the entry that is meant by a name. */
static int resolve(char path[PATH_MAX], struct span name, struct faults *faults)
{
    struct folder_pick pick = {.name = name};
    DIR *dir = opendir(path);
    if (!dir)
        return -errno;
    for (struct dirent *entry; (entry = readdir(dir));)
        folder_pick(&pick, entry->d_name, faults);
    closedir(dir);
    if (!pick.entry[0] || pick.two)
        return pick.two ? -EEXIST : -ENOENT;
    size_t used = strlen(path);
    return snprintf(path + used, PATH_MAX - used, "/%s", pick.entry) >= (int)(PATH_MAX - used)
               ? -ENAMETOOLONG
               : 0;
}

static int find(char path[PATH_MAX], const char *dir, const char *name, struct faults *faults)
{
    if (snprintf(path, PATH_MAX, "%s", dir) >= PATH_MAX)
        return -ENAMETOOLONG;
    for (const char *slash; (slash = strchr(name, '/')); name = slash + 1) {
        int error = resolve(path, (struct span){name, (size_t)(slash - name)}, faults);
        if (error)
            return error;
    }
    return resolve(path, span_of(name), faults);
}

static long refuse_file(struct faults *faults, int error, const char *what, const char *a)
{
    fault_add(faults, 0, what, a, NULL, NULL);
    return error;
}

static long check_kind(int fd, struct faults *faults)
{
    struct stat status;
    if (fstat(fd, &status) < 0)
        return refuse_file(faults, -errno, "this file can't be read: {}.", strerror(errno));
    if (S_ISDIR(status.st_mode))
        return refuse_file(
            faults, -EISDIR,
            "this is a folder, but a file is needed. Rename the folder and put the file "
            "in its place.",
            NULL);
    if (!S_ISREG(status.st_mode))
        return refuse_file(faults, -EINVAL, "this is not a file with text in it. Replace it.",
                           NULL);
    if (status.st_size > FOLDER_FILE_MAX)
        return refuse_file(faults, -EFBIG,
                           "this file is too big: {} kilobytes at most. Is it the right file?",
                           span_quote_int(FOLDER_FILE_KB).at);
    return 0;
}

/* The whole file into `raw`, which holds FOLDER_FILE_MAX + 1: one more than may be, to notice
 * growth. */
static long read_raw(int fd, char *raw, struct faults *faults)
{
    long n = check_kind(fd, faults);
    if (n < 0)
        return n;
    for (ssize_t got; n <= FOLDER_FILE_MAX; n += got) {
        got = read(fd, raw + n, (size_t)(FOLDER_FILE_MAX + 1 - n));
        if (got < 0)
            return refuse_file(faults, -errno, "this file can't be read: {}.", strerror(errno));
        if (got == 0)
            return n;
    }
    return refuse_file(faults, -EFBIG, "this file is too big: {} kilobytes at most.",
                       span_quote_int(FOLDER_FILE_KB).at);
}

long files_read(const char *dir, const char *name, char *buffer, size_t size, struct faults *faults)
{
    static char raw[FOLDER_FILE_MAX + 1];
    char path[PATH_MAX];
    long n = find(path, dir, name, faults);
    if (n == -ENOENT || n == -EEXIST)
        return n;
    if (n < 0)
        return refuse_file(faults, (int)n, "this file can't be read: {}.", strerror((int)-n));
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (fd < 0)
        return refuse_file(faults, -errno, "this file can't be read: {}.", strerror(errno));
    n = read_raw(fd, raw, faults);
    close(fd);
    if (n < 0)
        return n;
    n = folder_text(raw, (size_t)n, buffer, size, faults);
    return n < 0 ? -EINVAL : n;
}

void files_ids(const char *dir, struct folder_ids *ids)
{
    char path[PATH_MAX];
    struct faults none = {0};
    DIR *folder = find(path, dir, folder_instruments, &none) == 0 ? opendir(path) : NULL;
    if (!folder)
        return;
    for (struct dirent *entry; (entry = readdir(folder));)
        folder_add_id(ids, entry->d_name);
    closedir(folder);
}

int files_known(const char *dir, struct faults *faults)
{
    DIR *folder = opendir(dir);
    int n = 0;
    if (!folder)
        return 0;
    for (struct dirent *entry; (entry = readdir(folder));)
        n += folder_knows(entry->d_name, faults);
    closedir(folder);
    return n;
}

/* build/bin/kiosk and build/san/tests/io/files/load both have the assets some folders above. */
const char *files_assets(const char *given)
{
    static char path[PATH_MAX];
    char try[PATH_MAX];
    if (given)
        return given;
    ssize_t n = readlink("/proc/self/exe", path, sizeof path - 1);
    path[n > 0 ? n : 0] = '\0';
    for (char *slash; (slash = strrchr(path, '/'));) {
        *slash = '\0';
        if (snprintf(try, sizeof try, "%s/assets/instruments", path) < (int)sizeof try &&
            access(try, R_OK) == 0) {
            memcpy(slash, "/assets", sizeof "/assets");
            return path;
        }
    }
    return "assets";
}
