/* See seat.h. With more seats than users that may speak, the user with the most has two at least:
 * a user that has only one keeps it, whatever others do. */
#include "io/link/seat.h"
#include <assert.h>

static int seats_of(const struct seat *seats, int n, long user)
{
    int taken = 0;

    for (int i = 0; i < n; i++)
        taken += seats[i].taken && seats[i].user == user;
    return taken;
}

static long greediest(const struct seat *seats, int n)
{
    long user = seats[0].user;

    for (int i = 1; i < n; i++)
        if (seats_of(seats, n, seats[i].user) > seats_of(seats, n, user))
            user = seats[i].user;
    return user;
}

static bool goes_first(const struct seat *a, const struct seat *b)
{
    return a->spoke != b->spoke ? !a->spoke : a->since < b->since;
}

int seat_for(const struct seat *seats, int n, long user)
{
    int found = -1;

    assert(n > 0 && n <= SEATS_MAX);
    for (int i = 0; i < n; i++)
        if (!seats[i].taken)
            return i;
    if (!seats_of(seats, n, user))
        user = greediest(seats, n);
    for (int i = 0; i < n; i++)
        if (seats[i].user == user && (found < 0 || goes_first(&seats[i], &seats[found])))
            found = i;
    return found;
}
