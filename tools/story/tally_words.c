/* See tally_words.h. The words are those of tests/stories/README.md. */
#include "tools/story/tally_words.h"
#include "core/wire/period.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static char words[160];

static void add(const char *format, ...)
{
    va_list args;
    size_t n = strlen(words);
    va_start(args, format);
    vsnprintf(words + n, sizeof words - n, format, args);
    va_end(args);
}

const char *tally_words_name(const struct period_name *name)
{
    static char buffer[PERIOD_NAME_MAX];
    struct text text = text_in(buffer, sizeof buffer);
    period_add_name(&text, name);
    return buffer;
}

static void add_bands(const struct terms *terms, const int32_t high[])
{
    for (int t = 0; t < TABLE_COUNT; t++)
        if (terms->tables >> t & 1)
            add(" %s=%d", terms_table_words[t], (int)high[t]);
}

/* few: below k; -: not counted here. */
static void add_number(const struct closed *closed, enum counted number, const char *name,
                       uint32_t n)
{
    if (n > 0)
        add(" %s=%u", name, (unsigned)n);
    else
        add(" %s=%s", name, closed->few >> number & 1 ? "few" : "-");
}

static void add_carried(const struct closed *closed, enum counted number, const char *name)
{
    char buffer[PERIOD_NAME_MAX];
    struct text text = text_in(buffer, sizeof buffer);
    if (!(closed->carried >> number & 1))
        return;
    period_add_counted(&text, closed, number);
    add(" %s-of=%s", name, buffer);
}

static void add_closed(const struct closed *closed)
{
    add(" %s", tally_words_name(&closed->name));
    add_number(closed, COUNTED_VISITS, "visits", closed->visits);
    add_number(closed, COUNTED_CHECKINS, "checkins", closed->checkins);
    add_bands(&closed->terms, closed->high);
    add_carried(closed, COUNTED_VISITS, "visits");
    add_carried(closed, COUNTED_CHECKINS, "checkins");
}

const char *tally_words_closed(const struct closed *closed)
{
    words[0] = '\0';
    add_closed(closed);
    return words + 1;
}

static bool closes(const struct tally *was, const struct tally *is)
{
    if (is->closed_n == 0)
        return false;
    return was->closed_n == 0 || memcmp(&is->closed[is->closed_n - 1],
                                        &was->closed[was->closed_n - 1], sizeof is->closed[0]);
}

const char *tally_words_change(const struct tally *was, const struct tally *is)
{
    words[0] = '\0';
    if (!was) {
        add("begins %s", tally_words_name(&is->open));
    } else if (closes(was, is)) {
        add("closes");
        add_closed(&is->closed[is->closed_n - 1]);
        add(" begins=%s", tally_words_name(&is->open));
        if (is->closed_n <= was->closed_n)
            add(" forgets=%d", was->closed_n + 1 - is->closed_n);
    } else if (memcmp(&is->open, &was->open, sizeof is->open)) {
        add("joins %s", tally_words_name(&is->open));
    } else if (is->visits != was->visits) {
        add("commit visits=%u", (unsigned)is->visits);
        add_bands(&is->terms, is->high);
    } else if (is->checkins != was->checkins) {
        add("commit checkins=%u", (unsigned)is->checkins);
    } else {
        add("commit hours");
    }
    return words;
}

static void add_promise(const struct promise *promise)
{
    const struct terms *terms = &promise->terms;
    add(" %s", terms_mode_words[terms->mode]);
    if (terms->mode != MODE_OFF)
        add(" k=%d %s", terms->k, period_kind_words[terms->period]);
    for (int t = 0; t < TABLE_COUNT; t++)
        if (terms->tables >> t & 1)
            add(" %s", terms_table_words[t]);
    if (terms->count_door)
        add(" door");
    if (promise->keep_years)
        add(" keep=%d", promise->keep_years);
}

static void add_status(const struct message *message)
{
    static const char *const STORES[STORE_STANDINGS] = {"ok",     "clean-start", "readonly",
                                                        "others", "unused",      "empty"};
    static const char *const CLOCKS[] = {"", " no-clock", " ahead", " back", " undated"};
    add(" status %s closed=%d%s%s%s", STORES[message->u.status.store], message->u.status.closed_n,
        CLOCKS[message->u.status.clock], message->u.status.settings_wait ? " waits" : "",
        message->u.status.settings_faulty ? " faulty" : "");
}

const char *tally_words_told(const char *to, const struct message *message)
{
    bool terms = message->type == MESSAGE_TERMS, ack = message->type == MESSAGE_ACK;
    words[0] = '\0';
    add("%s %s", terms ? "terms" : ack ? "ack" : "tell", to);
    if (terms || ack)
        add(" parity=%d", message->parity);
    if (terms)
        add_promise(&message->u.promise);
    else if (ack)
        add("%s", message->u.promise.terms.mode == MODE_OFF ? " off" : "");
    else if (message->type == MESSAGE_STATUS)
        add_status(message);
    else if (message->u.closed.terms.mode == MODE_OFF)
        add(" closed none");
    else {
        add(" closed");
        add_closed(&message->u.closed);
    }
    return words;
}
