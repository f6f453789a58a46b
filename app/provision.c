/* Turns what the KIOSK folder says into this start's settings: the last good copy, who may
 * fetch, the network, the time zone, the kiosk's own keys, and what staff are told. Runs as
 * root, once at boot, and is harmless to run again. Whatever it cannot read is off; no screen
 * ever waits for it. */
#define _GNU_SOURCE
#include "core/plain/text.h"
#include "io/box/log.h"
#include "io/box/settings.h"
#include "io/files/files.h"
#include "io/files/keygen.h"
#include "io/files/load.h"
#include "io/files/released.h"
#include "io/files/tree.h"
#include "io/files/whole.h"
#include <errno.h>
#include <pwd.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PATH_SIZE = 4096, TEXT_MAX = 32768 };

static const char HELP[] =
    "provision: makes this start's settings out of the site's folder. Runs once.\n"
    "  --state DIR   where the settings are written (build/state)\n"
    "  --site DIR    the site's folder\n"
    "  --assets DIR  the defaults\n"
    "  --data DIR    where keys and the last good copy of the site's folder are kept\n"
    "                (without, or where it cannot be written: no keys, and no ssh)\n";

static const char HOST_KEY[] = "ssh_host_ed25519_key", SIGN_KEY[] = "sign_ed25519";
static const char SIGNER[] = "publish"; /* the user that signs */

static struct settings settings;
static const char *assets;
static char good[PATH_SIZE];
static struct content content;
static struct faults faults;
static struct network network;
static struct authorized keys;
static char print[KEYGEN_PRINT_MAX];
static bool unread; /* the site's folder, because of something in it */
static bool data_there, renewed;
static int trouble; /* the first -errno of something that should have been written */

static int note(int error)
{
    if (error < 0) {
        log_event(LOG_PROVISION, -error, 0);
        if (!trouble)
            trouble = error;
    }
    return error;
}

