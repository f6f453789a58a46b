/* The lines of the check-in by libgpiod 2, found by name on all chips. One request per line: a line
 * that is missing, taken or storming takes no other with it. Two lines of one name are an error: it
 * must never light a lamp in some other room. A chip that goes and comes back is taken up again
 * without polling: the devices' folder is watched. */
#include "io/lines/gpio.h"
#include "io/box/clock.h"
#include "io/box/log.h"
#include <assert.h>
#include <dirent.h>
#include <errno.h>
#include <gpiod.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* RETRY_MS: only while a line exists that we were not given, as nothing would tell
 * us of a change. */
enum { PATH_SIZE = 300, READ_MAX = 64, KERNEL_EVENTS = 256, RETRY_MS = 5000 };

/* Where a name was found in one look over all chips. */
struct found {
    int n;
    unsigned offset;
    char path[PATH_SIZE];
};

struct line {
    struct gpiod_line_request *request; /* NULL: not there */
    unsigned offset;
    bool start; /* its first level is still to be reported */
    long said;  /* why it is missing, as last logged */
};

struct gpio {
    const struct wire *wires;
    int wire_n, watch;
    char devices[PATH_SIZE / 2];
    struct line line[LINES_MAX];
    uint32_t lit;
    bool look;
    int64_t retry_ms;
    int turn; /* the wire to read next; wire_n: this turn is over */
    struct gpiod_edge_event_buffer *events;
    int event_wire, event_at, event_n;
};

struct gpio *gpio_open(const struct wire *wires, int wire_n, const char *state, const char *devices)
{
    (void)state;
    assert(wire_n <= LINES_MAX && strlen(devices) < PATH_SIZE / 2);
    struct gpio *gpio = calloc(1, sizeof *gpio);
    if (!gpio)
        return NULL;
    gpio->wires = wires;
    gpio->wire_n = wire_n;
    strcpy(gpio->devices, devices);
    gpio->look = true;
    gpio->retry_ms = INT64_MAX;
    gpio->events = gpiod_edge_event_buffer_new(READ_MAX);
    if (!gpio->events) {
        free(gpio);
        return NULL;
    }
    gpio->watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    if (gpio->watch >= 0)
        inotify_add_watch(gpio->watch, devices, IN_CREATE | IN_ATTRIB);
    return gpio;
}

static void line_drop(struct line *line)
{
    if (line->request)
        gpiod_line_request_release(line->request);
    line->request = NULL;
    line->start = false;
}

void gpio_close(struct gpio *gpio)
{
    for (int w = 0; w < gpio->wire_n; w++)
        line_drop(&gpio->line[w]);
    gpiod_edge_event_buffer_free(gpio->events);
    if (gpio->watch >= 0)
        close(gpio->watch);
    free(gpio);
}

int gpio_fds(const struct gpio *gpio, struct pollfd fds[GPIO_FDS_MAX])
{
    int n = 0;

    if (gpio->watch >= 0)
        fds[n++] = (struct pollfd){.fd = gpio->watch, .events = POLLIN};
    for (int w = 0; w < gpio->wire_n; w++)
        if (gpio->line[w].request)
            fds[n++] = (struct pollfd){.fd = gpiod_line_request_get_fd(gpio->line[w].request),
                                       .events = POLLIN};
    return n;
}

uint32_t gpio_there(const struct gpio *gpio)
{
    uint32_t there = 0;

    for (int w = 0; w < gpio->wire_n; w++)
        there |= gpio->line[w].request ? 1u << w : 0;
    return there;
}

int64_t gpio_wake_ms(const struct gpio *gpio)
{
    return gpio->look ? 0 : gpio->retry_ms;
}

static enum gpiod_line_value value_of(bool on)
{
    return on ? GPIOD_LINE_VALUE_ACTIVE : GPIOD_LINE_VALUE_INACTIVE;
}

void gpio_set(struct gpio *gpio, int wire, bool on)
{
    assert(wire >= 0 && wire < gpio->wire_n && gpio->wires[wire].output);
    struct line *line = &gpio->line[wire];

    if (on == !!(gpio->lit & 1u << wire))
        return;
    gpio->lit ^= 1u << wire;
    if (line->request &&
        gpiod_line_request_set_value(line->request, line->offset, value_of(on)) < 0) {
        line_drop(line);
        gpio->look = true;
    }
}

/* --- looking for lines --------------------------------------------------------------------- */

