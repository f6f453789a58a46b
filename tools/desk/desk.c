/* A whole kiosk on a desk: starts kiosk, checkin, tallyd, publish and the wall's window,
 * restarts what dies, and ends them all with itself. What an appliance's init does, for somebody
 * with a laptop. */
#define _GNU_SOURCE
#include "core/answers/examples.h"
#include "core/content/content.h"
#include "io/box/clock.h"
#include "io/box/settings.h"
#include "io/box/signals.h"
#include "io/files/files.h"
#include "io/files/keygen.h"
#include "io/files/load.h"
#include "io/files/tree.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static const char help[] =
    "usage: desk --state DIR [--site DIR] [--assets DIR] [--size 1280x800@10.1]\n"
    "            [--clock trusted|untrusted] [--no-wall]\n"
    "Runs a kiosk on this machine: its window, and a small one that is the wall with the\n"
    "buttons and lamps. Ctrl-C, or closing a window, ends everything. The store, the release\n"
    "folder, its key and the sockets are in the state folder.\n";

enum {
    QUICK_MS = 10000, /* a program that dies sooner than this has died quickly */
    QUICK_MOST = 3,   /* this many in a row, and the kiosk rests */
    AGAIN_MS = 100,   /* before it is started again */
    AGAIN_QUICK_MS = 2000,
    AGAIN_ONCE_MS = 60000, /* for one that runs once a day and failed */
    PATIENCE_MS = 3000,    /* from being asked to leave to being made to */
    DAY_MS = 24 * 60 * 60 * 1000,
    ARGS_MAX = 16
};

enum service_id { CHECKIN, TALLYD, KIOSK, WALL, PUBLISH, SERVICES };

struct service {
    const char *program;
    bool wanted, once; /* once: it ends, and is started again when it is due */
    bool window;       /* when its window is closed, everything ends */
    pid_t pid;         /* 0: not running */
    int64_t started_ms, due_ms;
    int quick; /* quick deaths in a row */
};

static struct service services[SERVICES] = {
    [CHECKIN] = {.program = "checkin-desk", .wanted = true},
    [TALLYD] = {.program = "tallyd", .wanted = true},
    [KIOSK] = {.program = "kiosk", .wanted = true, .window = true},
    [WALL] = {.program = "wall", .wanted = true, .window = true},
    [PUBLISH] = {.program = "publish", .wanted = true, .once = true},
};

static struct settings settings;
static char folder[PATH_MAX], size_word[64], key[PATH_MAX];

/* --- the state folder ---------------------------------------------------------------------- */

static _Noreturn void refuse(const char *what, const char *path)
{
    fprintf(stderr, "desk: cannot %s %s: %s\n", what, path, strerror(errno));
    exit(1);
}

static const char *in_state(const char *name)
{
    static char path[PATH_MAX];

    snprintf(path, sizeof path, "%s/%s", settings.state, name);
    return path;
}

static void state_make(void)
{
    static const char *const stale[] = {"checkin/checkin.sock", "tallyd/tallyd.sock",
                                        "checkin/panel.sock"};
    const char *clock = settings.clock ? settings.clock : standing_clock_words[CLOCK_IS_UNTRUSTED];

    errno = -tree_make(settings.state);
    if (errno)
        refuse("make the state folder", settings.state);
    for (size_t i = 0; i < sizeof stale / sizeof *stale; i++)
        unlink(in_state(stale[i]));
    FILE *file = fopen(in_state("clock"), "w");
    if (!file || fprintf(file, "%s\n", clock) < 0 || fclose(file))
        refuse("write", in_state("clock"));
}

/* The key that publish signs with; an appliance makes one on its first boot. */
static void key_make(void)
{
    errno = -tree_make(in_state("keys"));
    if (errno)
        refuse("make", in_state("keys"));
    snprintf(key, sizeof key, "%s", in_state("keys/sign_ed25519"));
    int error = keygen_make(in_state("keys"), "sign_ed25519", KEYGEN_OURS);
    if (error < 0)
        fprintf(stderr, "desk: ssh-keygen cannot make a key (%s), so periods are not signed\n",
                strerror(-error));
    if (error < 0)
        *key = 0;
}

