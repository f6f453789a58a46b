/* Facts as two columns, the labels as wide as the widest of them; one below the other where that
 * leaves the values too little room. Promises that a short value is on the page of its label. */
#include "core/glass/pairs.h"

/* How wide the labels are, with what is between the columns; 0: the values are below them. */
static int label_column(const struct sheet *sheet, const struct pair *pairs, int n)
{
    int widest = 0;
    for (int i = 0; i < n; i++) {
        int width = type_width(sheet, TYPE_STRONG, pairs[i].label);
        if (pairs[i].value[0] && width > widest)
            widest = width;
    }
    widest += 2 * sheet->apart;
    return widest <= sheet->area.w * 2 / 5 ? widest : 0;
}

static void below(struct sheet *sheet, const struct pair *pair)
{
    int width = flow_width(sheet, TYPE_BODY);
    int height = type_height(sheet, TYPE_STRONG, width, pair->label) +
                 type_height(sheet, TYPE_BODY, width, pair->value);
    flow_keep(sheet, height < sheet->area.h ? height : sheet->area.h);
    flow_text(sheet, TYPE_STRONG, COLOR_PRIMARY, pair->label);
    flow_text(sheet, TYPE_BODY, COLOR_INK, pair->value);
}

static void beside(struct sheet *sheet, const struct pair *pair, int column)
{
    int x = sheet->area.x, width = sheet->area.w;
    int height = type_height(sheet, TYPE_BODY, width - column, pair->value);
    flow_keep(sheet, height < sheet->area.h / 2 ? height : 2 * sheet->pitch[TYPE_BODY]);
    struct rect box = flow_take(sheet, sheet->pitch[TYPE_BODY]);
    if (flow_drawn(sheet))
        type_draw(sheet, TYPE_STRONG, COLOR_PRIMARY, box, pair->label);
    sheet->y = box.y;
    sheet->area.x += column;
    sheet->area.w -= column;
    flow_text(sheet, TYPE_BODY, COLOR_INK, pair->value);
    sheet->area.x = x;
    sheet->area.w = width;
}

void pairs_flow(struct sheet *sheet, const struct pair *pairs, int n)
{
    int column = label_column(sheet, pairs, n);
    for (int i = 0; i < n; i++) {
        if (!pairs[i].value[0])
            continue;
        flow_gap(sheet, column ? sheet->para / 2 : sheet->para);
        if (column)
            beside(sheet, &pairs[i], column);
        else
            below(sheet, &pairs[i]);
    }
}
