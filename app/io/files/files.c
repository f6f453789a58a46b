/* Content files as they really come off people's desks, made into plain UTF-8 with LF lines.
 * Promises to read a file whole or not at all, and never to wait on a name that is no file. */
#include "io/files/files.h"
#include "core/plain/text.h"
#include "io/files/utf.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

/* Length of a name without the ".txt" (or two of them) that an editor has put behind it. */
static size_t without_txt(const char *name)
{
    size_t n = strlen(name);
    while (n > 4 && strncasecmp(name + n - 4, ".txt", 4) == 0)
        n -= 4;
    return n;
}

static bool names_match(const char *entry, const char *name, size_t n)
{
    return without_txt(entry) == n && strncasecmp(entry, name, n) == 0;
}

/* The entry of a folder that is meant by a name: the same but for case and ".txt". */
static int resolve(char path[PATH_MAX], const char *name, size_t n, struct faults *faults)
{
    DIR *dir = opendir(path);
    char found[NAME_MAX + 1] = "";
    int error = -ENOENT;
    if (!dir)
        return -errno;
    for (struct dirent *entry; (entry = readdir(dir));) {
        if (!names_match(entry->d_name, name, n))
            continue;
        if (found[0]) {
            bool order = strcmp(found, entry->d_name) < 0;
            fault_add(faults, 0,
                      "there are two of this file, \"{}\" and \"{}\". Delete or rename the one you "
                      "don't mean.",
                      order ? found : entry->d_name, order ? entry->d_name : found, NULL);
            error = -EEXIST;
            break;
        }
        snprintf(found, sizeof found, "%s", entry->d_name);
        error = 0;
    }
    closedir(dir);
    size_t used = strlen(path);
    if (error == 0 && used + 1 + strlen(found) >= PATH_MAX)
        return -ENAMETOOLONG;
    if (error == 0)
        snprintf(path + used, PATH_MAX - used, "/%s", found);
    return error;
}

static int find(char path[PATH_MAX], const char *dir, const char *name, struct faults *faults)
{
    if (snprintf(path, PATH_MAX, "%s", dir) >= PATH_MAX)
        return -ENAMETOOLONG;
    for (const char *slash; (slash = strchr(name, '/')); name = slash + 1) {
        int error = resolve(path, name, (size_t)(slash - name), faults);
        if (error)
            return error;
    }
    return resolve(path, name, strlen(name), faults);
}

static long refuse(struct faults *faults, int error, const char *what, const char *a)
{
    fault_add(faults, 0, what, a, NULL, NULL);
    return error;
}

static long check_kind(int fd, struct faults *faults)
{
    struct stat status;
    if (fstat(fd, &status) < 0)
        return refuse(faults, -errno, "this file can't be read: {}.", strerror(errno));
    if (S_ISDIR(status.st_mode))
        return refuse(faults, -EISDIR,
                      "this is a folder, but a file is needed. Rename the folder and put the file "
                      "in its place.",
                      NULL);
    if (!S_ISREG(status.st_mode))
        return refuse(faults, -EINVAL, "this is not a file with text in it. Replace it.", NULL);
    if (status.st_size > FILE_MAX)
        return refuse(faults, -EFBIG,
                      "this file is too big: 256 kilobytes at most. Is it the right file?", NULL);
    return 0;
}

/* The whole file into `raw`, which holds FILE_MAX + 1: one more than may be, to notice growth. */
static long read_raw(int fd, char *raw, struct faults *faults)
{
    long n = check_kind(fd, faults);
    if (n < 0)
        return n;
    for (ssize_t got; n <= FILE_MAX; n += got) {
        got = read(fd, raw + n, (size_t)(FILE_MAX + 1 - n));
        if (got < 0)
            return refuse(faults, -errno, "this file can't be read: {}.", strerror(errno));
        if (got == 0)
            return n;
    }
    return refuse(faults, -EFBIG, "this file is too big: 256 kilobytes at most.", NULL);
}

static long to_text(const char *raw, long raw_n, char *buffer, size_t size, struct faults *faults)
{
    int line = 0;
    long n = utf_clean(raw, (size_t)raw_n, buffer, size, &line);
    if (n == -EFBIG)
        return refuse(faults, -EFBIG, "this file is too big: 256 kilobytes at most.", NULL);
    if (n == -EINVAL)
        fault_add(faults, line,
                  "there are bytes here that are no text (zero bytes). Is it the right file? Write "
                  "it again in a plain text editor.",
                  NULL, NULL, NULL);
    else if (n == -EILSEQ)
        fault_add(
            faults, line,
            "a letter here is broken or not in UTF-8, perhaps an accent or a curly quote. Save the "
            "file again as UTF-8 (CSV UTF-8 in a spreadsheet).",
            NULL, NULL, NULL);
    else if (n >= 0 && strspn(buffer, " \t\n") == (size_t)n)
        return refuse(faults, -ENODATA,
                      "this file is empty. Write in it, or delete it to get back the one that came "
                      "with the kiosk.",
                      NULL);
    return n;
}

long files_read(const char *dir, const char *name, char *buffer, size_t size, struct faults *faults)
{
    static char raw[FILE_MAX + 1];
    char path[PATH_MAX];
    long n = find(path, dir, name, faults);
    if (n == -ENOENT || n == -EEXIST)
        return n;
    if (n < 0)
        return refuse(faults, (int)n, "this file can't be read: {}.", strerror((int)-n));
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (fd < 0)
        return refuse(faults, -errno, "this file can't be read: {}.", strerror(errno));
    n = read_raw(fd, raw, faults);
    close(fd);
    return n < 0 ? n : to_text(raw, n, buffer, size, faults);
}

static int by_name(const void *a, const void *b)
{
    return strcmp(a, b);
}

int files_list(const char *dir, const char *sub, char names[][FILE_NAME_MAX], int most)
{
    char path[PATH_MAX];
    struct faults none = {0};
    int n = 0;
    DIR *folder = find(path, dir, sub, &none) == 0 ? opendir(path) : NULL;
    if (!folder)
        return 0;
    for (struct dirent *entry; n < most && (entry = readdir(folder));) {
        size_t length = without_txt(entry->d_name);
        if (entry->d_name[0] == '.' || length < 5 || length - 4 >= FILE_NAME_MAX ||
            strncasecmp(entry->d_name + length - 4, ".ini", 4) != 0)
            continue;
        for (size_t i = 0; i < length - 4; i++) {
            char c = entry->d_name[i];
            names[n][i] = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
        }
        names[n++][length - 4] = '\0';
    }
    closedir(folder);
    qsort(names, (size_t)n, FILE_NAME_MAX, by_name);
    return n;
}

int files_names(const char *dir, const char *const *known, struct faults *faults)
{
    DIR *folder = opendir(dir);
    int there = 0;
    if (!folder)
        return 0;
    for (struct dirent *entry; (entry = readdir(folder));) {
        const char *near = NULL;
        bool exact = false;
        for (int i = 0; known[i] && !exact; i++)
            exact = names_match(entry->d_name, known[i], strlen(known[i])) ||
                    strncasecmp(entry->d_name, known[i], strlen(known[i])) == 0;
        there += exact;
        if (!exact && entry->d_name[0] != '.')
            near = text_nearest(entry->d_name, known);
        if (!near)
            continue;
        faults->file = entry->d_name;
        fault_add(faults, 0, "I don't know this file. Did you mean \"{}\"? Rename it.", near, NULL,
                  NULL);
        faults->file = "";
    }
    closedir(folder);
    return there;
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
