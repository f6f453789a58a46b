/* The staff screens: how the box is doing, row by row, in plain words; and the host key's
 * fingerprint, as text to compare and as a code. Promises that nothing here gives away a visit. */
#include "core/glass/view.h"
#include "core/visit/intent.h"
#include "core/visit/screen.h"
#include <string.h>

static const struct staff *known(const struct sheet *sheet)
{
    static const struct staff NOTHING = {0};
    return sheet->machine->staff ? sheet->machine->staff : &NOTHING;
}

/* --- rows: what it is, how it is ------------------------------------------------------------ */

enum { ROWS_MAX = 7 };
enum mark { MARK_NONE, MARK_GOOD, MARK_LOOK };

struct row {
    enum word label;
    const char *value;
    enum mark mark;
};

struct rows {
    int n, inset, label; /* room for the mark; for the label, 0: it is above its value */
    struct row row[ROWS_MAX];
};

static void row_add(struct sheet *sheet, struct rows *rows, enum word label, enum word value,
                    enum mark mark)
{
    rows->row[rows->n++] = (struct row){label, say(sheet, value), mark};
}

static void measure(struct sheet *sheet, struct rows *rows)
{
    int widest = 0;
    for (int i = 0; i < rows->n; i++) {
        int width = type_width(sheet, TYPE_BODY, say(sheet, rows->row[i].label));
        widest = width > widest ? width : widest;
        if (rows->row[i].mark)
            rows->inset = scene_cap_px(sheet->em[TYPE_STRONG]) + sheet->pad;
    }
    widest += sheet->gap * 2;
    bool beside = sheet->area.w - rows->inset - widest >= sheet->em[TYPE_BODY] * 9;
    for (int i = 0; i < rows->n && beside; i++)
        beside = type_height(sheet, TYPE_STRONG, sheet->area.w - rows->inset - widest,
                             rows->row[i].value) <= sheet->area.h / 2;
    rows->label = beside ? widest : 0;
}

static void draw_mark(struct sheet *sheet, const struct row *row, struct rect box)
{
    int size = scene_cap_px(sheet->em[TYPE_STRONG]), down = (sheet->pitch[TYPE_BODY] - size) / 2;
    if (row->mark)
        scene_mark(sheet->scene, row->mark == MARK_GOOD ? SHAPE_TICK : SHAPE_ALERT,
                   (struct rect){box.x, box.y + down, size, size}, COLOR_PRIMARY);
}

static void draw_beside(struct sheet *sheet, const struct rows *rows, const struct row *row)
{
    enum type type = row->mark == MARK_LOOK ? TYPE_STRONG : TYPE_BODY;
    int x = rows->inset + rows->label, width = sheet->area.w - x;
    int height = type_height(sheet, type, width, row->value);
    struct rect box = flow_take(sheet, height);
    if (!flow_drawn(sheet))
        return;
    draw_mark(sheet, row, box);
    type_draw(sheet, TYPE_BODY, COLOR_MUTED,
              (struct rect){box.x + rows->inset, box.y, rows->label, height},
              say(sheet, row->label));
    type_draw(sheet, type, COLOR_INK, (struct rect){box.x + x, box.y, width, height}, row->value);
}

static void draw_below(struct sheet *sheet, const struct rows *rows, const struct row *row)
{
    const char *label = say(sheet, row->label);
    sheet->area.x += rows->inset;
    sheet->area.w -= rows->inset;
    int height = type_height(sheet, TYPE_BODY, sheet->area.w, label);
    flow_keep(sheet,
              height + type_height(sheet, TYPE_STRONG, flow_width(sheet, TYPE_STRONG), row->value));
    struct rect box = flow_take(sheet, height);
    if (flow_drawn(sheet)) {
        type_draw(sheet, TYPE_BODY, COLOR_MUTED, box, label);
        draw_mark(sheet, row, (struct rect){box.x - rows->inset, box.y, 0, 0});
    }
    flow_text(sheet, TYPE_STRONG, COLOR_INK, row->value);
    sheet->area.x -= rows->inset;
    sheet->area.w += rows->inset;
}

static void draw_rows(struct sheet *sheet, struct rows *rows)
{
    measure(sheet, rows);
    for (int i = 0; i < rows->n; i++) {
        flow_gap(sheet, sheet->para * 2 / 3);
        if (rows->label)
            draw_beside(sheet, rows, &rows->row[i]);
        else
            draw_below(sheet, rows, &rows->row[i]);
    }
}

