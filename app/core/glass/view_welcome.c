/* What is on the glass while nobody is there, and right after a visit: a few words and a picture.
 * Promises that it says the same, no matter who was there before. */
#include "core/glass/land.h"
#include "core/glass/view.h"
#include "core/glass/view_checkin.h"
#include "core/visit/intent.h"
#include "core/visit/screen.h"

/* The program's name, if the site shows it: in two lines at most, and never on a page more. */
static bool names_program(const struct sheet *sheet, const char *start)
{
    const char *program = sheet->content->site.program;
    int most = 2 * sheet->pitch[TYPE_TITLE];
    int height = type_height(sheet, TYPE_TITLE, flow_width(sheet, TYPE_TITLE), program);
    int rest = sheet->pitch[TYPE_WORD] + 2 * sheet->gap +
               type_height(sheet, TYPE_BODY, flow_width(sheet, TYPE_BODY), start);
    /* There the words begin lower, and the key for "I'm here" stands below them. */
    if (sheet->panel->width_px < sheet->panel->height_px)
        rest += sheet->area.h / 8 + sheet->gap + sheet->tile;
    return sheet->screen != SCREEN_CLEARED && sheet->content->site.named && height <= most &&
           height + rest <= flow_left(sheet);
}

void view_welcome(struct sheet *sheet)
{
    int screen = sheet->screen;
    land_draw(sheet, LAND_HIGH, sheet->panel->height_px * 715 / 1000);
    if (screen != SCREEN_CLEARED)
        scene_target(
            sheet->scene,
            &(struct target){.box = {0, 0, sheet->panel->width_px, sheet->panel->height_px},
                             .role = ROLE_GLASS,
                             .intent = screen == SCREEN_WELCOME ? INTENT_START : INTENT_UNHIDE,
                             .label = say(sheet, WORD_A0_START)});
    const struct page *page = screen_page(screen);
    const char *start = say(sheet, page->para[0]);
    /* Clear of the sun, if there is room beside it; and of the hills. */
    bool wide = sheet->panel->width_px > sheet->panel->height_px;
    if (wide)
        sheet->area.w = sheet->area.w * 11 / 20;
    bool named = names_program(sheet, start);
    sheet->y = wide && named ? sheet->edge : sheet->y + sheet->area.h / 8;
    flow_text(sheet, TYPE_WORD, COLOR_PRIMARY, say(sheet, page->title));
    flow_gap(sheet, sheet->gap);
    if (named)
        flow_text(sheet, TYPE_TITLE, COLOR_PRIMARY, sheet->content->site.program);
    flow_gap(sheet, sheet->gap);
    flow_text(sheet, TYPE_BODY, COLOR_INK, start);
    view_checkin_here(sheet);
}
