/* What slips into a value without anybody meaning visitors to read it: a comment behind it, or the
 * word of a program that had nothing to say. Only looks; what becomes of it, the readers decide. */
#pragma once

#include "core/plain/span.h"

#define SLIP_MARKUP                                                                                \
    "\"{}\" is how a web page writes, and is shown as it stands. Type in its place what people "   \
    "should read."

/* The comment behind a value, from its mark on, as other programs allow it: blank and ; # // or
 * <!--. A # with a digit behind it is a number (Room #5). n == 0: none. */
struct span slip_comment(struct span value);
/* The whole value is what a spreadsheet, a database or a script writes for "nothing" or "failed":
 * #REF!, NULL, NaN, ####, a formula. */
bool slip_machine(struct span value);
/* The first sign of a web page's own writing, as it comes along when text is copied: &amp; or <br.
 * n == 0: none. */
struct span slip_markup(struct span value);
/* The whole value only holds the place of what is still to be written: TBD, xxx, lorem ipsum. */
bool slip_filler(struct span value);
