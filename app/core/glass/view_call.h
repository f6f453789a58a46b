/* "Call or text 988" on pages that are about something else. */
#pragma once

#include "core/glass/sheet.h"

int view_call_height(struct sheet *sheet);
void view_call(struct sheet *sheet);
