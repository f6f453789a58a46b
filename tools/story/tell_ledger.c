/* See tell_ledger.h. */
#include "tools/story/tell_ledger.h"
#include "core/wire/period.h"
#include "tools/story/books.h"
#include "tools/story/tally_words.h"

#include <stdlib.h>
#include <string.h>

/* By sender. */
static struct {
    struct message count;
    uint8_t parity;
} client[SENDER_COUNT];

static void tells(int to, const struct message *message)
{
    story_note("%s", tally_words_told(BOOKS_CLIENTS[to], message));
    if (message->type == MESSAGE_TERMS || message->type == MESSAGE_ACK)
        client[to].parity = message->parity;
}

/* --- what happens --------------------------------------------------------------------------- */

static void site(const struct said *said)
{
    memset(&books.wish, 0, sizeof books.wish);
    books.usable = strcmp(said_word(said, 1), "faulty");
    if (!books.usable)
        return;
    books.wish.terms.mode = (uint8_t)said_choice(said_word(said, 1), terms_mode_words);
    books.wish.terms.period = PERIOD_QUARTER;
    if (said_value(said, "period"))
        books.wish.terms.period =
            (uint8_t)said_choice(said_value(said, "period"), period_kind_words);
    books.wish.terms.k = (uint16_t)said_number(said, "k", K_DEFAULT);
    books.wish.terms.epsilon_hundredths = EPSILON_MAX_HUNDREDTHS;
    books.wish.terms.tables =
        (uint8_t)(1 << TABLE_BURNOUT | said_has(said, "distress") << TABLE_DISTRESS);
    books.wish.terms.count_door = said_has(said, "door");
    books.wish.terms = terms_plain(&books.wish.terms);
    books.wish.keep_years = said_number(said, "keep", 0);
    books.wish.counts = (uint8_t)((said_has(said, "no-visits") ? 0 : FEW_VISITS) |
                                  (said_has(said, "no-checkins") ? 0 : FEW_CHECKINS));
    books.wish.out = books.out;
    if (!terms_valid(&books.wish.terms))
        story_fail("no site may ask for that");
}

static void start(const struct said *said)
{
    (void)said;
    books_start();
}

static void count(enum sender from, const struct said *said)
{
    struct message message = message_make(MESSAGE_COUNT, from);
    struct cell *cell = &message.u.count;
    bool checkin = from == SENDER_CHECKIN || said_has(said, "check-in");
    cell->kind = checkin ? CELL_CHECKIN : CELL_VISIT;
    for (int t = 0; t < TABLE_COUNT; t++) {
        int high = said_number(said, terms_table_words[t], -1);
        cell->tables |= (uint8_t)((high >= 0) << t);
        cell->high |= (uint8_t)((high > 0) << t);
    }
    message.parity = client[from].parity;
    client[from].count = message;
}

static void client_does(const struct said *said)
{
    static const char *const DEEDS[] = {"comes", "goes", "counts", "again", "reads", NULL};
    enum sender from = (enum sender)said_choice(said->at[0], BOOKS_CLIENTS);
    struct message read = message_make(MESSAGE_READ, from);
    switch (said_choice(said_word(said, 1), DEEDS)) {
    case 0:
        books_client(from, LEDGER_CAME, &read);
        break;
    case 1:
        books_client(from, LEDGER_GONE, &read);
        break;
    case 2:
        count(from, said);
        books_client(from, LEDGER_HEARD, &client[from].count);
        break;
    case 3:
        books_client(from, LEDGER_HEARD, &client[from].count);
        break;
    default:
        read.u.read.index = (uint16_t)atoi(said_word(said, 2));
        books_client(from, LEDGER_HEARD, &read);
    }
}

/* So many, each of them made durable and acknowledged, and nothing else. */
static void many(const struct said *said)
{
    enum sender from = strcmp(said->at[0], "visits") ? SENDER_CHECKIN : SENDER_KIOSK;
    for (int i = 0; i < atoi(said_word(said, 1)); i++) {
        count(from, said);
        books_client(from, LEDGER_HEARD, &client[from].count);
        if (!story_take("commit") || !story_take("ack"))
            story_fail("number %d was not counted", i + 1);
    }
}

/* --- the cast ------------------------------------------------------------------------------- */

static void open(void)
{
    static char bands[] = "bands";
    struct said said = {2, {bands, bands}};
    memset(&client, 0, sizeof client);
    books.tells = tells;
    books.kept = NULL;
    books_open();
    site(&said);
}

static const struct verb OWN[] = {
    {"site", site},           {"start", start}, {"kiosk", client_does}, {"checkin", client_does},
    {"publish", client_does}, {"visits", many}, {"checkins", many},     {NULL, NULL}};
static const struct verb *const EVENTS[] = {OWN, books_events, NULL}, *const FOLLOWS[] = {
                                                                          books_follows, NULL};

const struct cast tell_ledger = {"ledger", open, EVENTS, FOLLOWS, books_wake_ms, books_tick, NULL};