/* --- health -------------------------------------------------------------------------------------
 */

static void content_row(struct sheet *sheet, struct rows *rows)
{
    static const enum word SOURCE[] = {[CONTENT_SITE] = WORD_S1_SITE,
                                       [CONTENT_LAST_GOOD] = WORD_S1_LAST_GOOD,
                                       [CONTENT_CARD] = WORD_S1_CARD};
    uint8_t source = sheet->content->source;
    bool good = source == CONTENT_SITE && !sheet->content->fault_n;
    row_add(sheet, rows, WORD_S1_CONTENT, SOURCE[source], good ? MARK_GOOD : MARK_LOOK);
}

static void lamps_row(struct sheet *sheet, struct rows *rows)
{
    bool ready = sheet->machine->lines_ready;
    if (sheet->content->site.room_n == 0)
        row_add(sheet, rows, WORD_S1_LAMPS, WORD_S1_NO_ROOM, MARK_GOOD);
    else
        row_add(sheet, rows, WORD_S1_LAMPS, ready ? WORD_S1_LIT : WORD_S1_DARK,
                ready ? MARK_GOOD : MARK_LOOK);
}

static void network_row(struct sheet *sheet, struct rows *rows, enum word label, enum mark mark)
{
    static const enum word NETWORK[] = {[NETWORK_UNKNOWN] = WORD_S1_UNKNOWN,
                                        [NETWORK_OFF] = WORD_S1_OFF,
                                        [NETWORK_DHCP] = WORD_S1_DHCP,
                                        [NETWORK_STATIC] = WORD_S1_STATIC};
    row_add(sheet, rows, label, NETWORK[known(sheet)->network], mark);
}

static void health(struct sheet *sheet)
{
    static const enum word CLOCK[] = {[CLOCK_UNKNOWN] = WORD_S1_UNKNOWN,
                                      [CLOCK_TRUSTED] = WORD_S1_TRUSTED,
                                      [CLOCK_UNTRUSTED] = WORD_S1_UNTRUSTED};
    static const enum word STORE[] = {
        [STAFF_STORE_UNKNOWN] = WORD_S1_UNKNOWN,   [STAFF_STORE_OK] = WORD_S1_KEPT,
        [STAFF_STORE_CLEAN_START] = WORD_S1_BEGUN, [STAFF_STORE_READONLY] = WORD_S1_REFUSED,
        [STAFF_STORE_OTHERS] = WORD_S1_OTHERS,     [STAFF_STORE_UNUSED] = WORD_S1_UNUSED,
        [STAFF_STORE_AWAY] = WORD_S1_AWAY};
    static const enum word DATA[] = {[DATA_UNKNOWN] = WORD_S1_UNKNOWN,
                                     [DATA_THERE] = WORD_S1_WRITABLE,
                                     [DATA_MISSING] = WORD_S1_LOST};
    static const enum word TOUCH[] = {[TOUCH_UNKNOWN] = WORD_S1_UNKNOWN,
                                      [TOUCH_READY] = WORD_S1_FELT,
                                      [TOUCH_STUCK] = WORD_S1_STUCK,
                                      [TOUCH_MISSING] = WORD_S1_UNFELT};
    const struct staff *staff = known(sheet);
    struct rows rows = {0};
    bool good = true;
    content_row(sheet, &rows);
    row_add(sheet, &rows, WORD_S1_CLOCK, CLOCK[staff->clock],
            staff->clock == CLOCK_TRUSTED ? MARK_GOOD : MARK_LOOK);
    lamps_row(sheet, &rows);
    row_add(sheet, &rows, WORD_S1_TOUCH, TOUCH[staff->touch],
            staff->touch == TOUCH_READY ? MARK_GOOD : MARK_LOOK);
    network_row(sheet, &rows, WORD_S1_NETWORK, staff->network ? MARK_GOOD : MARK_LOOK);
    row_add(sheet, &rows, WORD_S1_STORAGE, DATA[staff->data],
            staff->data == DATA_THERE ? MARK_GOOD : MARK_LOOK);
    row_add(sheet, &rows, WORD_S1_COUNTS, STORE[staff->store],
            staff->store == STAFF_STORE_OK ? MARK_GOOD : MARK_LOOK);
    for (int i = 0; i < rows.n; i++)
        good &= rows.row[i].mark == MARK_GOOD;
    flow_para(sheet, say(sheet, good ? WORD_S1_GOOD : WORD_S1_LOOK));
    flow_gap(sheet, sheet->gap);
    draw_rows(sheet, &rows);
}

