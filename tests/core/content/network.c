/* Tests app/core/content/network.c: what holds of a site's network.ini, and what is refused. */
#include "core/content/network.h"
#include "tests/fakes/page.h"
#include "tests/fakes/spoil.h"
#include "tests/fakes/unit.h"
#include <string.h>

static struct network network;
static struct faults faults;
static char ranges_text[256];

static int parse_n(const char *text, size_t n)
{
    memset(&faults, 0, sizeof faults);
    return network_parse(&network, text, n, &faults);
}

static int parse(const char *text)
{
    return parse_n(text, strlen(text));
}

/* Who may reach ssh, as nftables gets it. */
static const char *nft(void)
{
    struct text text = text_in(ranges_text, sizeof ranges_text);
    network_files_nft(&text, &network);
    return ranges_text;
}

TEST(what_is_not_written_is_off)
{
    assert_int_equal(parse("# nothing\n"), 0);
    assert_int_equal(faults.total, 0);
    assert_string_equal(network.zone, "");
    assert_int_equal(network.mode, NET_OFF);
    assert_int_equal(network.ssh, SSHD_OFF);
    assert_int_equal(network.server_n + network.dns_n + network.from_n, 0);
    assert_string_equal(nft(), "define TALLIES_FROM = { 0.0.0.0/32 }\n");
}

TEST(the_page_says_the_limits)
{
    static const char page[] = "docs/SITE.md";
    assert_true(page_says(page, "| up to %d names or addresses |", SERVERS_MAX));
    assert_true(page_says(page, "| up to %d addresses; needed", DNS_MAX));
    assert_true(page_says(page, "| up to %d addresses or ranges", FROM_MAX));
}

TEST(a_whole_file_is_read)
{
    assert_int_equal(parse("time_zone = america/denver\n"
                           "time_servers = time.example.org, 192.168.20.2,\n"
                           "network = \"static\"\n"
                           "address = 192.168.20.14/24\n"
                           "gateway = 192.168.20.1\n"
                           "dns = 192.168.20.1,192.168.20.3\n"
                           "ssh = Key-Switch\n"
                           "from = 10.20.0.0/16, 192.168.4.7\n"),
                     0);
    assert_int_equal(faults.total, 0);
    assert_string_equal(network.zone, "America/Denver");
    assert_int_equal(network.server_n, 2);
    assert_string_equal(network.server[0], "time.example.org");
    assert_int_equal(network.mode, NET_STATIC);
    assert_int_equal(network.address.address, 0xC0A8140E);
    assert_int_equal(network.address.bits, 24);
    assert_int_equal(network.gateway, 0xC0A81401);
    assert_int_equal(network.dns[1], 0xC0A81403);
    assert_int_equal(network.ssh, SSHD_KEY_SWITCH);
    assert_string_equal(nft(), "define TALLIES_FROM = { 10.20.0.0/16, 192.168.4.7/32 }\n");
}

