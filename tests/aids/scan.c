/* Looks for byte patterns in all memory that a process may write, as a thief with its memory would.
 * usage: scan PID PATTERN...
 * A pattern is hex bytes, or HEXxN for N repeats; or i32:X,Y, i16:X,Y, f64:X,Y and fix:X,Y for a
 * point as two 32-bit, 16-bit, floating and 16.16 numbers side by side. One line each: how often,
 * and the pattern. It never finds itself: it looks into another process. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PATTERN_MAX = 1024, PATTERNS_MAX = 128, CHUNK = 1 << 20 };

struct pattern {
    const char *name;
    unsigned char bytes[PATTERN_MAX];
    size_t n;
    long found;
};

static struct pattern patterns[PATTERNS_MAX];
static int pattern_n;

static void add(struct pattern *p, const void *bytes, size_t n)
{
    if (p->n + n > PATTERN_MAX) {
        fprintf(stderr, "scan: %s is too long\n", p->name);
        exit(2);
    }
    memcpy(p->bytes + p->n, bytes, n);
    p->n += n;
}

static void add_number(struct pattern *p, const char *kind, double value)
{
    int32_t whole = (int32_t)value, fixed = (int32_t)(value * 65536);
    int16_t half = (int16_t)value;
    if (!strncmp(kind, "i32:", 4))
        add(p, &whole, sizeof whole);
    else if (!strncmp(kind, "i16:", 4))
        add(p, &half, sizeof half);
    else if (!strncmp(kind, "fix:", 4))
        add(p, &fixed, sizeof fixed);
    else
        add(p, &value, sizeof value);
}

static void read_pattern(struct pattern *p, const char *s)
{
    double x, y;
    p->name = s;
    if (strlen(s) > 4 && s[3] == ':' && sscanf(s + 4, "%lf,%lf", &x, &y) == 2) {
        add_number(p, s, x);
        add_number(p, s, y);
        return;
    }
    unsigned byte;
    for (; *s && *s != 'x' && sscanf(s, "%2x", &byte) == 1; s += 2)
        add(p, &(unsigned char){(unsigned char)byte}, 1);
    if (p->n == 0 || (*s && *s != 'x')) {
        fprintf(stderr, "scan: not a pattern: %s\n", p->name);
        exit(2);
    }
    long repeats = *s == 'x' ? strtol(s + 1, NULL, 10) : 1;
    for (size_t once = p->n; repeats > 1; repeats--)
        add(p, p->bytes, once);
}

static void look(struct pattern *p, const unsigned char *at, size_t n)
{
    const unsigned char *end = at + n, *hit;
    while ((hit = memmem(at, (size_t)(end - at), p->bytes, p->n))) {
        p->found++;
        if (getenv("SCAN_WHERE"))
            fprintf(stderr, "%s\n", p->name);
        at = hit + 1;
    }
}

/* Chunks overlap by less than a pattern, so that no pattern is cut and none is seen twice. */
static void look_through(int memory, unsigned long from, unsigned long to)
{
    static unsigned char chunk[CHUNK];
    for (int i = 0; i < pattern_n; i++)
        for (unsigned long at = from; at < to;) {
            size_t want = to - at < CHUNK ? to - at : CHUNK;
            ssize_t got = pread(memory, chunk, want, (off_t)at);
            if (got <= 0)
                break;
            look(&patterns[i], chunk, (size_t)got);
            if (at + (unsigned long)got >= to)
                break;
            at += (unsigned long)got - patterns[i].n + 1;
        }
}

static FILE *open_part(const char *pid, const char *part)
{
    char path[64];
    snprintf(path, sizeof path, "/proc/%s/%s", pid, part);
    FILE *file = fopen(path, "r");
    if (file)
        return file;
    fprintf(stderr, "scan: %s: %s\n", path, strerror(errno));
    exit(2);
}

int main(int argc, char **argv)
{
    if (argc < 3 || argc > PATTERNS_MAX + 2) {
        fputs("usage: scan PID PATTERN...\n", stderr);
        return 2;
    }
    for (int i = 2; i < argc; i++)
        read_pattern(&patterns[pattern_n++], argv[i]);
    FILE *maps = open_part(argv[1], "maps"), *memory = open_part(argv[1], "mem");
    char line[512], rights[5];
    unsigned long from, to;
    while (fgets(line, sizeof line, maps))
        if (sscanf(line, "%lx-%lx %4s", &from, &to, rights) == 3 && rights[1] == 'w') {
            long was = 0, is = 0;
            for (int i = 0; i < pattern_n; i++)
                was += patterns[i].found;
            look_through(fileno(memory), from, to);
            for (int i = 0; i < pattern_n; i++)
                is += patterns[i].found;
            if (is > was && getenv("SCAN_WHERE"))
                fputs(line, stderr);
        }
    for (int i = 0; i < pattern_n; i++)
        printf("%ld %s\n", patterns[i].found, patterns[i].name);
    return 0;
}
