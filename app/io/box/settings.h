/* The command line that all programs share: --state DIR --site DIR --assets DIR --size WxH@INCHES,
 * and what some of them also take. */
#pragma once

#include "core/plain/panel.h"

struct settings {
    const char *state, *site, *assets; /* site may be NULL */
    struct panel panel;
    bool panel_given;
    bool fullscreen;   /* --fullscreen: the kiosk takes the whole display */
    bool resting;      /* --resting: the kiosk shows the built-in card and nothing else */
    const char *key;   /* --key: what publish signs with, or NULL */
    const char *clock; /* --clock trusted|untrusted, or NULL */
    const char *data;  /* --data DIR: what is kept without power; for provision, or NULL */
};

/* Exits with usage and 2 on a bad command line, prints `help` and exits 0 on --help. */
void settings_read(struct settings *settings, int argc, char **argv, const char *help);
