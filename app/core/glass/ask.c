/* A question and its answers, in pages. Promises that they stay on one page if they can; and that
 * where they cannot, each page asks again and begins with the answer that the one before ended
 * with. Answers never get smaller for that; what is asked may, and Back shows it large. */
#include "core/glass/ask.h"
#include "core/glass/frame.h"
#include "core/glass/type.h"

enum { PARTS_MAX = BLOCKS_MAX + OPTIONS_MAX };
enum { REMINDS_UM = 4850 }; /* what is asked, on the pages that follow */

/* What one page holds: blocks, then answers, each from before its end. */
struct part {
    int block, block_end, from, end;
    int head_um; /* what is asked has no higher capitals than this; 0: as high as the answers */
};

/* --- what is asked -------------------------------------------------------------------------- */

static void head_size(struct sheet *sheet, int cap_um)
{
    static const enum type TYPES[] = {TYPE_SMALL, TYPE_STRONG};
    int em = sheet_em(sheet, cap_um);
    for (int i = 0; i < 2 && cap_um; i++)
        if (em < sheet->em[TYPES[i]]) {
            sheet->pitch[TYPES[i]] = sheet->pitch[TYPES[i]] * em / sheet->em[TYPES[i]];
            sheet->em[TYPES[i]] = em;
        }
}

/* Beside Hide, where that saves height. */
static bool beside_hide(const struct sheet *sheet, const struct block *block, struct rect *box)
{
    int end = sheet->area.x + sheet->area.w;
    *box = sheet->frame->note;
    if (box->x + box->w > end)
        box->w = end - box->x;
    int below = type_height(sheet, block->type, sheet->area.w, block->s) + box->h;
    return box->w >= sheet->area.w / 2 &&
           type_height(sheet, block->type, box->w, block->s) <= below;
}

/* About the narrowest width in which s takes no more lines: they are about as long then. */
static int even(const struct sheet *sheet, enum type type, int width, const char *s)
{
    int height = type_height(sheet, type, width, s), low = width / 2, high = width;
    if (height == sheet->pitch[type])
        return width;
    while (high - low > sheet->em[type] / 4) {
        int middle = (low + high) / 2;
        if (type_fits(sheet, type, middle, height, s))
            high = middle;
        else
            low = middle;
    }
    return high;
}

static void draw_block(struct sheet *sheet, const struct block *block, struct rect at)
{
    at.w = even(sheet, block->type, at.w, block->s);
    type_draw(sheet, block->type, block->color, at, block->s);
}

/* Sets the part's blocks at the top of a page; returns where its answers begin. */
static int set_head(struct sheet *sheet, const struct ask *ask, const struct part *part, bool draw)
{
    struct rect row = sheet->frame->note, at;
    int y = row.y + row.h + sheet_px(sheet, 1800);
    bool beside =
        part->block < part->block_end && beside_hide(sheet, &ask->block[part->block], &at);
    for (int i = part->block; i < part->block_end; i++) {
        const struct block *block = &ask->block[i];
        bool first = i == part->block, listed = !first && block[-1].type == block->type;
        if (!first || !beside) {
            y += listed ? 0 : sheet->para;
            at = (struct rect){sheet->area.x, y, sheet->area.w, 0};
        }
        int height = type_height(sheet, block->type, at.w, block->s);
        at.y += first && beside && height < row.h ? (row.h - height) / 2 : 0;
        y = at.y + height > y ? at.y + height : y;
        if (draw)
            draw_block(sheet, block, at);
    }
    return y + sheet->para;
}

/* --- pages ---------------------------------------------------------------------------------- */

static int bottom(const struct sheet *sheet)
{
    return sheet->frame->foot_px - sheet->foot;
}

static bool holds(const struct sheet *sheet, const struct ask *ask, struct part part)
{
    struct sheet page = *sheet;
    head_size(&page, part.head_um);
    int y = set_head(&page, ask, &part, false);
    return y + options_height(&page, &ask->options, part.from, part.end) <= bottom(sheet);
}

/* What is asked is a size or two smaller if it leaves the first answer no room. */
static int first_head(const struct sheet *sheet, const struct ask *ask)
{
    static const int CAP_UM[] = {0, 6450, REMINDS_UM};
    int i = 0;
    while (i < 2 && !holds(sheet, ask, (struct part){0, ask->n, 0, 1, CAP_UM[i]}))
        i++;
    return CAP_UM[i];
}

/* Blocks that leave the first answer no room have pages of their own. The question itself stands on
 * the first page of answers, too. Returns which block that page begins with. */
