/* What would have been published: visits from standard input, through the real tally, closing and
 * noise code, in virtual time. Nothing sleeps, and only --out writes. */
#include "../app/core/period.h"
#include "../app/core/release.h"
#include "../app/core/tally.h"
#include "../app/io/files.h"
#include "../app/io/folder.h"
#include "../app/io/load.h"
#include "../app/io/random.h"
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
    "  --example-year   reads nothing; prints a year of plausible visits as input\n";

enum { LINE_MAX_HERE = 160 };

struct seen {
    int32_t day;
    struct cell cell;
};

struct run {
    struct wish wish;
    bool trusted;
    const char *site;
    struct seen *seen;
    size_t seen_n, seen_room;
};

static _Noreturn void fail(const char *what, const char *word, const char *mend)
{
    fprintf(stderr, "simulate: %s%s%s%s\n", what, word ? ": " : "", word ? word : "", mend);
    exit(2);
}

/* --- reading visits ------------------------------------------------------------------------- */

static _Noreturn void bad_line(int line, const char *what, const char *word)
{
    fprintf(stderr,
            "standard input, line %d: %s: \"%s\".\n"
            "   Write for example: 2027-02-03 burnout=1 distress=0, or: 2027-02-03 checkin\n",
            line, what, word);
    exit(1);
}

static const char *const TABLE_NAMES[TABLE_COUNT] = {"burnout", "distress"};

/* "burnout=1": false where it is not of that form. */
static bool take_band(struct cell *cell, const char *word)
{
    for (int t = 0; t < TABLE_COUNT; t++) {
        size_t n = strlen(TABLE_NAMES[t]);
        const char *value = word + n + 1;
        if (strncmp(word, TABLE_NAMES[t], n) != 0 || word[n] != '=')
            continue;
        if ((strcmp(value, "0") != 0 && strcmp(value, "1") != 0) || cell->tables >> t & 1)
            return false;
        cell->tables |= (uint8_t)(1 << t);
        cell->high |= (uint8_t)((value[0] - '0') << t);
        return true;
    }
    return false;
}

static struct seen parse(char *text, int line)
{
    struct seen seen = {.cell = {.kind = CELL_VISIT}};
    char *rest = NULL;
    char *word = strtok_r(text, " \t\r\n", &rest);
    if (!period_parse_day(word, &seen.day))
        bad_line(line, "this is not a day that exists, as in 2027-02-03", word);
    while ((word = strtok_r(NULL, " \t\r\n", &rest))) {
        bool alone = seen.cell.kind == CELL_VISIT && seen.cell.tables == 0;
        if (strcmp(word, "checkin") == 0 && alone)
            seen.cell.kind = CELL_CHECKIN;
        else if (seen.cell.kind != CELL_VISIT || !take_band(&seen.cell, word))
            bad_line(line, "I don't know this here", word);
    }
    return seen;
}

static void keep(struct run *run, struct seen seen)
{
    if (run->seen_n == run->seen_room) {
        run->seen_room = run->seen_room ? 2 * run->seen_room : 1024;
        run->seen = realloc(run->seen, run->seen_room * sizeof seen);
        if (!run->seen)
            fail("out of memory", NULL, "");
    }
    run->seen[run->seen_n++] = seen;
}

static int by_day(const void *a, const void *b)
{
    const struct seen *x = a, *y = b;
    return (x->day > y->day) - (x->day < y->day);
}

static void read_all(struct run *run)
{
    char text[LINE_MAX_HERE];
    for (int line = 1; fgets(text, sizeof text, stdin); line++) {
        size_t n = strlen(text);
        if (n == sizeof text - 1 && text[n - 1] != '\n')
            bad_line(line, "this line is too long", "...");
        char *at = text;
        if (line == 1 && strncmp(at, "\xef\xbb\xbf", 3) == 0)
            at += 3;
        at += strspn(at, " \t\r\n");
        if (*at != '\0' && *at != '#')
            keep(run, parse(at, line));
    }
    if (run->seen_n > 0)
        qsort(run->seen, run->seen_n, sizeof run->seen[0], by_day);
}

/* --- living through them -------------------------------------------------------------------- */

