/* The kiosk with somebody in front of it: its machine on a real site, fingers, keys and eyes. What
 * the glass does is noted for the story, in its words. */
#pragma once

#include "tests/fakes/device.h"
#include "tools/story/story.h"

struct visitor {
    struct device device;
    bool runs;
    struct local wall; /* what the clock on the wall says */
    int screen;        /* as it was noted last */
    /* Where an effect goes that is not for the glass. */
    void (*asks)(const struct effect *effect);
};

extern struct visitor visitor;

/* As if the others had told all: the site's terms hold, the lamp is there. */
void visitor_open(const char *site);
/* As the kiosk starts: nobody has told it anything. */
void visitor_start(void);
/* It is killed: its visit is gone, and the crisis card is on the glass. */
void visitor_stop(void);
void visitor_give(struct event *event);
int64_t visitor_wake_ms(void);
void visitor_tick(void);
/* Changes the setting that the line names. */
void visitor_set(const struct said *said);
extern const struct verb visitor_hands[], visitor_eyes[];
