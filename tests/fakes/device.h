/* A machine with a real site on it, for tests that look at screens. */
#pragma once

#include "core/glass/hand.h"
#include "core/glass/view.h"
#include "core/visit/machine.h"

struct device {
    struct content content;
    struct visit visit;
    struct machine machine;
    struct staff staff;
    struct panel panel;
    struct scene scene;
    struct effects effects;
    struct hand hand;
};

/* The clock on the wall says this from the start, and is trusted. */
extern const struct local device_local;

/* A site from assets/sites, or NULL for the defaults; the terms are the site's own. */
void device_open(struct device *device, const char *site, const char *size);
/* The same, from any folder. */
void device_open_folder(struct device *device, const char *folder, const char *size);
/* The card built into the program. */
void device_open_card(struct device *device, const char *size);
/* Hours of the site and of all its rooms. */
void device_hours(struct device *device, const char *hours);
void device_look(struct device *device);
void device_step(struct device *device, int kind, int intent, int arg);
void device_tick(struct device *device, int64_t ms);
/* A made-up figure of how others answer this instrument, about its first scale. */
void device_figure(struct device *device, const char *id);
/* Staff turn their key; what their screens show is device->staff. */
void device_turn(struct device *device, bool on);
/* Touches the target with this label; false: there is no such target. */
bool device_tap(struct device *device, const char *label);
bool device_offers(const struct device *device, const char *label);
/* Whether these words are on the scene, across lines. */
bool device_says(const struct device *device, const char *words);
const struct effect *device_effect(const struct device *device, int kind);
const char *device_screen(const struct device *device);
