/* Checks a site folder with the kiosk's own loader, for the people who keep it. Prints every fault
 * as `file:line: what is wrong and how to mend it`; changes nothing. */
#include "core/answers/examples.h"
#include "core/content/days_off.h"
#include "core/content/ways.h"
#include "core/plain/isodate.h"
#include "io/box/clock.h"
#include "io/files/files.h"
#include "io/files/load.h"
#include "tools/site/layout.h"
#include <stdio.h>
#include <string.h>
#include <time.h>

static const char HELP[] =
    "usage: check-site DIR [--today YYYY-MM-DD] [--assets DIR] [--panel 1280x800@10.1 | "
    "--no-panel]\n"
    "\n"
    "Reads the site folder DIR over the files that came with the kiosk, as the kiosk does, and\n"
    "prints what is wrong as `file:line: what is wrong and how to mend it`, one a line. What the\n"
    "kiosk can live with is marked `please note`. A line number of 1 may also mean the whole "
    "file.\n"
    "\n"
    "  --today   the day to hold the dates in the lists against (default: this machine's day)\n"
    "  --assets  the files that came with the kiosk\n"
    "  --panel   the panel to lay every screen out for, in pixels and inches (default: 10.1 "
    "inches,\n"
    "            or those in screen.ini); with --no-panel only the files are looked at\n"
    "\n"
    "exit status: 0 the kiosk can use this folder, 1 it can not, 2 wrong use of this program\n";

struct options {
    const char *dir, *today, *assets, *panel;
    bool no_panel;
};

static int usage(const char *what, const char *word)
{
    fprintf(stderr, "check-site: %s%s\n%s", what, word, HELP);
    return 2;
}

static int read_options(struct options *options, int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        const char **at = !strcmp(argv[i], "--today")    ? &options->today
                          : !strcmp(argv[i], "--assets") ? &options->assets
                          : !strcmp(argv[i], "--panel")  ? &options->panel
                                                         : NULL;
        if (at && i + 1 == argc)
            return usage("nothing follows ", argv[i]);
        if (at)
            *at = argv[++i];
        else if (!strcmp(argv[i], "--no-panel"))
            options->no_panel = true;
        else if (argv[i][0] == '-')
            return usage("I don't know ", argv[i]);
        else if (options->dir)
            return usage("one folder at a time, not also ", argv[i]);
        else
            options->dir = argv[i];
    }
    return options->dir ? 0 : usage("which folder?", "");
}

static const char *this_day(void)
{
    static char day[32];
    struct date now = isodate_date(clock_local("").day);
    snprintf(day, sizeof day, "%04d-%02d-%02d", (int)now.year, now.month, now.day);
    return day;
}

static void print_faults(const struct faults *faults)
{
    for (int i = 0; i < faults->n; i++) {
        const struct fault *fault = &faults->list[i];
        printf("%s:%d: %s%s\n", fault->file, fault->line ? fault->line : 1,
               fault->warning ? "please note: " : "", fault->what);
    }
    if (faults->total > faults->n)
        printf("... and %d more.\n", faults->total - faults->n);
}

static bool asks_hard(const struct content *content, const char *id)
{
    int form = content_instrument(content, id);
    for (int i = 0; form >= 0 && i < content->instrument[form].item_n; i++)
        if (content->instrument[form].item[i].self_harm)
            return true;
    return false;
}

/* Whoever owns what follows has a page to read. */
static void print_crisis_path(const struct content *content)
{
    const struct site *site = &content->site;
    for (int i = 0; site->hours.n > 0 && i < site->check_n; i++)
        for (int part = 0; part < site->check[i].part_n; part++)
            if (asks_hard(content, site->check[i].part[part])) {
                printf("Self-harm is asked about: docs/CRISIS-PATH.md is the page of %s.\n",
                       site->crisis_owner);
                return;
            }
}

static void print_count(int n, const char *one, const char *many, const char *end)
{
    printf(" %d %s%s", n, n == 1 ? one : many, end);
}

static void print_summary(const struct content *content, int notes)
{
    const struct lists *lists = &content->lists;
    int lamps = 0;
    for (int i = 0; i < content->site.wire_n; i++)
        lamps += content->site.wire[i].output;
    if (notes)
        printf("The kiosk can use this folder; %d %s to look at.", notes,
               notes == 1 ? "thing" : "things");
    else
        printf("Everything looks good.");
    print_count(lists->helpline_n, "phone line", "phone lines", ",");
    print_count(lists->peer_n, "peer", "peers", ",");
    print_count(lists->resource_n, "resource", "resources", ",");
    print_count(content->site.check_n, "self-check", "self-checks", ",");
    print_count(content->site.room_n, "room", "rooms", ",");
    print_count(lamps, "lamp", "lamps", ",");
    print_count(content->site.wire_n - lamps, "button", "buttons", ".\n");
}

int main(int argc, char **argv)
{
    static struct content content, own;
    static struct faults faults, none;
    static struct network network;
    static struct authorized keys;
    static struct display display;
    struct options options = {0};
    int bad;
    if (argc == 2 && !strcmp(argv[1], "--help")) {
        fputs(HELP, stdout);
        return 0;
    }
    if ((bad = read_options(&options, argc, argv)))
        return bad;
    struct panel panel;
    if (!panel_parse(options.panel ? options.panel : "1280x800@10.1", &panel))
        return usage("this is no panel, write it like 1280x800@10.1: ", options.panel);
    const char *today = options.today ? options.today : this_day();
    const char *assets = files_assets(options.assets);
    bad = load_content(&content, options.dir, assets, examples_check, &faults);
    bad |= load_network(&network, options.dir, assets, &faults);
    bad |= load_keys(&keys, options.dir, assets, &faults);
    bad |= load_display(&display, options.dir, assets, NULL, &faults);
    display_measure(&display, &panel, options.panel);
    if (display.quarters % 2)
        panel_become(&panel, panel.height_px, panel.width_px, panel.diagonal_mil);
    bad |= bad ? 0 : network_check_keys(&network, keys.n, &faults);
    bad |= bad ? 0 : network_check_zone(&network, content.site.zone, &faults);
    if (!bad &&
        !(lists_check_dates(&content.lists, today, &faults) && ways_check_dates(today, &faults)))
        return usage("this is no day, write it like 2026-03-31: ", today);
    days_off_check(&content.site.off, today, &faults);
    print_faults(&faults);
    if (bad)
        return 1;
    load_content(&own, NULL, assets, examples_check, &none);
    int notes = options.no_panel ? 0 : layout_print(&content, &own.words, &panel);
    print_summary(&content, faults.total + notes);
    print_crisis_path(&content);
    return 0;
}
