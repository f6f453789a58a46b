/* Closed periods as text for people and spreadsheets (release.h). Sentences come from
 * report.template; only names of columns and parts are here. */
#include "core/tally/release.h"
#include "core/tally/release_places.h"
#include "core/wire/period.h"
#include <string.h>

void release_add_stem(struct text *text, const char *site, const struct period_name *name)
{
    text_add(text, "safeharbor_");
    text_add(text, site);
    text_add(text, "_");
    period_add_name(text, name);
}

int32_t release_day(const struct period_name *name)
{
    return period_ends_dated(name) ? period_last_day(name) + 1 : PERIOD_UNDATED_DAY;
}

int32_t release_oldest_day(const struct closed *closed, int n)
{
    const struct closed *newest = n > 0 ? &closed[n - 1] : NULL;
    if (!newest || newest->keep_years == 0 || !period_ends_dated(&newest->name))
        return INT32_MIN;
    int32_t oldest = release_day(&newest->name) - 366 * newest->keep_years;
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
            add_row(text, site, closed, terms_table_words[t], "high", closed->high[t]);
}

/* --- for people ----------------------------------------------------------------------------- */

void release_add_report(struct text *text, const char *words, const char *site,
                        const struct closed *closed)
{
    struct places places;
    release_places(&places, site, closed);
    release_places_tables(&places, "tables", words, "table", "\n\n", closed);
    places_add_either(&places, "last_day_line", words, period_ends_dated(&closed->name), "last-day",
                      "no-last-day");
    places_add_either(&places, "door_too", words, closed->terms.count_door, "door", "no-door");
    places_add_either(&places, "checkins_line", words, closed->checkins > 0, "checkins",
                      "few-checkins");
    places_add_either(&places, "noise", words, closed->terms.mode == MODE_BANDS, "noise",
                      "no-noise");
    places_add_either(&places, "shown_if", words, closed->visits > 0, "shown-if",
                      "shown-if-checkins");
    places_add_block(&places, "kept", words, release_places_kept(closed));
    places_fill(text, words, "report", &places);
}

void release_add_readme(struct text *text, const char *words, const char *site)
{
    struct places places;
    places_init(&places);
    places_add(&places, "site", site);
    places_fill(text, words, "readme", &places);
}

/* --- one word for each part ----------------------------------------------------------------- */

static void add_word(struct text *text, const char *name, const char *word)
{
    text_add(text, name);
    text_add(text, ": ");
    text_add(text, word);
    text_add(text, "\n");
}

/* "unknown" for a number beyond the list: the programs are of two versions. */
static const char *pick(const char *const *words, int n, int i)
{
    return i < n ? words[i] : "unknown";
}

static void add_what_tallyd_told(struct text *text, const struct message *message)
{
    if (!message) {
        add_word(text, "store", standing_store_words[STORE_AWAY]);
        add_word(text, "clock", "unknown");
        add_word(text, "settings", "unknown");
        return;
    }
    add_word(text, "store", pick(standing_store_words, STORE_STANDINGS, message->u.status.store));
    add_word(text, "clock",
             pick(standing_period_clock_words, PERIOD_CLOCK_UNDATED + 1, message->u.status.clock));
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
             standing->terms ? release_places_mode(standing->terms->mode) : "unknown");
    add_what_tallyd_told(text, standing->tallyd);
    add_word(text, "content", pick(CONTENT, CONTENT_CARD + 1, standing->content));
    add_word(text, "signature", pick(SIGNATURE, SIGNATURE_IMPOSSIBLE + 1, standing->signature));
}
