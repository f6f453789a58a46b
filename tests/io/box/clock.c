/* tests app/io/box/clock.c */
#include "io/box/clock.h"
#include "tests/fakes/scratch.h"
#include "tests/fakes/unit.h"
#include <stdlib.h>
#include <time.h>

TEST(the_clock_never_goes_back)
{
    int64_t was = clock_ms();
    for (int i = 0; i < 1000; i++) {
        int64_t is = clock_ms();
        assert_true(is >= was);
        was = is;
    }
}

TEST(today_is_the_local_date)
{
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

SCRATCH_TEST(only_the_whole_word_trusted_is_trusted)
{
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
