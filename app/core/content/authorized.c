/* Reads tallies.keys. sshd runs what it finds in front of a key, so nothing may be there; and each
 * key is taken apart, so that only a key, in one spelling, comes out. */
#include "core/content/authorized.h"
#include "core/plain/ini.h"
#include "core/plain/text.h"
#include <stdint.h>
#include <string.h>

enum { BLOB_MAX = 1150, RSA_BITS_MIN = 3072, RSA_BITS_MAX = 8192, ED25519_SIZE = 32 };

static const char *const KINDS[] = {"ssh-ed25519",
                                    "sk-ssh-ed25519@openssh.com",
                                    "ecdsa-sha2-nistp256",
                                    "ecdsa-sha2-nistp384",
                                    "ecdsa-sha2-nistp521",
                                    "sk-ecdsa-sha2-nistp256@openssh.com",
                                    "ssh-rsa",
                                    NULL};
/* What each kind consists of, after its own name (RFC 4253, 5656, 8709; PROTOCOL.u2f). */
static const struct shape {
    const char *curve;
    size_t point; /* its length in bytes; 0: RSA */
    bool application;
} SHAPES[] = {{NULL, ED25519_SIZE, false},
              {NULL, ED25519_SIZE, true},
              {"nistp256", 65, false},
              {"nistp384", 97, false},
              {"nistp521", 133, false},
              {"nistp256", 65, true},
              {NULL, 0, false}};

/* --- the key itself ------------------------------------------------------------------------- */

struct bytes {
    const uint8_t *at;
    size_t n;
};

static int value_of(char c)
{
    return c >= 'A' && c <= 'Z'   ? c - 'A'
           : c >= 'a' && c <= 'z' ? c - 'a' + 26
           : c >= '0' && c <= '9' ? c - '0' + 52
           : c == '+'             ? 62
           : c == '/'             ? 63
                                  : -1;
}

/* Base64 of RFC 4648, complete and in its only spelling. Bytes written, or 0. */
static size_t decode(struct span text, uint8_t out[BLOB_MAX])
{
    size_t pad = 0, used = 0;
    uint32_t bits = 0;
    while (pad < 2 && pad < text.n && text.at[text.n - 1 - pad] == '=')
        pad++;
    if (text.n % 4 || text.n / 4 * 3 > BLOB_MAX)
        return 0;
    for (size_t i = 0; i < text.n; i++) {
        int value = i < text.n - pad ? value_of(text.at[i]) : 0;
        if (value < 0)
            return 0;
        bits = bits << 6 | (uint32_t)value;
        if (i % 4 == 3) {
            out[used++] = (uint8_t)(bits >> 16);
            out[used++] = (uint8_t)(bits >> 8);
            out[used++] = (uint8_t)bits;
        }
    }
    for (size_t i = 0; i < pad; i++)
        if (out[--used])
            return 0;
    return used;
}

static bool take(struct bytes *rest, struct bytes *piece)
{
    if (rest->n < 4)
        return false;
    size_t n = (size_t)rest->at[0] << 24 | (size_t)rest->at[1] << 16 | (size_t)rest->at[2] << 8 |
               rest->at[3];
    if (n > rest->n - 4)
        return false;
    *piece = (struct bytes){rest->at + 4, n};
    *rest = (struct bytes){rest->at + 4 + n, rest->n - 4 - n};
    return true;
}

static bool take_word(struct bytes *rest, const char *word)
{
    struct bytes piece;
    return take(rest, &piece) && piece.n == strlen(word) && memcmp(piece.at, word, piece.n) == 0;
}

static int bits_of(struct bytes number)
{
    int bits;
    while (number.n && number.at[0] == 0)
        number = (struct bytes){number.at + 1, number.n - 1};
    bits = (int)number.n * 8;
    for (uint8_t top = number.n ? number.at[0] : 0x80; !(top & 0x80); top = (uint8_t)(top << 1))
        bits--;
    return bits;
}

static bool rsa_whole(struct bytes rest)
{
    struct bytes exponent, modulus;
    if (!take(&rest, &exponent) || !take(&rest, &modulus) || rest.n || exponent.n == 0 ||
        exponent.n > 8 || modulus.n == 0 || (exponent.at[0] & 0x80) || (modulus.at[0] & 0x80))
        return false;
    return bits_of(exponent) > 1 && (exponent.at[exponent.n - 1] & 1) &&
           bits_of(modulus) >= RSA_BITS_MIN && bits_of(modulus) <= RSA_BITS_MAX;
}

static bool whole(int kind, struct span base64)
{
    static uint8_t blob[BLOB_MAX];
    const struct shape *shape = &SHAPES[kind];
    struct bytes rest = {blob, decode(base64, blob)}, point, application;
    if (!take_word(&rest, KINDS[kind]))
        return false;
    if (shape->point == 0)
        return rsa_whole(rest);
    if (shape->curve && !take_word(&rest, shape->curve))
        return false;
    if (!take(&rest, &point) || point.n != shape->point || (shape->curve && point.at[0] != 4))
        return false;
    return (!shape->application || (take(&rest, &application) && application.n > 0)) && rest.n == 0;
}

