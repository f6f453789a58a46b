/* Counts. It alone owns the store, closes periods and draws noise; it knows cells and no answers.
 * A count is durable in both slots before it is acknowledged, and what could not be made durable
 * is not counted in memory either: it waits with its sender. It never tells the open numbers. */
#define _GNU_SOURCE
#include "core/tally/tally.h"
#include "core/wire/outbox.h"
#include "io/box/clock.h"
#include "io/box/log.h"
#include "io/box/ram.h"
#include "io/box/random.h"
#include "io/box/ready.h"
#include "io/box/settings.h"
#include "io/files/files.h"
#include "io/files/load.h"
#include "io/link/link.h"
#include "io/link/seat.h"
#include "io/store/store.h"
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { CLIENTS_MAX = 16, HOUR_MS = 3600 * 1000, RETRY_MS = 20 * 1000 };

static const char HELP[] =
    "tallyd: counts visits and check-ins, closes periods, tells publish what may leave.\n"
    "  --state DIR   where the store and the sockets are (build/state)\n"
    "  --site DIR    the site's folder\n"
    "  --assets DIR  the defaults\n";

enum standing {
    COUNTING, /* the store is ours and open */
    OFF,      /* the site wants nothing stored */
    BARRED,   /* settings with faults, or a store that is not ours: nothing is counted or touched */
    AWAY      /* the store cannot be opened just now: nobody is told anything, counts wait */
};

struct client {
    int fd;         /* -1: free */
    uint8_t from;   /* SENDER_NONE: has not said hello */
    uint32_t since; /* tallyd.newcomers then */
    bool waits;     /* count is not durable yet, and not acknowledged */
    struct message count;
};

struct tallyd {
    const char *state_dir;
    struct site site;
    bool site_ok;
    struct wish wish;
    enum standing standing;
    struct store store;
    struct tally tally; /* what is durable */
    bool clean_start, write_failed, logged_failure;
    int error;
    int64_t hour_began_ms;
    int server;
    uint32_t newcomers;
    struct client client[CLIENTS_MAX];
};

static struct today now(const struct tallyd *t)
{
    return (struct today){clock_today(), clock_trusted(t->state_dir)};
}

/* --- telling -------------------------------------------------------------------------------- */

static void drop(struct client *client)
{
    close(client->fd);
    *client = (struct client){.fd = -1};
}

static void tell(struct client *client, const struct message *message)
{
    if (link_send(client->fd, message) < 0)
        drop(client);
}

static void tell_terms(const struct tallyd *t, struct client *client, enum message_type type)
{
    if (t->standing == AWAY)
        return;
    struct message message = message_make(type, SENDER_NONE);
    message.u.promise =
        (struct promise){t->tally.terms, t->site_ok ? (uint8_t)t->wish.keep_years : 0, 0};
    message.parity = t->tally.parity[client->from];
    tell(client, &message);
}

static void tell_all(struct tallyd *t)
{
    for (int i = 0; i < CLIENTS_MAX; i++)
        if (t->client[i].fd >= 0 && t->client[i].from != SENDER_NONE)
            tell_terms(t, &t->client[i], MESSAGE_TERMS);
}

/* Judged by a write of its own: that a count could not be written would tell of a visit. */
static enum store_standing store_standing(struct tallyd *t)
{
    if (!t->site_ok)
        return STORE_UNUSED;
    if (t->standing == BARRED)
        return STORE_OTHERS;
    if (t->standing == AWAY || (t->standing == COUNTING && store_again(&t->store, &t->tally) < 0))
        return STORE_READONLY;
    return t->clean_start ? STORE_CLEAN_START : STORE_OK;
}

static void tell_closed(struct tallyd *t, struct client *client, int index)
{
    struct message message;
    if (index < t->tally.closed_n) {
        message = message_make(MESSAGE_CLOSED, SENDER_NONE);
        message.u.closed = t->tally.closed[index];
    } else {
        message = message_make(MESSAGE_STATUS, SENDER_NONE);
        message.u.status.closed_n = t->tally.closed_n;
        message.u.status.store = (uint8_t)store_standing(t);
        message.u.status.clock_trusted = clock_trusted(t->state_dir);
        message.u.status.settings_wait =
            t->standing == COUNTING && !terms_equal(&t->wish.terms, &t->tally.terms);
        message.u.status.settings_faulty = !t->site_ok;
    }
    tell(client, &message);
}

