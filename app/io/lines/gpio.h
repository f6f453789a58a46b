/* The lines of the check-in: buttons as edges, lamps as on and off. gpio.c is libgpiod;
 * gpio_panel.c is the desk's wall, linked in its place. A line that is not there is not an error:
 * we look for it again when it may have come. Nothing here waits, nothing here debounces. */
#pragma once

#include "core/content/site.h"
#include <poll.h>

enum { GPIO_FDS_MAX = 32 };

struct gpio;

struct gpio_edge {
    int wire; /* index in the wires of gpio_open */
    bool closed;
    bool start;    /* no edge: the level when the line was found */
    int64_t at_ms; /* on clock_ms's clock, and never later than now */
};

/* The wires must stay where they are until gpio_close. Real lines are looked up in `devices`
 * ("/dev"); the desk's wall is served in `state`. NULL only with errno: no memory, no socket. */
struct gpio *gpio_open(const struct wire *wires, int wire_n, const char *state,
                       const char *devices);
void gpio_close(struct gpio *gpio);
/* What to poll for POLLIN now; returns how many. Ask again before each poll. */
int gpio_fds(const struct gpio *gpio, struct pollfd fds[GPIO_FDS_MAX]);
/* True: an edge. False: no more now. Call until false after poll, and at the start. */
bool gpio_next(struct gpio *gpio, struct gpio_edge *edge);
/* Bit w: the line of wire w is there and ours. May change only in gpio_next. */
uint32_t gpio_there(const struct gpio *gpio);
/* Lights or darkens an output. Kept for a line that is not there yet. */
void gpio_set(struct gpio *gpio, int wire, bool on);
/* When gpio_next wants a call though nothing is readable; INT64_MAX: never. */
int64_t gpio_wake_ms(const struct gpio *gpio);
