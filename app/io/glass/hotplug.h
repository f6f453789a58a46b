/* News of devices that come and go, as descriptors for poll(). */
#pragma once

#include <stdbool.h>

/* What may have changed: take a look at it. */
enum { NEWS_INPUT = 1, NEWS_DISPLAY = 2, NEWS_LATER = 4 /* a second look, with no news */ };
enum { HOTPLUG_FDS = 2 };

bool hotplug_open(void);
void hotplug_close(void);
int hotplug_fds(int fds[HOTPLUG_FDS]);
/* What has come since the last call; bits of the above. */
int hotplug_news(void);
/* A few more looks within the next second: for what is not ready yet. */
void hotplug_soon(void);
