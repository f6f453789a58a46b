/* State and words to a display list: which screen, its frame, its page. Promises that a screen
 * that does not fit becomes pages with a More button, and never a smaller text. */
#include "view.h"
#include "intent.h"
#include <assert.h>

static void slots(struct sheet *sheet)
{
    static const enum word OFTEN[] = {[PERIOD_MONTH] = WORD_OFTEN_MONTH,
                                      [PERIOD_QUARTER] = WORD_OFTEN_QUARTER,
                                      [PERIOD_HALF] = WORD_OFTEN_HALF,
                                      [PERIOD_YEAR] = WORD_OFTEN_YEAR};
    const struct site *site = &sheet->content->site;
    const struct terms *terms = &sheet->machine->terms;
    bool more = sheet->visit->more_time;
    int notice = more ? site->more_notice_s : site->notice_s;
    int idle = (more ? site->more_idle_s : site->idle_s) + notice;
    slot_set(sheet, "program", site->program);
    slot_int(sheet, "k", terms->k);
    slot_set(sheet, "often", say(sheet, OFTEN[terms->period <= PERIOD_YEAR ? terms->period : 0]));
    slot_int(sheet, "n", notice);
    slot_set(sheet, "notice", say(sheet, WORD_TIME_SECONDS));
    slot_int(sheet, "n", idle < 120 ? idle : (idle + 30) / 60);
    slot_set(sheet, "time", say(sheet, idle < 120 ? WORD_TIME_SECONDS : WORD_TIME_MINUTES));
}

/* The one picture of the product: a low sun over two hills, flat and still. In a color of its own,
 * so that the pixels of a chosen answer are found nowhere once a visit is over. */
static void landscape(struct sheet *sheet)
{
    int w = sheet->panel->width_px, h = sheet->panel->height_px;
    int sun = (w < h ? w : h) * 3 / 8;
    scene_fill(sheet->scene, (struct rect){w - sun - w / 10, h * 21 / 64, sun, sun}, COLOR_ART,
               sun / 2);
    scene_fill(sheet->scene, (struct rect){w / 4, h * 19 / 32, w - w / 4, h - h * 19 / 32},
               COLOR_PANEL, h / 3);
    scene_fill(sheet->scene, (struct rect){0, h * 23 / 32, w, h - h * 23 / 32}, COLOR_ART, 0);
    scene_fill(sheet->scene, (struct rect){0, h * 23 / 32, w, sheet->thin}, COLOR_HAIRLINE, 0);
}

static void view_welcome(struct sheet *sheet, int screen)
{
    const struct site *site = &sheet->content->site;
    if (screen != SCREEN_J2)
        scene_target(
            sheet->scene,
            &(struct target){.box = {0, 0, sheet->panel->width_px, sheet->panel->height_px},
                             .role = ROLE_GLASS,
                             .intent = screen == SCREEN_A0 ? INTENT_START : INTENT_UNHIDE,
                             .label = say(sheet, WORD_A0_START)});
    const struct page *page = screen_page(screen);
    /* Clear of the sun, where there is room beside it. */
    if (sheet->panel->width_px > sheet->panel->height_px)
        sheet->area.w = sheet->area.w * 11 / 20;
    sheet->y += sheet->area.h / 8;
    flow_text(sheet, TYPE_WORD, COLOR_PRIMARY,
              screen != SCREEN_J2 && site->named ? site->program : say(sheet, page->title));
    flow_gap(sheet, sheet->gap);
    flow_text(sheet, TYPE_BODY, COLOR_INK, say(sheet, page->para[0]));
}

/* Where answers are about to go but a number must stay readable, the notice is a strip. */
static void strip(struct sheet *sheet)
{
    struct rect *area = &sheet->area;
    bool kept = sheet->visit->kept_until_ms != 0;
    const char *s = say(sheet, kept ? WORD_J1_KEPT : WORD_J1_STRIP);
    int width = area->w - 2 * sheet->pad;
    /* It never takes the room of the numbers: in large text only its first words stand there. */
    if (text_height(sheet, TYPE_BODY, width, s) > area->h / 4)
        s = say(sheet, kept ? WORD_J2_TITLE : WORD_J1_TITLE);
    int height = text_height(sheet, TYPE_BODY, width, s) + sheet->pad;
    if (height > area->h / 4) {
        flow_text(sheet, TYPE_STRONG, COLOR_PRIMARY, s);
        return;
    }
    struct rect box = {area->x, area->y, area->w, height};
    scene_fill(sheet->scene, box, COLOR_PANEL, sheet->radius);
    scene_outline(sheet->scene, box, COLOR_PRIMARY, sheet->radius, sheet->thin);
    text_draw(sheet, TYPE_BODY, COLOR_INK,
              (struct rect){box.x + sheet->pad, box.y + sheet->pad / 2, width, height}, s);
    area->y += height + sheet->gap;
    area->h -= height + sheet->gap;
    sheet->y = area->y;
}

