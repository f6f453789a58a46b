/* Tells the service manager how the program is doing (its notify protocol). If nobody asked to be
 * told, as on a desk, all of these do nothing. */
#pragma once

#include <stdbool.h>

/* Somebody wants to be told. */
bool ready_asked(void);
/* From now on the program does its work. */
void ready_tell(void);
/* Still working: due at least as often as ready_within said, or as the unit says. */
void ready_alive(void);
/* From now on the program counts as hung, and is killed, after this long without ready_alive. */
void ready_within(int ms);
/* For a loop that sleeps until something happens, once per turn: how long it may sleep, sleep_ms
 * (-1: for ever) or less. Says ready_alive whenever a third of the unit's WatchdogSec has passed,
 * so a loop that hangs anywhere says nothing. Without a watchdog the loop does not wake for it. */
int ready_sleep_ms(int sleep_ms);
