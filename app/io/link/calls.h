/* What the kiosk has to say to checkin. A checkin that does not read for a while is told later, in
 * order; one that has died is told nothing that was meant for it. */
#pragma once

#include "io/link/caller.h"

enum { CALLS_MAX = 8 };

struct calls {
    int n;
    struct message waiting[CALLS_MAX];
};

/* Says it now, or keeps it until calls_again. What does not fit is lost, as by a link that breaks:
 * nobody has been told by then, and the glass does not say so. False: the link is dead. */
bool calls_tell(struct calls *calls, struct caller *caller, const struct message *message);
/* Once it takes more. While some wait (calls->n), poll for POLLOUT. As calls_tell. */
bool calls_again(struct calls *calls, struct caller *caller);
/* The link has gone: a lamp must not light for somebody who was told long ago that it did not. */
void calls_forget(struct calls *calls);
