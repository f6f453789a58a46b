/* One question of a self-check: its own words and its options. Promises the options in the
 * instrument's order, and a mark on the chosen one only. */
#include "core/glass/view.h"
#include "core/visit/intent.h"
#include "core/visit/questions.h"

static int height_of(const struct sheet *sheet, enum type type, const char *s)
{
    return type_height(sheet, type, flow_width(sheet, type), s);
}

static const char *listed(struct sheet *sheet, const char *s)
{
    struct text line = sheet_text(sheet);
    text_add(&line, "\u2022 ");
    text_add(&line, s);
    return sheet_keep(sheet, &line);
}

static int events_height(struct sheet *sheet, const struct item *item)
{
    int height = 0;
    for (int i = 0; i < item->event_n; i++)
        height += height_of(sheet, TYPE_BODY, listed(sheet, item->event[i]));
    return height;
}

static int stem_height(struct sheet *sheet, const struct item *item)
{
    return height_of(sheet, TYPE_BODY, item->stem) + events_height(sheet, item) +
           height_of(sheet, TYPE_STRONG, item->text) + 2 * sheet->gap;
}

/* How the answers are laid out: in how many columns (0: not on one page), and whether closer. */
struct stand {
    int columns;
    bool dense;
};

/* In one column a scale reads as a scale. If that takes too much room, short answers go into two
 * columns rather than closer; long ones, which would need two lines there, go closer. */
static struct stand stand(const struct sheet *sheet, struct choice *choices, int n, int room)
{
    int two = choices_columns(sheet), rows = (n + 1) / 2;
    bool brief = two == 2 && choices_height(sheet, choices, n, 2) ==
                                 rows * sheet->tile + (rows - 1) * sheet->gap;
    if (choices_height(sheet, choices, n, 1) <= room)
        return (struct stand){1, false};
    if (brief && choices_height(sheet, choices, n, 2) <= room)
        return (struct stand){2, false};
    for (int i = 0; i < n; i++)
        choices[i].dense = true;
    bool fits = choices_height(sheet, choices, n, 1) <= room;
    for (int i = 0; i < n; i++)
        choices[i].dense = false;
    if (!fits && choices_height(sheet, choices, n, two) <= room)
        return (struct stand){two, false};
    return (struct stand){fits, true};
}

static const char *progress(struct sheet *sheet)
{
    int number = questions_number(sheet->machine);
    if (!number)
        return say(sheet, WORD_C3_MORE);
    sheet_fill_int(sheet, "number", number);
    sheet_fill_int(sheet, "count", questions_count(sheet->machine));
    return say(sheet, WORD_FRAME_PROGRESS);
}

static bool has_note(const struct sheet *sheet, const struct frame *frame, const char *s)
{
    return type_width(sheet, TYPE_BODY, s) + SLACK_PX <= frame->note.w;
}

/* Between the buttons of the top row if there is room, else above the question. */
static void tell_progress(struct sheet *sheet, const struct frame *frame, const char *s)
{
    if (!frame_draw_note(frame, sheet, s))
        flow_text(sheet, TYPE_BODY, COLOR_MUTED, s);
}

/* --- answers on several pages --------------------------------------------------------------- */

static bool chosen_outside(const struct choice *choices, int n, int from, int to)
{
    for (int i = 0; i < n; i++)
        if (choices[i].chosen)
            return i < from || i > to;
    return false;
}

static const char *run_words(struct sheet *sheet, int from, int to, int n)
{
    sheet_fill_int(sheet, "from", from + 1);
    sheet_fill_int(sheet, "to", to + 1);
    sheet_fill_int(sheet, "count", n);
    return say(sheet, from == to ? WORD_C3_ANSWER : WORD_C3_ANSWERS);
}

/* Lays the answers out. from, to: which of them begin on the wanted page; to < from: none. */
static void walk(struct sheet *sheet, const struct choice *choices, int n, int *from, int *to)
{
    *from = 0;
    *to = -1;
    for (int i = 0; i < n; i++) {
        flow_gap(sheet, sheet->gap);
        flow_keep(sheet, choices_height(sheet, &choices[i], 1, 1));
        if (flow_drawn(sheet)) {
            *from = *to < 0 ? i : *from;
            *to = i;
        }
        choices_flow(sheet, &choices[i], 1, 1);
    }
}

/* The page says which answers it shows, and whether the chosen one is on another page. */
static void answers_in_runs(struct sheet *sheet, const struct frame *frame,
                            const struct choice *choices, int n, const char *number)
{
    int from, to;
    walk(sheet, choices, n, &from, &to);
    if (!has_note(sheet, frame, number))
        return;
    sheet_fill(sheet, "question", number);
    const char *upper =
        chosen_outside(choices, n, from, to) ? say(sheet, WORD_C3_ELSEWHERE) : number;
    upper = has_note(sheet, frame, upper) ? upper : number;
    if (to < from || !frame_draw_notes(frame, sheet, upper, run_words(sheet, from, to, n)))
        frame_draw_note(frame, sheet, upper);
}

/* On the pages that follow too, but not between the lines of an answer that runs over two pages. */
static void repeat_question(struct sheet *sheet, const struct item *item,
                            const struct choice *choices)
{
    for (int i = 0; i < item->option_n; i++)
        if (choices_height(sheet, &choices[i], 1, 1) > sheet->area.h)
            return;
    sheet->head = sheet->heads ? item->text : NULL;
    sheet->head_type = TYPE_STRONG;
}

void view_question(struct sheet *sheet)
{
    struct frame *frame = sheet->frame;
    const struct item *item = questions_item(sheet->machine);
    struct choice choices[OPTIONS_MAX];
    for (int i = 0; i < item->option_n; i++)
        choices[i] = (struct choice){.label = item->option[i].text,
                                     .intent = INTENT_CHOOSE,
                                     .arg = (int16_t)i,
                                     .option = true,
                                     .chosen = questions_chosen(sheet->machine) == i};
    int above = stem_height(sheet, item);
    struct stand as = stand(sheet, choices, item->option_n, sheet->area.h - above);
    const char *number = progress(sheet);
    if (as.columns || !has_note(sheet, frame, number))
        tell_progress(sheet, frame, number);
    if (item->stem[0])
        flow_text(sheet, TYPE_BODY, COLOR_INK, item->stem);
    for (int i = 0; i < item->event_n; i++)
        flow_text(sheet, TYPE_BODY, COLOR_INK, listed(sheet, item->event[i]));
    flow_gap(sheet, sheet->gap / 2);
    flow_text(sheet, TYPE_STRONG, COLOR_INK, item->text);
    flow_gap(sheet, sheet->gap);
    for (int i = 0; i < item->option_n; i++)
        choices[i].dense = as.dense;
    if (as.columns) {
        sheet->spare = 0;
        frame_next_leads(frame);
        choices_flow(sheet, choices, item->option_n, as.columns);
    } else {
        repeat_question(sheet, item, choices);
        answers_in_runs(sheet, frame, choices, item->option_n, number);
        sheet->head = NULL;
    }
}
