/* Replaces libgpiod when the kernel has no GPIO: "DIR/gpiochipN" is fake_chip[N]. Only
 * what io/lines/gpio.c calls. Events travel through a pipe, so that the request's
 * descriptor can be polled. */
#include "tests/fakes/gpiod.h"
#include <assert.h>
#include <errno.h>
#include <gpiod.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct fake_chip fake_chip[FAKE_CHIPS];
static int requests;

struct gpiod_chip {
    int n;
};
struct gpiod_chip_info {
    int unused;
};
struct gpiod_line_info {
    const char *name;
};
struct gpiod_line_settings {
    bool output, active_low, pull_up, edges, on;
};
struct gpiod_line_config {
    unsigned offset;
    struct gpiod_line_settings settings;
};
struct gpiod_request_config {
    int unused;
};
struct gpiod_line_request {
    int chip;
    unsigned offset;
};
struct gpiod_edge_event {
    uint64_t at_ns;
    bool rising;
};
struct gpiod_edge_event_buffer {
    size_t n;
    struct gpiod_edge_event event[64];
};

void fake_reset(void)
{
    assert(requests == 0);
    memset(fake_chip, 0, sizeof fake_chip);
}

int fake_requests(void)
{
    return requests;
}

void fake_pull(int chip, int offset, bool level, uint64_t at_ns)
{
    struct fake_line *line = &fake_chip[chip].line[offset];
    struct gpiod_edge_event event = {at_ns, level != line->active_low};

    if (level == line->level)
        return;
    line->level = level;
    if (line->ours && line->edges)
        assert(write(line->pipe[1], &event, sizeof event) == (ssize_t)sizeof event);
}

void fake_unplug(int chip)
{
    fake_chip[chip].plugged = false;
    for (int i = 0; i < FAKE_LINES; i++)
        if (fake_chip[chip].line[i].ours) {
            close(fake_chip[chip].line[i].pipe[1]); /* POLLHUP, as the kernel does */
            fake_chip[chip].line[i].pipe[1] = -1;
        }
}

static int chip_of(const char *path)
{
    const char *name = strstr(path, "gpiochip");
    int n = name ? atoi(name + 8) : -1;
    return n >= 0 && n < FAKE_CHIPS && fake_chip[n].plugged ? n : -1;
}

bool gpiod_is_gpiochip_device(const char *path)
{
    return chip_of(path) >= 0;
}

struct gpiod_chip *gpiod_chip_open(const char *path)
{
    int n = chip_of(path);
    struct gpiod_chip *chip = n < 0 ? NULL : malloc(sizeof *chip);
    if (chip)
        chip->n = n;
    else
        errno = ENODEV;
    return chip;
}

void gpiod_chip_close(struct gpiod_chip *chip)
{
    free(chip);
}

struct gpiod_chip_info *gpiod_chip_get_info(struct gpiod_chip *chip)
{
    (void)chip;
    return calloc(1, sizeof(struct gpiod_chip_info));
}

void gpiod_chip_info_free(struct gpiod_chip_info *info)
{
    free(info);
}

size_t gpiod_chip_info_get_num_lines(struct gpiod_chip_info *info)
{
    (void)info;
    return FAKE_LINES;
}

struct gpiod_line_info *gpiod_chip_get_line_info(struct gpiod_chip *chip, unsigned offset)
{
    struct gpiod_line_info *info = malloc(sizeof *info);
    assert(info && offset < FAKE_LINES);
    info->name = fake_chip[chip->n].line[offset].name;
    return info;
}

const char *gpiod_line_info_get_name(struct gpiod_line_info *info)
{
    return info->name;
}

void gpiod_line_info_free(struct gpiod_line_info *info)
{
    free(info);
}

struct gpiod_line_settings *gpiod_line_settings_new(void)
{
    return calloc(1, sizeof(struct gpiod_line_settings));
}

void gpiod_line_settings_free(struct gpiod_line_settings *settings)
{
    free(settings);
}

int gpiod_line_settings_set_direction(struct gpiod_line_settings *settings,
                                      enum gpiod_line_direction direction)
{
    settings->output = direction == GPIOD_LINE_DIRECTION_OUTPUT;
    return 0;
}

int gpiod_line_settings_set_edge_detection(struct gpiod_line_settings *settings,
                                           enum gpiod_line_edge edge)
{
    settings->edges = edge == GPIOD_LINE_EDGE_BOTH;
    return 0;
}

int gpiod_line_settings_set_bias(struct gpiod_line_settings *settings, enum gpiod_line_bias bias)
{
    settings->pull_up = bias == GPIOD_LINE_BIAS_PULL_UP;
    return 0;
}

void gpiod_line_settings_set_active_low(struct gpiod_line_settings *settings, bool active_low)
{
    settings->active_low = active_low;
}

