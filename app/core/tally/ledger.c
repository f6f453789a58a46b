/* What follows from what happens to tallyd (ledger.h). An event only marks what is due; go_on asks
 * the store for one thing at a time, and goes on with its answer. */
#include "core/tally/ledger.h"
#include "core/tally/calendar.h"
#include <assert.h>
#include <string.h>

enum { HOUR_MS = 3600 * 1000, RETRY_MS = 20 * 1000 };
enum { NOBODY = -1, THE_HOUR = -2 }; /* ledger.whose, if it is no client */

/* --- effects -------------------------------------------------------------------------------- */

static void add(struct ledger_effects *out, struct ledger_effect effect)
{
    assert(out->n < LEDGER_EFFECTS_MAX);
    out->list[out->n++] = effect;
}

static void add_log(struct ledger_effects *out, enum ledger_log log, int error)
{
    add(out, (struct ledger_effect){.kind = LEDGER_LOG, .log = log, .error = error});
}

static void ask(struct ledger *l, enum ledger_effect_kind what, int whose,
                struct ledger_effects *out)
{
    l->asked = what;
    l->whose = whose;
    add(out, (struct ledger_effect){.kind = what});
}

static void tell(struct ledger_effects *out, int i, const struct message *message)
{
    add(out, (struct ledger_effect){.kind = LEDGER_TELL, .client = i, .message = *message});
}

static void tell_terms(const struct ledger *l, int i, enum message_type type,
                       struct ledger_effects *out)
{
    struct message message = message_make(type, SENDER_NONE);
    if (l->standing == LEDGER_AWAY || l->client[i].from == SENDER_NONE)
        return;
    message.parity = l->tally.parity[l->client[i].from];
    message.u.promise =
        (struct promise){l->tally.terms, l->usable ? (uint8_t)l->wish.keep_years : 0, 0};
    tell(out, i, &message);
}

static void tell_all(const struct ledger *l, struct ledger_effects *out)
{
    for (int i = 0; i < LEDGER_CLIENTS_MAX; i++)
        tell_terms(l, i, MESSAGE_TERMS, out);
}

/* --- whose the store is --------------------------------------------------------------------- */

static void stand(struct ledger *l, enum ledger_standing standing, struct ledger_effects *out)
{
    l->standing = standing;
    l->write_failed = false;
    tell_all(l, out);
}

/* off holds at once; settings with faults are no reason to forget anything. */
static void take_standing(struct ledger *l, struct ledger_effects *out)
{
    if (!l->usable)
        stand(l, LEDGER_BARRED, out);
    else
        ask(l, l->wish.terms.mode == MODE_OFF ? LEDGER_ERASE : LEDGER_OPEN, NOBODY, out);
}

static void take_store(struct ledger *l, const struct ledger_event *event,
                       struct ledger_effects *out)
{
    if (event->u.store.answer == LEDGER_DONE) {
        l->tally = *event->u.store.tally;
        stand(l, LEDGER_COUNTING, out);
        return;
    }
    l->clean_start = event->u.store.answer == LEDGER_DAMAGED;
    l->was_empty = !l->clean_start;
    if (l->starting) /* later, its time may be that of a visit */
        add_log(out, LEDGER_LOG_CLEAN_START, 0);
    tally_start(&l->next, &l->wish, l->dice);
    ask(l, LEDGER_COMMIT, NOBODY, out);
}

/* --- counting ------------------------------------------------------------------------------- */

/* A second tally beside the durable one would tell the visit between them. */
static void forget_next(struct ledger *l)
{
    memset(&l->next, 0, sizeof l->next);
}

static void acknowledge(struct ledger *l, int i, enum message_type type, struct ledger_effects *out)
{
    struct ledger_client *client = &l->client[i];
    *client = (struct ledger_client){.from = client->from, .asks = client->asks};
    tell_terms(l, i, type, out);
}

static void count(struct ledger *l, int i, struct ledger_effects *out)
{
    struct ledger_client *client = &l->client[i];
    enum tally_added added = TALLY_UNFIT;
    client->due = false;
    l->next = l->tally;
    if (l->standing == LEDGER_COUNTING)
        added = tally_add(&l->next, client->from, &client->cell, client->parity);
    if (added == TALLY_ADDED) {
        ask(l, LEDGER_COMMIT, i, out);
        return;
    }
    forget_next(l);
    acknowledge(l, i, added == TALLY_REPEATED ? MESSAGE_TERMS : MESSAGE_ACK, out);
}

/* --- the hours ------------------------------------------------------------------------------ */

static int hours_gone(const struct ledger *l)
{
    int64_t hours = (l->now_ms - l->hour_ms) / HOUR_MS;
    return hours > ADRIFT_HOURS_MAX ? ADRIFT_HOURS_MAX : (int)hours;
}

