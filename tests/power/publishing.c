/* The plug is pulled while publish writes: a period's folder is whole, with its own times, or is
 * not there. What publish asks of the file system is recorded; whatever no fsync has followed may
 * have landed or not, part by part, in any order, as on a file system without a journal. */
#define _GNU_SOURCE
#include "core/tally/tally.h"
#include "core/wire/period.h"
#include "io/box/sum.h"
#include "io/files/release_folder.h"
#include "tests/fakes/planted.h"
#include "tests/fakes/unit.h"
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { OPS_MAX = 400, NODES_MAX = 64, NAME_SIZE = 80, PERIODS = 2, EACH = 10, EACH_LONG = 300 };

/* --- the record ----------------------------------------------------------------------------- */

enum op_kind { ENTRY, GONE, DATA, TIME, SYNC };

struct op {
    enum op_kind kind;
    int node; /* an entry belongs to its folder */
    char name[NAME_SIZE];
    int target;
    char *bytes;
    size_t n;
    time_t time;
};

static struct op ops[OPS_MAX];
static int ops_n;
static ino_t nodes[NODES_MAX];
static int nodes_n;
static bool recording;

static int node_of(const struct stat *stat)
{
    for (int i = 0; i < nodes_n; i++)
        if (nodes[i] == stat->st_ino)
            return i;
    if (nodes_n == NODES_MAX)
        abort();
    nodes[nodes_n] = stat->st_ino;
    return nodes_n++;
}

static int node_of_fd(int fd)
{
    struct stat stat;
    return fstat(fd, &stat) == 0 ? node_of(&stat) : -1;
}

static int node_at(int at, const char *name)
{
    struct stat stat;
    return fstatat(at, name, &stat, AT_SYMLINK_NOFOLLOW) == 0 ? node_of(&stat) : -1;
}

static struct op *note(enum op_kind kind, int node, const char *name)
{
    if (ops_n == OPS_MAX)
        abort();
    struct op *op = &ops[ops_n++];
    *op = (struct op){.kind = kind, .node = node, .target = -1};
    snprintf(op->name, sizeof op->name, "%.79s", name);
    return op;
}

static void note_entry(int at, const char *name)
{
    if (at != AT_FDCWD)
        note(ENTRY, node_of_fd(at), name)->target = node_at(at, name);
}

/* These replace the C library's. */
int mkdirat(int at, const char *name, mode_t mode)
{
    int result = (int)syscall(SYS_mkdirat, at, name, mode);
    if (recording && result == 0)
        note_entry(at, name);
    return result;
}

int openat(int at, const char *name, int flags, ...)
{
    struct stat stat;
    bool is_new = (flags & O_CREAT) && fstatat(at, name, &stat, AT_SYMLINK_NOFOLLOW) != 0;
    int fd = (int)syscall(SYS_openat, at, name, flags, 0644);
    if (recording && fd >= 0 && is_new)
        note_entry(at, name);
    return fd;
}

ssize_t pwrite(int fd, const void *bytes, size_t n, off_t at)
{
    ssize_t put = syscall(SYS_pwrite64, fd, bytes, n, at);
    if (recording && put > 0) {
        struct op *op = note(DATA, node_of_fd(fd), "");
        op->n = (size_t)put;
        op->bytes = malloc(op->n);
        memcpy(op->bytes, bytes, op->n);
    }
    return put;
}

int fsync(int fd)
{
    if (recording)
        note(SYNC, node_of_fd(fd), "");
    return 0;
}

int futimens(int fd, const struct timespec times[2])
{
    int result = (int)syscall(SYS_utimensat, fd, NULL, times, 0);
    if (recording && result == 0)
        note(TIME, node_of_fd(fd), "")->time = times[1].tv_sec;
    return result;
}

int renameat(int from_at, const char *from, int to_at, const char *to)
{
    int result = (int)syscall(SYS_renameat2, from_at, from, to_at, to, 0);
    if (recording && result == 0) {
        note_entry(to_at, to);
        note(GONE, node_of_fd(from_at), from);
    }
    return result;
}

