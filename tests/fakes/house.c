/* The real programs, started beside the test (house.h): build/san/tests/X/Y and build/san/bin. */
#define _GNU_SOURCE
#include "tests/fakes/house.h"
#include "io/box/sum.h"
#include "io/link/link.h"
#include "tests/fakes/unit.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PATIENCE_MS = 10000, SHORT_MS = 300, PATHS = 8 };

const char *house_path(const struct house *house, const char *name)
{
    static char path[PATHS][256];
    static int turn;
    turn = (turn + 1) % PATHS;
    snprintf(path[turn], sizeof path[turn], "%s/%s", house->dir, name);
    return path[turn];
}

static const char SITE[] = "id = test\nprogram = Test\nphone =\nedition = lounge\n"
                           "checks = burnout1 + phq4\n";

static void write_file(const char *path, const char *text, const char *more)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fprintf(file, "%s%s", text, more);
    fclose(file);
}

void house_site(const struct house *house, const char *settings)
{
    mkdir(house_path(house, "site"), 0755);
    write_file(house_path(house, "site/site.ini"), SITE, settings);
}

void house_file(const struct house *house, const char *name, const char *text)
{
    write_file(house_path(house, name), text, "");
}

void house_trust(const struct house *house)
{
    write_file(house_path(house, "clock"), "trusted\n", "");
}

void house_make(struct house *house, const char *settings)
{
    memset(house, 0, sizeof *house);
    const char *under = getenv("TMPDIR");
    snprintf(house->dir, sizeof house->dir, "%s/house-XXXXXX", under ? under : "/tmp");
    assert_non_null(mkdtemp(house->dir));
    house_site(house, settings);
}

void house_crank(const struct house *house, long hours, int32_t day, bool trusted)
{
    char text[64];
    snprintf(text, sizeof text, "%ld %d %d\n", hours, (int)day, trusted);
    write_file(house_path(house, "calendar.new"), text, "");
    rename(house_path(house, "calendar.new"), house_path(house, "calendar"));
    setenv("CALENDAR", house_path(house, "calendar"), 1);
}

static int remove_one(const char *path, const struct stat *stat, int flag, struct FTW *ftw)
{
    (void)stat, (void)flag, (void)ftw;
    return remove(path);
}

