/* Reads what other programs say about the box, one line for each part. Promises that only known
 * words, an address, and a fingerprint of the right shape get to the glass. */
#include "core/wire/staff.h"
#include "core/plain/span.h"
#include <string.h>

static bool each_of(struct span value, const char *more)
{
    for (size_t i = 0; i < value.n; i++) {
        char c = value.at[i];
        bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (!plain && !(c && strchr(more, c)))
            return false;
    }
    return true;
}

static void keep_word(char *to, size_t size, struct span value)
{
    memset(to, 0, size);
    memcpy(to, value.at, value.n);
}

static void take_address(struct staff *staff, struct span value)
{
    if (value.n > 0 && value.n < ADDRESS_MAX && each_of(value, ".:/%"))
        keep_word(staff->address, sizeof staff->address, value);
}

static void take_fingerprint(struct staff *staff, struct span value)
{
    struct span digits;
    if (value.n == FINGERPRINT_N && span_after(value, "SHA256:", &digits) && each_of(digits, "+/"))
        keep_word(staff->fingerprint, sizeof staff->fingerprint, value);
}

/* The words count from 1, as in staff.h; an unknown word says nothing. */
static void take_word(uint8_t *to, struct span value, const char *const *words)
{
    *to = (uint8_t)(span_choose(value, words) + 1);
}

static void take(struct staff *staff, struct span name, struct span value)
{
    static const char *const names[] = {"clock",   "network",     "ssh",  "store",
                                        "address", "fingerprint", "data", NULL};
    switch (span_choose(name, names)) {
    case 0:
        take_word(&staff->clock, value, standing_clock_words);
        break;
    case 1:
        take_word(&staff->network, value, standing_net_words);
        break;
    case 2:
        take_word(&staff->ssh, value, standing_sshd_words);
        break;
    case 3:
        take_word(&staff->store, value, standing_store_words);
        break;
    case 4:
        take_address(staff, value);
        break;
    case 5:
        take_fingerprint(staff, value);
        break;
    case 6:
        take_word(&staff->data, value, standing_data_words);
        break;
    default:
        break;
    }
}

void staff_parse(struct staff *staff, const char *text, size_t n)
{
    struct span rest = {text, n}, line, name;
    while (span_line(&rest, &line)) {
        bool equals = line.n && memchr(line.at, '=', line.n);
        if (line.n && line.at[0] != '#' && span_cut(&line, equals ? '=' : ':', &name))
            take(staff, span_trim(name), span_trim(line));
    }
}
