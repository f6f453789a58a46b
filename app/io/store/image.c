/* SQLite works in memory only (image.h): serialize out, deserialize in, read-only. What is read
 * counts as hostile until its schema is word for word ours and its values make a valid tally. */
#include "io/store/image.h"
#include <errno.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

enum { CELL_OFFSET = 1 << 24, COLUMNS_MAX = 32, SQL_MAX = 768, CHANGE_COUNT = 24, CHANGED_BY = 92 };

#define PERIOD_COLUMNS                                                                             \
    "from_year, from_index, to_year, to_index, mode, period, tables, count_door, k, "              \
    "epsilon_hundredths"
#define CARRIED_COLUMNS                                                                            \
    ", carried, visits_year, visits_index, visits_kind, checkins_year, checkins_index, "           \
    "checkins_kind"
#define OPEN_1                                                                                     \
    PERIOD_COLUMNS ", done_day, undated, powered_h, adrift_h, kiosk_parity, checkin_parity"
#define OPEN_3 OPEN_1 ", said_day, said_h, by_weeks, counts" CARRIED_COLUMNS
#define CLOSED_1 PERIOD_COLUMNS ", visits, checkins, burnout_high, distress_high, schema"
#define CLOSED_2 CLOSED_1 ", keep_years"
#define CLOSED_3 CLOSED_2 ", few" CARRIED_COLUMNS

enum { KIOSK, OPEN, CELL, CLOSED, TABLES };

/* By schema. Each begins with the columns of the one before. */
static const struct {
    const char *create[TABLES];
    int open_n, closed_n;
} SCHEMAS[] = {
#define SCHEMA(open, open_n, closed, closed_n)                                                     \
    {{"CREATE TABLE kiosk (schema, site)", "CREATE TABLE open (" open ")",                         \
      "CREATE TABLE cell (name, value)", "CREATE TABLE closed (" closed ")"},                      \
     open_n,                                                                                       \
     closed_n}
    [1] = SCHEMA(OPEN_1, 16, CLOSED_1, 15),
    [2] = SCHEMA(OPEN_1, 16, CLOSED_2, 16),
    [3] = SCHEMA(OPEN_3, 27, CLOSED_3, 24),
};
enum { OPEN_N = 27, COUNTS_AT = 19, CLOSED_N = 24 };
_Static_assert(sizeof SCHEMAS / sizeof SCHEMAS[0] == IMAGE_SCHEMA + 1, "the newest is written");

static const char *const CELLS[] = {"visits", "checkins", "burnout_high", "distress_high"};
enum { CELL_COUNT = sizeof CELLS / sizeof CELLS[0], PERIOD_N = 10, CARRIED_N = 7 };
_Static_assert(CELL_COUNT == 2 + TABLE_COUNT, "a cell for each table");

/* --- a tally as rows of integers ------------------------------------------------------------ */

static void pack_period(const struct period_name *name, const struct terms *terms, int64_t v[])
{
    const int64_t values[PERIOD_N] = {name->from_year, name->from_index,
                                      name->to_year,   name->to_index,
                                      terms->mode,     terms->period,
                                      terms->tables,   terms->count_door,
                                      terms->k,        terms->epsilon_hundredths};
    memcpy(v, values, sizeof values);
}

static void unpack_period(struct period_name *name, struct terms *terms, const int64_t v[])
{
    name->from_year = (uint16_t)v[0];
    name->from_index = (uint8_t)v[1];
    name->to_year = (uint16_t)v[2];
    name->to_index = (uint8_t)v[3];
    terms->mode = (uint8_t)v[4];
    name->kind = terms->period = (uint8_t)v[5];
    terms->tables = (uint8_t)v[6];
    terms->count_door = (uint8_t)v[7];
    terms->k = (uint16_t)v[8];
    terms->epsilon_hundredths = (uint16_t)v[9];
}

static void pack_carried(int carried, const struct period_start since[COUNTED_COUNT], int64_t v[])
{
    *v++ = carried;
    for (int i = 0; i < COUNTED_COUNT; i++) {
        *v++ = since[i].year;
        *v++ = since[i].index;
        *v++ = since[i].kind;
    }
}

static void unpack_carried(uint8_t *carried, struct period_start since[COUNTED_COUNT],
                           const int64_t v[])
{
    *carried = (uint8_t)*v++;
    for (int i = 0; i < COUNTED_COUNT; i++, v += 3)
        since[i] = (struct period_start){(uint16_t)v[0], (uint8_t)v[1], (uint8_t)v[2]};
}

