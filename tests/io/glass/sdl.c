/* Tests app/io/glass/sdl.c: what SDL is told, without a display. */
#include "io/glass/sdl.h"
#include "tests/fakes/unit.h"
#include <stdlib.h>

/* Help is always lit. */
TEST(while_the_window_is_open_no_screen_saver_comes)
{
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    SDL_Window *window = sdl_open("test", 640, 400, false);
    assert_non_null(window);
    assert_false(SDL_IsScreenSaverEnabled());
    sdl_close(window);
}
