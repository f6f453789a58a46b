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

/* The words count from 1, as in staff.h; another word says nothing. */
static const struct {
    const char *name;
    size_t at;
    const char *const *words;
} WORDS[] = {{"clock", offsetof(struct staff, clock), standing_clock_words},
             {"network", offsetof(struct staff, network), standing_net_words},
             {"ssh", offsetof(struct staff, ssh), standing_sshd_words},
             {"store", offsetof(struct staff, store), standing_store_words},
             {"data", offsetof(struct staff, data), standing_data_words},
             {"touch", offsetof(struct staff, touch), standing_touch_words}};

static void take(struct staff *staff, struct span name, struct span value)
{
    for (size_t i = 0; i < sizeof WORDS / sizeof WORDS[0]; i++)
        if (span_is(name, WORDS[i].name))
            ((uint8_t *)staff)[WORDS[i].at] = (uint8_t)(span_choose(value, WORDS[i].words) + 1);
    if (span_is(name, "address"))
        take_address(staff, value);
    if (span_is(name, "fingerprint"))
        take_fingerprint(staff, value);
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
