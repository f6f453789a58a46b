/* What is on the glass while nobody is there, and right after a visit: a few words and a picture.
 * Promises that it says the same, no matter who was there before. */
#include "core/glass/land.h"
#include "core/glass/view.h"
#include "core/glass/view_checkin.h"
#include "core/visit/intent.h"
#include "core/visit/screen.h"

void view_welcome(struct sheet *sheet)
{
    const struct site *site = &sheet->content->site;
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
    /* Clear of the sun, if there is room beside it. */
    if (sheet->panel->width_px > sheet->panel->height_px)
        sheet->area.w = sheet->area.w * 11 / 20;
    sheet->y += sheet->area.h / 8;
    flow_text(sheet, TYPE_WORD, COLOR_PRIMARY,
              screen != SCREEN_CLEARED && site->named ? site->program : say(sheet, page->title));
    flow_gap(sheet, sheet->gap);
    flow_text(sheet, TYPE_BODY, COLOR_INK, say(sheet, page->para[0]));
    view_checkin_here(sheet);
}
