/* The site's id: it names files, and stands in tables that staff open in a spreadsheet. One rule
 * for the kiosk, check-site and (is_site in tools/period.sh) for those who fetch and merge. */
#pragma once

#include "core/plain/span.h"

enum { SITE_ID_MAX = 32 };

/* Letters, digits and hyphens, and a letter first; nothing that a spreadsheet takes for a date or
 * for no text at all (mar-1, true, NA). */
bool site_id_good(struct span id);
