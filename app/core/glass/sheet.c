/* The measures of a sheet, and its sentences with their places filled in. */
#include "core/glass/sheet.h"
#include <string.h>

/* Height of capitals in micrometres, for S, M, L, XL. */
static const int CAP_UM[TYPE_COUNT][SIZE_COUNT] = {
    [TYPE_BODY] = {3800, 5000, 6700, 8700},     [TYPE_STRONG] = {3800, 5000, 6700, 8700},
    [TYPE_SMALL] = {3600, 4850, 6450, 8550},    [TYPE_TITLE] = {5300, 6500, 7700, 9100},
    [TYPE_DIGITS] = {8000, 9000, 10000, 11000}, [TYPE_WORD] = {12000, 12000, 14000, 16000},
};
static const int LINE_PERCENT[SIZE_COUNT] = {130, 125, 118, 112};

int sheet_px(const struct sheet *sheet, int um)
{
    return panel_px(sheet->panel, um);
}

int sheet_em(const struct sheet *sheet, int cap_um)
{
    return (int)(((int64_t)cap_um * sheet->panel->px_per_m / CAP_PER_MILLE + 500) / 1000);
}

static void measure_type(struct sheet *sheet, enum text_size size)
{
    for (int t = 0; t < TYPE_COUNT; t++) {
        sheet->em[t] = sheet_em(sheet, CAP_UM[t][size]);
        /* Digits and the visit word are alone on their line and hardly hang below it. */
        int percent = t == TYPE_DIGITS || t == TYPE_WORD ? 100 : LINE_PERCENT[size];
        sheet->pitch[t] = sheet->em[t] * percent / 100;
    }
}

void sheet_begin(struct sheet *sheet, const struct machine *machine, const struct panel *panel,
                 const struct ruler *ruler, struct scene *scene)
{
    bool small = panel->diagonal_mil < 8500, large = panel->diagonal_mil >= 13000;
    *sheet = (struct sheet){.machine = machine,
                            .visit = machine->visit,
                            .content = machine->content,
                            .panel = panel,
                            .ruler = ruler,
                            .scene = scene,
                            .small = small,
                            .large = large};
    measure_type(sheet, machine->visit->size);
    sheet->side = sheet_px(sheet, small ? 4000 : large ? 12000 : 8000);
    sheet->edge = sheet_px(sheet, small ? 3500 : large ? 10000 : 5000);
    sheet->gap = sheet_px(sheet, small ? 2650 : large ? 4000 : 3000);
    sheet->tile = sheet_px(sheet, small ? 13000 : large ? 18000 : 15000);
    sheet->para = sheet->gap * 2 / 3;
    sheet->apart = sheet_px(sheet, 2650);
    sheet->touch = sheet_px(sheet, 12800);
    sheet->pad = sheet_px(sheet, small ? 3000 : 4000);
    sheet->radius = sheet_px(sheet, 2500);
    sheet->thin = sheet_px(sheet, 400);
    sheet->rail = small && panel->width_px > panel->height_px;
    scene_clear(scene);
}

void sheet_density(struct sheet *sheet, enum density density)
{
    bool large = sheet->panel->diagonal_mil >= 13000;
    if (density == DENSITY_AIRY && !sheet->small) {
        sheet->gap = sheet_px(sheet, large ? 4500 : 3500);
        sheet->tile = sheet_px(sheet, large ? 20000 : 18000);
        sheet->para = sheet->gap;
    } else if (density == DENSITY_TIGHT) {
        sheet->gap = sheet->apart;
        sheet->tile = sheet->touch;
        sheet->para = sheet->apart / 3;
    }
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
