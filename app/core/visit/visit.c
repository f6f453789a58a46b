/* Where a visitor is, and the way back. Promises that the way back is bounded, that a screen comes
 * back at the page where it was left, and that forgetting leaves nothing. */
#include "core/visit/visit.h"
#include "core/plain/panel.h"
#include "core/visit/screen.h"
#include <assert.h>
#include <string.h>

void visit_forget(struct visit *visit)
{
    memset(visit, 0, sizeof *visit);
    visit->size = SIZE_M;
    visit->focus = FOCUS_NONE;
    visit->check = -1;
    for (int i = 0; i < CHECK_PARTS_MAX; i++)
        answers_clear(&visit->answers[i]);
}

void visit_turn(struct visit *visit, int screen, int arg)
{
    assert(screen >= 0 && screen < SCREEN_COUNT);
    visit->at = (struct place){(uint8_t)screen, 0, (int16_t)arg};
    visit->focus = visit->keys ? FOCUS_FIRST : FOCUS_NONE;
    visit->leave_ms = 0;
}

/* Going where one has already been shortens the way back, so walking in circles cannot fill it. */
static bool came_by(struct visit *visit, int screen, int arg)
{
    for (int i = 0; i < visit->trail_n; i++)
        if (visit->trail[i].screen == screen && visit->trail[i].arg == arg) {
            visit->trail_n = (uint8_t)i;
            return true;
        }
    return false;
}

void visit_go(struct visit *visit, int screen, int arg)
{
    bool here = visit->at.screen == screen && visit->at.arg == arg;
    if (!here && !came_by(visit, screen, arg)) {
        if (visit->trail_n == TRAIL_MAX) {
            /* The second oldest goes: the oldest is where the visit began. */
            memmove(visit->trail + 1, visit->trail + 2, (TRAIL_MAX - 2) * sizeof visit->trail[0]);
            visit->trail_n--;
        }
        visit->trail[visit->trail_n++] = visit->at;
    }
    visit_turn(visit, screen, arg);
}

bool visit_back(struct visit *visit)
{
    if (visit->trail_n == 0)
        return false;
    struct place place = visit->trail[--visit->trail_n];
    visit_turn(visit, place.screen, place.arg);
    visit->at.page = place.page;
    return true;
}
