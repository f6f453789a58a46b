/* Phone numbers as a list shows them. 988 has a meaning of its own: no other number may be read as
 * 988, whole or torn by the end of a line. */
#pragma once

#include <stdbool.h>

/* Why a number cannot be shown, as the end of a fault's sentence with the mend; NULL: it can. */
const char *phone_wrong(const char *number);
/* Whether a free text holds another number in which 988 could be left alone on a line. */
bool phone_hides_988(const char *text);
