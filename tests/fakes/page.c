/* See page.h. */
#include "tests/fakes/page.h"
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

bool page_says(const char *path, const char *format, ...)
{
    static char page[65536];
    char words[256];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(words, sizeof words, format, arguments);
    va_end(arguments);
    FILE *file = fopen(path, "re");
    size_t n = file ? fread(page, 1, sizeof page - 1, file) : 0;
    if (file)
        fclose(file);
    page[n] = '\0';
    bool says = strstr(page, words);
    if (!says)
        fprintf(stderr, "%s does not say \"%s\"\n", path, words);
    return says;
}
