/* What other pages show of the page with the numbers. */
#pragma once

#include "core/glass/sheet.h"

/* "Call or text 988", as large as on Urgent help. */
void view_help_988(struct sheet *sheet);
