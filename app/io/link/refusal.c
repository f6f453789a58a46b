/* See refusal.h. */
#include "io/link/refusal.h"
#include <errno.h>
#include <stdio.h>
#include <string.h>

int refusal_say(const char *program, const char *state, int error)
{
    if (error == -EADDRINUSE)
        fprintf(stderr, "%s: one is running already in %s\n", program, state);
    else if (error == -EPERM)
        fprintf(stderr,
                "%s: %s/%s must be a folder that only the user of %s may write. Remove it, and "
                "start again: it is made anew.\n",
                program, state, program, program);
    else
        fprintf(stderr, "%s: cannot work in the state folder %s: %s\n", program, state,
                strerror(-error));
    return 1;
}
