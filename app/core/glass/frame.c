/* The frame of a screen. Promises that Urgent help is on every screen that is not the built-in
 * card, and Hide on every one that has something to hide, in the same place, one touch away; and
 * that no key changes its place from page to page. */
#include "core/glass/frame.h"
#include "core/visit/intent.h"
#include <assert.h>

/* --- how big -------------------------------------------------------------------------------- */

static int inner_air(const struct sheet *sheet)
{
    return sheet_px(sheet, sheet->large             ? 5000
                           : sheet->small           ? 1800
                           : sheet->size == SIZE_XL ? 2600
                                                    : 3200);
}

int frame_mark_px(const struct sheet *sheet, uint8_t mark)
{
    int em = sheet->em[TYPE_KEY];
    return mark == SHAPE_ALERT ? em * 28 / 100 : mark ? em * 62 / 100 : 0;
}

int frame_mark_room(const struct sheet *sheet, uint8_t mark)
{
    return mark ? frame_mark_px(sheet, mark) + sheet_px(sheet, 2000) : 0;
}

static int width_of(const struct sheet *sheet, const char *label, uint8_t mark)
{
    int width =
        type_width(sheet, TYPE_KEY, label) + 2 * inner_air(sheet) + frame_mark_room(sheet, mark);
    return width > sheet->touch ? width : sheet->touch;
}

static uint8_t mark_of(int intent, bool filled)
{
    bool on = intent == INTENT_PAGE || intent == INTENT_NEXT || intent == INTENT_BEGIN ||
              intent == INTENT_CONSENT || (intent == INTENT_GO && filled);
    return on ? SHAPE_ARROW_RIGHT : 0;
}

/* All that ever stands in the slot: what the screens' rows say, and what views put there. */
static int lead_width(const struct sheet *sheet)
{
    static const struct tile ALSO[] = {{WORD_FRAME_MORE, INTENT_PAGE, 0, 0},
                                       {WORD_FRAME_NEXT, INTENT_NEXT, 0, 0},
                                       {WORD_FRAME_SKIP, INTENT_SKIP, 0, 0},
                                       {WORD_FRAME_FINISH, INTENT_FINISH, 0, 0},
                                       {WORD_D1_NO, INTENT_NONE, 0, 0}};
    enum { ALSO_N = sizeof ALSO / sizeof ALSO[0] };
    int widest = 0;
    for (int i = 0; i < ALSO_N + SCREEN_COUNT; i++) {
        const struct tile *lead = i < ALSO_N ? &ALSO[i] : &screen_page(i - ALSO_N)->lead;
        const char *label = sheet->content->words.at[lead->word];
        bool none = lead->word == NO_WORD || !label;
        int width = none ? 0 : width_of(sheet, label, mark_of(lead->intent, true));
        widest = width > widest ? width : widest;
    }
    return widest;
}

/* --- which keys ----------------------------------------------------------------------------- */

static struct button *add(struct frame *frame, const char *label, int intent, int arg,
                          struct rect box)
{
    assert(frame->button_n < BUTTONS_MAX);
    struct button *button = &frame->button[frame->button_n++];
    *button = (struct button){
        .label = label, .drawn = label, .intent = (uint8_t)intent, .arg = (int16_t)arg, .box = box};
    return button;
}

static struct rect key(const struct sheet *sheet, int x, int y, int w)
{
    return (struct rect){x, y, w, sheet->row};
}

/* --- the foot ------------------------------------------------------------------------------- */

static struct rect urgent_slot(const struct sheet *sheet, const char *label)
{
    int width = width_of(sheet, label, SHAPE_ALERT);
    int y = sheet->panel->height_px - sheet->edge - sheet->row;
    return key(sheet, sheet->side, y, width);
}

/* On a small panel the longest words that lead on get a little smaller, rather than take a row from
 * the page, or its place from Stop. */
static int narrower(int lead, int left, int stop)
{
    int least = lead * 3 / 4;
    int room = left - stop >= least ? left - stop : left;
    return room >= least && room < lead ? room : lead;
}

