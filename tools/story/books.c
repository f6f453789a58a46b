/* See books.h. */
#include "tools/story/books.h"
#include "core/plain/isodate.h"
#include "tests/fakes/dice.h"
#include "tools/story/tally_words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DAY_MS = 24 * 3600 * 1000, WORDS_SIZE = 160, ERROR = 5 };

const char *const BOOKS_CLIENTS[] = {"nobody", "kiosk", "checkin", "publish", NULL};

struct books books;
static struct ledger_effects effects;
static struct cup cup;
static struct dice dice;

static struct {
    int32_t day; /* at at_ms */
    int64_t at_ms;
    bool trusted;
} calendar;

/* --- the store ------------------------------------------------------------------------------ */

/* An hour that passes, and what is tried again in vain, are told once for each line. */
static void note_once(const char *words)
{
    story_take(words);
    story_note("%s", words);
}

static enum ledger_answer commit(void)
{
    char words[WORDS_SIZE];
    snprintf(words, sizeof words, "%s%s", books.store.jammed ? "fails " : "",
             tally_words_change(books.store.kept ? &books.store.tally : NULL, &books.ledger.next));
    if (books.store.jammed || !strcmp(words, "commit hours"))
        note_once(words);
    else
        story_note("%s", words);
    if (books.store.jammed)
        return LEDGER_FAILED;
    books.store.tally = books.ledger.next;
    books.store.kept = true;
    if (books.kept)
        books.kept();
    return books.store.found = LEDGER_DONE;
}

static enum ledger_answer open_store(void)
{
    note_once("opens");
    return books.store.found == LEDGER_DONE && !books.store.kept ? LEDGER_NEW : books.store.found;
}

static enum ledger_answer erase(void)
{
    note_once("erases");
    if (books.store.found == LEDGER_FAILED || books.store.found == LEDGER_FOREIGN)
        return books.store.found;
    books.store.kept = false;
    return books.store.found = LEDGER_DONE;
}

static enum ledger_answer prove(void)
{
    note_once(books.store.jammed ? "fails proof" : "proves");
    return books.store.jammed ? LEDGER_FAILED : LEDGER_DONE;
}

/* --- what is told --------------------------------------------------------------------------- */

/* Terms and parity are those of the tally that is kept; what was closed is kept, too. */
static bool durable(int to, const struct message *message)
{
    const struct tally *tally = &books.store.tally;
    if (message->type == MESSAGE_CLOSED) {
        bool kept = message->u.closed.terms.mode == MODE_OFF;
        for (int i = 0; i < tally->closed_n; i++)
            kept |= !memcmp(&message->u.closed, &tally->closed[i], sizeof tally->closed[i]);
        return kept;
    }
    if (message->type == MESSAGE_STATUS || books.ledger.standing != LEDGER_COUNTING)
        return true;
    return message->parity == tally->parity[to] &&
           terms_equal(&message->u.promise.terms, &tally->terms);
}

static void tell(int to, const struct message *message)
{
    if (!durable(to, message))
        story_fail("%s is told what is not durable", BOOKS_CLIENTS[to]);
    books.tells(to, message);
}

/* --- the step ------------------------------------------------------------------------------- */

static void answer(struct ledger_event *event, enum ledger_answer with)
{
    event->kind = LEDGER_STORE;
    event->u.store.answer = with;
    event->u.store.error = with == LEDGER_DONE ? 0 : ERROR;
    event->u.store.tally = &books.store.tally;
}

static void carry_out(const struct ledger_effect *effect, struct ledger_event *event)
{
    static const char *const LOGS[] = {"trouble", "clean-start", "closed"};
    switch ((enum ledger_effect_kind)effect->kind) {
    case LEDGER_NOTHING:
        break;
    case LEDGER_OPEN:
        answer(event, open_store());
        break;
    case LEDGER_ERASE:
        answer(event, erase());
        break;
    case LEDGER_COMMIT:
        answer(event, commit());
        break;
    case LEDGER_PROVE:
        answer(event, prove());
        break;
    case LEDGER_TELL:
        tell(effect->client, &effect->message);
        break;
    case LEDGER_DROP:
        story_note("drop %s", BOOKS_CLIENTS[effect->client]);
        break;
    case LEDGER_LOG:
        story_note("log %s", LOGS[effect->log]);
        break;
    }
}

/* What the store is asked for comes last, so that its answer is the next event. */
static void carry_out_all(struct ledger_event *event)
{
    for (int i = 0; i < effects.n && books.runs; i++) {
        carry_out(&effects.list[i], event);
        if (effects.list[i].kind <= LEDGER_PROVE && i != effects.n - 1)
            story_fail("something follows while the store is asked");
    }
}

