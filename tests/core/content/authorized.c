/* Tests app/core/content/authorized.c: whose key may fetch, and that nothing but a key gets
 * through. */
#include "core/content/authorized.h"
#include "tests/fakes/page.h"
#include "tests/fakes/spoil.h"
#include "tests/fakes/unit.h"
#include <stdio.h>
#include <string.h>

#define ED "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOOneie3/n2/Hxns22hbzopQO4jsL0fECr09bUK+UJly"
#define ECDSA                                                                                      \
    "ecdsa-sha2-nistp256 "                                                                         \
    "AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBOiM7hRynfzFz/49B8mUxOPgO3SsxsfIw2BEUF"   \
    "o7NZu2nNZxIwdmBVTMyD01a1MRYVQ6EUOYnNnc84swWF6dNJw="
#define SK                                                                                         \
    "sk-ssh-ed25519@openssh.com "                                                                  \
    "AAAAGnNrLXNzaC1lZDI1NTE5QG9wZW5zc2guY29tAAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4fAAAA" \
    "BHNzaDo="
#define SK_ECDSA                                                                                   \
    "sk-ecdsa-sha2-nistp256@openssh.com "                                                          \
    "AAAAInNrLWVjZHNhLXNoYTItbmlzdHAyNTZAb3BlbnNzaC5jb20AAAAIbmlzdHAyNTYAAABBBAABAgMEBQYHCAkKCwwN" \
    "Dg8QERITFBUWFxgZGhscHR4fICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8AAAAEc3NoOg=="
#define RSA                                                                                        \
    "ssh-rsa "                                                                                     \
    "AAAAB3NzaC1yc2EAAAADAQABAAABgQCNc9E+zbOz9Ort9wAAQCBFnMfhN7x6fFxRSJKInhZGcoAQnCznpDg80INIrhGG" \
    "540YKftd2NAnxGxuVitNQzr1x6+LpqSVosXKOgVbINos2++IkGn3ZZRL1maeNg5Q7pGcXfWZphk3z75t7HQSVETldpIs" \
    "smUjVfwXNd+seDtqpMXwqsDt+n4/UdJjwZNNRX8eqKUVDFoC4CyKEm5YG653kghKQO3hXFWQjg7Qq2jyKSJz0oZSTUJ/" \
    "hcmCJVBhCslQn2m1fcIGefNoi5G9Vv0jNRDdR/0UPX3L7w1M8bRwpX3UDbsAASKuE9JfcAlUy1dT4BgUJWScb92gWumD" \
    "HzC45eUFBVliz3qSFJF5ozBDblUwV9isV1KPVVaYAukGuWE2ITDCeZPq/rmJ6Xu1AFanURBTqJLoV9A5KXpLJBAMympr" \
    "gZSz7y/vgetY17/oGaTupd8NVrOBF/z0s9xUPtgZGGZgrbyf30VXHnKF9730vxtg78o6CTJjmdLWQbaoBCM="
#define RSA_2048                                                                                   \
    "ssh-rsa "                                                                                     \
    "AAAAB3NzaC1yc2EAAAADAQABAAABAQCxV5yLsN9FIX1MpF4c1mYJm0j7ybeVcdTZDfAaFOIQ76hT9qE66dajb2LUm82t" \
    "byEZQ+NoJxWmo71D26xPh/0PLCE5+9mEK9GkvrWYQfG/WkyRCSZiCCDyx+iJQxuP3XzT8QZhBo7ihrKlH57BVwmEHYb8" \
    "Mll60s1Iunvkj8V4h02In8AtYzFMChBwCOCyI9IhjF1RPHXeKQ6STyfbXNWIHs+vOJCLODHWHIvCBRcVOpurSjvQuCmi" \
    "Dz1QIjeLEmNNSM8rNnic0fkTlY1r3o4wibCmIW6mpaEnwABZ9uHy1JBfvcKn29Rhj80LfEXaJc90jszSjWpiVrcCQJJK" \
    "QyMD"

static struct authorized keys;
static struct faults faults;

static int parse(const char *text)
{
    memset(&faults, 0, sizeof faults);
    return authorized_parse(&keys, text, strlen(text), &faults);
}

TEST(each_kind_is_kept_without_its_comment)
{
    assert_int_equal(parse("# whose\n" ED " Alice, ssh-rsa before\n\n  " ECDSA "\tbob\n" SK
                           "\n" SK_ECDSA " \n" RSA " x"),
                     0);
    assert_int_equal(faults.total, 0);
    assert_int_equal(keys.n, 5);
    assert_int_equal(keys.used, strlen(ED ECDSA SK SK_ECDSA RSA) + 5);
    assert_memory_equal(keys.text, ED "\n" ECDSA "\n" SK "\n" SK_ECDSA "\n" RSA "\n", keys.used);
}

TEST(comments_alone_are_no_key_and_no_fault)
{
    assert_int_equal(parse("# nobody yet\n\n"), 0);
    assert_int_equal(keys.n + faults.total, 0);
}

