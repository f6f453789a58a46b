/* Turns state and words into a display list: which screen, its frame, its page. Promises that a
 * screen that does not fit becomes pages with a More button, never a smaller text. */
#include "core/glass/view.h"
#include "core/glass/widths.h"
#include "core/visit/intent.h"
#include "core/visit/screen.h"
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
    slot_set(sheet, "marks",
             say(sheet, terms->tables == 1 << TABLE_BURNOUT    ? WORD_MARKS_BURNOUT
                        : terms->tables == 1 << TABLE_DISTRESS ? WORD_MARKS_DISTRESS
                                                               : WORD_MARKS_EITHER));
    slot_int(sheet, "n", notice);
    slot_set(sheet, "notice", say(sheet, WORD_TIME_SECONDS));
    slot_int(sheet, "n", idle < 120 ? idle : (idle + 30) / 60);
    slot_set(sheet, "time", say(sheet, idle < 120 ? WORD_TIME_SECONDS : WORD_TIME_MINUTES));
}

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

static void view_welcome(struct sheet *sheet, int screen)
{
    const struct site *site = &sheet->content->site;
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

/* If answers are about to go but a number must stay readable, the notice is a strip. */
static void strip(struct sheet *sheet)
{
    struct rect *area = &sheet->area;
    bool kept = sheet->visit->kept_until_ms != 0;
    const char *s = say(sheet, kept ? WORD_J1_KEPT : WORD_J1_STRIP);
    int width = area->w - 2 * sheet->pad;
    /* It never takes room from the numbers: in large text it shows only its first words. */
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
    sheet->y = sheet->top = area->y;
}

static void body(struct sheet *sheet, struct frame *frame, int screen, int pages)
{
    switch (screen) {
    case SCREEN_WELCOME:
    case SCREEN_CLEARED:
    case SCREEN_HIDDEN:
        view_welcome(sheet, screen);
        break;
    case SCREEN_QUESTION:
        view_question(sheet, frame);
        break;
    case SCREEN_AFTER_YES:
    case SCREEN_RESULT:
        view_result(sheet, frame, pages);
        break;
    case SCREEN_NUMBER:
        view_score(sheet);
        break;
    case SCREEN_URGENT_HELP:
        view_urgent(sheet);
        break;
    case SCREEN_QR_CODE:
        view_qr(sheet);
        break;
    case SCREEN_WHAT_WE_KEEP:
    case SCREEN_TABLES:
    case SCREEN_LAST_REPORT:
        view_promise(sheet, screen);
        break;
    case SCREEN_RESTING:
        view_resting(sheet);
        break;
    case SCREEN_STAFF_HEALTH:
    case SCREEN_STAFF_CONTENT:
    case SCREEN_STAFF_NETWORK:
        view_staff(sheet, screen);
        break;
    case SCREEN_PEERS:
    case SCREEN_ASK_PROGRAM:
    case SCREEN_MOMENT:
    case SCREEN_RESOURCES:
    case SCREEN_DONORS:
    case SCREEN_PHONE_LINES:
        view_list(sheet, screen);
        break;
    case SCREEN_PEER:
    case SCREEN_RESOURCE:
    case SCREEN_PHONE_LINE:
        view_card(sheet, screen);
        break;
    default:
        view_page(sheet, screen);
    }
}

/* Between the buttons of the top row; if there is no room, More itself says enough. */
static void page_note(struct sheet *sheet, const struct frame *frame, int page, int pages)
{
    slot_int(sheet, "number", page + 1);
    slot_int(sheet, "count", pages);
    frame_note(frame, sheet, say(sheet, WORD_FRAME_PAGE));
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

/* What to build, and how: how much air, how much of each page's foot stays free, and whether the
 * title is on every page. */
struct task {
    const struct machine *machine;
    const struct panel *panel;
    const struct ruler *ruler;
    struct scene *scene;
    int density, spare_percent;
    bool heads;
};

/* Builds one page; returns how many there are. `pages` is what is known so far: it decides whether
 * there is a More button. */
static int build(struct sheet *sheet, const struct task *task, int screen, int wanted, int pages)
{
    struct frame frame;
    struct rect all = {0, 0, sheet->panel->width_px, sheet->panel->height_px};
    bool last = wanted + 1 >= pages;
    scene_fill(sheet->scene, all, COLOR_PAPER, 0);
    slots(sheet);
    if (screen == SCREEN_WELCOME || screen == SCREEN_HIDDEN || screen == SCREEN_CLEARED)
        landscape(sheet);
    frame_place(&frame, sheet, screen, pages > 1 ? (last ? 0 : wanted + 1) : -1, last);
    sheet_density(sheet, task->density);
    sheet->wanted = wanted;
    if (state_strip(sheet->machine))
        strip(sheet);
    sheet->spare = sheet->area.h * task->spare_percent / 100;
    sheet->heads = task->heads;
    if (pages > 1 && screen != SCREEN_QUESTION)
        page_note(sheet, &frame, wanted, pages);
    body(sheet, &frame, screen, pages);
    spilled(sheet, &frame);
    frame_draw(&frame, sheet);
    return sheet->page + 1;
}

/* Builds the wanted page, in as many passes as it takes to know how many there are;
 * returns how many. */
static int settle(const struct task *task, int pages)
{
    struct sheet sheet;
    const struct visit *visit = task->machine->visit;
    int screen = state_screen(task->machine);
    int wanted = screen == visit->at.screen ? visit->at.page : visit->over_page;
    for (int passes = 0; passes < 4; passes++) {
        /* There are fewer pages than that now: the text became smaller, or words changed. */
        int page = wanted < pages ? wanted : pages - 1;
        sheet_begin(&sheet, task->machine, task->panel, task->ruler, task->scene);
        int found = build(&sheet, task, screen, page, pages);
        task->scene->page = page;
        task->scene->pages = found;
        if (found == pages)
            break;
        pages = found;
    }
    ring_focus(&sheet);
    return pages;
}

static bool still_fits(const struct task *task, int pages)
{
    return settle(task, pages) == pages && !task->scene->overflow;
}

/* Looks the same whatever it says, so that nobody can tell from afar which it is. */
static bool discreet(int screen)
{
    return screen == SCREEN_AFTER_YES || screen == SCREEN_RESULT;
}

/* The airiest density that needs the fewest pages; the same for all results, and for all questions,
 * so that answers keep their place. */
static int choose_density(struct task *task)
{
    int screen = state_screen(task->machine), fewest = 0, best = 0;
    bool roomy = task->panel->diagonal_mil >= 13000 || task->machine->visit->size == SIZE_S;
    task->density = discreet(screen)            ? (roomy ? DENSITY_PLAIN : DENSITY_TIGHT)
                    : screen == SCREEN_QUESTION ? DENSITY_PLAIN
                                                : DENSITY_AIRY;
    for (; task->density <= DENSITY_TIGHT && fewest != 1; task->density++) {
        int pages = settle(task, 1);
        if (!fewest || pages < fewest) {
            fewest = pages;
            best = task->density;
        }
    }
    task->density = best;
    return fewest;
}

/* The title on every page is worth less air, but not one more page. */
static void choose_heads(struct task *task, int pages)
{
    struct task trial = *task;
    for (trial.heads = true; trial.density <= DENSITY_TIGHT; trial.density++)
        if (still_fits(&trial, pages)) {
            *task = trial;
            return;
        }
}

/* All pages hold about the same amount, so that none shows one lone tile. */
static void choose_spare(struct task *task, int pages)
{
    for (int step = 32; step > 0; step /= 2) {
        task->spare_percent += step;
        if (!still_fits(task, pages))
            task->spare_percent -= step;
    }
}

void view_build(const struct machine *machine, const struct panel *panel, const struct ruler *ruler,
                struct scene *scene)
{
    struct widths widths;
    widths_init(&widths, ruler);
    struct task task = {.machine = machine, .panel = panel, .ruler = &widths.ruler, .scene = scene};
    int pages = choose_density(&task);
    if (pages == 1)
        return;
    choose_heads(&task, pages);
    /* Numbers, and what to do with a result, never move to a later page. */
    int screen = state_screen(machine);
    if (!(screen_page(screen)->flags & PAGE_NUMBERS) && !discreet(screen))
        choose_spare(&task, pages);
    settle(&task, pages);
}