static void visit(struct tally *tally, const struct seen *seen)
{
    struct cell cell = seen->cell;
    uint8_t tables = tally->terms.mode == MODE_BANDS ? tally->terms.tables : 0;
    cell.tables &= tables;
    cell.high &= tables;
    enum sender from = cell.kind == CELL_CHECKIN ? SENDER_CHECKIN : SENDER_KIOSK;
    tally_add(tally, from, &cell, tally->parity[from]);
}

/* After the last visit: is there anything that time alone will still publish? */
static bool waits(const struct tally *tally)
{
    return tally->visits >= tally->terms.k;
}

static void live(const struct run *run, struct tally *tally)
{
    const struct dice *dice = random_dice();
    int32_t first = run->seen[0].day;
    struct period_name period = period_of(run->wish.terms.period, first);
    struct today today = {period_first_day(&period), run->trusted};
    tally_start(tally, &run->wish, today, dice);
    for (size_t i = 0; i < run->seen_n || waits(tally); today.day++) {
        tally_judge(tally, &run->wish, today, dice);
        while (i < run->seen_n && run->seen[i].day == today.day)
            visit(tally, &run->seen[i++]);
        tally_hours(tally, 24);
    }
}

/* --- telling -------------------------------------------------------------------------------- */

static void print(struct text *text)
{
    fwrite(text->at, 1, text->n, stdout);
}

static void print_csv(const struct run *run, const struct tally *tally)
{
    static char bytes[4096];
    struct text text;
    text_init(&text, bytes, sizeof bytes);
    release_add_csv_head(&text);
    print(&text);
    for (int i = 0; i < tally->closed_n; i++) {
        text_init(&text, bytes, sizeof bytes);
        release_add_csv(&text, run->site, &tally->closed[i]);
        print(&text);
    }
}

static void add_field(struct text *text, const char *name, int64_t value)
{
    text_add(text, " ");
    text_add(text, name);
    text_add(text, "=");
    if (value >= 0)
        text_add_int(text, value);
}

static void print_line(const struct tally *tally)
{
    static char bytes[CLOSED_MAX * 128];
    struct text text;
    text_init(&text, bytes, sizeof bytes);
    for (int i = 0; i < tally->closed_n; i++) {
        const struct closed *closed = &tally->closed[i];
        text_add(&text, i > 0 ? "; " : "");
        period_add_name(&text, &closed->name);
        add_field(&text, "visits", closed->visits);
        add_field(&text, "checkins", closed->checkins ? (int64_t)closed->checkins : -1);
        for (int t = 0; t < TABLE_COUNT; t++)
            if (closed->high[t] >= 0)
                add_field(&text, TABLE_NAMES[t], closed->high[t]);
    }
    text_add(&text, tally->closed_n ? "\n" : "none\n");
    print(&text);
}

static void say_what_is_left(const struct tally *tally)
{
    char name[PERIOD_NAME_MAX];
    struct text text;
    text_init(&text, name, sizeof name);
    if (tally->terms.mode == MODE_OFF)
        fprintf(stderr, "tallies = off: nothing is counted.\n");
    else if (tally->visits > 0 || tally->checkins > 0) {
        period_add_name(&text, &tally->open);
        fprintf(stderr, "%s is not published: fewer than %d finished self-checks.\n", name,
                tally->terms.k);
    }
}

static void write_folder(const struct run *run, const struct tally *tally, const char *assets,
                         const char *dir)
{
    static char words[FILE_MAX];
    static struct faults faults;
    if (files_read(assets, "release/report.template", words, sizeof words, &faults) < 0)
        fail("this file is missing", "release/report.template", " in the assets. Put it back.");
    struct release release = {.dir = dir, .words = words, .site = run->site};
    struct message status = message_make(MESSAGE_STATUS, SENDER_NONE);
    status.u.status.clock_trusted = run->trusted;
    struct release_standing standing = {.terms = &tally->terms, .tallyd = &status};
    int error = folder_front(&release, &standing);
    for (int i = 0; !error && i < tally->closed_n; i++)
        error = folder_period(&release, &tally->closed[i]);
    if (!error)
        error = folder_settle(&release);
    if (error)
        fail("cannot write the folder", dir, "");
}

/* --- an example ----------------------------------------------------------------------------- */

