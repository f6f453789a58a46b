/* What the page with the number says as the result does. */
#pragma once

#include "core/glass/sheet.h"

/* What stays private, before anything on alcohol or a hard event; nothing in other checks. */
void view_result_private(struct sheet *sheet);
