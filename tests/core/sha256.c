/* The examples of FIPS 180-4 and the lengths around a block. */
#include "../../app/core/sha256.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void hashes_to(const char *data, size_t n, const char *hex)
{
    char out[SHA256_HEX];
    sha256_hex(data, n, out);
    assert_string_equal(out, hex);
}

static void the_published_examples_hold(void **state)
{
    (void)state;
    hashes_to("", 0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    hashes_to("abc", 3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    hashes_to("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 56,
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

static void a_million_letters_hold(void **state)
{
    (void)state;
    static char many[1000000];
    memset(many, 'a', sizeof many);
    hashes_to(many, sizeof many,
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

static void lengths_around_a_block_hold(void **state)
{
    (void)state;
    char as[128];
    memset(as, 'a', sizeof as);
    hashes_to(as, 55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318");
    hashes_to(as, 56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a");
    hashes_to(as, 64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_published_examples_hold),
        cmocka_unit_test(a_million_letters_hold),
        cmocka_unit_test(lengths_around_a_block_hold),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