/* A site without a fault is kept for the day when it has one. All programs run on that copy, so
 * that a restarted one has the same rooms and terms as the others, whatever is written in the
 * site's folder meanwhile. */
static void site_keep(void)
{
    static struct content content;
    static struct faults faults;
    static char good[PATH_MAX];
    int error = 0;

    int failed = load_content(&content, settings.site, files_assets(settings.assets),
                              examples_check, &faults);
    for (int i = 0; i < faults.n; i++)
        fprintf(stderr, "%s:%d: %s\n", faults.list[i].file, faults.list[i].line,
                faults.list[i].what);
    if (failed)
        fprintf(stderr, "desk: the site has faults, so the last good one is shown, or the card\n");
    if (!settings.site)
        return;
    snprintf(good, sizeof good, "%s", in_state("good"));
    if (!failed)
        error = tree_replace(settings.site, good, folder_reads);
    if (error)
        fprintf(stderr, "desk: cannot keep a copy of the site in %s: %s\n", good, strerror(-error));
    else if (access(good, F_OK) == 0)
        settings.site = good;
}

/* --- programs ------------------------------------------------------------------------------ */

static int arguments(enum service_id id, const char *args[ARGS_MAX])
{
    bool site = id != WALL;
    int n = 0;

    args[n++] = services[id].program;
    args[n++] = "--state";
    args[n++] = settings.state;
    if (site && settings.site) {
        args[n++] = "--site";
        args[n++] = settings.site;
    }
    if (site && settings.assets) {
        args[n++] = "--assets";
        args[n++] = settings.assets;
    }
    if (id == KIOSK && *size_word) {
        args[n++] = "--size";
        args[n++] = size_word;
    }
    if (id == PUBLISH && *key) {
        args[n++] = "--key";
        args[n++] = key;
    }
    if (id == KIOSK && services[id].quick >= QUICK_MOST)
        args[n++] = "--resting";
    args[n] = NULL;
    return n;
}

/* A group of its own, so that Ctrl-C is ours alone; and no child outlives us. */
static _Noreturn void become(const char *path, const char *const *args)
{
    sigset_t none;

    setpgid(0, 0);
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    execv(path, (char *const *)(uintptr_t)args);
    fprintf(stderr, "desk: cannot start %s: %s\n", path, strerror(errno));
    _exit(127);
}

static void service_start(enum service_id id)
{
    struct service *service = &services[id];
    const char *args[ARGS_MAX];
    char path[PATH_MAX + 32];

    arguments(id, args);
    snprintf(path, sizeof path, "%s/%s", folder, service->program);
    service->started_ms = clock_ms();
    service->due_ms = INT64_MAX;
    service->pid = fork();
    if (service->pid == 0)
        become(path, args);
    if (service->pid < 0) {
        service->pid = 0;
        service->due_ms = clock_ms() + AGAIN_QUICK_MS;
    }
}

/* Publishing needs tallyd's answer; its socket is there as soon as it listens. */
static bool ready(enum service_id id)
{
    if (id != PUBLISH || access(in_state("tallyd/tallyd.sock"), F_OK) == 0)
        return true;
    services[id].due_ms = clock_ms() + AGAIN_MS;
    return false;
}

static void start_what_is_due(void)
{
    for (int id = 0; id < SERVICES; id++)
        if (services[id].wanted && !services[id].pid && services[id].due_ms <= clock_ms() &&
            ready((enum service_id)id))
            service_start((enum service_id)id);
}

