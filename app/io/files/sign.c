/* See sign.h. What ssh-keygen says is not believed before it has the shape it must have. */
#include "io/files/sign.h"
#include "io/files/keygen.h"
#include <errno.h>
#include <string.h>
#include <unistd.h>

static const char BEGIN[] = "-----BEGIN SSH SIGNATURE-----\n";
static const char END[] = "-----END SSH SIGNATURE-----\n";

int sign_bytes(const char *key, const char *bytes, size_t n, int patience_ms,
               struct text *signature)
{
    const char *const args[] = {"ssh-keygen", "-Y", "sign",         "-q", "-f",
                                key,          "-n", SIGN_NAMESPACE, NULL};
    char said[KEYGEN_SAID_MAX];

    if (access(key, R_OK) < 0)
        return -errno;
    int error = keygen_run(args, bytes, n, patience_ms, said);
    if (error)
        return error;
    size_t length = strlen(said), end = sizeof END - 1;
    if (strncmp(said, BEGIN, sizeof BEGIN - 1) != 0 || length < sizeof BEGIN + end ||
        strcmp(said + length - end, END) != 0)
        return -EKEYREJECTED;
    text_add_n(signature, said, length);
    return 0;
}

/* The public key is worked out from the private one: a .pub beside it may be another's. Its third
 * word, a comment, stays here. */
int sign_allowed(const char *key, int patience_ms, struct text *line)
{
    const char *const args[] = {"ssh-keygen", "-y", "-f", key, NULL};
    char said[KEYGEN_SAID_MAX];

    if (access(key, R_OK) < 0)
        return -errno;
    int error = keygen_run(args, "", 0, patience_ms, said);
    if (error)
        return error;
    size_t kind = strcspn(said, " \n");
    if (kind == 0 || said[kind] != ' ')
        return -EKEYREJECTED;
    text_add(line, SIGN_PRINCIPAL " namespaces=\"" SIGN_NAMESPACE "\" ");
    text_add_n(line, said, kind + 1 + strcspn(said + kind + 1, " \n"));
    text_add(line, "\n");
    return 0;
}
