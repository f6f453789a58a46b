/* Draws the frame: its buttons, and a few words between them. Promises that every button that is
 * drawn can be touched where it is, and the other way round. */
#include "core/glass/frame.h"

static void draw_button(struct sheet *sheet, const struct button *button)
{
    static const struct {
        uint8_t fill, ink, outline;
    } LOOK[] = {[LOOK_PLAIN] = {COLOR_PAPER, COLOR_PRIMARY, COLOR_PRIMARY},
                [LOOK_PRIMARY] = {COLOR_PRIMARY, COLOR_ONPRIMARY, COLOR_PRIMARY},
                [LOOK_URGENT] = {COLOR_AMBER, COLOR_ONAMBER, COLOR_INK}};
    struct scene *scene = sheet->scene;
    struct rect box = button->box;
    bool urgent = button->look == LOOK_URGENT;
    int size_px = frame_mark_px(sheet, button), room = frame_mark_room_px(sheet, button);
    bool arrow_right = button->mark == SHAPE_ARROW_RIGHT;
    int inner = box.w - frame_inset_px(sheet, button);
    int text = type_width(sheet, TYPE_STRONG, button->label);
    text = text < inner ? text : inner;
    int spare = (inner - text) / 2, height = type_height(sheet, TYPE_STRONG, inner, button->label);
    struct rect at = {box.x + sheet->pad + (arrow_right ? 0 : room) + spare,
                      box.y + (box.h - height) / 2, inner, height};
    scene_fill(scene, box, LOOK[button->look].fill, sheet->radius);
    scene_outline(scene, box, LOOK[button->look].outline, sheet->radius,
                  urgent ? sheet_px(sheet, 500) : sheet->thin);
    if (button->mark)
        scene_mark(scene, button->mark,
                   (struct rect){arrow_right ? at.x + text + room - size_px : at.x - room,
                                 box.y + (box.h - size_px) / 2, size_px, size_px},
                   LOOK[button->look].ink);
    at.w = box.x + box.w - sheet->pad - (arrow_right ? room : 0) - at.x;
    type_draw(sheet, TYPE_STRONG, LOOK[button->look].ink, at, button->label);
    scene_target(scene, &(struct target){.box = box,
                                         .role = ROLE_FRAME,
                                         .intent = button->intent,
                                         .arg = button->arg,
                                         .label = button->label});
}

bool frame_draw_note(const struct frame *frame, struct sheet *sheet, const char *s)
{
    struct rect note = frame->note;
    if (type_width(sheet, TYPE_BODY, s) + SLACK_PX > note.w)
        return false;
    note.y += (note.h - sheet->pitch[TYPE_BODY]) / 2;
    type_draw(sheet, TYPE_BODY, COLOR_MUTED, note, s);
    return true;
}

/* Whether two lines have capitals that are together as high as the row. */
static bool tight(const struct sheet *sheet, struct rect box)
{
    return 5 * scene_cap_px(sheet->em[TYPE_SMALL]) <= 2 * box.h;
}

static void draw_tight(struct sheet *sheet, struct rect box, const char *upper, const char *lower)
{
    int cap = scene_cap_px(sheet->em[TYPE_SMALL]);
    box.y -= (sheet->pitch[TYPE_SMALL] - cap) / 2;
    type_draw(sheet, TYPE_SMALL, COLOR_MUTED, box, upper);
    box.y += box.h - cap;
    type_draw(sheet, TYPE_SMALL, COLOR_MUTED, box, lower);
}

bool frame_draw_notes(const struct frame *frame, struct sheet *sheet, const char *upper,
                      const char *lower)
{
    struct rect note = frame->note;
    if (type_width(sheet, TYPE_SMALL, upper) + SLACK_PX > note.w ||
        type_width(sheet, TYPE_SMALL, lower) + SLACK_PX > note.w || !tight(sheet, note))
        return false;
    draw_tight(sheet, note, upper, lower);
    return true;
}

void frame_draw(const struct frame *frame, struct sheet *sheet)
{
    /* The keys reach Urgent help after what leads on; its own key is always there. */
    for (int i = 1; i <= frame->bottom_n; i++)
        if (frame->bottom[i % frame->bottom_n].box.h > 0)
            draw_button(sheet, &frame->bottom[i % frame->bottom_n]);
    for (int i = 0; i < frame->top_n; i++)
        draw_button(sheet, &frame->top[i]);
}
