/* Tests app/io/files/keygen.c: the kiosk's own keys are made whole, kept, and mended. */
#include "io/files/keygen.h"
#include "tests/fakes/scratch.h"
#include "tests/fakes/unit.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int make_key(void)
{
    return keygen_make(scratch, "key", KEYGEN_OURS);
}

/* Made again after this has come about. */
static void made_again_after(const char *change)
{
    assert_int_equal(scratch_shell(change), 0);
    assert_int_equal(make_key(), 0);
}

SCRATCH_TEST(a_pair_is_made_for_its_owner_alone_and_kept)
{
    assert_int_equal(make_key(), 0);
    assert_int_equal(
        scratch_shell("test \"$(stat -c %a,%Y key)\" = 600,315532800 && "
                      "test \"$(stat -c %a,%Y key.pub)\" = 644,315532800 && "
                      "test \"$(ls -A | tr '\\n' ' ')\" = 'key key.pub ' && cp key before"),
        0);
    assert_int_equal(make_key(), 0);
    assert_int_equal(scratch_shell("cmp -s key before"), 0);
}

SCRATCH_TEST(its_fingerprint_is_ssh_keygens)
{
    char print[KEYGEN_PRINT_MAX], command[256];
    assert_int_equal(make_key(), 0);
    assert_int_equal(keygen_print(scratch, "key", print), 0);
    snprintf(command, sizeof command, "ssh-keygen -lf key | grep -qF '256 %s '", print);
    assert_int_equal(scratch_shell(command), 0);
    assert_true(keygen_print(scratch, "none", print) < 0);
    assert_string_equal(print, "");
}

SCRATCH_TEST(the_public_half_follows_the_private_one)
{
    assert_int_equal(make_key(), 0);
    made_again_after("cp key.pub before && echo ssh-ed25519 another >key.pub");
    made_again_after("cmp -s key.pub before && rm key.pub");
    assert_int_equal(scratch_shell("cmp -s key.pub before"), 0);
}

SCRATCH_TEST(a_damaged_one_is_made_anew_and_said_to_be)
{
    static const char *const harm[] = {": >key", "head -c 200 key >k && mv k key && chmod 600 key",
                                       "head -c 400 /dev/zero >key"};
    for (size_t i = 0; i < sizeof harm / sizeof harm[0]; i++) {
        assert_true(make_key() >= 0);
        assert_int_equal(scratch_shell(harm[i]), 0);
        assert_int_equal(make_key(), 1);
        assert_int_equal(make_key(), 0);
        assert_int_equal(scratch_shell("ssh-keygen -y -f key | cut -d' ' -f1,2 | cmp -s - key.pub"),
                         0);
    }
}

SCRATCH_TEST(what_was_cut_off_before_is_in_nobodys_way)
{
    scratch_put("key.new", "half");
    scratch_put("key.new.pub", "half");
    assert_int_equal(make_key(), 0);
    assert_int_equal(scratch_shell("test \"$(ls -A | tr '\\n' ' ')\" = 'key key.pub '"), 0);
}

SCRATCH_TEST(a_key_that_others_could_read_is_closed)
{
    assert_int_equal(make_key(), 0);
    made_again_after("cp key before && chmod 644 key");
    assert_int_equal(scratch_shell("cmp -s key before && test \"$(stat -c %a key)\" = 600"), 0);
    if (geteuid() == 0) {
        made_again_after("chown 12345 key && chmod 644 key");
        assert_int_equal(scratch_shell("test \"$(stat -c %a,%u key)\" = 600,0"), 0);
        assert_int_equal(keygen_make(scratch, "key", 12345), 0);
        assert_int_equal(scratch_shell("test \"$(stat -c %a,%u key)\" = 600,12345"), 0);
    }
}

SCRATCH_TEST(without_a_folder_there_is_no_key)
{
    assert_true(keygen_make(scratch_path("none"), "key", KEYGEN_OURS) < 0);
}
