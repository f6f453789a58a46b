/* See staff.h. Others write these files: whatever lies under their names, it is read at most once,
 * without waiting, and no further than a page. */
#include "io/files/staff.h"
#include "io/box/clock.h"
#include <arpa/inet.h>
#include <fcntl.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PATH_SIZE = 4096, TEXT_MAX = 4096 };

/* `head` goes before what the file says. */
static void parse_file(struct staff *staff, const char *state, const char *name, const char *head)
{
    char path[PATH_SIZE], text[TEXT_MAX];
    struct stat status;
    size_t n = strlen(head);

    int length = snprintf(path, sizeof path, "%s/%s", state, name);
    if (length < 0 || length >= PATH_SIZE)
        return;
    int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0)
        return;
    memcpy(text, head, n);
    bool file = fstat(fd, &status) == 0 && S_ISREG(status.st_mode);
    ssize_t got = file ? read(fd, text + n, sizeof text - n) : 0;
    close(fd);
    if (got > 0)
        staff_parse(staff, text, n + (size_t)got);
}

/* What the network gave, which no file of ours knows. */
static void find_address(struct staff *staff)
{
    struct ifaddrs *all = NULL;

    if (getifaddrs(&all) < 0)
        return;
    for (const struct ifaddrs *at = all; at && !staff->address[0]; at = at->ifa_next) {
        bool ours = at->ifa_addr && at->ifa_addr->sa_family == AF_INET &&
                    !(at->ifa_flags & IFF_LOOPBACK) && at->ifa_flags & IFF_UP;
        const struct sockaddr_in *in = (const struct sockaddr_in *)(const void *)at->ifa_addr;
        if (ours && !inet_ntop(AF_INET, &in->sin_addr, staff->address, ADDRESS_MAX))
            staff->address[0] = 0;
    }
    freeifaddrs(all);
}

void staff_read(struct staff *staff, const char *state)
{
    memset(staff, 0, sizeof *staff);
    parse_file(staff, state, "release/status.txt", "");
    parse_file(staff, state, "staff", "");
    /* What all go by; the others only repeat what it was when they were written. */
    parse_file(staff, state, "clock", "clock = ");
    if (staff->clock == CLOCK_TRUSTED && !clock_local(state).trusted)
        staff->clock = CLOCK_UNTRUSTED; /* no day of this program's time */
    if (staff->network == NETWORK_DHCP)
        find_address(staff);
}