static void pack_open(const struct tally *tally, int64_t v[])
{
    pack_period(&tally->open, &tally->terms, v);
    v[10] = tally->done_day;
    v[11] = tally->undated;
    v[12] = tally->powered_h;
    v[13] = tally->adrift_h;
    v[14] = tally->parity[SENDER_KIOSK];
    v[15] = tally->parity[SENDER_CHECKIN];
    v[16] = tally->said_day;
    v[17] = tally->said_h;
    v[18] = tally->by_weeks;
    v[19] = tally->counts;
    pack_carried(tally->carried, tally->since, v + 20);
}

static void unpack_open(struct tally *tally, const int64_t v[])
{
    unpack_period(&tally->open, &tally->terms, v);
    tally->done_day = (int32_t)v[10];
    tally->undated = (uint8_t)v[11];
    tally->powered_h = (uint16_t)v[12];
    tally->adrift_h = (uint16_t)v[13];
    tally->parity[SENDER_KIOSK] = (uint8_t)v[14];
    tally->parity[SENDER_CHECKIN] = (uint8_t)v[15];
    tally->said_day = (int32_t)v[16];
    tally->said_h = (uint8_t)v[17];
    tally->by_weeks = (uint8_t)v[18];
    tally->counts = (uint8_t)v[19];
    unpack_carried(&tally->carried, tally->since, v + 20);
}

static void pack_closed(const struct closed *closed, int64_t v[])
{
    pack_period(&closed->name, &closed->terms, v);
    v[10] = closed->visits;
    v[11] = closed->checkins;
    v[12] = closed->high[TABLE_BURNOUT];
    v[13] = closed->high[TABLE_DISTRESS];
    v[14] = closed->schema;
    v[15] = closed->keep_years;
    v[16] = closed->few;
    pack_carried(closed->carried, closed->since, v + 17);
}

static void unpack_closed(struct closed *closed, const int64_t v[])
{
    unpack_period(&closed->name, &closed->terms, v);
    closed->visits = (uint32_t)v[10];
    closed->checkins = (uint32_t)v[11];
    closed->high[TABLE_BURNOUT] = (int32_t)v[12];
    closed->high[TABLE_DISTRESS] = (int32_t)v[13];
    closed->schema = (uint8_t)v[14];
    closed->keep_years = (uint8_t)v[15];
    closed->few = (uint8_t)v[16];
    unpack_carried(&closed->carried, closed->since, v + 17);
}

static void pack_cells(const struct tally *tally, int64_t v[])
{
    v[0] = tally->visits;
    v[1] = tally->checkins;
    for (int t = 0; t < TABLE_COUNT; t++)
        v[2 + t] = tally->high[t];
}

static void unpack_cells(struct tally *tally, const int64_t v[])
{
    tally->visits = (uint32_t)v[0];
    tally->checkins = (uint32_t)v[1];
    for (int t = 0; t < TABLE_COUNT; t++)
        tally->high[t] = (int32_t)v[2 + t];
}

/* --- writing -------------------------------------------------------------------------------- */

/* `name` takes the place of a ? in it. */
static int run(sqlite3 *db, const char *sql, const char *name)
{
    sqlite3_stmt *row = NULL;
    int error = sqlite3_prepare_v2(db, sql, -1, &row, NULL);
    if (!error && name)
        error = sqlite3_bind_text(row, 1, name, -1, SQLITE_STATIC);
    if (!error)
        error = sqlite3_step(row) == SQLITE_DONE ? SQLITE_OK : SQLITE_ERROR;
    sqlite3_finalize(row);
    return error;
}

static int insert(sqlite3 *db, const char *table, const char *name, const int64_t v[], int n)
{
    char sql[SQL_MAX];
    int at = snprintf(sql, sizeof sql, "INSERT INTO %s VALUES (%s", table, name ? "?," : "");
    for (int i = 0; i < n; i++)
        at += snprintf(sql + at, sizeof sql - (size_t)at, "%s%lld", i ? "," : "", (long long)v[i]);
    snprintf(sql + at, sizeof sql - (size_t)at, ")");
    return run(db, sql, name);
}

/* The schema column comes first there, the name column second. */
static int insert_kiosk(sqlite3 *db, const char *site)
{
    char sql[SQL_MAX];
    snprintf(sql, sizeof sql, "INSERT INTO kiosk VALUES (%d, ?)", IMAGE_SCHEMA);
    return run(db, sql, site);
}

