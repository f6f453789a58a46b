/* tests app/io/box/log.c */
#include "io/box/log.h"
#include "tests/fakes/unit.h"

#include <unistd.h>

TEST(a_line_is_the_program_and_three_numbers)
{
    int ends[2], kept = dup(STDERR_FILENO);
    char line[64] = {0};
    assert_int_equal(pipe(ends), 0);
    dup2(ends[1], STDERR_FILENO);
    log_open("kiosk");
    log_event(LOG_GLASS, -5, 7);
    dup2(kept, STDERR_FILENO);
    assert_true(read(ends[0], line, sizeof line - 1) > 0);
    assert_string_equal(line, "kiosk 13 -5 7\n");
}

TEST(a_reader_that_has_gone_stops_nobody)
{
    int ends[2], kept = dup(STDERR_FILENO);
    assert_int_equal(pipe(ends), 0);
    close(ends[0]);
    dup2(ends[1], STDERR_FILENO);
    log_open("kiosk");
    log_event(LOG_START, 0, 0);
    dup2(kept, STDERR_FILENO);
    close(ends[1]);
}

TEST(a_reader_that_does_not_read_stops_nobody)
{
    int ends[2], kept = dup(STDERR_FILENO);
    assert_int_equal(pipe(ends), 0);
    dup2(ends[1], STDERR_FILENO);
    log_open("kiosk");
    alarm(10);
    for (int i = 0; i < 10000; i++)
        log_event(LOG_START, 0, 0);
    alarm(0);
    dup2(kept, STDERR_FILENO);
    close(ends[0]);
    close(ends[1]);
}
