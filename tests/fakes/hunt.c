/* See hunt.h. */
#define _GNU_SOURCE
#include "tests/fakes/hunt.h"
#include "tests/fakes/unit.h"
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>

enum { PATIENCE_MS = 10000, OFFSET = 1 << 24 };

void hunt_bytes(struct hunt *hunt, const void *bytes, size_t n)
{
    assert_true(hunt->n < HUNT_MAX && 2 * n < HUNT_HEX_MAX);
    for (size_t i = 0; i < n; i++)
        snprintf(hunt->pattern[hunt->n] + 2 * i, 3, "%02x", ((const unsigned char *)bytes)[i]);
    hunt->n++;
}

int hunt_found(pid_t pid, const struct hunt *hunt, const char *where)
{
    static char command[HUNT_MAX * HUNT_HEX_MAX];
    char line[HUNT_HEX_MAX + 20];
    int kinds = 0, lines = 0, at = snprintf(command, sizeof command, "build/aids/scan %d", pid);
    for (int i = 0; i < hunt->n; i++)
        at += snprintf(command + at, sizeof command - (size_t)at, " %s", hunt->pattern[i]);
    FILE *scan = popen(command, "r");
    for (; fgets(line, sizeof line, scan); lines++)
        if (atol(line) > 0) {
            kinds++;
            printf("%s: %s", where, line);
        }
    assert_int_equal(pclose(scan), 0);
    assert_int_equal(lines, hunt->n);
    return kinds;
}

long hunt_times(pid_t pid, const void *bytes, size_t n)
{
    struct hunt hunt = {0};
    char command[HUNT_HEX_MAX + 50];
    long often = -1;
    hunt_bytes(&hunt, bytes, n);
    snprintf(command, sizeof command, "build/aids/scan %d %s", pid, hunt.pattern[0]);
    FILE *scan = popen(command, "r");
    assert_int_equal(fscanf(scan, "%ld", &often), 1);
    assert_int_equal(pclose(scan), 0);
    return often;
}

void hunt_message(struct hunt *hunt, enum message_type type)
{
    struct message message = message_make(type, SENDER_NONE);
    hunt_bytes(hunt, &message, offsetof(struct message, from));
}

void hunt_held(struct hunt *hunt, uint32_t n)
{
    hunt_bytes(hunt, &n, sizeof n);
}

void hunt_stored(struct hunt *hunt, uint32_t n)
{
    char text[16];
    n += OFFSET;
    hunt_bytes(hunt, &n, sizeof n);
    hunt_bytes(hunt, text, (size_t)snprintf(text, sizeof text, "%u", n));
    n = __builtin_bswap32(n);
    hunt_bytes(hunt, &n, sizeof n);
}

void hunt_images(struct hunt *hunt)
{
    hunt_bytes(hunt, "SQLite format 3", 16);
    hunt_bytes(hunt, "SHSTORE1", 8);
}

void hunt_halted(pid_t pid)
{
    int status;
    assert_int_equal(waitpid(pid, &status, WUNTRACED), pid);
    assert_true(WIFSTOPPED(status));
}

char hunt_state(pid_t pid)
{
    char path[40], state = '?';
    snprintf(path, sizeof path, "/proc/%d/stat", pid);
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    assert_int_equal(fscanf(file, "%*d %*s %c", &state), 1);
    fclose(file);
    return state;
}

void hunt_rested(pid_t pid)
{
    for (int i = 0; hunt_state(pid) != 'S'; i++) {
        assert_true(i < PATIENCE_MS);
        poll(NULL, 0, 1);
    }
}
