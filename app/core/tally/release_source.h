/* Whose numbers a release tells, and of which period: the kiosk, as files and pages name it. */
#pragma once

#include "core/plain/text.h"
#include "core/wire/message.h"

struct release_source {
    const char *site;    /* the kiosk's id */
    const char *program; /* as visitors know it, UTF-8; "": not known */
    bool example;        /* nothing was counted: staff try out how a period is fetched */
};

/* "2027-Q1", or "example". */
void release_source_add_period(struct text *text, const struct release_source *source,
                               const struct period_name *name);
/* safeharbor_SITE_PERIOD */
void release_source_add_stem(struct text *text, const struct release_source *source,
                             const struct period_name *name);