/* --- content -------------------------------------------------------------------------------------
 */

/* Something of the site goes by the day or the time. */
static bool needs_clock(const struct content *content)
{
    const struct site *site = &content->site;
    bool needs = (site->hours.n && !site->hours.always) || site->off.n;
    for (int i = 0; i < site->room_n; i++)
        needs |= site->room[i].hours.n && !site->room[i].hours.always;
    for (int i = 0; i < content->lists.peer_n; i++)
        needs |= content->lists.peer[i].ends_on[0] != '\0';
    return needs;
}

static void notes(struct sheet *sheet)
{
    int n = sheet->content->note_n;
    sheet_fill_int(sheet, "n", n);
    sheet_fill(sheet, "notes", say(sheet, n == 1 ? WORD_S4_NOTE : WORD_S4_NOTES));
    sheet_fill(sheet, "first", sheet->content->first);
    if (n)
        flow_para(sheet, say(sheet, WORD_S4_NOTED));
    if (sheet->content->first[0])
        flow_para(sheet, say(sheet, WORD_S4_FIRST));
}

static void content(struct sheet *sheet)
{
    static const enum word SOURCE[] = {[CONTENT_SITE] = WORD_S4_SITE,
                                       [CONTENT_LAST_GOOD] = WORD_S4_LAST_GOOD,
                                       [CONTENT_CARD] = WORD_S4_CARD};
    int faults = sheet->content->fault_n;
    sheet_fill_int(sheet, "n", faults);
    sheet_fill(sheet, "faults", say(sheet, faults == 1 ? WORD_S4_ONE : WORD_S4_MANY));
    bool left_out = sheet->content->source == CONTENT_SITE && faults;
    flow_para(sheet, say(sheet, left_out ? WORD_S4_LEFT_OUT : SOURCE[sheet->content->source]));
    notes(sheet);
    if (sheet->content->source != CONTENT_CARD)
        flow_para(sheet, say(sheet, WORD_M1_PROGRAM));
    if (sheet->content->source != CONTENT_SITE || sheet->content->note_n)
        flow_para(sheet, say(sheet, WORD_S4_REPORT));
    if (!sheet->machine->local.trusted && needs_clock(sheet->content))
        flow_para(sheet, say(sheet, WORD_S4_UNSURE));
}

/* --- network -------------------------------------------------------------------------------------
 */

enum { GROUP = 4, GROUPS = (FINGERPRINT_N - FINGERPRINT_HEAD + GROUP - 1) / GROUP };

static int group_n(int group)
{
    int left = FINGERPRINT_N - FINGERPRINT_HEAD - group * GROUP;
    return left < GROUP ? left : GROUP;
}

static int group_px(const struct sheet *sheet, const char *at, int n)
{
    return ruler_width(sheet->ruler, FACE_BOLD, sheet->em[TYPE_STRONG], at, (size_t)n);
}

/* In columns, so that the eye keeps its place between this screen and the other. */
struct grid {
    int cell, columns, rows;
};

static struct grid grid_of(const struct sheet *sheet, const char *digits)
{
    struct grid grid = {0};
    for (int i = 0; i < GROUPS; i++) {
        int width = group_px(sheet, digits + i * GROUP, group_n(i));
        grid.cell = width > grid.cell ? width : grid.cell;
    }
    grid.cell += sheet->em[TYPE_STRONG] * 2 / 3;
    int fit = sheet->area.w / grid.cell > 1 ? sheet->area.w / grid.cell : 1;
    grid.rows = (GROUPS + fit - 1) / fit;
    grid.columns = (GROUPS + grid.rows - 1) / grid.rows;
    return grid;
}

