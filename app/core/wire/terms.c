/* Compares terms, makes them consistent, and holds them against the floors. */
#include "core/wire/terms.h"
#include <stddef.h>

const char *const terms_mode_words[] = {
    [MODE_OFF] = "off", [MODE_VISITS] = "visits", [MODE_BANDS] = "bands", NULL};
const char *const terms_table_words[] = {
    [TABLE_BURNOUT] = "burnout", [TABLE_DISTRESS] = "distress", NULL};

bool terms_equal(const struct terms *a, const struct terms *b)
{
    return a->mode == b->mode && a->period == b->period && a->tables == b->tables &&
           a->count_door == b->count_door && a->k == b->k &&
           a->epsilon_hundredths == b->epsilon_hundredths;
}

bool terms_valid(const struct terms *terms)
{
    bool tables_ok = terms->mode == MODE_BANDS
                         ? terms->tables != 0 && terms->tables >> TABLE_COUNT == 0
                         : terms->tables == 0;
    return terms->mode <= MODE_BANDS && terms->period <= PERIOD_YEAR && tables_ok &&
           terms->count_door <= 1 && terms->k >= K_FLOOR && terms->k <= K_MAX &&
           terms->epsilon_hundredths >= 1 && terms->epsilon_hundredths <= EPSILON_MAX_HUNDREDTHS;
}

struct terms terms_plain(const struct terms *terms)
{
    struct terms plain = *terms;
    if (plain.mode != MODE_BANDS)
        plain.tables = 0;
    return plain;
}

int terms_tables(const struct terms *terms)
{
    int n = 0;
    for (int t = 0; t < TABLE_COUNT; t++)
        n += terms->tables >> t & 1;
    return n;
}

/* Two discrete Laplace noises of scale b are together within 4.12 b, rounded to the nearest whole
 * number, in at least 95 of 100 cases, whatever the settings. Rounded down they are not. */
int terms_error(const struct terms *terms)
{
    int epsilon = terms->epsilon_hundredths;
    return (412 * terms_tables(terms) + epsilon / 2) / epsilon;
}
