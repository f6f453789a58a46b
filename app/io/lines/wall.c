/* Packets of the desk's wall. Like link.c: never waits, never hands on what is not a packet. */
#include "io/lines/wall.h"
#include <errno.h>
#include <sys/socket.h>

int wall_send(int fd, const struct wall_packet *packet)
{
    struct wall_packet whole = *packet;

    whole.magic = WALL_MAGIC;
    return send(fd, &whole, sizeof whole, MSG_DONTWAIT | MSG_NOSIGNAL) < 0 ? -errno : 0;
}

int wall_receive(int fd, struct wall_packet *packet)
{
    ssize_t n = recv(fd, packet, sizeof *packet, MSG_DONTWAIT | MSG_TRUNC);

    if (n < 0)
        return errno == EAGAIN || errno == EINTR ? 0 : -errno;
    /* Only our own tools speak here: anything that says something else is cut off. */
    if (n != (ssize_t)sizeof *packet || packet->magic != WALL_MAGIC || packet->on > 1)
        return -ECONNRESET;
    packet->role[WALL_ROLE_MAX - 1] = 0;
    return 1;
}
