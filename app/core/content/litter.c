/* See litter.h. */
#include "core/content/litter.h"
#include "core/plain/span.h"
#include <string.h>

static bool begins(struct span span, const char *with)
{
    size_t n = strlen(with);
    return span.n >= n && span_is((struct span){span.at, n}, with);
}

static bool ends(struct span span, const char *with)
{
    size_t n = strlen(with);
    return span.n >= n && span_is((struct span){span.at + span.n - n, n}, with);
}

bool litter(const char *entry)
{
    static const char *const whole[] = {
        "Thumbs.db", "ehthumbs.db", "desktop.ini", "System Volume Information",
        "RECYCLER",  "lost+found",  "autorun.inf", "WPSettings.dat",
        "__MACOSX",  "Icon\r",      "Icon",        NULL};
    static const char *const first[] = {
        ".", "~", "#", "$RECYCLE", "README", "START-HERE", "found.", "IndexerVolumeGuid", NULL};
    static const char *const last[] = {"~",     ".tmp", ".temp", ".bak", ".old",
                                       ".orig", ".swp", ".swo",  "#",    NULL};
    struct span span = span_of(entry);
    bool is = span_choose(span, whole) >= 0;
    for (int i = 0; first[i]; i++)
        is = is || begins(span, first[i]);
    for (int i = 0; last[i]; i++)
        is = is || ends(span, last[i]);
    return is;
}
