/* What holds for a period: what is counted, and how it may be published (docs/PRIVACY.md). Promises
 * that terms_valid passes no terms that are weaker than the floors here. */
#pragma once

#include <stdbool.h>
#include <stdint.h>

/* Band tables that may be in force. T in the rules is the number of them in force. */
enum table {
    TABLE_BURNOUT,  /* single burnout item, high = 3 or more (Rohland 2004; Dolan 2015) */
    TABLE_DISTRESS, /* PHQ-4 total, high = 6 or more (Kroenke 2009) */
    TABLE_COUNT
};

enum tally_mode { MODE_OFF, MODE_VISITS, MODE_BANDS };
enum period_kind { PERIOD_MONTH, PERIOD_QUARTER, PERIOD_HALF, PERIOD_YEAR };

enum { K_FLOOR = 11, K_DEFAULT = 20, K_MAX = 1000 };
enum { KEEP_YEARS_MAX = 20 };          /* for closed periods */
enum { EPSILON_MAX_HUNDREDTHS = 100 }; /* epsilon over all tables, in hundredths; 1.00 at most */

/* The words of site.ini and of releases, by number; each list ends with NULL. */
extern const char *const terms_mode_words[MODE_BANDS + 2],
    *const terms_table_words[TABLE_COUNT + 1];

/* What holds for the open period. The consent words are made from this, never from the settings. */
struct terms {
    uint8_t mode;   /* enum tally_mode */
    uint8_t period; /* enum period_kind */
    uint8_t tables; /* bit t set: table t is in force (mode bands only) */
    uint8_t count_door;
    uint16_t k;                  /* K_FLOOR..K_MAX */
    uint16_t epsilon_hundredths; /* 1..EPSILON_MAX_HUNDREDTHS */
};

/* What visitors are promised: the terms, and how long reports stay, as of the next close. */
struct promise {
    struct terms terms;
    uint8_t keep_years; /* 0: not said */
    uint8_t unused;
};

bool terms_equal(const struct terms *a, const struct terms *b);
/* Within the floors of the code, whatever a file says. */
bool terms_valid(const struct terms *terms);
int terms_tables(const struct terms *terms); /* T: how many tables are in force */
/* As a site may write them, made consistent: tables only in mode bands. */
struct terms terms_plain(const struct terms *terms);
/* How far from the truth a published band is in 95 of 100 cases, in counts. */
int terms_error(const struct terms *terms);
