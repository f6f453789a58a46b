/* Writing what may leave (release_folder.h). A folder is made under a name that starts with a dot,
 * synced, dated, and only then given its own name, so that nobody ever fetches half a period. */
#define _GNU_SOURCE
#include "io/files/release_folder.h"
#include "core/wire/period.h"
#include "io/box/log.h"
#include "io/box/sum.h"
#include "io/files/files.h"
#include "io/files/sign.h"
#include "io/files/whole.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { TEXT_MAX = 32768, NAME_MAX_HERE = 160, SIGNATURE_MAX = 4096, SUMS_MAX = 2048 };

static const char UNFINISHED[] = ".unfinished", SIGNERS[] = "allowed_signers",
                  EXAMPLE[] = "example";

int release_folder_words(const char *assets, char words[RELEASE_FOLDER_WORDS_MAX])
{
    static const char *const NAMES[] = {"report", "page", "data"};
    static struct faults faults;
    size_t used = 0;
    for (size_t i = 0; i < sizeof NAMES / sizeof NAMES[0]; i++) {
        char name[NAME_MAX_HERE];
        snprintf(name, sizeof name, "release/%s.template", NAMES[i]);
        long n = files_read(assets, name, words + used, RELEASE_FOLDER_WORDS_MAX - used, &faults);
        if (n < 0)
            return (int)n;
        used += (size_t)n;
    }
    return 0;
}

static int make_folder(int at, const char *name)
{
    return mkdirat(at, name, 0755) < 0 && errno != EEXIST ? -errno : whole_open(at, name);
}

static int write_file(int folder, const char *name, const struct text *text, int32_t day)
{
    return text->full ? -EFBIG : whole_file(folder, name, text->at, text->n, day);
}

/* --- a period ------------------------------------------------------------------------------- */

static void add_sum(struct text *sums, const struct text *file, const char *name)
{
    char hex[SUM_HEX];
    sum_hex(file->at, file->n, hex);
    text_add(sums, hex);
    text_add(sums, "  ");
    text_add(sums, name);
    text_add(sums, "\n");
}

static int write_summed(int folder, const char *name, const struct text *text, int32_t day,
                        struct text *sums)
{
    add_sum(sums, text, name);
    return write_file(folder, name, text, day);
}

static void add_name(struct text *text, char buffer[NAME_MAX_HERE], const struct release *release,
                     const struct period_name *name, const char *ending)
{
    *text = text_in(buffer, NAME_MAX_HERE);
    release_source_add_stem(text, &release->source, name);
    text_add(text, ending);
}

/* What went wrong is logged here, where it is known; the caller knows only that it waits. */
static int signing(int error)
{
    if (error)
        log_event(LOG_SIGN, -error, 0);
    return error ? -EKEYREJECTED : 0;
}

static int write_signature(int folder, const char *key, const struct text *sums, int32_t day)
{
    char bytes[SIGNATURE_MAX];
    struct text text = text_in(bytes, sizeof bytes);
    int error = signing(sign_bytes(key, sums->at, sums->n, SIGN_PATIENCE_MS, &text));
    return error ? error : write_file(folder, "SHA256SUMS.sig", &text, day);
}

static void add_csv(struct text *text, const char *words, const struct release_source *source,
                    const struct closed *closed)
{
    (void)words;
    release_add_csv_head(text);
    release_add_csv(text, source, closed);
}

/* In the order of their names, as SHA256SUMS lists them. */
static const struct part {
    const char *name; /* NULL: that of the period, with this ending */
    const char *ending;
    void (*add)(struct text *text, const char *words, const struct release_source *source,
                const struct closed *closed);
} PARTS[] = {
    {"datapackage.json", "", release_data_dictionary},
    {NULL, ".csv", add_csv},
    {NULL, ".html", release_page},
    {NULL, ".json", release_data_json},
    {NULL, ".txt", release_add_report},
    {NULL, "_measurereport.json", release_data_fhir},
};

