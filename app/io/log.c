/* One line an event on stderr, written at once: nothing stays in a buffer. */
#include "log.h"

#include <stdio.h>
#include <unistd.h>

static const char *name = "";

void log_open(const char *program)
{
    name = program;
}

void log_event(enum log_code code, long a, long b)
{
    char line[96];
    int n = snprintf(line, sizeof line, "%.24s %d %ld %ld\n", name, (int)code, a, b);
    /* A log that cannot be written must not stop anything. */
    if (n > 0 && write(STDERR_FILENO, line, (size_t)n) < 0)
        return;
}
