/* libqrencode, medium error correction: readable from a scratched panel, small enough for one. */
#include "io/glass/qr.h"

#include <limits.h>
#include <qrencode.h>
#include <string.h>

int qr_make(const char *text, size_t n, uint8_t modules[QR_SIDE_MAX * QR_SIDE_MAX])
{
    if (n == 0 || n > INT_MAX)
        return -1;
    QRcode *code = QRcode_encodeData((int)n, (const unsigned char *)text, 0, QR_ECLEVEL_M);
    if (!code)
        return -1;
    int side = code->width;
    for (int i = 0; i < side * side; i++)
        modules[i] = code->data[i] & 1;
    /* Which code the visitor looked at belongs to the visit. */
    explicit_bzero(code->data, (size_t)(side * side));
    QRcode_free(code);
    return side;
}
