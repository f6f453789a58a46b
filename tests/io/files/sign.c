/* Tests app/io/files/sign.c: what it makes is what ssh-keygen itself takes for a signature, and a
 * ssh-keygen that is missing, slow or of another mind is named as such, soon. */
#include "io/files/sign.h"
#include "io/box/clock.h"
#include "io/files/keygen.h"
#include "tests/fakes/scratch.h"
#include "tests/fakes/unit.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { LONG_MS = 20000 };

static const char SUMS[] = "0123abcd  safeharbor_test_2027-Q1.csv\n";
static char bytes[4096], again[4096];
static struct text said;

FIXTURE(make)
{
    said = text_in(bytes, sizeof bytes);
    return scratch_make(state) || keygen_make(scratch, "key", KEYGEN_OURS);
}

static int sign(const char *key)
{
    said = text_in(bytes, sizeof bytes);
    return sign_bytes(key, SUMS, sizeof SUMS - 1, LONG_MS, &said);
}

/* As whoever fetched the folder does it. */
static int verify(const char *text, const char *principal, const char *namespace)
{
    char command[512];
    scratch_put("sums", text);
    scratch_put("sums.sig", bytes);
    snprintf(command, sizeof command,
             "cd %s && ssh-keygen -q -Y verify -f signers -I %s -n %s -s sums.sig <sums "
             ">/dev/null 2>&1",
             scratch, principal, namespace);
    return system(command);
}

static void allow(void)
{
    static char line[1024];
    struct text text = text_in(line, sizeof line);
    assert_int_equal(sign_allowed(scratch_path("key"), LONG_MS, &text), 0);
    scratch_put("signers", line);
}

#define SIGNING(name) TEST_WITH(name, make, scratch_remove)
#define OTHER(name) TEST_WITH(name, make_other, remove_other)

SIGNING(what_is_signed_is_verified_and_a_wrong_byte_is_not)
{
    char wrong[sizeof SUMS];
    allow();
    assert_int_equal(sign(scratch_path("key")), 0);
    assert_int_equal(verify(SUMS, "kiosk", "safeharbor"), 0);
    memcpy(wrong, SUMS, sizeof wrong);
    wrong[3] ^= 1;
    assert_int_not_equal(verify(wrong, "kiosk", "safeharbor"), 0);
    assert_int_not_equal(verify(SUMS, "somebody", "safeharbor"), 0);
    assert_int_not_equal(verify(SUMS, "kiosk", "mail"), 0);
}

SIGNING(another_key_is_not_verified)
{
    allow();
    assert_int_equal(keygen_make(scratch, "other", KEYGEN_OURS), 0);
    assert_int_equal(sign(scratch_path("other")), 0);
    assert_int_not_equal(verify(SUMS, "kiosk", "safeharbor"), 0);
}

SIGNING(the_same_bytes_have_the_same_signature)
{
    assert_int_equal(sign(scratch_path("key")), 0);
    memcpy(again, bytes, sizeof again);
    assert_int_equal(sign(scratch_path("key")), 0);
    assert_string_equal(bytes, again);
    assert_int_equal(again[said.n - 1], '\n');
}

SIGNING(the_line_names_the_key_and_nobody)
{
    assert_int_equal(sign_allowed(scratch_path("key"), LONG_MS, &said), 0);
    const char head[] = "kiosk namespaces=\"safeharbor\" ssh-ed25519 AAAA";
    assert_memory_equal(bytes, head, sizeof head - 1);
    assert_ptr_equal(strchr(bytes, '\n'), bytes + said.n - 1);
    assert_null(strchr(bytes + sizeof head, ' '));
}

SIGNING(a_key_that_is_there_is_kept_and_no_one_else_may_read_it)
{
    struct stat stat_of;
    assert_int_equal(sign(scratch_path("key")), 0);
    memcpy(again, bytes, sizeof again);
    assert_int_equal(keygen_make(scratch, "key", KEYGEN_OURS), 0);
    assert_int_equal(sign(scratch_path("key")), 0);
    assert_string_equal(bytes, again);
    assert_int_equal(stat(scratch_path("key"), &stat_of), 0);
    assert_int_equal(stat_of.st_mode & 0777, 0600);
}