static int lead_in(const struct sheet *sheet, const struct ask *ask, int head_um,
                   struct part *parts, int *n)
{
    int block = 0, said = 0;
    while (said < ask->n && !holds(sheet, ask, (struct part){block, ask->n, 0, 1, head_um})) {
        struct part part = {said, said + 1, 0, 0, head_um};
        while (part.block_end < ask->n &&
               holds(sheet, ask, (struct part){said, part.block_end + 1, 0, 0, head_um}))
            part.block_end++;
        parts[(*n)++] = part;
        said = part.block_end;
        block = said < ask->n ? said : ask->n - 1;
    }
    return block;
}

/* Which block a later page begins with: a title and a list are not said again, and on a small panel
 * only the question itself is. */
static int said_again(const struct sheet *sheet, const struct ask *ask)
{
    bool once = sheet->small || ask->n > 2 || ask->block[0].type == TYPE_TITLE;
    return once ? ask->n - 1 : 0;
}

/* A page with answers from `next` on. It begins with the one before that if it holds both, and asks
 * nothing if it holds not even one else. */
static struct part answers(const struct sheet *sheet, const struct ask *ask, struct part part,
                           int next)
{
    part.block_end = ask->n;
    part.from = next > 0 ? next - 1 : 0;
    part.end = next + 1;
    if (!holds(sheet, ask, part))
        part.from = next;
    if (!holds(sheet, ask, part))
        part.block = ask->n;
    while (part.end < ask->options.n) {
        part.end++;
        if (!holds(sheet, ask, part)) {
            part.end--;
            break;
        }
    }
    return part;
}

static int plan(const struct sheet *sheet, const struct ask *ask, struct part *parts)
{
    int n = 0, head_um = first_head(sheet, ask);
    int block = lead_in(sheet, ask, head_um, parts, &n);
    for (int next = 0; next < ask->options.n && n < PARTS_MAX; next = parts[n++].end) {
        struct part part = {.block = block, .head_um = n ? REMINDS_UM : head_um};
        parts[n] = answers(sheet, ask, part, next);
        block = said_again(sheet, ask);
    }
    return n;
}

/* The pages; one more for answers without their question, and many for a page that does not hold
 * all that is to be on it. */
static int cost(const struct sheet *sheet, const struct ask *ask, const struct part *parts, int n)
{
    int all = n;
    for (int i = 0; i < n; i++)
        all += !holds(sheet, ask, parts[i]) ? PARTS_MAX : parts[i].block == ask->n;
    return all;
}

/* The airiest rung with the fewest pages. Returns how many they are. */
static int choose(struct sheet *sheet, struct ask *ask, struct part *parts)
{
    const struct sheet as_it_was = *sheet;
    int last = options_rungs(sheet) - 1, fewest = 0, best = last;
    for (int rung = 0; rung <= last && fewest != 1; rung++) {
        *sheet = as_it_was;
        options_set(sheet, &ask->options, rung);
        int pages = cost(sheet, ask, parts, plan(sheet, ask, parts));
        if (!fewest || pages < fewest) {
            fewest = pages;
            best = rung;
        }
    }
    *sheet = as_it_was;
    options_set(sheet, &ask->options, best);
    return plan(sheet, ask, parts);
}

/* --- the page ------------------------------------------------------------------------------- */

/* A small panel has no room for long answers in large text; a large one has room for them only
 * without its picture. */
static void measure(struct sheet *sheet)
{
    if (state_size(sheet->machine) <= SIZE_M)
        return;
    if (sheet->large)
        sheet->area.w = sheet->panel->width_px - 2 * sheet->side;
    if (!sheet->small)
        return;
    sheet->em[TYPE_BODY] = sheet_em(sheet, 5000);
    sheet->em[TYPE_SMALL] = sheet_em(sheet, 4850);
    sheet->em[TYPE_TITLE] = sheet_em(sheet, 5600);
}

void ask_draw(struct sheet *sheet, struct ask *ask)
{
    struct part parts[PARTS_MAX];
    struct sheet page = *sheet;
    measure(&page);
    int n = choose(&page, ask, parts);
    const struct part *part = &parts[sheet->wanted < n ? sheet->wanted : n - 1];
    head_size(&page, part->head_um);
    int y = set_head(&page, ask, part, true);
    y = options_draw(&page, &ask->options, part->from, part->end, y);
    sheet->page = n - 1;
    sheet->y = sheet->end = y;
    sheet->area.w = page.area.w;
    sheet->area.h = bottom(&page) - sheet->area.y;
    sheet->frame->ground_px = sheet->frame->foot_px - page.foot / 2;
    sheet->scene->overflow |= y > bottom(&page);
}