static void ticked(struct ledger *l)
{
    l->hour_ms += (int64_t)l->hours * HOUR_MS;
    l->starting = false;
}

/* Hours that could not be made durable have not gone by: they are added when this is tried again.
 */
static void tick(struct ledger *l, struct ledger_effects *out)
{
    l->hours = hours_gone(l);
    if (l->standing != LEDGER_COUNTING) {
        ticked(l);
        return;
    }
    l->next = l->tally;
    l->closes = tally_tick(&l->next, &l->wish, l->today, l->hours, l->dice);
    ask(l, LEDGER_COMMIT, THE_HOUR, out);
}

static void begin_round(struct ledger *l)
{
    l->round = l->tries = true;
    l->hour_over |= hours_gone(l) > 0;
}

/* Trouble is logged by the hour only: the time of a failed write would be the time of a visit. */
static void end_round(struct ledger *l, struct ledger_effects *out)
{
    bool trouble = l->write_failed || l->standing == LEDGER_BARRED || l->standing == LEDGER_AWAY;
    l->round = l->tries = false;
    if (!l->hour_over)
        return;
    if (trouble && !l->logged_trouble)
        add_log(out, LEDGER_LOG_TROUBLE, l->error);
    l->logged_trouble = trouble;
    l->hour_over = false;
}

/* --- what was closed ------------------------------------------------------------------------ */

static void tell_closed(const struct ledger *l, int i, int index, struct ledger_effects *out)
{
    struct message message = message_make(MESSAGE_CLOSED, SENDER_NONE);
    if (index >= 0)
        message.u.closed = l->tally.closed[index];
    tell(out, i, &message);
}

static enum store_standing store_standing(const struct ledger *l, bool takes_writes)
{
    if (!l->usable)
        return STORE_UNUSED;
    if (l->standing == LEDGER_BARRED)
        return STORE_OTHERS;
    if (l->standing == LEDGER_AWAY || !takes_writes)
        return STORE_READONLY;
    return l->clean_start ? STORE_CLEAN_START : l->was_empty ? STORE_EMPTY : STORE_OK;
}

static void tell_status(struct ledger *l, int i, bool takes_writes, struct ledger_effects *out)
{
    struct message message = message_make(MESSAGE_STATUS, SENDER_NONE);
    message.u.status.closed_n = l->tally.closed_n;
    message.u.status.store = (uint8_t)store_standing(l, takes_writes);
    message.u.status.clock = (uint8_t)calendar_standing(&l->tally, l->today);
    message.u.status.settings_wait =
        l->standing == LEDGER_COUNTING && !terms_equal(&l->wish.terms, &l->tally.terms);
    message.u.status.settings_faulty = !l->usable;
    l->client[i].asks = false;
    l->was_empty &= message.u.status.store != STORE_EMPTY;
    tell(out, i, &message);
}

/* Judged by a write of its own: that a count could not be written would tell of a visit. */
static void judge_store(struct ledger *l, int i, struct ledger_effects *out)
{
    if (l->standing == LEDGER_COUNTING)
        ask(l, LEDGER_PROVE, i, out);
    else
        tell_status(l, i, true, out);
}

/* --- events --------------------------------------------------------------------------------- */

static void begin(struct ledger *l, const struct ledger_event *event)
{
    memset(l, 0, sizeof *l);
    l->wish = event->u.start.wish;
    l->usable = event->u.start.usable;
    l->dice = event->u.start.dice;
    l->hour_ms = event->at_ms;
    l->starting = l->hour_over = true;
    l->whose = NOBODY;
    tally_clear(&l->tally);
}

static void forget(struct ledger *l, int i)
{
    memset(&l->client[i], 0, sizeof l->client[i]);
    if (l->whose == i)
        l->whose = NOBODY;
}

static void hear_count(struct ledger *l, int i, const struct message *message,
                       struct ledger_effects *out)
{
    struct ledger_client *client = &l->client[i];
    if (client->from == SENDER_NONE || client->counts) {
        forget(l, i);
        add(out, (struct ledger_effect){.kind = LEDGER_DROP, .client = i});
        return;
    }
    client->counts = client->due = true;
    client->cell = message->u.count;
    client->parity = message->parity;
}

/* publish is told any closed period, and after the last one how things are. The kiosk is told what
 * staff have of the last one, whichever it asked for. */
static void hear_read(struct ledger *l, int i, int index, struct ledger_effects *out)
{
    if (l->client[i].from == SENDER_KIOSK)
        tell_closed(l, i, l->tally.closed_n - 1, out);
    else if (l->client[i].from == SENDER_PUBLISH && index < l->tally.closed_n)
        tell_closed(l, i, index, out);
    else if (l->client[i].from == SENDER_PUBLISH)
        l->client[i].asks = true;
}

