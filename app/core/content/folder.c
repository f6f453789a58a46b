/* See folder.h. Forgives what editors and file managers do to a name and to a file, and says the
 * rest in words that name the mend. */
#include "core/content/folder.h"
#include "core/content/days_off.h"
#include "core/content/disguise.h"
#include "core/content/litter.h"
#include "core/plain/letter.h"
#include "core/plain/text.h"
#include "core/plain/utf.h"
#include <assert.h>
#include <string.h>

const char folder_instruments[] = "instruments";
static const char INI[] = ".ini";

const char *const folder_top[] = {[FOLDER_SITE] = "site.ini",
                                  [FOLDER_WIRING] = "wiring.ini",
                                  [FOLDER_CLOSED] = "closed.csv",
                                  [FOLDER_WORDS] = "languages",
                                  [FOLDER_LINES] = "lines.csv",
                                  [FOLDER_PEERS] = "peers.csv",
                                  [FOLDER_RESOURCES] = "resources.csv",
                                  [FOLDER_FACTS] = "facts.csv",
                                  [FOLDER_THEME] = "theme.ini",
                                  [FOLDER_NETWORK] = "network.ini",
                                  [FOLDER_KEYS] = "tallies.keys",
                                  [FOLDER_SCREEN] = "screen.ini",
                                  folder_instruments,
                                  "START-HERE.html",
                                  NULL};

/* --- names ----------------------------------------------------------------------------------- */

static struct span without(struct span name, const char *ending)
{
    size_t n = strlen(ending);
    if (name.n > n && span_is((struct span){name.at + name.n - n, n}, ending))
        name.n -= n;
    return name;
}

struct span folder_plain(const char *entry)
{
    struct span name = span_of(entry), shorter;
    while ((shorter = without(name, ".txt")).n < name.n)
        name = shorter;
    return name;
}

bool folder_reads(const char *folder, const char *entry)
{
    char id[FOLDER_ID_MAX];
    struct span in = folder_plain(folder), name = folder_plain(entry);
    if (in.n == 0)
        return span_choose(name, folder_top) >= 0;
    if (span_is(in, folder_instruments))
        return folder_id(entry, id);
    return span_is(in, folder_top[FOLDER_WORDS]) && span_is(name, "en.ini");
}

static void keep(char to[FOLDER_ENTRY_MAX], const char *entry)
{
    struct text text = text_in(to, FOLDER_ENTRY_MAX);
    text_add(&text, entry);
}

void folder_pick(struct folder_pick *pick, const char *entry)
{
    if (pick->exact || !span_like(folder_plain(entry), pick->name))
        return;
    pick->exact = span_same(span_of(entry), pick->name);
    keep(pick->entry[0] && !pick->exact ? pick->other : pick->entry, entry);
}

bool folder_picked(const struct folder_pick *pick, struct faults *faults)
{
    bool order = strcmp(pick->entry, pick->other) < 0;
    if (pick->exact || !pick->other[0])
        return true;
    fault_add(faults, 0,
              "there are two of this file, \"{}\" and \"{}\". Delete or rename the one you don't "
              "mean.",
              order ? pick->entry : pick->other, order ? pick->other : pick->entry, NULL);
    return false;
}

/* No id has a blank or a bracket: they stand in what a browser adds to a name. */
bool folder_id(const char *entry, char id[FOLDER_ID_MAX])
{
    struct span name = folder_plain(entry), stem = without(name, INI);
    if (litter(entry) || stem.n == name.n || stem.n >= FOLDER_ID_MAX)
        return false;
    for (size_t i = 0; i < stem.n; i++) {
        if (strchr(" ()", stem.at[i]))
            return false;
        id[i] = text_lower(stem.at[i]);
    }
    id[stem.n] = '\0';
    return stem.n > 0;
}

void folder_add_id(struct folder_ids *ids, const char *entry)
{
    char id[FOLDER_ID_MAX];
    int at = 0, order = 1;
    if (ids->n == FOLDER_IDS_MAX || !folder_id(entry, id))
        return;
    while (at < ids->n && (order = strcmp(ids->id[at], id)) < 0)
        at++;
    if (at < ids->n && order == 0)
        return;
    memmove(ids->id[at + 1], ids->id[at], (size_t)(ids->n - at) * FOLDER_ID_MAX);
    memcpy(ids->id[at], id, sizeof id);
    ids->n++;
}

/* --- bytes ----------------------------------------------------------------------------------- */

static bool blank(const char *text)
{
    while (*text == ' ' || *text == '\t' || *text == '\n')
        text++;
    return !*text;
}

static long refuse_text(struct faults *faults, int line, const char *what)
{
    fault_add(faults, line, what, span_quote_int(FOLDER_FILE_KB).at, NULL, NULL);
    return -1;
}

static long refuse_sign(struct faults *faults, const struct utf_place *place, const char *what)
{
    char code[16];
    struct text text = text_in(code, sizeof code);
    letter_name(&text, (uint32_t)place->letter);
    fault_add(faults, place->line, what, code, NULL, NULL);
    return -1;
}

