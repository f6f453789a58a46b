/* Tests app/core/wire/staff.c: known words, an address and a fingerprint get through, and nothing
 * else.
 */
#include "core/wire/staff.h"
#include "tests/fakes/unit.h"
#include <string.h>

#define PRINT "SHA256:Kp4xV0sQ/B7eYtRz2uHcLw8a+fJgD3kXoC9iUv1rE5M"

static struct staff staff;

static void parse(const char *text)
{
    memset(&staff, 0, sizeof staff);
    staff_parse(&staff, text, strlen(text));
}

static void each_line_is_taken(void **state)
{
    (void)state;
    parse(
        "content = site\nfaults = 0\nnetwork = static\naddress = 192.0.2.17/24\nssh = key-switch\n"
        "fingerprint = " PRINT "\ndata = missing\nclock = untrusted\n");
    assert_int_equal(staff.network, NETWORK_STATIC);
    assert_int_equal(staff.ssh, SSH_KEY);
    assert_int_equal(staff.data, DATA_MISSING);
    assert_int_equal(staff.clock, CLOCK_UNTRUSTED);
    assert_int_equal(staff.store, STAFF_STORE_UNKNOWN);
    assert_string_equal(staff.address, "192.0.2.17/24");
    assert_string_equal(staff.fingerprint, PRINT);
}

static void the_status_of_the_release_folder_is_read_too(void **state)
{
    (void)state;
    parse("tallies: bands\nstore: store-clean-start\nclock: clock-untrusted\nsettings: ok\n");
    assert_int_equal(staff.store, STAFF_STORE_CLEAN_START);
    assert_int_equal(staff.clock, CLOCK_UNKNOWN);
    parse("store: tallyd-away\n");
    assert_int_equal(staff.store, STAFF_STORE_AWAY);
}

static void what_is_not_of_its_shape_is_not_known(void **state)
{
    (void)state;
    static const char *const bad[] = {
        "network = perhaps\n",
        "fingerprint = MD5:Kp4xV0sQ/B7eYtRz2uHcLw8a+fJgD3kXoC9iUv1rE5MM\n",
        "fingerprint = " PRINT "M\n",
        "fingerprint = SHA256:Kp4xV0sQ/B7eYtRz2uHcLw8a+fJgD3kXoC9iUv1rE5\n",
        "fingerprint = SHA256:Kp4xV0sQ/B7eYtRz2uHcLw8a+fJgD3kXoC9iUv1rE5{\n",
        "address = call 911\n",
        "address = {n}\n",
        "address = 111111111111111111111111111111111111111111111111\n",
        "address = \n",
        "# address = 192.0.2.17\n",
        "address\n",
        "=\n",
        "",
    };
    static const struct staff nothing;
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        parse(bad[i]);
        assert_memory_equal(&staff, &nothing, sizeof nothing);
    }
}

static void bytes_that_are_no_text_are_passed_over(void **state)
{
    static const char bytes[] = "\0=\0\naddress = 1\0002\n\xff = \xfe\nssh = always\n";

    (void)state;
    memset(&staff, 0, sizeof staff);
    staff_parse(&staff, bytes, sizeof bytes - 1);
    assert_string_equal(staff.address, "");
    assert_int_equal(staff.ssh, SSH_ALWAYS);
}

UNIT_MAIN(cmocka_unit_test(each_line_is_taken),
          cmocka_unit_test(the_status_of_the_release_folder_is_read_too),
          cmocka_unit_test(what_is_not_of_its_shape_is_not_known),
          cmocka_unit_test(bytes_that_are_no_text_are_passed_over))
