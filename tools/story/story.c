/* Reads a story line by line and keeps what followed until it was foretold (story.h). */
#include "tools/story/story.h"
#include "core/plain/isodate.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_SIZE = 512, NOTE_SIZE = 160, NOTES_MAX = 64 };

static struct {
    const char *file;
    const struct cast *cast;
    int line, event_line, steps;
    bool failed, free;
    int64_t now_ms;
    char note[NOTES_MAX][NOTE_SIZE];
    int note_n;
} story;

static void fail_at(int line, const char *format, va_list args)
{
    if (story.failed)
        return;
    story.failed = true;
    printf("%s:%d: ", story.file, line);
    vprintf(format, args);
    printf("\n");
}

void story_fail(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fail_at(story.line, format, args);
    va_end(args);
}

void story_astray(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    if (!story.free)
        fail_at(story.line, format, args);
    va_end(args);
}

static void fail_event(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fail_at(story.event_line, format, args);
    va_end(args);
}

void story_freely(bool freely)
{
    story.free = freely;
}

int story_steps(void)
{
    return story.steps;
}

/* --- words ---------------------------------------------------------------------------------- */

static void split(char *line, struct said *said)
{
    said->n = 0;
    for (char *s = line; *s && said->n < SAID_MAX;) {
        while (*s == ' ')
            s++;
        if (!*s || *s == '#')
            return;
        bool quoted = *s == '"';
        said->at[said->n++] = s += quoted;
        while (*s && *s != (quoted ? '"' : ' '))
            s++;
        if (*s)
            *s++ = '\0';
    }
}

const char *said_word(const struct said *said, int i)
{
    return i < said->n ? said->at[i] : "";
}

bool said_has(const struct said *said, const char *word)
{
    for (int i = 1; i < said->n; i++)
        if (!strcmp(said->at[i], word))
            return true;
    return false;
}

int said_choice(const char *word, const char *const *list)
{
    for (int i = 0; list[i]; i++)
        if (!strcmp(list[i], word))
            return i;
    story_fail("I don't know \"%s\" here", word);
    return 0;
}

const char *said_value(const struct said *said, const char *key)
{
    size_t n = strlen(key);
    for (int i = 1; i < said->n; i++)
        if (!strncmp(said->at[i], key, n) && said->at[i][n] == '=')
            return said->at[i] + n + 1;
    return NULL;
}

int said_number(const struct said *said, const char *key, int otherwise)
{
    const char *word = said_value(said, key);
    return word ? atoi(word) : otherwise;
}

int64_t said_ms(const char *word)
{
    static const struct {
        const char *unit;
        int64_t ms;
    } UNITS[] = {{"ms", 1}, {"s", 1000}, {"m", 60000}, {"h", 3600000}, {"d", 86400000}};
    char *unit;
    long value = strtol(word, &unit, 10);
    for (size_t i = 0; i < sizeof UNITS / sizeof UNITS[0]; i++)
        if (unit != word && !strcmp(unit, UNITS[i].unit))
            return value * UNITS[i].ms;
    story_fail("\"%s\" is no time: write 300ms, 45s, 10m, 2h or 28d", word);
    return 0;
}

/* --- what followed -------------------------------------------------------------------------- */

void story_note(const char *format, ...)
{
    va_list args;
    if (story.free)
        return;
    if (story.note_n == NOTES_MAX) {
        story_fail("too much follows from one line");
        return;
    }
    va_start(args, format);
    vsnprintf(story.note[story.note_n++], NOTE_SIZE, format, args);
    va_end(args);
}

static void forget_note(int i)
{
    story.note_n--;
    memmove(story.note[i], story.note[i + 1], (size_t)(story.note_n - i) * NOTE_SIZE);
}

const char *story_take(const char *first)
{
    static char taken[NOTE_SIZE];
    size_t n = strlen(first);
    for (int i = 0; i < story.note_n; i++)
        if (!strncmp(story.note[i], first, n) && strchr(" ", story.note[i][n])) {
            strcpy(taken, story.note[i]);
            forget_note(i);
            return taken;
        }
    return NULL;
}

