/* The sockets between the programs: AF_UNIX SOCK_SEQPACKET, non-blocking, one message a packet.
 * DIR/checkin.sock and DIR/tallyd.sock. Nothing here ever waits. */
#pragma once

#include "core/wire/message.h"

/* Binds and listens; a stale socket file is replaced. Returns the descriptor or -errno;
 * -EADDRINUSE if somebody already serves that name. */
int link_serve(const char *dir, const char *name);
/* A new client, or -EAGAIN, or -errno. A client of a user that may not speak is closed: -EPERM
 * (allowed: our own user, root, and the users named kiosk, checkin and publish). */
int link_accept(int server);
/* The client's user may speak as `from`: our own user and root as anybody, the users named kiosk,
 * checkin and publish as themselves. For a server that gives each sender other rights. */
bool link_may(int fd, enum sender from);
/* The user the other end had when it connected, or -1. */
long link_user(int fd);
/* Connects; -ENOENT or -ECONNREFUSED if nobody listens. */
int link_dial(const char *dir, const char *name);
/* 0, -EAGAIN (full; try later) or -errno (dead; close it). */
int link_send(int fd, const struct message *message);
/* 1: a valid message. 0: nothing now. -errno: dead. Invalid messages are skipped. */
int link_receive(int fd, struct message *message);
/* An inotify descriptor that becomes readable when a socket appears in dir; drain with
 * link_watch_drain. So nobody polls for a peer that is away. */
int link_watch(const char *dir);
void link_watch_drain(int fd);
