/* The sockets between the programs: AF_UNIX SOCK_SEQPACKET, non-blocking, one message a packet.
 * Each lies in a folder of its server's own, and each side asks the kernel whose the other end is.
 * Users are known by name (checkin, tallyd, kiosk, publish); root and our own user may be anybody,
 * as on a desk, where all programs are one user's. Nothing here ever waits. */
#pragma once

#include "core/wire/message.h"
#include <stddef.h>

/* STATE/checkin/checkin.sock, STATE/tallyd/tallyd.sock; the desk's wall: STATE/checkin/panel.sock
 */
enum link_server { LINK_CHECKIN, LINK_TALLYD, LINK_PANEL, LINK_SERVERS };

/* The server's folder. 0 or -ENAMETOOLONG. */
int link_folder(char *path, size_t size, const char *state, enum link_server server);
/* Binds and listens; the folder is made if it is missing, a stale socket file is replaced. Returns
 * the descriptor or -errno; -EADDRINUSE if somebody already serves that name, -EPERM if the folder
 * is not ours alone to write. */
int link_serve(const char *state, enum link_server server);
/* A new client, or -EAGAIN, or -errno. A client of a user that may not speak is closed: -EPERM
 * (allowed: the users named kiosk, checkin and publish). */
int link_accept(int server);
/* The client's user may speak as `from`: kiosk, checkin and publish as themselves. For a server
 * that gives each sender other rights. */
bool link_may(int fd, enum sender from);
/* The user the other end had when it connected, or -1. */
long link_user(int fd);
/* Connects; -ENOENT or -ECONNREFUSED if nobody listens, -EPERM if it is not the server's user. */
int link_dial(const char *state, enum link_server server);
/* 0, -EAGAIN (full; try later) or -errno (dead; close it). */
int link_send(int fd, const struct message *message);
/* 1: a valid message. 0: nothing now. -errno: dead. Invalid messages are skipped. */
int link_receive(int fd, struct message *message);
/* An inotify descriptor that becomes readable when something appears in the state folder, or a
 * socket in a server's; drain with link_watch_drain. So nobody polls for a peer that is away. */
int link_watch(const char *state);
void link_watch_drain(int fd, const char *state);