static void look_at_chip(const struct gpio *gpio, const char *path, struct found *found)
{
    struct gpiod_chip *chip = gpiod_chip_open(path);
    struct gpiod_chip_info *info = chip ? gpiod_chip_get_info(chip) : NULL;
    size_t line_n = info ? gpiod_chip_info_get_num_lines(info) : 0;

    for (unsigned offset = 0; offset < line_n; offset++) {
        struct gpiod_line_info *line = gpiod_chip_get_line_info(chip, offset);
        const char *name = line ? gpiod_line_info_get_name(line) : NULL;
        for (int w = 0; name && w < gpio->wire_n; w++)
            if (!strcmp(name, gpio->wires[w].line)) {
                found[w].n++;
                found[w].offset = offset;
                strcpy(found[w].path, path);
            }
        gpiod_line_info_free(line);
    }
    gpiod_chip_info_free(info);
    if (chip)
        gpiod_chip_close(chip);
}

static void look_at_chips(const struct gpio *gpio, struct found *found)
{
    DIR *folder = opendir(gpio->devices);
    const struct dirent *entry;

    while (folder && (entry = readdir(folder))) {
        char path[PATH_SIZE];
        struct stat is;
        int n = snprintf(path, sizeof path, "%s/%s", gpio->devices, entry->d_name);
        if (strncmp(entry->d_name, "gpiochip", 8) || n < 0 || (size_t)n >= sizeof path)
            continue;
        /* Some systems link an old name to a chip: that is not a second chip. */
        if (lstat(path, &is) == 0 && !S_ISLNK(is.st_mode) && gpiod_is_gpiochip_device(path))
            look_at_chip(gpio, path, found);
    }
    if (folder)
        closedir(folder);
}

static int settings_set(struct gpiod_line_settings *settings, const struct wire *wire, bool on)
{
    gpiod_line_settings_set_active_low(settings, wire->active_low);
    if (wire->output)
        return gpiod_line_settings_set_direction(settings, GPIOD_LINE_DIRECTION_OUTPUT) ||
               gpiod_line_settings_set_output_value(settings, value_of(on));
    return gpiod_line_settings_set_direction(settings, GPIOD_LINE_DIRECTION_INPUT) ||
           gpiod_line_settings_set_edge_detection(settings, GPIOD_LINE_EDGE_BOTH) ||
           (wire->pull_up && gpiod_line_settings_set_bias(settings, GPIOD_LINE_BIAS_PULL_UP));
}

/* NULL with errno. */
static struct gpiod_line_request *line_request(const struct wire *wire, const struct found *found,
                                               bool on)
{
    struct gpiod_line_request *request = NULL;
    struct gpiod_chip *chip = gpiod_chip_open(found->path);
    struct gpiod_line_settings *settings = gpiod_line_settings_new();
    struct gpiod_line_config *config = gpiod_line_config_new();
    struct gpiod_request_config *how = gpiod_request_config_new();

    if (chip && settings && config && how && !settings_set(settings, wire, on) &&
        !gpiod_line_config_add_line_settings(config, &found->offset, 1, settings)) {
        gpiod_request_config_set_consumer(how, "checkin");
        gpiod_request_config_set_event_buffer_size(how, KERNEL_EVENTS);
        request = gpiod_chip_request_lines(chip, how, config);
    }
    int error = errno;
    gpiod_request_config_free(how);
    gpiod_line_config_free(config);
    gpiod_line_settings_free(settings);
    if (chip)
        gpiod_chip_close(chip);
    errno = error;
    return request;
}

/* 0, or why it is not ours: there is no line of that name, there are two, or what
 * the kernel says. */
static long line_take(struct gpio *gpio, int wire, const struct found *found)
{
    struct line *line = &gpio->line[wire];

    if (found->n != 1)
        return found->n ? -ENOTUNIQ : -ENOENT;
    line->offset = found->offset;
    line->request = line_request(&gpio->wires[wire], found, gpio->lit >> wire & 1);
    line->start = line->request && !gpio->wires[wire].output;
    if (line->request)
        return 0;
    gpio->retry_ms = clock_ms() + RETRY_MS;
    return -errno;
}

static uint32_t all_wires(const struct gpio *gpio)
{
    return (uint32_t)((1ull << gpio->wire_n) - 1);
}

