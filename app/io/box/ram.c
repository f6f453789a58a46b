/* The locked pages. The card, the swap and a crash dump must never hold a visit, so the pages are
 * pinned and left out of dumps, and the whole process refuses to dump or be traced. */
#define _GNU_SOURCE /* mlock2, which sanitizers, unlike mlock, leave alone */
#include "io/box/ram.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

enum { STACK_BYTES = 192 * 1024 };

static size_t whole_pages(size_t size)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    return (size + page - 1) / page * page;
}

bool ram_seal(void)
{
    const struct rlimit none = {0, 0};
    return setrlimit(RLIMIT_CORE, &none) == 0 && prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
}

void *ram_secret(size_t size)
{
    size_t whole = whole_pages(size);
    if (!ram_seal())
        return NULL;
    void *at = mmap(NULL, whole, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (at == MAP_FAILED)
        return NULL;
    if (mlock2(at, whole, 0) || madvise(at, whole, MADV_DONTDUMP) ||
        madvise(at, whole, MADV_DONTFORK)) {
        int why = errno;
        munmap(at, whole);
        errno = why;
        return NULL;
    }
    return at;
}

void ram_wipe(void *at, size_t size)
{
    explicit_bzero(at, size);
}

/* Functions that returned leave their locals below: where a finger was, a line of text. */
__attribute__((noinline)) void ram_wipe_stack(void)
{
    unsigned char below[STACK_BYTES];
    explicit_bzero(below, sizeof below);
}