static void body(struct sheet *sheet, const struct frame *frame, int screen)
{
    switch (screen) {
    case SCREEN_A0:
    case SCREEN_J2:
    case SCREEN_J3:
        view_welcome(sheet, screen);
        break;
    case SCREEN_C3:
        view_question(sheet, frame);
        break;
    case SCREEN_C6:
        view_result(sheet);
        break;
    case SCREEN_C6N:
        view_score(sheet);
        break;
    case SCREEN_E1:
        view_urgent(sheet);
        break;
    case SCREEN_Q1:
        view_qr(sheet);
        break;
    case SCREEN_K1:
        view_resting(sheet);
        break;
    case SCREEN_F1:
    case SCREEN_G3:
    case SCREEN_H1:
    case SCREEN_L1:
    case SCREEN_M2:
    case SCREEN_P1:
        view_list(sheet, screen);
        break;
    case SCREEN_F2:
    case SCREEN_L2:
    case SCREEN_P2:
        view_card(sheet, screen);
        break;
    default:
        view_page(sheet, screen);
    }
}

static void spilled(struct sheet *sheet, const struct frame *frame)
{
    struct choice choices[BUTTONS_MAX];
    for (int i = 0; i < frame->spill_n; i++)
        choices[i] = (struct choice){.label = frame->spill[i]->label,
                                     .intent = frame->spill[i]->intent,
                                     .arg = frame->spill[i]->arg};
    flow_choices(sheet, choices, frame->spill_n, 1);
}

/* Builds one page; returns how many there are. `pages` is what is known so far: it decides whether
 * there is a More button. */
static int build(struct sheet *sheet, int screen, int wanted, int pages)
{
    struct frame frame;
    struct rect all = {0, 0, sheet->panel->width_px, sheet->panel->height_px};
    bool last = wanted + 1 >= pages;
    scene_fill(sheet->scene, all, COLOR_PAPER, 0);
    slots(sheet);
    if (screen == SCREEN_A0 || screen == SCREEN_J3 || screen == SCREEN_J2)
        landscape(sheet);
    frame_place(&frame, sheet, screen, pages > 1 ? (last ? 0 : wanted + 1) : -1, last);
    sheet->wanted = wanted;
    if (machine_strip(sheet->machine))
        strip(sheet);
    body(sheet, &frame, screen);
    spilled(sheet, &frame);
    frame_draw(&frame, sheet);
    return sheet->page + 1;
}

static void ring_focus(struct sheet *sheet)
{
    struct scene *scene = sheet->scene;
    int focus = sheet->visit->focus, out = sheet_px(sheet, 1100), width = sheet_px(sheet, 800);
    if (focus >= scene->target_n)
        focus = scene->target_n - 1;
    scene->focus = focus;
    if (focus < 0 || scene->targets[focus].role == ROLE_GLASS)
        return;
    struct rect box = scene->targets[focus].box;
    scene_outline(scene, (struct rect){box.x - out, box.y - out, box.w + 2 * out, box.h + 2 * out},
                  COLOR_FOCUS, sheet->radius + out, width);
}

void view_build(const struct machine *machine, const struct panel *panel, const struct ruler *ruler,
                struct scene *scene)
{
    struct sheet sheet;
    int screen = machine_screen(machine);
    int wanted =
        screen == machine->visit->at.screen ? machine->visit->at.page : machine->visit->over_page;
    /* A page more than there are: the text became smaller, or words changed. */
    for (int pages = 1, passes = 0; passes < 4; passes++) {
        int page = wanted < pages ? wanted : pages - 1;
        sheet_begin(&sheet, machine, panel, ruler, scene);
        int found = build(&sheet, screen, page, pages);
        scene->page = page;
        scene->pages = found;
        if (found == pages)
            break;
        pages = found;
    }
    ring_focus(&sheet);
}
