/* Reading and writing addresses. Strict: what another program could read in another way is
 * not an address. */
#include "core/plain/ipv4.h"

bool ipv4_read(struct span span, uint32_t *address)
{
    struct span part;
    int parts = 0, number;
    *address = 0;
    while (span_cut(&span, '.', &part)) {
        bool zeros = part.n > 1 && part.at[0] == '0';
        bool digit = part.n > 0 && part.at[0] >= '0' && part.at[0] <= '9'; /* no sign */
        if (++parts > 4 || zeros || !digit || !span_to_int(part, 0, 255, &number))
            return false;
        *address = *address << 8 | (uint32_t)number;
    }
    return parts == 4;
}

bool ipv4_read_range(struct span span, struct ipv4_range *range)
{
    struct span address;
    range->bits = 32;
    if (!span_cut(&span, '/', &address) || !ipv4_read(address, &range->address))
        return false;
    return !span.at || (span.n <= 2 && span_to_int(span, 0, 32, &range->bits));
}

bool ipv4_usable(uint32_t address)
{
    uint32_t top = address >> 24;
    return top != 0 && top != 127 && top < 224;
}

static uint32_t behind(int bits)
{
    return bits >= 32 ? 0 : 0xFFFFFFFFu >> bits;
}

uint32_t ipv4_first(struct ipv4_range range)
{
    return range.address & ~behind(range.bits);
}

uint32_t ipv4_last(struct ipv4_range range)
{
    return range.address | behind(range.bits);
}

bool ipv4_holds(struct ipv4_range range, uint32_t address)
{
    return address >= ipv4_first(range) && address <= ipv4_last(range);
}

void ipv4_add(struct text *text, uint32_t address)
{
    for (int shift = 24; shift >= 0; shift -= 8) {
        text_add_int(text, address >> shift & 255);
        text_add(text, shift ? "." : "");
    }
}

void ipv4_add_range(struct text *text, struct ipv4_range range)
{
    ipv4_add(text, range.address);
    text_add(text, "/");
    text_add_int(text, range.bits);
}
