/* Tests app/core/content/zone.c: zones by their names, and no way out of their folder. */
#include "core/content/zone.h"
#include "tests/fakes/unit.h"
#include <string.h>

static struct faults faults;
static char zone[ZONE_MAX];

static const char *read_zone(const char *written)
{
    memset(&faults, 0, sizeof faults);
    zone_read(zone, span_of(written), 7, &faults);
    return zone;
}

/* What a fault says is right, or "". */
static const char *mend(void)
{
    static char right[ZONE_MAX];
    const char *what = faults.list[0].what, *from = strstr(what, "Did you mean \"");
    from = from ? from + strlen("Did you mean \"") : strstr(what, "time_zone = ");
    if (!from)
        return "";
    from += strncmp(from, "time_zone = ", 12) ? 0 : 12;
    size_t n = strcspn(from, "\"");
    assert_true(n < sizeof right);
    memcpy(right, from, n);
    right[n] = '\0';
    return right;
}

TEST(a_zone_is_read_in_any_case)
{
    assert_string_equal(read_zone("america/los_angeles"), "America/Los_Angeles");
    assert_string_equal(read_zone("utc"), "UTC");
    assert_string_equal(read_zone("america/argentina/buenos_aires"),
                        "America/Argentina/Buenos_Aires");
    assert_string_equal(read_zone(""), "");
    assert_int_equal(faults.total, 0);
}

static const char *const KNOWN[] = {
#define ZONE(name) name,
#define RENAMED(old, now)
#include "core/content/zones.def"
#undef ZONE
#undef RENAMED
};
static const char *const OLD[][2] = {
#define ZONE(name)
#define RENAMED(old, now) {old, now},
#include "core/content/zones.def"
#undef ZONE
#undef RENAMED
};

TEST(every_name_of_the_image_is_taken_as_it_is)
{
    assert_true(sizeof KNOWN / sizeof KNOWN[0] > 400);
    for (size_t i = 0; i < sizeof KNOWN / sizeof KNOWN[0]; i++) {
        assert_string_equal(read_zone(KNOWN[i]), KNOWN[i]);
        assert_int_equal(faults.total, 0);
    }
}

TEST(every_name_of_before_is_taken_for_the_new_one_which_is_the_mend)
{
    assert_true(sizeof OLD / sizeof OLD[0] > 90);
    for (size_t i = 0; i < sizeof OLD / sizeof OLD[0]; i++) {
        char quoted[ZONE_MAX + 2] = "\"";
        assert_string_equal(read_zone(OLD[i][0]), OLD[i][1]);
        assert_int_equal(faults.refused, 0);
        assert_int_equal(faults.total, 1);
        assert_int_equal(faults.list[0].line, 7);
        strcat(strcat(quoted, OLD[i][1]), "\"");
        assert_non_null(strstr(faults.list[0].what, quoted));
        assert_string_equal(read_zone(OLD[i][1]), OLD[i][1]);
        assert_int_equal(faults.total, 0);
    }
}

TEST(what_is_no_zone_is_refused_and_its_mend_works)
{
    static const char *const bad[][2] = {
        {"America/Los_Angelos", "America/Los_Angeles"},
        {"America/New York", "America/New_York"},
        {"Los Angeles", "America/Los_Angeles"},
        {"new york", "America/New_York"},
        {"Denver", "America/Denver"},
        {"Mountain Time (Denver)", "America/Denver"},
        {"PST", "America/Los_Angeles"},
        {"pdt", "America/Los_Angeles"},
        {"EST", "America/New_York"},
        {"MST", "America/Denver"},
        {"CT", "America/Chicago"},
        {"HST", "Pacific/Honolulu"},
        {"GMT", "UTC"},
        {"Pacific", "America/Los_Angeles"},
        {"Pacific Time", "America/Los_Angeles"},
        {"Eastern Standard Time", "America/New_York"},
        {"US Mountain Standard Time", "America/Denver"},
        {"(UTC-08:00) Pacific Time (US & Canada)", "America/Los_Angeles"},
        {"America/Portland", NULL},
        {"Europe/Kyev", "Europe/Kyiv"},
        {"Oregon", NULL},
        {"UTC-8", NULL},
        {"GMT-08:00", NULL},
        {"-8", NULL},
        {"Etc/GMT+8", NULL},
        {"America", NULL},
        {"America/", NULL},
        {"America//Denver", "America/Denver"},
        {"../../etc/passwd", NULL},
        {"America/../../etc/passwd", NULL},
        {"/etc/passwd", NULL},
    };
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        assert_string_equal(read_zone(bad[i][0]), "");
        assert_int_equal(faults.refused, 1);
        assert_int_equal(faults.total, 1);
        assert_int_equal(faults.list[0].line, 7);
        char right[ZONE_MAX];
        strcpy(right, mend());
        if (bad[i][1] ? strcmp(right, bad[i][1]) != 0 : !right[0])
            fail_msg("%s: %s", bad[i][0], faults.list[0].what);
        assert_string_equal(read_zone(right), right);
        assert_int_equal(faults.total, 0);
    }
}
