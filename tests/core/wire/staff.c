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

TEST(each_line_is_taken)
{
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

TEST(the_status_of_the_release_folder_is_read_too)
{
    parse("tallies: bands\nstore: store-clean-start\nclock: clock-untrusted\nsettings: ok\n");
    assert_int_equal(staff.store, STAFF_STORE_CLEAN_START);
    assert_int_equal(staff.clock, CLOCK_UNKNOWN);
    parse("store: tallyd-away\n");
    assert_int_equal(staff.store, STAFF_STORE_AWAY);
}

TEST(what_is_not_of_its_shape_is_not_known)
{
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

TEST(bytes_that_are_no_text_are_passed_over)
{
    static const char bytes[] = "\0=\0\naddress = 1\0002\n\xff = \xfe\nssh = always\n";

    memset(&staff, 0, sizeof staff);
    staff_parse(&staff, bytes, sizeof bytes - 1);
    assert_string_equal(staff.address, "");
    assert_int_equal(staff.ssh, SSH_ALWAYS);
}
