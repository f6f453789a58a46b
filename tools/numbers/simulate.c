/* What would have been published for given visits, and how far from the truth that would have been.
 * Only --out writes. */
#include "core/wire/period.h"
#include "io/files/files.h"
#include "io/files/load.h"
#include "tools/numbers/figures.h"
#include "tools/numbers/life.h"
#include "tools/numbers/published.h"
#include "tools/numbers/visits.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char HELP[] =
    "simulate: what a kiosk would have published of these visits.\n"
    "\n"
    "Reads visits from standard input, one a line, in any order:\n"
    "  2027-02-03 burnout=1 distress=0    a finished self-check; 1 = the higher band\n"
    "  2027-02-03                         a finished self-check, for --mode visits\n"
    "  2027-02-03 checkin                 a check-in\n"
    "Empty lines and lines that start with # are passed over. A visit that lacks a table in\n"
    "force counts nowhere, as at the kiosk; tables not in force are passed over.\n"
    "The kiosk is switched on from the first day of the first visit's period, and stays on until\n"
    "the last visits are published or their period ends with fewer than k of them.\n"
    "\n"
    "Prints CSV. Noise is drawn anew each time, from the kernel.\n"
    "\n"
    "  --k N            fewest visits of a period, 11..1000 (20)\n"
    "  --epsilon E      noise over all tables, 0.01..1 (1)\n"
    "  --period P       month, quarter, half or year (quarter)\n"
    "  --mode M         off, visits or bands (bands)\n"
    "  --tables T       burnout, distress, or burnout,distress (burnout)\n"
    "  --clock C        trusted or untrusted (trusted)\n"
    "  --site DIR       takes k, epsilon, period, mode, tables and the id from DIR/site.ini\n"
    "  --assets DIR     the defaults\n"
    "  --repeat N       N independent closings of the same visits; instead of CSV one line each,\n"
    "                   \"2027-Q1 visits=20 checkins= burnout=9\", joined with \"; \" where "
    "several\n"
    "                   periods closed; \"none\" where none did\n"
    "  --out DIR        writes the release folder as staff would find it\n"
    "  --weekly N       reads nothing; makes N self-checks and N check-ins a week, 1..1000, each\n"
    "                   on a day of its own chance\n"
    "  --weeks N        for so many weeks, 1..520 (104)\n"
    "  --high N         N of 100 self-checks are in the higher band, in each table (40)\n"
    "  --seed N         which chance; the same seed makes the same visits (1)\n"
    "  --kiosks N       instead of CSV: what staff of N kiosks would get, how far from the truth\n"
    "                   it is, and what the reports say of that; with --weekly each has visits of\n"
    "                   its own\n"
    "  --example-year   reads nothing; prints a year of plausible visits as input\n";

struct run {
    struct life life;
    const char *site, *program;
    struct visits visits;
    struct rate rate; /* weekly 0: visits come from standard input */
};

static _Noreturn void fail(const char *what, const char *word, const char *mend)
{
    fprintf(stderr, "simulate: %s%s%s%s\n", what, word ? ": " : "", word ? word : "", mend);
    exit(2);
}

/* --- the command line ----------------------------------------------------------------------- */

static uint8_t choice(const char *option, const char *word, const char *const *words, int n)
{
    for (int i = 0; i < n; i++)
        if (strcmp(word, words[i]) == 0)
            return (uint8_t)i;
    fprintf(stderr, "simulate: %s: I don't know \"%s\". You can write:", option, word);
    for (int i = 0; i < n; i++)
        fprintf(stderr, "%s %s", i ? "," : "", words[i]);
    fputs(".\n", stderr);
    exit(2);
}

static uint16_t whole(const char *option, const char *word, int min, int max)
{
    int value;
    if (text_to_int(word, min, max, &value))
        return (uint16_t)value;
    fprintf(stderr, "simulate: %s: \"%s\" is not a whole number from %d to %d.\n", option, word,
            min, max);
    exit(2);
}

/* "0.5" to 50, "1" to 100. */
static uint16_t hundredths(const char *word)
{
    int value = 0, places = -1;
    for (const char *s = word; *s != '\0'; s++) {
        if (*s == '.' && places < 0)
            places = 0;
        else if (*s < '0' || *s > '9' || places == 2 || value > 1000)
            fail("--epsilon", word, " is not a number like 0.5.");
        else
            value = value * 10 + (*s - '0'), places += places >= 0;
    }
    for (places = places < 0 ? 0 : places; places < 2; places++)
        value *= 10;
    if (value < 1 || value > EPSILON_MAX_HUNDREDTHS)
        fail("--epsilon", word, " is not in 0.01..1.");
    return (uint16_t)value;
}

static uint8_t tables(const char *word)
{
    if (strcmp(word, "burnout,distress") == 0 || strcmp(word, "distress,burnout") == 0)
        return 3;
    return (uint8_t)(1 << choice("--tables", word, terms_table_words, TABLE_COUNT));
}

static void take_site(struct run *run, struct content *content, const char *dir, const char *assets)
{
    static struct faults faults;
    if (load_site(content, dir, assets, &faults) < 0) {
        for (int i = 0; i < faults.n; i++)
            fprintf(stderr, "%s:%d: %s\n", faults.list[i].file, faults.list[i].line,
                    faults.list[i].what);
        exit(1);
    }
    run->life.wish.terms = content->site.terms;
    run->life.wish.keep_years = content->site.keep_years;
    run->life.wish.counts = content_counts(content);
    run->site = content->site.id;
    run->program = content->site.program;
}

struct options {
    const char *assets, *out, *site;
    int repeat, kiosks;
};

