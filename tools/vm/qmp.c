/* QMP without a JSON library (qmp.h). Every message of QEMU is one line; to skip a value, it counts
 * brackets outside of strings, so that nothing inside a text is taken for structure. */
#include "tools/vm/qmp.h"
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

enum { ANSWER_MS = 30000 };

/* --- JSON ----------------------------------------------------------------------------------- */

static const char *past_blanks(const char *at)
{
    return at + strspn(at, " \t\r\n");
}

/* at: an opening quote. Returns what follows the closing one, or NULL. */
static const char *past_string(const char *at)
{
    for (at++; *at && *at != '"'; at++)
        if (*at == '\\' && at[1])
            at++;
    return *at ? at + 1 : NULL;
}

static const char *past_value(const char *at)
{
    int depth = 0;
    for (; at && *at; at++) {
        if (*at == '"') {
            at = past_string(at);
            if (!at)
                return NULL;
            if (depth == 0)
                return at;
            at--;
        } else if (strchr("{[", *at)) {
            depth++;
        } else if (strchr("}]", *at)) {
            if (depth == 0)
                return at; /* the end of what holds a plain number or word */
            if (--depth == 0)
                return at + 1;
        } else if (*at == ',' && depth == 0) {
            return at;
        }
    }
    return depth == 0 ? at : NULL;
}

const char *json_value(const char *object, const char *key, size_t *n)
{
    const char *at = past_blanks(object);
    size_t key_n = strlen(key);
    if (*at != '{')
        return NULL;
    do {
        const char *name = past_blanks(at + 1), *end = *name == '"' ? past_string(name) : NULL;
        if (!end)
            return NULL;
        const char *value = past_blanks(end);
        if (*value != ':')
            return NULL;
        value = past_blanks(value + 1);
        at = past_value(value);
        if (!at)
            return NULL;
        if ((size_t)(end - name) == key_n + 2 && !memcmp(name + 1, key, key_n)) {
            *n = (size_t)(at - value);
            return value;
        }
        at = past_blanks(at);
    } while (*at == ',');
    return NULL;
}

static int has(const struct qmp *qmp, const char *key)
{
    size_t n;
    return json_value(qmp->message, key, &n) != NULL;
}

/* --- messages ------------------------------------------------------------------------------- */

static int receive(struct qmp *qmp)
{
    struct pollfd readable = {.fd = qmp->fd, .events = POLLIN};
    if (qmp->n == sizeof qmp->text)
        return -EMSGSIZE;
    if (poll(&readable, 1, ANSWER_MS) <= 0)
        return -ETIMEDOUT;
    ssize_t got = read(qmp->fd, qmp->text + qmp->n, sizeof qmp->text - qmp->n);
    if (got <= 0)
        return got < 0 ? -errno : -ECONNRESET;
    qmp->n += (size_t)got;
    return 0;
}

static int take(struct qmp *qmp)
{
    char *end;
    while (!(end = memchr(qmp->text, '\n', qmp->n))) {
        int failed = receive(qmp);
        if (failed)
            return failed;
    }
    size_t n = (size_t)(end - qmp->text);
    memcpy(qmp->message, qmp->text, n);
    qmp->message[n] = '\0';
    qmp->n -= n + 1;
    memmove(qmp->text, end + 1, qmp->n);
    return 0;
}

static int put(struct qmp *qmp, const char *text)
{
    size_t n = strlen(text);
    while (n > 0) {
        ssize_t done = send(qmp->fd, text, n, MSG_NOSIGNAL);
        if (done < 0)
            return -errno;
        text += done;
        n -= (size_t)done;
    }
    return 0;
}

int qmp_do(struct qmp *qmp, const char *command)
{
    int failed = put(qmp, command);
    if (!failed)
        failed = put(qmp, "\n");
    do
        failed = failed ? failed : take(qmp);
    while (!failed && !has(qmp, "return") && !has(qmp, "error"));
    return failed ? failed : has(qmp, "error") ? -EPROTO : 0;
}

const char *qmp_complaint(const struct qmp *qmp)
{
    return qmp->message;
}

int qmp_open(struct qmp *qmp, const char *path)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    qmp->n = 0;
    qmp->message[0] = '\0';
    if (snprintf(address.sun_path, sizeof address.sun_path, "%s", path) >=
        (int)sizeof address.sun_path)
        return -ENAMETOOLONG;
    qmp->fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (qmp->fd < 0)
        return -errno;
    int failed =
        connect(qmp->fd, (struct sockaddr *)&address, sizeof address) < 0 ? -errno : take(qmp);
    if (!failed)
        failed = has(qmp, "QMP") ? qmp_do(qmp, "{\"execute\": \"qmp_capabilities\"}") : -EPROTO;
    if (failed)
        qmp_close(qmp);
    return failed;
}

void qmp_close(struct qmp *qmp)
{
    close(qmp->fd);
    qmp->fd = -1;
}
