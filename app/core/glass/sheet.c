/* The measures of a sheet, and its sentences with their places filled in. */
#include "core/glass/sheet.h"
#include <string.h>

enum { KIND_SMALL, KIND_USUAL, KIND_LARGE, KIND_COUNT };

/* Height of capitals in micrometres, for S, M, L, XL. */
static const int CAP_UM[KIND_COUNT][TYPE_COUNT][SIZE_COUNT] = {
    [KIND_SMALL] = {[TYPE_BODY] = {3800, 5000, 6700, 8700},
                    [TYPE_STRONG] = {3800, 5000, 6700, 8700},
                    [TYPE_SMALL] = {3600, 4850, 6450, 8550},
                    [TYPE_TITLE] = {5000, 5600, 7000, 8900},
                    [TYPE_DIGITS] = {8000, 9000, 10000, 11000},
                    [TYPE_WORD] = {11000, 12000, 13000, 14000},
                    [TYPE_KEY] = {3800, 5000, 6450, 6450}},
    [KIND_USUAL] = {[TYPE_BODY] = {3800, 5000, 6700, 8700},
                    [TYPE_STRONG] = {3800, 5000, 6700, 8700},
                    [TYPE_SMALL] = {3600, 4850, 6450, 8550},
                    [TYPE_TITLE] = {5300, 6500, 7700, 9100},
                    [TYPE_DIGITS] = {8000, 9000, 10000, 11000},
                    [TYPE_WORD] = {12000, 14000, 15000, 17000},
                    [TYPE_KEY] = {3800, 5000, 6700, 8700}},
    [KIND_LARGE] = {[TYPE_BODY] = {4200, 5600, 7100, 9000},
                    [TYPE_STRONG] = {4200, 5600, 7100, 9000},
                    [TYPE_SMALL] = {4000, 5200, 6800, 8800},
                    [TYPE_TITLE] = {5800, 7600, 8800, 10000},
                    [TYPE_DIGITS] = {9000, 11000, 12000, 13000},
                    [TYPE_WORD] = {14000, 17000, 19000, 21000},
                    [TYPE_KEY] = {4200, 5600, 7100, 9000}}};

/* Leading in percent of the em; the others in micrometres. */
static const struct level {
    int leading, gap, tile, para, foot;
} LEVELS[KIND_COUNT][DENSITY_COUNT] = {[KIND_SMALL] = {{128, 3000, 15000, 2000, 4000},
                                                       {122, 2650, 14000, 1500, 3400},
                                                       {116, 2650, 13000, 1000, 2800},
                                                       {112, 2650, 12800, 800, 2600},
                                                       {108, 2620, 12800, 600, 2560}},
                                       [KIND_USUAL] = {{130, 4000, 21000, 2600, 6000},
                                                       {125, 3400, 18000, 2000, 6000},
                                                       {120, 3000, 15000, 1500, 5400},
                                                       {114, 2800, 13000, 1000, 4400},
                                                       {110, 2620, 12800, 600, 3200}},
                                       [KIND_LARGE] = {{134, 5000, 28000, 3400, 9000},
                                                       {130, 5000, 24000, 2600, 9000},
                                                       {125, 4000, 20000, 2000, 8000},
                                                       {120, 4000, 17000, 1500, 7000},
                                                       {114, 4000, 16000, 1000, 6000}}};

enum { SHOWN_UM = 4850 };

int sheet_px(const struct sheet *sheet, int um)
{
    return panel_px(sheet->panel, um);
}

int sheet_em(const struct sheet *sheet, int cap_um)
{
    return (int)(((int64_t)cap_um * sheet->panel->px_per_m / CAP_PER_MILLE + 500) / 1000);
}

static int kind(const struct sheet *sheet)
{
    return sheet->small ? KIND_SMALL : sheet->large ? KIND_LARGE : KIND_USUAL;
}

