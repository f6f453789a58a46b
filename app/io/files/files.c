/* Lists and reads; what a name or a byte means is core/content/folder's.
 * Promises to read a file whole or not at all, and never to wait on a name that is no file. */
#include "io/files/files.h"
#include "core/content/stray.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
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
        folder_pick(&pick, entry->d_name);
    closedir(dir);
    if (!folder_picked(&pick, faults))
        return -EEXIST;
    if (!pick.entry[0])
        return -ENOENT;
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

/* Before it is opened: with some things that is an act. */
static long check_kind(const char *path, struct faults *faults)
{
    struct stat status;
    if (stat(path, &status) < 0)
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
    long n = 0;
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
    if ((n = check_kind(path, faults)) < 0)
        return n;
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

/* --- what is not read ------------------------------------------------------------------------ */

struct entry {
    char name[FOLDER_ENTRY_MAX];
    bool folder;
};
enum { ENTRIES_MAX = 256 };

static bool is_folder(DIR *at, const struct dirent *entry)
{
    struct stat status;
    if (entry->d_type != DT_UNKNOWN && entry->d_type != DT_LNK)
        return entry->d_type == DT_DIR;
    return fstatat(dirfd(at), entry->d_name, &status, 0) == 0 && S_ISDIR(status.st_mode);
}

static int by_name(const void *a, const void *b)
{
    return strcmp(((const struct entry *)a)->name, ((const struct entry *)b)->name);
}

/* What is inside a folder that is not read is never looked at. */
static void tell_strays(DIR *at, enum stray_place place, struct faults *faults)
{
    static struct entry entry[ENTRIES_MAX];
    static struct strays strays;
    int n = 0, unseen = 0;
    strays = (struct strays){.place = place};
    for (struct dirent *next; (next = readdir(at));) {
        bool folder = is_folder(at, next);
        if (!stray_see(&strays, next->d_name, folder))
            continue;
        if (n == ENTRIES_MAX) {
            unseen++;
            continue;
        }
        snprintf(entry[n].name, sizeof entry[n].name, "%s", next->d_name);
        entry[n++].folder = folder;
    }
    qsort(entry, (size_t)n, sizeof entry[0], by_name);
    for (int i = 0; i < n; i++)
        stray_tell(&strays, entry[i].name, entry[i].folder, faults);
    stray_end(&strays, unseen, faults);
}

void files_strays(const char *dir, struct faults *faults)
{
    for (int i = 0; i < STRAY_PLACES; i++) {
        struct faults none = {0};
        char path[PATH_MAX];
        const char *folder = stray_folder((enum stray_place)i);
        int error = snprintf(path, sizeof path, "%s", dir) >= (int)sizeof path;
        if (*folder)
            error = find(path, dir, folder, &none);
        DIR *at = error ? NULL : opendir(path);
        if (!at)
            continue;
        tell_strays(at, (enum stray_place)i, faults);
        closedir(at);
    }
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
