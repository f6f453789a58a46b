/* See tell_ledger.h. Whatever a story foretells, every story fails if anybody is told what is not
 * durable, or if memory counts what the store does not hold. */
#include "tools/story/tell_ledger.h"
#include "core/plain/isodate.h"
#include "core/tally/ledger.h"
#include "tests/fakes/dice.h"
#include "tools/story/tally_words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DAY_MS = 24 * 3600 * 1000, WORDS_SIZE = 160, ERROR = 5 };

static const char *const SENDERS[] = {"nobody", "kiosk", "checkin", "publish", NULL};

static struct ledger ledger;
static struct ledger_effects effects;
static struct cup cup;
static struct dice dice;
static struct wish wish;
static bool usable;

static struct {
    enum ledger_answer found; /* LEDGER_DONE: it can be opened */
    bool kept, jammed;
    struct tally tally; /* if kept */
} store;

static struct {
    int32_t day; /* at at_ms */
    int64_t at_ms;
    bool trusted;
} calendar;

/* By sender: each has one place. */
static struct {
    struct message count;
    uint8_t parity;
} client[SENDER_COUNT];

/* --- words ---------------------------------------------------------------------------------- */

/* What a line says after "key=", or NULL. */
static const char *value(const struct said *said, const char *key)
{
    size_t n = strlen(key);
    for (int i = 1; i < said->n; i++)
        if (!strncmp(said->at[i], key, n) && said->at[i][n] == '=')
            return said->at[i] + n + 1;
    return NULL;
}

static int number(const struct said *said, const char *key, int otherwise)
{
    const char *word = value(said, key);
    return word ? atoi(word) : otherwise;
}

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
    snprintf(words, sizeof words, "%s%s", store.jammed ? "fails " : "",
             tally_words_change(store.kept ? &store.tally : NULL, &ledger.next));
    if (store.jammed || !strcmp(words, "commit hours"))
        note_once(words);
    else
        story_note("%s", words);
    if (store.jammed)
        return LEDGER_FAILED;
    store.tally = ledger.next;
    store.kept = true;
    return store.found = LEDGER_DONE;
}

static enum ledger_answer open_store(void)
{
    note_once("opens");
    return store.found == LEDGER_DONE && !store.kept ? LEDGER_NEW : store.found;
}

static enum ledger_answer erase(void)
{
    note_once("erases");
    if (store.found == LEDGER_FAILED || store.found == LEDGER_FOREIGN)
        return store.found;
    store.kept = false;
    return store.found = LEDGER_DONE;
}

static enum ledger_answer prove(void)
{
    note_once(store.jammed ? "fails proof" : "proves");
    return store.jammed ? LEDGER_FAILED : LEDGER_DONE;
}

/* --- what is told --------------------------------------------------------------------------- */

/* Terms and parity are those of the tally that is kept; what was closed is kept, too. */
static bool durable(int to, const struct message *message)
{
    const struct tally *tally = &store.tally;
    if (message->type == MESSAGE_CLOSED) {
        bool kept = message->u.closed.terms.mode == MODE_OFF;
        for (int i = 0; i < tally->closed_n; i++)
            kept |= !memcmp(&message->u.closed, &tally->closed[i], sizeof tally->closed[i]);
        return kept;
    }
    if (message->type == MESSAGE_STATUS || ledger.standing != LEDGER_COUNTING)
        return true;
    return message->parity == tally->parity[to] &&
           terms_equal(&message->u.promise.terms, &tally->terms);
}

static void hear(int to, const struct message *message)
{
    story_note("%s", tally_words_told(SENDERS[to], message));
    if (!durable(to, message))
        story_fail("%s is told what is not durable", SENDERS[to]);
    if (message->type == MESSAGE_TERMS || message->type == MESSAGE_ACK)
        client[to].parity = message->parity;
}

/* --- the step ------------------------------------------------------------------------------- */

