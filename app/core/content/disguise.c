/* See disguise.h. */
#include "core/content/disguise.h"
#include "core/plain/span.h"
#include <string.h>

#define SAVE "Open it in the program that made it, and save it as plain text (a list: CSV UTF-8)."

static const struct {
    const char *first, *what;
} KINDS[] = {
    {"PK\x03\x04", "this is a workbook, a document or an archive, whatever its name says. " SAVE},
    {"\xD0\xCF\x11\xE0", "this is an older workbook or document, whatever its name says. " SAVE},
    {"%PDF-", "this is a PDF, whatever its name says. " SAVE},
    {"{\\rtf", "this is text with fonts and sizes in it (RTF), whatever its name says. " SAVE},
    {"<!DOCTYPE", "this is a web page, perhaps one that asks to sign in, and not the file itself. "
                  "Get the file again, in the way that saves it."},
    {"<html", "this is a web page, perhaps one that asks to sign in, and not the file itself. Get "
              "the file again, in the way that saves it."}};

bool disguise(const char *raw, size_t n, struct faults *faults)
{
    struct span text = {raw, n}, tail;
    if (span_after(text, "\xEF\xBB\xBF", &tail))
        text = tail;
    text = span_trim(text);
    for (size_t i = 0; i < sizeof KINDS / sizeof KINDS[0]; i++)
        if (span_after(text, KINDS[i].first, &tail)) {
            fault_add(faults, 0, KINDS[i].what, NULL, NULL, NULL);
            return true;
        }
    return false;
}
