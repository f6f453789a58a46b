/* The SQLite image: a function of the tally alone, and nothing but our own schema is read. */
#include "io/store/image.h"
#include "tests/fakes/sample.h"
#include "tests/fakes/unit.h"
#include <errno.h>
#include <sqlite3.h>
#include <string.h>

static size_t written(const struct tally *tally, unsigned char image[IMAGE_MAX])
{
    memset(image, 0, IMAGE_MAX);
    long n = image_write(tally, "here", image);
    assert_true(n > 0);
    return (size_t)n;
}

TEST(a_tally_comes_back_as_it_was)
{
    unsigned char image[IMAGE_MAX];
    struct tally tally = sample(), back;
    size_t n = written(&tally, image);
    assert_int_equal(image_read(&back, "here", image, n), 0);
    assert_memory_equal(&back, &tally, sizeof tally);
}

TEST(the_same_tally_makes_the_same_bytes)
{
    unsigned char a[IMAGE_MAX], b[IMAGE_MAX];
    struct tally tally = sample(), other = sample();
    other.visits = 900;
    size_t n = written(&tally, a);
    written(&other, b);
    assert_memory_not_equal(a, b, IMAGE_MAX);
    assert_int_equal(written(&tally, b), n);
    assert_memory_equal(a, b, IMAGE_MAX);
}

/* From one visit to a million, with a noise below zero: only a cell's four bytes change. */
TEST(a_cell_is_always_four_bytes)
{
    unsigned char a[IMAGE_MAX], b[IMAGE_MAX];
    const int32_t values[] = {0, 1, 127, 128, 40000, TALLY_CELL_MAX, -1, -40000};
    struct tally tally = sample();
    written(&tally, a);
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
        tally.high[TABLE_BURNOUT] = values[i];
        written(&tally, b);
        int changed = 0;
        for (int at = 0; at < IMAGE_MAX; at++)
            changed += a[at] != b[at];
        assert_in_range(changed, 1, 4);
    }
}

TEST(the_write_counters_tell_nothing)
{
    unsigned char image[IMAGE_MAX];
    struct tally tally = sample();
    written(&tally, image);
    assert_memory_equal(image + 24, "\0\0\0\1", 4);
    assert_memory_equal(image + 92, "\0\0\0\1", 4);
}

TEST(a_full_tally_fits)
{
    const uint32_t most = TALLY_CELL_MAX - TALLY_CELL_MAX % 5;
    unsigned char image[IMAGE_MAX];
    struct tally tally = sample(), back;
    for (int i = 0; i < CLOSED_MAX; i++) {
        tally.closed[i] = tally.closed[1];
        tally.closed[i].terms.tables = 3;
        tally.closed[i].few = 0;
        tally.closed[i].visits = tally.closed[i].checkins = most;
        tally.closed[i].high[0] = tally.closed[i].high[1] = (int32_t)most;
    }
    tally.closed_n = CLOSED_MAX;
    size_t n = written(&tally, image);
    assert_int_equal(image_read(&back, "here", image, n), 0);
    assert_memory_equal(&back, &tally, sizeof tally);
}

TEST(another_site_is_refused)
{
    unsigned char image[IMAGE_MAX];
    struct tally tally = sample();
    size_t n = written(&tally, image);
    assert_int_equal(image_read(&tally, "there", image, n), -EXDEV);
}

