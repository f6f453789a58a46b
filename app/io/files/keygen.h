/* ssh-keygen, run for what only it should do; and the kiosk's own keys, which it makes.
 *
 * All: 0, or -ENOEXEC (no ssh-keygen), -ETIMEDOUT, -EKEYREJECTED (it would not, or said something
 * else) or another -errno. */
#pragma once

#include <stddef.h>
#include <sys/types.h>

enum {
    KEYGEN_SAID_MAX = 4096,
    KEYGEN_PRINT_MAX = 64,
    KEYGEN_PATIENCE_MS = 20000 /* it may take this long before it is ended */
};
#define KEYGEN_OURS ((uid_t) - 1)

/* What it said on its standard output when it was given these bytes on its standard input. The
 * first of args is its name, the last NULL. */
int keygen_run(const char *const *args, const char *bytes, size_t n, int patience_ms,
               char said[KEYGEN_SAID_MAX]);
/* DIR/NAME and DIR/NAME.pub, an ed25519 pair without a passphrase. A pair that is whole stays;
 * otherwise a new one is made, the private half whole or not at all, for `owner` alone to read
 * (KEYGEN_OURS: the user who runs this). 1 if a damaged one had to be replaced. */
int keygen_make(const char *dir, const char *name, uid_t owner);
/* "SHA256:..." of DIR/NAME.pub; "" if there is none. */
int keygen_print(const char *dir, const char *name, char print[KEYGEN_PRINT_MAX]);
