/* See release_source.h. */
#include "core/tally/release_source.h"
#include "core/wire/period.h"

void release_source_add_period(struct text *text, const struct release_source *source,
                               const struct period_name *name)
{
    if (source->example)
        text_add(text, "example");
    else
        period_add_name(text, name);
}

void release_source_add_stem(struct text *text, const struct release_source *source,
                             const struct period_name *name)
{
    text_add(text, "safeharbor_");
    text_add(text, source->site);
    text_add(text, "_");
    release_source_add_period(text, source, name);
}
