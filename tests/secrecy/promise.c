/* Before and during a visit, visitors are told (on promise, what_we_keep and tables) every setting
 * that changes what is kept or leaves, as tallyd says it is in force; last_report holds the last
 * report. A setting or a column without its words fails here. */
#include "core/tally/release.h"
#include "core/tally/tally.h"
#include "core/visit/preview.h"
#include "core/visit/screen.h"
#include "core/wire/period.h"
#include "io/files/release_folder.h"
#include "io/store/image.h"
#include "tests/fakes/device.h"
#include "tests/fakes/unit.h"
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

enum { SAID_MAX = 16384 };

static struct device device;
static char said[SAID_MAX], other[SAID_MAX];

static const struct promise BASE = {
    {MODE_BANDS, PERIOD_QUARTER, 1 << TABLE_BURNOUT, 0, 20, 100}, 5, 0};

FIXTURE(make)
{
    device_open(&device, "msmp-wellness", "1920x1080@15.6");
    device.machine.last = (struct closed){0};
    return 0;
}

static void add_pages(char out[SAID_MAX])
{
    for (int page = 0, pages = 1; page < pages; page++) {
        device.visit.at.page = (uint8_t)page;
        device_look(&device);
        pages = device.scene.pages;
        size_t n = strlen(out);
        for (int i = 0; i < device.scene.shape_n; i++) {
            const struct shape *shape = &device.scene.shapes[i];
            if (shape->kind == SHAPE_TEXT && n + shape->text_n + 2 < SAID_MAX)
                n += (size_t)sprintf(out + n, "%.*s ", shape->text_n, shape->text);
        }
    }
}

static void add_screen(char out[SAID_MAX], int screen)
{
    preview_screen(&device.machine, screen);
    add_pages(out);
}

static void promise(char out[SAID_MAX], const struct promise *told)
{
    const struct event event = {.kind = EVENT_TERMS, .u.promise = *told};
    machine_step(&device.machine, &event, &device.effects);
    out[0] = '\0';
    add_screen(out, SCREEN_PROMISE);
    add_screen(out, SCREEN_WHAT_WE_KEEP);
    add_screen(out, SCREEN_TABLES);
}

static bool possible(const struct promise *told)
{
    return terms_valid(&told->terms) && told->keep_years <= KEEP_YEARS_MAX;
}

#define PROMISE(name) TEST_WITH(name, make, NULL)

/* Byte by byte, so that a new field is included before anybody thinks of it. */
PROMISE(every_setting_changes_the_words)
{
    promise(said, &BASE);
    for (size_t at = 0; at < sizeof BASE; at++) {
        if (at == offsetof(struct promise, unused))
            continue;
        for (int value = 0, tried = 0; value < 256 && tried < 4; value++) {
            struct promise told = BASE;
            ((uint8_t *)&told)[at] = (uint8_t)value;
            told.terms = terms_plain(&told.terms);
            if (memcmp(&told, &BASE, sizeof told) == 0 || !possible(&told))
                continue;
            tried++;
            promise(other, &told);
            if (strcmp(said, other) == 0)
                fail_msg("byte %d of what is told may be %d, and no word says so", (int)at, value);
        }
    }
}

