/* See folder.h. Forgives what editors and file managers do to a name and to a file, and says the
 * rest in words that name the mend. */
#include "core/content/folder.h"
#include "core/content/days_off.h"
#include "core/plain/text.h"
#include "core/plain/utf.h"
#include <assert.h>
#include <string.h>

const char folder_instruments[] = "instruments";
static const char INI[] = ".ini";

/* Everything that may be at the top of a site's folder. */
static const char *const TOP[] = {[FOLDER_SITE] = "site.ini",
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
                                  folder_instruments,
                                  "screen.ini",
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

/* Without the ".txt" (or two of them) that an editor has added. */
static struct span plain_name(const char *entry)
{
    struct span name = span_of(entry), shorter;
    while ((shorter = without(name, ".txt")).n < name.n)
        name = shorter;
    return name;
}

void folder_pick(struct folder_pick *pick, const char *entry, struct faults *faults)
{
    if (pick->two || !span_like(plain_name(entry), pick->name))
        return;
    pick->two = pick->entry[0];
    if (pick->two) {
        bool order = strcmp(pick->entry, entry) < 0;
        fault_add(faults, 0,
                  "there are two of this file, \"{}\" and \"{}\". Delete or rename the one you "
                  "don't mean.",
                  order ? pick->entry : entry, order ? entry : pick->entry, NULL);
        return;
    }
    struct text text = text_in(pick->entry, sizeof pick->entry);
    text_add(&text, entry);
}

bool folder_knows(const char *entry, struct faults *faults)
{
    struct span rest;
    for (int i = 0; TOP[i]; i++)
        if (span_after(span_of(entry), TOP[i], &rest))
            return true;
    const char *near = entry[0] == '.' ? NULL : text_nearest(entry, TOP);
    if (near) {
        faults->file = entry;
        fault_add(faults, 0, "I don't know this file. Did you mean \"{}\"? Rename it.", near, NULL,
                  NULL);
        faults->file = "";
    }
    return false;
}

static bool to_id(const char *entry, char id[FOLDER_ID_MAX])
{
    struct span name = plain_name(entry), stem = without(name, INI);
    if (entry[0] == '.' || stem.n == name.n || stem.n >= FOLDER_ID_MAX)
        return false;
    for (size_t i = 0; i < stem.n; i++)
        id[i] = text_lower(stem.at[i]);
    id[stem.n] = '\0';
    return true;
}

void folder_add_id(struct folder_ids *ids, const char *entry)
{
    char id[FOLDER_ID_MAX];
    int at = 0, order = 1;
    if (ids->n == FOLDER_IDS_MAX || !to_id(entry, id))
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

long folder_text(const char *raw, size_t n, char *out, size_t size, struct faults *faults)
{
    int line = 0;
    long length = utf_clean(raw, n, out, size, &line);
    if (length == UTF_TOO_LONG)
        return refuse_text(faults, 0, "this file is too big: {} kilobytes at most.");
    if (length == UTF_NUL)
        return refuse_text(
            faults, line,
            "there are bytes here that are no text (zero bytes). Is it the right file? "
            "Write it again in a plain text editor.");
    if (length == UTF_BROKEN)
        return refuse_text(faults, line,
                           "a letter here is broken or not in UTF-8, perhaps an accent or a curly "
                           "quote. Save the file again as UTF-8 (CSV UTF-8 in a spreadsheet).");
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
    return file == FOLDER_WORDS ? "languages/en.ini" : TOP[file];
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
}

typedef int list_parser(struct lists *lists, const char *text, size_t n, struct faults *faults);
static list_parser *const LISTS[FOLDER_FILES] = {[FOLDER_LINES] = lists_parse_helplines,
                                                 [FOLDER_PEERS] = lists_parse_peers,
                                                 [FOLDER_RESOURCES] = lists_parse_resources,
                                                 [FOLDER_FACTS] = lists_parse_facts};

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
        theme_parse(&content->theme[THEME_DAY], text, n, faults);
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

struct instrument *folder_place(struct content *content, struct faults *faults)
{
    if (content->instrument_n < INSTRUMENTS_MAX)
        return &content->instrument[content->instrument_n];
    faults->file = folder_instruments;
    fault_add(faults, 0, "{} self-checks fit at most. Take some out.",
              span_quote_int(INSTRUMENTS_MAX).at, NULL, NULL);
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
