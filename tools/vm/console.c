/* The host's end of the test console (console.h). Each exchange has a number of its own: it skips
 * what an earlier one left on the line. */
#define _GNU_SOURCE
#include "tools/vm/console.h"
#include <errno.h>
#include <poll.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

enum { LINE_SIZE = 4096, COMMAND_MAX = 24000, HELLO_MS = 1000, GRACE_S = 30 };

static const char DIGITS[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

static int64_t now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* --- base64 --------------------------------------------------------------------------------- */

static void encode(const char *bytes, size_t n, char *text)
{
    const unsigned char *b = (const unsigned char *)bytes;
    for (size_t i = 0; i < n; i += 3) {
        uint32_t group = (uint32_t)b[i] << 16 | (uint32_t)(i + 1 < n ? b[i + 1] : 0) << 8 |
                         (uint32_t)(i + 2 < n ? b[i + 2] : 0);
        *text++ = DIGITS[group >> 18];
        *text++ = DIGITS[group >> 12 & 63];
        *text++ = i + 1 < n ? DIGITS[group >> 6 & 63] : '=';
        *text++ = i + 2 < n ? DIGITS[group & 63] : '=';
    }
    *text = '\0';
}

/* Decodes one line of it to standard output; padding, or what is not a digit, ends the line. */
static void decode_out(const char *text)
{
    uint32_t group = 0;
    int bits = 0;
    for (const char *digit; *text && (digit = strchr(DIGITS, *text)); text++) {
        group = group << 6 | (uint32_t)(digit - DIGITS);
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            putchar((int)(group >> bits & 255));
        }
    }
}

/* --- lines ---------------------------------------------------------------------------------- */

static int put(int fd, const char *text)
{
    for (size_t n = strlen(text); n > 0;) {
        ssize_t done = send(fd, text, n, MSG_NOSIGNAL);
        if (done < 0)
            return -errno;
        text += done;
        n -= (size_t)done;
    }
    return 0;
}

/* The next complete line, without its end; 0 or -errno. Byte by byte: few come. */
static int get(int fd, char line[LINE_SIZE], int64_t until_ms)
{
    size_t n = 0;
    for (;;) {
        struct pollfd readable = {.fd = fd, .events = POLLIN};
        int64_t left_ms = until_ms - now_ms();
        char byte;
        if (left_ms <= 0 || poll(&readable, 1, (int)left_ms) <= 0)
            return -ETIMEDOUT;
        if (read(fd, &byte, 1) != 1)
            return -ECONNRESET;
        if (byte == '\n')
            break;
        if (byte != '\r' && n < LINE_SIZE - 1)
            line[n++] = byte;
    }
    line[n] = '\0';
    return 0;
}

static int dial(const char *path)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    if (snprintf(address.sun_path, sizeof address.sun_path, "%s", path) >=
        (int)sizeof address.sun_path)
        return -ENAMETOOLONG;
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return -errno;
    if (connect(fd, (struct sockaddr *)&address, sizeof address) == 0)
        return fd;
    int failed = -errno;
    close(fd);
    return failed;
}

/* --- exchanges ------------------------------------------------------------------------------ */

static unsigned exchange(void)
{
    static unsigned n;
    return (unsigned)getpid() * 16 + n++ % 16;
}

int console_open(const char *path, int patience_s)
{
    int64_t until_ms = now_ms() + (int64_t)patience_s * 1000;
    char line[LINE_SIZE], hello[64], answer[64];
    int fd = dial(path), failed = 0;
    if (fd < 0)
        return fd;
    unsigned number = exchange();
    snprintf(hello, sizeof hello, "\nHELLO %u\n", number);
    snprintf(answer, sizeof answer, "@hello %u", number);
    while (!failed && now_ms() < until_ms) {
        failed = put(fd, hello);
        int64_t again_ms = now_ms() + HELLO_MS;
        while (!failed && !(failed = get(fd, line, again_ms)))
            if (!strcmp(line, answer))
                return fd;
        failed = failed == -ETIMEDOUT ? 0 : failed;
    }
    close(fd);
    return failed ? failed : -ETIMEDOUT;
}

static int answer_out(int fd, unsigned number, int seconds)
{
    int64_t until_ms = now_ms() + (int64_t)(seconds + GRACE_S) * 1000;
    char line[LINE_SIZE], begin[64];
    bool begun = false;
    int failed, status = 0;
    unsigned of;
    snprintf(begin, sizeof begin, "@out %u", number);
    while (!(failed = get(fd, line, until_ms))) {
        if (sscanf(line, "@end %u %d", &of, &status) == 2 && of == number)
            break;
        if (begun)
            decode_out(line);
        begun |= !strcmp(line, begin);
    }
    return failed ? failed : status;
}

int console_run(int fd, const char *command, int seconds)
{
    static char text[COMMAND_MAX * 2], line[COMMAND_MAX * 2 + 64];
    size_t n = strlen(command);
    if (n > COMMAND_MAX)
        return -EMSGSIZE;
    unsigned number = exchange();
    encode(command, n, text);
    snprintf(line, sizeof line, "RUN %u %d %s\n", number, seconds, text);
    int failed = put(fd, line);
    int status = failed ? failed : answer_out(fd, number, seconds);
    fflush(stdout);
    return status;
}

int console_talk(const char *path, const char *text, int seconds)
{
    int64_t until_ms = now_ms() + (int64_t)seconds * 1000;
    char line[LINE_SIZE];
    int fd = dial(path), failed = fd < 0 ? fd : put(fd, text);
    while (!failed && !(failed = get(fd, line, until_ms)))
        puts(line);
    if (fd >= 0)
        close(fd);
    fflush(stdout);
    return failed == -ETIMEDOUT ? 0 : failed;
}
