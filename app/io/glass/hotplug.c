/* Uevents over netlink: the kernel announces a device at once, udev when its node may be opened. A
 * device may still be busy then, so after each piece of news a timer asks for a few more looks;
 * without news there is no timer. */
#define _GNU_SOURCE /* memmem */
#include "io/glass/hotplug.h"

#include <errno.h>
#include <linux/netlink.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <unistd.h>

enum { KERNEL = 1, UDEV = 2, LOOKS = 5, LOOK_MS = 200 };

static int uevents = -1, timer = -1;
static int looks; /* left */

bool hotplug_open(void)
{
    struct sockaddr_nl groups = {.nl_family = AF_NETLINK, .nl_groups = KERNEL | UDEV};
    uevents = socket(AF_NETLINK, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_KOBJECT_UEVENT);
    timer = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK);
    if (uevents >= 0 && timer >= 0 && !bind(uevents, (struct sockaddr *)&groups, sizeof groups))
        return true;
    hotplug_close();
    return false;
}

void hotplug_close(void)
{
    if (uevents >= 0)
        close(uevents);
    if (timer >= 0)
        close(timer);
    uevents = timer = -1;
}

int hotplug_fds(int fds[HOTPLUG_FDS])
{
    fds[0] = uevents;
    fds[1] = timer;
    return uevents < 0 ? 0 : HOTPLUG_FDS;
}

static void set_timer(int ms)
{
    struct itimerspec when = {.it_value = {.tv_nsec = ms * 1000000L}};
    timerfd_settime(timer, 0, &when, NULL);
}

void hotplug_soon(void)
{
    looks = LOOKS;
    set_timer(LOOK_MS);
}

static int read_uevents(void)
{
    static const char input[] = "SUBSYSTEM=input", display[] = "SUBSYSTEM=drm";
    char said[8192];
    ssize_t n;
    int news = 0;
    /* If messages were lost, anything may have changed. */
    while ((n = recv(uevents, said, sizeof said, 0)) != -1 || errno == ENOBUFS) {
        size_t length = n < 0 ? 0 : (size_t)n;
        if (n < 0)
            news |= NEWS_INPUT | NEWS_DISPLAY;
        if (memmem(said, length, input, sizeof input))
            news |= NEWS_INPUT;
        if (memmem(said, length, display, sizeof display))
            news |= NEWS_DISPLAY;
    }
    return news;
}

int hotplug_news(void)
{
    uint64_t times;
    int news = uevents < 0 ? 0 : read_uevents();
    if (news)
        hotplug_soon();
    if (timer >= 0 && read(timer, &times, sizeof times) > 0) {
        news |= NEWS_LATER;
        if (--looks > 0)
            set_timer(LOOK_MS);
    }
    return news;
}
