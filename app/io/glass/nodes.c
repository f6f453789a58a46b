/* What SDL does not do with an input node. Keys typed here must reach nothing else, so each node is
 * grabbed. The kernel does not repeat an axis that has not changed, and SDL takes it for 0, so we
 * ask the kernel. And both remember the last finger, so we send a neutral one through both. */
#include "io/glass/nodes.h"

#include <fcntl.h>
#include <linux/input.h>
#include <linux/major.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

/* SDL's descriptors are among the first; a panel distinguishes ten fingers. */
enum { FDS_MOST = 256, SLOTS_MOST = 16 };

struct slots { /* what EVIOCGMTSLOTS wants */
    __u32 code;
    __s32 value[SLOTS_MOST];
};

static int nodes[NODES_MAX];
static int node_n;

static bool is_node(int fd)
{
    struct stat is;
    return !fstat(fd, &is) && S_ISCHR(is.st_mode) && major(is.st_rdev) == INPUT_MAJOR;
}

bool nodes_dead(int fd)
{
    struct pollfd one = {.fd = fd, .events = POLLIN};
    return !is_node(fd) || (poll(&one, 1, 0) > 0 && one.revents & (POLLERR | POLLHUP));
}

void nodes_look(void)
{
    node_n = 0;
    for (int fd = 0; fd < FDS_MOST && node_n < NODES_MAX; fd++) {
        if (nodes_dead(fd))
            continue;
        ioctl(fd, EVIOCGRAB, 1); /* refused if it is already ours */
        nodes[node_n++] = fd;
    }
}

bool nodes_alive(int fds[NODES_MAX], int *n)
{
    *n = 0;
    for (int i = 0; i < node_n; i++)
        if (!nodes_dead(nodes[i]))
            fds[(*n)++] = nodes[i];
    bool died = *n < node_n;
    memcpy(nodes, fds, (size_t)*n * sizeof *nodes);
    node_n = *n;
    return died;
}

bool nodes_touch(void)
{
    struct input_absinfo range;
    for (int i = 0; i < node_n; i++)
        if (ioctl(nodes[i], EVIOCGABS(ABS_MT_POSITION_X), &range) >= 0 && range.maximum > 0)
            return true;
    return false;
}

/* --- where fingers are ---------------------------------------------------------------------- */

int nodes_slot(int fd, int64_t finger)
{
    struct slots id = {.code = ABS_MT_TRACKING_ID};
    if (ioctl(fd, EVIOCGMTSLOTS(sizeof id), &id) < 0)
        return 0;
    for (int i = 0; i < SLOTS_MOST; i++)
        if (id.value[i] == finger)
            return i;
    return 0; /* already lifted: a single finger has the first place */
}

float nodes_axis(int fd, bool vertical, int slot, float otherwise)
{
    struct slots place = {.code = vertical ? ABS_MT_POSITION_Y : ABS_MT_POSITION_X};
    struct input_absinfo range;
    bool many = ioctl(fd, EVIOCGMTSLOTS(sizeof place), &place) >= 0;
    int code = many ? (int)place.code : vertical ? ABS_Y : ABS_X;
    if (ioctl(fd, EVIOCGABS(code), &range) < 0 || range.maximum <= range.minimum)
        return otherwise;
    int value = many ? place.value[slot] : range.value;
    return (float)(value - range.minimum) / (float)(range.maximum - range.minimum);
}

/* --- forgetting ----------------------------------------------------------------------------- */

static void tell(int fd, int type, int code, int value)
{
    struct input_event event = {.type = (__u16)type, .code = (__u16)code, .value = value};
    if (write(fd, &event, sizeof event) < 0)
        return;
}

static void tell_place(int fd, int at)
{
    tell(fd, EV_ABS, ABS_MT_POSITION_X, at);
    tell(fd, EV_ABS, ABS_MT_POSITION_Y, at);
    tell(fd, EV_ABS, ABS_X, at);
    tell(fd, EV_ABS, ABS_Y, at);
    tell(fd, EV_SYN, SYN_REPORT, 0);
}

/* Puts a finger of our own down and up again in each of the kernel's places: what is written to a
 * node comes back out of it. Twice, as an unchanged place is not passed on. */
static void cover(int fd, int slot_n)
{
    for (int i = 0; i < slot_n; i++) {
        tell(fd, EV_ABS, ABS_MT_SLOT, i);
        tell(fd, EV_ABS, ABS_MT_TRACKING_ID, i + 1);
        tell_place(fd, 2);
        tell_place(fd, 1);
        tell(fd, EV_ABS, ABS_MT_TRACKING_ID, -1);
        tell(fd, EV_SYN, SYN_REPORT, 0);
    }
}

void nodes_cover(void)
{
    for (int i = 0; i < node_n; i++) {
        struct input_absinfo slots;
        char path[32];
        if (ioctl(nodes[i], EVIOCGABS(ABS_MT_SLOT), &slots) < 0)
            continue;
        snprintf(path, sizeof path, "/proc/self/fd/%d", nodes[i]);
        int fd = open(path, O_WRONLY | O_CLOEXEC | O_NONBLOCK); /* SDL's own may be open
                                                                 * for reading */
        if (fd < 0)
            continue;
        cover(fd, slots.maximum < SLOTS_MOST ? slots.maximum + 1 : SLOTS_MOST);
        close(fd);
    }
}
