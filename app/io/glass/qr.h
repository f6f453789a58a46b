/* QR codes, so that visitors can take a number or an address with them, without a network. */
#pragma once

#include <stddef.h>
#include <stdint.h>

enum { QR_SIDE_MAX = 177, QR_QUIET = 4 /* empty modules on each side, ISO/IEC 18004 */ };

/* Fills side*side bytes, 1 = dark, row by row; returns the side, or -1 if text is too long. */
int qr_make(const char *text, size_t n, uint8_t modules[QR_SIDE_MAX * QR_SIDE_MAX]);