/* Beside Urgent help; on a panel too narrow for that, in a row of their own above it. */
static void place_slots(struct frame *frame, const struct sheet *sheet, const char *urgent,
                        const char *back, const char *stop)
{
    struct rect beside = urgent_slot(sheet, urgent);
    int lead = lead_width(sheet), right = sheet->panel->width_px - sheet->side;
    int width = width_of(sheet, back, SHAPE_ARROW_LEFT);
    int most = right - sheet->side - sheet->apart - width;
    int left = right - beside.x - beside.w - width - 2 * sheet->apart;
    lead = lead < most ? lead : most;
    if (sheet->small)
        lead = narrower(lead, left, width_of(sheet, stop, 0) + sheet->apart);
    int y = beside.y - (lead > left ? sheet->row + sheet->apart : 0);
    frame->lead_slot = key(sheet, right - lead, y, lead);
    frame->back_slot = key(sheet, frame->lead_slot.x - sheet->apart - width, y, width);
    frame->foot_px = y;
    frame->quiet_px = beside.x + beside.w;
}

/* Between Urgent help and Back, if there is room for it. */
static struct button *quiet(struct frame *frame, const struct sheet *sheet, const char *label,
                            int intent, int arg)
{
    int y = sheet->panel->height_px - sheet->edge - sheet->row, width = width_of(sheet, label, 0);
    int x = frame->quiet_px + sheet->apart;
    int end = y == frame->back_slot.y ? frame->back_slot.x - sheet->apart
                                      : sheet->panel->width_px - sheet->side;
    if (x + width > end)
        return NULL;
    frame->quiet_px = x + width;
    return add(frame, label, intent, arg, key(sheet, x, y, width));
}

static void quiet_or_tile(struct frame *frame, const struct sheet *sheet, const char *label,
                          int intent, int arg)
{
    if (!quiet(frame, sheet, label, intent, arg))
        frame->spill[frame->spill_n++] =
            (struct button){.label = label, .intent = (uint8_t)intent, .arg = (int16_t)arg};
}

static void set_lead(struct frame *frame, const char *label, int intent, int arg, bool filled)
{
    if (!frame->lead)
        frame->lead = add(frame, label, intent, arg, frame->lead_slot);
    *frame->lead = (struct button){.label = label,
                                   .drawn = label,
                                   .intent = (uint8_t)intent,
                                   .arg = (int16_t)arg,
                                   .look = filled ? LOOK_PRIMARY : LOOK_PLAIN,
                                   .mark = mark_of(intent, filled),
                                   .box = frame->lead_slot};
}

static void place_lead(struct frame *frame, struct sheet *sheet, int page, int pages)
{
    const struct page *row = screen_page(sheet->screen);
    if (page + 1 < pages)
        set_lead(frame, say(sheet, WORD_FRAME_MORE), INTENT_PAGE, page + 1,
                 !(row->flags & PAGE_QUIET));
    else if (row->lead.word != NO_WORD)
        set_lead(frame, say(sheet, row->lead.word), row->lead.intent, row->lead.arg,
                 !(row->flags & PAGE_QUIET));
    else if (row->flags & PAGE_FINISH)
        set_lead(frame, say(sheet, WORD_FRAME_FINISH), INTENT_FINISH, 0, false);
}

void frame_leads(struct sheet *sheet, const char *label, int intent, int arg, bool filled)
{
    struct frame *frame = sheet->frame;
    bool more = frame->lead && frame->lead->intent == INTENT_PAGE;
    if (!more)
        set_lead(frame, label, intent, arg, filled);
}

/* As a sign among the quiet keys, where the top row has no room to spare. */
static void place_text(struct frame *frame, struct sheet *sheet)
{
    int flags = screen_page(sheet->screen)->flags;
    struct button *sign = NULL;
    if (flags & PAGE_NO_TEXT)
        return;
    if (sheet->small || flags & PAGE_STOP)
        sign = quiet(frame, sheet, say(sheet, WORD_FRAME_TEXT_SIGN), INTENT_TEXT, 0);
    if (sign)
        sign->label = say(sheet, WORD_FRAME_TEXT);
    /* On a small panel a question stays in medium size, and needs the room. */
    frame->text = !sign && !(sheet->small && sheet->screen == SCREEN_QUESTION);
}

void frame_progress(struct sheet *sheet, int number, int of)
{
    sheet->frame->progress = number;
    sheet->frame->of = of;
}

