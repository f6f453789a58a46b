/* The release folder: what staff fetch. A period's folder appears whole, is never touched again,
 * and all times in it are its own, never the time of writing. */
#ifndef FOLDER_H
#define FOLDER_H

#include "../core/message.h"

struct release {
    const char *dir;   /* the release folder; made where it is missing */
    const char *words; /* assets/release/report.template */
    const char *site;  /* for file names */
};

/* The folder of one closed period, if it is not there. 0 or -errno. */
int folder_period(const struct release *release, const struct closed *closed);
/* README.txt and status.txt; written only where they differ. status may be NULL (release.h). */
int folder_front(const struct release *release, const struct terms *terms,
                 const struct message *status);
/* Takes away the dated periods that ended before this day (release_day). */
int folder_forget(const struct release *release, int32_t before_day);
/* Last: gives the release folder itself its fixed time. */
int folder_settle(const struct release *release);

#endif
