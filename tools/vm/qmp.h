/* Talks to a running QEMU over its QMP socket: one line of JSON out, one answer in. It
 * reads only as much JSON as that takes: whether an object has a key, and the piece of text
 * that is its value. */
#pragma once

#include <stddef.h>

enum { QMP_MESSAGE_MAX = 65536 };

struct qmp {
    int fd;
    size_t n; /* bytes received and not yet taken */
    char text[QMP_MESSAGE_MAX];
    char message[QMP_MESSAGE_MAX]; /* the last one taken, without its line end */
};

/* Connects and does the handshake. 0 or -errno; -EPROTO: nobody there speaks QMP. */
int qmp_open(struct qmp *qmp, const char *path);
/* Sends one command as JSON, and skips events that come meanwhile. 0, with the answer in
 * qmp->message, or -errno; -EPROTO: QEMU refuses it, and qmp_complaint() says why. */
int qmp_do(struct qmp *qmp, const char *command);
const char *qmp_complaint(const struct qmp *qmp);
void qmp_close(struct qmp *qmp);

/* Where the value of a key of this object begins, or NULL: not an object, or no such key in it.
 * n: how long the value is. */
const char *json_value(const char *object, const char *key, size_t *n);
