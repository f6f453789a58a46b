/* One setting of a file, as a row of a table says it: its key, what may be written, what holds if
 * nothing is, and how a fault ends. */
#pragma once

#include "core/plain/ini.h"
#include <stddef.h>
#include <stdint.h>

enum setting_kind {
    SETTING_OWNER, /* these are texts */
    SETTING_NAME,
    SETTING_PHONE,
    SETTING_ID,
    SETTING_NUMBER, /* these are numbers */
    SETTING_NUMBER16,
    SETTING_CHOICE,
    SETTING_YES,
    SETTING_EPSILON,
    SETTING_TABLES,
    SETTING_CHECKS, /* these are neither */
    SETTING_MENU,
    SETTING_HOURS,
    SETTING_STAFFED, /* what hours were called before they could be written */
    SETTING_ZONE
};

struct setting {
    const char *key;
    uint8_t kind;
    bool must;
    size_t at;
    int min, max, normal; /* `normal` is what holds if nothing is written */
    const char *const *choices;
    const char *help; /* ends the fault's sentence; may name {choices}, {most} and {normal} */
};

bool setting_is_text(const struct setting *setting);
bool setting_has_number(const struct setting *setting);
/* In the struct that `at` counts from. */
void setting_put(void *settings, const struct setting *setting, int number);
int setting_get(const void *settings, const struct setting *setting);
/* Faults: what is written cannot be; nothing is written. */
void setting_refuse(const struct setting *setting, const struct ini_entry *entry,
                    struct faults *faults);
void setting_miss(const struct setting *setting, struct faults *faults);
