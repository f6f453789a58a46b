/* SHA-256 (FIPS 180-4): for the store's slots and for SHA256SUMS. */
#ifndef SHA256_H
#define SHA256_H

#include <stddef.h>
#include <stdint.h>

enum { SHA256_SIZE = 32, SHA256_HEX = 65 };

void sha256(const void *data, size_t n, uint8_t out[SHA256_SIZE]);
/* Lower-case hexadecimal, NUL-terminated. */
void sha256_hex(const void *data, size_t n, char out[SHA256_HEX]);

#endif