PROMISE(every_setting_is_told_as_it_is)
{
    const struct {
        struct promise told;
        const char *says[5], *silent[4];
    } rows[] = {
        {{{MODE_OFF, PERIOD_QUARTER, 0, 0, 20, 100}, 5, 0},
         {"We count nothing. Nothing is saved.", "It counts nothing and saves nothing."},
         {"times a year", "random", "report", "one number"}},
        {{{MODE_VISITS, PERIOD_MONTH, 0, 0, 30, 100}, 1, 0},
         {"how many people did a self-check", "at most once a month, in groups of 30 or more",
          "No answers are counted.", "more than 1 year back,"},
         {"random amount", "Burnout", "Distress", "The button by the door"}},
        {{{MODE_BANDS, PERIOD_QUARTER, 1, 0, 20, 100}, 5, 0},
         {"had signs of burnout.", "at most four times a year, and only for 20 people",
          "the count of answers by a random amount, usually up to 4.", "epsilon = 1)",
          "more than 5 years back,"},
         {"No answers are counted", "Distress", "distress", "The button by the door"}},
        {{{MODE_BANDS, PERIOD_HALF, 2, 1, 11, 50}, 20, 0},
         {"had signs of distress.", "at most twice a year", "usually up to 8.", "epsilon = 0.5)",
          "on the first screen, add to it too."},
         {"Burnout", "burnout"}},
        {{{MODE_BANDS, PERIOD_YEAR, 3, 0, 1000, 100}, 2, 0},
         {"had signs of burnout or distress.", "at most once a year", "for 1000 people or more",
          "each of the 2 counts of answers by a random amount, usually up to 8.",
          "more than 2 years back,"},
         {"No answers are counted"}},
    };
    for (size_t r = 0; r < sizeof rows / sizeof rows[0]; r++) {
        promise(said, &rows[r].told);
        for (int i = 0; i < 5 && rows[r].says[i]; i++)
            if (!strstr(said, rows[r].says[i]))
                fail_msg("row %d does not say: %s\n%s", (int)r, rows[r].says[i], said);
        for (int i = 0; i < 4 && rows[r].silent[i]; i++)
            if (strstr(said, rows[r].silent[i]))
                fail_msg("row %d must not say: %s\n%s", (int)r, rows[r].silent[i], said);
    }
}

static void report(char out[SAID_MAX], const struct promise *held)
{
    static char words[RELEASE_FOLDER_WORDS_MAX];
    struct closed closed = {.name = period_of(held->terms.period, 20820),
                            .terms = held->terms,
                            .visits = 45,
                            .checkins = 30,
                            .schema = TALLY_SCHEMA,
                            .keep_years = held->keep_years};
    for (int t = 0; t < TABLE_COUNT; t++)
        closed.high[t] = held->terms.tables >> t & 1 ? 17 : -1;
    assert_int_equal(release_folder_words("assets", words), 0);
    struct text text = text_in(out, SAID_MAX);
    release_add_report(&text, words, &(struct release_source){"here", "Test", false}, &closed);
    assert_false(text.full);
}

/* The report that staff read was made under the same settings, and says so. */
PROMISE(every_setting_changes_the_report)
{
    const struct promise held[] = {
        {{MODE_VISITS, PERIOD_QUARTER, 0, 0, 20, 100}, 5, 0},
        {{MODE_BANDS, PERIOD_MONTH, 1, 0, 20, 100}, 5, 0},
        {{MODE_BANDS, PERIOD_QUARTER, 2, 0, 20, 100}, 5, 0},
        {{MODE_BANDS, PERIOD_QUARTER, 3, 0, 20, 100}, 5, 0},
        {{MODE_BANDS, PERIOD_QUARTER, 1, 1, 20, 100}, 5, 0},
        {{MODE_BANDS, PERIOD_QUARTER, 1, 0, 21, 100}, 5, 0},
        {{MODE_BANDS, PERIOD_QUARTER, 1, 0, 20, 99}, 5, 0},
        {{MODE_BANDS, PERIOD_QUARTER, 1, 0, 20, 100}, 1, 0},
        {{MODE_BANDS, PERIOD_QUARTER, 1, 0, 20, 100}, 6, 0},
    };
    report(said, &BASE);
    for (size_t i = 0; i < sizeof held / sizeof held[0]; i++) {
        report(other, &held[i]);
        if (strcmp(said, other) == 0)
            fail_msg("the report is the same under the settings of row %d", (int)i);
    }
}

