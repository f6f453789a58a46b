/* See calls.h. */
#include "io/link/calls.h"
#include "io/link/link.h"
#include <errno.h>
#include <string.h>

int calls_again(struct calls *calls, int fd)
{
    int sent = 0, failed = 0;

    while (sent < calls->n && !(failed = link_send(fd, &calls->waiting[sent])))
        sent++;
    calls->n -= sent;
    memmove(calls->waiting, calls->waiting + sent, (size_t)calls->n * sizeof *calls->waiting);
    return failed == -EAGAIN ? 0 : failed;
}

int calls_tell(struct calls *calls, int fd, const struct message *message)
{
    if (calls->n < CALLS_MAX)
        calls->waiting[calls->n++] = *message;
    return calls_again(calls, fd);
}

void calls_forget(struct calls *calls)
{
    memset(calls, 0, sizeof *calls);
}