/* The same first word, and the same others in any order. */
static bool same(const char *note, const struct said *said)
{
    char copy[NOTE_SIZE];
    struct said words;
    strcpy(copy, note);
    split(copy, &words);
    if (words.n != said->n || strcmp(words.at[0], said->at[0]))
        return false;
    for (int i = 1; i < words.n; i++)
        if (!said_has(said, words.at[i]))
            return false;
    return true;
}

void story_hush(void)
{
    story.note_n = 0;
}

static void effect_follows(const struct said *said)
{
    for (int i = 0; i < story.note_n; i++)
        if (same(story.note[i], said)) {
            forget_note(i);
            return;
        }
    story_fail("this does not follow: %s%s%s; what does: %s", said->at[0], said->n > 1 ? " " : "",
               said_word(said, 1), story.note_n ? story.note[0] : "nothing");
}

static void nothing_else(void)
{
    if (story.note_n)
        fail_event("this was not foretold: %s", story.note[0]);
    story.note_n = 0;
}

/* --- time ----------------------------------------------------------------------------------- */

int64_t story_now_ms(void)
{
    return story.now_ms;
}

void story_pass(int64_t ms)
{
    story.now_ms += ms;
}

void story_wait(int64_t ms)
{
    int64_t until = story.now_ms + ms;
    for (int64_t due; !story.failed && (due = story.cast->wake_ms()) <= until;) {
        story.now_ms = due > story.now_ms ? due : story.now_ms;
        story.cast->tick();
    }
    story.now_ms = until;
    story.cast->tick();
}

/* --- a story -------------------------------------------------------------------------------- */

static void begin(const struct cast *cast)
{
    story.cast = cast;
    story.note_n = 0;
    cast->open();
}

static void begin_named(const char *name, const struct cast *const *casts)
{
    for (int i = 0; casts[i]; i++)
        if (!strcmp(casts[i]->name, name)) {
            begin(casts[i]);
            return;
        }
    story_fail("there are no stories of the %s", name);
}

static bool run(const struct verb *const *tables, const struct said *said)
{
    for (; *tables; tables++)
        for (const struct verb *verb = *tables; verb->name; verb++)
            if (!strcmp(verb->name, said->at[0])) {
                verb->run(said);
                return true;
            }
    return false;
}

static void happens(const struct said *said, const struct cast *const *casts)
{
    story.steps++;
    if (!strcmp(said->at[0], "tells"))
        begin_named(said_word(said, 1), casts);
    else if (!strcmp(said->at[0], "wait"))
        story_wait(said_ms(said_word(said, 1)));
    else if (!run(story.cast->events, said))
        story_fail("I don't know \"%s\" here", said->at[0]);
    if (story.cast->after)
        story.cast->after();
}

static void follows(const struct said *said)
{
    if (story.free)
        return;
    if (!strcmp(said->at[0], "sleeps") && story.cast->wake_ms() != INT64_MAX)
        story_fail("something still wants to wake up");
    else if (strcmp(said->at[0], "sleeps") && !run(story.cast->follows, said))
        effect_follows(said);
}

bool story_tell(const char *file, const struct cast *const *casts)
{
    char line[LINE_SIZE];
    FILE *in = fopen(file, "r");
    memset(&story, 0, sizeof story);
    story.file = file;
    if (!in) {
        printf("%s: cannot be read\n", file);
        return false;
    }
    begin(casts[0]);
    while (!story.failed && fgets(line, sizeof line, in)) {
        struct said said;
        bool indented = line[0] == ' ';
        story.line++;
        line[strcspn(line, "\n")] = '\0';
        split(line, &said);
        if (said.n == 0)
            continue;
        if (indented) {
            follows(&said);
            continue;
        }
        nothing_else();
        story.event_line = story.line;
        happens(&said, casts);
    }
    nothing_else();
    fclose(in);
    return !story.failed;
}

struct local story_clock(const struct said *said)
{
    const char *time = said_word(said, 2);
    struct local local = {.trusted = !said_has(said, "untrusted")};
    if (!isodate_parse(said_word(said, 1), &local.day))
        story_fail("this is no day");
    if (strlen(time) != 5 || time[2] != ':')
        story_fail("this is no time");
    local.weekday = (uint8_t)((local.day + 3) % WEEK_DAYS); /* 1970-01-01 was a Thursday */
    local.minute = (int16_t)(atoi(time) * 60 + (time[0] ? atoi(time + 3) : 0));
    return local;
}
