/* What a site's folder says in vain: a setting that does nothing beside another one, a list that no
 * screen shows. Somebody wrote it and counts on it. */
#pragma once

#include "core/content/content.h"

/* One note for each reason, at the first line that it holds for. What is left at its default was
 * perhaps never meant: nobody hears of it. */
void unused_check(const struct content *content, struct faults *faults);