static void place_foot(struct frame *frame, struct sheet *sheet, int page, int pages)
{
    const struct page *row = screen_page(sheet->screen);
    const char *urgent = say(sheet, WORD_FRAME_URGENT), *back = say(sheet, WORD_FRAME_BACK);
    place_slots(frame, sheet, urgent, back, say(sheet, WORD_FRAME_STOP));
    place_lead(frame, sheet, page, pages);
    if (page > 0 || row->flags & PAGE_BACK)
        add(frame, back, page > 0 ? INTENT_PAGE : INTENT_BACK, page > 0 ? page - 1 : 0,
            frame->back_slot)
            ->mark = SHAPE_ARROW_LEFT;
    frame->held = row->flags & PAGE_STOP &&
                  !quiet(frame, sheet, say(sheet, WORD_FRAME_STOP), INTENT_GO, SCREEN_STOP);
    place_text(frame, sheet);
    if (row->flags & PAGE_KEEP)
        quiet_or_tile(frame, sheet, say(sheet, WORD_FRAME_KEEP), INTENT_GO, SCREEN_WHAT_WE_KEEP);
    if (row->quiet.word != NO_WORD)
        quiet_or_tile(frame, sheet, say(sheet, row->quiet.word), row->quiet.intent, 0);
    if (row->flags & PAGE_FINISH && row->lead.word != NO_WORD)
        quiet_or_tile(frame, sheet, say(sheet, WORD_FRAME_FINISH), INTENT_FINISH, 0);
    struct button *help = add(frame, urgent, INTENT_URGENT, 0, urgent_slot(sheet, urgent));
    help->look = LOOK_URGENT;
    help->mark = SHAPE_ALERT;
}

/* --- the top -------------------------------------------------------------------------------- */

static const char *text_label(struct sheet *sheet, int room)
{
    static const enum word LABEL[] = {WORD_FRAME_TEXT, WORD_FRAME_TEXT_SHORT, WORD_FRAME_TEXT_SIGN};
    const char *label = NULL;
    for (int i = sheet->small ? 2 : sheet->up ? 1 : 0; i < 3; i++) {
        label = say(sheet, LABEL[i]);
        if (width_of(sheet, label, 0) <= room)
            break;
    }
    return label;
}

static void place_top(struct frame *frame, struct sheet *sheet)
{
    int y = sheet->edge, left = sheet->side, right = sheet->panel->width_px - sheet->side;
    bool hides =
        !screen_of_staff(sheet->screen) && !(screen_page(sheet->screen)->flags & PAGE_NO_HIDE);
    const char *hide = say(sheet, WORD_FRAME_HIDE), *stop = say(sheet, WORD_FRAME_STOP);
    if (hides) {
        add(frame, hide, INTENT_HIDE, 0, key(sheet, left, y, width_of(sheet, hide, 0)));
        left += width_of(sheet, hide, 0) + sheet->apart;
    }
    if (frame->held) {
        add(frame, stop, INTENT_GO, SCREEN_STOP, key(sheet, left, y, width_of(sheet, stop, 0)));
        left += width_of(sheet, stop, 0) + sheet->apart;
    }
    if (frame->text) {
        const char *text = text_label(sheet, right - left);
        right -= width_of(sheet, text, 0);
        add(frame, say(sheet, WORD_FRAME_TEXT), INTENT_TEXT, 0,
            key(sheet, right, y, width_of(sheet, text, 0)))
            ->drawn = text;
        right -= sheet->apart;
    }
    int air = left > sheet->side ? sheet_px(sheet, 2500) : 0;
    frame->note = (struct rect){left + air, y, right - left - 2 * air, sheet->row};
}

void frame_place(struct frame *frame, struct sheet *sheet, int page, int pages)
{
    *frame = (struct frame){0};
    int w = sheet->panel->width_px, h = sheet->panel->height_px;
    bool wide = !sheet->large || screen_page(sheet->screen)->flags & PAGE_WIDE;
    sheet->area = (struct rect){sheet->side, sheet->edge, w - 2 * sheet->side, h - 2 * sheet->edge};
    frame->foot_px = frame->ground_px = h;
    if (sheet->screen != SCREEN_RESTING) {
        place_foot(frame, sheet, page, pages);
        place_top(frame, sheet);
        int top = sheet->edge + sheet->row + sheet->gap;
        frame->ground_px = frame->foot_px - sheet->foot / 2;
        sheet->area.y = top;
        sheet->area.h = frame->foot_px - sheet->foot - top;
        if (!wide && sheet->area.w > sheet_px(sheet, 252000))
            sheet->area.w = sheet_px(sheet, 252000);
    }
    sheet->y = sheet->top = sheet->area.y;
}
