/* One QR code, and whose it is. Promises that a code comes with the name of who answers, and with
 * the number that it holds. */
#include "core/glass/view.h"
#include "core/glass/view_parts.h"
#include "core/plain/phone.h"
#include "core/visit/entries.h"
#include "core/visit/intent.h"

struct card {
    const char *label, *number;
};

/* Whose code it is, and the number or address in it; "" if the code itself says it best. */
static struct card qr_owner(struct sheet *sheet, int arg)
{
    const struct lists *lists = &sheet->content->lists;
    const struct way *way = ways_at(arg - QR_WAY);
    if (way)
        return (struct card){say(sheet, way->name), view_parts_way(sheet, way)};
    if (arg == QR_PROGRAM)
        return (struct card){sheet->content->site.program, sheet->content->site.phone};
    if (arg >= QR_LINE && arg < QR_LINE + lists->helpline_n) {
        const struct helpline *line = &lists->helpline[arg - QR_LINE];
        return (struct card){line->name,
                             line->number[0] ? line->number : view_parts_to_text(sheet, line)};
    }
    if (arg >= QR_PEER && arg < QR_PEER + lists->peer_n)
        return (struct card){lists->peer[arg - QR_PEER].shown_name,
                             lists->peer[arg - QR_PEER].reach_at};
    if (arg >= QR_RESOURCE && arg < QR_RESOURCE + lists->resource_n) {
        const struct resource *resource = &lists->resource[arg - QR_RESOURCE];
        return (struct card){resource->title,
                             phone_meant(resource->qr_text) ? resource->qr_text : ""};
    }
    return (struct card){say(sheet, WORD_E1_CALL), say(sheet, WORD_E1_988)};
}

static bool is_address(int arg, const char *held)
{
    const struct way *way = ways_at(arg - QR_WAY);
    if (way)
        return way->code[0] == 'h';
    return arg >= QR_PEER && arg < QR_RESOURCE && !phone_meant(held);
}

static void qr_words(struct sheet *sheet)
{
    struct card owner = qr_owner(sheet, sheet->visit->at.arg);
    flow_text(sheet, TYPE_STRONG, COLOR_INK, owner.label);
    if (is_address(sheet->visit->at.arg, owner.number))
        flow_para(sheet, owner.number);
    else if (owner.number[0])
        view_parts_number(sheet, "", owner.number);
    flow_para(sheet, say(sheet, WORD_Q1_WHAT));
    const struct way *way = ways_at(sheet->visit->at.arg - QR_WAY);
    if (!way)
        return;
    sheet_fill(sheet, "value", way->checked_on);
    flow_para(sheet, say(sheet, WORD_P2_CHECKED));
}

static struct rect qr_place(struct sheet *sheet)
{
    int size = sheet_px(sheet, 60000);
    size = size < sheet->area.h ? size : sheet->area.h;
    size = size < sheet->area.w ? size : sheet->area.w;
    flow_gap(sheet, sheet->gap);
    /* Makes it smaller before it goes to another page, down to what a phone still reads well. */
    if (flow_left(sheet) < size && flow_left(sheet) >= sheet_px(sheet, 40000))
        size = flow_left(sheet);
    struct rect box = flow_take(sheet, size);
    box.w = size;
    return box;
}

/* The code, with its words beside it if the panel is wide, else above it. */
void view_qr(struct sheet *sheet)
{
    struct text text = sheet_text(sheet);
    bool some = entries_qr(sheet->content, sheet->visit->at.arg, &text);
    const char *held = sheet_keep(sheet, &text);
    struct rect area = sheet->area;
    bool beside = area.w - sheet_px(sheet, 60000) > sheet->em[TYPE_BODY] * 14;
    flow_title(sheet, say(sheet, WORD_Q1_TITLE));
    if (!beside)
        qr_words(sheet);
    struct rect box = qr_place(sheet);
    if (some && flow_drawn(sheet))
        scene_qr(sheet->scene, box, held);
    if (!beside)
        return;
    int foot = sheet->y, page = sheet->page;
    sheet->y = box.y;
    sheet->area.x += box.w + 2 * sheet->gap;
    sheet->area.w -= box.w + 2 * sheet->gap;
    qr_words(sheet);
    sheet->area.x = area.x;
    sheet->area.w = area.w;
    if (sheet->page == page && sheet->y < foot)
        sheet->y = foot;
}
