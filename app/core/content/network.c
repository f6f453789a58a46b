/* Reads network.ini. Every value is read into numbers or checked letter by letter, so that none of
 * the file's own text reaches another program's settings. */
#include "core/content/network.h"
#include "core/plain/ini.h"
#include <string.h>

static const char *const KEYS[] = {"time_zone", "time_servers", "network", "address", "gateway",
                                   "dns",       "ssh",          "from",    NULL};

void network_defaults(struct network *network)
{
    *network = (struct network){.mode = NET_OFF, .ssh = SSHD_OFF};
}

/* --- one value ------------------------------------------------------------------------------ */

static bool letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool digit(char c)
{
    return c >= '0' && c <= '9';
}

static void refuse_part(const struct ini_entry *entry, struct span part, const char *what,
                        struct faults *faults)
{
    fault_add(faults, entry->line, what, span_quote(part).at, span_quote(entry->key).at, NULL);
}

static void too_many(const struct ini_entry *entry, struct span part, int most, const char *what,
                     struct faults *faults)
{
    fault_add(faults, entry->line, "\"{}\" is one too many: {}{} at most.", span_quote(part).at,
              span_quote_int(most).at, what);
}

static void copy(char *to, struct span from)
{
    memcpy(to, from.at, from.n);
    to[from.n] = '\0';
}

static void read_zone(struct network *network, const struct ini_entry *entry, struct span value,
                      struct faults *faults)
{
    zone_read(network->zone, value, entry->line, faults);
}

static bool server_name(struct span name)
{
    bool numbers = true;
    uint32_t address;
    if (name.n == 0 || name.n >= SERVER_NAME_MAX)
        return false;
    for (size_t i = 0; i < name.n; i++) {
        char c = name.at[i];
        bool inside = i > 0 && i + 1 < name.n && name.at[i - 1] != '.';
        if (!letter(c) && !digit(c) && !(inside && (c == '.' || c == '-')))
            return false;
        numbers &= digit(c) || c == '.';
    }
    return !numbers || (ipv4_read(name, &address) && ipv4_usable(address));
}

static void read_servers(struct network *network, const struct ini_entry *entry, struct span value,
                         struct faults *faults)
{
    struct span name;
    while (span_cut(&value, ',', &name)) {
        if (name.n == 0)
            continue;
        if (!server_name(name))
            refuse_part(
                entry, name,
                "\"{}\" is not the name of a time server. Write names or addresses with commas "
                "between them, for example: time.example.org, 192.168.20.1",
                faults);
        else if (network->server_n == SERVERS_MAX)
            too_many(entry, name, SERVERS_MAX, " time servers", faults);
        else
            copy(network->server[network->server_n++], name);
    }
}

static int read_choice(const struct ini_entry *entry, struct span value, const char *const *choices,
                       struct faults *faults)
{
    int choice = span_choose(value, choices);
    if (choice < 0)
        ini_unknown(faults, entry->line, "value", value, choices);
    return choice < 0 ? 0 : choice; /* the first one is off */
}

static bool read_host(const struct ini_entry *entry, struct span value, uint32_t *address,
                      struct faults *faults)
{
    if (ipv4_read(value, address) && ipv4_usable(*address))
        return true;
    refuse_part(
        entry, value,
        "\"{}\" is not an address. Write four numbers from 0 to 255 with dots between them, for "
        "example: {} = 192.168.20.1",
        faults);
    return false;
}

static void read_address(struct network *network, const struct ini_entry *entry, struct span value,
                         struct faults *faults)
{
    struct ipv4_range own;
    if (value.n == 0)
        return;
    if (!ipv4_read_range(value, &own) || !ipv4_usable(own.address)) {
        refuse_part(
            entry, value,
            "\"{}\" is not an address with its network's size. Ask whoever runs the network, and "
            "write it like this: {} = 192.168.20.14/24",
            faults);
    } else if (own.bits < 8 || own.bits > 30) {
        refuse_part(
            entry, value,
            "\"{}\" does not say how big the network is: after the / stands a number from 8 to "
            "30, usually 24.",
            faults);
    } else if (own.address == ipv4_first(own) || own.address == ipv4_last(own)) {
        refuse_part(
            entry, value,
            "\"{}\" is the first or last address of its network, which no machine can have. Ask "
            "whoever runs the network for a free one.",
            faults);
    } else {
        network->address = own;
    }
}

