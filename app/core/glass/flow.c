/* Blocks to pages, top down. */
#include "core/glass/flow.h"
#include "core/glass/frame.h"

bool flow_drawn(const struct sheet *sheet)
{
    return sheet->page == sheet->wanted;
}

static bool at_top(const struct sheet *sheet)
{
    return sheet->y == sheet->top;
}

int flow_left(const struct sheet *sheet)
{
    int foot = sheet->area.y + sheet->area.h;
    return foot - sheet->y - (at_top(sheet) ? 0 : sheet->due);
}

void flow_gap(struct sheet *sheet, int px)
{
    if (px > sheet->due)
        sheet->due = px;
}

/* The title again, at the top of a page that goes on, if it leaves most of it to what follows. */
static void draw_head(struct sheet *sheet, int px)
{
    int most = flow_width(sheet, sheet->head_type);
    int width = type_even(sheet, sheet->head_type, most, sheet->head);
    int height = type_height(sheet, sheet->head_type, width, sheet->head);
    struct rect box = {sheet->area.x, sheet->y, width, height};
    if (height + sheet->gap + px > sheet->area.h || height > sheet->area.h / 3)
        return;
    if (flow_drawn(sheet))
        type_draw(sheet, sheet->head_type, COLOR_PRIMARY, box, sheet->head);
    sheet->y += height + sheet->gap;
    sheet->top = sheet->y;
}

void flow_keep(struct sheet *sheet, int px)
{
    if (flow_left(sheet) >= px || at_top(sheet))
        return;
    if (flow_drawn(sheet))
        sheet->end = sheet->y;
    sheet->page++;
    sheet->y = sheet->top = sheet->area.y;
    sheet->due = 0;
    if (sheet->head)
        draw_head(sheet, px);
}

struct rect flow_take(struct sheet *sheet, int height_px)
{
    flow_keep(sheet, height_px);
    if (!at_top(sheet))
        sheet->y += sheet->due;
    sheet->due = 0;
    struct rect box = {sheet->area.x, sheet->y, sheet->area.w, height_px};
    sheet->y += height_px;
    sheet->scene->overflow |= sheet->y > sheet->area.y + sheet->area.h;
    return box;
}

/* 70 characters per line are enough for the eye. */
int flow_width(const struct sheet *sheet, enum type type)
{
    int width = sheet->em[type] * 36;
    return width < sheet->area.w ? width : sheet->area.w;
}

static void flow_lines(struct sheet *sheet, enum type type, enum color color, int width,
                       const char *s)
{
    int height = type_height(sheet, type, width, s);
    struct line line;
    /* Short ones stay whole; a long one may begin where two of its lines still fit. */
    int two = 2 * sheet->pitch[type];
    flow_keep(sheet, height <= sheet->area.h / 2 || height < two ? height : two);
    while (type_line(sheet, type, width, &s, &line)) {
        struct rect box = flow_take(sheet, sheet->pitch[type]);
        if (flow_drawn(sheet))
            type_draw_line(sheet, type, color, box.x, box.y, &line);
    }
}

void flow_text(struct sheet *sheet, enum type type, enum color color, const char *s)
{
    flow_lines(sheet, type, color, type_even(sheet, type, flow_width(sheet, type), s), s);
}

void flow_wide(struct sheet *sheet, enum type type, enum color color, const char *s)
{
    flow_lines(sheet, type, color, sheet->area.w, s);
}

void flow_filled(struct sheet *sheet, enum type type, const char *s, int height_px)
{
    int width = flow_width(sheet, type), low = 0, pitch = sheet->pitch[type];
    flow_keep(sheet, height_px <= sheet->area.h / 2 ? height_px : 2 * pitch);
    while (width - low > 1) {
        int middle = (low + width) / 2;
        if (type_fits(sheet, type, middle, height_px, s))
            width = middle;
        else
            low = middle;
    }
    flow_lines(sheet, type, type == TYPE_TITLE ? COLOR_PRIMARY : COLOR_INK, width, s);
    for (int left = height_px - type_height(sheet, type, width, s); left > 0; left -= pitch)
        flow_take(sheet, pitch);
}

void flow_head(struct sheet *sheet, const char *s)
{
    flow_gap(sheet, sheet->gap);
    sheet->head = s;
    sheet->head_type = TYPE_TITLE;
}

bool flow_up(const struct sheet *sheet, const char *title)
{
    return sheet->up && sheet->y == sheet->area.y && !sheet->head &&
           type_width(sheet, TYPE_TITLE, title) <= sheet->frame->note.w;
}

/* Beside Hide, on every page. */
static bool goes_up(struct sheet *sheet, const char *s)
{
    struct rect note = sheet->frame->note;
    if (!flow_up(sheet, s))
        return false;
    note.y += (note.h - sheet->pitch[TYPE_TITLE]) / 2;
    note.h = sheet->pitch[TYPE_TITLE];
    type_draw(sheet, TYPE_TITLE, COLOR_PRIMARY, note, s);
    return true;
}

void flow_title(struct sheet *sheet, const char *s)
{
    if (!*s || goes_up(sheet, s))
        return;
    flow_text(sheet, TYPE_TITLE, COLOR_PRIMARY, s);
    flow_head(sheet, s);
}

void flow_para(struct sheet *sheet, const char *s)
{
    flow_gap(sheet, sheet->para);
    flow_text(sheet, TYPE_BODY, COLOR_INK, s);
}

void flow_lead(struct sheet *sheet, const char *bold, const char *s)
{
    int width = flow_width(sheet, TYPE_BODY), pitch = sheet->pitch[TYPE_BODY];
    int first = type_width(sheet, TYPE_STRONG, bold) + type_width(sheet, TYPE_BODY, " ");
    struct line line;
    flow_gap(sheet, sheet->para);
    if (first > width * 3 / 4) {
        flow_text(sheet, TYPE_STRONG, COLOR_INK, bold);
        flow_text(sheet, TYPE_BODY, COLOR_INK, s);
        return;
    }
    struct rect box = flow_take(sheet, pitch);
    bool more = type_line(sheet, TYPE_BODY, width - first, &s, &line);
    if (flow_drawn(sheet)) {
        type_draw(sheet, TYPE_STRONG, COLOR_INK, box, bold);
        if (more)
            type_draw_line(sheet, TYPE_BODY, COLOR_INK, box.x + first, box.y, &line);
    }
    flow_lines(sheet, TYPE_BODY, COLOR_INK, width, s);
}
