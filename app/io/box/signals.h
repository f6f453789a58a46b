/* The signals that end a program, as a descriptor to wait for. */
#pragma once

/* SIGTERM, SIGINT, SIGHUP and, if it is not 0, one more. The descriptor, or -1; it never waits. */
int signals_watch(int more);
/* The next one, or 0. */
int signals_next(int fd);