SIGNING(without_a_key_or_with_one_it_will_not_use_nothing_is_said)
{
    char command[256];
    assert_int_equal(sign(scratch_path("nothing")), -ENOENT);
    assert_int_equal(sign_allowed(scratch_path("nothing"), LONG_MS, &said), -ENOENT);
    scratch_put("odd", "this is no key\n");
    chmod(scratch_path("odd"), 0600);
    assert_int_equal(sign(scratch_path("odd")), -EKEYREJECTED);
    assert_int_equal(sign_allowed(scratch_path("odd"), LONG_MS, &said), -EKEYREJECTED);
    snprintf(command, sizeof command, "ssh-keygen -q -t ed25519 -N secret -f %s",
             scratch_path("locked"));
    assert_int_equal(system(command), 0);
    assert_int_equal(sign(scratch_path("locked")), -EKEYREJECTED);
    assert_int_equal(said.n, 0);
}

/* --- another ssh-keygen --------------------------------------------------------------------- */

static char path_before[4096];

FIXTURE(make_other)
{
    snprintf(path_before, sizeof path_before, "%s", getenv("PATH"));
    if (make(state))
        return -1;
    scratch_put_dir("bin");
    return setenv("PATH", scratch_path("bin"), 1);
}

FIXTURE(remove_other)
{
    setenv("PATH", path_before, 1);
    return scratch_remove(state);
}

static void put_keygen(const char *script)
{
    scratch_put("bin/ssh-keygen", script);
    assert_int_equal(chmod(scratch_path("bin/ssh-keygen"), 0755), 0);
}

OTHER(without_ssh_keygen_it_says_so)
{
    assert_int_equal(sign(scratch_path("key")), -ENOEXEC);
    assert_int_equal(sign_allowed(scratch_path("key"), LONG_MS, &said), -ENOEXEC);
    assert_int_equal(keygen_make(scratch, "new", KEYGEN_OURS), -ENOEXEC);
}

OTHER(one_that_hangs_is_ended)
{
    put_keygen("#!/bin/sh\n/bin/sleep 60; /bin/sleep 60\n");
    int64_t before_ms = clock_ms();
    assert_int_equal(sign_bytes(scratch_path("key"), SUMS, 10, 100, &said), -ETIMEDOUT);
    assert_true(clock_ms() - before_ms < 10000);
}

OTHER(one_that_fails_or_says_something_else_is_not_believed)
{
    put_keygen("#!/bin/sh\nexit 1\n");
    assert_int_equal(sign(scratch_path("key")), -EKEYREJECTED);
    put_keygen("#!/bin/sh\nexit 0\n");
    assert_int_equal(sign(scratch_path("key")), -EKEYREJECTED);
    assert_int_equal(sign_allowed(scratch_path("key"), LONG_MS, &said), -EKEYREJECTED);
    put_keygen("#!/bin/sh\necho -----BEGIN SSH SIGNATURE-----\n");
    assert_int_equal(sign(scratch_path("key")), -EKEYREJECTED);
    put_keygen("#!/bin/sh\necho word\n");
    assert_int_equal(sign_allowed(scratch_path("key"), LONG_MS, &said), -EKEYREJECTED);
    assert_int_equal(said.n, 0);
}

OTHER(it_sees_nothing_of_our_environment)
{
    put_keygen("#!/bin/sh\n[ -z \"$SSH_AUTH_SOCK\" ] && echo ssh-ed25519 AAAAB comment\n");
    setenv("SSH_AUTH_SOCK", "/nowhere", 1);
    assert_int_equal(sign_allowed(scratch_path("key"), LONG_MS, &said), 0);
    unsetenv("SSH_AUTH_SOCK");
    assert_string_equal(bytes, "kiosk namespaces=\"safeharbor\" ssh-ed25519 AAAAB\n");
}
