/* See slip.h. */
#include "core/plain/slip.h"
#include <string.h>

static bool blank(char c)
{
    return c == ' ' || c == '\t';
}

static bool begins_comment(struct span span)
{
    struct span tail;
    if (span_after(span, "#", &tail))
        return !tail.n || *tail.at < '0' || *tail.at > '9';
    return span_after(span, ";", &tail) || span_after(span, "<!--", &tail) ||
           (span_after(span, "//", &tail) && tail.n);
}

struct span slip_comment(struct span value)
{
    for (size_t i = 1; i < value.n; i++) {
        struct span rest = {value.at + i, value.n - i};
        if (blank(value.at[i - 1]) && begins_comment(rest))
            return rest;
    }
    return (struct span){"", 0};
}

/* Each language has its own words for a formula that failed: #REF!, #BEZUG!, #NAME? */
static bool failed(struct span value)
{
    char last = value.at[value.n - 1];
    return value.n > 1 && value.at[0] == '#' && !memchr(value.at, ' ', value.n) &&
           (last == '!' || last == '?' || last == '#');
}

bool slip_machine(struct span value)
{
    static const char *const WORDS[] = {
        "#N/A", "#NA",   "#NV",      "NULL",          "<null>",    "(null)",
        "\\N",  "NaN",   "#null",    "#ERROR",        "undefined", "[object Object]",
        "<NA>", "#CALC", "#LOADING", "#GETTING_DATA", NULL};
    struct span tail;
    return value.n &&
           (failed(value) || span_choose(value, WORDS) >= 0 || span_after(value, "Err:", &tail) ||
            (span_after(value, "=", &tail) && memchr(value.at, '(', value.n)));
}

struct span slip_markup(struct span value)
{
    static const char *const SIGNS[] = {"&amp;", "&nbsp;", "&quot;", "&apos;", "&lt;", "&gt;",
                                        "&#",    "<br",    "</",     "<b>",    "<p>",  "<i>"};
    struct span tail;
    for (struct span rest = value; rest.n; rest.at++, rest.n--)
        for (size_t i = 0;
             (*rest.at == '&' || *rest.at == '<') && i < sizeof SIGNS / sizeof SIGNS[0]; i++)
            if (span_after(rest, SIGNS[i], &tail))
                return (struct span){rest.at, strlen(SIGNS[i])};
    return (struct span){"", 0};
}

static bool all_the_same(struct span value, const char *letters)
{
    for (size_t i = 0; i < value.n; i++)
        if (!strchr(letters, value.at[i]))
            return false;
    return value.n > 0;
}

bool slip_filler(struct span value)
{
    static const char *const WORDS[] = {
        "TBD",     "TBA",       "TBC",         "TODO",        "N/A",   "n.a.",    "None",
        "Nil",     "CHANGE ME", "CHANGEME",    "Placeholder", "FIXME", "Example", "Sample",
        "Fill in", "to come",   "coming soon", "name here",   NULL};
    struct span tail;
    return span_choose(value, WORDS) >= 0 || span_after(value, "lorem ipsum", &tail) ||
           all_the_same(value, "?") || all_the_same(value, "-._ ") ||
           (value.n > 1 && all_the_same(value, "xX"));
}
