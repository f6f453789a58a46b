/* Rows of big choices: tiles of a page, entries of a list. Promises targets of at least 12.7 mm,
 * 2.54 mm apart. A text too long for one page goes on, as the same choice, on the next. */
#include "core/glass/choices.h"
#include <string.h>

static enum type label_type(const struct choice *choice)
{
    return choice->dense ? TYPE_SMALL : TYPE_STRONG;
}

static int side(const struct sheet *sheet, const struct choice *choice)
{
    return choice->dense ? sheet->pad / 2 : sheet->pad;
}

static int column_width(const struct sheet *sheet, int columns)
{
    return (sheet->area.w - (columns - 1) * sheet->gap) / columns;
}

static int text_room(const struct sheet *sheet, const struct choice *choice, int width)
{
    return width - 2 * side(sheet, choice);
}

static int inner_height(const struct sheet *sheet, const struct choice *choice, int width)
{
    int room = text_room(sheet, choice, width);
    int height = type_height(sheet, label_type(choice), room, choice->label);
    if (choice->line && *choice->line)
        height += type_height(sheet, TYPE_SMALL, room, choice->line);
    return height;
}

/* A line's pitch already includes air above and below the capitals. */
static int air(const struct sheet *sheet)
{
    return sheet->pad / 2;
}

static int choice_height(const struct sheet *sheet, const struct choice *choice, int width)
{
    int height = inner_height(sheet, choice, width) + 2 * air(sheet);
    int least = choice->dense ? sheet->touch : sheet->tile;
    return height > least ? height : least;
}

static int row_height(const struct sheet *sheet, const struct choice *choices, int n, int columns)
{
    int height = 0;
    for (int i = 0; i < n && i < columns; i++) {
        int h = choice_height(sheet, &choices[i], column_width(sheet, columns));
        height = h > height ? h : height;
    }
    return height;
}

int choices_height(const struct sheet *sheet, const struct choice *choices, int n, int columns)
{
    int height = 0;
    for (int i = 0; i < n; i += columns)
        height += row_height(sheet, choices + i, n - i, columns) +
                  (i ? choices->dense ? sheet->apart : sheet->gap : 0);
    return height;
}

bool choices_lines(const struct sheet *sheet)
{
    return !sheet->small && !sheet->bare;
}

/* Two columns if some sixteen characters fit into each. */
int choices_columns(const struct sheet *sheet)
{
    return column_width(sheet, 2) >= sheet->em[TYPE_BODY] * 9 ? 2 : 1;
}

static void draw_body(struct sheet *sheet, const struct choice *choice, struct rect box)
{
    struct scene *scene = sheet->scene;
    scene_fill(scene, box,
               choice->filled  ? COLOR_PRIMARY
               : choice->plain ? COLOR_PAPER
                               : COLOR_PANEL,
               sheet->radius);
    scene_outline(scene, box, COLOR_PRIMARY, sheet->radius, sheet->thin);
    scene_target(scene, &(struct target){.box = box,
                                         .role = ROLE_TILE,
                                         .intent = choice->intent,
                                         .arg = choice->arg,
                                         .label = choice->label});
}

static enum color label_color(const struct choice *choice)
{
    return choice->filled ? COLOR_ONPRIMARY : COLOR_PRIMARY;
}

static void draw_choice(struct sheet *sheet, const struct choice *choice, struct rect box)
{
    enum color ink = label_color(choice);
    int room = text_room(sheet, choice, box.w);
    int height = inner_height(sheet, choice, box.w);
    struct rect at = {box.x + side(sheet, choice), box.y + (box.h - height) / 2, room, height};
    draw_body(sheet, choice, box);
    at.w = type_even(sheet, label_type(choice), room, choice->label);
    type_draw(sheet, label_type(choice), ink, at, choice->label);
    at.w = room;
    if (choice->line && *choice->line) {
        at.y += type_height(sheet, label_type(choice), room, choice->label);
        type_draw(sheet, TYPE_SMALL, choice->filled ? ink : COLOR_MUTED, at, choice->line);
    }
}

/* As many lines of a long choice as fit on this page: to a finger, this piece is the choice. */
static void long_piece(struct sheet *sheet, const struct choice *choice, enum type type,
                       const char **rest)
{
    int pitch = sheet->pitch[type], room = text_room(sheet, choice, sheet->area.w), n = 0;
    const char *ahead = *rest;
    struct line line;
    while ((n + 1) * pitch + 2 * air(sheet) <= flow_left(sheet) &&
           type_line(sheet, type, room, &ahead, &line))
        n++;
    int height = n * pitch + 2 * air(sheet);
    struct rect box = flow_take(sheet, height > sheet->touch ? height : sheet->touch);
    int x = box.x + side(sheet, choice), y = box.y + air(sheet);
    if (flow_drawn(sheet))
        draw_body(sheet, choice, box);
    for (; n > 0 && type_line(sheet, type, room, rest, &line); n--, y += pitch)
        if (flow_drawn(sheet))
            scene_text(sheet->scene, type_face(type), label_color(choice), line.em_px, x,
                       y + (pitch - scene_cap_px(line.em_px)) / 2, line.width_px, line.at, line.n);
}

/* A choice that is taller than a page. */
static void flow_long(struct sheet *sheet, const struct choice *choice)
{
    const char *parts[2] = {choice->label, choice->line ? choice->line : ""};
    for (int p = 0; p < 2; p++) {
        enum type type = p ? TYPE_SMALL : label_type(choice);
        int least = 2 * sheet->pitch[type] + 2 * air(sheet);
        for (const char *rest = parts[p]; *rest;) {
            flow_gap(sheet, sheet->gap);
            flow_keep(sheet, least > sheet->touch ? least : sheet->touch);
            const char *before = rest;
            long_piece(sheet, choice, type, &rest);
            if (rest == before) {
                sheet->scene->overflow = true;
                break;
            }
        }
    }
}

static bool too_tall(const struct sheet *sheet, const struct choice *choices, int n, int columns)
{
    for (int i = 0; i < n; i += columns)
        if (row_height(sheet, choices + i, n - i, columns) > sheet->area.h)
            return true;
    return false;
}

/* Side by side a word of one of them would be broken. */
static bool too_narrow(const struct sheet *sheet, const struct choice *choices, int n, int columns)
{
    int room = column_width(sheet, columns) - 2 * sheet->pad, any = sheet->panel->height_px;
    for (int i = 0; i < n; i++)
        if (!type_fits(sheet, TYPE_STRONG, room, any, choices[i].label))
            return true;
    return false;
}

void choices_flow(struct sheet *sheet, const struct choice *choices, int n, int columns)
{
    if (columns > 1 &&
        (too_tall(sheet, choices, n, columns) || too_narrow(sheet, choices, n, columns)))
        columns = 1;
    int width = column_width(sheet, columns);
    for (int i = 0; i < n; i += columns) {
        int height = row_height(sheet, choices + i, n - i, columns);
        flow_gap(sheet, choices->dense ? sheet->apart : sheet->gap);
        if (columns == 1 && height > sheet->area.h) {
            flow_long(sheet, &choices[i]);
            continue;
        }
        struct rect row = flow_take(sheet, height);
        sheet->tiles += flow_drawn(sheet);
        for (int c = 0; c < columns && i + c < n && flow_drawn(sheet); c++)
            draw_choice(sheet, &choices[i + c],
                        (struct rect){row.x + c * (width + sheet->gap), row.y, width, height});
    }
}
