/* See setting.h. */
#include "core/content/setting.h"
#include "core/plain/text.h"

void setting_put(void *settings, const struct setting *setting, int number)
{
    char *at = (char *)settings + setting->at;
    if (setting->kind == SETTING_NUMBER)
        *(int *)(void *)at = number;
    else if (setting->kind == SETTING_NUMBER16 || setting->kind == SETTING_EPSILON)
        *(uint16_t *)(void *)at = (uint16_t)number;
    else
        *(uint8_t *)at = (uint8_t)number;
}

int setting_get(const void *settings, const struct setting *setting)
{
    const char *at = (const char *)settings + setting->at;
    if (setting->kind == SETTING_NUMBER)
        return *(const int *)(const void *)at;
    if (setting->kind == SETTING_NUMBER16 || setting->kind == SETTING_EPSILON)
        return *(const uint16_t *)(const void *)at;
    return *(const uint8_t *)at;
}

bool setting_is_text(const struct setting *setting)
{
    return setting->kind <= SETTING_ID;
}

bool setting_has_number(const struct setting *setting)
{
    return setting->kind > SETTING_ID && setting->kind < SETTING_CHECKS;
}

/* "door, lounge or light" */
static struct quote list_choices(const char *const *choices)
{
    struct quote list = {""};
    struct text text = text_in(list.at, sizeof list.at);
    for (int i = 0; choices && choices[i]; i++) {
        text_add(&text, i == 0 ? "" : choices[i + 1] ? ", " : " or ");
        text_add(&text, choices[i]);
    }
    return list;
}

static struct quote quote_number(const struct setting *setting, int number)
{
    struct quote quote = {""};
    struct text text = text_in(quote.at, sizeof quote.at);
    if (setting->kind == SETTING_EPSILON)
        text_add_hundredths(&text, number);
    else
        text_add_int(&text, number);
    return quote;
}

static void add_help(struct text *help, const struct setting *setting)
{
    const struct quote choices = list_choices(setting->choices),
                       most = quote_number(setting, setting->max),
                       normal = quote_number(setting, setting->normal);
    const struct slot slots[] = {{"choices", choices.at}, {"most", most.at}, {"normal", normal.at}};
    text_expand(help, setting->help, slots, 3);
}

void setting_refuse(const struct setting *setting, const struct ini_entry *entry,
                    struct faults *faults)
{
    char bytes[FAULT_WHAT_MAX], range[32];
    struct text text;
    struct text help = text_in(bytes, sizeof bytes);
    add_help(&help, setting);
    if (setting->kind == SETTING_NUMBER || setting->kind == SETTING_NUMBER16) {
        text = text_in(range, sizeof range);
        text_add_int(&text, setting->min);
        text_add(&text, " to ");
        text_add_int(&text, setting->max);
        fault_add(faults, entry->line, "\"{}\" must be a whole number from {}. {}", setting->key,
                  range, help.at);
    } else {
        fault_add(faults, entry->line, "\"{}\" can't be \"{}\". {}", setting->key,
                  span_quote(entry->value).at, help.at);
    }
}

void setting_miss(const struct setting *setting, struct faults *faults)
{
    char bytes[FAULT_WHAT_MAX];
    struct text help = text_in(bytes, sizeof bytes);
    add_help(&help, setting);
    fault_add(faults, 0, "\"{}\" is missing. {}", setting->key, help.at, NULL);
}