static void read_dns(struct network *network, const struct ini_entry *entry, struct span value,
                     struct faults *faults)
{
    struct span part;
    uint32_t address;
    while (span_cut(&value, ',', &part)) {
        if (part.n == 0 || !read_host(entry, part, &address, faults))
            continue;
        if (network->dns_n == DNS_MAX)
            too_many(entry, part, DNS_MAX, "", faults);
        else
            network->dns[network->dns_n++] = address;
    }
}

/* 10.1.2.3/8 may mean one machine or a whole network: only the site knows which. */
static void refuse_tail(const struct ini_entry *entry, struct span part, struct ipv4_range range,
                        struct faults *faults)
{
    char all[24], one[24];
    struct text text = text_in(all, sizeof all);
    ipv4_add_range(&text, (struct ipv4_range){ipv4_first(range), range.bits});
    text = text_in(one, sizeof one);
    ipv4_add(&text, range.address);
    fault_add(faults, entry->line,
              "\"{}\" is a network and a machine at once. Did you mean {} (all of that network) or "
              "{} (that machine)?",
              span_quote(part).at, all, one);
}

static void read_range(struct network *network, const struct ini_entry *entry, struct span part,
                       struct faults *faults)
{
    struct ipv4_range range;
    if (!ipv4_read_range(part, &range) || (range.bits > 0 && !ipv4_usable(range.address)))
        refuse_part(
            entry, part,
            "\"{}\" is no range of addresses. Write them with commas between them, for example: "
            "{} = 10.20.0.0/16, 192.168.4.7",
            faults);
    else if (range.bits < 8)
        refuse_part(
            entry, part,
            "\"{}\" is nearly everybody there is. Write the addresses of the office: after the / "
            "stands a number from 8 to 32.",
            faults);
    else if (range.address != ipv4_first(range))
        refuse_tail(entry, part, range, faults);
    else if (network->from_n == FROM_MAX)
        too_many(entry, part, FROM_MAX, " ranges", faults);
    else
        network->from[network->from_n++] = range;
}

static void read_from(struct network *network, const struct ini_entry *entry, struct span value,
                      struct faults *faults)
{
    struct span part;
    while (span_cut(&value, ',', &part))
        if (part.n)
            read_range(network, entry, part, faults);
}

static void read_gateway(struct network *network, const struct ini_entry *entry, struct span value,
                         struct faults *faults)
{
    if (value.n && !read_host(entry, value, &network->gateway, faults))
        network->gateway = 0;
}

static void read_mode(struct network *network, const struct ini_entry *entry, struct span value,
                      struct faults *faults)
{
    network->mode = (uint8_t)read_choice(entry, value, standing_net_words, faults);
}

static void read_ssh(struct network *network, const struct ini_entry *entry, struct span value,
                     struct faults *faults)
{
    network->ssh = (uint8_t)read_choice(entry, value, standing_sshd_words, faults);
}

static void (*const READ[NETWORK_KEYS])(struct network *network, const struct ini_entry *entry,
                                        struct span value, struct faults *faults) = {
    [KEY_TIME_ZONE] = read_zone,  [KEY_TIME_SERVERS] = read_servers,
    [KEY_NETWORK] = read_mode,    [KEY_ADDRESS] = read_address,
    [KEY_GATEWAY] = read_gateway, [KEY_DNS] = read_dns,
    [KEY_SSH] = read_ssh,         [KEY_FROM] = read_from};

/* --- whether they agree --------------------------------------------------------------------- */

static bool neighbour(struct ipv4_range own, uint32_t address)
{
    return ipv4_holds(own, address) && address != own.address && address != ipv4_first(own) &&
           address != ipv4_last(own);
}

static void check_static(const struct network *network, struct faults *faults)
{
    struct ipv4_range own = network->address;
    if (!own.bits)
        fault_add(faults, network->line[KEY_NETWORK],
                  "network = static needs an address. Add it, for example: address = "
                  "192.168.20.14/24, or write network = dhcp.",
                  NULL, NULL, NULL);
    else if (network->gateway && !neighbour(own, network->gateway))
        fault_add(faults, network->line[KEY_GATEWAY],
                  "the gateway must be another machine in the kiosk's own network, that of its "
                  "address. Ask whoever runs the network.",
                  NULL, NULL, NULL);
}

bool network_names(const struct network *network)
{
    uint32_t address;
    for (int i = 0; i < network->server_n; i++)
        if (!ipv4_read(span_of(network->server[i]), &address))
            return true;
    return false;
}