static int write_part(int folder, const struct release *release, const struct closed *closed,
                      const struct part *part, struct text *sums)
{
    static char bytes[TEXT_MAX];
    char name[NAME_MAX_HERE];
    struct text file;
    if (part->name) {
        file = text_in(name, sizeof name);
        text_add(&file, part->name);
    } else {
        add_name(&file, name, release, &closed->name, part->ending);
    }
    struct text text = text_in(bytes, sizeof bytes);
    part->add(&text, release->words, &release->source, closed);
    return write_summed(folder, name, &text, release_day(&closed->name), sums);
}

static int fill_folder(int folder, const struct release *release, const struct closed *closed)
{
    char sum_bytes[SUMS_MAX];
    int32_t day = release_day(&closed->name);
    int error = 0;
    struct text sums = text_in(sum_bytes, sizeof sum_bytes);
    for (size_t i = 0; !error && i < sizeof PARTS / sizeof PARTS[0]; i++)
        error = write_part(folder, release, closed, &PARTS[i], &sums);
    if (!error)
        error = write_file(folder, "SHA256SUMS", &sums, day);
    return error || !release->key ? error : write_signature(folder, release->key, &sums, day);
}

/* A folder of plain files; what is not one is left, and then so is the folder. */
static int remove_folder(int at, const char *name)
{
    int folder = whole_open(at, name);
    if (folder < 0)
        return folder == -ENOENT ? 0 : folder;
    DIR *list = fdopendir(folder);
    if (!list) {
        close(folder);
        return -ENOMEM;
    }
    for (struct dirent *entry; (entry = readdir(list));)
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
            unlinkat(folder, entry->d_name, 0);
    closedir(list);
    return unlinkat(at, name, AT_REMOVEDIR) < 0 ? -errno : 0;
}

static int make_period(int at, const struct release *release, const struct closed *closed,
                       const char *name)
{
    int error = remove_folder(at, UNFINISHED);
    if (error)
        return error;
    int folder = make_folder(at, UNFINISHED);
    if (folder < 0)
        return folder;
    error = fill_folder(folder, release, closed);
    if (!error)
        error = whole_settle(folder, release_day(&closed->name));
    close(folder);
    return error ? error : whole_rename(at, UNFINISHED, name);
}

int release_folder_period(const struct release *release, const struct closed *closed)
{
    char name[PERIOD_NAME_MAX];
    struct text text = text_in(name, sizeof name);
    period_add_name(&text, &closed->name);
    int at = make_folder(AT_FDCWD, release->dir);
    if (at < 0)
        return at;
    int error = 0;
    if (faccessat(at, name, F_OK, AT_SYMLINK_NOFOLLOW) < 0)
        error = make_period(at, release, closed, name);
    close(at);
    return error;
}

/* Whoever fetches it just now gets all of it, or none. */
static int hide_example(int at)
{
    int error = remove_folder(at, UNFINISHED);
    if (!error)
        error = whole_rename(at, EXAMPLE, UNFINISHED);
    return error ? error : remove_folder(at, UNFINISHED);
}

int release_folder_example(const struct release *release, bool wanted, const struct terms *terms)
{
    struct release example = *release;
    struct closed closed = release_example(terms);
    int at = make_folder(AT_FDCWD, release->dir);
    if (at < 0)
        return at;
    example.source.example = true;
    bool there = faccessat(at, EXAMPLE, F_OK, AT_SYMLINK_NOFOLLOW) == 0;
    int error = there == wanted ? 0
                : wanted        ? make_period(at, &example, &closed, EXAMPLE)
                                : hide_example(at);
    close(at);
    return error;
}

/* --- the front ------------------------------------------------------------------------------ */

static int bring(const struct release *release, const char *name, const struct text *text)
{
    return text->full ? -EFBIG : whole_text(release->dir, name, text->at, text->n);
}

