/* tests app/io/box/clock.c */
#include "io/box/clock.h"
#include "tests/fakes/unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static char dir[] = "/tmp/clock-XXXXXX";

static void say(const char *word)
{
    char path[64];
    snprintf(path, sizeof path, "%s/clock", dir);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs(word, file);
    fclose(file);
}

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
    assert_false(clock_trusted(dir));
    for (size_t i = 0; i < sizeof said / sizeof *said; i++) {
        say(said[i].word);
        assert_int_equal(clock_trusted(dir), said[i].trusted);
    }
}

static int make_dir(void **state)
{
    (void)state;
    return mkdtemp(dir) ? 0 : -1;
}

static int remove_dir(void **state)
{
    (void)state;
    char path[64];
    snprintf(path, sizeof path, "%s/clock", dir);
    unlink(path);
    return rmdir(dir);
}

int main(void)
{
    return UNIT_RUN(make_dir, remove_dir, cmocka_unit_test(the_clock_never_goes_back),
                    cmocka_unit_test(today_is_the_local_date),
                    cmocka_unit_test(only_the_whole_word_trusted_is_trusted));
}
