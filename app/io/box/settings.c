/* The one command line. A mistake is answered with what is wrong and how to write it. */
#include "io/box/settings.h"
#include "core/wire/standing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static _Noreturn void refuse_word(const char *help, const char *what, const char *word)
{
    fprintf(stderr, "%s: %s\n%s", what, word, help);
    exit(2);
}

/* Where an option's value goes, or NULL if the option has none of these names. */
static const char **place_of(struct settings *settings, const char *option)
{
    const struct {
        const char *name;
        const char **place;
    } places[] = {{"--state", &settings->state},   {"--site", &settings->site},
                  {"--assets", &settings->assets}, {"--key", &settings->key},
                  {"--clock", &settings->clock},   {"--data", &settings->data}};
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        if (!strcmp(option, places[i].name))
            return places[i].place;
    return NULL;
}

static bool read_switch(struct settings *settings, const char *option)
{
    if (!strcmp(option, "--fullscreen"))
        return settings->fullscreen = true;
    if (!strcmp(option, "--resting"))
        return settings->resting = true;
    return false;
}

void settings_read(struct settings *settings, int argc, char **argv, const char *help)
{
    *settings = (struct settings){.state = "build/state"};
    panel_parse("1280x800@10.1", &settings->panel);
    for (int i = 1; i < argc; i++) {
        const char *option = argv[i];
        if (!strcmp(option, "--help")) {
            fputs(help, stdout);
            exit(0);
        }
        if (read_switch(settings, option))
            continue;
        const char **place = place_of(settings, option);
        bool size = !strcmp(option, "--size");
        if (!place && !size)
            refuse_word(help, "Unknown option", option);
        if (++i == argc)
            refuse_word(help, "A value is missing after", option);
        if (place)
            *place = argv[i];
        if (size && !panel_parse(argv[i], &settings->panel))
            refuse_word(help, "Not a size like 1280x800@10.1 (pixels, then inches across)",
                        argv[i]);
        settings->panel_given |= size;
    }
    const char *clock = settings->clock;
    if (clock && strcmp(clock, standing_clock_words[CLOCK_IS_TRUSTED]) &&
        strcmp(clock, standing_clock_words[CLOCK_IS_UNTRUSTED]))
        refuse_word(help, "After --clock stands trusted or untrusted, not", clock);
}