static void take_option(struct run *run, struct options *options, const char *name,
                        const char *value)
{
    const char *const clocks[] = {standing_clock_words[CLOCK_IS_UNTRUSTED],
                                  standing_clock_words[CLOCK_IS_TRUSTED]};
    struct terms *terms = &run->life.wish.terms;
    if (strcmp(name, "--k") == 0)
        terms->k = whole(name, value, K_FLOOR, K_MAX);
    else if (strcmp(name, "--epsilon") == 0)
        terms->epsilon_hundredths = hundredths(value);
    else if (strcmp(name, "--period") == 0)
        terms->period = choice(name, value, period_kind_words, PERIOD_YEAR + 1);
    else if (strcmp(name, "--mode") == 0)
        terms->mode = choice(name, value, terms_mode_words, MODE_BANDS + 1);
    else if (strcmp(name, "--tables") == 0)
        terms->tables = tables(value);
    else if (strcmp(name, "--clock") == 0)
        run->life.trusted = choice(name, value, clocks, 2);
    else if (strcmp(name, "--repeat") == 0)
        options->repeat = whole(name, value, 1, 60000);
    else if (strcmp(name, "--kiosks") == 0)
        options->kiosks = whole(name, value, 1, 60000);
    else if (strcmp(name, "--weekly") == 0)
        run->rate.weekly = whole(name, value, 1, 1000);
    else if (strcmp(name, "--weeks") == 0)
        run->rate.weeks = whole(name, value, 1, 520);
    else if (strcmp(name, "--high") == 0)
        run->rate.high = whole(name, value, 0, 100);
    else if (strcmp(name, "--seed") == 0)
        run->rate.seed = whole(name, value, 0, 60000);
    else if (strcmp(name, "--out") == 0)
        options->out = value;
    else if (strcmp(name, "--site") != 0 && strcmp(name, "--assets") != 0)
        fail("I don't know this option", name, ". See --help.");
}

/* --site and --assets come first, wherever they are: other options change what a site says. */
static void read_options(struct run *run, struct options *options, int argc, char **argv)
{
    static struct content content;
    for (int i = 1; i < argc; i += 2) {
        if (strcmp(argv[i], "--help") == 0 || strcmp(argv[i], "--example-year") == 0) {
            argv[i][2] == 'h' ? (void)fputs(HELP, stdout) : visits_print_example_year();
            exit(0);
        }
        if (i + 1 == argc)
            fail("a value is missing after", argv[i], ". See --help.");
        if (strcmp(argv[i], "--site") == 0)
            options->site = argv[i + 1];
        if (strcmp(argv[i], "--assets") == 0)
            options->assets = argv[i + 1];
    }
    options->assets = files_assets(options->assets);
    if (options->site)
        take_site(run, &content, options->site, options->assets);
    for (int i = 1; i < argc; i += 2)
        take_option(run, options, argv[i], argv[i + 1]);
    run->life.wish.terms = terms_plain(&run->life.wish.terms);
}

/* --- what was asked for --------------------------------------------------------------------- */

static void get_visits(struct run *run, int kiosk)
{
    struct rate rate = run->rate;
    rate.seed += (uint64_t)kiosk << 32;
    if (rate.weekly > 0)
        visits_make(&run->visits, &rate);
    else if (kiosk == 0)
        visits_read(&run->visits);
}

/* Lives through the visits, or cannot: then `tally` stays as it was. */
static void live(const struct run *run, struct tally *tally)
{
    if (run->visits.n > 0 && run->life.wish.terms.mode != MODE_OFF)
        life_live(&run->life, &run->visits, tally);
}

static void measure(struct run *run, int kiosks, struct tally *tally)
{
    run->life.measured = true;
    for (int i = 0; i < kiosks; i++) {
        get_visits(run, i);
        live(run, tally);
    }
    figures_print(&run->life.wish.terms);
}

static void print_once(const struct run *run, struct tally *tally)
{
    live(run, tally);
    published_print_csv(tally, run->site);
    if (run->visits.n > 0)
        published_say_what_is_left(tally);
}

static void write_folder(const struct run *run, const struct tally *tally,
                         const struct options *options)
{
    static char words[RELEASE_FOLDER_WORDS_MAX];
    struct release release = {
        .dir = options->out, .words = words, .source = {run->site, run->program, false}};
    if (release_folder_words(options->assets, words) < 0)
        fail("this folder cannot be read", "release", " in the assets. Put it back.");
    if (published_write(tally, &release, run->life.trusted))
        fail("cannot write the folder", options->out, "");
}

int main(int argc, char **argv)
{
    static struct tally tally;
    struct run run = {.life.trusted = true, .site = "example", .program = ""};
    struct options options = {0};
    run.life.wish.terms = (struct terms){.mode = MODE_BANDS,
                                         .period = PERIOD_QUARTER,
                                         .tables = 1 << TABLE_BURNOUT,
                                         .k = K_DEFAULT,
                                         .epsilon_hundredths = EPSILON_MAX_HUNDREDTHS};
    run.life.wish.counts = FEW_VISITS | FEW_CHECKINS;
    run.rate = (struct rate){.weeks = 104, .high = 40, .seed = 1};
    read_options(&run, &options, argc, argv);
    tally_clear(&tally);
    if (options.kiosks > 0) {
        measure(&run, options.kiosks, &tally);
    } else {
        get_visits(&run, 0);
        for (int i = 0; i < options.repeat; i++) {
            live(&run, &tally);
            published_print_line(&tally);
        }
        if (options.repeat == 0)
            print_once(&run, &tally);
    }
    if (options.out)
        write_folder(&run, &tally, &options);
    visits_forget(&run.visits);
    return 0;
}
