/* Every sentence a visitor can see, from languages/en.ini, the site's own changes, and the built-in
 * card. Promises that a site cannot add a place ({name}) that the screen does not fill, and that no
 * file changes the way to help: its key, 988 and 911, and what is said beside them. */
#include "core/content/words.h"
#include "core/content/value.h"
#include "core/plain/ini.h"
#include "core/plain/phone.h"
#include "core/plain/text.h"
#include <string.h>

static const char *const KEYS[WORD_COUNT + 1] = {
#define WORD(id, key) key,
#include "core/content/words.def"
#undef WORD
    NULL};

const char *words_key(enum word word)
{
    return KEYS[word];
}

static int find(struct span section, struct span key)
{
    for (int i = 0; i < WORD_COUNT; i++) {
        struct span name = span_of(KEYS[i]);
        if (name.n == section.n + 1 + key.n && name.at[section.n] == '.' &&
            span_like((struct span){name.at, section.n}, section) &&
            span_like((struct span){name.at + section.n + 1, key.n}, key))
            return i;
    }
    return -1;
}

enum { SECTION_SIZE = 16 };

/* The headings that there are, each as often as it has sentences. */
static void sections(char names[WORD_COUNT][SECTION_SIZE], const char *known[WORD_COUNT + 1])
{
    int n = 0;
    for (int i = 0; i < WORD_COUNT; i++) {
        struct text text = text_in(names[n], SECTION_SIZE);
        text_add_n(&text, KEYS[i], (size_t)(strchr(KEYS[i], '.') - KEYS[i]));
        known[n] = names[n];
        n += n == 0 || strcmp(names[n], names[n - 1]) != 0;
    }
    known[n] = NULL;
}

/* False, with one fault for all that stands below it: there is no such heading. */
static bool heading(struct span section, int line, struct faults *faults)
{
    char names[WORD_COUNT][SECTION_SIZE];
    const char *known[WORD_COUNT + 1];
    sections(names, known);
    if (span_choose(section, known) >= 0)
        return true;
    ini_unknown(faults, line, "heading", section, known);
    return false;
}

static void unknown(struct faults *faults, const struct ini_entry *entry)
{
    char whole[FAULT_WHAT_MAX];
    struct text text = text_in(whole, sizeof whole);
    text_add_n(&text, entry->section.at, entry->section.n);
    text_add(&text, ".");
    text_add_n(&text, entry->key.at, entry->key.n);
    const char *near = fault_kept(faults) ? text_nearest(whole, KEYS) : NULL;
    fault_add(faults, entry->line,
              near ? "I don't know the sentence \"{}\". Did you mean \"{}\"?"
                   : "I don't know the sentence \"{}\". The ones there are stand in the file "
                     "languages/en.ini that came with the kiosk.",
              whole, near, NULL);
}

/* To the letter, as the screen fills it. */
static bool has_place(struct span sentence, struct span place)
{
    for (; sentence.n >= place.n; sentence.at++, sentence.n--)
        if (memcmp(sentence.at, place.at, place.n) == 0)
            return true;
    return false;
}

/* The first {place} of a sentence that the other sentence does not have. */
static bool place_missing(struct span sentence, struct span other, struct span *place)
{
    while (sentence.n) {
        const char *open = memchr(sentence.at, '{', sentence.n);
        if (!open)
            return false;
        size_t left = sentence.n - (size_t)(open - sentence.at);
        const char *close = memchr(open, '}', left);
        *place = (struct span){open, close ? (size_t)(close - open) + 1 : left};
        if (!close || !has_place(other, *place))
            return true;
        sentence = (struct span){close + 1, left - place->n};
    }
    return false;
}

/* "{count}, {minutes}", or "nothing" */
static void list_places(const char *sentence, struct text *list)
{
    for (const char *open; (open = strchr(sentence, '{')); sentence = open + 1) {
        const char *close = strchr(open, '}');
        if (!close)
            break;
        text_add(list, list->n ? ", " : "");
        text_add_n(list, open, (size_t)(close - open) + 1);
    }
    if (!list->n)
        text_add(list, "nothing");
}

/* What the kiosk keeps and gives away, in words that are made from what it does. */
static bool promises(struct span section)
{
    static const char *const PROMISE[] = {"A1", "I1", "I2", "I3", "years", NULL};
    return span_choose(section, PROMISE) >= 0;
}

/* The sentence that was here before says which places the screen fills. A promise may leave
 * none of them out. */
static void check_places(const char *key, const char *before, const struct ini_entry *entry,
                         struct faults *faults)
{
    struct span place;
    char places[80];
    struct text list = text_in(places, sizeof places);
    list_places(before, &list);
    if (place_missing(entry->value, span_of(before), &place))
        fault_add(faults, entry->line,
                  "the kiosk has nothing to put into {}. What it can fill in here: {}.",
                  span_quote(place).at, places, NULL);
    else if (!place_missing(span_of(before), entry->value, &place))
        return;
    else if (promises(entry->section))
        fault_add(faults, entry->line,
                  "visitors decide by this sentence, so it must go on saying {}. What belongs in "
                  "it: {}.",
                  span_quote(place).at, places, NULL);
    else
        fault_warn(faults, entry->line,
                   "\"{}\" does not say {}, as the sentence it replaces does. What can stand in "
                   "it: {}.",
                   key, span_quote(place).at, places);
}