/* For the glass: what staff have of the last period, whichever it asked for. */
static void tell_newest(const struct tallyd *t, struct client *client)
{
    struct message message = message_make(MESSAGE_CLOSED, SENDER_NONE);
    if (t->tally.closed_n > 0)
        message.u.closed = t->tally.closed[t->tally.closed_n - 1];
    tell(client, &message);
}

/* --- changing ------------------------------------------------------------------------------- */

/* Durable, or it did not happen. */
static bool commit(struct tallyd *t, const struct tally *next)
{
    int error = store_save(&t->store, next);
    if (!error)
        t->tally = *next;
    else
        t->error = error;
    t->write_failed = error != 0;
    return !error;
}

static void count(struct tallyd *t, struct client *client)
{
    struct tally next = t->tally;
    enum tally_added added = TALLY_UNFIT;
    if (t->standing == COUNTING)
        added = tally_add(&next, client->from, &client->count.u.count, client->count.parity);
    client->waits = t->standing == AWAY || (added == TALLY_ADDED && !commit(t, &next));
    if (!client->waits)
        tell_terms(t, client, added == TALLY_REPEATED ? MESSAGE_TERMS : MESSAGE_ACK);
}

static void first_period(struct tallyd *t)
{
    struct tally next;
    tally_start(&next, &t->wish, now(t), random_dice());
    if (commit(t, &next))
        return;
    store_close(&t->store);
    t->standing = AWAY;
}

static void open_store(struct tallyd *t)
{
    struct tally tally;
    int found = store_open(&t->store, t->state_dir, t->site.id, &tally);
    t->error = found < 0 ? found : 0;
    t->standing = found >= 0 ? COUNTING : found == -EPROTO || found == -EXDEV ? BARRED : AWAY;
    if (found == STORE_FOUND)
        t->tally = tally;
    else if (found >= 0)
        first_period(t);
    t->clean_start |= found == STORE_DAMAGED || found == STORE_NEW;
}

/* off holds at once; settings with faults are no reason to forget anything. */
static void take_standing(struct tallyd *t)
{
    tally_clear(&t->tally);
    t->write_failed = false;
    if (!t->site_ok) {
        t->standing = BARRED;
    } else if (t->wish.terms.mode == MODE_OFF) {
        /* Whoever writes a newer image over the card brings the default folder along, which counts
         * nothing and has another id: what the site has counted must outlive that hour. */
        t->error = store_erase(t->state_dir, t->site.id);
        t->standing = t->error == -EXDEV ? BARRED : t->error ? AWAY : OFF;
    } else {
        open_store(t);
    }
}

/* Logged by the hour only: the time of a failed write would be the time of a visit. */
static void log_trouble(struct tallyd *t)
{
    bool trouble = t->write_failed || t->standing == BARRED || t->standing == AWAY;
    if (trouble && !t->logged_failure)
        log_event(LOG_STORE_WRITE, -t->error, 0);
    t->logged_failure = trouble;
}

static void tick(struct tallyd *t)
{
    int64_t hours = (clock_ms() - t->hour_began_ms) / HOUR_MS;
    if (hours > ADRIFT_HOURS_MAX)
        hours = ADRIFT_HOURS_MAX;
    struct tally next = t->tally;
    if (t->standing == COUNTING) {
        tally_hours(&next, (int)hours);
        bool closed = tally_judge(&next, &t->wish, now(t), random_dice());
        if (!commit(t, &next))
            return; /* the hours are not lost: they are added when this is tried again */
        if (closed) {
            log_event(LOG_PERIOD_CLOSED, 0, 0);
            tell_all(t);
        }
    }
    t->hour_began_ms += hours * HOUR_MS;
}

/* What failed is tried again: a store that could not be opened, a tick, counts that wait. */
static void try_again(struct tallyd *t)
{
    if (t->standing == AWAY) {
        take_standing(t);
        tell_all(t);
    }
    for (int i = 0; i < CLIENTS_MAX; i++)
        if (t->client[i].fd >= 0 && t->client[i].waits)
            count(t, &t->client[i]);
    if (t->write_failed)
        tick(t);
}

/* --- listening ------------------------------------------------------------------------------ */

