/* Closed periods as text for people and spreadsheets (release.h). Sentences come from
 * report.template; here stand only names of columns and parts. */
#include "release.h"
#include "content.h"
#include "period.h"
#include "tally.h"
#include <string.h>

static const char *const TABLE_NAMES[TABLE_COUNT] = {"burnout", "distress"};
static const char *const MODE_NAMES[] = {"off", "visits", "bands"};

void release_add_stem(struct text *text, const char *site, const struct period_name *name)
{
    text_add(text, "safeharbor_");
    text_add(text, site);
    text_add(text, "_");
    period_add_name(text, name);
}

int32_t release_day(const struct period_name *name)
{
    return period_ends_dated(name) ? period_last_day(name) + 1 : RELEASE_UNDATED_DAY;
}

int32_t release_oldest_day(const struct closed *closed, int n, int keep_years)
{
    if (n == 0 || keep_years <= 0 || !period_ends_dated(&closed[n - 1].name))
        return INT32_MIN;
    int32_t oldest = release_day(&closed[n - 1].name) - 366 * keep_years;
    for (int i = 0; i < n; i++)
        if (period_ends_dated(&closed[i].name) && release_day(&closed[i].name) < oldest)
            oldest = release_day(&closed[i].name);
    return oldest;
}

/* --- for spreadsheets ----------------------------------------------------------------------- */

void release_add_csv_head(struct text *text)
{
    text_add(text, "schema,site,period,last_day,measure,band,count,k,epsilon,tables\n");
}

/* A spreadsheet takes a cell that starts with one of these for a formula. */
static void add_cell(struct text *text, const char *s)
{
    if (s[0] != '\0' && strchr("=+-@", s[0]))
        text_add(text, "x");
    text_add(text, s);
    text_add(text, ",");
}

static void add_row(struct text *text, const char *site, const struct closed *closed,
                    const char *measure, const char *band, int64_t count)
{
    text_add_int(text, closed->schema);
    text_add(text, ",");
    add_cell(text, site);
    period_add_name(text, &closed->name);
    text_add(text, ",");
    if (period_ends_dated(&closed->name))
        period_add_day(text, period_last_day(&closed->name));
    text_add(text, ",");
    add_cell(text, measure);
    add_cell(text, band);
    if (count >= 0)
        text_add_int(text, count);
    text_add(text, ",");
    text_add_int(text, closed->terms.k);
    text_add(text, ",");
    if (closed->terms.mode == MODE_BANDS)
        text_add_hundredths(text, closed->terms.epsilon_hundredths);
    text_add(text, ",");
    text_add_int(text, terms_tables(&closed->terms));
    text_add(text, "\n");
}

void release_add_csv(struct text *text, const char *site, const struct closed *closed)
{
    add_row(text, site, closed, "visits", "", closed->visits);
    add_row(text, site, closed, "checkins", "", closed->checkins ? (int64_t)closed->checkins : -1);
    for (int t = 0; t < TABLE_COUNT; t++)
        if (closed->high[t] >= 0)
            add_row(text, site, closed, TABLE_NAMES[t], "high", closed->high[t]);
}

/* --- for people ----------------------------------------------------------------------------- */

/* The lines after [name], up to the next block; blank lines at its end are left out. */
static void copy_block(const char *words, const char *name, char *out, size_t size)
{
    struct text text;
    size_t n = strlen(name);
    bool inside = false;
    text_init(&text, out, size);
    for (const char *line = words; *line != '\0';) {
        const char *end = strchr(line, '\n');
        size_t length = end ? (size_t)(end - line) + 1 : strlen(line);
        if (line[0] == '[')
            inside = strncmp(line + 1, name, n) == 0 && line[n + 1] == ']';
        else if (inside)
            text_add_n(&text, line, length);
        line += length;
    }
    while (text.n > 1 && out[text.n - 1] == '\n' && out[text.n - 2] == '\n')
        out[--text.n] = '\0';
}

enum { BLOCK_MAX = 4096, PART_MAX = 1024, NUMBER_MAX = 24 };

static const char *number(char buffer[NUMBER_MAX], int64_t value)
{
    struct text text;
    text_init(&text, buffer, NUMBER_MAX);
    text_add_int(&text, value);
    return buffer;
}

static void fill(struct text *text, const char *words, const char *name, const struct slot *slots,
                 int slot_n)
{
    char block[BLOCK_MAX];
    copy_block(words, name, block, sizeof block);
    text_expand(text, block, slots, slot_n);
}

/* One block into a buffer, without its last line end: for a place in another block. */
static const char *part(char buffer[PART_MAX], const char *words, const char *name,
                        const struct slot *slots, int slot_n)
{
    struct text text;
    text_init(&text, buffer, PART_MAX);
    fill(&text, words, name, slots, slot_n);
    if (text.n > 0 && buffer[text.n - 1] == '\n')
        buffer[text.n - 1] = '\0';
    return buffer;
}

/* Two discrete Laplace noises of scale b lie within 4.12 b in 95 of 100 cases. */
int release_error(const struct terms *terms)
{
    return 412 * terms_tables(terms) / terms->epsilon_hundredths;
}

