/* The one reader of settings text. Forgives blanks, tabs and comments; remembers which names
 * it has seen, so that a name that comes twice is a fault wherever it is. Never keeps or
 * changes the text. */
#include "core/plain/ini.h"
#include "core/plain/slip.h"
#include "core/plain/text.h"
#include <string.h>

void ini_init(struct ini *ini, const char *text, size_t n, struct faults *faults)
{
    ini->rest = (struct span){text, n};
    ini->line = 0;
    ini->faults = faults;
    ini->section = (struct span){"", 0};
    ini->section_n = ini->key_n = ini->unread = 0;
}

/* Line where the name was seen before, or 0; remembers it. */
static int seen(struct ini_name *names, int *n, struct span name, int line)
{
    for (int i = 0; i < *n; i++)
        if (span_same(names[i].name, name))
            return names[i].line;
    if (*n < INI_NAMES_MAX)
        names[(*n)++] = (struct ini_name){name, line};
    return 0;
}

static bool head(struct ini *ini, struct span line, struct ini_entry *entry)
{
    bool closed = line.at[line.n - 1] == ']';
    if (!closed)
        fault_add(ini->faults, ini->line,
                  "this heading has no closing bracket. Write it like [name], alone on its line.",
                  NULL, NULL, NULL);
    ini->section = span_trim((struct span){line.at + 1, line.n - (closed ? 2 : 1)});
    ini->key_n = 0;
    int before = seen(ini->sections, &ini->section_n, ini->section, ini->line);
    if (before) {
        fault_add(ini->faults, ini->line,
                  "[{}] is here twice, first in line {}. Put both under one heading.",
                  span_quote(ini->section).at, span_quote_int(before).at, NULL);
        return false;
    }
    *entry = (struct ini_entry){.line = ini->line, .head = true, .section = ini->section};
    return true;
}

/* What would be read as part of the value, by visitors too. */
static void look_for_slips(struct ini *ini, struct span key, struct span value)
{
    struct span comment = slip_comment(value);
    if (comment.n)
        fault_cause(ini->faults, ini->line,
                    "\"{}\" is part of \"{}\" as it stands, and is shown wherever that is. A "
                    "comment needs a line of its own.",
                    span_quote(comment).at, span_quote(key).at, NULL);
    struct span markup = slip_markup(value);
    if (markup.n)
        fault_warn(ini->faults, ini->line, SLIP_MARKUP, span_quote(markup).at, NULL, NULL);
    if (slip_machine(span_unquote(value)))
        fault_add(ini->faults, ini->line,
                  "\"{}\" is \"{}\", which a program writes when it has nothing or has failed. "
                  "Write what people should read.",
                  span_quote(key).at, span_quote(value).at, NULL);
}

static bool pair(struct ini *ini, struct span line, struct ini_entry *entry)
{
    struct span key;
    span_cut(&line, '=', &key);
    if (!line.at || key.n == 0) {
        ini->unread++;
        fault_add(ini->faults, ini->line,
                  "\"{}\" is not a setting. Write name = value, or start the line with # to make "
                  "it a comment.",
                  span_quote(key).at, NULL, NULL);
        return false;
    }
    int before = seen(ini->keys, &ini->key_n, key, ini->line);
    if (before) {
        fault_add(ini->faults, ini->line,
                  "\"{}\" is here twice, first in line {}. Delete one of them.", span_quote(key).at,
                  span_quote_int(before).at, NULL);
        return false;
    }
    *entry = (struct ini_entry){
        .line = ini->line, .section = ini->section, .key = key, .value = span_trim(line)};
    look_for_slips(ini, key, entry->value);
    return true;
}

bool ini_next(struct ini *ini, struct ini_entry *entry)
{
    struct span line;
    while (span_cut(&ini->rest, '\n', &line)) {
        ini->line++;
        if (line.n == 0 || line.at[0] == '#' || line.at[0] == ';')
            continue;
        if (line.at[0] == '[' ? head(ini, line, entry) : pair(ini, line, entry))
            return true;
    }
    return false;
}

void ini_unknown(struct faults *faults, int line, const char *what, struct span word,
                 const char *const *known)
{
    struct quote quote = span_quote(word);
    const char *near = fault_kept(faults) ? text_nearest(quote.at, known) : NULL;
    char sentence[FAULT_WHAT_MAX], list[100];
    struct text all = text_in(list, sizeof list);
    for (int i = 0; known[i]; i++) {
        text_add(&all, i ? ", " : "");
        text_add(&all, known[i]);
    }
    struct text text = text_in(sentence, sizeof sentence);
    text_add(&text, "I don't know the ");
    text_add(&text, what);
    text_add(&text, near       ? " \"{}\". Did you mean \"{}\"?"
                    : all.full ? " \"{}\". The ones there are stand in the file of this name that "
                                 "came with the kiosk."
                               : " \"{}\". You can write: {}.");
    fault_add(faults, line, sentence, quote.at, near ? near : list, NULL);
}
