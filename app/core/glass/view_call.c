/* "Call or text 988", as large as on Urgent help: where a result says that a person can help.
 * Without a box, for it is not a button. Promises that the number is on one page with its words,
 * and whole.
 */
#include "core/glass/view_call.h"
#include "core/glass/flow.h"

static struct line digits(struct sheet *sheet)
{
    const char *number = say(sheet, WORD_E1_988);
    struct line line = {0};
    type_line(sheet, TYPE_WORD, sheet->area.w, &number, &line);
    return line;
}

static int label_px(struct sheet *sheet)
{
    return type_width(sheet, TYPE_STRONG, say(sheet, WORD_E1_CALL)) + SLACK_PX + sheet->gap;
}

/* Both on one row; else the number is below its words. */
static bool beside(struct sheet *sheet)
{
    return label_px(sheet) + digits(sheet).width_px <= sheet->area.w;
}

static int digits_height(const struct sheet *sheet)
{
    return sheet->pitch[TYPE_WORD] * 9 / 10;
}

int view_call_height(struct sheet *sheet)
{
    return digits_height(sheet) + (beside(sheet) ? 0 : sheet->pitch[TYPE_STRONG]);
}

void view_call(struct sheet *sheet)
{
    struct line line = digits(sheet);
    int pitch = sheet->pitch[TYPE_STRONG], height = digits_height(sheet);
    flow_gap(sheet, sheet->gap / 2);
    struct rect box = flow_take(sheet, view_call_height(sheet));
    struct rect number = {box.x, box.y + box.h - height, line.width_px, height};
    if (!flow_drawn(sheet))
        return;
    if (beside(sheet)) {
        number.x += label_px(sheet);
        box.y += (height - pitch) / 2;
    }
    box.h = pitch;
    type_draw(sheet, TYPE_STRONG, COLOR_INK, box, say(sheet, WORD_E1_CALL));
    scene_text(sheet->scene, FACE_BOLD, COLOR_PRIMARY, line.em_px, number.x,
               number.y + (height - scene_cap_px(line.em_px)) / 2, line.width_px, line.at, line.n);
}
