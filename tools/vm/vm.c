/* A hand on a kiosk that runs in QEMU: touches its glass, presses its buttons, looks at its lamps,
 * takes its picture, plugs things in and pulls the plug. Starts nothing: tests/vm/boot.sh does. */
#include "tools/vm/console.h"
#include "tools/vm/vm_base.h"
#include "tools/vm/vm_hand.h"
#include <ctype.h>
#include <limits.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char help[] =
    "usage: vm [--vm DIR] COMMAND       (build/vm/run)\n"
    "  shot FILE.png|FILE.ppm          the picture on the glass\n"
    "  touch X Y [MILLISECONDS]        a finger, down for a moment\n"
    "  slide X Y TO_X TO_Y             a finger that moves while it is down\n"
    "  key NAME                        previous, next, select, back, hide, urgent, or a letter\n"
    "  type TEXT                       letters and digits on a keyboard\n"
    "  press BUTTON [MILLISECONDS]     door, seen, key, or the name of a line\n"
    "  lamps                           what each lamp shows: off, steady, slow, blinks or fast\n"
    "  run COMMAND [SECONDS]           as root in the guest; exits as the command does\n"
    "  up SECONDS                      waits until the guest's test console answers\n"
    "  talk TEXT SECONDS               types on the first serial line, prints what comes back\n"
    "  wait-for TEXT SECONDS           until the first serial line has said so\n"
    "  add DRIVER [NAME=VALUE]...      plugs a device in; id=X names it\n"
    "  del ID                          and pulls it out\n"
    "  qmp JSON                        any command of QEMU's; prints what it returns\n"
    "  runs                            exits with 0 while QEMU runs\n"
    "  kill                            a power cut\n"
    "  stop                            QEMU ends in order\n"
    "press, lamps, run and up want a guest that was started with the test hooks.\n";

enum {
    PRESS_MS = 150,
    PATIENCE_S = 20,
    RUN_S = 60,
    END_MS = 20000,
    LOOK_MS = 100,
    JSON_MAX = 8192
};

static int shot(struct qmp *qmp, char **words)
{
    vm_shot(qmp, words[0]);
    return 0;
}

/* --- devices -------------------------------------------------------------------------------- */

static int add(struct qmp *qmp, char **words)
{
    char command[JSON_MAX], name[256], value[512], driver[256];
    vm_quote(words[0], driver, sizeof driver);
    int n = snprintf(command, sizeof command,
                     "{\"execute\": \"device_add\", \"arguments\": {\"driver\": \"%s\"", driver);
    for (int i = 1; words[i]; i++) {
        size_t name_n = strcspn(words[i], "=");
        if (!words[i][name_n])
            vm_refuse("not NAME=VALUE", words[i]);
        words[i][name_n] = '\0';
        vm_quote(words[i], name, sizeof name);
        vm_quote(words[i] + name_n + 1, value, sizeof value);
        if (n < JSON_MAX)
            n += snprintf(command + n, (size_t)(JSON_MAX - n), ", \"%s\": \"%s\"", name, value);
    }
    if (n >= JSON_MAX - 3)
        vm_refuse("too long", words[0]);
    strcat(command, "}}");
    vm_must(qmp, command);
    return 0;
}

static int del(struct qmp *qmp, char **words)
{
    char command[JSON_MAX], id[256];
    vm_quote(words[0], id, sizeof id);
    snprintf(command, sizeof command,
             "{\"execute\": \"device_del\", \"arguments\": {\"id\": \"%s\"}}", id);
    vm_must(qmp, command);
    return 0;
}

static int say(struct qmp *qmp, char **words)
{
    size_t n = 0;
    vm_must(qmp, words[0]);
    const char *returned = json_value(qmp_complaint(qmp), "return", &n);
    printf("%.*s\n", (int)n, returned ? returned : "");
    return 0;
}

/* --- the guest ------------------------------------------------------------------------------ */

static int run_in_guest(const char *command, int patience_s, int seconds)
{
    int fd = console_open(vm_path("console"), patience_s);
    if (fd < 0)
        vm_refuse("the guest's test console does not answer", strerror(-fd));
    int status = console_run(fd, command, seconds);
    if (status < 0)
        vm_refuse("the guest fell silent", strerror(-status));
    close(fd);
    return status;
}

static int run(struct qmp *qmp, char **words)
{
    (void)qmp;
    return run_in_guest(words[0], PATIENCE_S, words[1] ? (int)vm_number(words[1], 1, 3600) : RUN_S);
}

static int up(struct qmp *qmp, char **words)
{
    (void)qmp;
    return run_in_guest("true", (int)vm_number(words[0], 1, 3600), RUN_S);
}

static int press(struct qmp *qmp, char **words)
{
    char command[256];
    long ms = words[1] ? vm_number(words[1], 1, 60000) : PRESS_MS;
    (void)qmp;
    for (const char *at = words[0]; *at; at++)
        if (!isalnum((unsigned char)*at) && *at != '-')
            vm_refuse("not a button", words[0]);
    if (snprintf(command, sizeof command, "sh /run/test/wall press %s %ld", words[0], ms) >=
        (int)sizeof command)
        vm_refuse("not a button", words[0]);
    return run_in_guest(command, PATIENCE_S, RUN_S);
}

