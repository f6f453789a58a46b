/* Counts. It alone owns the store, closes periods and draws noise; it knows cells and no answers.
 * What all that means is decided in core/tally/ledger.c: here is the loop that hands it what
 * happens, and carries out what follows, in the order in which it follows. */
#define _GNU_SOURCE
#include "core/tally/ledger.h"
#include "core/wire/terms.h"
#include "io/box/clock.h"
#include "io/box/log.h"
#include "io/box/ram.h"
#include "io/box/random.h"
#include "io/box/ready.h"
#include "io/box/settings.h"
#include "io/files/files.h"
#include "io/files/load.h"
#include "io/files/released.h"
#include "io/link/clients.h"
#include "io/link/refusal.h"
#include "io/store/store.h"
#include <errno.h>
#include <stdio.h>
#include <string.h>

static const char HELP[] =
    "tallyd: counts visits and check-ins, closes periods, tells publish what may leave.\n"
    "  --state DIR   where the store and the sockets are (build/state)\n"
    "  --site DIR    the site's folder\n"
    "  --assets DIR  the defaults\n";

/* All of it lies in locked memory: the open numbers, and what goes to and from the ledger. */
struct tallyd {
    const char *state_dir, *site; /* its id */
    struct store store;
    struct tally found;
    struct ledger ledger;
    struct ledger_event event;
    struct ledger_effects effects;
    struct clients clients;
};

_Static_assert((int)CLIENTS_MAX <= (int)LEDGER_CLIENTS_MAX,
               "the ledger has a place for every client");

static int open_store(struct tallyd *t)
{
    store_close(&t->store);
    return store_open(&t->store, t->state_dir, t->site, &t->found);
}

/* As io/store answers: 0 or what it found, or -errno. */
static void answer(struct ledger_event *event, int result, const struct tally *found)
{
    static const enum ledger_answer FOUND[] = {
        [STORE_FOUND] = LEDGER_DONE, [STORE_NEW] = LEDGER_NEW, [STORE_DAMAGED] = LEDGER_DAMAGED};
    bool foreign = result == -EPROTO || result == -EXDEV;

    event->kind = LEDGER_STORE;
    event->u.store.answer = result >= 0 ? FOUND[result] : foreign ? LEDGER_FOREIGN : LEDGER_FAILED;
    event->u.store.error = result < 0 ? -result : 0;
    event->u.store.tally = found;
}

static void write_log(const struct ledger_effect *effect)
{
    static const enum log_code CODES[] = {[LEDGER_LOG_TROUBLE] = LOG_STORE_WRITE,
                                          [LEDGER_LOG_CLEAN_START] = LOG_STORE_CLEAN_START,
                                          [LEDGER_LOG_CLOSED] = LOG_PERIOD_CLOSED};

    log_event(CODES[effect->log], effect->error, 0);
}

static void carry_out(struct tallyd *t, const struct ledger_effect *effect)
{
    switch ((enum ledger_effect_kind)effect->kind) {
    case LEDGER_NOTHING:
        break;
    case LEDGER_OPEN:
        answer(&t->event, open_store(t), &t->found);
        break;
    case LEDGER_ERASE:
        answer(&t->event, store_erase(t->state_dir, t->site), NULL);
        break;
    case LEDGER_COMMIT:
        answer(&t->event, store_save(&t->store, &t->ledger.next), NULL);
        break;
    case LEDGER_PROVE:
        answer(&t->event, store_again(&t->store, &t->ledger.tally), NULL);
        break;
    case LEDGER_TELL:
        clients_send(&t->clients, effect->client, &effect->message);
        break;
    case LEDGER_DROP:
        clients_drop(&t->clients, effect->client);
        break;
    case LEDGER_LOG:
        write_log(effect);
        break;
    }
}

/* What came, what followed, the second tally, and what functions left on the stack: after an
 * acknowledgement only the newest state is here. */
static void forget(struct tallyd *t)
{
    ram_wipe(&t->event, sizeof t->event);
    ram_wipe(&t->effects, sizeof t->effects);
    ram_wipe(&t->found, sizeof t->found);
    ram_wipe_stack();
}

/* t->event, and then what the store answers, until the ledger asks it for no more. */
static void give(struct tallyd *t, enum ledger_event_kind kind)
{
    t->event.kind = (uint8_t)kind;
    t->event.at_ms = clock_ms();
    struct local now = clock_local(t->state_dir);
    t->event.today = (struct today){now.day, now.trusted};
    do {
        ledger_step(&t->ledger, &t->event, &t->effects);
        for (int i = 0; i < t->effects.n; i++)
            carry_out(t, &t->effects.list[i]);
    } while (t->ledger.asked != LEDGER_NOTHING);
    forget(t);
}

static int patience_ms(const struct tallyd *t)
{
    int64_t left_ms = ledger_wake_ms(&t->ledger) - clock_ms();

    return left_ms < 0 ? 0 : (int)left_ms;
}

static void turn(struct tallyd *t)
{
    static const enum ledger_event_kind NEWS[] = {
        [CLIENTS_CAME] = LEDGER_CAME, [CLIENTS_HEARD] = LEDGER_HEARD, [CLIENTS_GONE] = LEDGER_GONE};
    enum clients_news news;
    struct pollfd fds[CLIENTS_FDS_MAX];
    int n = clients_fds(&t->clients, fds);

    poll(fds, (nfds_t)n, ready_sleep_ms(patience_ms(t)));
    while ((news = clients_next(&t->clients, &t->event.u.message, &t->event.client)))
        give(t, NEWS[news]);
    give(t, LEDGER_TICK);
}

/* What the kiosk asks must be what is counted here, so both fall back alike. */
static void load(struct tallyd *t, const struct settings *settings)
{
    static struct content content;
    static struct faults faults;
    struct wish *wish = &t->event.u.start.wish;

    t->state_dir = settings->state;
    load_anyway(&content, settings->site, files_assets(settings->assets), settings->state, &faults);
    t->site = content.site.id;
    wish->terms = terms_plain(&content.site.terms);
    wish->keep_years = content.site.keep_years;
    wish->counts = content_counts(&content);
    wish->out = released_told(settings->state);
    t->event.u.start.usable = content.source != CONTENT_CARD && terms_valid(&wish->terms);
    t->event.u.start.dice = random_dice();
    if (faults.refused)
        log_event(LOG_CONTENT_FAULTS, faults.refused, faults.total - faults.refused);
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
    t->store.fd[0] = t->store.fd[1] = -1;
    load(t, &settings);
    give(t, LEDGER_START);
    int failed = clients_open(&t->clients, settings.state, LINK_TALLYD, SENDER_NONE);
    if (failed)
        return refusal_say("tallyd", settings.state, failed);
    log_event(LOG_START, 0, 0);
    ready_tell();
    for (;;)
        turn(t);
}
