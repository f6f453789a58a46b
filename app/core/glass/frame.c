/* The frame of a screen. Promises that Urgent help is on every screen that is not the built-in
 * card, and Hide on every one of a visit, in the same place, one touch away. */
#include "core/glass/frame.h"
#include "core/visit/intent.h"
#include "core/visit/questions.h"
#include "core/visit/screen.h"
#include <string.h>

/* --- which buttons -------------------------------------------------------------------------- */

static struct button *add_button(struct button *list, int *n, const char *label, int intent,
                                 int arg)
{
    struct button *button = &list[(*n)++];
    *button = (struct button){.label = label, .intent = (uint8_t)intent, .arg = (int16_t)arg};
    return button;
}

static void add_top(struct frame *frame, struct sheet *sheet, int screen)
{
    if (!screen_of_staff(screen))
        add_button(frame->top, &frame->top_n, say(sheet, WORD_FRAME_HIDE), INTENT_HIDE, 0)->left =
            true;
    if (screen_page(screen)->flags & PAGE_STOP)
        add_button(frame->top, &frame->top_n, say(sheet, WORD_FRAME_STOP), INTENT_GO, SCREEN_STOP)
            ->left = true;
    if (!(screen_page(screen)->flags & PAGE_NO_TEXT))
        add_button(frame->top, &frame->top_n, say(sheet, WORD_FRAME_TEXT), INTENT_TEXT, 0)
            ->short_label = say(sheet, WORD_FRAME_TEXT_SHORT);
}

/* `seen`: these are the last of the answers. Until then, More is what leads on. */
static void add_next(struct frame *frame, struct sheet *sheet, bool seen)
{
    bool chosen = questions_marked(sheet->machine);
    struct button *button = add_button(frame->bottom, &frame->bottom_n,
                                       say(sheet, chosen ? WORD_FRAME_NEXT : WORD_FRAME_SKIP),
                                       chosen ? INTENT_NEXT : INTENT_SKIP, 0);
    button->twin = say(sheet, chosen ? WORD_FRAME_SKIP : WORD_FRAME_NEXT);
    button->look = chosen && seen ? LOOK_PRIMARY : LOOK_PLAIN;
    button->mark = chosen ? SHAPE_ARROW_RIGHT : 0;
}

static void add_more(struct frame *frame, struct sheet *sheet, int more, bool first)
{
    struct button *button =
        add_button(frame->bottom, &frame->bottom_n,
                   say(sheet, first ? WORD_FRAME_FIRST : WORD_FRAME_MORE), INTENT_PAGE, more);
    button->look = first ? LOOK_PLAIN : LOOK_PRIMARY;
    button->mark = first ? SHAPE_ARROW_LEFT : SHAPE_ARROW_RIGHT;
    button->twin = say(sheet, first ? WORD_FRAME_MORE : WORD_FRAME_FIRST);
}

/* In the order of their need for a place; in the bottom row from the right, what leads on first. */
static void add_bottom(struct frame *frame, struct sheet *sheet, int screen, int more, bool first)
{
    int flags = screen_page(screen)->flags;
    struct button *urgent = add_button(frame->bottom, &frame->bottom_n,
                                       say(sheet, WORD_FRAME_URGENT), INTENT_URGENT, 0);
    urgent->look = LOOK_URGENT;
    urgent->mark = SHAPE_ALERT;
    urgent->left = true;
    bool asks = screen == SCREEN_QUESTION || screen == SCREEN_GUESS;
    bool next_first = asks && (more < 0 || first);
    if (next_first)
        add_next(frame, sheet, true);
    if (more >= 0)
        add_more(frame, sheet, more, first);
    if (asks && !next_first)
        add_next(frame, sheet, false);
    if (flags & PAGE_BACK)
        add_button(frame->bottom, &frame->bottom_n, say(sheet, WORD_FRAME_BACK), INTENT_BACK, 0)
            ->mark = SHAPE_ARROW_LEFT;
    if (flags & PAGE_FINISH)
        add_button(frame->bottom, &frame->bottom_n, say(sheet, WORD_FRAME_FINISH), INTENT_FINISH,
                   0);
    if (flags & PAGE_KEEP)
        add_button(frame->bottom, &frame->bottom_n, say(sheet, WORD_FRAME_KEEP), INTENT_GO,
                   SCREEN_WHAT_WE_KEEP);
}

/* --- how big -------------------------------------------------------------------------------- */

int frame_mark_px(const struct sheet *sheet, const struct button *button)
{
    return button->mark ? scene_cap_px(sheet->em[TYPE_STRONG]) : 0;
}

int frame_mark_room_px(const struct sheet *sheet, const struct button *button)
{
    return button->mark ? frame_mark_px(sheet, button) + sheet->pad * 2 / 3 : 0;
}