static void draw_groups(struct sheet *sheet, const struct grid *grid, const char *digits)
{
    int pitch = sheet->pitch[TYPE_STRONG], em = sheet->em[TYPE_STRONG];
    struct rect box = {0};
    for (int i = 0; i < GROUPS; i++) {
        const char *at = digits + i * GROUP;
        int x = i % grid->columns * grid->cell;
        if (i % grid->columns == 0)
            box = flow_take(sheet, pitch);
        if (flow_drawn(sheet))
            scene_text(sheet->scene, FACE_BOLD, COLOR_INK, em, box.x + x,
                       box.y + (pitch - scene_cap_px(em)) / 2, group_px(sheet, at, group_n(i)), at,
                       (size_t)group_n(i));
    }
}

static void fingerprint(struct sheet *sheet, const char *whole)
{
    const char *label = say(sheet, WORD_S6_FINGERPRINT), *why = say(sheet, WORD_S6_COMPARE);
    struct grid grid = grid_of(sheet, whole + FINGERPRINT_HEAD);
    int width = flow_width(sheet, TYPE_BODY);
    flow_gap(sheet, sheet->gap);
    flow_keep(sheet, type_height(sheet, TYPE_BODY, width, label) +
                         type_height(sheet, TYPE_BODY, width, why) + sheet->apart / 2 +
                         grid.rows * sheet->pitch[TYPE_STRONG]);
    flow_text(sheet, TYPE_BODY, COLOR_MUTED, label);
    flow_text(sheet, TYPE_BODY, COLOR_INK, why);
    flow_gap(sheet, sheet->apart / 2);
    draw_groups(sheet, &grid, whole + FINGERPRINT_HEAD);
}

static void network_rows(struct sheet *sheet)
{
    static const enum word SSH[] = {[SSH_UNKNOWN] = WORD_S1_UNKNOWN,
                                    [SSH_OFF] = WORD_S6_NEVER,
                                    [SSH_KEY] = WORD_S6_KEY,
                                    [SSH_ALWAYS] = WORD_S6_ALWAYS};
    const struct staff *staff = known(sheet);
    struct rows rows = {0};
    network_row(sheet, &rows, WORD_S6_NETWORK, MARK_NONE);
    row_add(sheet, &rows, WORD_S6_ADDRESS,
            staff->network == NETWORK_OFF ? WORD_S6_NONE : WORD_S1_UNKNOWN, MARK_NONE);
    if (staff->address[0])
        rows.row[rows.n - 1].value = staff->address;
    row_add(sheet, &rows, WORD_S6_FETCH, SSH[staff->ssh], MARK_NONE);
    if (!staff->fingerprint[0])
        row_add(sheet, &rows, WORD_S6_FINGERPRINT, WORD_S1_UNKNOWN, MARK_NONE);
    draw_rows(sheet, &rows);
}

/* Beside the rest if the panel is wide, else after it, with its name again. */
static void network(struct sheet *sheet)
{
    const char *whole = known(sheet)->fingerprint;
    int size = sheet_px(sheet, 45000), width = sheet->area.w;
    bool beside = whole[0] && width - size > sheet->em[TYPE_BODY] * 15, here = flow_drawn(sheet);
    struct rect code = {sheet->area.x + width - size, sheet->y + sheet->due, size, size};
    if (beside)
        sheet->area.w -= size + 2 * sheet->gap;
    network_rows(sheet);
    if (whole[0])
        fingerprint(sheet, whole);
    sheet->area.w = width;
    if (!whole[0])
        return;
    if (!beside) {
        const char *label = say(sheet, WORD_S6_FINGERPRINT);
        int above = type_height(sheet, TYPE_BODY, flow_width(sheet, TYPE_BODY), label);
        flow_gap(sheet, sheet->gap);
        size = size < sheet->area.h - above ? size : sheet->area.h - above;
        flow_keep(sheet, above + size);
        flow_text(sheet, TYPE_BODY, COLOR_MUTED, label);
        code = flow_take(sheet, size);
        code.w = size;
        here = flow_drawn(sheet);
    }
    if (here)
        scene_qr(sheet->scene, code, whole);
}

/* --- the three screens ---------------------------------------------------------------------- */

static void title(struct sheet *sheet)
{
    flow_title(sheet, say(sheet, screen_page(sheet->screen)->title));
}

void view_staff_health(struct sheet *sheet)
{
    title(sheet);
    health(sheet);
}

void view_staff_content(struct sheet *sheet)
{
    title(sheet);
    content(sheet);
}

void view_staff_network(struct sheet *sheet)
{
    title(sheet);
    network(sheet);
}
