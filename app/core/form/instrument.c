/* Finds the parts of an instrument by the names that its file gives them. */
#include "core/form/instrument.h"
#include <string.h>

int instrument_item(const struct instrument *instrument, const char *id)
{
    for (int i = 0; i < instrument->item_n; i++)
        if (strcmp(instrument->item[i].id, id) == 0)
            return i;
    return -1;
}

int instrument_scale(const struct instrument *instrument, struct span id)
{
    for (int i = 0; i < instrument->scale_n; i++)
        if (span_same(span_of(instrument->scale[i].id), id))
            return i;
    return -1;
}

int instrument_option(const struct item *item, const char *code)
{
    for (int i = 0; i < item->option_n; i++)
        if (strcmp(item->option[i].code, code) == 0)
            return i;
    return -1;
}

bool instrument_gate(const struct item *item)
{
    return item->scale < 0 && item->end_at >= 0;
}

int instrument_questions(const struct instrument *instrument)
{
    int n = 0;
    for (int i = 0; i < instrument->item_n; i++)
        n += !instrument->item[i].only_if_any;
    return n;
}