int gpiod_line_settings_set_output_value(struct gpiod_line_settings *settings,
                                         enum gpiod_line_value value)
{
    settings->on = value == GPIOD_LINE_VALUE_ACTIVE;
    return 0;
}

struct gpiod_line_config *gpiod_line_config_new(void)
{
    return calloc(1, sizeof(struct gpiod_line_config));
}

void gpiod_line_config_free(struct gpiod_line_config *config)
{
    free(config);
}

int gpiod_line_config_add_line_settings(struct gpiod_line_config *config, const unsigned *offsets,
                                        size_t n, struct gpiod_line_settings *settings)
{
    assert(n == 1);
    config->offset = offsets[0];
    config->settings = *settings;
    return 0;
}

struct gpiod_request_config *gpiod_request_config_new(void)
{
    return calloc(1, sizeof(struct gpiod_request_config));
}

void gpiod_request_config_free(struct gpiod_request_config *config)
{
    free(config);
}

void gpiod_request_config_set_consumer(struct gpiod_request_config *config, const char *consumer)
{
    (void)config, (void)consumer;
}

void gpiod_request_config_set_event_buffer_size(struct gpiod_request_config *config, size_t size)
{
    (void)config, (void)size;
}

struct gpiod_line_request *gpiod_chip_request_lines(struct gpiod_chip *chip,
                                                    struct gpiod_request_config *how,
                                                    struct gpiod_line_config *config)
{
    struct fake_line *line = &fake_chip[chip->n].line[config->offset];
    struct gpiod_line_request *request;

    (void)how;
    if (line->taken || line->ours) {
        errno = EBUSY;
        return NULL;
    }
    request = malloc(sizeof *request);
    assert(request && pipe(line->pipe) == 0);
    request->chip = chip->n;
    request->offset = config->offset;
    line->ours = true;
    line->output = config->settings.output;
    line->active_low = config->settings.active_low;
    line->pull_up = config->settings.pull_up;
    line->edges = config->settings.edges;
    if (line->output)
        line->level = config->settings.on != line->active_low;
    requests++;
    return request;
}

static struct fake_line *line_of(const struct gpiod_line_request *request)
{
    return &fake_chip[request->chip].line[request->offset];
}

void gpiod_line_request_release(struct gpiod_line_request *request)
{
    struct fake_line *line = line_of(request);

    close(line->pipe[0]);
    if (line->pipe[1] >= 0)
        close(line->pipe[1]);
    line->ours = false;
    free(request);
    requests--;
}

int gpiod_line_request_get_fd(struct gpiod_line_request *request)
{
    return line_of(request)->pipe[0];
}

enum gpiod_line_value gpiod_line_request_get_value(struct gpiod_line_request *request,
                                                   unsigned offset)
{
    assert(offset == request->offset);
    if (!fake_chip[request->chip].plugged)
        return GPIOD_LINE_VALUE_ERROR;
    return line_of(request)->level != line_of(request)->active_low ? GPIOD_LINE_VALUE_ACTIVE
                                                                   : GPIOD_LINE_VALUE_INACTIVE;
}

int gpiod_line_request_set_value(struct gpiod_line_request *request, unsigned offset,
                                 enum gpiod_line_value value)
{
    assert(offset == request->offset && line_of(request)->output);
    if (!fake_chip[request->chip].plugged)
        return -1;
    line_of(request)->level = (value == GPIOD_LINE_VALUE_ACTIVE) != line_of(request)->active_low;
    return 0;
}

struct gpiod_edge_event_buffer *gpiod_edge_event_buffer_new(size_t capacity)
{
    assert(capacity <= 64);
    return calloc(1, sizeof(struct gpiod_edge_event_buffer));
}

void gpiod_edge_event_buffer_free(struct gpiod_edge_event_buffer *buffer)
{
    free(buffer);
}

int gpiod_line_request_read_edge_events(struct gpiod_line_request *request,
                                        struct gpiod_edge_event_buffer *buffer, size_t max)
{
    ssize_t n = read(line_of(request)->pipe[0], buffer->event, max * sizeof buffer->event[0]);

    if (n <= 0)
        return -1;
    buffer->n = (size_t)n / sizeof buffer->event[0];
    return (int)buffer->n;
}

struct gpiod_edge_event *gpiod_edge_event_buffer_get_event(struct gpiod_edge_event_buffer *buffer,
                                                           unsigned long index)
{
    assert(index < buffer->n);
    return &buffer->event[index];
}

enum gpiod_edge_event_type gpiod_edge_event_get_event_type(struct gpiod_edge_event *event)
{
    return event->rising ? GPIOD_EDGE_EVENT_RISING_EDGE : GPIOD_EDGE_EVENT_FALLING_EDGE;
}

uint64_t gpiod_edge_event_get_timestamp_ns(struct gpiod_edge_event *event)
{
    return event->at_ns;
}
