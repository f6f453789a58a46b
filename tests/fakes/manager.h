/* Plays the service manager: hears what programs that start from now on say about themselves. */
#pragma once

#include <stdbool.h>

/* Sets NOTIFY_SOCKET; with watchdog_ms, WATCHDOG_USEC too. */
void manager_listen(int watchdog_ms);
void manager_hang_up(void);
/* The next words are these, and come within wait_ms. */
bool manager_hears(const char *words, int wait_ms);
/* How many words there are now; then they are gone. */
int manager_forget(void);
