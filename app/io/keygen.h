/* The kiosk's own keys, made by OpenSSH's ssh-keygen, kept where the power goes. */
#ifndef KEYGEN_H
#define KEYGEN_H

#include <sys/types.h>

enum { KEYGEN_PRINT_MAX = 64 };

/* DIR/NAME and DIR/NAME.pub, an ed25519 pair without a passphrase: as they are where they are
 * whole, else made anew, whole or not at all. The private one can be read by `owner` alone
 * ((uid_t)-1: whoever runs this). 0; 1 where a damaged one had to be replaced; or -errno. */
int keygen_make(const char *dir, const char *name, uid_t owner);
/* "SHA256:..." of DIR/NAME.pub. 0 or -errno. */
int keygen_print(const char *dir, const char *name, char print[KEYGEN_PRINT_MAX]);

#endif
