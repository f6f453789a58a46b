/* Lists of a site, and what a QR code for them holds. */

#include "core/visit/entries.h"
#include "core/visit/intent.h"
#include "core/visit/screen.h"
#include "tests/fakes/device.h"
#include "tests/fakes/unit.h"
#include <string.h>

static struct device device;
static struct entry entries[ENTRIES_MAX];

TEST(the_peers_come_in_another_order_and_are_all_there)
{
    bool other = false;
    device_open(&device, "peer-support", "1280x800@10.1");
    for (uint32_t shuffle = 1; shuffle < 40; shuffle++) {
        int seen[PEERS_MAX] = {0};
        device.machine.shuffle = shuffle * 2654435761u;
        int n = entries_list(&device.machine, LIST_PEERS, 0, entries);
        assert_int_equal(n, device.content.lists.peer_n);
        for (int i = 0; i < n; i++)
            assert_int_equal(seen[entries[i].arg]++, 0);
        other |= entries[0].arg != 0;
    }
    assert_true(other);
}

TEST(a_paused_peer_is_not_listed)
{
    device_open(&device, "peer-support", "1280x800@10.1");
    device.content.lists.peer[2].paused = true;
    int n = entries_list(&device.machine, LIST_PEERS, 0, entries);
    assert_int_equal(n, device.content.lists.peer_n - 1);
    for (int i = 0; i < n; i++)
        assert_int_not_equal(entries[i].arg, 2);
}

TEST(donors_have_a_page_of_their_own)
{
    device_open(&device, "msmp-wellness", "1280x800@10.1");
    assert_true(entries_donors(&device.content));
    assert_null(entries_group(&device.content, 0));
    assert_int_equal(entries_list(&device.machine, LIST_DONORS, 0, entries), 2);
    device_open(&device, "phs-resources", "1280x800@10.1");
    assert_false(entries_donors(&device.content));
    assert_string_equal(entries_group(&device.content, 0), "podcasts");
}

static const char *qr(int arg)
{
    static char held[512];
    struct text text = text_in(held, sizeof held);
    return entries_qr(&device.content, arg, &text) ? held : NULL;
}

TEST(a_number_is_held_as_a_phone_dials_it)
{
    device_open(&device, "msmp-wellness", "1280x800@10.1");
    assert_string_equal(qr(QR_988), "tel:988");
    assert_non_null(strstr(qr(QR_LINE + 1), "TEL:5039884888"));
    assert_non_null(strstr(qr(QR_LINE + 1), "FN:Multnomah"));
    assert_non_null(strstr(qr(QR_PROGRAM), "TEL:5037645663"));
}

TEST(what_is_not_listed_has_no_code)
{
    device_open(&device, "peer-support", "1280x800@10.1");
    assert_null(qr(QR_PROGRAM));
    assert_null(qr(QR_LINE));
    assert_null(qr(QR_PEER + 31));
    assert_null(qr(QR_RESOURCE + 63));
    assert_null(qr(-5));
}
