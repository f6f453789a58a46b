/* What is kept and what leaves, in words: from the terms that tallyd says are in force, the columns
 * of the store (image.h), and the last report. Never from what the settings ask for in a later
 * period, and never a number of the open one. */
#include "core/glass/view.h"
#include "core/glass/view_parts.h"
#include "core/visit/screen.h"
#include "core/wire/period.h"

static void para(struct sheet *sheet, enum word word)
{
    flow_para(sheet, say(sheet, word));
}

static void years(struct sheet *sheet, int n)
{
    sheet_fill_int(sheet, "n", n);
    sheet_fill(sheet, "years", say(sheet, n == 1 ? WORD_YEARS_ONE : WORD_YEARS_MANY));
}

/* How far the noise moves a count in 95 of 100 cases, and how many counts share epsilon. */
static void noise(struct sheet *sheet, const struct terms *terms)
{
    struct text epsilon = sheet_text(sheet);
    text_add_hundredths(&epsilon, terms->epsilon_hundredths);
    sheet_fill(sheet, "epsilon", sheet_keep(sheet, &epsilon));
    sheet_fill_int(sheet, "k", terms->k);
    sheet_fill_int(sheet, "T", terms_tables(terms));
    sheet_fill_int(sheet, "noise", terms->mode == MODE_BANDS ? terms_error(terms) : 0);
}

/* --- what this kiosk keeps ------------------------------------------------------------------ */

enum { COLUMN_PARAS = 2, COLUMN_EMS = 12 };

struct column {
    enum word head, para[COLUMN_PARAS];
};

static int column_px(struct sheet *sheet, const struct column *column, int width)
{
    int height = sheet->pitch[TYPE_STRONG];
    for (int i = 0; i < COLUMN_PARAS && column->para[i] != NO_WORD; i++)
        height += sheet->para + type_height(sheet, TYPE_BODY, width, say(sheet, column->para[i]));
    return height;
}

static void draw_column(struct sheet *sheet, const struct column *column, struct rect box)
{
    type_draw(sheet, TYPE_STRONG, COLOR_PRIMARY, box, say(sheet, column->head));
    box.y += sheet->pitch[TYPE_STRONG];
    for (int i = 0; i < COLUMN_PARAS && column->para[i] != NO_WORD; i++) {
        const char *s = say(sheet, column->para[i]);
        box.y += sheet->para;
        type_draw(sheet, TYPE_BODY, COLOR_INK, box, s);
        box.y += type_height(sheet, TYPE_BODY, box.w, s);
    }
}

static void below(struct sheet *sheet, const struct column *column)
{
    flow_gap(sheet, sheet->gap);
    flow_keep(sheet, sheet->pitch[TYPE_STRONG] + sheet->para + 2 * sheet->pitch[TYPE_BODY]);
    flow_text(sheet, TYPE_STRONG, COLOR_PRIMARY, say(sheet, column->head));
    for (int i = 0; i < COLUMN_PARAS && column->para[i] != NO_WORD; i++)
        para(sheet, column->para[i]);
}

/* Side by side, if a line of each has room for a few words. */
static void kept(struct sheet *sheet)
{
    int mode = sheet->machine->terms.mode;
    const struct column keeps = {WORD_I1_KEEPS,
                                 {mode == MODE_OFF ? WORD_I1_OFF : WORD_I1_SOME,
                                  mode == MODE_OFF      ? NO_WORD
                                  : mode == MODE_VISITS ? WORD_I1_NO_ANSWERS
                                                        : WORD_I1_NOISE}},
                        keeps_not = {WORD_I1_KEEPS_NOT, {WORD_I1_NOT, WORD_I1_PARTS}};
    int width = (sheet->area.w - 2 * sheet->gap) / 2;
    int left = column_px(sheet, &keeps, width), right = column_px(sheet, &keeps_not, width);
    int height = left > right ? left : right;
    if (width < sheet->em[TYPE_BODY] * COLUMN_EMS || height > sheet->area.h) {
        below(sheet, &keeps);
        below(sheet, &keeps_not);
        return;
    }
    flow_gap(sheet, sheet->gap);
    struct rect box = flow_take(sheet, height);
    box.w = width;
    if (flow_drawn(sheet))
        draw_column(sheet, &keeps, box);
    box.x += width + 2 * sheet->gap;
    if (flow_drawn(sheet))
        draw_column(sheet, &keeps_not, box);
}

/* --- every table there is ------------------------------------------------------------------- */

static void what_leaves(struct sheet *sheet)
{
    const struct machine *machine = sheet->machine;
    para(sheet, WORD_I2_LEAVE);
    if (machine->terms.mode == MODE_BANDS)
        para(sheet, terms_tables(&machine->terms) == 1 ? WORD_I2_NOISE_ONE : WORD_I2_NOISE_EACH);
    if (machine->keep_years) {
        years(sheet, machine->keep_years);
        para(sheet, WORD_I2_KEEP);
    }
    para(sheet, WORD_I2_SINCE);
}

