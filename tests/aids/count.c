/* Counts visits or check-ins with a running tallyd, as the kiosk or checkin does: one after the
 * other, each durable before the next, and says "counted N" after each. With N = 0 it only makes
 * tallyd look at its clock.
 * usage: count STATE visits|checkins N [HIGH [TABLES]]     HIGH of the visits are in the higher
 * band of all TABLES: 1 burnout (the default), 2 distress, 3 both
 *        count STATE stands N     a cranked tallyd's clock (tests/fakes/calendar.c, STATE/calendar)
 * goes on by N hours on the same day, and tallyd looks at each */
#include "core/wire/outbox.h"
#include "io/link/link.h"
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PATIENCE_MS = 5000 };

static int dial(const char *state, enum sender from)
{
    struct message hello = message_make(MESSAGE_HELLO, from);
    int fd = link_dial(state, LINK_TALLYD);
    if (fd >= 0 && link_send(fd, &hello) == 0)
        return fd;
    fprintf(stderr, "count: nobody counts in %s\n", state);
    exit(1);
}

static void hear(int fd, struct outbox *outbox)
{
    struct pollfd readable = {.fd = fd, .events = POLLIN};
    struct message message;
    int got;
    while ((got = link_receive(fd, &message)) == 0)
        if (poll(&readable, 1, PATIENCE_MS) <= 0)
            break;
    if (got != 1) {
        fputs("count: tallyd does not answer\n", stderr);
        exit(1);
    }
    outbox_told(outbox, &message);
}

static void count(int fd, struct outbox *outbox, const struct cell *cell)
{
    struct message message;
    outbox_add(outbox, cell);
    while (outbox->n > 0) {
        if (outbox_next(outbox, &message) && link_send(fd, &message) == 0)
            outbox_sent(outbox);
        hear(fd, outbox);
    }
}

static void hour(const char *state)
{
    char path[4096], next[4096];
    long hours, day, trusted;
    snprintf(path, sizeof path, "%s/calendar", state);
    snprintf(next, sizeof next, "%s/calendar.new", state);
    FILE *file = fopen(path, "r");
    if (!file || fscanf(file, "%ld %ld %ld", &hours, &day, &trusted) != 3)
        exit(1);
    fclose(file);
    file = fopen(next, "w");
    if (!file)
        exit(1);
    fprintf(file, "%ld %ld %ld\n", hours + 1, day, trusted);
    fclose(file);
    rename(next, path);
}

static void wake(const char *state)
{
    struct outbox outbox;
    outbox_init(&outbox);
    int fd = dial(state, SENDER_KIOSK);
    hear(fd, &outbox);
    close(fd);
}

/* It looks when somebody comes, and has looked when the next one is answered. */
static int stand(const char *state, long n)
{
    for (wake(state); n > 0; n--) {
        hour(state);
        wake(state);
        wake(state);
    }
    return 0;
}

int main(int argc, char **argv)
{
    if (argc == 4 && !strcmp(argv[2], "stands"))
        return stand(argv[1], strtol(argv[3], NULL, 10));
    if (argc < 4 || (strcmp(argv[2], "visits") && strcmp(argv[2], "checkins"))) {
        fputs("usage: count STATE visits|checkins N [HIGH [TABLES]]\n", stderr);
        return 2;
    }
    int visits = !strcmp(argv[2], "visits");
    long n = strtol(argv[3], NULL, 10), high = argc > 4 ? strtol(argv[4], NULL, 10) : 0;
    long tables = argc > 5 ? strtol(argv[5], NULL, 10) : 1;
    struct outbox outbox;
    outbox_init(&outbox);
    int fd = dial(argv[1], visits ? SENDER_KIOSK : SENDER_CHECKIN);
    hear(fd, &outbox);
    for (long i = 0; i < n; i++) {
        struct cell cell = {visits ? CELL_VISIT : CELL_CHECKIN, (uint8_t)(visits ? tables : 0),
                            (uint8_t)(visits && i < high ? tables : 0)};
        count(fd, &outbox, &cell);
        printf("counted %ld\n", i + 1);
        fflush(stdout);
    }
    close(fd);
    return 0;
}
