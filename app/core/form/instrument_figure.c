/* What others answered, as a survey found it with the same scale. A visitor compares with it what
 * they have just said: a figure without its year, group, size or source must not get through. */
#include "core/form/instrument_file.h"
#include "core/plain/ini.h"
#include <string.h>

enum { YEAR_FIRST = 1950, YEAR_LAST = 2099, PEOPLE_MOST = 99999999 };

const char *const instrument_figure_keys[] = {
    [FIGURE_YEAR] = "year",   [FIGURE_GROUP] = "group",   [FIGURE_SIZE] = "size",
    [FIGURE_FOUND] = "found", [FIGURE_SOURCE] = "source", NULL};

static bool year(const char *s)
{
    int value;
    return strlen(s) == 4 && span_to_int(span_of(s), YEAR_FIRST, YEAR_LAST, &value);
}

/* 4893, or 4,893 as it is shown. */
static bool people(const char *s)
{
    char digits[16];
    size_t n = 0;
    int value;
    for (; *s && n < sizeof digits - 1; s++)
        if (*s != ',')
            digits[n++] = *s;
    digits[n] = '\0';
    return !*s && span_to_int(span_of(digits), 2, PEOPLE_MOST, &value);
}

static bool has_digit(const char *s)
{
    while (*s && (*s < '0' || *s > '9'))
        s++;
    return *s != '\0';
}

static bool sound(struct instrument_file *file, const struct figure_lines *lines)
{
    static const struct {
        bool (*holds)(const char *s);
        const char *mend;
    } RULES[FIGURE_PARTS] = {
        [FIGURE_YEAR] = {year, "\"{}\" is not a year. Write the year of the survey, like 2017."},
        [FIGURE_SIZE] = {people,
                         "\"{}\" is not a number of people. Write how many answered, like 4,893."},
        [FIGURE_FOUND] = {has_digit, "\"{}\" has no number in it. Write what the survey found, "
                                     "like 44 in 100 scored 3 or more."}};
    int refused = file->faults->refused;
    for (int p = 0; p < FIGURE_PARTS; p++)
        if (!lines->part[p] || !lines->part[p][0])
            fault_add(file->faults, lines->part_line[p] ? lines->part_line[p] : lines->line,
                      "\"{}\" is missing here. Add it, or take [others.{}] out: a figure without "
                      "its year, group, size and source misleads.",
                      instrument_figure_keys[p], span_quote(lines->scale).at, NULL);
        else if (RULES[p].holds && !RULES[p].holds(lines->part[p]))
            fault_add(file->faults, lines->part_line[p], RULES[p].mend,
                      span_quote(span_of(lines->part[p])).at, NULL, NULL);
    return file->faults->refused == refused;
}

void instrument_figure(struct instrument_file *file)
{
    struct instrument *in = file->instrument;
    const char *names[SCALES_MAX + 1] = {0};
    for (int s = 0; s < in->scale_n; s++)
        names[s] = in->scale[s].id;
    for (int i = 0; i < file->figure_n; i++) {
        const struct figure_lines *lines = &file->figure[i];
        int s = instrument_scale(in, lines->scale);
        if (s < 0)
            ini_unknown(file->faults, lines->line, "scale", lines->scale, names);
        else if (sound(file, lines))
            memcpy(in->scale[s].figure, lines->part, sizeof in->scale[s].figure);
    }
}
