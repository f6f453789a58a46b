/* tests app/io/box/clock.c */
#include "io/box/clock.h"
#include "tests/fakes/scratch.h"
#include "tests/fakes/unit.h"
#include <stdlib.h>
#include <time.h>

static void the_clock_never_goes_back(void **state)
{
    (void)state;
    int64_t was = clock_ms();
    for (int i = 0; i < 1000; i++) {
        int64_t is = clock_ms();
        assert_true(is >= was);
        was = is;
    }
}

static void today_is_the_local_date(void **state)
{
    (void)state;
    const char *zones[] = {"UTC0", "AAA-13", "BBB11", "PST8PDT"};
    for (int i = 0; i < 4; i++) {
        setenv("TZ", zones[i], 1);
        tzset();
        time_t now = time(NULL);
        struct tm local, again;
        localtime_r(&now, &local);
        time_t noon = (time_t)clock_today() * 86400 + 43200;
        gmtime_r(&noon, &again);
        assert_int_equal(local.tm_yday, again.tm_yday);
        assert_int_equal(local.tm_year, again.tm_year);
    }
}

static void only_the_whole_word_trusted_is_trusted(void **state)
{
    (void)state;
    const struct {
        const char *word;
        bool trusted;
    } said[] = {{"trusted", true},  {"trusted\n", true},    {"untrusted\n", false}, {"", false},
                {"trust\n", false}, {"trustedly\n", false}, {"Trusted\n", false}};
    assert_false(clock_trusted(scratch));
    for (size_t i = 0; i < sizeof said / sizeof *said; i++) {
        scratch_put("clock", said[i].word);
        assert_int_equal(clock_trusted(scratch), said[i].trusted);
    }
}

UNIT_MAIN(cmocka_unit_test(the_clock_never_goes_back), cmocka_unit_test(today_is_the_local_date),
          SCRATCH_TEST(only_the_whole_word_trusted_is_trusted))