void house_remove(struct house *house)
{
    if (house->tallyd > 0)
        house_stop(house, SIGKILL);
    nftw(house->dir, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

/* build/san/bin/NAME, seen from where this test is. */
static const char *program(const char *name)
{
    static char path[4200];
    char self[4096];
    ssize_t n = readlink("/proc/self/exe", self, sizeof self - 1);
    assert_true(n > 0);
    self[n] = '\0';
    char *at = strstr(self, "/tests/");
    assert_non_null(at);
    *at = '\0';
    snprintf(path, sizeof path, "%s/bin/%s", self, name);
    return path;
}

static pid_t launch(const struct house *house, const char *name)
{
    bool stands_in = house->other && strstr(name, "tallyd");
    const char *path = stands_in ? house->other : program(name);
    if (house->other_publish && strcmp(name, "publish") == 0)
        path = house->other_publish;
    pid_t pid = fork();
    assert_true(pid >= 0);
    if (pid == 0) {
        int null = open("/dev/null", O_WRONLY);
        dup2(null, STDERR_FILENO);
        signal(SIGXFSZ, SIG_IGN); /* house_jam */
        execl(path, name, "--state", house->dir, "--site", house_path(house, "site"),
              house->keyed ? "--key" : NULL, house_path(house, "key"), NULL);
        _exit(127);
    }
    return pid;
}

void house_start(struct house *house)
{
    house->tallyd = launch(house, house->cranked ? "../../aids/tallyd-crank" : "tallyd");
    for (int i = 0; i < PATIENCE_MS; i += 5) {
        int fd = link_dial(house->dir, LINK_TALLYD);
        if (fd >= 0) {
            close(fd);
            return;
        }
        poll(NULL, 0, 5);
    }
    fail_msg("tallyd does not listen");
}

void house_jam(const struct house *house, bool jam)
{
    rlim_t most = jam ? 0 : RLIM_INFINITY;
    assert_int_equal(
        prlimit(house->tallyd, RLIMIT_FSIZE, &(struct rlimit){most, RLIM_INFINITY}, NULL), 0);
}

void house_stop(struct house *house, int signal)
{
    kill(house->tallyd, signal);
    waitpid(house->tallyd, NULL, 0);
    house->tallyd = 0;
}

int house_publish(const struct house *house)
{
    int status = -1;
    waitpid(launch(house, "publish"), &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* --- talking -------------------------------------------------------------------------------- */

int house_dial(const struct house *house, enum sender from)
{
    int fd;
    while ((fd = link_dial(house->dir, LINK_TALLYD)) == -EAGAIN) /* others wait at the door */
        poll(NULL, 0, 1);
    assert_true(fd >= 0);
    struct message hello = message_make(MESSAGE_HELLO, from);
    assert_int_equal(link_send(fd, &hello), 0);
    return fd;
}

bool house_hear(int fd, struct message *message)
{
    struct pollfd poll_fd = {.fd = fd, .events = POLLIN};
    int got;
    while ((got = link_receive(fd, message)) == 0)
        if (poll(&poll_fd, 1, SHORT_MS) == 0)
            return false;
    return got == 1;
}

void house_answer(int fd, struct message *message)
{
    for (int i = 0; i < PATIENCE_MS; i += SHORT_MS)
        if (house_hear(fd, message))
            return;
    fail_msg("tallyd does not answer");
}

void house_wake(const struct house *house)
{
    struct message message;
    for (int i = 0; i < 2; i++) {
        int fd = house_dial(house, SENDER_KIOSK);
        house_answer(fd, &message);
        close(fd);
    }
}

void house_stand(const struct house *house, long *hours, int32_t day, int n)
{
    for (int i = 0; i < n; i++) {
        house_crank(house, ++*hours, day, true);
        house_wake(house);
    }
}

void house_count(int fd, struct outbox *outbox, const struct cell *cell)
{
    struct message message;
    assert_true(outbox_add(outbox, cell));
    while (outbox->n > 0) {
        if (outbox_next(outbox, &message)) {
            assert_int_equal(link_send(fd, &message), 0);
            outbox_sent(outbox);
        }
        house_answer(fd, &message);
        outbox_told(outbox, &message);
    }
}

void house_counts(const struct house *house, const struct cell *cell, int n)
{
    struct outbox outbox;
    outbox_init(&outbox);
    int fd = house_dial(house, cell->kind == CELL_VISIT ? SENDER_KIOSK : SENDER_CHECKIN);
    for (int i = 0; i < n; i++)
        house_count(fd, &outbox, cell);
    close(fd);
}

/* --- the release folder --------------------------------------------------------------------- */

static void add_file(char seen[RELEASE_SEEN_MAX], const char *path)
{
    static char bytes[65536];
    struct stat stat_of;
    char hex[SUM_HEX];
    assert_int_equal(lstat(path, &stat_of), 0);
    size_t n = 0;
    if (S_ISREG(stat_of.st_mode)) {
        FILE *file = fopen(path, "rb");
        assert_non_null(file);
        n = fread(bytes, 1, sizeof bytes, file);
        assert_true(n < sizeof bytes);
        fclose(file);
    }
    sum_hex(bytes, n, hex);
    size_t used = strlen(seen);
    snprintf(seen + used, RELEASE_SEEN_MAX - used, "%s %o %lld %lld.%09ld %s\n", path,
             stat_of.st_mode, S_ISREG(stat_of.st_mode) ? (long long)stat_of.st_size : 0,
             (long long)stat_of.st_mtim.tv_sec, stat_of.st_mtim.tv_nsec, hex);
    assert_true(strlen(seen) < RELEASE_SEEN_MAX - 1);
}

static int not_dots(const struct dirent *entry)
{
    return strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
}

static void add_folder(char seen[RELEASE_SEEN_MAX], const char *path)
{
    struct dirent **list;
    add_file(seen, path);
    int n = scandir(path, &list, not_dots, alphasort);
    assert_true(n >= 0);
    for (int i = 0; i < n; i++) {
        char below[600];
        snprintf(below, sizeof below, "%s/%s", path, list[i]->d_name);
        if (list[i]->d_type == DT_DIR)
            add_folder(seen, below);
        else
            add_file(seen, below);
        free(list[i]);
    }
    free(list);
}

void house_release(const struct house *house, char seen[RELEASE_SEEN_MAX])
{
    seen[0] = '\0';
    assert_int_equal(house_publish(house), 0);
    add_folder(seen, house_path(house, "release"));
}

/* --- the store ------------------------------------------------------------------------------ */

bool house_tally(const struct house *house, struct tally *tally)
{
    static struct store store;
    int found = store_open(&store, house->dir, "test", tally);
    store_close(&store);
    return found == STORE_FOUND;
}

static const char *const SLOTS[] = {"store-a", "store-b"};

void house_slots(const struct house *house, unsigned char slots[2][SLOT_SIZE])
{
    memset(slots, 0, (size_t)2 * SLOT_SIZE);
    for (int i = 0; i < 2; i++) {
        FILE *file = fopen(house_path(house, SLOTS[i]), "rb");
        if (!file)
            continue;
        assert_int_equal(fread(slots[i], 1, SLOT_SIZE, file), SLOT_SIZE);
        fclose(file);
    }
}

void house_put_slots(const struct house *house, unsigned char slots[2][SLOT_SIZE])
{
    for (int i = 0; i < 2; i++) {
        FILE *file = fopen(house_path(house, SLOTS[i]), "wb");
        assert_non_null(file);
        assert_int_equal(fwrite(slots[i], 1, SLOT_SIZE, file), SLOT_SIZE);
        fclose(file);
    }
}
