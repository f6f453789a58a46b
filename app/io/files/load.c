/* A site folder over the default assets, whole and checked, or not at all.
 * Promises the kiosk something to show whatever lies in the folder: the site, else the last good
 * copy, else the card built into the program with 988 and 911. */
#include "io/files/load.h"
#include "core/plain/text.h"
#include "io/files/builtin.h"
#include "io/files/files.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char text[FILE_MAX + 1];

static const char *const FILES[] = {"site.ini",      "wiring.ini", "theme.ini",       "lines.csv",
                                    "peers.csv",     "facts.csv",  "languages",       "instruments",
                                    "resources.csv", "screen.ini", "START-HERE.html", "network.ini",
                                    "tallies.keys",  NULL};

/* The site's file of a name, else the assets'. Length, or -errno. */
static long read_either(const char *site_dir, const char *assets_dir, const char *name,
                        struct faults *faults)
{
    long n = -ENOENT;
    faults->file = name;
    if (site_dir)
        n = files_read(site_dir, name, text, sizeof text, faults);
    return n == -ENOENT ? files_read(assets_dir, name, text, sizeof text, faults) : n;
}

static void missing(const char *name, struct faults *faults)
{
    faults->file = name;
    fault_add(faults, 0,
              "this file is missing, here and among the files that came with the kiosk. Put it "
              "back.",
              NULL, NULL, NULL);
}

static void load_settings(struct site *site, const char *site_dir, const char *assets_dir,
                          struct faults *faults)
{
    site_defaults(site);
    long n = read_either(site_dir, assets_dir, "site.ini", faults);
    if (n >= 0)
        site_parse(site, text, (size_t)n, faults);
    else if (n == -ENOENT)
        missing("site.ini", faults);
    n = read_either(site_dir, assets_dir, "wiring.ini", faults);
    if (n >= 0)
        wiring_parse(site, text, (size_t)n, faults);
    else if (n == -ENOENT)
        missing("wiring.ini", faults);
}

static void load_words(struct words *words, const char *site_dir, const char *assets_dir,
                       struct faults *faults)
{
    static const char name[] = "languages/en.ini";
    memset(words, 0, sizeof *words);
    long n = read_either(NULL, assets_dir, name, faults);
    if (n >= 0)
        words_parse(words, text, (size_t)n, true, faults);
    else if (n == -ENOENT)
        missing(name, faults);
    n = site_dir ? files_read(site_dir, name, text, sizeof text, faults) : -ENOENT;
    if (n >= 0)
        words_parse(words, text, (size_t)n, false, faults);
}

static void load_lists(struct lists *lists, const char *site_dir, const char *assets_dir,
                       struct faults *faults)
{
    static const struct {
        const char *name;
        int (*parse)(struct lists *, const char *, size_t, struct faults *);
    } parts[] = {{"lines.csv", lists_parse_helplines},
                 {"peers.csv", lists_parse_peers},
                 {"resources.csv", lists_parse_resources},
                 {"facts.csv", lists_parse_facts}};
    memset(lists, 0, sizeof *lists);
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        long n = read_either(site_dir, assets_dir, parts[i].name, faults);
        if (n >= 0)
            parts[i].parse(lists, text, (size_t)n, faults);
    }
}

static void load_theme(struct content *content, const char *site_dir, const char *assets_dir,
                       struct faults *faults)
{
    for (int i = 0; i < THEME_COUNT; i++)
        content->theme[i] = *theme_builtin((enum theme_id)i);
    long n = read_either(site_dir, assets_dir, "theme.ini", faults);
    if (n >= 0)
        theme_parse(&content->theme[THEME_DAY], text, (size_t)n, faults);
}

/* Its id must be its name, or two files could stand for one self-check. */
int load_instrument(struct instrument *instrument, const char *id, const char *site_dir,
                    const char *assets_dir, load_judge *judge, struct faults *faults)
{
    char name[FILE_NAME_MAX + 32];
    int before = faults->refused;
    snprintf(name, sizeof name, "instruments/%.*s.ini", FILE_NAME_MAX, id);
    long n = read_either(site_dir, assets_dir, name, faults);
    if (n == -ENOENT)
        fault_add(faults, 0, "there is no self-check of this name.", NULL, NULL, NULL);
    if (n >= 0 && instrument_read(instrument, text, (size_t)n, faults) == 0 &&
        (!judge || judge(instrument, faults) == 0) && strcmp(instrument->id, id) != 0)
        fault_add(faults, 0, "the file says id = {}, but its name says {}. Make them the same.",
                  instrument->id, id, NULL);
    return faults->refused > before ? -1 : 0;
}

static void add_instrument(struct content *content, const char *site_dir, const char *assets_dir,
                           const char *id, load_judge *judge, struct faults *faults)
{
    if (content->instrument_n == INSTRUMENTS_MAX) {
        faults->file = "instruments";
        fault_add(faults, 0, "12 self-checks fit at most. Take some out.", NULL, NULL, NULL);
        return;
    }
    if (load_instrument(&content->instrument[content->instrument_n], id, site_dir, assets_dir,
                        judge, faults) == 0)
        content->instrument_n++;
}

static int by_name(const void *a, const void *b)
{
    return strcmp(a, b);
}