static int fill(sqlite3 *db, const struct tally *tally, const char *site)
{
    int64_t v[COLUMNS_MAX];
    int error = sqlite3_exec(db, "PRAGMA page_size = 1024; BEGIN", NULL, NULL, NULL);
    for (int i = 0; !error && i < TABLES; i++)
        error = sqlite3_exec(db, SCHEMAS[IMAGE_SCHEMA].create[i], NULL, NULL, NULL);
    if (!error)
        error = insert_kiosk(db, site);
    pack_open(tally, v);
    if (!error)
        error = insert(db, "open", NULL, v, OPEN_N);
    pack_cells(tally, v);
    for (int i = 0; !error && i < CELL_COUNT; i++) {
        v[i] += CELL_OFFSET;
        error = insert(db, "cell", CELLS[i], &v[i], 1);
    }
    for (int i = 0; !error && i < tally->closed_n; i++) {
        pack_closed(&tally->closed[i], v);
        error = insert(db, "closed", NULL, v, CLOSED_N);
    }
    return error ? error : sqlite3_exec(db, "COMMIT", NULL, NULL, NULL);
}

static void set_one(unsigned char *at)
{
    memcpy(at, "\0\0\0\1", 4);
}

static long take_out(sqlite3 *db, unsigned char out[IMAGE_MAX])
{
    sqlite3_int64 n = 0;
    unsigned char *image = sqlite3_serialize(db, "main", &n, 0);
    if (!image)
        return -ENOMEM;
    if (n <= IMAGE_MAX) {
        memcpy(out, image, (size_t)n);
        set_one(out + CHANGE_COUNT);
        set_one(out + CHANGED_BY);
    }
    sqlite3_free(image);
    return n <= IMAGE_MAX ? (long)n : -EFBIG;
}

static sqlite3 *open_in_memory(void)
{
    sqlite3 *db = NULL;
    if (sqlite3_open(":memory:", &db) != SQLITE_OK ||
        sqlite3_exec(db, "PRAGMA temp_store = MEMORY", NULL, NULL, NULL) != SQLITE_OK) {
        sqlite3_close(db);
        return NULL;
    }
    return db;
}

long image_write(const struct tally *tally, const char *site, unsigned char out[IMAGE_MAX])
{
    sqlite3 *db = open_in_memory();
    if (!db)
        return -ENOMEM;
    long n = fill(db, tally, site) == SQLITE_OK ? take_out(db, out) : -ENOMEM;
    sqlite3_close(db);
    return n;
}

/* --- reading -------------------------------------------------------------------------------- */

static bool has_schema(sqlite3 *db, int schema)
{
    sqlite3_stmt *row = NULL;
    int n = 0, step = SQLITE_DONE;
    bool same = sqlite3_prepare_v2(db, "SELECT sql FROM sqlite_schema ORDER BY rowid", -1, &row,
                                   NULL) == SQLITE_OK;
    while (same && (step = sqlite3_step(row)) == SQLITE_ROW) {
        const char *sql = (const char *)sqlite3_column_text(row, 0);
        same = n < TABLES && sql && strcmp(sql, SCHEMAS[schema].create[n]) == 0;
        n++;
    }
    sqlite3_finalize(row);
    return same && step == SQLITE_DONE && n == TABLES;
}

/* Exactly our CREATE statements, in order, and nothing else: no view, trigger or index. Which
 * schema it is; 0: none of ours. */
static int schema_of(sqlite3 *db)
{
    int schema = IMAGE_SCHEMA;
    while (schema > 0 && !has_schema(db, schema))
        schema--;
    return schema;
}

static bool says_ok(sqlite3 *db)
{
    sqlite3_stmt *row = NULL;
    bool ok = sqlite3_prepare_v2(db, "PRAGMA integrity_check", -1, &row, NULL) == SQLITE_OK &&
              sqlite3_step(row) == SQLITE_ROW &&
              strcmp((const char *)sqlite3_column_text(row, 0), "ok") == 0;
    sqlite3_finalize(row);
    return ok;
}

static bool read_integers(sqlite3_stmt *row, int first, int64_t v[], int n)
{
    for (int i = 0; i < n; i++) {
        if (sqlite3_column_type(row, first + i) != SQLITE_INTEGER)
            return false;
        v[i] = sqlite3_column_int64(row, first + i);
    }
    return true;
}

/* If a value was cut off on the way into a small field, packing it again gives another one. Until
 * the second schema, nobody wrote down what may be counted: anything may have been. */