static void check_number(const char *sentence, int line, struct faults *faults)
{
    char shown[PHONE_SHOWN_MAX + 1];
    struct text text = text_in(shown, sizeof shown);
    if (phone_hides_988(sentence))
        fault_add(faults, line,
                  "this sentence holds a phone number that could be read as 988 where a line "
                  "ends. Put the number into lines.csv, where it is never torn.",
                  NULL, NULL, NULL);
    else if (phone_otherwise(sentence, &text))
        fault_warn(faults, line,
                   "this sentence holds a phone number in another form than other screens have it. "
                   "Write it like them: {}.",
                   shown, NULL, NULL);
}

/* Help reads the same on every kiosk, with a good folder and with none. */
static bool is_help(int word)
{
    return word == WORD_FRAME_URGENT || (word >= WORD_E1_TITLE && word <= WORD_E1_911) ||
           (word >= WORD_E3_TITLE && word <= WORD_E3_CHAT_SHORT) ||
           (word >= WORD_K1_TITLE && word <= WORD_K1_DOOR);
}

static void check_help(int word, const char *before, const struct ini_entry *entry,
                       const char *sentence, struct faults *faults)
{
    if (is_help(word))
        fault_add(faults, entry->line,
                  "\"{}\" is the same on every kiosk, so that help is never changed by mistake. "
                  "Delete the line.",
                  KEYS[word], NULL, NULL);
    else if (!phone_keeps_help(sentence, before))
        fault_add(faults, entry->line,
                  "the numbers in \"{}\" have to stay as they are, since people dial them. It "
                  "came with the kiosk as: {}",
                  KEYS[word], before, NULL);
}

static void set(struct words *words, const struct ini_entry *entry, struct faults *faults)
{
    int word = find(entry->section, entry->key), before = faults->refused;
    /* As in a copy of the whole file. */
    if (word >= 0 && words->at[word] && span_same(entry->value, span_of(words->at[word])))
        return;
    if (word < 0) {
        unknown(faults, entry);
    } else if (entry->value.n == 0) {
        fault_add(faults, entry->line,
                  "the sentence \"{}\" is empty. Write it, or delete the line to get back the one "
                  "that came with the kiosk.",
                  KEYS[word], NULL, NULL);
    } else {
        const struct pool pool = {words->pool, sizeof words->pool, &words->pool_n, &words->full,
                                  "all sentences"};
        const char *kept =
            (words->at[word] ? value_said : value_keep)(pool, entry->value, entry->line, faults);
        if (!words->full)
            check_number(kept, entry->line, faults);
        if (faults->refused == before && words->at[word])
            check_help(word, words->at[word], entry, kept, faults);
        if (faults->refused == before && words->at[word])
            check_places(KEYS[word], words->at[word], entry, faults);
        if (faults->refused == before && !words->full)
            words->at[word] = kept;
    }
}

int words_parse(struct words *words, const char *text, size_t n, bool whole, struct faults *faults)
{
    struct ini ini;
    struct ini_entry entry;
    int before = faults->refused;
    bool known = false, told = false;
    ini_init(&ini, text, n, faults);
    while (ini_next(&ini, &entry))
        if (entry.head)
            known = heading(entry.section, entry.line, faults);
        else if (known)
            set(words, &entry, faults);
        else if (!entry.section.n && !told && !ini.unread) {
            fault_add(faults, entry.line,
                      "\"{}\" stands above the first heading. Put its own above it, like [A0].",
                      span_quote(entry.key).at, NULL, NULL);
            told = true;
        }
    for (int i = 0; whole && i < WORD_COUNT; i++)
        if (!words->at[i])
            fault_add(faults, 0, "the sentence \"{}\" is missing. Add it.", KEYS[i], NULL, NULL);
    return faults->refused > before ? -1 : 0;
}

void words_hours(const struct words *words, const struct hours *hours, struct text *text)
{
    const char *const *at = words->at;
    const struct hours_words said = {.day = {at[WORD_HOURS_MONDAY], at[WORD_HOURS_TUESDAY],
                                             at[WORD_HOURS_WEDNESDAY], at[WORD_HOURS_THURSDAY],
                                             at[WORD_HOURS_FRIDAY], at[WORD_HOURS_SATURDAY],
                                             at[WORD_HOURS_SUNDAY]},
                                     .every_day = at[WORD_HOURS_EVERY_DAY],
                                     .days = at[WORD_HOURS_DAYS],
                                     .both = at[WORD_HOURS_BOTH],
                                     .am = at[WORD_HOURS_AM],
                                     .pm = at[WORD_HOURS_PM],
                                     .noon = at[WORD_HOURS_NOON],
                                     .midnight = at[WORD_HOURS_MIDNIGHT],
                                     .times = at[WORD_HOURS_TIMES],
                                     .span = at[WORD_HOURS_SPAN],
                                     .all_day = at[WORD_HOURS_ALL_DAY],
                                     .always = at[WORD_HOURS_ALWAYS],
                                     .never = at[WORD_HOURS_NEVER]};
    hours_say(text, hours, &said);
}