static void look(struct gpio *gpio)
{
    static struct found found[LINES_MAX];

    gpio->look = false;
    gpio->retry_ms = INT64_MAX;
    if (gpio_there(gpio) == all_wires(gpio))
        return;
    if (gpio->watch < 0)
        gpio->retry_ms = clock_ms() + RETRY_MS;
    memset(found, 0, sizeof found);
    look_at_chips(gpio, found);
    for (int w = 0; w < gpio->wire_n; w++) {
        struct line *line = &gpio->line[w];
        if (line->request)
            continue;
        long why = line_take(gpio, w, &found[w]);
        if (why && why != line->said)
            log_event(LOG_GPIO_MISSING, w, why);
        line->said = why;
    }
}

/* Whether something happened to a chip in the devices' folder. */
static bool chips_changed(const struct gpio *gpio)
{
    char room[4096] __attribute__((aligned(__alignof__(struct inotify_event))));
    bool changed = false;
    ssize_t n;

    while (gpio->watch >= 0 && (n = read(gpio->watch, room, sizeof room)) > 0)
        for (char *at = room; at < room + n;) {
            const struct inotify_event *event = (const struct inotify_event *)at;
            changed |=
                event->mask & IN_Q_OVERFLOW || (event->len && !strncmp(event->name, "gpiochip", 8));
            at += sizeof *event + event->len;
        }
    return changed;
}

/* --- edges --------------------------------------------------------------------------------- */

/* Kernel times of edges are on the monotonic clock; ours goes on in suspend. */
static int64_t our_ms(uint64_t monotonic_ns)
{
    struct timespec mono;

    clock_gettime(CLOCK_MONOTONIC, &mono);
    int64_t now_ms = clock_ms();
    int64_t age_ms =
        (int64_t)mono.tv_sec * 1000 + mono.tv_nsec / 1000000 - (int64_t)(monotonic_ns / 1000000);
    return age_ms > 0 ? now_ms - age_ms : now_ms;
}

static bool event_take(struct gpio *gpio, struct gpio_edge *edge)
{
    if (gpio->event_at >= gpio->event_n)
        return false;
    struct gpiod_edge_event *event =
        gpiod_edge_event_buffer_get_event(gpio->events, (unsigned long)gpio->event_at++);
    *edge = (struct gpio_edge){.wire = gpio->event_wire,
                               .closed = gpiod_edge_event_get_event_type(event) ==
                                         GPIOD_EDGE_EVENT_RISING_EDGE,
                               .at_ms = our_ms(gpiod_edge_event_get_timestamp_ns(event))};
    return true;
}

/* The level at the start; false if the line has just gone. */
static bool start_take(struct line *line, int wire, struct gpio_edge *edge)
{
    enum gpiod_line_value value = gpiod_line_request_get_value(line->request, line->offset);

    line->start = false;
    if (value == GPIOD_LINE_VALUE_ERROR)
        return false;
    *edge = (struct gpio_edge){.wire = wire,
                               .closed = value == GPIOD_LINE_VALUE_ACTIVE,
                               .start = true,
                               .at_ms = clock_ms()};
    return true;
}

/* Reads what one line reports; a line whose chip is gone is dropped. */
static void line_read(struct gpio *gpio, int wire)
{
    struct line *line = &gpio->line[wire];
    struct pollfd p = {.fd = gpiod_line_request_get_fd(line->request), .events = POLLIN};

    if (poll(&p, 1, 0) <= 0)
        return;
    int n = p.revents & POLLIN && !gpio->wires[wire].output
                ? gpiod_line_request_read_edge_events(line->request, gpio->events, READ_MAX)
                : -1;
    gpio->event_wire = wire;
    gpio->event_at = 0;
    gpio->event_n = n > 0 ? n : 0;
    if (n < 0) {
        line_drop(line);
        gpio->look = true;
    }
}

/* One turn reads each line once, so that a storm ends the turn too. */
bool gpio_next(struct gpio *gpio, struct gpio_edge *edge)
{
    if (gpio->turn == 0 && (chips_changed(gpio) || gpio->look || clock_ms() >= gpio->retry_ms))
        look(gpio);
    for (;;) {
        if (event_take(gpio, edge))
            return true;
        if (gpio->turn == gpio->wire_n)
            break;
        int wire = gpio->turn++;
        struct line *line = &gpio->line[wire];
        if (line->request && line->start && start_take(line, wire, edge)) {
            gpio->turn--; /* and then what it reports */
            return true;
        }
        if (line->request)
            line_read(gpio, wire);
    }
    gpio->turn = 0;
    return false;
}