/* From the least percentage that n..n+4 visits and the noise allow, to the most. */
static void add_table(struct text *text, const char *words, const struct closed *closed, int table)
{
    char high[NUMBER_MAX], from[NUMBER_MAX], to[NUMBER_MAX];
    int32_t n = (int32_t)closed->visits, h = closed->high[table];
    int32_t error = release_error(&closed->terms);
    int32_t least = h > error ? 100 * (h - error) / (n + 4) : 0;
    int32_t most = n > 0 ? (100 * (h + error) + n - 1) / n : 100;
    const struct slot slots[] = {{"high", number(high, h)},
                                 {"from", number(from, least)},
                                 {"to", number(to, most < 100 ? most : 100)}};
    fill(text, words, TABLE_NAMES[table], slots, 3);
    text_add(text, "\n");
}

/* Half the 95 % interval of a share near one half, in points: 98 / sqrt(n), rounded up. */
static int sampling_points(uint32_t n)
{
    int points = 1;
    while (points < 100 && (int64_t)points * points * n < 98 * 98)
        points++;
    return points;
}

void release_add_report(struct text *text, const char *words, const char *site,
                        const struct closed *closed)
{
    const struct terms *terms = &closed->terms;
    char name[PERIOD_NAME_MAX], day[NUMBER_MAX], epsilon[NUMBER_MAX], n[8][NUMBER_MAX];
    char parts[4][PART_MAX];
    struct text small;
    text_init(&small, name, sizeof name);
    period_add_name(&small, &closed->name);
    text_init(&small, day, sizeof day);
    bool dated = period_ends_dated(&closed->name), banded = terms->mode == MODE_BANDS;
    if (dated)
        period_add_day(&small, period_last_day(&closed->name));
    text_init(&small, epsilon, sizeof epsilon);
    text_add_hundredths(&small, terms->epsilon_hundredths);
    text_init(&small, parts[0], PART_MAX);
    for (int t = 0; t < TABLE_COUNT; t++)
        if (closed->high[t] >= 0)
            add_table(&small, words, closed, t);
    const struct slot in_parts[] = {{"k", number(n[0], terms->k)},
                                    {"last_day", day},
                                    {"epsilon", epsilon},
                                    {"T", number(n[1], terms_tables(terms))},
                                    {"checkins", number(n[2], closed->checkins)},
                                    {"checkins_most", number(n[3], (int64_t)closed->checkins + 4)}};
    const struct slot slots[] = {
        {"site", site},
        {"period", name},
        {"k", n[0]},
        {"visits", number(n[4], closed->visits)},
        {"visits_most", number(n[5], (int64_t)closed->visits + 4)},
        {"sampling", number(n[6], sampling_points(closed->visits))},
        {"schema", number(n[7], closed->schema)},
        {"tables", parts[0]},
        {"last_day", part(parts[1], words, dated ? "last-day" : "no-last-day", in_parts, 6)},
        {"checkins",
         part(parts[2], words, closed->checkins ? "checkins" : "few-checkins", in_parts, 6)},
        {"noise", part(parts[3], words, banded ? "noise" : "no-noise", in_parts, 6)}};
    fill(text, words, "report", slots, (int)(sizeof slots / sizeof slots[0]));
}

void release_add_readme(struct text *text, const char *words, const char *site)
{
    const struct slot slots[] = {{"site", site}};
    fill(text, words, "readme", slots, 1);
}

/* --- one word a part ------------------------------------------------------------------------ */

static void add_word(struct text *text, const char *name, const char *word)
{
    text_add(text, name);
    text_add(text, ": ");
    text_add(text, word);
    text_add(text, "\n");
}

/* What a part is called that says something else than it may: the programs are of two versions. */
static const char *pick(const char *const *words, int n, int i)
{
    return i < n ? words[i] : "unknown";
}

static void add_what_tallyd_told(struct text *text, const struct message *message)
{
    static const char *const STORE[] = {
        [STORE_OK] = "ok",
        [STORE_CLEAN_START] = "store-clean-start",
        [STORE_READONLY] = "store-readonly",
        [STORE_OTHERS] = "store-of-another",
        [STORE_UNUSED] = "store-unused",
    };
    if (!message) {
        add_word(text, "store", "tallyd-away");
        add_word(text, "clock", "unknown");
        add_word(text, "settings", "unknown");
        return;
    }
    add_word(text, "store", pick(STORE, STORE_STANDINGS, message->u.status.store));
    add_word(text, "clock", message->u.status.clock_trusted ? "ok" : "clock-untrusted");
    add_word(text, "settings",
             message->u.status.settings_faulty ? "settings-faulty"
             : message->u.status.settings_wait ? "settings-wait"
                                               : "ok");
}

void release_add_status(struct text *text, const struct release_standing *standing)
{
    static const char *const CONTENT[] = {
        [CONTENT_SITE] = "ok", [CONTENT_LAST_GOOD] = "stale-content", [CONTENT_CARD] = "card-only"};
    static const char *const SIGNATURE[] = {[SIGNATURE_NONE] = "unsigned",
                                            [SIGNATURE_OK] = "ok",
                                            [SIGNATURE_IMPOSSIBLE] = "cannot-sign"};
    add_word(text, "tallies",
             standing->terms ? pick(MODE_NAMES, MODE_BANDS + 1, standing->terms->mode) : "unknown");
    add_what_tallyd_told(text, standing->tallyd);
    add_word(text, "content", pick(CONTENT, CONTENT_CARD + 1, standing->content));
    add_word(text, "signature", pick(SIGNATURE, SIGNATURE_IMPOSSIBLE + 1, standing->signature));
}
