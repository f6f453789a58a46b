/* A site's network.ini: time, network, and who may fetch tallies. Whatever is not written there is
 * off: the kiosk needs no network. */
#pragma once

#include "core/content/zone.h"
#include "core/plain/fault.h"
#include "core/plain/ipv4.h"
#include "core/wire/standing.h"
#include <stddef.h>
#include <stdint.h>

enum {
    SERVERS_MAX = 4,
    SERVER_NAME_MAX = 64,
    DNS_MAX = 3,  /* a resolver reads no more than that */
    FROM_MAX = 16 /* ranges that may reach ssh */
};

enum network_key {
    KEY_TIME_ZONE,
    KEY_TIME_SERVERS,
    KEY_NETWORK,
    KEY_ADDRESS,
    KEY_GATEWAY,
    KEY_DNS,
    KEY_SSH,
    KEY_FROM,
    NETWORK_KEYS
};

struct network {
    char zone[ZONE_MAX]; /* where sites used to write it; "" if they do not */
    int server_n;
    char server[SERVERS_MAX][SERVER_NAME_MAX]; /* names or addresses */
    uint8_t mode;                              /* enum net_mode */
    struct ipv4_range address;                 /* its own, within its network; static only */
    uint32_t gateway;                          /* 0: none */
    int dns_n;
    uint32_t dns[DNS_MAX];
    uint8_t ssh; /* enum sshd_mode */
    int from_n;  /* 0: the local network (network_files_from) */
    struct ipv4_range from[FROM_MAX];
    int line[NETWORK_KEYS]; /* where each is in the file, or 0; for faults */
};

void network_defaults(struct network *network);
/* Sets the defaults first. 0, or -1 with faults: then do not use it. */
int network_parse(struct network *network, const char *text, size_t n, struct faults *faults);
/* A time server is written as a name, which somebody has to look up. */
bool network_names(const struct network *network);
/* A fault if there is a network but no key for ssh. 0 or -1. */
int network_check_keys(const struct network *network, int key_n, struct faults *faults);
/* A fault if site.ini says another time zone ("": none). 0 or -1. */
int network_check_zone(const struct network *network, const char *site_zone, struct faults *faults);
/* network_files.c: what the system's programs are given. */

/* Who may reach ssh: nobody if it is off; whom the site says, each address once; else the local
 * network, which is that of a static address, and with DHCP the ranges that no provider routes. */
int network_files_from(const struct network *network, struct ipv4_range ranges[FROM_MAX]);
void network_files_networkd(struct text *text,
                            const struct network *network); /* unless it is off */
void network_files_timesyncd(struct text *text, const struct network *network);
void network_files_resolv(struct text *text, const struct network *network);
/* `define TALLIES_FROM = { ... }` for nftables; one impossible address if nobody may. */
void network_files_nft(struct text *text, const struct network *network);
