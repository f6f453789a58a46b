/* One line per event on stderr, written at once: nothing stays in a buffer. The reader may be slow,
 * stopped or gone: then a line is lost, and the program goes on. */
#include "io/box/log.h"

#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static const char *name = "";

void log_open(const char *program)
{
    name = program;
    signal(SIGPIPE, SIG_IGN);
}

void log_event(enum log_code code, long a, long b)
{
    char line[96];
    int n = snprintf(line, sizeof line, "%.24s %d %ld %ld\n", name, (int)code, a, b);
    struct pollfd room = {.fd = STDERR_FILENO, .events = POLLOUT};
    if (n > 0 && poll(&room, 1, 0) > 0 && write(STDERR_FILENO, line, (size_t)n) < 0)
        return;
}
