/* Phone numbers: what a cell may hold, how it is shown, what a phone dials. 988 has a meaning of
 * its own: no other number may be read as 988, whole or torn by the end of a line. */
#pragma once

#include "core/plain/text.h"

/* What is shown, and what follows the digits of a phone inside the building. */
enum { PHONE_SHOWN_MAX = 40 };
#define PHONE_IN_HOUSE "from a house phone"

/* What a number is for. */
enum phone_use {
    PHONE_CALL, /* ten digits, perhaps an extension; or three to six from a house phone */
    PHONE_TEXT  /* ten digits, or a short code of three to six */
};

struct phone {
    char digits[11];   /* ten, without the 1 of the country; or three to six */
    char extension[7]; /* one to six digits, or "" */
    bool in_house;     /* only phones of the building reach it */
};

/* NULL if the cell is a number; else why it is none, as the end of a fault's sentence with the
 * mend. Ten digits are a number of the North American Numbering Plan: area code and exchange begin
 * with 2 to 9, no area code is N11 (nanpa.com), and none is 988. */
const char *phone_parse(const char *cell, enum phone_use use, struct phone *phone);
/* Whether somebody meant a number: nothing else is in the cell, whether or not it is right. */
bool phone_meant(const char *cell);
/* "(503) 555-0142", "(503) 555-0142 ext. 12", "28888 from a house phone", "741741": the same
 * however it was written. phone_parse reads it as the same number; at most PHONE_SHOWN_MAX bytes.
 */
void phone_show(const struct phone *phone, struct text *text);
/* What a phone dials: digits, and the extension after a pause (","). Nothing for a number in the
 * house: from outside it would reach somebody else. RFC 3966 writes ";ext=", but Android's dialer
 * takes those letters for digits (398); phones of both kinds know the pause. */
void phone_dial(const struct phone *phone, struct text *text);
/* Whether a free text holds another number in which 988 could be left alone on a line. */
bool phone_hides_988(const char *text);
/* Whether a name says 988 or 911, as the two numbers that are built in are called. */
bool phone_names_help(const char *name);
/* Whether a sentence that takes the place of another holds the same digits in the same order, if
 * the other one says 988 or 911. */
bool phone_keeps_help(const char *sentence, const char *other);
/* Whether a free text holds a number of ten digits in another form than phone_show's; `shown` gets
 * the form it should have. */
bool phone_otherwise(const char *text, struct text *shown);