/* --- a line --------------------------------------------------------------------------------- */

/* Takes the part before the next blanks off `rest`. */
static struct span word(struct span *rest)
{
    size_t n = 0;
    while (n < rest->n && rest->at[n] != ' ' && rest->at[n] != '\t')
        n++;
    struct span found = {rest->at, n};
    *rest = span_trim((struct span){rest->at + n, rest->n - n});
    return found;
}

static bool names_kind(struct span line)
{
    for (int i = 0; KINDS[i]; i++)
        if (span_has(line, KINDS[i]))
            return true;
    return false;
}

/* One of the other forms in which people have a key, and what to do about it. */
static const char *other_form(struct span line)
{
    if (span_has(line, "PRIVATE KEY") || span_has(line, "PuTTY-User-Key-File"))
        return "this is a private key, which must never leave its owner. Delete it here and make a "
               "new pair; what belongs here is the one line of the new key's .pub file.";
    if (line.at[0] == '-' || span_has(line, "Comment:"))
        return "this is a key in another form. In PuTTYgen, copy the text under \"Public key for "
               "pasting into OpenSSH authorized_keys file\"; it is one line.";
    if (names_kind(line))
        return "something stands in front of the key. Delete all that is before ssh-, ecdsa- "
               "or sk-: what "
               "a key may do is fixed in the kiosk.";
    return NULL;
}

static void refuse_kind(struct span line, struct span kind, int at, struct faults *faults)
{
    const char *mend = other_form(line);
    if (mend)
        fault_add(faults, at, mend, NULL, NULL, NULL);
    else if (value_of(kind.at[0]) >= 0 && kind.n > 40)
        fault_add(faults, at,
                  "this does not begin like a key. A key is one long line: join what an editor has "
                  "broken up.",
                  NULL, NULL, NULL);
    else
        ini_unknown(faults, at, "kind of key", kind, KINDS);
}

static bool kept_before(const struct authorized *authorized, struct span line)
{
    struct span rest = {authorized->text, authorized->used}, kept;
    while (span_cut(&rest, '\n', &kept))
        if (span_same(kept, line))
            return true;
    return false;
}

static void keep_key(struct authorized *authorized, const char *kind, struct span base64, int at,
                     struct faults *faults)
{
    char line[AUTHORIZED_LINE_MAX];
    struct text text = text_in(line, sizeof line);
    text_add(&text, kind);
    text_add(&text, " ");
    text_add_n(&text, base64.at, base64.n);
    text_add(&text, "\n");
    if (kept_before(authorized, (struct span){line, text.n - 1})) {
        fault_warn(faults, at, "this key is here twice. Delete one of them.", NULL, NULL, NULL);
    } else if (authorized->n == AUTHORIZED_MAX && authorized->over++) {
        return; /* it has been told */
    } else if (authorized->n == AUTHORIZED_MAX) {
        fault_add(faults, at,
                  "{} keys fit, and this is one more. Delete those of people who have left.",
                  span_quote_int(AUTHORIZED_MAX).at, NULL, NULL);
    } else {
        memcpy(authorized->text + authorized->used, line, text.n);
        authorized->used += text.n;
        authorized->n++;
    }
}

/* Two files were joined where the first had no line end: the second key would be a comment. */
static bool holds_another(struct span behind)
{
    for (int i = 0; KINDS[i]; i++)
        if (span_has(behind, KINDS[i]) && span_has(behind, " AAAA"))
            return true;
    return false;
}

static void read_line(struct authorized *authorized, struct span line, int at,
                      struct faults *faults)
{
    struct span rest = line, kind = word(&rest), behind = rest, base64 = word(&rest);
    int which = span_choose(kind, KINDS);
    if (which < 0)
        refuse_kind(line, kind, at, faults);
    else if (holds_another(behind))
        fault_add(faults, at,
                  "these are two keys on one line, and only the first would count. Start a new "
                  "line where the second begins, at ssh-, ecdsa- or sk-.",
                  NULL, NULL, NULL);
    else if (!whole(which, base64))
        fault_add(
            faults, at,
            "this key is not whole, or too weak. Copy the one line of the .pub file again; an "
            "RSA key must have {} bits or more.",
            span_quote_int(RSA_BITS_MIN).at, NULL, NULL);
    else
        keep_key(authorized, KINDS[which], base64, at, faults);
}

int authorized_parse(struct authorized *authorized, const char *text, size_t n,
                     struct faults *faults)
{
    struct span rest = {text, n}, line;
    int before = faults->refused;
    authorized->n = 0;
    authorized->used = 0;
    authorized->over = 0;
    for (int at = 1, told = before; span_cut(&rest, '\n', &line); at++) {
        bool torn = faults->refused > told; /* the line before is wrong: this may be its rest */
        told = faults->refused;
        if (line.n && line.at[0] != '#' && (!torn || names_kind(line)))
            read_line(authorized, line, at, faults);
        else
            told -= torn;
    }
    if (faults->refused == before)
        return 0;
    authorized->n = 0;
    authorized->used = 0;
    return -1;
}
