/* Tests app/core/tally/ledger.c: whatever happens, in whatever order, it keeps its word. How it
 * goes in detail is told by tests/stories/ledger. */
#include "core/tally/ledger.h"
#include "core/wire/period.h"
#include "tests/fakes/dice.h"
#include "tests/fakes/unit.h"
#include <stdlib.h>
#include <string.h>

enum { EVENTS = 300000, HOUR_MS = 3600 * 1000 };

static struct ledger ledger;
static struct ledger_effects effects;
static struct ledger_event event;
static struct tally kept;
static struct cup cup;
static struct dice dice;
static int64_t now_ms;
static long commits, closes, told;

static bool now_and_then(int n)
{
    return rand() % n == 0;
}

static void start(void)
{
    static const struct terms bands = {MODE_BANDS, PERIOD_MONTH, 1, 0, K_FLOOR, 100};
    event.kind = LEDGER_START;
    event.u.start.wish = (struct wish){
        bands, rand() % 3, FEW_VISITS | FEW_CHECKINS, {rand() % 2 * 20100, (uint8_t)(rand() % 3)}};
    if (now_and_then(30))
        event.u.start.wish.terms = (struct terms){MODE_OFF, 0, 0, 0, K_DEFAULT, 100};
    event.u.start.usable = !now_and_then(4);
    event.u.start.dice = &dice;
}

static void message(void)
{
    static const uint8_t types[] = {MESSAGE_COUNT, MESSAGE_COUNT, MESSAGE_READ, MESSAGE_TERMS,
                                    MESSAGE_ARRIVE};
    event.u.message = message_make((enum message_type)types[rand() % 5], rand() % SENDER_COUNT);
    event.u.message.parity = (uint8_t)(rand() % 2);
    if (event.u.message.type == MESSAGE_COUNT)
        event.u.message.u.count = (struct cell){now_and_then(5) ? CELL_CHECKIN : CELL_VISIT,
                                                !now_and_then(5), now_and_then(5)};
    else
        event.u.message.u.read.index = (uint16_t)(now_and_then(3) ? UINT16_MAX : rand() % 4);
}

static void answer(void)
{
    event.kind = LEDGER_STORE;
    event.u.store.answer = now_and_then(4) ? (enum ledger_answer)(rand() % 5) : LEDGER_DONE;
    event.u.store.error = 5;
    event.u.store.tally = &kept;
    if (!tally_valid(&kept) && event.u.store.answer == LEDGER_DONE && ledger.asked == LEDGER_OPEN)
        event.u.store.answer = LEDGER_NEW;
    if (ledger.asked == LEDGER_ERASE && event.u.store.answer <= LEDGER_DAMAGED)
        memset(&kept, 0, sizeof kept);
    if (ledger.asked != LEDGER_COMMIT || event.u.store.answer > LEDGER_DAMAGED)
        return;
    commits++;
    closes += ledger.next.closed_n > kept.closed_n;
    kept = ledger.next;
}

/* Most answers come when they are due; some come late, twice, or unasked. */
static void anything(void)
{
    static const uint8_t kinds[] = {LEDGER_CAME,  LEDGER_GONE,  LEDGER_HEARD, LEDGER_HEARD,
                                    LEDGER_HEARD, LEDGER_HEARD, LEDGER_TICK,  LEDGER_TICK};
    if (ledger.asked ? !now_and_then(20) : now_and_then(200)) {
        answer();
        return;
    }
    event.kind = kinds[rand() % 8];
    event.client = rand() % LEDGER_CLIENTS_MAX;
    message();
    if (now_and_then(300))
        start();
    if (now_and_then(3))
        now_ms += (int64_t)HOUR_MS * (rand() % (now_and_then(10) ? 1000 : 2)) + rand() % 60000;
    event.at_ms = now_ms;
    event.today.trusted = !now_and_then(5);
    event.today.day = 20000 + (int32_t)(now_ms / HOUR_MS / 24) + (now_and_then(50) ? 400 : 0);
}

/* A word about terms or parity is about what is kept; a closed period is one of those kept. */
static void check_told(const struct ledger_effect *effect)
{
    const struct message *said = &effect->message;
    bool is_kept = said->u.closed.terms.mode == MODE_OFF;
    told++;
    assert_in_range(effect->client, 0, LEDGER_CLIENTS_MAX - 1);
    if (said->type == MESSAGE_CLOSED) {
        for (int i = 0; i < kept.closed_n; i++)
            is_kept |= !memcmp(&said->u.closed, &kept.closed[i], sizeof kept.closed[i]);
        assert_true(is_kept);
    } else if (said->type != MESSAGE_STATUS && ledger.standing == LEDGER_COUNTING) {
        assert_true(terms_equal(&said->u.promise.terms, &kept.terms));
        assert_int_equal(said->parity, kept.parity[ledger.client[effect->client].from]);
    }
}

/* A second tally is there only while it is made durable, and a cell only until it is. */
static void check_forgotten(void)
{
    static const struct tally none;
    static const struct cell no_cell;
    if (ledger.asked != LEDGER_COMMIT)
        assert_memory_equal(&ledger.next, &none, sizeof none);
    for (int i = 0; i < LEDGER_CLIENTS_MAX; i++)
        if (!ledger.client[i].counts)
            assert_memory_equal(&ledger.client[i].cell, &no_cell, sizeof no_cell);
}

static void check(void)
{
    check_forgotten();
    for (int i = 0; i < effects.n; i++) {
        const struct ledger_effect *effect = &effects.list[i];
        assert_true(effect->kind > LEDGER_PROVE || i == effects.n - 1);
        if (effect->kind == LEDGER_TELL)
            check_told(effect);
    }
    if (ledger.standing != LEDGER_COUNTING)
        return;
    assert_memory_equal(&ledger.tally, &kept, sizeof kept);
    if (event.kind == LEDGER_TICK && !ledger.asked)
        assert_true(ledger_wake_ms(&ledger) > now_ms);
}

TEST(in_any_order_nothing_is_told_or_counted_that_is_not_durable)
{
    srand(7);
    dice = dice_of(&cup);
    for (int i = 0; i < EVENTS; i++) {
        anything();
        ledger_step(&ledger, &event, &effects);
        check();
    }
    assert_true(commits > 1000 && told > 1000 && closes > 10);
}