/* --- publishing ----------------------------------------------------------------------------- */

static char dir[] = "/tmp/publishing-XXXXXX", folder[64];
static char words[RELEASE_FOLDER_WORDS_MAX];
static struct closed closed[PERIODS];
static int root;

FIXTURE(publish)
{
    const struct terms terms = {MODE_BANDS, PERIOD_QUARTER, 1, 0, 20, 100};
    struct release release = {.dir = folder, .words = words, .source = {"test", "Test", false}};
    struct release_standing standing = {.terms = &terms};
    assert_non_null(mkdtemp(dir));
    snprintf(folder, sizeof folder, "%s/release", dir);
    assert_int_equal(release_folder_words("assets", words), 0);
    recording = true;
    for (int p = 0; p < PERIODS; p++) {
        closed[p].name =
            (struct period_name){2027, 2027, (uint8_t)(p + 1), (uint8_t)(p + 1), PERIOD_QUARTER, 0};
        closed[p].terms = terms;
        closed[p].visits = 20;
        closed[p].high[TABLE_BURNOUT] = 9;
        closed[p].high[TABLE_DISTRESS] = -1;
        closed[p].schema = TALLY_SCHEMA;
        assert_int_equal(release_folder_period(&release, &closed[p]), 0);
    }
    assert_int_equal(release_folder_front(&release, &standing), 0);
    assert_int_equal(release_folder_settle(&release), 0);
    recording = false;
    root = node_at(AT_FDCWD, folder);
    return 0;
}

static int remove_one(const char *path, const struct stat *stat, int flag, struct FTW *ftw)
{
    (void)stat, (void)flag, (void)ftw;
    return remove(path);
}

FIXTURE(leave)
{
    for (int i = 0; i < ops_n; i++)
        free(ops[i].bytes);
    nftw(dir, remove_one, 16, FTW_DEPTH | FTW_PHYS);
    return 0;
}

/* --- what a cut leaves ---------------------------------------------------------------------- */

struct entry {
    char name[NAME_SIZE];
    int node;
};

struct node {
    struct entry entry[NODES_MAX];
    int entries;
    const char *bytes;
    size_t n;
    time_t time; /* 0: when it was written */
};

static struct node world[NODES_MAX];

static void take_away(struct node *node, const char *name)
{
    for (int i = 0; i < node->entries; i++)
        if (strcmp(node->entry[i].name, name) == 0)
            node->entry[i--] = node->entry[--node->entries];
}

static void apply(const struct op *op)
{
    struct node *node = &world[op->node];
    if (op->kind == ENTRY || op->kind == GONE)
        take_away(node, op->name);
    if (op->kind == ENTRY) {
        struct entry *entry = &node->entry[node->entries++];
        memcpy(entry->name, op->name, NAME_SIZE);
        entry->node = op->target;
    } else if (op->kind == DATA) {
        node->bytes = op->bytes;
        node->n = op->n;
        node->time = 0;
    } else if (op->kind == TIME) {
        node->time = op->time;
    }
}

static bool synced(int i, int cut)
{
    for (int later = i + 1; later < cut; later++)
        if (ops[later].kind == SYNC && ops[later].node == ops[i].node)
            return true;
    return false;
}

static uint32_t chance(void)
{
    static uint32_t seed = 20270701;
    seed = seed * 1664525 + 1013904223;
    return seed >> 16;
}

/* way 0: nothing unsynced has landed; 1: everything; 2: nothing but names; otherwise at random. */
static void cut_at(int cut, int way)
{
    memset(world, 0, sizeof world);
    for (int i = 0; i < cut; i++) {
        bool name = ops[i].kind == ENTRY || ops[i].kind == GONE;
        bool lands = way == 1 || (way == 2 && name) || (way > 2 && chance() % 2);
        if (lands || synced(i, cut))
            apply(&ops[i]);
    }
}

