/* Turns state and words into a display list: which screen, its frame, its page. Promises that a
 * screen that does not fit becomes pages with a More button, never a smaller text. */
#include "core/glass/view.h"
#include "core/glass/view_parts.h"
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
    sheet_fill(sheet, "program", site->program);
    sheet_fill_int(sheet, "k", terms->k);
    sheet_fill(sheet, "often", say(sheet, OFTEN[terms->period <= PERIOD_YEAR ? terms->period : 0]));
    sheet_fill(sheet, "marks",
               say(sheet, terms->tables == 1 << TABLE_BURNOUT    ? WORD_MARKS_BURNOUT
                          : terms->tables == 1 << TABLE_DISTRESS ? WORD_MARKS_DISTRESS
                                                                 : WORD_MARKS_EITHER));
    sheet_fill_int(sheet, "n", notice);
    sheet_fill(sheet, "notice", say(sheet, WORD_TIME_SECONDS));
    sheet_fill_int(sheet, "n", idle < 120 ? idle : (idle + 30) / 60);
    sheet_fill(sheet, "time", say(sheet, idle < 120 ? WORD_TIME_SECONDS : WORD_TIME_MINUTES));
}

static void (*const VIEW[SCREEN_COUNT])(struct sheet *sheet) = {
#define SCREEN(id, name, code, view, ...) [SCREEN_##id] = view_##view,
#include "core/visit/screen.def"
#undef SCREEN
};

/* Between the buttons of the top row; if there is no room, More itself says enough. */
static void page_note(struct sheet *sheet, const struct frame *frame, int page, int pages)
{
    sheet_fill_int(sheet, "number", page + 1);
    sheet_fill_int(sheet, "count", pages);
    frame_draw_note(frame, sheet, say(sheet, WORD_FRAME_PAGE));
}

static void spilled(struct sheet *sheet, const struct frame *frame)
{
    struct choice choices[BUTTONS_MAX];
    for (int i = 0; i < frame->spill_n; i++)
        choices[i] = (struct choice){.label = frame->spill[i]->label,
                                     .intent = frame->spill[i]->intent,
                                     .arg = frame->spill[i]->arg};
    choices_flow(sheet, choices, frame->spill_n, 1);
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
    struct rect all = {0, 0, sheet->panel->width_px, sheet->panel->height_px};
    bool last = wanted + 1 >= pages;
    scene_fill(sheet->scene, all, COLOR_PAPER, 0);
    slots(sheet);
    sheet->screen = screen;
    sheet->pages = pages;
    frame_place(sheet->frame, sheet, screen, pages > 1 ? (last ? 0 : wanted + 1) : -1, last);
    sheet_density(sheet, task->density);
    sheet->wanted = wanted;
    if (state_strip(sheet->machine) && VIEW[screen] != view_urgent)
        view_parts_strip(sheet);
    sheet->spare = sheet->area.h * task->spare_percent / 100;
    sheet->heads = task->heads;
    if (pages > 1 && screen != SCREEN_QUESTION)
        page_note(sheet, sheet->frame, wanted, pages);
    VIEW[screen](sheet);
    spilled(sheet, sheet->frame);
    frame_draw(sheet->frame, sheet);
    return sheet->page + 1;
}

/* Builds the wanted page, in as many passes as it takes to know how many there are;
 * returns how many. */
static int settle(const struct task *task, int pages)
{
    struct sheet sheet;
    struct frame frame;
    const struct visit *visit = task->machine->visit;
    int screen = state_screen(task->machine);
    int wanted = screen == visit->at.screen ? visit->at.page : visit->over_page;
    for (int passes = 0; passes < 4; passes++) {
        /* There are fewer pages than that now: the text became smaller, or words changed. */
        int page = wanted < pages ? wanted : pages - 1;
        sheet_begin(&sheet, task->machine, task->panel, task->ruler, task->scene);
        sheet.frame = &frame;
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

static bool discreet(int screen)
{
    return screen_page(screen)->flags & PAGE_DISCREET;
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
    struct task task = {.machine = machine, .panel = panel, .ruler = ruler, .scene = scene};
    int pages = choose_density(&task);
    if (pages == 1)
        return;
    choose_heads(&task, pages);
    /* A number, and what to do with a result, never move to a later page; lists and facts may. */
    int screen = state_screen(machine);
    const struct page *page = screen_page(screen);
    bool listed = VIEW[screen] == view_list || page->facts[0];
    bool number = page->flags & (PAGE_NUMBERS | PAGE_HELP) && !listed;
    if (!number && !(page->flags & PAGE_DISCREET))
        choose_spare(&task, pages);
    settle(&task, pages);
}