void sheet_begin(struct sheet *sheet, const struct machine *machine, const struct panel *panel,
                 const struct ruler *ruler, struct scene *scene)
{
    bool small = panel->diagonal_mil < 8500, large = panel->diagonal_mil >= 13000;
    enum text_size size = (enum text_size)state_size(machine);
    *sheet = (struct sheet){.machine = machine,
                            .visit = machine->visit,
                            .content = machine->content,
                            .panel = panel,
                            .ruler = ruler,
                            .scene = scene,
                            .size = size,
                            .small = small,
                            .large = large};
    for (int t = 0; t < TYPE_COUNT; t++)
        sheet->em[t] = sheet_em(sheet, CAP_UM[kind(sheet)][t][size]);
    sheet->side = sheet_px(sheet, small ? 4000 : large ? 12000 : 6000);
    sheet->edge = sheet_px(sheet, small ? 3200 : large ? 9000 : 4000);
    sheet->row = sheet_px(sheet, large ? 16000 : !small && size == SIZE_XL ? 15200 : 12800);
    sheet->apart = sheet_px(sheet, large ? 4000 : 2650);
    sheet->touch = sheet_px(sheet, 12800);
    sheet->pad = sheet_px(sheet, small ? 3000 : large ? 6000 : 4000);
    sheet->radius = sheet_px(sheet, large ? 3000 : 2500);
    sheet->thin = sheet_px(sheet, 400);
    sheet_density(sheet, DENSITY_AIRY);
    scene_clear(scene);
}

void sheet_density(struct sheet *sheet, enum density density)
{
    const struct level *level = &LEVELS[kind(sheet)][density];
    sheet->density = (int)density;
    int leading = level->leading * (sheet->size >= SIZE_L ? 95 : 100);
    for (int t = 0; t < TYPE_COUNT; t++) {
        /* Digits and the visit word are alone on their line and hardly hang below it. */
        bool alone = t == TYPE_DIGITS || t == TYPE_WORD;
        sheet->pitch[t] = sheet->em[t] * (alone ? 10000 : leading) / 10000;
    }
    sheet->gap = sheet_px(sheet, level->gap);
    sheet->tile = sheet_px(sheet, level->tile);
    sheet->para = sheet_px(sheet, level->para);
    sheet->foot = sheet_px(sheet, level->foot);
}

void sheet_strong(struct sheet *sheet, enum text_size size)
{
    int um = CAP_UM[kind(sheet)][TYPE_STRONG][size];
    int leading = sheet->pitch[TYPE_BODY] * 100 / sheet->em[TYPE_BODY];
    bool own = size == sheet->size;
    sheet->em[TYPE_STRONG] = sheet_em(sheet, own || um > SHOWN_UM ? um : SHOWN_UM);
    sheet->pitch[TYPE_STRONG] =
        own ? sheet->pitch[TYPE_BODY] : sheet->em[TYPE_STRONG] * leading / 100;
}

struct text sheet_text(struct sheet *sheet)
{
    struct scene *scene = sheet->scene;
    struct text text = text_in(scene->text + scene->text_n, SCENE_TEXT_MAX - scene->text_n);
    return text;
}

const char *sheet_keep(struct sheet *sheet, const struct text *text)
{
    struct scene *scene = sheet->scene;
    scene->overflow |= text->full;
    if (scene->text_n + text->n + 1 < SCENE_TEXT_MAX)
        scene->text_n += text->n + 1;
    return text->at;
}

void sheet_fill(struct sheet *sheet, const char *name, const char *value)
{
    int i = 0;
    while (i < sheet->slot_n && strcmp(sheet->slots[i].name, name) != 0)
        i++;
    if (i == SLOTS_MAX) {
        sheet->scene->overflow = true;
        return;
    }
    sheet->slots[i] = (struct slot){name, value};
    sheet->slot_n += i == sheet->slot_n;
}

void sheet_fill_int(struct sheet *sheet, const char *name, int64_t value)
{
    struct text text = sheet_text(sheet);
    text_add_int(&text, value);
    sheet_fill(sheet, name, sheet_keep(sheet, &text));
}

/* The built-in card has only its own words. */
const char *say(struct sheet *sheet, enum word word)
{
    const char *s = sheet->content->words.at[word];
    if (!s)
        return "";
    if (!strchr(s, '{'))
        return s;
    struct text text = sheet_text(sheet);
    text_expand(&text, s, sheet->slots, sheet->slot_n);
    return sheet_keep(sheet, &text);
}
