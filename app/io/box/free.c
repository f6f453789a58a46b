/* Zeroes whatever this process gives back to the heap, and what it leaves behind when a block
 * moves: the display's client library, the font library and SDL copy where fingers were and what
 * was drawn, SQLite and the C library what was counted, and all hand the memory back as it is.
 * Linked by name into every program of a visit; it replaces the C library's free and realloc. */
#include <malloc.h>
#include <stdlib.h>
#include <string.h>

void __libc_free(void *at);

void free(void *at)
{
    if (at)
        explicit_bzero(at, malloc_usable_size(at));
    __libc_free(at);
}

void *realloc(void *at, size_t n)
{
    void *to = at && n == 0 ? NULL : malloc(n);
    size_t has = at ? malloc_usable_size(at) : 0;

    if (to && has)
        memcpy(to, at, has < n ? has : n);
    if (to || n == 0)
        free(at);
    return to;
}
