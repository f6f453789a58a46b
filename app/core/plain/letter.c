/* See letter.h. */
#include "core/plain/letter.h"

uint32_t letter_next(const char **at)
{
    unsigned first = (unsigned char)*(*at)++;
    int more = first < 0xC0 ? 0 : first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    uint32_t letter = more ? first & (0x3Fu >> more) : first;
    for (int i = 0; i < more && (**at & 0xC0) == 0x80; i++)
        letter = letter << 6 | (uint32_t)(*(*at)++ & 0x3F);
    return letter;
}

size_t letter_put(uint32_t letter, char out[LETTER_BYTES])
{
    if (letter < 0x80) {
        out[0] = (char)letter;
        return 1;
    }
    size_t n = letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
    static const unsigned char heads[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t i = n - 1; i > 0; i--, letter >>= 6)
        out[i] = (char)(0x80 | (letter & 0x3F));
    out[0] = (char)(heads[n] | letter);
    return n;
}

void letter_name(struct text *text, uint32_t letter)
{
    int digits = letter > 0xFFFFF ? 6 : letter > 0xFFFF ? 5 : 4;
    text_add(text, "U+");
    while (digits-- > 0)
        text_add_n(text, &"0123456789ABCDEF"[letter >> 4 * digits & 0xF], 1);
}