static const char *path_of(const char *folder, const char *name)
{
    static char path[PATH_SIZE];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

/* --- reading -------------------------------------------------------------------------------- */

/* The folder may come from a file system with links, and root may read more than the
 * folder's maker. What else lies in it is neither read nor kept. */
static void refuse_links(void)
{
    static char name[FAULT_FILE_MAX];
    if (!settings.site || !tree_odd(settings.site, name, sizeof name, folder_reads))
        return;
    faults.file = name;
    fault_add(&faults, 0,
              "this is a link, or no file at all. Put the file itself in its place: until then "
              "nothing of this folder is used.",
              NULL, NULL, NULL);
    unread = true;
}

static bool good_there(void)
{
    struct stat status;
    return good[0] && stat(good, &status) == 0;
}

/* As the programs do it (load_anyway), but without reporting the last good copy's faults. */
static void read_content(void)
{
    static struct faults none;
    content.source = CONTENT_SITE;
    if (!unread && load_content(&content, settings.site, assets, NULL, &faults) == 0)
        return;
    bool kept = good_there() && load_content(&content, good, assets, NULL, &none) == 0;
    content.source = kept ? CONTENT_LAST_GOOD : CONTENT_CARD;
}

static void read_old_network(void)
{
    static struct faults none;
    network_defaults(&network);
    if (good_there())
        load_network(&network, good, assets, &none);
}

/* A faulty network.ini gives way to the last good one. Keys never do: a key that was taken out of
 * the folder must not come back because of a mistake beside it. */
static void read_network(void)
{
    bool old = unread || load_network(&network, settings.site, assets, &faults) < 0;
    if (old)
        read_old_network();
    if (!unread) {
        static struct display display; /* only to tell what is wrong with it */
        load_keys(&keys, settings.site, assets, &faults);
        load_display(&display, settings.site, assets, NULL, &faults);
    }
    if (!old) {
        network_check_keys(&network, keys.n, &faults);
        network_check_zone(&network, content.site.zone, &faults);
    }
    if (!keys.n || network.mode == NET_OFF)
        network.ssh = SSHD_OFF;
}

/* --- keeping -------------------------------------------------------------------------------- */

static void keep_good(void)
{
    if (data_there && settings.site && !faults.refused &&
        !tree_same(settings.site, good, folder_reads))
        note(tree_replace(settings.site, good, folder_reads));
}

static uid_t signer(void)
{
    const struct passwd *user = geteuid() == 0 ? getpwnam(SIGNER) : NULL;
    return user ? user->pw_uid : KEYGEN_OURS;
}

static void make_keys(void)
{
    char dir[PATH_SIZE];
    snprintf(dir, sizeof dir, "%s/keys", settings.data ? settings.data : "");
    data_there = settings.data && note(whole_folder(dir)) == 0;
    if (!data_there)
        return;
    int made = note(keygen_make(dir, HOST_KEY, KEYGEN_OURS));
    renewed = made == 1;
    if (made >= 0)
        note(keygen_print(dir, HOST_KEY, print));
    note(keygen_make(dir, SIGN_KEY, signer()));
}

/* --- telling -------------------------------------------------------------------------------- */

static char bytes[TEXT_MAX];

static struct text begin(void)
{
    struct text text = text_in(bytes, sizeof bytes);
    return text;
}

static int bring(const char *folder, const char *name, const struct text *text)
{
    return note(whole_text(folder, name, text->at, text->n));
}

static void tell_network(void)
{
    static char dir[PATH_SIZE];
    struct text text = begin();
    snprintf(dir, sizeof dir, "%s/network", settings.state);
    if (note(whole_folder(dir)) < 0)
        return;
    network_files_resolv(&text, &network);
    bring(dir, "resolv.conf", &text);
    text = begin();
    network_files_timesyncd(&text, &network);
    if (network.mode != NET_OFF && network.server_n)
        bring(dir, "timesyncd.conf", &text);
    else
        note(whole_gone(dir, "timesyncd.conf"));
    text = begin();
    if (network.mode != NET_OFF)
        network_files_networkd(&text, &network);
    if (network.mode != NET_OFF)
        bring(dir, "10-site.network", &text);
    else
        note(whole_gone(dir, "10-site.network"));
}

/* The mode comes last, and is more than off only if all before it came about. */
static void tell_ssh(void)
{
    struct text text = begin();
    network_files_nft(&text, &network);
    int failed = bring(settings.state, "nft-from", &text);
    text = begin();
    if (network.ssh != SSHD_OFF)
        text_add_n(&text, keys.text, keys.used);
    failed |= bring(settings.state, "ssh-keys", &text);
    text = begin();
    text_add(&text, standing_sshd_words[failed ? SSHD_OFF : network.ssh]);
    text_add(&text, "\n");
    bring(settings.state, "ssh-mode", &text);
}

/* tallyd never uses a name twice, though its store be new. */
static void tell_released(void)
{
    struct text text = begin();
    char dir[PATH_SIZE];
    snprintf(dir, sizeof dir, "%s/release", settings.data ? settings.data : "");
    struct names_out out = released_in(dir);
    released_add(&text, &out);
    bring(settings.state, "released", &text);
}

static void tell_zone(void)
{
    char target[80];
    snprintf(target, sizeof target, "/usr/share/zoneinfo/%s",
             content.site.zone[0] ? content.site.zone : "UTC");
    note(whole_link(settings.state, "localtime", target));
}

static void add_pair(struct text *text, const char *name, const char *value)
{
    text_add(text, name);
    text_add(text, " = ");
    text_add(text, value);
    text_add(text, "\n");
}

static void tell_staff(void)
{
    static const char *const sources[] = {"site", "good", "card"};
    char address[24] = "", count[16];
    struct text text = text_in(address, sizeof address);
    if (network.mode == NET_STATIC)
        ipv4_add_range(&text, network.address);
    text = text_in(count, sizeof count);
    text_add_int(&text, faults.refused);
    text = begin();
    add_pair(&text, "content", sources[content.source]);
    add_pair(&text, "faults", count);
    add_pair(&text, "network", standing_net_words[network.mode]);
    add_pair(&text, "address", address);
    add_pair(&text, "ssh", standing_sshd_words[network.ssh]);
    add_pair(&text, "fingerprint", print);
    add_pair(&text, "data", standing_data_words[data_there ? DATA_IS_THERE : DATA_IS_MISSING]);
    bring(settings.state, "staff", &text);
}

static void add_faults(struct text *text)
{
    for (int i = 0; i < faults.n; i++) {
        const struct fault *fault = &faults.list[i];
        text_add(text, fault->file);
        text_add(text, ":");
        text_add_int(text, fault->line ? fault->line : 1);
        text_add(text, fault->warning ? ": please note: " : ": ");
        text_add(text, fault->what);
        text_add(text, "\n");
    }
    if (faults.total > faults.n)
        text_add(text, "There are more. Mend these first.\n");
}

/* What staff find in words, in memory and with the data. No day and no count of starts is in it. */
static void tell_report(void)
{
    static const char *const sources[] = {
        "The kiosk shows this folder.\n", "The kiosk shows the last folder that had no fault.\n",
        "The kiosk shows only its built-in card: 988, 911 and the button by the door.\n"};
    struct text text = begin();
    text_add(&text, faults.refused ? "Something in the site's folder needs mending.\n"
                    : faults.total
                        ? "The site's folder can be used; something in it is worth a look.\n"
                        : "Everything in the site's folder is in order.\n");
    text_add(&text, sources[content.source]);
    if (!data_there)
        text_add(&text, "The data partition is missing or cannot be written: nothing can be "
                        "fetched from this kiosk.\n");
    if (renewed)
        text_add(&text, "The kiosk's own key was damaged and has been made anew: its fingerprint "
                        "is another one.\n");
    if (trouble && data_there)
        text_add(&text, "Something could not be written. Start the kiosk again; if this stays, "
                        "its card is full or worn out.\n");
    add_faults(&text);
    bring(settings.state, "report.txt", &text);
    if (data_there)
        bring(settings.data, "report.txt", &text);
}

int main(int argc, char **argv)
{
    settings_read(&settings, argc, argv, HELP);
    log_open("provision");
    umask(022);
    assets = files_assets(settings.assets);
    if (settings.data)
        snprintf(good, sizeof good, "%s", path_of(settings.data, "good"));
    refuse_links();
    read_content();
    read_network();
    if (faults.refused)
        log_event(LOG_CONTENT_FAULTS, faults.refused, faults.total - faults.refused);
    make_keys();
    if (!print[0])
        network.ssh = SSHD_OFF;
    keep_good();
    tell_network();
    tell_ssh();
    tell_zone();
    if (settings.data)
        tell_released();
    tell_report();
    tell_staff();
    return trouble ? 1 : 0;
}