TEST(what_is_no_key_is_refused_with_its_mend)
{
    static const struct {
        const char *line, *says;
    } bad[] = {{"command=\"/bin/sh\" " ED, "stands in front"},
               {"command=\"/bin/sh\"," ED, "stands in front"},
               {"restrict " RSA, "stands in front"},
               {"environment=\"LD_PRELOAD=x\" " SK, "stands in front"},
               {"no-pty,permitopen=\"*:*\" " ECDSA, "stands in front"},
               {"@cert-authority * " ED, "stands in front"},
               {"\"\" " ED, "stands in front"},
               {"\xE2\x80\x8B" ED, "stands in front"}, /* a blank that nobody can see */
               {"cert-authority " ED, "stands in front"},
               {"-----BEGIN OPENSSH PRIVATE KEY-----", "private key"},
               {"PuTTY-User-Key-File-3: ssh-ed25519", "private key"},
               {"---- BEGIN SSH2 PUBLIC KEY ----", "one line"},
               {"ssh-dss AAAAB3NzaC1kc3MAAACB", "kind of key"},
               {"ssh-ed2551 AAAA", "Did you mean \"ssh-ed25519\""},
               {"ssh-ed25519-cert-v01@openssh.com AAAA", "stands in front"},
               {"ssh-ed25519", "not whole"},
               {ED "=", "not whole"},
               {ED "AAAA", "not whole"},
               {"ssh-ed25519 " ED, "two keys on one line"},
               {ED " alice@laptop" ECDSA " bob", "two keys on one line"},
               {ED " alice" ED, "two keys on one line"},
               {ED ED, "two keys on one line"},
               {RSA "\t" SK, "two keys on one line"},
               {ECDSA " a # " SK_ECDSA, "two keys on one line"},
               {"ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIOOneie3/n2/Hxns22hbzopQO4jsL0fECr09bUK+UJly",
                "not whole"},
               {RSA_2048, "too weak"},
               {"Hxns22hbzopQO4jsL0fECr09bUK+UJlyZDI1NTE5AAAAIO", "join"}};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        char text[2048];
        snprintf(text, sizeof text, "%s\n%s\n", ED, bad[i].line);
        if (parse(text) != -1 || faults.list[0].line != 2 ||
            !strstr(faults.list[0].what, bad[i].says))
            fail_msg("%s: %s", bad[i].line, faults.n ? faults.list[0].what : "taken");
        assert_int_equal(keys.n + (int)keys.used, 0);
    }
}

/* However a key is cut, no part of it is a key; and nothing longer is one either. */
TEST(a_key_cut_anywhere_is_refused)
{
    static const char *const whole[] = {ED, ECDSA, SK, SK_ECDSA, RSA};
    for (size_t k = 0; k < sizeof whole / sizeof whole[0]; k++)
        for (size_t n = 1; n < strlen(whole[k]); n++) {
            char text[1024];
            memcpy(text, whole[k], n);
            text[n] = '\0';
            assert_int_equal(parse(text), -1);
        }
}

/* The unused bits of the last letter must be zero: one key has one spelling. */
TEST(another_spelling_of_a_key_is_refused)
{
    char text[] = SK_ECDSA;
    text[strlen(text) - 3] = 'h'; /* "Og==" and "Oh==" are the same byte */
    assert_int_equal(parse(text), -1);
}

/* A point that is not complete, or begins with a packed form that sshd does not take. */
TEST(a_key_of_another_shape_is_refused)
{
    char text[] = ECDSA;
    char *point = strstr(text, "AABBBO"); /* length 65, then 0x04 */
    assert_non_null(point);
    point[4] = 'A'; /* 0x00 */
    assert_int_equal(parse(text), -1);
}

TEST(a_key_twice_is_noted_and_kept_once)
{
    assert_int_equal(parse(ED " home\n" ED " office\n"), 0);
    assert_int_equal(keys.n, 1);
    assert_true(faults.list[0].warning && faults.list[0].line == 2);
}

TEST(sixteen_fit_and_no_more)
{
    static char text[AUTHORIZED_MAX * 100 + 200];
    size_t n = 0;
    for (int i = 0; i <= AUTHORIZED_MAX; i++) {
        if (i == AUTHORIZED_MAX)
            assert_int_equal(parse(text), 0);
        n += (size_t)snprintf(text + n, sizeof text - n, "%s\n", ED);
        text[n - 2] = (char)('A' + i);
    }
    assert_int_equal(keys.n, AUTHORIZED_MAX);
    assert_int_equal(parse(text), -1);
    assert_int_equal(faults.list[0].line, AUTHORIZED_MAX + 1);
    assert_int_equal(keys.n, 0);
    assert_true(page_says("docs/SITE.md", ", %d at most: ed25519", AUTHORIZED_MAX));
}

TEST(what_a_comment_says_goes_nowhere)
{
    assert_int_equal(parse(ED " \x0b\x0c\x1b[2J\xE2\x80\xA8"
                              "command=\"sh\" ssh-rsa\n"),
                     0);
    assert_int_equal(keys.used, strlen(ED) + 1);
    assert_memory_equal(keys.text, ED "\n", keys.used);
}

/* Whatever bytes come, what gets through consists of whole keys: read again, it is the same. */
TEST(what_comes_out_goes_in_again_unchanged)
{
    static const char whole[] = ED " a\n" ECDSA " b\n" SK "\n# c\n" SK_ECDSA "\n" RSA "\n";
    static const char odd[] = "\n\r\t \",=#\0\xff/+A@-";
    static char text[sizeof whole], before[sizeof keys.text];
    struct spoil fuzz = {whole, odd, sizeof whole - 1, sizeof odd - 1, 1};
    int taken = 0;
    for (int i = 0; i < 20000; i++) {
        spoil(&fuzz, text, 1 + i % 3);
        memset(&faults, 0, sizeof faults);
        if (authorized_parse(&keys, text, sizeof whole - 1, &faults) < 0)
            continue;
        size_t n = keys.used;
        memcpy(before, keys.text, n);
        assert_int_equal(authorized_parse(&keys, before, n, &faults), 0);
        assert_true(keys.used == n && memcmp(before, keys.text, n) == 0);
        taken++;
    }
    assert_in_range(taken, 100, 19000);
}
