/* See value.h. Promises that no value is lost without a fault. */
#include "core/content/value.h"
#include "core/plain/span.h"

const char *value_keep(struct pool pool, struct span value, int line, struct faults *faults)
{
    const char *kept = span_keep(value, pool.at, pool.size, pool.used);
    if (!kept)
        fault_add(faults, line, "there is no room for more text. Shorten some.", NULL, NULL, NULL);
    return kept ? kept : "";
}

const char *value_phone(struct pool pool, const char *number, enum phone_use use, int line,
                        struct faults *faults)
{
    struct phone phone;
    char shown[PHONE_SHOWN_MAX + 1];
    struct text text = text_in(shown, sizeof shown);
    const char *wrong = number[0] ? phone_parse(number, use, &phone) : NULL;
    if (wrong)
        fault_add(faults, line, "\"{}\" can't be shown: {}", span_quote(span_of(number)).at, wrong,
                  NULL);
    if (wrong || !number[0])
        return number;
    phone_show(&phone, &text);
    return value_keep(pool, span_of(shown), line, faults);
}

void value_hours(struct hours *hours, struct span value, int line, struct faults *faults)
{
    struct span part;
    const char *wrong = hours_parse(hours, value, &part);
    if (wrong)
        fault_add(faults, line, wrong, span_quote(part).at, NULL, NULL);
}