int frame_inset_px(const struct sheet *sheet, const struct button *button)
{
    return 2 * sheet->pad + frame_mark_room_px(sheet, button);
}

static int widest_word(const struct sheet *sheet, const char *label)
{
    int widest = 0;
    struct line line;
    /* With no width, each line holds one word. */
    while (type_line(sheet, TYPE_STRONG, 0, &label, &line)) {
        int width = sheet->ruler->width_px(sheet->ruler, FACE_BOLD, sheet->em[TYPE_STRONG], line.at,
                                           line.n);
        widest = width > widest ? width : widest;
    }
    return widest + SLACK_PX;
}

/* As wide as the words, or as the widest word if the words are too wide. */
static struct rect room_for(const struct sheet *sheet, const struct button *button,
                            const char *label, int width_max)
{
    int width = type_width(sheet, TYPE_STRONG, label) + SLACK_PX;
    int room = width_max - frame_inset_px(sheet, button);
    if (width > room)
        width = widest_word(sheet, label);
    width = width > room ? room : width;
    int height = type_height(sheet, TYPE_STRONG, width, label) + sheet->pad / 2;
    return (struct rect){.w = width + frame_inset_px(sheet, button), .h = height};
}

static void at_least(int *value, int least)
{
    if (*value < least)
        *value = least;
}

static void size(const struct sheet *sheet, struct button *button, int width_max)
{
    button->box = room_for(sheet, button, button->label, width_max);
    if (button->twin) {
        struct rect twin = room_for(sheet, button, button->twin, width_max);
        at_least(&button->box.w, twin.w);
        at_least(&button->box.h, twin.h);
    }
    at_least(&button->box.h, sheet->touch);
    at_least(&button->box.w, 2 * sheet->touch < width_max ? 2 * sheet->touch : width_max);
}

static struct button *bottom_with(struct frame *frame, int intent, int or_intent)
{
    for (int i = 0; i < frame->bottom_n; i++)
        if (frame->bottom[i].intent == intent || frame->bottom[i].intent == or_intent)
            return &frame->bottom[i];
    return NULL;
}

/* Next and More change places on the last page of a question: at the same size, they leave all
 * pages the same area. */
static void size_alike(struct frame *frame)
{
    struct button *next = bottom_with(frame, INTENT_NEXT, INTENT_SKIP);
    struct button *more = bottom_with(frame, INTENT_PAGE, INTENT_PAGE);
    if (!next || !more)
        return;
    at_least(&next->box.w, more->box.w);
    at_least(&next->box.h, more->box.h);
    more->box = next->box;
}

void frame_next_leads(struct frame *frame)
{
    struct button *next = bottom_with(frame, INTENT_NEXT, INTENT_SKIP);
    struct button *more = bottom_with(frame, INTENT_PAGE, INTENT_PAGE);
    if (!more || more->look != LOOK_PRIMARY)
        return;
    more->look = LOOK_PLAIN;
    if (!next)
        return;
    struct rect box = more->box;
    more->box = next->box;
    next->box = box;
    next->look = next->intent == INTENT_NEXT ? LOOK_PRIMARY : LOOK_PLAIN;
}

/* --- where ---------------------------------------------------------------------------------- */

static int row_width(const struct sheet *sheet, const struct button *list, int n)
{
    int width = 0;
    for (int i = 0; i < n; i++)
        width += list[i].box.w + (i ? sheet->apart : 0);
    return width;
}

/* Left ones from the left, the others from the right. Returns the height of the row. */
static int set_row(const struct sheet *sheet, struct button *row, int n, int y, bool up)
{
    int left = sheet->side, right = sheet->panel->width_px - sheet->side, height = 0;
    for (int i = 0; i < n; i++)
        height = row[i].box.h > height ? row[i].box.h : height;
    for (int i = 0; i < n; i++) {
        struct rect *box = &row[i].box;
        box->h = height;
        box->y = up ? y - height : y;
        if (row[i].left) {
            box->x = left;
            left += box->w + sheet->apart;
        } else {
            right -= box->w;
            box->x = right;
            right -= sheet->apart;
        }
    }
    return height;
}

/* As many rows as it takes; the outermost holds the first buttons. Returns the
 * height of them all. */
static int set_rows(const struct sheet *sheet, struct button *list, int n, bool bottom)
{
    int width = sheet->panel->width_px - 2 * sheet->side, height = 0;
    for (int i = 0; i < n;) {
        int row_n = 1;
        while (i + row_n < n && row_width(sheet, list + i, row_n + 1) <= width)
            row_n++;
        height += height ? sheet->apart : 0;
        int y = bottom ? sheet->panel->height_px - sheet->edge - height : sheet->edge + height;
        height += set_row(sheet, list + i, row_n, y, bottom);
        i += row_n;
    }
    return height;
}

