/* A site folder over the default assets, whole and checked, or not at all.
 * Promises the kiosk something to show whatever lies in the folder: the site, else the last good
 * copy, else the card built into the program with 988 and 911. */
#include "io/files/load.h"
#include "core/content/glyphs.h"
#include "core/content/unused.h"
#include "io/files/builtin.h"
#include "io/files/faces.h"
#include "io/files/files.h"
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

static char text[FOLDER_FILE_MAX + 1];

/* Where files are looked for: a site's folder, or NULL, and what came with the kiosk. */
struct places {
    const char *site, *assets;
};

/* The site's file of a name, else the assets'. Length, or -errno. */
static long read_either(const struct places *in, const char *name, struct faults *faults)
{
    long n = -ENOENT;
    faults->file = name;
    if (in->site)
        n = files_read(in->site, name, text, sizeof text, faults);
    return n == -ENOENT ? files_read(in->assets, name, text, sizeof text, faults) : n;
}

/* What was read, as the glass can draw it. */
static long fit(long n, bool list, struct faults *faults)
{
    const struct fonts fonts = faces_fonts();
    return n > 0 ? (long)glyphs_fit(&fonts, text, (size_t)n, list, faults) : n;
}

static long fit_file(enum folder_file file, long n, struct faults *faults)
{
    bool list = file >= FOLDER_LINES && file <= FOLDER_FACTS;
    return list || file == FOLDER_SITE || file == FOLDER_WORDS ? fit(n, list, faults) : n;
}

static void load_file(struct content *content, enum folder_file file, const struct places *in,
                      struct faults *faults)
{
    const struct places assets = {NULL, in->assets};
    const char *name = folder_name(file);
    long n = read_either(file == FOLDER_WORDS ? &assets : in, name, faults);
    n = fit_file(file, n, faults);
    if (n >= 0)
        folder_parse(content, file, text, (size_t)n, true, faults);
    else if (n == -ENOENT)
        folder_missing(file, faults);
    if (file != FOLDER_WORDS || !in->site)
        return;
    n = fit_file(file, files_read(in->site, name, text, sizeof text, faults), faults);
    if (n >= 0)
        folder_parse(content, file, text, (size_t)n, false, faults);
}

int load_instrument(struct instrument *instrument, const char *id, const char *site_dir,
                    const char *assets_dir, folder_judge *judge, struct faults *faults)
{
    const struct places in = {site_dir, assets_dir};
    char name[FOLDER_NAME_MAX];
    folder_instrument_name(id, name);
    long n = fit(read_either(&in, name, faults), false, faults);
    if (n == -ENOENT)
        fault_add(faults, 0, "there is no self-check of this name.", NULL, NULL, NULL);
    return n < 0 ? -1 : folder_instrument(instrument, id, text, (size_t)n, judge, faults);
}

static bool here(const struct places *in, const char *name)
{
    struct faults none = {0};
    return in->site && files_read(in->site, name, text, sizeof text, &none) >= 0;
}

/* The assets' and the site's: a site's file takes the place of the assets' one of its name. */
static void load_instruments(struct content *content, const struct places *in, folder_judge *judge,
                             struct faults *faults)
{
    struct folder_ids ids = {0};
    char name[FOLDER_NAME_MAX];
    files_ids(in->assets, &ids);
    if (in->site)
        files_ids(in->site, &ids);
    for (int i = 0; i < ids.n; i++) {
        struct instrument *place = folder_place(content, ids.n, faults);
        if (!place)
            return;
        if (load_instrument(place, ids.id[i], in->site, in->assets, judge, faults) < 0)
            continue;
        folder_instrument_name(ids.id[i], name);
        content->own_instruments |= (unsigned)here(in, name) << content->instrument_n++;
    }
}

static void check_folder(const char *site_dir, struct faults *faults)
{
    struct stat status;
    const char *what = NULL;
    if (stat(site_dir, &status) < 0)
        what = "there is no such folder. Write where the site's folder is.";
    else if (!S_ISDIR(status.st_mode))
        what = "this is a file. Write the name of the folder it lies in.";
    faults->file = site_dir;
    if (what)
        fault_add(faults, 0, what, NULL, NULL, NULL);
    else
        files_strays(site_dir, faults);
}

/* It used to be in network.ini. What is wrong there takes no screen away. */
static void find_zone(struct site *site, const struct places *in)
{
    static struct network network;
    struct faults none = {0};
    if (site->zone[0])
        return;
    site->line.zone = 0;
    long n = read_either(in, folder_name(FOLDER_NETWORK), &none);
    network_defaults(&network);
    if (n >= 0)
        network_parse(&network, text, (size_t)n, &none);
    memcpy(site->zone, network.zone, sizeof site->zone);
}

