/* See stray.h. A name is cut at its first and at its last full stop: what a program adds stands
 * behind the first, what kind of file it is behind the last. */
#include "core/content/stray.h"
#include "core/content/litter.h"
#include "core/plain/text.h"
#include <string.h>

static const char *const LANGUAGES[] = {"en.ini", NULL};
static const char *const *const NAMES[STRAY_PLACES] = {
    [STRAY_TOP] = folder_top, [STRAY_LANGUAGES] = LANGUAGES, [STRAY_INSTRUMENTS] = NULL};

const char *stray_folder(enum stray_place place)
{
    return place == STRAY_TOP         ? ""
           : place == STRAY_LANGUAGES ? folder_top[FOLDER_WORDS]
                                      : folder_instruments;
}

static bool one_of(struct span span, const char *const *words)
{
    return span_choose(span, words) >= 0;
}

static bool begins(struct span span, const char *with)
{
    size_t n = strlen(with);
    return span.n >= n && span_is((struct span){span.at, n}, with);
}

/* --- likeness -------------------------------------------------------------------------------- */

enum { STEM_MAX = FOLDER_ENTRY_MAX, NEAR_MIN = 4 }; /* of two letters, any two are near */

/* A name in its parts. */
struct parts {
    char stem[STEM_MAX], ending[STEM_MAX]; /* cut, if longer; "" if there is none */
};

static void copy(char to[STEM_MAX], struct span from)
{
    struct text text = text_in(to, STEM_MAX);
    from = span_trim(from);
    text_add_n(&text, from.at, from.n);
}

static struct parts parts_of(const char *entry)
{
    static const char *const before[] = {"copy of ", "kopie von ", "copia de ", "copie de ", NULL};
    struct parts parts;
    struct span name = span_trim(folder_plain(entry));
    for (int i = 0; before[i]; i++)
        if (begins(name, before[i]))
            name = (struct span){name.at + strlen(before[i]), name.n - strlen(before[i])};
    while (name.n && name.at[name.n - 1] == '.')
        name.n--;
    size_t first = 0, last = name.n;
    while (first < name.n && name.at[first] != '.')
        first++;
    while (last > first && name.at[last - 1] != '.')
        last--;
    copy(parts.stem, (struct span){name.at, first});
    copy(parts.ending, (struct span){name.at + last, first < name.n ? name.n - last : 0});
    return parts;
}

static bool letter(char c)
{
    c = text_lower(c);
    return c >= 'a' && c <= 'z';
}

/* What a program adds to a name never goes on with a letter: "lines (1)", "lines - Sheet1"; nor
 * does a workbook's name before that of its sheet: "Riverside kiosk - lines". */
static bool stem_like(const char *stem, const char *meant)
{
    const char *const words[] = {meant, NULL};
    size_t n = strlen(meant), all = strlen(stem);
    return (begins(span_of(stem), meant) && !letter(stem[n])) ||
           (all > n && span_is(span_of(stem + all - n), meant) && !letter(stem[all - n - 1])) ||
           (n >= NEAR_MIN && text_nearest(stem, words));
}

enum kind { KIND_SAME, KIND_WORKBOOK, KIND_DOCUMENT, KIND_OTHER };

static enum kind kind_of(const char *ending, const char *meant)
{
    static const char *const workbooks[] = {"xlsx", "xlsm",    "xlsb", "xls",    "ods",
                                            "fods", "numbers", "tsv",  "gsheet", NULL};
    static const char *const documents[] = {"doc",  "docx", "odt",  "rtf", "pages",
                                            "rtfd", "gdoc", "html", "htm", NULL};
    const char *const words[] = {meant, NULL};
    bool list = span_is(span_of(meant), "csv");
    struct span span = span_of(ending);
    if (!*meant)
        return *ending ? KIND_OTHER : KIND_SAME;
    if (one_of(span, list ? workbooks : documents))
        return list ? KIND_WORKBOOK : KIND_DOCUMENT;
    return !*ending || text_nearest(ending, words) ? KIND_SAME : KIND_OTHER;
}

/* Which of the place's names it is like, or -1. */
static int likeness(enum stray_place place, const char *entry, bool folder, enum kind *kind)
{
    struct parts is = parts_of(entry), meant;
    for (int i = 0; NAMES[place] && NAMES[place][i]; i++) {
        meant = parts_of(NAMES[place][i]);
        *kind = folder && !*is.ending ? KIND_SAME : kind_of(is.ending, meant.ending);
        if (*kind != KIND_OTHER && stem_like(is.stem, meant.stem))
            return i;
    }
    return -1;
}