static bool read_open(sqlite3 *db, int schema, struct tally *tally)
{
    int64_t v[COLUMNS_MAX] = {[COUNTS_AT] = FEW_VISITS | FEW_CHECKINS}, again[COLUMNS_MAX] = {0};
    sqlite3_stmt *row = NULL;
    bool ok = sqlite3_prepare_v2(db, "SELECT * FROM open", -1, &row, NULL) == SQLITE_OK &&
              sqlite3_step(row) == SQLITE_ROW && read_integers(row, 0, v, SCHEMAS[schema].open_n) &&
              sqlite3_step(row) == SQLITE_DONE;
    sqlite3_finalize(row);
    if (ok) {
        unpack_open(tally, v);
        pack_open(tally, again);
    }
    return ok && memcmp(v, again, OPEN_N * sizeof v[0]) == 0;
}

static bool read_cells(sqlite3 *db, struct tally *tally)
{
    int64_t v[COLUMNS_MAX], again[COLUMNS_MAX];
    sqlite3_stmt *row = NULL;
    bool ok =
        sqlite3_prepare_v2(db, "SELECT * FROM cell ORDER BY rowid", -1, &row, NULL) == SQLITE_OK;
    for (int i = 0; ok && i < CELL_COUNT; i++) {
        ok = sqlite3_step(row) == SQLITE_ROW && sqlite3_column_type(row, 0) == SQLITE_TEXT &&
             strcmp((const char *)sqlite3_column_text(row, 0), CELLS[i]) == 0 &&
             read_integers(row, 1, &v[i], 1) && v[i] > 0 && v[i] <= INT32_MAX;
        if (ok)
            v[i] -= CELL_OFFSET;
    }
    ok = ok && sqlite3_step(row) == SQLITE_DONE;
    sqlite3_finalize(row);
    if (!ok)
        return false;
    unpack_cells(tally, v);
    pack_cells(tally, again);
    return memcmp(v, again, CELL_COUNT * sizeof v[0]) == 0;
}

/* What an older schema does not have is 0. */
static bool read_closed(sqlite3 *db, int schema, struct tally *tally)
{
    int64_t v[COLUMNS_MAX] = {0}, again[COLUMNS_MAX];
    sqlite3_stmt *row = NULL;
    bool ok =
        sqlite3_prepare_v2(db, "SELECT * FROM closed ORDER BY rowid", -1, &row, NULL) == SQLITE_OK;
    while (ok && sqlite3_step(row) == SQLITE_ROW) {
        ok = tally->closed_n < CLOSED_MAX && read_integers(row, 0, v, SCHEMAS[schema].closed_n);
        if (!ok)
            break;
        struct closed *closed = &tally->closed[tally->closed_n++];
        unpack_closed(closed, v);
        pack_closed(closed, again);
        ok = memcmp(v, again, CLOSED_N * sizeof v[0]) == 0;
    }
    sqlite3_finalize(row);
    return ok;
}

static int read_kiosk(sqlite3 *db, int schema, const char *site)
{
    sqlite3_stmt *row = NULL;
    int error = -EPROTO;
    if (sqlite3_prepare_v2(db, "SELECT schema, site FROM kiosk", -1, &row, NULL) == SQLITE_OK &&
        sqlite3_step(row) == SQLITE_ROW && sqlite3_column_type(row, 0) == SQLITE_INTEGER &&
        sqlite3_column_int64(row, 0) == schema && sqlite3_column_type(row, 1) == SQLITE_TEXT)
        error = strcmp((const char *)sqlite3_column_text(row, 1), site) == 0 ? 0 : -EXDEV;
    if (error == 0 && sqlite3_step(row) != SQLITE_DONE)
        error = -EPROTO;
    sqlite3_finalize(row);
    return error;
}

int image_read(struct tally *tally, const char *site, const unsigned char *image, size_t n)
{
    sqlite3 *db = open_in_memory();
    if (!db)
        return -ENOMEM;
    memset(tally, 0, sizeof *tally);
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    int error = -EPROTO, schema = 0;
    if (sqlite3_deserialize(db, "main", (unsigned char *)image, (sqlite3_int64)n, (sqlite3_int64)n,
                            SQLITE_DESERIALIZE_READONLY) == SQLITE_OK &&
        (schema = schema_of(db)) != 0 && says_ok(db))
        error = read_kiosk(db, schema, site);
    if (error == 0 && !(read_open(db, schema, tally) && read_cells(db, tally) &&
                        read_closed(db, schema, tally) && tally_valid(tally)))
        error = -EPROTO;
    sqlite3_close(db);
    return error;
}
