/* Tells stories: of a visit unless the story says otherwise. */
#include "tools/story/story.h"
#include "tools/story/tell_door.h"
#include "tools/story/tell_house.h"
#include "tools/story/tell_ledger.h"
#include "tools/story/tell_visit.h"

#include <stdio.h>
#include <string.h>

static const char help[] =
    "usage: tell FILE.story ...\n"
    "Plays each story against the machine and says at which line it goes another way.\n"
    "The language is described in tests/stories/README.md.\n";

static const struct cast *const CASTS[] = {&tell_visit, &tell_door, &tell_ledger, &tell_house,
                                           NULL};

int main(int argc, char **argv)
{
    int failed = 0, steps = 0;
    if (argc < 2 || !strcmp(argv[1], "--help")) {
        fputs(help, argc < 2 ? stderr : stdout);
        return argc < 2 ? 2 : 0;
    }
    for (int i = 1; i < argc; i++) {
        failed += !story_tell(argv[i], CASTS);
        steps += story_steps();
    }
    printf("%d stories, %d steps, %d failed\n", argc - 1, steps, failed);
    return failed ? 1 : 0;
}
