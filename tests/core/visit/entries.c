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

/* One phone line of the site, and its code. */
static const char *line_qr(struct helpline line)
{
    device.content.lists.helpline[0] = line;
    return qr(QR_LINE);
}

static struct helpline line(const char *name, const char *number, const char *text_number,
                            const char *text_word)
{
    return (struct helpline){
        .name = name, .number = number, .text_number = text_number, .text_word = text_word};
}

TEST(an_extension_is_dialled_after_a_pause)
{
    device_open(&device, "msmp-wellness", "1280x800@10.1");
    assert_string_equal(
        line_qr(line("Desk", "(503) 555-0142 ext. 12", "", "")),
        "BEGIN:VCARD\nVERSION:3.0\nN:Desk\nFN:Desk\nTEL:5035550142,12\nEND:VCARD\n");
    device.content.site.phone = "(503) 555-0142 ext. 4";
    assert_non_null(strstr(qr(QR_PROGRAM), "\nTEL:5035550142,4\n"));
    device_open(&device, "peer-support", "1280x800@10.1");
    device.content.lists.peer[0].reach_at = "(503) 555-0142 ext. 4";
    assert_non_null(strstr(qr(QR_PEER), "\nTEL:5035550142,4\n"));
    device.content.lists.resource[0].qr_text = "(503) 555-0142 ext. 4";
    assert_non_null(strstr(qr(QR_RESOURCE), "\nTEL:5035550142,4\n"));
}

TEST(a_line_that_only_takes_texts_is_a_message_to_send)
{
    device_open(&device, "msmp-wellness", "1280x800@10.1");
    assert_string_equal(line_qr(line("A", "", "741741", "HOME")), "SMSTO:741741:HOME");
    assert_string_equal(line_qr(line("A", "", "838255", "")), "SMSTO:838255");
    assert_non_null(strstr(line_qr(line("A", "(503) 555-0142", "741741", "HOME")), "TEL:503"));
}

TEST(no_code_dials_a_number_in_the_house)
{
    device_open(&device, "msmp-wellness", "1280x800@10.1");
    assert_null(line_qr(line("A", "28888 from a house phone", "", "")));
    assert_false(entries_coded(&device.content, QR_LINE));
    assert_true(entries_coded(&device.content, QR_LINE + 1));
    device.content.site.phone = "28888 from a house phone";
    assert_null(qr(QR_PROGRAM));
    device_open(&device, "peer-support", "1280x800@10.1");
    device.content.lists.peer[0].reach_at = "28888 from a house phone";
    assert_null(qr(QR_PEER));
    device.content.lists.resource[0].qr_text = "28888 from a house phone";
    assert_null(qr(QR_RESOURCE));
}

TEST(a_name_cannot_become_another_value_of_the_contact)
{
    device_open(&device, "msmp-wellness", "1280x800@10.1");
    assert_non_null(strstr(line_qr(line("Lee, MD; a\\b\nTEL:911", "(503) 555-0142", "", "")),
                           "\nN:Lee\\, MD\\; a\\\\b\\nTEL:911\nFN:Lee\\, MD\\; a\\\\b\\nTEL:911\n"
                           "TEL:5035550142\n"));
}

TEST(a_long_name_ends_after_a_whole_word_or_letter)
{
    device_open(&device, "msmp-wellness", "1280x800@10.1");
    assert_non_null(strstr(line_qr(line("The line of everybody who works in this building and near "
                                        "that one",
                                        "(503) 555-0142", "", "")),
                           "\nFN:The line of everybody who works in this building and near\n"));
    assert_non_null(
        strstr(line_qr(line("äääääääääääääääääääääääääääääxääää", "(503) 555-0142", "", "")),
               "\nFN:äääääääääääääääääääääääääääääx\n"));
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