static const struct node *find(const struct node *in, const char *name)
{
    for (int i = 0; i < in->entries; i++)
        if (strcmp(in->entry[i].name, name) == 0)
            return &world[in->entry[i].node];
    return NULL;
}

/* Every line of SHA256SUMS names a file that is there and has that sum, and there is
 * no other file. */
static bool sums_match(const struct node *period)
{
    const struct node *sums = find(period, "SHA256SUMS");
    int lines = 0;
    if (!sums || !sums->bytes)
        return false;
    for (const char *at = sums->bytes; at < sums->bytes + sums->n; lines++) {
        char hex[SUM_HEX], name[NAME_SIZE];
        const char *end = memchr(at, '\n', (size_t)(sums->bytes + sums->n - at));
        if (!end || sscanf(at, "%*64s %79s", name) != 1)
            return false;
        const struct node *file = find(period, name);
        if (!file || !file->bytes)
            return false;
        sum_hex(file->bytes, file->n, hex);
        if (strncmp(at, hex, 64) != 0)
            return false;
        at = end + 1;
    }
    return lines == period->entries - 1 && lines >= 2;
}

static bool has_its_times(const struct node *period, time_t time)
{
    bool ok = period->time == time;
    for (int i = 0; i < period->entries; i++)
        ok = ok && world[period->entry[i].node].time == time;
    return ok;
}

static struct {
    int cuts, torn, dated_wrong;
} seen;

static void look(void)
{
    seen.cuts++;
    for (int p = 0; p < PERIODS; p++) {
        char name[PERIOD_NAME_MAX];
        struct text text = text_in(name, sizeof name);
        period_add_name(&text, &closed[p].name);
        const struct node *period = find(&world[root], name);
        if (!period)
            continue;
        seen.torn += !sums_match(period);
        seen.dated_wrong +=
            !has_its_times(period, (time_t)release_day(&closed[p].name) * PERIOD_DAY_S);
    }
}

static void replay(void)
{
    int each = planted_long() ? EACH_LONG : EACH;
    for (int cut = 0; cut <= ops_n; cut++)
        for (int way = 0; way < each; way++) {
            cut_at(cut, way);
            look();
        }
}

/* --- tests ---------------------------------------------------------------------------------- */

TEST(a_periods_folder_is_whole_or_not_there)
{
    replay();
    attack_line(
        "3 power cuts while publishing",
        attack_words("%d periods, %d steps: %d crash states, any order", PERIODS, ops_n, seen.cuts),
        attack_words("%d folders torn, %d with another time", seen.torn, seen.dated_wrong), "0");
    assert_int_equal(seen.torn, 0);
    assert_int_equal(seen.dated_wrong, 0);
    cut_at(ops_n, 0); /* everything is durable at the end */
    for (int p = 0; p < PERIODS; p++)
        assert_non_null(find(&world[root], p ? "2027-Q2" : "2027-Q1"));
    assert_non_null(find(&world[root], "status.txt"));
}

static const char REPLAY_ONLY[] = "replay";

static void caught(const char *bug, const char *what)
{
    planted_must_find(bug, "build/san/tests/power/publishing", REPLAY_ONLY,
                      attack_words("3 power cuts while publishing, planted: %s", what),
                      "the same replay");
}

PLANTED_TEST(files_that_are_not_synced_are_caught, "unsynced-file", "a file is not synced")
PLANTED_TEST(files_that_are_dated_after_their_sync_are_caught, "dated-last",
             "a file is dated after its sync")

static int replay_only(void)
{
    publish(NULL);
    replay();
    leave(NULL);
    return seen.torn || seen.dated_wrong ? PLANTED_FOUND : 0;
}

int main(int argc, char **argv)
{
    if (argc > 1 && strcmp(argv[1], REPLAY_ONLY) == 0)
        return replay_only();
    return unit_run(publish, leave);
}
