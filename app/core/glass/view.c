/* Turns state and words into a display list: which screen, its frame, its page. Promises that a
 * screen that does not fit becomes pages with a More button, never a smaller text. */
#include "core/glass/view.h"
#include "core/glass/land.h"
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
    int notice = state_notice_s(sheet->machine);
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

static void spilled(struct sheet *sheet, const struct frame *frame)
{
    struct choice choices[BUTTONS_MAX];
    for (int i = 0; i < frame->spill_n; i++)
        choices[i] = (struct choice){.label = frame->spill[i].label,
                                     .intent = frame->spill[i].intent,
                                     .arg = frame->spill[i].arg,
                                     .plain = true};
    flow_gap(sheet, sheet->gap);
    choices_flow(sheet, choices, frame->spill_n, choices_columns(sheet));
}

/* The target of the key that leads on, or the first one. A page that goes on is read first. */
static int lead_of(const struct sheet *sheet)
{
    const struct button *lead = sheet->frame->lead;
    bool begins = lead && (lead->intent == INTENT_BEGIN || lead->intent == INTENT_NEXT);
    if (!lead || (sheet->visit->focus == FOCUS_FIRST && !begins))
        return 0;
    int i = 0;
    while (i < sheet->scene->target_n - 1 && (sheet->scene->targets[i].intent != lead->intent ||
                                              sheet->scene->targets[i].arg != lead->arg))
        i++;
    return i;
}

static void ring_focus(struct sheet *sheet)
{
    struct scene *scene = sheet->scene;
    int focus = sheet->visit->focus < FOCUS_NONE ? lead_of(sheet) : sheet->visit->focus;
    int out = sheet_px(sheet, 1100), width = sheet_px(sheet, 800);
    if (focus >= scene->target_n)
        focus = scene->target_n - 1;
    scene->focus = focus;
    if (focus < 0 || scene->targets[focus].role == ROLE_GLASS)
        return;
    struct rect box = scene->targets[focus].box;
    scene_outline(scene, (struct rect){box.x - out, box.y - out, box.w + 2 * out, box.h + 2 * out},
                  COLOR_FOCUS, sheet->radius + out, width);
}

/* --- what is behind the page ---------------------------------------------------------------- */

/* Answers and results look alike however much of the page they fill. */
static bool same_ground(const struct sheet *sheet)
{
    return sheet->screen == SCREEN_QUESTION || sheet->screen == SCREEN_GUESS ||
           screen_page(sheet->screen)->flags & PAGE_DISCREET;
}

/* As much land as there is room for. */
static enum land_level level_of(const struct sheet *sheet, int left)
{
    bool wall = land_has_wall(sheet);
    if (same_ground(sheet) || screen_of_staff(sheet->screen))
        return LAND_FLAT;
    for (enum land_level level = wall ? LAND_LOW : LAND_MID; level < LAND_FLAT; level++)
        if (left >= land_room(sheet, level))
            return level;
    return LAND_FLAT;
}

/* Few words stand a little above the middle of what is left over the land; a title beside Hide
 * stays there. */
static void lower(struct sheet *sheet, int from_shape, int from_target, int px)
{
    struct scene *scene = sheet->scene;
    for (int i = from_shape; i < scene->shape_n; i++)
        if (scene->shapes[i].box.y >= sheet->area.y)
            scene->shapes[i].box.y += px;
    for (int i = from_target; i < scene->target_n; i++)
        scene->targets[i].box.y += px;
}

/* The horizon, behind all that is there already. */
static void ground(struct sheet *sheet, int left)
{
    struct scene *scene = sheet->scene;
    int before = scene->shape_n;
    land_draw(sheet, level_of(sheet, left), sheet->frame->ground_px);
    if (land_has_wall(sheet))
        land_wall(sheet, sheet->frame->ground_px);
    scene_behind(scene, before);
}

/* The card has no keys, so its horizon is where there is room for one. */
static void card_ground(struct sheet *sheet, int left)
{
    int before = sheet->scene->shape_n, band = sheet_px(sheet, 20000);
    if (left < land_room(sheet, LAND_MID) + band)
        return;
    land_draw(sheet, LAND_MID, sheet->panel->height_px - band);
    scene_behind(sheet->scene, before);
}

/* --- building ------------------------------------------------------------------------------- */