TEST(each_mistake_is_found_in_its_line_with_its_mend)
{
    static const struct {
        const char *text;
        int line;
        const char *says;
    } bad[] = {
        {"netwrok = dhcp", 1, "Did you mean \"network\""},
        {"[network]\n", 1, "no headings"},
        {"\nnetwork = dhpc", 2, "Did you mean \"dhcp\""},
        {"network =", 1, "off, dhcp, static"},
        {"ssh = on", 1, "off, key-switch, always"},
        {"ssh = always\nssh = off", 2, "twice"},
        {"ssh = always", 1, "needs a network"},
        {"network = static", 1, "needs an address"},
        {"network = static\naddress = 192.168.20.14", 2, "how big"},
        {"address = 192.168.20.14/24/24", 1, "not an address"},
        {"address = 192.168.20.300/24", 1, "not an address"},
        {"address = 127.0.0.1/8", 1, "not an address"},
        {"address = 192.168.20.0/24", 1, "first or last"},
        {"address = 192.168.20.255/24", 1, "first or last"},
        {"network = static\naddress = 192.168.20.14/24\ngateway = 192.168.21.1", 3, "own network"},
        {"network = static\naddress = 192.168.20.14/24\ngateway = 192.168.20.14", 3, "another"},
        {"network = static\naddress = 192.168.20.14/24\ngateway = 192.168.20.255", 3, "another"},
        {"gateway = router", 1, "not an address"},
        {"dns = 8.8.8", 1, "not an address"},
        {"dns = 1.1.1.1, 1.1.1.2, 1.1.1.3, 1.1.1.4", 1, "one too many"},
        {"network = dhcp\ntime_servers = time.example.org", 2, "needs \"dns\""},
        {"time_servers = -oops", 1, "not the name"},
        {"time_servers = a..b", 1, "not the name"},
        {"time_servers = a b", 1, "not the name"},
        {"time_servers = 1.2.3", 1, "not the name"},
        {"time_servers = a;FallbackNTP=b", 1, "not the name"},
        {"time_servers = a, b, c, d, e", 1, "one too many"},
        {"time_zone = ../../etc/passwd", 1, "there is no time zone"},
        {"time_zone = America/../../etc/passwd", 1, "time zone"},
        {"time_zone = /etc/passwd", 1, "time zone"},
        {"time_zone = America/", 1, "time zone"},
        {"time_zone = America//Denver", 1, "time zone"},
        {"time_zone = America/New York", 1, "Did you mean \"America/New_York\""},
        {"from = 10.1.2.3/8", 1, "10.0.0.0/8 (all of that network) or 10.1.2.3"},
        {"from = 0.0.0.0/0", 1, "nearly everybody"},
        {"from = 10.0.0.0/7", 1, "nearly everybody"},
        {"from = 10.0.0.0/8 } accept", 1, "no range"},
        {"from = office", 1, "no range"},
        {"from = 2001:db8::/32", 1, "no range"},
    };
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        if (parse(bad[i].text) != -1 || faults.list[0].line != bad[i].line ||
            !strstr(faults.list[0].what, bad[i].says))
            fail_msg("%s: %d: %s", bad[i].text, faults.list[0].line, faults.list[0].what);
        assert_int_equal(faults.total, 1);
    }
}

TEST(a_name_as_long_as_can_be_is_no_overflow)
{
    char text[300] = "time_zone = America/";
    memset(text + strlen(text), 'a', 200);
    assert_int_equal(parse(text), -1);
    memcpy(text, "time_servers = a.aaaa", 21);
    assert_int_equal(parse(text), -1);
}

TEST(two_time_zones_are_one_too_many)
{
    assert_int_equal(parse("\ntime_zone = America/Denver"), 0);
    assert_int_equal(network_check_zone(&network, "", &faults), 0);
    assert_int_equal(network_check_zone(&network, "America/Denver", &faults), 0);
    assert_int_equal(network_check_zone(&network, "America/Chicago", &faults), -1);
    assert_int_equal(faults.list[0].line, 2);
    assert_string_equal(faults.list[0].file, "network.ini");
}

TEST(what_has_no_effect_is_noted)
{
    assert_int_equal(parse("network = dhcp\naddress = 192.168.20.14/24"), 0);
    assert_true(faults.total == 1 && faults.list[0].warning && faults.list[0].line == 2);
    assert_int_equal(parse("time_servers = 10.0.0.1"), 0);
    assert_true(faults.total == 1 && faults.list[0].warning);
}

TEST(ssh_needs_a_key)
{
    assert_int_equal(parse("network = dhcp\nssh = always\n"), 0);
    assert_int_equal(network_check_keys(&network, 1, &faults), 0);
    assert_int_equal(network_check_keys(&network, 0, &faults), -1);
    assert_string_equal(faults.list[0].file, "network.ini");
    assert_int_equal(faults.list[0].line, 2);
    assert_int_equal(parse("network = dhcp\n"), 0);
    assert_int_equal(network_check_keys(&network, 0, &faults), 0);
}