/* Which files the site has brought. */
static void find_own(struct content *content, const struct places *in)
{
    for (int i = 0; i < FOLDER_OF_CONTENT; i++)
        content->own_files |= (unsigned)here(in, folder_name((enum folder_file)i)) << i;
}

int load_content(struct content *content, const char *site_dir, const char *assets_dir,
                 folder_judge *judge, struct faults *faults)
{
    const struct places in = {site_dir, assets_dir};
    int before = faults->refused;
    folder_begin(content);
    if (site_dir)
        check_folder(site_dir, faults);
    for (int i = 0; i < FOLDER_OF_CONTENT; i++)
        load_file(content, (enum folder_file)i, &in, faults);
    find_zone(&content->site, &in);
    find_own(content, &in);
    load_instruments(content, &in, judge, faults);
    if (faults->refused == before)
        content_check(content, faults);
    if (faults->refused == before)
        unused_check(content, faults);
    content_settle(content);
    return faults->refused > before ? -1 : 0;
}

/* Staff get the other words, if they can be read. */
static void load_card(struct content *content, const char *assets_dir, struct faults *faults)
{
    static struct faults ours;
    ours = (struct faults){0};
    folder_begin(content);
    load_file(content, FOLDER_WORDS, &(struct places){NULL, assets_dir}, &ours);
    folder_card(content, builtin_card, builtin_card_n, faults);
}

/* The last good copy, or NULL. */
static const char *good_of(const char *state_dir)
{
    static char good[4096];
    struct stat status;
    return state_dir && snprintf(good, sizeof good, "%s/good", state_dir) < (int)sizeof good &&
                   stat(good, &status) == 0
               ? good
               : NULL;
}

void load_anyway(struct content *content, const char *site_dir, const char *assets_dir,
                 const char *state_dir, struct faults *faults)
{
    bool good_site = load_content(content, site_dir, assets_dir, NULL, faults) == 0;
    int fault_n = faults->refused, note_n = faults->total - faults->refused;
    const char *good = good_of(state_dir);
    if (good_site)
        ; /* it is shown */
    else if (good && load_content(content, good, assets_dir, NULL, faults) == 0)
        content->source = CONTENT_LAST_GOOD;
    else
        load_card(content, assets_dir, faults);
    content_tell(content, faults, fault_n, note_n);
}

static void load_settings(struct content *content, const struct places *in, struct faults *faults)
{
    site_defaults(&content->site);
    for (int i = 0; i < FOLDER_OF_SETTINGS; i++)
        load_file(content, (enum folder_file)i, in, faults);
    find_zone(&content->site, in);
}

int load_site(struct content *content, const char *site_dir, const char *assets_dir,
              struct faults *faults)
{
    int before = faults->refused;
    load_settings(content, &(struct places){site_dir, assets_dir}, faults);
    if (faults->refused == before)
        return 0;
    struct faults ours = {0};
    load_settings(content, &(struct places){NULL, assets_dir}, &ours);
    if (ours.refused)
        site_defaults(&content->site);
    return -1;
}

int load_network(struct network *network, const char *site_dir, const char *assets_dir,
                 struct faults *faults)
{
    const struct places in = {site_dir, assets_dir};
    int before = faults->refused;
    network_defaults(network);
    long n = read_either(&in, folder_name(FOLDER_NETWORK), faults);
    if (n >= 0)
        network_parse(network, text, (size_t)n, faults);
    if (faults->refused == before)
        return 0;
    network_defaults(network);
    return -1;
}

int load_keys(struct authorized *keys, const char *site_dir, const char *assets_dir,
              struct faults *faults)
{
    const struct places in = {site_dir, assets_dir};
    int before = faults->refused;
    long n = read_either(&in, folder_name(FOLDER_KEYS), faults);
    authorized_parse(keys, text, n > 0 ? (size_t)n : 0, faults);
    return faults->refused > before ? -1 : 0;
}

int load_display(struct display *display, const char *site_dir, const char *assets_dir,
                 const char *state_dir, struct faults *faults)
{
    struct stat status;
    bool here = site_dir && stat(site_dir, &status) == 0;
    const struct places in = {here ? site_dir : good_of(state_dir), assets_dir};
    int before = faults->refused;
    long n = read_either(&in, folder_name(FOLDER_SCREEN), faults);
    display_parse(display, text, n > 0 ? (size_t)n : 0, faults);
    return faults->refused > before ? -1 : 0;
}
