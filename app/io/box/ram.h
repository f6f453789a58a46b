/* The locked pages: everything that a visit knows lives here, is never swapped or dumped, and is
 * wiped with explicit_bzero. */
#pragma once

#include <stddef.h>

/* mlocked, MADV_DONTDUMP, zeroed. NULL with errno. Also sets RLIMIT_CORE 0 and not dumpable. */
void *ram_secret(size_t size);
void ram_wipe(void *at, size_t size);
/* Overwrites the unused stack below the caller. */
void ram_wipe_stack(void);
