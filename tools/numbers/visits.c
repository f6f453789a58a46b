/* Where simulate's visits come from (visits.h). */
#include "tools/numbers/visits.h"
#include "core/plain/isodate.h"
#include "core/tally/noise.h"
#include "tools/numbers/repeat.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_MAX_HERE = 160, FIRST_YEAR = 2027 };

static void keep(struct visits *visits, struct seen seen)
{
    if (visits->n == visits->room) {
        visits->room = visits->room ? 2 * visits->room : 1024;
        visits->at = realloc(visits->at, visits->room * sizeof seen);
        if (!visits->at) {
            fputs("simulate: out of memory\n", stderr);
            exit(2);
        }
    }
    visits->at[visits->n++] = seen;
}

static int by_day(const void *a, const void *b)
{
    const struct seen *x = a, *y = b;
    return (x->day > y->day) - (x->day < y->day);
}

static void sort(struct visits *visits)
{
    if (visits->n > 0)
        qsort(visits->at, visits->n, sizeof visits->at[0], by_day);
}

void visits_forget(struct visits *visits)
{
    free(visits->at);
    *visits = (struct visits){0};
}

/* --- written down ---------------------------------------------------------------------------- */

static _Noreturn void bad_line(int line, const char *what, const char *word)
{
    fprintf(stderr,
            "standard input, line %d: %s: \"%s\".\n"
            "   Write for example: 2027-02-03 burnout=1 distress=0, or: 2027-02-03 checkin\n",
            line, what, word);
    exit(1);
}

/* "burnout=1": false if it does not have that form. */
static bool take_band(struct cell *cell, const char *word)
{
    for (int t = 0; t < TABLE_COUNT; t++) {
        size_t n = strlen(terms_table_words[t]);
        const char *value = word + n + 1;
        if (strncmp(word, terms_table_words[t], n) != 0 || word[n] != '=')
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
    if (!isodate_parse(word, &seen.day))
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

void visits_read(struct visits *visits)
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
            keep(visits, parse(at, line));
    }
    sort(visits);
}

/* --- made ------------------------------------------------------------------------------------ */

void visits_make(struct visits *visits, const struct rate *rate)
{
    uint64_t cup = rate->seed;
    const struct dice dice = {repeat_roll, &cup};
    int32_t first = isodate_day(FIRST_YEAR, 1, 1);
    visits->n = 0;
    for (int i = 0; i < rate->weekly * rate->weeks; i++) {
        struct seen seen = {.cell = {.kind = CELL_VISIT, .tables = (1 << TABLE_COUNT) - 1}};
        seen.day = first + (int32_t)noise_uniform(&dice, (uint32_t)(7 * rate->weeks));
        for (int t = 0; t < TABLE_COUNT; t++)
            seen.cell.high |= (uint8_t)((noise_uniform(&dice, 100) < (uint32_t)rate->high) << t);
        keep(visits, seen);
        seen.day = first + (int32_t)noise_uniform(&dice, (uint32_t)(7 * rate->weeks));
        seen.cell = (struct cell){.kind = CELL_CHECKIN};
        keep(visits, seen);
    }
    sort(visits);
}

void visits_print_example_year(void)
{
    uint32_t chance = FIRST_YEAR;
    int32_t first = isodate_day(FIRST_YEAR, 1, 1);
    for (int32_t day = first; day < first + 365; day++) {
        bool weekend = (day + 4) % 7 == 0 || (day + 4) % 7 == 6;
        struct date date = isodate_date(day);
        for (int i = 0; i < (weekend ? 1 : 4); i++) {
            chance = chance * 1664525 + 1013904223;
            uint32_t dice = chance >> 16;
            if (dice % 2 == 0)
                printf("%04d-%02d-%02d burnout=%d distress=%d\n", date.year, date.month, date.day,
                       dice / 2 % 100 < 42, dice / 200 % 100 < 18);
            if (dice % 3 != 0)
                printf("%04d-%02d-%02d checkin\n", date.year, date.month, date.day);
        }
    }
}