static int place_top(struct frame *frame, struct sheet *sheet)
{
    int width = sheet->panel->width_px - 2 * sheet->side;
    for (int i = 0; i < frame->top_n; i++)
        size(sheet, &frame->top[i], width);
    for (int i = 0; i < frame->top_n; i++) {
        struct button *button = &frame->top[i];
        if (button->short_label && row_width(sheet, frame->top, frame->top_n) > width) {
            button->label = button->short_label;
            size(sheet, button, width);
        }
    }
    int height = set_rows(sheet, frame->top, frame->top_n, false);
    frame->note = (struct rect){sheet->side, sheet->edge, width, height};
    for (int i = 0; i < frame->top_n; i++) {
        struct rect box = frame->top[i].box;
        int end = frame->note.x + frame->note.w;
        if (frame->top[i].left) {
            frame->note.x = box.x + box.w + 2 * sheet->gap;
            frame->note.w = end - frame->note.x;
        } else {
            frame->note.w = box.x - 2 * sheet->gap - frame->note.x;
        }
    }
    return height;
}

/* Urgent help goes at the foot of the rail, the others from its head. A button that has no room
 * there becomes a tile, except More, which the page cannot do without: it goes under the page. */
static void place_rail(struct frame *frame, struct sheet *sheet)
{
    int n = frame->bottom_n, width = 0;
    int y = sheet->area.y, foot = sheet->area.y + sheet->area.h;
    for (int i = 0; i < n; i++)
        at_least(&width, widest_word(sheet, frame->bottom[i].label) +
                             frame_inset_px(sheet, &frame->bottom[i]));
    for (int i = 0; i < n; i++)
        size(sheet, &frame->bottom[i], width);
    size_alike(frame);
    int x = sheet->panel->width_px - sheet->side - width;
    struct button *urgent = &frame->bottom[0];
    sheet->area.w -= width + sheet->gap;
    foot -= urgent->box.h;
    urgent->box = (struct rect){x, foot, width, urgent->box.h};
    for (int i = 1; i < n; i++) {
        struct button *button = &frame->bottom[i];
        if (y + button->box.h + sheet->apart <= foot) {
            button->box = (struct rect){x, y, width, button->box.h};
            y += button->box.h + sheet->apart;
        } else if (button->intent == INTENT_PAGE) {
            size(sheet, button, sheet->area.w);
            sheet->area.h -= button->box.h + sheet->apart;
            button->box.x = sheet->area.x + sheet->area.w - button->box.w;
            button->box.y = sheet->area.y + sheet->area.h + sheet->apart;
        } else {
            frame->spill[frame->spill_n++] = button;
            button->box.h = 0;
        }
    }
}

/* A row that is too wide because of its arrows drops them: the words say enough, and a second
 * row takes room. */
static void drop_arrows(const struct sheet *sheet, struct frame *frame, int width)
{
    struct button list[BUTTONS_MAX];
    int n = frame->bottom_n;
    if (row_width(sheet, frame->bottom, n) <= width)
        return;
    memcpy(list, frame->bottom, sizeof list);
    for (int i = 0; i < n; i++)
        if (list[i].mark && list[i].mark != SHAPE_ALERT) {
            list[i].mark = 0;
            size(sheet, &list[i], width);
        }
    if (row_width(sheet, list, n) <= width)
        memcpy(frame->bottom, list, sizeof list);
}

/* On a narrow small panel, the frame holds only what it takes to move. */
static void place_rows(struct frame *frame, struct sheet *sheet, int width)
{
    int n = frame->bottom_n;
    for (int i = 0; i < n; i++) {
        struct button *button = &frame->bottom[i];
        size(sheet, button, width);
        if (sheet->small && (button->intent == INTENT_FINISH || button->intent == INTENT_GO)) {
            frame->spill[frame->spill_n++] = button;
            frame->bottom_n = frame->bottom_n < i ? frame->bottom_n : i;
        }
    }
    drop_arrows(sheet, frame, width);
    size_alike(frame);
    sheet->area.h -= set_rows(sheet, frame->bottom, frame->bottom_n, true) + sheet->gap;
}

void frame_place(struct frame *frame, struct sheet *sheet, int screen, int more, bool first)
{
    *frame = (struct frame){0};
    int width = sheet->panel->width_px - 2 * sheet->side;
    sheet->area =
        (struct rect){sheet->side, sheet->edge, width, sheet->panel->height_px - 2 * sheet->edge};
    if (screen != SCREEN_RESTING) {
        add_top(frame, sheet, screen);
        add_bottom(frame, sheet, screen, more, first);
        int top = place_top(frame, sheet) + sheet->gap;
        sheet->area.y += top;
        sheet->area.h -= top;
        if (sheet->rail)
            place_rail(frame, sheet);
        else
            place_rows(frame, sheet, width);
    }
    sheet->y = sheet->top = sheet->area.y;
}
