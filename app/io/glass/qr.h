/* QR codes, so that a number or an address can be taken along without a network. */
#ifndef QR_H
#define QR_H

#include <stddef.h>
#include <stdint.h>

enum { QR_SIDE_MAX = 177, QR_QUIET = 4 /* empty modules on each side, ISO/IEC 18004 */ };

/* Fills side*side bytes, 1 = dark, row by row; returns the side, or -1 where text is too long. */
int qr_make(const char *text, size_t n, uint8_t modules[QR_SIDE_MAX * QR_SIDE_MAX]);

#endif
