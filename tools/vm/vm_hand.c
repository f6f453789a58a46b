/* Fingers and keys for QEMU's own virtio devices. A touch is sent as a touch screen sends it: one
 * slot that begins, moves and ends. Each message says where it is, changed or not: whatever the
 * kernel then leaves out, it leaves out on a real panel too. */
#include "tools/vm/vm_hand.h"
#include "tools/vm/vm_base.h"
#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { AXIS_MAX = 0x7fff, JSON_MAX = 1024, CODE_MAX = 32 };
enum { TOUCH_MS = 120, KEY_MS = 60, SLIDE_STEPS = 12, SLIDE_STEP_MS = 15 };

struct vm_glass vm_glass = {1280, 800};

void vm_know_glass(void)
{
    FILE *file = fopen(vm_path("glass"), "r");
    if (file && fscanf(file, "%dx%d", &vm_glass.width, &vm_glass.height) != 2)
        vm_refuse("does not say WIDTHxHEIGHT", vm_path("glass"));
    if (file)
        fclose(file);
}

/* The middle of a pixel on the axis of the touch device. */
static long on_axis(long px, int size_px)
{
    return (2 * px + 1) * AXIS_MAX / (2 * size_px);
}

void vm_finger(struct qmp *qmp, const char *what, long x, long y)
{
    static const char form[] =
        "{\"execute\": \"input-send-event\", \"arguments\": {\"events\": ["
        "{\"type\": \"mtt\", \"data\": {\"type\": \"%s\", \"slot\": 0, \"tracking-id\": %d, "
        "\"axis\": \"x\", \"value\": 0}}%s%s%s"
        "]}}";
    static const char axis[] = ", {\"type\": \"mtt\", \"data\": {\"type\": \"data\", \"slot\": 0, "
                               "\"tracking-id\": %d, \"axis\": \"%c\", \"value\": %ld}}";
    static const char button[] =
        ", {\"type\": \"btn\", \"data\": {\"down\": %s, \"button\": \"touch\"}}";
    char command[JSON_MAX], at_x[256] = "", at_y[256] = "", touched[128] = "";
    int id = (int)getpid() % 30000 + 1, up = !strcmp(what, "end");
    if (!up) {
        snprintf(at_x, sizeof at_x, axis, id, 'x', on_axis(x, vm_glass.width));
        snprintf(at_y, sizeof at_y, axis, id, 'y', on_axis(y, vm_glass.height));
    }
    if (strcmp(what, "update"))
        snprintf(touched, sizeof touched, button, up ? "false" : "true");
    snprintf(command, sizeof command, form, what, up ? -1 : id, at_x, at_y, touched);
    vm_must(qmp, command);
}

int vm_touch(struct qmp *qmp, char **words)
{
    vm_know_glass();
    long x = vm_number(words[0], 0, vm_glass.width - 1),
         y = vm_number(words[1], 0, vm_glass.height - 1);
    long ms = words[2] ? vm_number(words[2], 1, 60000) : TOUCH_MS;
    vm_finger(qmp, "begin", x, y);
    vm_wait_ms(ms);
    vm_finger(qmp, "end", x, y);
    return 0;
}

int vm_slide(struct qmp *qmp, char **words)
{
    vm_know_glass();
    long x = vm_number(words[0], 0, vm_glass.width - 1),
         y = vm_number(words[1], 0, vm_glass.height - 1);
    long to_x = vm_number(words[2], 0, vm_glass.width - 1),
         to_y = vm_number(words[3], 0, vm_glass.height - 1);
    vm_finger(qmp, "begin", x, y);
    for (int i = 1; i <= SLIDE_STEPS; i++) {
        vm_wait_ms(SLIDE_STEP_MS);
        vm_finger(qmp, "update", x + (to_x - x) * i / SLIDE_STEPS,
                  y + (to_y - y) * i / SLIDE_STEPS);
    }
    vm_finger(qmp, "end", to_x, to_y);
    return 0;
}

/* --- keys ----------------------------------------------------------------------------------- */

static void tap(struct qmp *qmp, const char *code)
{
    static const char *const ways[] = {"true", "false"};
    char command[JSON_MAX];
    for (const char *at = code; *at; at++)
        if (!isalnum((unsigned char)*at) && *at != '_')
            vm_refuse("not a key", code);
    if (strlen(code) > CODE_MAX)
        vm_refuse("not a key", code);
    for (int i = 0; i < 2; i++) {
        snprintf(command, sizeof command,
                 "{\"execute\": \"input-send-event\", \"arguments\": {\"events\": [{\"type\": "
                 "\"key\", \"data\": {\"down\": %s, \"key\": {\"type\": \"qcode\", \"data\": "
                 "\"%s\"}}}]}}",
                 ways[i], code);
        vm_must(qmp, command);
        vm_wait_ms(KEY_MS);
    }
}

int vm_key(struct qmp *qmp, char **words)
{
    static const struct {
        const char *name, *code;
    } keys[] = {{"previous", "left"}, {"next", "right"}, {"select", "ret"},
                {"back", "esc"},      {"hide", "h"},     {"urgent", "u"}};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (!strcmp(words[0], keys[i].name)) {
            tap(qmp, keys[i].code);
            return 0;
        }
    tap(qmp, words[0]);
    return 0;
}

int vm_type(struct qmp *qmp, char **words)
{
    for (const char *at = words[0]; *at; at++) {
        char letter[2] = {(char)tolower((unsigned char)*at), '\0'};
        if (!isalnum((unsigned char)*at) && !strchr(" \n", *at))
            vm_refuse("letters, digits, blanks and line ends only", words[0]);
        tap(qmp, *at == ' ' ? "spc" : *at == '\n' ? "ret" : letter);
    }
    return 0;
}
