/* What the parts of the tool `vm` share: its folder, words of refusal, and asking QEMU. */
#include "tools/vm/vm_base.h"
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

const char *vm_dir = "build/vm/run";

_Noreturn void vm_refuse(const char *what, const char *word)
{
    fprintf(stderr, "vm: %s%s%s\n", what, *word ? ": " : "", word);
    exit(2);
}

const char *vm_path(const char *name)
{
    static char path[PATH_MAX];
    if (snprintf(path, sizeof path, "%s/%s", vm_dir, name) >= (int)sizeof path)
        vm_refuse("the folder's name is too long", vm_dir);
    return path;
}

long vm_number(const char *word, long least, long most)
{
    char *end;
    long n = strtol(word, &end, 10);
    if (end == word || *end || n < least || n > most)
        vm_refuse("not a number that fits here", word);
    return n;
}

void vm_wait_ms(long ms)
{
    usleep((useconds_t)ms * 1000);
}

/* --- QEMU ----------------------------------------------------------------------------------- */

void vm_dial(struct qmp *qmp, const char *name)
{
    int failed = qmp_open(qmp, vm_path(name));
    if (failed)
        vm_refuse("no QEMU answers there", vm_path(name));
}

void vm_must(struct qmp *qmp, const char *command)
{
    int failed = qmp_do(qmp, command);
    if (failed == -EPROTO)
        vm_refuse("QEMU refuses", qmp_complaint(qmp));
    if (failed)
        vm_refuse("QEMU does not answer", strerror(-failed));
}

void vm_quote(const char *text, char *to, size_t size)
{
    size_t n = 0;
    for (; *text && n + 7 < size; text++) {
        if ((unsigned char)*text < ' ') {
            n += (size_t)snprintf(to + n, size - n, "\\u%04x", (unsigned)*text);
            continue;
        }
        if (strchr("\"\\", *text))
            to[n++] = '\\';
        to[n++] = *text;
    }
    to[n] = '\0';
}

void vm_shot(struct qmp *qmp, const char *file)
{
    char path[PATH_MAX], quoted[2 * PATH_MAX], command[3 * PATH_MAX];
    const char *dot = strrchr(file, '.');
    if (!dot || (strcmp(dot, ".png") && strcmp(dot, ".ppm")))
        vm_refuse("a picture is a .png or a .ppm", file);
    if (file[0] == '/')
        snprintf(path, sizeof path, "%s", file);
    else if (!getcwd(path, sizeof path) || strlen(path) + strlen(file) + 2 > sizeof path)
        vm_refuse("that name is too long", file);
    else
        sprintf(path + strlen(path), "/%s", file); /* fits: checked just above */
    vm_quote(path, quoted, sizeof quoted);
    snprintf(command, sizeof command,
             "{\"execute\": \"screendump\", \"arguments\": "
             "{\"filename\": \"%s\", \"format\": \"%s\"}}",
             quoted, dot + 1);
    vm_must(qmp, command);
}
