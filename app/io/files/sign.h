/* Staff who fetch a period can tell that this kiosk wrote it: an SSH signature over its sums, made
 * and checked by ssh-keygen alone. ed25519 gives the same signature for the same bytes every time.
 */
#pragma once

#include "core/plain/text.h"

/* ssh-keygen may take this long before it is ended. */
enum { SIGN_PATIENCE_MS = 20000 };
/* What a signature is good for, and whose it is, in ssh-keygen's words. */
#define SIGN_NAMESPACE "safeharbor"
#define SIGN_PRINCIPAL "kiosk"

/* All: 0, or -ENOENT (no key), -ENOEXEC (no ssh-keygen), -ETIMEDOUT, -EKEYREJECTED (it would not,
 * or said something else) or another -errno. `key` is the private key's file, without passphrase.
 */

/* Adds the signature, as a .sig file has it. */
int sign_bytes(const char *key, const char *bytes, size_t n, int patience_ms,
               struct text *signature);
/* Adds the line of an allowed_signers file that says whose the key is. */
int sign_allowed(const char *key, int patience_ms, struct text *line);
