/* SHA-256 (FIPS 180-4) by libmd: for the store's slots and for SHA256SUMS. */
#pragma once

#include <stddef.h>
#include <stdint.h>

enum { SUM_SIZE = 32, SUM_HEX = 65 };

void sum_bytes(const void *data, size_t n, uint8_t out[SUM_SIZE]);
/* Lower-case hexadecimal, NUL-terminated. */
void sum_hex(const void *data, size_t n, char out[SUM_HEX]);