static void check_unused(const struct network *network, struct faults *faults)
{
    const char *mode = standing_net_words[network->mode];
    if (network->mode != NET_STATIC && network->address.bits)
        fault_warn(faults, network->line[KEY_ADDRESS],
                   "\"address\" is not used, because network = {}. It needs network = static.",
                   mode, NULL, NULL);
    if (network->mode != NET_STATIC && network->gateway)
        fault_warn(faults, network->line[KEY_GATEWAY],
                   "\"gateway\" is not used, because network = {}. It needs network = static.",
                   mode, NULL, NULL);
    if (network->dns_n && (network->mode == NET_OFF || !network_names(network)))
        fault_warn(faults, network->line[KEY_DNS],
                   network->mode == NET_OFF
                       ? "\"dns\" is not used, because network = off."
                       : "\"dns\" is not used: only the name of a time server is ever looked up, "
                         "and \"time_servers\" has none. Delete this line.",
                   NULL, NULL, NULL);
    if (network->ssh == SSHD_OFF && network->from_n)
        fault_warn(
            faults, network->line[KEY_FROM],
            "\"from\" is not used, because ssh = off. Write ssh = key-switch or ssh = always, "
            "or delete this line.",
            NULL, NULL, NULL);
    if (network->mode == NET_OFF && network->server_n)
        fault_warn(faults, network->line[KEY_TIME_SERVERS],
                   "the time servers are not asked, because network = off.", NULL, NULL, NULL);
}

static void check(const struct network *network, struct faults *faults)
{
    if (network->mode == NET_STATIC)
        check_static(network, faults);
    if (network->mode != NET_OFF && network_names(network) && !network->dns_n)
        fault_add(
            faults, network->line[KEY_TIME_SERVERS],
            "a time server with a name needs \"dns\", to look the name up. Add it, for example: "
            "dns = 192.168.20.1, or write the time server's address.",
            NULL, NULL, NULL);
    if (network->ssh != SSHD_OFF && network->mode == NET_OFF)
        fault_add(
            faults, network->line[KEY_SSH],
            "ssh = {} needs a network. Write network = dhcp or network = static, or ssh = off.",
            standing_sshd_words[network->ssh], NULL, NULL);
    check_unused(network, faults);
}

int network_check_keys(const struct network *network, int key_n, struct faults *faults)
{
    if (network->ssh == SSHD_OFF && key_n > 0) {
        faults->file = "tallies.keys";
        fault_warn(faults, 0,
                   "nobody can fetch with these keys: network.ini says ssh = off. Write ssh = "
                   "key-switch there, or delete the keys.",
                   NULL, NULL, NULL);
    }
    if (network->ssh == SSHD_OFF || key_n > 0)
        return 0;
    faults->file = "network.ini";
    fault_add(
        faults, network->line[KEY_SSH],
        "ssh = {} needs a key of somebody who may fetch the tallies. Put it into tallies.keys, "
        "or write ssh = off.",
        standing_sshd_words[network->ssh], NULL, NULL);
    return -1;
}

int network_check_zone(const struct network *network, const char *site_zone, struct faults *faults)
{
    if (!network->zone[0] || !site_zone[0] || strcmp(network->zone, site_zone) == 0)
        return 0;
    faults->file = "network.ini";
    fault_add(faults, network->line[KEY_TIME_ZONE],
              "time_zone is {} here, and {} in site.ini. Delete this line: it belongs in site.ini.",
              network->zone, site_zone, NULL);
    return -1;
}

int network_parse(struct network *network, const char *text, size_t n, struct faults *faults)
{
    struct ini ini;
    struct ini_entry entry;
    int before = faults->refused;
    network_defaults(network);
    ini_init(&ini, text, n, faults);
    while (ini_next(&ini, &entry)) {
        int key = entry.head ? -1 : span_choose(entry.key, KEYS);
        if (entry.head)
            fault_add(faults, entry.line, "there are no headings in this file. Delete this line.",
                      NULL, NULL, NULL);
        else if (key < 0)
            ini_unknown(faults, entry.line, "setting", entry.key, KEYS);
        else {
            network->line[key] = entry.line;
            READ[key](network, &entry, span_unquote(entry.value), faults);
        }
    }
    if (faults->refused == before)
        check(network, faults);
    return faults->refused > before ? -1 : 0;
}
