/* What is on the glass while nobody is there, and right after a visit: a few words and a picture.
 * Promises that it says the same, no matter who was there before. */
#include "core/glass/view.h"
#include "core/visit/intent.h"
#include "core/visit/screen.h"

/* The top of a disc; the rest of it is below the water. */
static void hill(struct sheet *sheet, int middle_x, int top, int width)
{
    scene_fill(sheet->scene, (struct rect){middle_x - width / 2, top, width, width}, COLOR_PANEL,
               width / 2);
}

/* The one picture of the product: a low sun over two hills, flat and still. It has a color of its
 * own, so that the pixels of a chosen answer are found nowhere when a visit is over. */
static void landscape(struct sheet *sheet)
{
    int w = sheet->panel->width_px, h = sheet->panel->height_px;
    int sun = (w < h ? w : h) * 3 / 8;
    scene_fill(sheet->scene, (struct rect){w - sun - w / 10, h * 21 / 64, sun, sun}, COLOR_ART,
               sun / 2);
    hill(sheet, w * 37 / 64, h * 38 / 64, w * 7 / 8);
    hill(sheet, w * 15 / 16, h * 42 / 64, w * 3 / 4);
    scene_fill(sheet->scene, (struct rect){0, h * 23 / 32, w, h - h * 23 / 32}, COLOR_ART, 0);
    scene_fill(sheet->scene, (struct rect){0, h * 23 / 32, w, sheet->thin}, COLOR_HAIRLINE, 0);
}

void view_welcome(struct sheet *sheet)
{
    const struct site *site = &sheet->content->site;
    int screen = sheet->screen;
    landscape(sheet);
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
}