/* Eight to fourteen self-checks a week and somewhat more check-ins; always the same. */
static void print_example_year(void)
{
    uint32_t chance = 2027;
    int32_t first = period_day(2027, 1, 1);
    for (int32_t day = first; day < first + 365; day++) {
        bool weekend = (day + 4) % 7 == 0 || (day + 4) % 7 == 6;
        struct date date = period_date(day);
        for (int i = 0; i < (weekend ? 1 : 4); i++) {
            chance = chance * 1664525 + 1013904223;
            uint32_t roll = chance >> 16;
            if (roll % 2 == 0)
                printf("%04d-%02d-%02d burnout=%d distress=%d\n", date.year, date.month, date.day,
                       roll / 2 % 100 < 42, roll / 200 % 100 < 18);
            if (roll % 3 != 0)
                printf("%04d-%02d-%02d checkin\n", date.year, date.month, date.day);
        }
    }
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
    return (uint8_t)(1 << choice("--tables", word, TABLE_NAMES, TABLE_COUNT));
}

static void take_site(struct run *run, struct site *site, const char *dir, const char *assets)
{
    static struct faults faults;
    if (load_site(site, dir, assets, &faults) < 0) {
        for (int i = 0; i < faults.n; i++)
            fprintf(stderr, "%s:%d: %s\n", faults.list[i].file, faults.list[i].line,
                    faults.list[i].what);
        exit(1);
    }
    run->wish.terms = site->terms;
    run->wish.keep_years = site->keep_years;
    run->site = site->id;
}

struct options {
    const char *assets, *out, *site;
    int repeat;
};

static void take_option(struct run *run, struct options *options, const char *name,
                        const char *value)
{
    static const char *const PERIODS[] = {"month", "quarter", "half", "year"};
    static const char *const MODES[] = {"off", "visits", "bands"};
    static const char *const CLOCKS[] = {"untrusted", "trusted"};
    struct terms *terms = &run->wish.terms;
    if (strcmp(name, "--k") == 0)
        terms->k = whole(name, value, K_FLOOR, K_MAX);
    else if (strcmp(name, "--epsilon") == 0)
        terms->epsilon_hundredths = hundredths(value);
    else if (strcmp(name, "--period") == 0)
        terms->period = choice(name, value, PERIODS, 4);
    else if (strcmp(name, "--mode") == 0)
        terms->mode = choice(name, value, MODES, 3);
    else if (strcmp(name, "--tables") == 0)
        terms->tables = tables(value);
    else if (strcmp(name, "--clock") == 0)
        run->trusted = choice(name, value, CLOCKS, 2);
    else if (strcmp(name, "--repeat") == 0)
        options->repeat = whole(name, value, 1, 60000);
    else if (strcmp(name, "--out") == 0)
        options->out = value;
    else if (strcmp(name, "--site") != 0 && strcmp(name, "--assets") != 0)
        fail("I don't know this option", name, ". See --help.");
}

/* --site and --assets come first, wherever they stand: other options change what a site says. */
static void read_options(struct run *run, struct options *options, int argc, char **argv)
{
    static struct site site;
    for (int i = 1; i < argc; i += 2) {
        if (strcmp(argv[i], "--help") == 0 || strcmp(argv[i], "--example-year") == 0) {
            argv[i][2] == 'h' ? (void)fputs(HELP, stdout) : print_example_year();
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
        take_site(run, &site, options->site, options->assets);
    for (int i = 1; i < argc; i += 2)
        take_option(run, options, argv[i], argv[i + 1]);
    run->wish.terms = terms_plain(&run->wish.terms);
}

int main(int argc, char **argv)
{
    static struct tally tally;
    struct run run = {.trusted = true, .site = "example"};
    struct options options = {0};
    run.wish.terms = (struct terms){.mode = MODE_BANDS,
                                    .period = PERIOD_QUARTER,
                                    .tables = 1 << TABLE_BURNOUT,
                                    .k = K_DEFAULT,
                                    .epsilon_hundredths = EPSILON_MAX_HUNDREDTHS};
    read_options(&run, &options, argc, argv);
    read_all(&run);
    bool idle = run.seen_n == 0 || run.wish.terms.mode == MODE_OFF;
    tally_clear(&tally);
    for (int i = 0; i < options.repeat; i++) {
        if (!idle)
            live(&run, &tally);
        print_line(&tally);
    }
    if (options.repeat == 0) {
        if (!idle)
            live(&run, &tally);
        print_csv(&run, &tally);
        if (run.seen_n > 0)
            say_what_is_left(&tally);
    }
    if (options.out)
        write_folder(&run, &tally, options.assets, options.out);
    free(run.seen);
    return 0;
}