/* The columns come from a real image; tables says what each of them holds. */
PROMISE(every_column_of_the_store_is_told)
{
    static const char *const TOLD[][2] = {
        {"kiosk.schema", "the version of these tables"},
        {"kiosk.site", "a short name of this kiosk"},
        {"open.from_year", "This period: its name"},
        {"open.from_index", "This period: its name"},
        {"open.to_year", "This period: its name"},
        {"open.to_index", "This period: its name"},
        {"open.mode", "what is counted"},
        {"open.period", "how often"},
        {"open.tables", "what is counted"},
        {"open.count_door", "on the first screen, add to it too."},
        {"open.k", "the smallest group (20)"},
        {"open.epsilon_hundredths", "how much is random (epsilon = 1)"},
        {"open.done_day", "the last day that was reported"},
        {"open.undated", "how many periods had no date"},
        {"open.powered_h", "since the last report, up to 28 days"},
        {"open.adrift_h", "since its clock was right, up to 13 weeks"},
        {"open.said_day", "with the day on which that began"},
        {"open.said_h", "since its clock said what it says now, up to 3 days"},
        {"open.by_weeks", "and if the clock was wrong"},
        {"open.counts", "what is counted"},
        {"open.carried", "We note which one"},
        {"open.visits_year", "since which period"},
        {"open.visits_index", "since which period"},
        {"open.visits_kind", "since which period"},
        {"open.checkins_year", "since which period"},
        {"open.checkins_index", "since which period"},
        {"open.checkins_kind", "since which period"},
        {"open.kiosk_parity", "One on-off mark for each sender"},
        {"open.checkin_parity", "One on-off mark for each sender"},
        {"cell.name", "one number"},
        {"cell.value", "one number"},
        {"closed.from_year", "Past periods: their names"},
        {"closed.from_index", "Past periods: their names"},
        {"closed.to_year", "Past periods: their names"},
        {"closed.to_index", "Past periods: their names"},
        {"closed.mode", "Past periods: their names, their settings"},
        {"closed.period", "Past periods: their names, their settings"},
        {"closed.tables", "Past periods: their names, their settings"},
        {"closed.count_door", "Past periods: their names, their settings"},
        {"closed.k", "Past periods: their names, their settings"},
        {"closed.epsilon_hundredths", "Past periods: their names, their settings"},
        {"closed.visits", "the numbers that staff get. Never the exact ones."},
        {"closed.checkins", "the numbers that staff get. Never the exact ones."},
        {"closed.burnout_high", "the numbers that staff get. Never the exact ones."},
        {"closed.distress_high", "the numbers that staff get. Never the exact ones."},
        {"closed.schema", "Past periods: their names, their settings"},
        {"closed.keep_years", "how long reports are kept"},
        {"closed.few", "A number that is too small to tell goes on"},
        {"closed.carried", "We note which one"},
        {"closed.visits_year", "since which period"},
        {"closed.visits_index", "since which period"},
        {"closed.visits_kind", "since which period"},
        {"closed.checkins_year", "since which period"},
        {"closed.checkins_index", "since which period"},
        {"closed.checkins_kind", "since which period"},
    };
    static const char *const CELLS[][2] = {{"visits", "Visits, one number"},
                                           {"checkins", "Check-ins, one number"},
                                           {"burnout_high", "Burnout, one number"},
                                           {"distress_high", "Distress, one number"}};
    static unsigned char image[IMAGE_MAX];
    struct tally tally = {.terms = {MODE_BANDS, PERIOD_QUARTER, 3, 1, 20, 100}};
    struct promise told = {tally.terms, 5, 0};
    tally.open = period_of(PERIOD_QUARTER, 20000);
    long n = image_write(&tally, "here", image);
    assert_true(n > 0);
    promise(said, &told);

    sqlite3 *db;
    sqlite3_stmt *row;
    assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
    assert_int_equal(sqlite3_deserialize(db, "main", image, n, n, SQLITE_DESERIALIZE_READONLY),
                     SQLITE_OK);
    assert_int_equal(sqlite3_prepare_v2(db,
                                        "SELECT m.name || '.' || c.name, 0 FROM sqlite_schema m, "
                                        "pragma_table_info(m.name) c UNION ALL "
                                        "SELECT name, 1 FROM cell",
                                        -1, &row, NULL),
                     SQLITE_OK);
    int rows = 0;
    for (; sqlite3_step(row) == SQLITE_ROW; rows++) {
        const char *name = (const char *)sqlite3_column_text(row, 0), *words = NULL;
        bool cell = sqlite3_column_int(row, 1);
        size_t most = cell ? sizeof CELLS / sizeof CELLS[0] : sizeof TOLD / sizeof TOLD[0];
        for (size_t i = 0; i < most; i++)
            if (strcmp(name, cell ? CELLS[i][0] : TOLD[i][0]) == 0)
                words = cell ? CELLS[i][1] : TOLD[i][1];
        if (!words || !strstr(said, words))
            fail_msg("%s is in the store, and no word says so", name);
    }
    assert_int_equal(rows, sizeof TOLD / sizeof TOLD[0] + sizeof CELLS / sizeof CELLS[0]);
    sqlite3_finalize(row);
    sqlite3_close(db);
}