/* Changes the image by SQL, as somebody with a shell might. */
static int read_into(struct tally *back, const char *sql)
{
    unsigned char image[IMAGE_MAX];
    struct tally tally = sample();
    size_t n = written(&tally, image);
    sqlite3 *db;
    assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
    unsigned char *copy = sqlite3_malloc64(n);
    memcpy(copy, image, n);
    sqlite3_deserialize(db, "main", copy, (sqlite3_int64)n, (sqlite3_int64)n,
                        SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
    assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_int64 size;
    unsigned char *out = sqlite3_serialize(db, "main", &size, 0);
    int error = image_read(back, "here", out, (size_t)size);
    sqlite3_free(out);
    sqlite3_close(db);
    return error;
}

static int read_after(const char *sql)
{
    struct tally back;
    return read_into(&back, sql);
}

/* --- older systems -------------------------------------------------------------------------- */

#define OLD_PERIOD                                                                                 \
    "from_year, from_index, to_year, to_index, mode, period, tables, count_door, k, "              \
    "epsilon_hundredths"
#define OLD_OPEN                                                                                   \
    "CREATE TABLE open (" OLD_PERIOD                                                               \
    ", done_day, undated, powered_h, adrift_h, kiosk_parity, checkin_parity);"
#define OLD_ROW                                                                                    \
    "INSERT INTO open VALUES (2027, 1, 2027, 2, 2, 1, 3, 1, 25, 50, 20818, 3, 671, 2, 1, 0);"

/* Word for word as they wrote it. */
static const char OLD_1[] =
    "PRAGMA page_size = 1024; CREATE TABLE kiosk (schema, site);" OLD_OPEN
    "CREATE TABLE cell (name, value);"
    "CREATE TABLE closed (" OLD_PERIOD ", visits, checkins, burnout_high, distress_high, schema);"
    "INSERT INTO kiosk VALUES (1, 'here');" OLD_ROW
    "INSERT INTO cell VALUES ('visits', 16777257), ('checkins', 16777223), "
    "('burnout_high', 16777212), ('distress_high', 16777228);"
    "INSERT INTO closed VALUES (2026, 3, 2026, 3, 2, 1, 1, 0, 20, 100, 20, 0, 9, -1, 1);"
    "INSERT INTO closed VALUES (2026, 4, 2026, 4, 1, 1, 0, 0, 20, 100, 0, 25, -1, -1, 1);";
static const char OLD_2[] =
    "PRAGMA page_size = 1024; CREATE TABLE kiosk (schema, site);" OLD_OPEN
    "CREATE TABLE cell (name, value);"
    "CREATE TABLE closed (" OLD_PERIOD
    ", visits, checkins, burnout_high, distress_high, schema, keep_years);"
    "INSERT INTO kiosk VALUES (2, 'here');" OLD_ROW
    "INSERT INTO cell VALUES ('visits', 16777257), ('checkins', 16777223), "
    "('burnout_high', 16777212), ('distress_high', 16777228);"
    "INSERT INTO closed VALUES (2026, 3, 2026, 3, 2, 1, 1, 0, 20, 100, 20, 0, 9, -1, 1, 5);"
    "INSERT INTO closed VALUES (2026, 4, 2026, 4, 1, 1, 0, 0, 20, 100, 0, 25, -1, -1, 1, 6);";

static int read_made_by(const char *sql, struct tally *back)
{
    sqlite3 *db;
    sqlite3_int64 size;
    assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
    unsigned char *out = sqlite3_serialize(db, "main", &size, 0);
    int error = image_read(back, "here", out, (size_t)size);
    sqlite3_free(out);
    sqlite3_close(db);
    return error;
}

/* The sample, as far as an older system knew it. */
static struct tally old_sample(int keep_years)
{
    struct tally tally = sample();
    tally.said_day = tally.said_h = tally.by_weeks = tally.carried = 0;
    memset(tally.since, 0, sizeof tally.since);
    for (int i = 0; i < 2; i++) {
        tally.closed[i].schema = 1;
        tally.closed[i].keep_years = (uint8_t)(keep_years ? keep_years + i : 0);
        tally.closed[i].few = tally.closed[i].carried = 0;
        memset(tally.closed[i].since, 0, sizeof tally.closed[i].since);
    }
    tally.closed[1].terms = (struct terms){MODE_VISITS, PERIOD_QUARTER, 0, 0, 20, 100};
    tally.closed[1].visits = 0;
    tally.closed[1].checkins = 25;
    tally.closed[1].high[TABLE_BURNOUT] = -1;
    return tally;
}

/* A kiosk whose system is replaced goes on counting from where it was. */
TEST(an_image_of_an_older_schema_comes_over_whole)
{
    const struct {
        const char *sql;
        int keep_years;
    } rows[] = {{OLD_1, 0}, {OLD_2, 5}};
    for (int i = 0; i < 2; i++) {
        unsigned char image[IMAGE_MAX];
        struct tally back, again, was = old_sample(rows[i].keep_years);
        assert_int_equal(read_made_by(rows[i].sql, &back), 0);
        assert_memory_equal(&back, &was, sizeof was);
        size_t n = written(&back, image);
        assert_int_equal(image_read(&again, "here", image, n), 0);
        assert_memory_equal(&again, &back, sizeof back);
    }
}

TEST(an_image_changed_by_the_shell_but_still_ours_is_read)
{
    assert_int_equal(read_after("UPDATE open SET powered_h = 3"), 0);
}

TEST(foreign_images_are_refused)
{
    const char *const wrong[] = {
        "CREATE TRIGGER t AFTER INSERT ON cell BEGIN DELETE FROM cell; END",
        "CREATE VIEW v AS SELECT * FROM cell",
        "CREATE TABLE more (x)",
        "CREATE INDEX i ON cell (name)",
        "DROP TABLE closed",
        "ALTER TABLE cell RENAME COLUMN value TO number",
        "ALTER TABLE cell ADD COLUMN day",
        "DROP TABLE cell; CREATE VIEW cell AS SELECT 'visits' AS name, 16777300 AS value",
        "UPDATE kiosk SET schema = 0",
        "UPDATE kiosk SET schema = 1",
        "UPDATE kiosk SET schema = 2",
        "UPDATE kiosk SET schema = 4",
        "ALTER TABLE open DROP COLUMN checkins_kind",
        "ALTER TABLE closed DROP COLUMN few",
        "UPDATE open SET said_day = -1",
        "UPDATE open SET said_h = 73",
        "UPDATE open SET by_weeks = 2",
        "UPDATE open SET counts = 4",
        "UPDATE open SET carried = 8",
        "UPDATE open SET carried = 1",
        "UPDATE open SET carried = 0",
        "UPDATE open SET checkins_index = 0",
        "UPDATE open SET checkins_kind = 4",
        "UPDATE closed SET few = 4",
        "UPDATE closed SET few = 1",
        "UPDATE closed SET visits = 15",
        "UPDATE closed SET visits = 21",
        "UPDATE closed SET checkins = 10",
        "UPDATE closed SET carried = 4",
        "UPDATE closed SET carried = 1",
        "ALTER TABLE closed DROP COLUMN keep_years",
        "UPDATE closed SET keep_years = 21",
        "DELETE FROM kiosk",
        "INSERT INTO kiosk VALUES (1, 'here')",
        "UPDATE open SET k = 10",
        "UPDATE open SET k = 65536 + 20",
        "UPDATE open SET mode = 0",
        "UPDATE open SET tables = 4",
        "UPDATE open SET kiosk_parity = 2",
        "UPDATE open SET powered_h = 673",
        "UPDATE open SET from_year = 1200",
        "UPDATE open SET done_day = -1",
        "UPDATE open SET done_day = 'soon'",
        "UPDATE open SET epsilon_hundredths = 101",
        "INSERT INTO open SELECT * FROM open",
        "DELETE FROM open",
        "UPDATE cell SET value = 3 WHERE name = 'visits'",
        "UPDATE cell SET value = NULL",
        "UPDATE cell SET value = 1e30",
        "UPDATE cell SET name = 'Tuesday' WHERE name = 'visits'",
        "UPDATE cell SET name = NULL",
        "DELETE FROM cell WHERE name = 'checkins'",
        "INSERT INTO cell VALUES ('extra', 16777216)",
        "UPDATE closed SET period = 7",
        "UPDATE closed SET visits = 4294967296 + 20",
    };
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
        assert_int_equal(read_after(wrong[i]), -EPROTO);
}

TEST(what_is_no_database_is_refused)
{
    unsigned char image[IMAGE_MAX] = {0};
    struct tally tally = sample();
    assert_int_equal(image_read(&tally, "here", image, 0), -EPROTO);
    assert_int_equal(image_read(&tally, "here", image, sizeof image), -EPROTO);
    memset(image, 0xa5, sizeof image);
    assert_int_equal(image_read(&tally, "here", image, sizeof image), -EPROTO);
    tally = sample();
    size_t n = written(&tally, image);
    assert_int_equal(image_read(&tally, "here", image, n / 2), -EPROTO);
}