/* The self-check that a name in instruments/ would be without what a program has added to it. */
static bool check_like(const char *entry, char id[FOLDER_ID_MAX])
{
    struct parts is = parts_of(entry);
    struct text text = text_in(id, FOLDER_ID_MAX);
    size_t n = 0;
    while (letter(is.stem[n]) || (is.stem[n] >= '0' && is.stem[n] <= '9') || is.stem[n] == '_' ||
           (is.stem[n] == '-' && is.stem[n + 1] != ' '))
        n++;
    text_add_n(&text, is.stem, n);
    for (char *at = id; *at; at++)
        *at = text_lower(*at);
    return n > 0 && *is.ending && kind_of(is.ending, "ini") == KIND_SAME;
}

/* --- telling --------------------------------------------------------------------------------- */

static int own_name(enum stray_place place, const char *entry)
{
    for (int i = 0; NAMES[place] && NAMES[place][i]; i++)
        if (span_like(folder_plain(entry), span_of(NAMES[place][i])))
            return i;
    return -1;
}

static void name_of(const char *id, char name[FOLDER_NAME_MAX])
{
    struct text text = text_in(name, FOLDER_NAME_MAX);
    text_add(&text, id);
    text_add(&text, ".ini");
}

static bool has_id(const struct folder_ids *ids, const char *id)
{
    for (int i = 0; i < ids->n; i++)
        if (strcmp(ids->id[i], id) == 0)
            return true;
    return false;
}

static bool see_check(struct strays *strays, const char *entry)
{
    char id[FOLDER_ID_MAX], name[FOLDER_NAME_MAX];
    if (!folder_id(entry, id))
        return true;
    folder_add_id(&strays->check, entry);
    name_of(id, name);
    if (strcmp(entry, name) != 0)
        return true;
    folder_add_id(&strays->exact_check, entry);
    return false;
}

bool stray_see(struct strays *strays, const char *entry, bool folder)
{
    enum kind kind;
    if (litter(entry))
        return false;
    if (strays->place == STRAY_INSTRUMENTS)
        return see_check(strays, entry);
    int own = own_name(strays->place, entry);
    if (own >= 0) {
        bool exact = strcmp(entry, NAMES[strays->place][own]) == 0;
        strays->there |= 1U << own;
        strays->exact |= (uint32_t)exact << own;
        return !exact;
    }
    if (strays->looked_at++ >= STRAY_LOOKS_MAX)
        return true;
    int like = likeness(strays->place, entry, folder, &kind);
    if (like >= 0 && !folder && kind == KIND_SAME && strays->like[like] < UINT8_MAX)
        strays->like[like]++;
    return true;
}

/* As it may be shown: in its folder, without signs that a terminal would obey. */
static void shown(char to[FAULT_FILE_MAX], enum stray_place place, const char *entry)
{
    struct text text = text_in(to, FAULT_FILE_MAX);
    text_add(&text, stray_folder(place));
    text_add(&text, place == STRAY_TOP ? "" : "/");
    text_add(&text, entry);
    for (char *at = to; *at; at++)
        if ((unsigned char)*at < ' ' || *at == 0x7f)
            *at = '?';
}

static void note(struct strays *strays, struct faults *faults, const char *what, const char *name)
{
    if (strays->noted < STRAY_NOTES_MAX)
        fault_warn(faults, 0, what, name, NULL, NULL);
    strays->noted++;
}

static const char BESIDE[] =
    "this is not read: the kiosk reads \"{}\", which is here too. Keep the right one under "
    "that name, and take the other out.";

static void tell_check(struct strays *strays, const char *entry, struct faults *faults)
{
    char id[FOLDER_ID_MAX], name[FOLDER_NAME_MAX];
    bool read = folder_id(entry, id), like = !read && check_like(entry, id);
    name_of(id, name);
    if (read && !has_id(&strays->exact_check, id))
        return;
    if (read || (like && has_id(&strays->check, id)))
        note(strays, faults, BESIDE, name);
    else if (like)
        fault_add(faults, 0,
                  "I can't read a self-check under this name. Call it by its id, such as \"{}\", "
                  "or take it out.",
                  name, NULL, NULL);
    else
        note(strays, faults,
             "this is not read: a self-check is one file, with a name such as \"{}\".", "phq8.ini");
}