/* False: its window was closed, so everything must end. */
static bool service_ended(struct service *service, int status)
{
    int64_t now_ms = clock_ms();
    bool well = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    bool quick = now_ms - service->started_ms < QUICK_MS;

    service->pid = 0;
    if (service->window && well)
        return false;
    if (service->once) {
        service->due_ms = now_ms + (well ? DAY_MS : AGAIN_ONCE_MS);
        return true;
    }
    if (quick)
        service->quick++;
    else if (service != &services[KIOSK] || service->quick < QUICK_MOST)
        service->quick = 0; /* a kiosk that rests does so until the desk is started again */
    service->due_ms = now_ms + (service->quick > QUICK_MOST ? AGAIN_QUICK_MS : AGAIN_MS);
    fprintf(stderr, "desk: %s ended (%s %d) and is started again%s\n", service->program,
            WIFSIGNALED(status) ? "signal" : "status",
            WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status),
            service == &services[KIOSK] && service->quick >= QUICK_MOST ? ", resting" : "");
    return true;
}

static bool collect(void)
{
    bool go_on = true;
    int status;
    pid_t pid;

    while ((pid = waitpid(-1, &status, WNOHANG)) > 0)
        for (int id = 0; id < SERVICES; id++)
            if (services[id].pid == pid)
                go_on &= service_ended(&services[id], status);
    return go_on;
}

static void end_all(void)
{
    int64_t until_ms = clock_ms() + PATIENCE_MS;
    bool left = true;

    for (int id = 0; id < SERVICES; id++)
        if (services[id].pid)
            kill(services[id].pid, SIGTERM);
    while (left) {
        left = false;
        for (int id = 0; id < SERVICES; id++) {
            struct service *service = &services[id];
            if (service->pid && waitpid(service->pid, NULL, WNOHANG) != 0)
                service->pid = 0;
            if (service->pid && clock_ms() > until_ms)
                kill(service->pid, SIGKILL);
            left |= service->pid != 0;
        }
        if (left)
            usleep(10000);
    }
}

/* --- the desk ------------------------------------------------------------------------------ */

static int timeout_ms(void)
{
    int64_t due_ms = INT64_MAX;

    for (int id = 0; id < SERVICES; id++)
        if (services[id].wanted && !services[id].pid && services[id].due_ms < due_ms)
            due_ms = services[id].due_ms;
    return clock_left_ms(due_ms);
}

static void run(int signals)
{
    struct pollfd p = {.fd = signals, .events = POLLIN};
    bool go_on = true;

    while (go_on) {
        start_what_is_due();
        poll(&p, 1, timeout_ms());
        int signal = signals_next(signals);
        if (signal)
            go_on = signal == SIGCHLD && collect();
    }
}

/* --no-wall is the desk's own; all programs share the rest. */
static void read_command_line(int argc, char **argv)
{
    int n = 0;

    for (int i = 0; i < argc; i++) {
        if (!strcmp(argv[i], "--no-wall"))
            services[WALL].wanted = false;
        else
            argv[n++] = argv[i];
        if (!strcmp(argv[i], "--size") && i + 1 < argc)
            snprintf(size_word, sizeof size_word, "%s", argv[i + 1]);
    }
    argv[n] = NULL;
    settings_read(&settings, n, argv, help);
}

static void look_for_a_display(void)
{
    if (getenv("DISPLAY") || getenv("WAYLAND_DISPLAY") || getenv("SDL_VIDEODRIVER"))
        return;
    services[KIOSK].wanted = services[WALL].wanted = false;
    fprintf(stderr, "desk: there is no display, so the kiosk's window is left out; the lamps and\n"
                    "the counting run\n");
}

int main(int argc, char **argv)
{
    read_command_line(argc, argv);
    ssize_t n = readlink("/proc/self/exe", folder, sizeof folder - 1);
    if (n < 0)
        refuse("find the programs beside", argv[0]);
    folder[n] = 0;
    *strrchr(folder, '/') = 0;
    state_make();
    key_make();
    site_keep();
    look_for_a_display();
    int signals = signals_watch(SIGCHLD);
    signal(SIGPIPE, SIG_IGN); /* whoever reads what we say may go; the kiosk stays */
    run(signals);
    end_all();
    return 0;
}