int release_folder_front(const struct release *release, const struct release_standing *standing)
{
    static char bytes[TEXT_MAX];
    int at = make_folder(AT_FDCWD, release->dir);
    if (at < 0)
        return at;
    struct text text = text_in(bytes, sizeof bytes);
    release_add_readme(&text, release->words, &release->source);
    int error = bring(release, "README.txt", &text);
    text = text_in(bytes, sizeof bytes);
    release_add_status(&text, standing);
    if (!error)
        error = bring(release, "status.txt", &text);
    close(at);
    return error;
}

static ssize_t read_before(int at, const char *name, char *bytes, size_t size)
{
    int fd = openat(at, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    ssize_t n = fd < 0 ? 0 : read(fd, bytes, size);
    if (fd >= 0)
        close(fd);
    return n;
}

/* A file that cannot be read, or has grown too long to be ours, counts as empty. */
static void add_signers_before(int at, struct text *text)
{
    static char bytes[TEXT_MAX];
    ssize_t n = read_before(at, SIGNERS, bytes, sizeof bytes);
    if (n > 0 && n < TEXT_MAX - SIGNATURE_MAX && bytes[n - 1] == '\n')
        text_add_n(text, bytes, (size_t)n);
}

int release_folder_signers(const struct release *release)
{
    static char bytes[TEXT_MAX];
    char line_bytes[SIGNATURE_MAX];
    if (!release->key)
        return 0;
    struct text line = text_in(line_bytes, sizeof line_bytes);
    int error = signing(sign_allowed(release->key, SIGN_PATIENCE_MS, &line));
    int at = error ? error : make_folder(AT_FDCWD, release->dir);
    if (at < 0)
        return at;
    struct text text = text_in(bytes, sizeof bytes);
    add_signers_before(at, &text);
    if (!strstr(bytes, line_bytes)) /* a line is whole wherever it is found: it names its kind */
        text_add(&text, line_bytes);
    error = bring(release, SIGNERS, &text);
    close(at);
    return error;
}

/* --- the end -------------------------------------------------------------------------------- */

static bool too_old(int at, const char *name, int32_t before_day)
{
    struct stat stat;
    return name[0] != '.' && fstatat(at, name, &stat, AT_SYMLINK_NOFOLLOW) == 0 &&
           S_ISDIR(stat.st_mode) && stat.st_mtime != (time_t)PERIOD_UNDATED_DAY * PERIOD_DAY_S &&
           stat.st_mtime < (time_t)before_day * PERIOD_DAY_S;
}

/* A folder's time is its period's end: no other record of it is needed. */
int release_folder_forget(const struct release *release, int32_t before_day)
{
    int at = make_folder(AT_FDCWD, release->dir);
    DIR *list = at < 0 ? NULL : fdopendir(at);
    if (!list)
        return at < 0 ? at : -ENOMEM;
    int error = 0;
    for (struct dirent *entry; (entry = readdir(list));)
        if (!error && too_old(at, entry->d_name, before_day))
            error = remove_folder(at, entry->d_name);
    closedir(list);
    return error;
}

/* Of all that lies in the folder, only periods begin so. */
static bool is_period(const char *name)
{
    return (name[0] >= '0' && name[0] <= '9') || strncmp(name, "undated-", 8) == 0;
}

bool release_folder_before(const struct release *release, char status[RELEASE_FOLDER_STATUS_MAX])
{
    bool any = false;
    int at = open(release->dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    ssize_t n = at < 0 ? 0 : read_before(at, "status.txt", status, RELEASE_FOLDER_STATUS_MAX - 1);
    status[n > 0 ? n : 0] = '\0';
    DIR *list = at < 0 ? NULL : fdopendir(at);
    if (!list)
        return false;
    for (struct dirent *entry; (entry = readdir(list));)
        any |= is_period(entry->d_name);
    closedir(list);
    return any;
}

int release_folder_settle(const struct release *release)
{
    int at = make_folder(AT_FDCWD, release->dir);
    if (at < 0)
        return at;
    int error = whole_settle(at, PERIOD_UNDATED_DAY);
    close(at);
    return error;
}
