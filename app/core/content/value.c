/* See value.h. Promises that no value is lost without a fault, and that one mistake is one fault.
 */
#include "core/content/value.h"
#include "core/plain/slip.h"
#include "core/plain/span.h"
#include <string.h>

const char *value_keep(struct pool pool, struct span value, int line, struct faults *faults)
{
    const char *kept = value.n ? span_keep(value, pool.at, pool.size, pool.used) : "";
    if (!kept && !*pool.full)
        fault_add(faults, line,
                  "from this line on there is no room: {} together hold {} kilobytes of text. "
                  "Shorten some of it, or take some out.",
                  pool.of, span_quote_int((int)(pool.size / 1024)).at, NULL);
    *pool.full |= !kept;
    return kept ? kept : "";
}

const char *value_said(struct pool pool, struct span value, int line, struct faults *faults)
{
    if (slip_filler(value))
        fault_warn(faults, line,
                   "\"{}\" is what people write when the right words are still to come, and "
                   "visitors may read it. Write them, or leave it empty.",
                   span_quote(value).at, NULL, NULL);
    return value_keep(pool, value, line, faults);
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
    return strcmp(shown, number) ? value_keep(pool, span_of(shown), line, faults) : number;
}

void value_hours(struct hours *hours, struct span value, int line, struct faults *faults)
{
    struct span part;
    const char *wrong = hours_parse(hours, value, &part);
    if (wrong)
        fault_add(faults, line, wrong, span_quote(part).at, NULL, NULL);
}
