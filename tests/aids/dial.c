/* Speaks to a server as one of the programs would, to see whether it is heard: says hello, and
 * asks for what that sender may ask for. Prints `refused` if the server hangs up, else `heard`, or
 * `silence`; `a stranger's` if it hung up itself, since the server is of another user.
 * usage: dial STATE checkin|tallyd kiosk|checkin|publish */
#include "io/link/link.h"
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>

static int sender_of(const char *word)
{
    static const char *const WORDS[] = {"", "kiosk", "checkin", "publish"};
    for (int i = 1; i < SENDER_COUNT; i++)
        if (!strcmp(word, WORDS[i]))
            return i;
    return SENDER_NONE;
}

int main(int argc, char **argv)
{
    int from = argc == 4 ? sender_of(argv[3]) : SENDER_NONE, got = 0;
    bool rings = from && !strcmp(argv[2], "checkin");
    int fd = from ? link_dial(argv[1], rings ? LINK_CHECKIN : LINK_TALLYD) : -EINVAL;
    if (fd < 0) {
        puts(fd == -EPERM ? "a stranger's" : strerror(-fd));
        return 1;
    }
    struct message message = message_make(MESSAGE_HELLO, (enum sender)from);
    link_send(fd, &message);
    message = message_make(rings                    ? MESSAGE_ARRIVE
                           : from == SENDER_PUBLISH ? MESSAGE_READ
                                                    : MESSAGE_COUNT,
                           (enum sender)from);
    if (message.type == MESSAGE_COUNT)
        message.u.count.kind = from == SENDER_KIOSK ? CELL_VISIT : CELL_CHECKIN;
    link_send(fd, &message);
    struct pollfd p = {.fd = fd, .events = POLLIN};
    if (poll(&p, 1, 2000) > 0)
        got = link_receive(fd, &message);
    puts(got < 0 ? "refused" : got ? "heard" : "silence");
    return 0;
}