static void answer(struct ledger_event *event, enum ledger_answer with)
{
    event->kind = LEDGER_STORE;
    event->u.store.answer = with;
    event->u.store.error = with == LEDGER_DONE ? 0 : ERROR;
    event->u.store.tally = &store.tally;
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
        hear(effect->client, &effect->message);
        break;
    case LEDGER_DROP:
        story_note("drop %s", SENDERS[effect->client]);
        break;
    case LEDGER_LOG:
        story_note("log %s", LOGS[effect->log]);
        break;
    }
}

/* What the store is asked for comes last, so that its answer is the next event. */
static void carry_out_all(struct ledger_event *event)
{
    for (int i = 0; i < effects.n; i++) {
        carry_out(&effects.list[i], event);
        if (effects.list[i].kind <= LEDGER_PROVE && i != effects.n - 1)
            story_fail("something follows while the store is asked");
    }
}

static void give(enum ledger_event_kind kind, struct ledger_event *event)
{
    int64_t days = (story_now_ms() - calendar.at_ms) / DAY_MS;
    event->kind = (uint8_t)kind;
    event->at_ms = story_now_ms();
    event->today = (struct today){calendar.day + (int32_t)days, calendar.trusted};
    do {
        ledger_step(&ledger, event, &effects);
        carry_out_all(event);
    } while (ledger.asked != LEDGER_NOTHING);
    if (ledger.standing == LEDGER_COUNTING &&
        memcmp(&ledger.tally, &store.tally, sizeof store.tally))
        story_fail("what is counted in memory is not what is durable");
}

static void tick(void)
{
    struct ledger_event event = {.client = 0};
    give(LEDGER_TICK, &event);
}

/* --- what happens --------------------------------------------------------------------------- */

static void site(const struct said *said)
{
    memset(&wish, 0, sizeof wish);
    usable = strcmp(said_word(said, 1), "faulty");
    if (!usable)
        return;
    wish.terms.mode = (uint8_t)said_choice(said_word(said, 1), TALLY_MODES);
    wish.terms.period = PERIOD_QUARTER;
    if (value(said, "period"))
        wish.terms.period = (uint8_t)said_choice(value(said, "period"), TALLY_PERIODS);
    wish.terms.k = (uint16_t)number(said, "k", K_DEFAULT);
    wish.terms.epsilon_hundredths = EPSILON_MAX_HUNDREDTHS;
    wish.terms.tables =
        (uint8_t)(1 << TABLE_BURNOUT | said_has(said, "distress") << TABLE_DISTRESS);
    wish.terms.count_door = said_has(said, "door");
    wish.terms = terms_plain(&wish.terms);
    wish.keep_years = number(said, "keep", 0);
    if (!terms_valid(&wish.terms))
        story_fail("no site may ask for that");
}

/* It ends without a word, as in a power cut, and begins again. */
static void start(const struct said *said)
{
    struct ledger_event event = {.u.start = {wish, usable, &dice}};
    (void)said;
    give(LEDGER_START, &event);
}

static void store_is(const struct said *said)
{
    static const char *const STATES[] = {"empty", "damaged", "foreign", "away", "back", NULL};
    static const enum ledger_answer FOUND[] = {LEDGER_DONE, LEDGER_DAMAGED, LEDGER_FOREIGN,
                                               LEDGER_FAILED, LEDGER_DONE};
    int state = said_choice(said_word(said, 1), STATES);
    store.found = FOUND[state];
    store.kept = store.kept && state >= 3;
}

