/* Tells the system's own programs about a site's network, in their own settings files: networkd,
 * timesyncd, the resolver, nftables. Promises that the kiosk names itself to nobody and takes
 * nothing from others but an address and a way out. */
#include "core/content/network.h"

/* Two ranges are apart, or one is inside the other: then the wider one is enough. */
static int add_range(struct ipv4_range *ranges, int n, struct ipv4_range range)
{
    int kept = 0;
    for (int i = 0; i < n; i++)
        if (ipv4_holds(ranges[i], range.address) && ranges[i].bits <= range.bits)
            return n;
    for (int i = 0; i < n; i++)
        if (!ipv4_holds(range, ranges[i].address))
            ranges[kept++] = ranges[i];
    ranges[kept] = range;
    return kept + 1;
}

int network_files_from(const struct network *network, struct ipv4_range ranges[FROM_MAX])
{
    /* RFC 1918 */
    static const struct ipv4_range private[] = {
        {10u << 24, 8}, {172u << 24 | 16 << 16, 12}, {192u << 24 | 168 << 16, 16}};
    int n = 0;
    if (network->ssh == SSHD_OFF || network->mode == NET_OFF)
        return 0;
    for (int i = 0; i < network->from_n; i++)
        n = add_range(ranges, n, network->from[i]);
    if (n == 0 && network->mode == NET_STATIC)
        ranges[n++] = (struct ipv4_range){ipv4_first(network->address), network->address.bits};
    else if (n == 0)
        for (; n < 3; n++)
            ranges[n] = private[n];
    return n;
}

void network_files_networkd(struct text *text, const struct network *network)
{
    bool dhcp = network->mode == NET_DHCP;
    text_add(text, "[Match]\nType=ether\nKind=!*\n\n"
                   "[Network]\nLinkLocalAddressing=no\nIPv6AcceptRA=no\nLLMNR=no\n"
                   "MulticastDNS=no\nLLDP=no\nEmitLLDP=no\nDNSSEC=no\nDNSOverTLS=no\n");
    text_add(text, dhcp ? "DHCP=ipv4\n" : "DHCP=no\nAddress=");
    if (!dhcp) {
        ipv4_add_range(text, network->address);
        text_add(text, "\n");
    }
    if (!dhcp && network->gateway) {
        text_add(text, "Gateway=");
        ipv4_add(text, network->gateway);
        text_add(text, "\n");
    }
    if (dhcp)
        text_add(text, "\n[DHCPv4]\nSendHostname=no\nClientIdentifier=mac\nUseHostname=no\n"
                       "UseDomains=no\nUseDNS=no\nUseNTP=no\nUseSIP=no\nUseTimezone=no\n");
}

void network_files_timesyncd(struct text *text, const struct network *network)
{
    text_add(text, "[Time]\nNTP=");
    for (int i = 0; i < network->server_n; i++) {
        text_add(text, i ? " " : "");
        text_add(text, network->server[i]);
    }
    text_add(text, "\nFallbackNTP=\n");
}

void network_files_resolv(struct text *text, const struct network *network)
{
    bool asked = network->mode != NET_OFF && network_names(network);
    for (int i = 0; i < network->dns_n && asked; i++) {
        text_add(text, "nameserver ");
        ipv4_add(text, network->dns[i]);
        text_add(text, "\n");
    }
}

void network_files_nft(struct text *text, const struct network *network)
{
    struct ipv4_range ranges[FROM_MAX];
    int n = network_files_from(network, ranges);
    text_add(text, "define TALLIES_FROM = { ");
    for (int i = 0; i < n; i++) {
        text_add(text, i ? ", " : "");
        ipv4_add_range(text, ranges[i]);
    }
    text_add(text, n ? " }\n" : "0.0.0.0/32 }\n");
}