static void store(struct sheet *sheet, const struct terms *terms)
{
    para(sheet, WORD_I2_VISIT_N);
    para(sheet, WORD_I2_CHECKIN_N);
    if (terms->count_door)
        para(sheet, WORD_I2_DOOR);
    if (terms->tables >> TABLE_BURNOUT & 1)
        para(sheet, WORD_I2_BURNOUT);
    if (terms->tables >> TABLE_DISTRESS & 1)
        para(sheet, WORD_I2_DISTRESS);
    if (terms->mode == MODE_BANDS)
        para(sheet, WORD_I2_NOISE);
    para(sheet, WORD_I2_PERIOD);
    para(sheet, WORD_I2_CARRIED);
    para(sheet, WORD_I2_SETTINGS);
    para(sheet, WORD_I2_HOURS);
    para(sheet, WORD_I2_PARITY);
    para(sheet, WORD_I2_CLOSED);
}

/* Every place that is written to: the store, and what a restart of the check-in program needs. */
static void tables(struct sheet *sheet)
{
    struct terms terms = terms_plain(&sheet->machine->terms);
    if (terms.mode == MODE_OFF)
        para(sheet, WORD_I2_OFF);
    else
        store(sheet, &terms);
    if (sheet->content->site.room_n)
        para(sheet, WORD_I2_ROOMS);
    if (terms.mode != MODE_OFF)
        what_leaves(sheet);
}

/* --- the last report ------------------------------------------------------------------------ */

static void about(struct sheet *sheet, const struct period_name *name)
{
    struct text text = sheet_text(sheet);
    bool dated = period_ends_dated(name);
    period_add_name(&text, name);
    sheet_fill(sheet, "period", sheet_keep(sheet, &text));
    text = sheet_text(sheet);
    if (dated)
        period_add_day(&text, period_last_day(name));
    sheet_fill(sheet, "day", sheet_keep(sheet, &text));
    para(sheet, dated ? WORD_I3_PERIOD : WORD_I3_UNDATED);
}

/* A number that was rounded down to a multiple of 5; fewer than k; or not counted there. */
static void count(struct sheet *sheet, const struct closed *closed, enum counted number)
{
    static const enum word SOME[] = {WORD_I3_VISITS, WORD_I3_CHECKINS},
                           FEW[] = {WORD_I3_FEW_VISITS, WORD_I3_FEW_CHECKINS};
    uint32_t n = number == COUNTED_VISITS ? closed->visits : closed->checkins;
    bool few = closed->few >> number & 1 || closed->schema <= 1;
    if (n == 0 && !few)
        return;
    sheet_fill_int(sheet, "from", n);
    sheet_fill_int(sheet, "to", (int64_t)n + 4);
    para(sheet, n ? SOME[number] : FEW[number]);
    if (!(closed->carried >> number & 1))
        return;
    struct text text = sheet_text(sheet);
    period_add_counted(&text, closed, number);
    sheet_fill(sheet, "counted", sheet_keep(sheet, &text));
    para(sheet, WORD_I3_SINCE);
}

static void answers(struct sheet *sheet, const struct closed *closed)
{
    static const enum word COUNT[TABLE_COUNT] = {
        [TABLE_BURNOUT] = WORD_I3_BURNOUT, [TABLE_DISTRESS] = WORD_I3_DISTRESS};
    for (int t = 0; t < TABLE_COUNT; t++)
        if (closed->high[t] >= 0) {
            sheet_fill_int(sheet, "high", closed->high[t]);
            para(sheet, COUNT[t]);
        }
    if (closed->terms.mode == MODE_BANDS)
        para(sheet, WORD_I3_NOISE);
}

static void report(struct sheet *sheet)
{
    const struct closed *closed = &sheet->machine->last;
    if (closed->terms.mode == MODE_OFF) {
        para(sheet, WORD_I3_NONE);
        return;
    }
    noise(sheet, &closed->terms);
    about(sheet, &closed->name);
    count(sheet, closed, COUNTED_VISITS);
    count(sheet, closed, COUNTED_CHECKINS);
    if (closed->terms.count_door)
        para(sheet, WORD_I2_DOOR);
    answers(sheet, closed);
    para(sheet, WORD_I3_ALL);
    if (closed->keep_years && period_ends_dated(&closed->name)) {
        years(sheet, closed->keep_years);
        para(sheet, WORD_I3_KEEP);
    }
}

/* --- the three screens ---------------------------------------------------------------------- */

static void lay_out(struct sheet *sheet, void (*paras)(struct sheet *))
{
    struct choice choices[TILES_MAX];
    noise(sheet, &sheet->machine->terms);
    flow_title(sheet, say(sheet, screen_page(sheet->screen)->title));
    paras(sheet);
    int n = view_parts_tiles(sheet, choices);
    flow_gap(sheet, sheet->gap * 3 / 2);
    choices_flow(sheet, choices, n, choices_columns(sheet));
}

void view_promise_kept(struct sheet *sheet)
{
    lay_out(sheet, kept);
}

void view_promise_tables(struct sheet *sheet)
{
    lay_out(sheet, tables);
}

void view_promise_report(struct sheet *sheet)
{
    lay_out(sheet, report);
}
