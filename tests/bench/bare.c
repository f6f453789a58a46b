/* The floor to compare with: an SDL2 program that only draws some words in two sizes, and others
 * after a touch.
 * usage: bare FONT.ttf WORDS */
#include <SDL.h>
#include <SDL_ttf.h>
#include <stdlib.h>

static int turn;

static void draw_line(SDL_Surface *to, TTF_Font *font, int y, int words)
{
    static const char *const tens[] = {"Any ten words of this length would do as well ",
                                       "Some more that are as long will do like them "};
    const char *ten = tens[turn % 2];
    char line[64] = {0};
    for (int i = 0; ten[i] && words > 0; i++) {
        line[i] = ten[i];
        words -= ten[i] == ' ';
    }
    SDL_Surface *drawn = TTF_RenderUTF8_Blended(font, line, (SDL_Color){20, 40, 45, 255});
    SDL_BlitSurface(drawn, NULL, to, &(SDL_Rect){40, y, 0, 0});
    SDL_FreeSurface(drawn);
}

static void draw(SDL_Surface *surface, TTF_Font *large, TTF_Font *small, int words)
{
    SDL_FillRect(surface, NULL, 0xFBF7F0);
    for (int y = 40; words > 0; words -= 10, y += 60)
        draw_line(surface, y == 40 ? large : small, y, words < 10 ? words : 10);
}

int main(int argc, char **argv)
{
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    if (argc != 3 || SDL_Init(SDL_INIT_VIDEO) || TTF_Init())
        return 1;
    SDL_Window *window =
        SDL_CreateWindow("bare", SDL_WINDOWPOS_UNDEFINED, SDL_WINDOWPOS_UNDEFINED, 1280, 800, 0);
    TTF_Font *large = TTF_OpenFont(argv[1], 57), *small = TTF_OpenFont(argv[1], 44);
    SDL_Surface *surface = window ? SDL_GetWindowSurface(window) : NULL;
    if (!surface || !large || !small)
        return 1;
    draw(surface, large, small, atoi(argv[2]));
    SDL_UpdateWindowSurface(window);
    SDL_Event event;
    while (SDL_WaitEvent(&event) && event.type != SDL_QUIT) {
        if (event.type == SDL_MOUSEBUTTONUP) {
            turn++;
            draw(surface, large, small, atoi(argv[2]));
            SDL_UpdateWindowSurface(window);
        }
        if (event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_EXPOSED)
            SDL_UpdateWindowSurface(window);
    }
    SDL_Quit();
    return 0;
}
