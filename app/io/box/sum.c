/* Sums of bytes (sum.h). The library's own type for a digest does not leave this file. */
#include "io/box/sum.h"
#include <sys/types.h>

#include <sha256.h>

_Static_assert(SUM_SIZE == SHA256_DIGEST_LENGTH, "one SHA-256");
_Static_assert(SUM_HEX == SHA256_DIGEST_STRING_LENGTH, "in hexadecimal, with its NUL");

void sum_bytes(const void *data, size_t n, uint8_t out[SUM_SIZE])
{
    SHA2_CTX context;
    SHA256Init(&context);
    SHA256Update(&context, data, n);
    SHA256Final(out, &context);
}

void sum_hex(const void *data, size_t n, char out[SUM_HEX])
{
    SHA256Data(data, n, out);
}