TEST(with_nobody_named_only_the_local_network_may)
{
    parse("network = dhcp\nssh = always\n");
    assert_string_equal(nft(),
                        "define TALLIES_FROM = { 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 }\n");
    parse("network = static\naddress = 137.1.2.3/25\nssh = always\n");
    assert_string_equal(nft(), "define TALLIES_FROM = { 137.1.2.0/25 }\n");
    parse("network = dhcp\nfrom = 10.0.0.0/8\n");
    assert_string_equal(nft(), "define TALLIES_FROM = { 0.0.0.0/32 }\n");
}

TEST(each_address_stands_in_one_range)
{
    parse("network = dhcp\nssh = always\n"
          "from = 10.1.0.0/16, 10.2.3.4, 192.168.0.0/16, 10.0.0.0/8, 10.9.0.0/16, 192.168.0.0/16");
    assert_string_equal(nft(), "define TALLIES_FROM = { 192.168.0.0/16, 10.0.0.0/8 }\n");
}

TEST(the_system_is_told_no_more_than_that)
{
    char bytes[1024];
    struct text text = text_in(bytes, sizeof bytes);
    parse("network = static\naddress = 192.168.20.14/24\ngateway = 192.168.20.1\n"
          "dns = 192.168.20.1\ntime_servers = time.example.org, 10.0.0.1\n");
    network_files_networkd(&text, &network);
    assert_non_null(strstr(bytes, "\nDHCP=no\nAddress=192.168.20.14/24\nGateway=192.168.20.1\n"));
    assert_non_null(strstr(bytes, "\nLinkLocalAddressing=no\nIPv6AcceptRA=no\n"));
    assert_null(strstr(bytes, "[DHCPv4]"));
    text = text_in(bytes, sizeof bytes);
    network_files_timesyncd(&text, &network);
    assert_string_equal(bytes, "[Time]\nNTP=time.example.org 10.0.0.1\nFallbackNTP=\n");
    text = text_in(bytes, sizeof bytes);
    network_files_resolv(&text, &network);
    assert_string_equal(bytes, "nameserver 192.168.20.1\n");
    text = text_in(bytes, sizeof bytes);
    parse("network = dhcp\n");
    network_files_networkd(&text, &network);
    assert_non_null(strstr(bytes, "\nDHCP=ipv4\n\n[DHCPv4]\nSendHostname=no\n"));
    assert_null(strstr(bytes, "Address="));
}

/* Whatever bytes come, the other programs' settings hold no letter that could start
 * another setting. */
TEST(no_byte_of_the_file_starts_another_setting)
{
    static const char whole[] =
        "time_zone = America/Denver\ntime_servers = time.example.org, 10.0.0.1\n"
        "network = static\naddress = 192.168.20.14/24\ndns = 10.0.0.2\n"
        "ssh = always\nfrom = 10.20.0.0/16\n";
    static const char odd[] = "\n\r\t =;#[]{}\"'\\\0\xff/.-0aZ";
    static char text[sizeof whole], bytes[1024];
    struct text told;
    struct spoil fuzz = {whole, odd, sizeof whole - 1, sizeof odd - 1, 7};
    int taken = 0;
    for (int i = 0; i < 20000; i++) {
        spoil(&fuzz, text, 1 + i % 3);
        if (parse_n(text, sizeof whole - 1) < 0)
            continue;
        taken++;
        assert_true(strspn(network.zone, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                         "0123456789_-/") == strlen(network.zone));
        told = text_in(bytes, sizeof bytes);
        network_files_timesyncd(&told, &network);
        assert_true(strspn(bytes + 11, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                       "0123456789.- ") == strlen(bytes + 11) - 14);
        assert_string_equal(bytes + strlen(bytes) - 14, "\nFallbackNTP=\n");
    }
    assert_in_range(taken, 100, 19000);
}
