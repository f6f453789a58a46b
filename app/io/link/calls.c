/* See calls.h. */
#include "io/link/calls.h"
#include <errno.h>
#include <string.h>

bool calls_again(struct calls *calls, struct caller *caller)
{
    int sent = 0, failed = 0;

    while (sent < calls->n && !(failed = caller_send(caller, &calls->waiting[sent])))
        sent++;
    calls->n -= sent;
    memmove(calls->waiting, calls->waiting + sent, (size_t)calls->n * sizeof *calls->waiting);
    memset(calls->waiting + calls->n, 0, (size_t)sent * sizeof *calls->waiting);
    return !failed || failed == -EAGAIN;
}

bool calls_tell(struct calls *calls, struct caller *caller, const struct message *message)
{
    if (caller->fd < 0)
        return true;
    if (calls->n < CALLS_MAX)
        calls->waiting[calls->n++] = *message;
    return calls_again(calls, caller);
}

void calls_forget(struct calls *calls)
{
    memset(calls, 0, sizeof *calls);
}
