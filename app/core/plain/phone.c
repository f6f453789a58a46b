/* Checks how a phone number is written. Knows the numbers of North America: ten digits, with or
 * without a 1 before them, perhaps an extension. */
#include "core/plain/phone.h"
#include <stddef.h>
#include <string.h>

static bool digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool blank(char c)
{
    return c == ' ' || c == '\t';
}

/* Digits before an extension ("ext. 12", "x12") in `out`; how many there are. */
static int digits(const char *s, char out[16])
{
    int n = 0;
    for (; *s && n < 15; s++) {
        if ((*s == 'x' || *s == 'X' || *s == 'e' || *s == 'E') && n >= 7)
            break;
        if (digit(*s))
            out[n++] = *s;
    }
    out[n] = '\0';
    return n;
}

/* Any other sign means a second number, a name or a line break in the cell. */
static bool signs_known(const char *s)
{
    return !*s || (strchr("0123456789()+-. extEXT", *s) && signs_known(s + 1));
}

/* 988 with a place to break on both sides, as in "503 988 4888". */
static bool alone(const char *s)
{
    const char *at = s;
    for (; *at; at++)
        if (at[0] == '9' && at[1] == '8' && at[2] == '8' && (at == s || blank(at[-1])) &&
            (at[3] == '\0' || blank(at[3])))
            return true;
    return false;
}

const char *phone_wrong(const char *number)
{
    char only[16];
    int n = digits(number, only);
    if (strcmp(only, "988") == 0 || strcmp(only, "911") == 0)
        return "988 and 911 are built into the kiosk and always shown. Leave it out here.";
    if (strncmp(only, "988", 3) == 0 && n < 10)
        return "it could be read as 988. Write the whole number with its area code, like (503) "
               "988-4888.";
    if (alone(number))
        return "988 would stand alone at the end of a line. Write it like (503) 988-4888.";
    if (!signs_known(number))
        return "a number is digits, blanks and ( ) - . + and perhaps ext. with more digits. Put "
               "words and second numbers into their own cells.";
    if (n != 10 && !(n == 11 && only[0] == '1'))
        return "it needs ten digits, with the area code: (503) 555-0100.";
    return NULL;
}

bool phone_hides_988(const char *text)
{
    for (const char *at = text; *at; at++)
        if (strncmp(at, "988", 3) == 0 && (at == text || !digit(at[-1])) && at[3] &&
            strchr("-. ", at[3]) && digit(at[4]))
            return true;
    return false;
}