/* The assets' and the site's, each name once: a site's file stands for the assets' one. */
static void load_instruments(struct content *content, const char *site_dir, const char *assets_dir,
                             load_judge *judge, struct faults *faults)
{
    enum { NAMES_MAX = 2 * INSTRUMENTS_MAX };
    char names[2 * NAMES_MAX][FILE_NAME_MAX];
    int n = files_list(assets_dir, "instruments", names, NAMES_MAX);
    if (site_dir)
        n += files_list(site_dir, "instruments", names + n, NAMES_MAX);
    qsort(names, (size_t)n, FILE_NAME_MAX, by_name);
    content->instrument_n = 0;
    for (int i = 0; i < n; i++)
        if (i == 0 || strcmp(names[i], names[i - 1]) != 0)
            add_instrument(content, site_dir, assets_dir, names[i], judge, faults);
}

static void check_folder(const char *site_dir, struct faults *faults)
{
    struct stat status;
    faults->file = site_dir;
    if (stat(site_dir, &status) < 0)
        fault_add(faults, 0, "there is no such folder. Write where the site's folder is.", NULL,
                  NULL, NULL);
    else if (!S_ISDIR(status.st_mode))
        fault_add(faults, 0, "this is a file. Write the name of the folder it lies in.", NULL, NULL,
                  NULL);
    else if (files_names(site_dir, FILES, faults) == 0) {
        faults->file = site_dir;
        fault_add(faults, 0,
                  "there is no site.ini in this folder, nor any other file of a site. Copy one of "
                  "the examples here.",
                  NULL, NULL, NULL);
    }
}

int load_content(struct content *content, const char *site_dir, const char *assets_dir,
                 load_judge *judge, struct faults *faults)
{
    int before = faults->refused;
    content->source = CONTENT_SITE;
    content->fault_n = 0;
    if (site_dir)
        check_folder(site_dir, faults);
    load_settings(&content->site, site_dir, assets_dir, faults);
    load_words(&content->words, site_dir, assets_dir, faults);
    load_lists(&content->lists, site_dir, assets_dir, faults);
    load_theme(content, site_dir, assets_dir, faults);
    load_instruments(content, site_dir, assets_dir, judge, faults);
    if (faults->refused == before)
        content_check(content, faults);
    return faults->refused > before ? -1 : 0;
}

/* The card holds only the words of two screens; staff get the others where they can be read. Those
 * that cannot are empty, never NULL. */
static void load_card(struct content *content, const char *assets_dir, struct faults *faults)
{
    static struct faults ours;
    memset(content, 0, sizeof *content);
    memset(&ours, 0, sizeof ours);
    load_words(&content->words, NULL, assets_dir, &ours);
    content->source = CONTENT_CARD;
    site_defaults(&content->site);
    for (int i = 0; i < THEME_COUNT; i++)
        content->theme[i] = *theme_builtin((enum theme_id)i);
    faults->file = "card.ini";
    words_parse(&content->words, builtin_card, builtin_card_n, false, faults);
    for (int i = 0; i < WORD_COUNT; i++)
        if (!content->words.at[i])
            content->words.at[i] = "";
}

void load_anyway(struct content *content, const char *site_dir, const char *assets_dir,
                 const char *state_dir, struct faults *faults)
{
    char good[4096];
    struct stat status;
    if (load_content(content, site_dir, assets_dir, NULL, faults) == 0)
        return;
    int fault_n = faults->refused;
    if (state_dir && snprintf(good, sizeof good, "%s/good", state_dir) < (int)sizeof good &&
        stat(good, &status) == 0 && load_content(content, good, assets_dir, NULL, faults) == 0)
        content->source = CONTENT_LAST_GOOD;
    else
        load_card(content, assets_dir, faults);
    content->fault_n = fault_n;
}

int load_site(struct site *site, const char *site_dir, const char *assets_dir,
              struct faults *faults)
{
    int before = faults->refused;
    load_settings(site, site_dir, assets_dir, faults);
    if (faults->refused == before)
        return 0;
    struct faults ours = {0};
    load_settings(site, NULL, assets_dir, &ours);
    if (ours.refused)
        site_defaults(site);
    return -1;
}

/* Where there are no zones at all, as on some office's machine, none can be looked up. */
static bool zone_there(const char *zone)
{
    static const char ZONES[] = "/usr/share/zoneinfo";
    char path[sizeof ZONES + 1 + ZONE_MAX];
    struct stat status;
    snprintf(path, sizeof path, "%s/%s", ZONES, zone);
    return access(ZONES, F_OK) < 0 || (stat(path, &status) == 0 && S_ISREG(status.st_mode));
}

int load_network(struct network *network, const char *site_dir, const char *assets_dir,
                 struct faults *faults)
{
    int before = faults->refused;
    network_defaults(network);
    long n = read_either(site_dir, assets_dir, "network.ini", faults);
    if (n >= 0 && network_parse(network, text, (size_t)n, faults) == 0 &&
        !zone_there(network->zone))
        network_no_zone(network, faults);
    if (faults->refused == before)
        return 0;
    network_defaults(network);
    return -1;
}

int load_keys(struct authorized *keys, const char *site_dir, const char *assets_dir,
              struct faults *faults)
{
    int before = faults->refused;
    long n = read_either(site_dir, assets_dir, "tallies.keys", faults);
    authorized_parse(keys, text, n > 0 ? (size_t)n : 0, faults);
    return faults->refused > before ? -1 : 0;
}
