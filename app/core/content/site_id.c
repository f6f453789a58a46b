/* See site_id.h. An id cannot be changed once a kiosk counts: a bad one must never get that far. */
#include "core/content/site_id.h"
#include "core/plain/text.h"

static bool letter(char c)
{
    c = text_lower(c);
    return c >= 'a' && c <= 'z';
}

/* Jan2, march-1: a month with nothing but digits and hyphens behind it. */
static bool dated(struct span id)
{
    static const char *const MONTHS[] = {
        "jan", "january", "feb", "february", "mar", "march",    "apr", "april", "may",
        "jun", "june",    "jul", "july",     "aug", "august",   "sep", "sept",  "september",
        "oct", "october", "nov", "november", "dec", "december", NULL};
    struct span month = {id.at, 0};
    while (month.n < id.n && letter(id.at[month.n]))
        month.n++;
    for (size_t i = month.n; i < id.n; i++)
        if (letter(id.at[i]))
            return false;
    return month.n < id.n && span_choose(month, MONTHS) >= 0;
}

bool site_id_good(struct span id)
{
    static const char *const NO_TEXT[] = {"true", "false", "na",  "nan",
                                          "null", "none",  "inf", NULL};
    if (id.n == 0 || id.n > SITE_ID_MAX || !letter(id.at[0]))
        return false;
    for (size_t i = 0; i < id.n; i++)
        if (!letter(id.at[i]) && id.at[i] != '-' && (id.at[i] < '0' || id.at[i] > '9'))
            return false;
    return span_choose(id, NO_TEXT) < 0 && !dated(id);
}
