/* What staff would get, counted over many kiosks (figures.h). All spreads are counts of small whole
 * numbers, so that a hundred thousand periods need no more room than one. */
#include "tools/numbers/figures.h"
#include "core/tally/release_number.h"
#include "core/wire/period.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { VALUES = 8192, JOINED = 20 };

/* How often each value was seen; values too large to list count as the largest. */
struct spread {
    uint32_t seen[VALUES], n;
};

struct band {
    struct spread counts, tenths; /* of a count, and of a percentage point */
    struct spread stated_tenths;  /* terms_error() at that period's number of visits */
    uint32_t inside;              /* the true percentage is in the report's range */
    double off;                   /* the sum of what the report's best guess is above the truth */
};

static struct spread periods, visits, left, visits_error, checkins_error;
static struct band bands[TABLE_COUNT];
static struct {
    char name[PERIOD_NAME_MAX];
    int n;
} joined[JOINED];
static int joined_n;

static void spread_add(struct spread *spread, int64_t value)
{
    spread->seen[value < VALUES ? value : VALUES - 1]++;
    spread->n++;
}

/* The least value that this many of 100 do not exceed; 0: the least of all. */
static int spread_at(const struct spread *spread, int percent)
{
    uint64_t sum = 0;
    for (int value = 0; value < VALUES; value++) {
        sum += spread->seen[value];
        if (sum > 0 && sum * 100 >= (uint64_t)percent * spread->n)
            return value;
    }
    return 0;
}

static void add_joined(const struct period_name *period)
{
    char name[PERIOD_NAME_MAX];
    int i = 0;
    struct text text = text_in(name, sizeof name);
    period_add_name(&text, period);
    while (i < joined_n && strcmp(joined[i].name, name) != 0)
        i++;
    if (i == JOINED || !strchr(name, '_'))
        return;
    joined_n = i == joined_n ? i + 1 : joined_n;
    memcpy(joined[i].name, name, sizeof name);
    joined[i].n++;
}

static int64_t tenths_up(double points)
{
    return (int64_t)ceil(points * 10 - 1e-9);
}

/* The percentage that the report draws, beside the true one. */
static void add_band(struct band *band, const struct closed *closed, int t, uint32_t visits_true,
                     uint32_t high_true)
{
    double n = closed->visits, high = closed->high[t], error = terms_error(&closed->terms);
    double true_percent = 100.0 * high_true / visits_true;
    spread_add(&band->counts, llabs((long long)closed->high[t] - high_true));
    double guess = release_number_share(closed, t), middle = n + 2;
    spread_add(&band->tenths, tenths_up(fabs(100 * high / middle - true_percent)));
    spread_add(&band->stated_tenths, tenths_up(100 * error / middle));
    band->off += guess - true_percent;
    band->inside += true_percent >= floor(100 * (high - error) / (n + 4)) &&
                    true_percent <= ceil(100 * (high + error) / n);
}

void figures_add_period(const struct closed *closed, const struct truth *truth)
{
    add_joined(&closed->name);
    spread_add(&visits, closed->visits);
    spread_add(&visits_error, truth->visits - closed->visits);
    if (closed->checkins > 0)
        spread_add(&checkins_error, truth->checkins - closed->checkins);
    for (int t = 0; t < TABLE_COUNT; t++)
        if (closed->high[t] >= 0)
            add_band(&bands[t], closed, t, truth->visits, truth->high[t]);
}

void figures_add_life(int closed, uint32_t left_over)
{
    spread_add(&periods, closed);
    spread_add(&left, left_over);
}

/* --- telling -------------------------------------------------------------------------------- */

static void print_range(const char *what, const struct spread *spread)
{
    printf("%-24s %6d   (%d to %d)\n", what, spread_at(spread, 50), spread_at(spread, 0),
           spread_at(spread, 100));
}

/* Periods that were joined, and by how many kiosks. */
static void print_joined(void)
{
    printf("joined periods          %s", joined_n ? "" : "   none");
    for (int i = 0; i < joined_n; i++)
        printf("%s   %s by %d", i > 0 ? "\n                        " : "", joined[i].name,
               joined[i].n);
    puts(joined_n == JOINED ? " and others" : "");
}

static void print_rounded(const char *what, const struct spread *error)
{
    if (error->n > 0)
        printf("%-16s %3d counts                at most 4 too few\n", what, spread_at(error, 95));
}

static void print_band(const char *what, const struct band *band, const struct terms *terms)
{
    int points = spread_at(&band->tenths, 95), stated = spread_at(&band->stated_tenths, 50);
    printf("%-11s high %3d counts, %3d.%d points   %3d counts, %3d.%d points   %.1f\n", what,
           spread_at(&band->counts, 95), points / 10, points % 10, terms_error(terms), stated / 10,
           stated % 10, 100.0 * band->inside / band->counts.n);
}

/* Too high in one period and too low in another is noise; what is left in the middle of all is a
 * fault of the guess. */
static void print_bias(const char *what, const struct band *band)
{
    printf("The best single guess of %s is %+.2f points off in the middle of %u periods.\n", what,
           band->off / band->counts.n, band->counts.n);
}

/* As docs/PRIVACY.md says it: the noise alone, in points of a percentage. */
static void print_rule(const struct terms *terms)
{
    int error = terms_error(terms);
    printf("\nThe noise alone is %d counts: %.3g points of 20 visits, %.3g of 50, %.3g of 200.\n",
           error, error / 0.2, error / 0.5, error / 2.0);
}

void figures_print(const struct terms *terms)
{
    printf("kiosks                   %6u\n", periods.n);
    print_range("periods published", &periods);
    if (visits.n == 0)
        return;
    print_joined();
    print_range("visits published in each", &visits);
    print_range("visits never published", &left);
    puts("\n"
         "published        of 100, 95 are at      the report states,     its range holds the\n"
         "                 most so far off        at the median period   truth, times in 100");
    print_rounded("visits", &visits_error);
    print_rounded("checkins", &checkins_error);
    for (int t = 0; t < TABLE_COUNT; t++)
        if (bands[t].counts.n > 0)
            print_band(terms_table_words[t], &bands[t], terms);
    if (terms_tables(terms) > 0)
        print_rule(terms);
    for (int t = 0; t < TABLE_COUNT; t++)
        if (bands[t].counts.n > 0)
            print_bias(terms_table_words[t], &bands[t]);
}