long folder_text(const char *raw, size_t n, char *out, size_t size, struct faults *faults)
{
    struct utf_place place;
    if (disguise(raw, n, faults))
        return -1;
    long length = utf_clean(raw, n, out, size, &place);
    if (length == UTF_TOO_LONG)
        return refuse_text(faults, 0, "this file is too big: {} kilobytes at most.");
    if (length == UTF_NUL)
        return refuse_text(
            faults, place.line,
            "there are bytes here that are no text (zero bytes). Is it the right file? "
            "Write it again in a plain text editor.");
    if (length == UTF_BROKEN)
        return refuse_text(faults, place.line,
                           "a letter here is broken or not in UTF-8, perhaps an accent or a curly "
                           "quote. Save the file again as UTF-8 (CSV UTF-8 in a spreadsheet).");
    if (length == UTF_UNSEEN || length == UTF_STACKED)
        return refuse_sign(faults, &place,
                           length == UTF_UNSEEN
                               ? "there is a sign here that no screen can show, {}: a control "
                                 "sign, or one that only the font of a text program has. Delete "
                                 "the line and type it again."
                               : "a letter here has more marks on it than a screen can show, one "
                                 "too many is {}. Delete the word and type it again.");
    if (place.turned)
        fault_warn(faults, place.turned,
                   "a sign here turns the writing from right to left. The kiosk leaves it out, so "
                   "visitors may read the letters in another order than you see. Delete the line "
                   "and type it again.",
                   NULL, NULL, NULL);
    if (place.garbled)
        fault_warn(
            faults, place.garbled,
            "letters here were garbled on the way, and visitors would read them so, like "
            "\u00E2\u20AC\u2122 for \u2019. Type them again, look through the rest, and save "
            "the file as UTF-8 (CSV UTF-8 in a spreadsheet).",
            NULL, NULL, NULL);
    if (blank(out))
        return refuse_text(
            faults, 0,
            "this file is empty. Write in it, or delete it to get back the one that came "
            "with the kiosk.");
    return length;
}

/* --- which file is which --------------------------------------------------------------------- */

const char *folder_name(enum folder_file file)
{
    return file == FOLDER_WORDS ? "languages/en.ini" : folder_top[file];
}

void folder_missing(enum folder_file file, struct faults *faults)
{
    if (file <= FOLDER_WORDS && file != FOLDER_CLOSED)
        fault_add(faults, 0,
                  "this file is missing, here and among the files that came with the kiosk. Put it "
                  "back.",
                  NULL, NULL, NULL);
}

void folder_begin(struct content *content)
{
    memset(content, 0, sizeof *content);
    content->source = CONTENT_SITE;
    site_defaults(&content->site);
    for (int i = 0; i < THEME_COUNT; i++)
        content->theme[i] = *theme_builtin((enum theme_id)i);
    theme_share(content->theme);
}

typedef int list_parser(struct lists *lists, const char *text, size_t n, struct faults *faults);
static list_parser *const LISTS[FOLDER_FILES] = {[FOLDER_LINES] = lists_parse_helplines,
                                                 [FOLDER_PEERS] = lists_parse_peers,
                                                 [FOLDER_RESOURCES] = lists_parse_resources,
                                                 [FOLDER_FACTS] = lists_parse_facts};

static void read_theme(struct content *content, const char *text, size_t n, struct faults *faults)
{
    theme_parse(&content->theme[THEME_DAY], text, n, faults);
    theme_share(content->theme);
}

void folder_parse(struct content *content, enum folder_file file, const char *text, size_t n,
                  bool whole, struct faults *faults)
{
    assert(file < FOLDER_OF_CONTENT);
    if (file == FOLDER_SITE)
        site_parse(&content->site, text, n, faults);
    else if (file == FOLDER_WIRING)
        wiring_parse(&content->site, text, n, faults);
    else if (file == FOLDER_WORDS)
        words_parse(&content->words, text, n, whole, faults);
    else if (file == FOLDER_CLOSED)
        days_off_parse(&content->site.off, text, n, faults);
    else if (file == FOLDER_THEME)
        read_theme(content, text, n, faults);
    else
        LISTS[file](&content->lists, text, n, faults);
}

void folder_instrument_name(const char *id, char name[FOLDER_NAME_MAX])
{
    struct text text = text_in(name, FOLDER_NAME_MAX);
    text_add(&text, folder_instruments);
    text_add(&text, "/");
    text_add(&text, id);
    text_add(&text, INI);
}

/* Its id must be its name, or two files could be one self-check. */
int folder_instrument(struct instrument *instrument, const char *id, const char *text, size_t n,
                      folder_judge *judge, struct faults *faults)
{
    int before = faults->refused;
    if (instrument_read(instrument, text, n, faults) == 0 &&
        (!judge || judge(instrument, faults) == 0) && strcmp(instrument->id, id) != 0)
        fault_add(faults, 0, "the file says id = {}, but its name says {}. Make them the same.",
                  instrument->id, id, NULL);
    return faults->refused > before ? -1 : 0;
}

struct instrument *folder_place(struct content *content, int all, struct faults *faults)
{
    if (content->instrument_n < INSTRUMENTS_MAX)
        return &content->instrument[content->instrument_n];
    faults->file = folder_instruments;
    fault_add(
        faults, 0,
        "{} self-checks fit, those that came with the kiosk and yours, and there are {}. Take "
        "out {} of yours.",
        span_quote_int(INSTRUMENTS_MAX).at, span_quote_int(all).at,
        span_quote_int(all - INSTRUMENTS_MAX).at);
    return NULL;
}

/* Words that could not be read are empty, never NULL. */
void folder_card(struct content *content, const char *card, size_t n, struct faults *faults)
{
    faults->file = "card.ini";
    words_parse(&content->words, card, n, false, faults);
    content->source = CONTENT_CARD;
    for (int i = 0; i < WORD_COUNT; i++)
        if (!content->words.at[i])
            content->words.at[i] = "";
}
