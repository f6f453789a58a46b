/* Draws the frame: its keys on the ground, where the pages are, how far the questions are. Promises
 * that every key that is drawn can be touched where it is, and the other way round. */
#include "core/glass/frame.h"
#include "core/visit/intent.h"

static void draw_label(struct sheet *sheet, const struct button *button, enum color ink)
{
    struct rect box = button->box;
    int wide = frame_mark_px(sheet, button->mark), room = frame_mark_room(sheet, button->mark);
    int size = button->mark == SHAPE_ALERT ? sheet->em[TYPE_KEY] * 70 / 100 : wide;
    bool right = button->mark == SHAPE_ARROW_RIGHT;
    int most = box.w - room - 2 * sheet_px(sheet, 1000);
    struct line line = type_one(sheet, TYPE_KEY, most, button->drawn);
    int x = box.x + (box.w - line.width_px - room) / 2, y = box.y + (box.h - size) / 2;
    if (button->mark)
        scene_mark(sheet->scene, button->mark,
                   (struct rect){right ? x + line.width_px + room - wide : x - (size - wide) / 2, y,
                                 size, size},
                   ink);
    type_draw_line(sheet, TYPE_KEY, ink, x + (right ? 0 : room),
                   box.y + (box.h - sheet->pitch[TYPE_KEY]) / 2, &line);
}

static void draw_key(struct sheet *sheet, const struct button *button)
{
    static const struct {
        uint8_t fill, ink, outline;
    } LOOK[] = {[LOOK_PLAIN] = {COLOR_PAPER, COLOR_PRIMARY, COLOR_PRIMARY},
                [LOOK_PRIMARY] = {COLOR_PRIMARY, COLOR_ONPRIMARY, COLOR_PRIMARY},
                [LOOK_URGENT] = {COLOR_AMBER, COLOR_ONAMBER, COLOR_INK}};
    bool urgent = button->look == LOOK_URGENT;
    scene_fill(sheet->scene, button->box, LOOK[button->look].fill, sheet->radius);
    scene_outline(sheet->scene, button->box, LOOK[button->look].outline, sheet->radius,
                  urgent ? sheet_px(sheet, 500) : sheet->thin);
    draw_label(sheet, button, LOOK[button->look].ink);
    scene_target(sheet->scene, &(struct target){.box = button->box,
                                                .role = ROLE_FRAME,
                                                .intent = button->intent,
                                                .arg = button->arg,
                                                .label = button->label});
}

bool frame_draw_note(const struct frame *frame, struct sheet *sheet, const char *s)
{
    struct rect note = frame->note;
    if (type_width(sheet, TYPE_BODY, s) > note.w)
        return false;
    note.y += (note.h - sheet->pitch[TYPE_BODY]) / 2;
    type_draw(sheet, TYPE_BODY, COLOR_MUTED, note, s);
    return true;
}

/* --- where the visitor is ------------------------------------------------------------------- */

/* Beside the quiet keys, on the ground. */
static bool draw_words(struct sheet *sheet, const struct frame *frame, const char *s)
{
    int width = type_width(sheet, TYPE_SMALL, s), pitch = sheet->pitch[TYPE_SMALL];
    int air = sheet->apart * 3 / 2;
    int right = frame->back_slot.x - air, left = frame->quiet_px + air;
    struct rect box = {left, 0, width, pitch};
    box.y = sheet->panel->height_px - sheet->edge - sheet->row + (sheet->row - pitch) / 2;
    if (frame->back_slot.y != sheet->panel->height_px - sheet->edge - sheet->row)
        right = sheet->panel->width_px - sheet->side;
    if (left + width > right)
        return false;
    type_draw(sheet, TYPE_SMALL, COLOR_MUTED, box, s);
    return true;
}

enum { DOTS_MAX = 6 };

static void draw_dots(struct sheet *sheet, const struct frame *frame, int page, int pages)
{
    int size = sheet_px(sheet, 3200), apart = sheet_px(sheet, 2000);
    int width = pages * size + (pages - 1) * apart;
    int x = frame->back_slot.x - 2 * sheet->apart - width;
    int y = frame->back_slot.y + (sheet->row - size) / 2;
    if (x < frame->quiet_px + 2 * sheet->apart)
        return;
    for (int i = 0; i < pages; i++, x += size + apart) {
        struct rect box = {x, y, size, size};
        if (i == page)
            scene_fill(sheet->scene, box, COLOR_PRIMARY, size / 2);
        else
            scene_outline(sheet->scene, box, COLOR_PRIMARY, size / 2, sheet_px(sheet, 500));
    }
}

static void draw_pages(struct sheet *sheet, const struct frame *frame)
{
    int page = sheet->wanted, pages = sheet->pages;
    if (pages == 1 || frame->of)
        return;
    if (pages <= DOTS_MAX) {
        draw_dots(sheet, frame, page, pages);
        return;
    }
    sheet_fill_int(sheet, "number", page + 1);
    sheet_fill_int(sheet, "count", pages);
    draw_words(sheet, frame, say(sheet, WORD_FRAME_COUNT));
}

/* One segment for each question, on the horizon, filled up to the present one. */
static void draw_progress(struct sheet *sheet, const struct frame *frame)
{
    int w = sheet->panel->width_px - 2 * sheet->side, apart = sheet_px(sheet, 1200);
    int high = sheet_px(sheet, 1500), n = frame->of;
    for (int i = 0; i < n; i++) {
        int x = i * (w + apart) / n, end = (i + 1) * (w + apart) / n - apart;
        struct rect box = {sheet->side + x, frame->ground_px - high / 2, end - x, high};
        scene_fill(sheet->scene, box, i < frame->progress ? COLOR_PRIMARY : COLOR_PAPER, 0);
        scene_outline(sheet->scene, box, COLOR_PRIMARY, 0, sheet->thin);
    }
    sheet_fill_int(sheet, "number", frame->progress);
    sheet_fill_int(sheet, "count", n);
    if (n)
        draw_words(sheet, frame, say(sheet, frame->progress > n ? WORD_C3_MORE : WORD_FRAME_COUNT));
}

void frame_draw(const struct frame *frame, struct sheet *sheet)
{
    for (int i = 0; i < frame->button_n; i++)
        draw_key(sheet, &frame->button[i]);
    draw_pages(sheet, frame);
    draw_progress(sheet, frame);
}