/* What to build, and how: how much air, and how much taller the tiles are than they must be. */
struct task {
    const struct machine *machine;
    const struct panel *panel;
    const struct ruler *ruler;
    struct scene *scene;
    int density, grow_px;
    bool bare; /* without second lines */
    int left_px, tiles,
        tile_px; /* of what was built: what is left, its rows of tiles, their least */
};

static bool title_up(const struct sheet *sheet, int density)
{
    return sheet->small || (!sheet->large && (screen_page(sheet->screen)->flags & PAGE_UP ||
                                              density >= DENSITY_CLOSE));
}

/* Builds one page; returns how many there are. `pages` is what is known so far: it decides whether
 * More leads on. */
static int build(struct sheet *sheet, struct task *task, int wanted, int pages)
{
    struct scene *scene = sheet->scene;
    struct rect all = {0, 0, sheet->panel->width_px, sheet->panel->height_px};
    scene_fill(scene, all, COLOR_PAPER, 0);
    slots(sheet);
    sheet->pages = pages;
    sheet->wanted = wanted;
    sheet->up = title_up(sheet, task->density);
    sheet->bare = task->bare || task->density == DENSITY_DENSE;
    sheet_density(sheet, (enum density)task->density);
    task->tile_px = sheet->tile;
    sheet->tile += task->grow_px;
    frame_place(sheet->frame, sheet, wanted, pages);
    bool strip = state_strip(sheet->machine) && VIEW[sheet->screen] != view_urgent;
    if (strip)
        view_parts_strip(sheet);
    int shapes = scene->shape_n, targets = scene->target_n, foot;
    VIEW[sheet->screen](sheet);
    spilled(sheet, sheet->frame);
    foot = sheet->area.y + sheet->area.h;
    task->left_px = foot - (sheet->page == wanted ? sheet->y : sheet->end);
    task->tiles = sheet->tiles;
    if (screen_page(sheet->screen)->flags & PAGE_MIDDLE && sheet->page == 0 && !strip) {
        enum land_level level = level_of(sheet, task->left_px * 58 / 100);
        lower(sheet, shapes, targets, (task->left_px - land_room(sheet, level)) * 42 / 100);
        ground(sheet, land_room(sheet, level));
    } else if (sheet->frame->ground_px < all.h) {
        ground(sheet, task->left_px);
    }
    if (sheet->screen == SCREEN_RESTING)
        card_ground(sheet, task->left_px);
    frame_draw(sheet->frame, sheet);
    return sheet->page + 1;
}

/* Builds the wanted page, in as many passes as it takes to know how many there are;
 * returns how many. */
static int settle(struct task *task, int pages)
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
        sheet.screen = screen;
        int found = build(&sheet, task, page, pages);
        task->scene->page = page;
        task->scene->pages = found;
        if (found == pages)
            break;
        pages = found;
    }
    ring_focus(&sheet);
    return pages;
}

/* The airiest density that needs one page, or else as many pages as it takes; the same for all
 * questions. */
static int choose_density(struct task *task)
{
    int screen = state_screen(task->machine);
    bool fixed = screen == SCREEN_QUESTION || screen == SCREEN_GUESS;
    for (task->density = 0; !fixed && task->density < DENSITY_COUNT; task->density++)
        if (settle(task, 1) == 1 && !task->scene->overflow)
            return 1;
    task->density = fixed ? DENSITY_CLOSE : DENSITY_TIGHT;
    task->bare = true;
    return settle(task, 1);
}

/* Tiles take what is left, up to a height at which they still are tiles. */
static void grow(struct task *task)
{
    static const int MOST_UM[] = {31000, 40000, 20000};
    const struct panel *panel = task->panel;
    int kind = panel->diagonal_mil < 8500 ? 2 : panel->diagonal_mil >= 13000 ? 1 : 0;
    struct task trial = *task;
    if (!(screen_page(state_screen(task->machine))->flags & PAGE_GROWS) || task->tiles == 0)
        return;
    trial.grow_px = task->left_px / task->tiles;
    int most = panel_px(panel, MOST_UM[kind]) - task->tile_px;
    trial.grow_px = trial.grow_px < most ? trial.grow_px : most;
    if (trial.grow_px > 0 && (settle(&trial, 1) > 1 || trial.scene->overflow))
        settle(task, 1);
}

void view_build(const struct machine *machine, const struct panel *panel, const struct ruler *ruler,
                struct scene *scene)
{
    struct task task = {.machine = machine, .panel = panel, .ruler = ruler, .scene = scene};
    if (choose_density(&task) == 1)
        grow(&task);
}