/* The mend for a name that is like a file that is not here. */
static const char *mend(enum kind kind, bool several)
{
    if (kind == KIND_WORKBOOK)
        return "this is a spreadsheet's own file, which the kiosk can't read. Save the table as "
               "\"CSV UTF-8\", under the name \"{}\".";
    if (kind == KIND_DOCUMENT)
        return "this is a word processor's file, which the kiosk can't read. Save it as plain text "
               "in UTF-8, under the name \"{}\".";
    return several
               ? "I don't know this file, and more than one here may be meant as \"{}\". Rename "
                 "the right one, and take the others out."
               : "I don't know this file. Did you mean \"{}\"? Rename it.";
}

static void tell_like(struct strays *strays, int at, enum kind kind, struct faults *faults)
{
    const char *name = NAMES[strays->place][at];
    uint32_t bit = 1U << at;
    bool other = kind != KIND_SAME && (strays->told & bit || strays->like[at]);
    if (strays->there & bit)
        note(strays, faults, BESIDE, name);
    else if (other)
        note(strays, faults, "this is not read either: the kiosk reads only \"{}\".", name);
    else
        fault_add(faults, 0, mend(kind, strays->like[at] > 1), name, NULL, NULL);
    strays->told |= bit;
}

static void tell_folder(struct strays *strays, int at, struct faults *faults)
{
    if (at >= 0 && !(strays->there & 1U << at))
        note(strays, faults,
             "the kiosk does not look into this folder. If what belongs in \"{}\" is in "
             "it, put it here under that name.",
             NAMES[strays->place][at]);
    else if (strays->place == STRAY_TOP && !(strays->there & 1U << FOLDER_SITE))
        note(strays, faults,
             "the kiosk does not look into this folder. If your files are in it, move them out of "
             "it to here.",
             NULL);
    else
        note(strays, faults,
             "the kiosk does not look into this folder. If nobody needs it here, take it out.",
             NULL);
}

static void tell_name(struct strays *strays, const char *entry, bool folder, struct faults *faults)
{
    enum kind kind;
    int own = own_name(strays->place, entry);
    int at = own >= 0 ? own : likeness(strays->place, entry, folder, &kind);
    if (own >= 0) {
        if (strays->exact & 1U << own)
            note(strays, faults, BESIDE, NAMES[strays->place][own]);
    } else if (folder &&
               (at < 0 || (kind != KIND_WORKBOOK && strchr(NAMES[strays->place][at], '.'))))
        tell_folder(strays, at, faults);
    else if (at >= 0)
        tell_like(strays, at, kind, faults);
    else
        note(strays, faults, "this file is not read. If nobody needs it here, take it out.", NULL);
}

void stray_tell(struct strays *strays, const char *entry, bool folder, struct faults *faults)
{
    char file[FAULT_FILE_MAX];
    shown(file, strays->place, entry);
    faults->file = file;
    if (strays->place == STRAY_INSTRUMENTS)
        tell_check(strays, entry, faults);
    else
        tell_name(strays, entry, folder, faults);
    faults->file = "";
}

/* Without settings nothing may run; without phone lines it may, but hardly as somebody meant it. */
static void tell_missing(uint32_t known, struct faults *faults)
{
    faults->file = folder_top[FOLDER_SITE];
    if (!(known & 1U << FOLDER_SITE))
        fault_add(faults, 0,
                  "there is no such file in this folder, and without it I don't know what this "
                  "kiosk is to do. Copy that of an example here, and change it.",
                  NULL, NULL, NULL);
    faults->file = folder_top[FOLDER_LINES];
    if (known & 1U << FOLDER_SITE && !(known & 1U << FOLDER_LINES))
        fault_warn(faults, 0,
                   "there is no such file in this folder, so the kiosk shows no phone line of your "
                   "own. If none is meant, copy an empty list here.",
                   NULL, NULL, NULL);
}

void stray_end(const struct strays *strays, int unseen, struct faults *faults)
{
    int more = unseen + (strays->noted > STRAY_NOTES_MAX ? strays->noted - STRAY_NOTES_MAX : 0);
    faults->file = strays->place == STRAY_TOP ? "." : stray_folder(strays->place);
    if (more > 0)
        fault_warn(faults, 0,
                   "{} more things in this folder are not read. Is it the right one? Take out what "
                   "nobody needs here.",
                   span_quote_int(more).at, NULL, NULL);
    if (strays->place == STRAY_TOP)
        tell_missing(strays->there | strays->told, faults);
    faults->file = "";
}
