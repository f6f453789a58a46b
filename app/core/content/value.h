/* What a value of a file becomes: a text that is kept, a phone number in its one form, hours. */
#pragma once

#include "core/plain/fault.h"
#include "core/plain/hours.h"
#include "core/plain/phone.h"

/* Where texts are kept. */
struct pool {
    char *at;
    size_t size, *used;
    bool *full;     /* it has been told that there is no more room */
    const char *of; /* whose texts, for people: "all lists" */
};

/* "" if there is no room for it: the first time, that is a fault. */
const char *value_keep(struct pool pool, struct span value, int line, struct faults *faults);
/* The same, for what a site's people wrote: a word that only holds the place of others is noted. */
const char *value_said(struct pool pool, struct span value, int line, struct faults *faults);
/* The number as phone_show writes it, whatever form it has in the file; one that is none becomes a
 * fault, and stays as it is. "" stays "". */
const char *value_phone(struct pool pool, const char *number, enum phone_use use, int line,
                        struct faults *faults);
/* What are no hours become a fault, and never. */
void value_hours(struct hours *hours, struct span value, int line, struct faults *faults);