static void write_is(const struct said *said)
{
    static const char *const STATES[] = {"works", "fails", NULL};
    store.jammed = said_choice(said_word(said, 1), STATES) == 1;
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

static void count(enum sender from, const struct said *said)
{
    struct message message = message_make(MESSAGE_COUNT, from);
    struct cell *cell = &message.u.count;
    bool checkin = from == SENDER_CHECKIN || said_has(said, "check-in");
    cell->kind = checkin ? CELL_CHECKIN : CELL_VISIT;
    for (int t = 0; t < TABLE_COUNT; t++) {
        int high = number(said, TALLY_TABLES[t], -1);
        cell->tables |= (uint8_t)((high >= 0) << t);
        cell->high |= (uint8_t)((high > 0) << t);
    }
    message.parity = client[from].parity;
    client[from].count = message;
}

/* Heard, and then a turn is over. */
static void happens(enum sender from, enum ledger_event_kind kind, const struct message *message)
{
    struct ledger_event event = {.client = (int)from, .u.message = *message};
    give(kind, &event);
    tick();
}

static void client_does(const struct said *said)
{
    static const char *const DEEDS[] = {"comes", "goes", "counts", "again", "reads", NULL};
    enum sender from = (enum sender)said_choice(said->at[0], SENDERS);
    struct message read = message_make(MESSAGE_READ, from);
    switch (said_choice(said_word(said, 1), DEEDS)) {
    case 0:
        happens(from, LEDGER_CAME, &read);
        break;
    case 1:
        happens(from, LEDGER_GONE, &read);
        break;
    case 2:
        count(from, said);
        happens(from, LEDGER_HEARD, &client[from].count);
        break;
    case 3:
        happens(from, LEDGER_HEARD, &client[from].count);
        break;
    default:
        read.u.read.index = (uint16_t)atoi(said_word(said, 2));
        happens(from, LEDGER_HEARD, &read);
    }
}

/* So many, each of them made durable and acknowledged, and nothing else. */
static void many(const struct said *said)
{
    enum sender from = strcmp(said->at[0], "visits") ? SENDER_CHECKIN : SENDER_KIOSK;
    for (int i = 0; i < atoi(said_word(said, 1)); i++) {
        count(from, said);
        happens(from, LEDGER_HEARD, &client[from].count);
        if (!story_take("commit") || !story_take("ack"))
            story_fail("number %d was not counted", i + 1);
    }
}

/* --- what must follow ----------------------------------------------------------------------- */

static int held(const struct said *said, const char *key, long is)
{
    const char *should = value(said, key);
    if (should && atol(should) != is)
        story_fail("the store holds %s=%ld", key, is);
    return should != NULL;
}

static int held_open(const struct said *said, const char *is)
{
    const char *should = value(said, "open");
    if (should && strcmp(should, is))
        story_fail("the store holds open=%s", is);
    return should != NULL;
}

static void holds(const struct said *said)
{
    const struct tally *tally = &store.tally;
    bool nothing = !strcmp(said_word(said, 1), "nothing");
    if (nothing != !store.kept)
        story_fail("the store holds %s", store.kept ? "a tally" : "nothing");
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
    int64_t in_ms = ledger_wake_ms(&ledger) - story_now_ms();
    if (in_ms != said_ms(said_word(said, 1)))
        story_fail("it wakes in %lld s", (long long)in_ms / 1000);
}

/* --- the cast ------------------------------------------------------------------------------- */

static void open(void)
{
    static char bands[] = "bands";
    struct said said = {2, {bands, bands}};
    memset(&ledger, 0, sizeof ledger);
    memset(&store, 0, sizeof store);
    memset(&client, 0, sizeof client);
    memset(&cup, 0, sizeof cup);
    dice = dice_of(&cup);
    calendar.trusted = true;
    calendar.at_ms = 0;
    calendar.day = isodate_day(2027, 1, 1);
    site(&said);
}

static int64_t wake_ms(void)
{
    return ledger_wake_ms(&ledger);
}

static const struct verb EVENTS[] = {{"site", site},
                                     {"start", start},
                                     {"store", store_is},
                                     {"write", write_is},
                                     {"day", day},
                                     {"noise", noise},
                                     {"kiosk", client_does},
                                     {"checkin", client_does},
                                     {"publish", client_does},
                                     {"visits", many},
                                     {"checkins", many},
                                     {NULL, NULL}};
static const struct verb FOLLOWS[] = {{"holds", holds}, {"wakes", wakes}, {NULL, NULL}};

const struct cast tell_ledger = {"ledger", open, EVENTS, FOLLOWS, wake_ms, tick};