static void hear(struct tallyd *t, struct client *client, const struct message *message)
{
    enum sender from = message->from;
    switch (message->type) {
    case MESSAGE_HELLO:
        if (client->from != SENDER_NONE || !link_may(client->fd, from)) {
            drop(client);
            break;
        }
        client->from = from;
        tell_terms(t, client, MESSAGE_TERMS);
        break;
    case MESSAGE_COUNT:
        if (client->from == SENDER_NONE || client->waits) {
            drop(client);
            break;
        }
        client->count = *message;
        count(t, client);
        break;
    case MESSAGE_READ:
        if (client->from == SENDER_PUBLISH)
            tell_closed(t, client, message->u.read.index);
        else if (client->from == SENDER_KIOSK)
            tell_newest(t, client);
        break;
    default:
        break;
    }
}

/* One message a turn: whoever asks without end must not keep the hours, or the others, waiting. */
static void listen_to(struct tallyd *t, struct client *client)
{
    struct message message;
    int got = link_receive(client->fd, &message);
    if (got == 1)
        hear(t, client, &message);
    else if (got < 0)
        drop(client);
}

static void welcome(struct tallyd *t)
{
    struct seat seats[CLIENTS_MAX] = {0};
    int fd = link_accept(t->server);
    if (fd < 0)
        return;
    for (int i = 0; i < CLIENTS_MAX; i++) {
        const struct client *c = &t->client[i];
        if (c->fd >= 0)
            seats[i] = (struct seat){true, c->from != SENDER_NONE, link_user(c->fd), c->since};
    }
    struct client *client = &t->client[seat_for(seats, CLIENTS_MAX, link_user(fd))];
    if (client->fd >= 0)
        drop(client);
    *client = (struct client){.fd = fd, .since = ++t->newcomers};
}

static bool in_trouble(const struct tallyd *t)
{
    return t->write_failed || t->standing == AWAY;
}

static int patience_ms(const struct tallyd *t)
{
    int64_t left = t->hour_began_ms + HOUR_MS - clock_ms();
    if (in_trouble(t) && left > RETRY_MS)
        left = RETRY_MS;
    return left < 0 ? 0 : (int)left;
}

static void turn(struct tallyd *t)
{
    struct pollfd polls[CLIENTS_MAX + 1] = {{.fd = t->server, .events = POLLIN}};
    for (int i = 0; i < CLIENTS_MAX; i++)
        polls[i + 1] = (struct pollfd){.fd = t->client[i].fd, .events = POLLIN};
    int ready = poll(polls, CLIENTS_MAX + 1, ready_sleep_ms(patience_ms(t)));
    for (int i = 0; ready > 0 && i < CLIENTS_MAX; i++)
        if (polls[i + 1].revents && t->client[i].fd >= 0)
            listen_to(t, &t->client[i]);
    if (ready > 0 && polls[0].revents)
        welcome(t);
    if (in_trouble(t))
        try_again(t);
    if (clock_ms() - t->hour_began_ms >= HOUR_MS) {
        tick(t);
        log_trouble(t);
    }
}

/* What the kiosk asks must be what is counted here, so both fall back alike. */
static void load(struct tallyd *t, const struct settings *settings)
{
    static struct content content;
    static struct faults faults;
    t->state_dir = settings->state;
    load_anyway(&content, settings->site, files_assets(settings->assets), settings->state, &faults);
    t->site = content.site;
    t->wish.terms = terms_plain(&t->site.terms);
    t->wish.keep_years = t->site.keep_years;
    t->site_ok = content.source != CONTENT_CARD && terms_valid(&t->wish.terms);
    if (faults.refused)
        log_event(LOG_CONTENT_FAULTS, faults.refused, faults.total - faults.refused);
}

static int start(struct tallyd *t)
{
    for (int i = 0; i < CLIENTS_MAX; i++)
        t->client[i].fd = -1;
    t->hour_began_ms = clock_ms();
    take_standing(t);
    if (t->clean_start)
        log_event(LOG_STORE_CLEAN_START, 0, 0);
    tick(t);
    log_trouble(t);
    t->server = link_serve(t->state_dir, "tallyd.sock");
    return t->server;
}

int main(int argc, char **argv)
{
    struct settings settings;
    settings_read(&settings, argc, argv, HELP);
    log_open("tallyd");
    struct tallyd *t = ram_secret(sizeof *t);
    if (!t) {
        log_event(LOG_MEMORY, errno, 0);
        return 1;
    }
    load(t, &settings);
    if (start(t) < 0) {
        fprintf(stderr, "tallyd: cannot listen in %s: %s\n", settings.state, strerror(-t->server));
        return 1;
    }
    log_event(LOG_START, 0, 0);
    ready_tell();
    for (;;)
        turn(t);
}