static void give(enum ledger_event_kind kind, struct ledger_event *event)
{
    if (!books.runs)
        return;
    int64_t days = (story_now_ms() - calendar.at_ms) / DAY_MS;
    event->kind = (uint8_t)kind;
    event->at_ms = story_now_ms();
    event->today = (struct today){calendar.day + (int32_t)days, calendar.trusted};
    do {
        ledger_step(&books.ledger, event, &effects);
        carry_out_all(event);
    } while (books.runs && books.ledger.asked != LEDGER_NOTHING);
    if (books.runs && books.ledger.standing == LEDGER_COUNTING &&
        memcmp(&books.ledger.tally, &books.store.tally, sizeof books.store.tally))
        story_fail("what is counted in memory is not what is durable");
}

void books_tick(void)
{
    struct ledger_event event = {.client = 0};
    give(LEDGER_TICK, &event);
}

void books_client(enum sender from, enum ledger_event_kind kind, const struct message *message)
{
    struct ledger_event event = {.client = (int)from, .u.message = *message};
    give(kind, &event);
    books_tick();
}

int64_t books_wake_ms(void)
{
    return books.runs ? ledger_wake_ms(&books.ledger) : INT64_MAX;
}

/* --- what happens --------------------------------------------------------------------------- */

void books_open(void)
{
    memset(&books.ledger, 0, sizeof books.ledger);
    memset(&books.store, 0, sizeof books.store);
    memset(&cup, 0, sizeof cup);
    memset(&books.out, 0, sizeof books.out);
    books.runs = false;
    dice = dice_of(&cup);
    calendar.trusted = true;
    calendar.at_ms = 0;
    calendar.day = isodate_day(2027, 1, 1);
}

void books_start(void)
{
    struct ledger_event event = {.u.start = {books.wish, books.usable, &dice}};
    books.runs = true;
    give(LEDGER_START, &event);
}

static void store_is(const struct said *said)
{
    static const char *const STATES[] = {"empty", "damaged", "foreign", "away", "back", NULL};
    static const enum ledger_answer FOUND[] = {LEDGER_DONE, LEDGER_DAMAGED, LEDGER_FOREIGN,
                                               LEDGER_FAILED, LEDGER_DONE};
    int state = said_choice(said_word(said, 1), STATES);
    books.store.found = FOUND[state];
    books.store.kept = books.store.kept && state >= 3;
}

static void write_is(const struct said *said)
{
    static const char *const STATES[] = {"works", "fails", NULL};
    books.store.jammed = said_choice(said_word(said, 1), STATES) == 1;
}

static void day(const struct said *said)
{
    static const char *const TRUST[] = {"untrusted", "trusted", NULL};
    calendar.trusted = said_choice(said_word(said, 2), TRUST) == 1;
    calendar.at_ms = story_now_ms();
    if (!isodate_parse(said_word(said, 1), &calendar.day))
        story_fail("\"%s\" is no day: write 2027-02-03", said_word(said, 1));
}

/* How the noise is drawn from here on; 0 once these are used up. */
static void noise(const struct said *said)
{
    memset(&cup, 0, sizeof cup);
    for (int i = 1; i < said->n; i++)
        cup.next[cup.n++] = atoi(said->at[i]);
}

/* --- what must follow ----------------------------------------------------------------------- */

static int held(const struct said *said, const char *key, long is)
{
    const char *should = said_value(said, key);
    if (should && atol(should) != is)
        story_fail("the store holds %s=%ld", key, is);
    return should != NULL;
}

static int held_open(const struct said *said, const char *is)
{
    const char *should = said_value(said, "open");
    if (should && strcmp(should, is))
        story_fail("the store holds open=%s", is);
    return should != NULL;
}

static void holds(const struct said *said)
{
    const struct tally *tally = &books.store.tally;
    bool nothing = !strcmp(said_word(said, 1), "nothing");
    if (nothing != !books.store.kept)
        story_fail("the store holds %s", books.store.kept ? "a tally" : "nothing");
    if (nothing)
        return;
    int known = held(said, "visits", tally->visits) + held(said, "checkins", tally->checkins) +
                held(said, "burnout", tally->high[TABLE_BURNOUT]) +
                held(said, "powered", tally->powered_h) + held(said, "adrift", tally->adrift_h) +
                held(said, "closed", tally->closed_n) +
                held_open(said, tally_words_name(&tally->open));
    if (known != said->n - 1)
        story_fail("I don't know all that the store should hold");
}

static void wakes(const struct said *said)
{
    int64_t in_ms = ledger_wake_ms(&books.ledger) - story_now_ms();
    if (in_ms != said_ms(said_word(said, 1)))
        story_fail("it wakes in %lld s", (long long)in_ms / 1000);
}

const struct verb books_events[] = {
    {"store", store_is}, {"write", write_is}, {"day", day}, {"noise", noise}, {NULL, NULL}};
const struct verb books_follows[] = {{"holds", holds}, {"wakes", wakes}, {NULL, NULL}};
