/* tests app/io/box/settings.c */
#include "io/box/settings.h"
#include "tests/fakes/unit.h"

#include <fcntl.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { ARGS_MAX = 12 };

static int split(char *line, char *argv[ARGS_MAX])
{
    int argc = 0;
    for (char *word = strtok(line, " "); word; word = strtok(NULL, " "))
        argv[argc++] = word;
    return argc;
}

/* The exit code of a program with this command line; what it prints goes to `said`. */
static int exit_of(const char *line, char *said, size_t size)
{
    int ends[2], status = 0;
    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    if (child == 0) {
        char copy[256], *argv[ARGS_MAX];
        struct settings settings;
        dup2(ends[1], STDOUT_FILENO);
        dup2(ends[1], STDERR_FILENO);
        strcpy(copy, line);
        int argc = split(copy, argv);
        settings_read(&settings, argc, argv, "the help\n");
        _exit(77);
    }
    close(ends[1]);
    ssize_t n = read(ends[0], said, size - 1);
    said[n < 0 ? 0 : n] = 0;
    close(ends[0]);
    waitpid(child, &status, 0);
    return WEXITSTATUS(status);
}

TEST(every_option_is_read)
{
    char line[] =
        "x --state s --site t --assets a --size 1920x1080@15.6 --fullscreen --clock trusted";
    char *argv[ARGS_MAX];
    struct settings settings;
    int argc = split(line, argv);
    settings_read(&settings, argc, argv, "");
    assert_string_equal(settings.state, "s");
    assert_string_equal(settings.site, "t");
    assert_string_equal(settings.assets, "a");
    assert_string_equal(settings.clock, "trusted");
    assert_int_equal(settings.panel.width_px, 1920);
    assert_int_equal(settings.panel.height_px, 1080);
    assert_true(settings.panel_given);
    assert_true(settings.fullscreen);
    assert_false(settings.resting);
}

TEST(without_options_the_reference_panel_holds)
{
    char *argv[] = {"x"};
    struct settings settings;
    settings_read(&settings, 1, argv, "");
    assert_null(settings.site);
    assert_int_equal(settings.panel.width_px, 1280);
    assert_int_equal(settings.panel.px_per_m, 5883);
    assert_false(settings.panel_given);
}

TEST(help_is_printed_and_is_no_failure)
{
    char said[512];
    assert_int_equal(exit_of("x --help", said, sizeof said), 0);
    assert_string_equal(said, "the help\n");
}

TEST(a_mistake_is_named_and_ends_with_2)
{
    const struct {
        const char *line, *names;
    } wrong[] = {{"x --sate s", "--sate"},
                 {"x --state", "--state"},
                 {"x --size big", "big"},
                 {"x --clock maybe", "maybe"},
                 {"x stray", "stray"}};
    char said[512];
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_int_equal(exit_of(wrong[i].line, said, sizeof said), 2);
        assert_non_null(strstr(said, wrong[i].names));
        assert_non_null(strstr(said, "the help"));
    }
}
