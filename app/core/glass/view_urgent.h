/* What other pages show of Urgent help. */
#pragma once

#include "core/glass/sheet.h"

/* "Call or text 988", as large as there. */
void view_urgent_988(struct sheet *sheet);
int view_urgent_988_px(struct sheet *sheet);