static void hear(struct ledger *l, const struct ledger_event *event, struct ledger_effects *out)
{
    int i = event->client;
    const struct message *message = &event->u.message;
    if (event->kind != LEDGER_HEARD)
        forget(l, i);
    if (event->kind == LEDGER_CAME) {
        l->client[i].from = message->from;
        tell_terms(l, i, MESSAGE_TERMS, out);
    } else if (event->kind == LEDGER_HEARD && message->type == MESSAGE_COUNT) {
        hear_count(l, i, message, out);
    } else if (event->kind == LEDGER_HEARD && message->type == MESSAGE_READ) {
        hear_read(l, i, message->u.read.index, out);
    }
}

static void made_durable(struct ledger *l, struct ledger_effects *out)
{
    l->tally = l->next;
    l->write_failed = false;
    if (l->standing == LEDGER_AWAY) {
        stand(l, LEDGER_COUNTING, out);
    } else if (l->whose >= 0) {
        acknowledge(l, l->whose, MESSAGE_ACK, out);
    } else if (l->whose == THE_HOUR) {
        ticked(l);
        if (!l->closes)
            return;
        add_log(out, LEDGER_LOG_CLOSED, 0);
        tell_all(l, out);
    }
}

static void hear_store(struct ledger *l, const struct ledger_event *event,
                       struct ledger_effects *out)
{
    enum ledger_effect_kind asked = l->asked;
    enum ledger_answer answer = event->u.store.answer;
    l->asked = LEDGER_NOTHING;
    if (asked == LEDGER_PROVE) {
        if (l->whose >= 0)
            tell_status(l, l->whose, answer == LEDGER_DONE, out);
    } else if (answer == LEDGER_FAILED || answer == LEDGER_FOREIGN) {
        l->error = event->u.store.error;
        l->tries = false;
        l->write_failed |= asked == LEDGER_COMMIT;
        if (answer == LEDGER_FOREIGN && asked != LEDGER_COMMIT)
            stand(l, LEDGER_BARRED, out);
    } else if (asked == LEDGER_OPEN) {
        take_store(l, event, out);
    } else if (asked == LEDGER_ERASE) {
        stand(l, LEDGER_OFF, out);
    } else if (asked == LEDGER_COMMIT) {
        made_durable(l, out);
    }
    if (asked == LEDGER_COMMIT)
        forget_next(l);
}

static bool may_try(const struct ledger *l)
{
    return l->tries && !l->asked;
}

/* A write that failed is tried again by saving the hours, even if nobody's count waits any more. */
static bool tick_is_due(const struct ledger *l)
{
    if (!l->round || l->asked || (l->standing == LEDGER_COUNTING && !l->tries))
        return false;
    return l->starting || l->write_failed || hours_gone(l) > 0;
}

static void go_on(struct ledger *l, struct ledger_effects *out)
{
    if (l->standing == LEDGER_AWAY && may_try(l))
        take_standing(l, out);
    for (int i = 0; i < LEDGER_CLIENTS_MAX && l->standing != LEDGER_AWAY; i++)
        if (!l->asked && (l->client[i].due || (l->client[i].counts && may_try(l))))
            count(l, i, out);
    if (tick_is_due(l))
        tick(l, out);
    for (int i = 0; i < LEDGER_CLIENTS_MAX; i++)
        if (!l->asked && l->client[i].asks)
            judge_store(l, i, out);
    if (l->round && !l->asked)
        end_round(l, out);
}

/* Only a tick begins a round in which everything is tried again: by then all clients have been
 * heard, so nothing is counted for one that has gone. */
void ledger_step(struct ledger *l, const struct ledger_event *event, struct ledger_effects *out)
{
    assert(event->client >= 0 && event->client < LEDGER_CLIENTS_MAX);
    out->n = 0;
    if (event->kind == LEDGER_STORE) {
        hear_store(l, event, out);
        go_on(l, out);
        return;
    }
    if (event->kind == LEDGER_START)
        begin(l, event);
    l->now_ms = event->at_ms;
    l->today = event->today;
    if (event->kind == LEDGER_START || event->kind == LEDGER_TICK)
        begin_round(l);
    else
        hear(l, event, out);
    go_on(l, out);
}

int64_t ledger_wake_ms(const struct ledger *l)
{
    int64_t hour_ms = l->hour_ms + HOUR_MS, again_ms = l->now_ms + RETRY_MS;
    bool trouble = l->write_failed || l->standing == LEDGER_AWAY;
    return trouble && (again_ms < hour_ms || hour_ms <= l->now_ms) ? again_ms : hour_ms;
}
