/* The locked pages: everything that a visit knows lives here, is never swapped or dumped, and is
 * wiped with explicit_bzero. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

/* A crash leaves no core, and nobody may trace us: RLIMIT_CORE 0, not dumpable. False with errno.
 */
bool ram_seal(void);
/* mlocked, MADV_DONTDUMP, zeroed. NULL with errno. Seals, too. */
void *ram_secret(size_t size);
void ram_wipe(void *at, size_t size);
/* Overwrites the unused stack below the caller. */
void ram_wipe_stack(void);