/* Without this, the preview of last_report would show a report that was never sent. */
static void hear_report(const struct closed *closed)
{
    struct event event = {.kind = EVENT_CLOSED, .u.closed = *closed};
    promise(said, &BASE);
    machine_step(&device.machine, &event, &device.effects);
    visit_go(&device.visit, SCREEN_LAST_REPORT, 0);
    said[0] = '\0';
    add_pages(said);
}

static void says(const char *words)
{
    if (!strstr(said, words))
        fail_msg("the last report does not say: %s\n%s", words, said);
}

PROMISE(the_last_report_is_told_as_staff_have_it)
{
    struct closed closed = {.name = {2027, 2027, 1, 2, PERIOD_QUARTER, 0},
                            .terms = {MODE_BANDS, PERIOD_QUARTER, 3, 0, 25, 50},
                            .visits = 45,
                            .checkins = 30,
                            .high = {17, 0},
                            .schema = TALLY_SCHEMA,
                            .keep_years = 3};
    hear_report(&closed);
    says("Period 2027-Q1_2027-Q2. Its last day was 2027-06-30.");
    says("Finished self-checks: 45 to 49.");
    says("Check-ins: 30 to 34.");
    says("3 or more on the one question): about 17 of them.");
    says("6 or more on the PHQ-4): about 0 of them.");
    says("most often within 16 of them.");
    says("Once 2027-06-30 is more than 3 years back,");

    closed.name = period_undated(PERIOD_QUARTER, 2);
    closed.terms = (struct terms){MODE_VISITS, PERIOD_QUARTER, 0, 0, 25, 100};
    closed.visits = closed.checkins = 0;
    closed.few = FEW_VISITS | FEW_CHECKINS;
    closed.carried = FEW_CHECKINS;
    closed.since[COUNTED_CHECKINS] = (struct period_start){2027, 1, PERIOD_QUARTER};
    closed.high[0] = closed.high[1] = -1;
    hear_report(&closed);
    says("Period undated-02. This kiosk did not know the date then.");
    says("Finished self-checks: fewer than 25, or none.");
    says("Check-ins: fewer than 25, or none. Counted over 2027-Q1_undated-02,");
    assert_null(strstr(said, "random"));
    assert_null(strstr(said, " back,"));

    closed.few = closed.carried = 0; /* a number that the site lets nobody count */
    closed.checkins = 25;
    hear_report(&closed);
    assert_null(strstr(said, "self-checks"));
    says("Check-ins: 25 to 29.");
}

PROMISE(where_nothing_has_closed_it_says_so)
{
    struct closed none = {0}, wrong = {.name = {2027, 2027, 9, 9, PERIOD_QUARTER, 0},
                                       .terms = {MODE_BANDS, PERIOD_QUARTER, 1, 0, 20, 0}};
    hear_report(&none);
    says("There is none yet.");
    hear_report(&wrong);
    says("There is none yet.");
}