static int lamps(struct qmp *qmp, char **words)
{
    (void)qmp, (void)words;
    return run_in_guest("sh /run/test/wall lamps", PATIENCE_S, RUN_S);
}

static int talk(struct qmp *qmp, char **words)
{
    (void)qmp;
    int failed = console_talk(vm_path("serial"), words[0], (int)vm_number(words[1], 1, 3600));
    if (failed)
        vm_refuse("the serial line", strerror(-failed));
    return 0;
}

static int says(const char *path, const char *text)
{
    size_t n = strlen(text), at = 0;
    FILE *file = fopen(path, "r");
    for (int c; file && at < n && (c = getc(file)) != EOF;)
        at = c == text[at] ? at + 1 : c == text[0];
    if (file)
        fclose(file);
    return at == n;
}

static int wait_for(struct qmp *qmp, char **words)
{
    (void)qmp;
    for (long left_ms = vm_number(words[1], 0, 3600) * 1000; left_ms >= 0; left_ms -= LOOK_MS) {
        if (says(vm_path("serial.log"), words[0]))
            return 0;
        vm_wait_ms(LOOK_MS);
    }
    fprintf(stderr, "vm: the serial line has not said: %s\n", words[0]);
    return 1;
}

/* --- its end -------------------------------------------------------------------------------- */

/* QEMU's process number, or 0: it does not run. The number in the file may be another process's by
 * now, and one that has ended may stay in the list until its parent has looked. */
static pid_t running(void)
{
    char name[64] = "", state = 'Z', stat[64];
    long pid = 0;
    FILE *file = fopen(vm_path("pid"), "r");
    if (file && fscanf(file, "%ld", &pid) != 1)
        pid = 0;
    if (file)
        fclose(file);
    snprintf(stat, sizeof stat, "/proc/%ld/stat", pid);
    file = pid > 0 ? fopen(stat, "r") : NULL;
    int read_n = file ? fscanf(file, "%*d (%63[^)]) %c", name, &state) : 0;
    if (file)
        fclose(file);
    bool is_qemu = read_n == 2 && !strncmp(name, "qemu-system", strlen("qemu-system"));
    return is_qemu && state != 'Z' ? (pid_t)pid : 0;
}

static int gone(pid_t pid)
{
    for (int waited_ms = 0; waited_ms < END_MS; waited_ms += LOOK_MS) {
        if (running() != pid)
            return 0;
        vm_wait_ms(LOOK_MS);
    }
    fprintf(stderr, "vm: QEMU does not end: %ld\n", (long)pid);
    return 1;
}

static int cut(struct qmp *qmp, char **words)
{
    pid_t pid = running();
    (void)qmp, (void)words;
    if (pid)
        kill(pid, SIGKILL);
    return pid ? gone(pid) : 0;
}

static int runs(struct qmp *qmp, char **words)
{
    (void)qmp, (void)words;
    return running() ? 0 : 1;
}

static int stop(struct qmp *qmp, char **words)
{
    pid_t pid = running();
    (void)words;
    if (!pid)
        return 0;
    vm_dial(qmp, "qmp");
    qmp_do(qmp, "{\"execute\": \"quit\"}"); /* it may be gone before it answers */
    qmp_close(qmp);
    return gone(pid);
}

static const struct command {
    const char *name;
    int least, most;
    int dials;
    int (*act)(struct qmp *qmp, char **words);
} commands[] = {
    {"shot", 1, 1, 1, shot},   {"touch", 2, 3, 1, vm_touch},    {"slide", 4, 4, 1, vm_slide},
    {"key", 1, 1, 1, vm_key},  {"type", 1, 1, 1, vm_type},      {"press", 1, 2, 0, press},
    {"lamps", 0, 0, 0, lamps}, {"run", 1, 2, 0, run},           {"up", 1, 1, 0, up},
    {"talk", 2, 2, 0, talk},   {"wait-for", 2, 2, 0, wait_for}, {"add", 1, 32, 1, add},
    {"del", 1, 1, 1, del},     {"qmp", 1, 1, 1, say},           {"runs", 0, 0, 0, runs},
    {"kill", 0, 0, 0, cut},    {"stop", 0, 0, 0, stop},
};

int main(int argc, char **argv)
{
    static struct qmp qmp;
    int at = 1;
    if (argc > 2 && !strcmp(argv[1], "--vm")) {
        vm_dir = argv[2];
        at = 3;
    }
    if (at >= argc || !strcmp(argv[at], "--help")) {
        fputs(help, at < argc ? stdout : stderr);
        return at < argc ? 0 : 2;
    }
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        const struct command *command = &commands[i];
        if (strcmp(argv[at], command->name))
            continue;
        if (argc - at - 1 < command->least || argc - at - 1 > command->most)
            vm_refuse("not how it is said; see --help", command->name);
        if (command->dials)
            vm_dial(&qmp, "qmp");
        return command->act(&qmp, argv + at + 1);
    }
    vm_refuse("not a command; see --help", argv[at]);
}
