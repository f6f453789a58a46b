/* A machine with a real site on it. */
#include "tests/fakes/device.h"
#include "core/answers/examples.h"
#include "core/visit/screen.h"
#include "io/files/faces.h"
#include "io/files/files.h"
#include "io/files/load.h"
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void fail(const struct faults *faults)
{
    for (int i = 0; i < faults->n; i++)
        fprintf(stderr, "%s:%d: %s\n", faults->list[i].file, faults->list[i].line,
                faults->list[i].what);
    abort();
}

/* Monday, 2027-01-04, 10 in the morning. */
const struct local device_local = {.trusted = true, .day = 20822, .weekday = 0, .minute = 600};

static void begin(struct device *device, const char *size)
{
    if (!panel_parse(size, &device->panel))
        abort();
    machine_init(&device->machine, &device->content, &device->visit, 1);
    hand_init(&device->hand);
    device->machine.terms = device->content.site.terms;
    device->machine.keep_years = (uint8_t)device->content.site.keep_years;
    device->machine.lines_ready = true;
    device->machine.now_ms = 1000000;
    device->machine.local = device_local;
    device_look(device);
}

void device_open_folder(struct device *device, const char *folder, const char *size)
{
    static struct faults faults;
    const char *assets = files_assets(NULL);
    memset(device, 0, sizeof *device);
    memset(&faults, 0, sizeof faults);
    if (load_content(&device->content, folder, assets, examples_check, &faults) < 0)
        fail(&faults);
    begin(device, size);
}

void device_open(struct device *device, const char *site, const char *size)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/sites/%s", files_assets(NULL), site ? site : "");
    device_open_folder(device, site ? path : NULL, size);
}

void device_open_card(struct device *device, const char *size)
{
    static struct faults faults;
    memset(device, 0, sizeof *device);
    memset(&faults, 0, sizeof faults);
    load_anyway(&device->content, "/nowhere", "/nowhere", NULL, &faults);
    begin(device, size);
}

void device_hours(struct device *device, const char *hours)
{
    struct site *site = &device->content.site;
    struct span part;
    if (hours_parse(&site->hours, span_of(hours), &part))
        abort();
    for (int i = 0; i < site->room_n; i++)
        site->room[i].hours = site->hours;
}

void device_look(struct device *device)
{
    view_build(&device->machine, &device->panel, faces_ruler(), &device->scene);
}

void device_step(struct device *device, int kind, int intent, int arg)
{
    struct event event = {.kind = (uint8_t)kind, .at_ms = device->machine.now_ms};
    if (kind == EVENT_INTENT) {
        event.u.intent.intent = (uint8_t)intent;
        event.u.intent.arg = (int16_t)arg;
    }
    machine_step(&device->machine, &event, &device->effects);
    device_look(device);
}

void device_figure(struct device *device, const char *id)
{
    static const char *const FIGURE[FIGURE_PARTS] = {[FIGURE_YEAR] = "2021",
                                                     [FIGURE_GROUP] = "made-up people",
                                                     [FIGURE_SIZE] = "1,234",
                                                     [FIGURE_FOUND] = "56 in 100 scored 3 or more",
                                                     [FIGURE_SOURCE] = "Nobody and others, 2022"};
    int at = content_instrument(&device->content, id);
    assert(at >= 0);
    memcpy(device->content.instrument[at].scale[0].figure, FIGURE, sizeof FIGURE);
}

void device_turn(struct device *device, bool on)
{
    struct event event = {.kind = EVENT_STAFF, .at_ms = device->machine.now_ms};
    event.u.staff = &device->staff;
    machine_step(&device->machine, &event, &device->effects);
    event = (struct event){.kind = EVENT_LINES, .at_ms = device->machine.now_ms};
    event.u.lines.ready = device->machine.lines_ready;
    event.u.lines.key = on;
    machine_step(&device->machine, &event, &device->effects);
    device_look(device);
}

void device_tick(struct device *device, int64_t ms)
{
    struct event event = {.kind = EVENT_TICK, .at_ms = device->machine.now_ms + ms};
    machine_step(&device->machine, &event, &device->effects);
    device_look(device);
}

static const struct target *find(const struct device *device, const char *label)
{
    for (int i = 0; i < device->scene.target_n; i++)
        if (strcmp(device->scene.targets[i].label, label) == 0)
            return &device->scene.targets[i];
    return NULL;
}

bool device_offers(const struct device *device, const char *label)
{
    return find(device, label) != NULL;
}

bool device_tap(struct device *device, const char *label)
{
    const struct target *target = find(device, label);
    struct event event;
    if (!target)
        return false;
    int x = target->box.x + target->box.w / 2, y = target->box.y + target->box.h / 2;
    int64_t now_ms = device->machine.now_ms + 1000;
    hand_down(&device->hand, &device->scene, 1, x, y, now_ms);
    if (!hand_up(&device->hand, &device->scene, 1, x, y, now_ms, &event))
        return false;
    event.at_ms = now_ms;
    machine_step(&device->machine, &event, &device->effects);
    device_look(device);
    return true;
}

bool device_says(const struct device *device, const char *words)
{
    static char all[SCENE_TEXT_MAX * 4];
    size_t n = 0;
    for (int i = 0; i < device->scene.shape_n; i++) {
        const struct shape *shape = &device->scene.shapes[i];
        if (shape->kind != SHAPE_TEXT || n + shape->text_n + 2 > sizeof all)
            continue;
        memcpy(all + n, shape->text, shape->text_n);
        n += shape->text_n;
        all[n++] = ' ';
    }
    all[n] = '\0';
    return strstr(all, words) != NULL;
}

const struct effect *device_effect(const struct device *device, int kind)
{
    for (int i = 0; i < device->effects.n; i++)
        if (device->effects.list[i].kind == kind)
            return &device->effects.list[i];
    return NULL;
}

const char *device_screen(const struct device *device)
{
    return screen_name(state_screen(&device->machine));
}
