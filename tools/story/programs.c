/* See programs.h. What each does with a message is what its main does (app/kiosk.c, app/checkin.c,
 * app/tallyd.c, app/publish.c). */
#include "tools/story/programs.h"
#include "core/tally/heard.h"
#include "core/wire/outbox.h"
#include "tools/story/books.h"
#include "tools/story/doorway.h"
#include "tools/story/promises.h"
#include "tools/story/shelf.h"
#include "tools/story/visitor.h"

#include <string.h>

enum { LETTERS_MAX = 64 };
/* The type of what the other end of a line hears last. */
enum { HUNG_UP = 0 };

static struct {
    bool linked[PROGRAMS][PROGRAMS]; /* client, server */
    struct {
        enum moment at;
        int times;
    } doom[PROGRAMS];
    struct outbox outbox[PROGRAMS];
    struct {
        enum program from, to;
        struct message message;
    } letter[LETTERS_MAX];
    int letter_n;
    struct heard heard; /* by publish */
    bool publishes;
} house;

bool programs_run(enum program program)
{
    const bool RUNS[PROGRAMS] = {false, visitor.runs, doorway.runs, house.publishes, books.runs};
    return RUNS[program];
}

/* Whether this is the moment at which it is to be killed. */
static bool doomed(enum program program, enum moment moment)
{
    return house.doom[program].at == moment && --house.doom[program].times == 0;
}

/* --- letters -------------------------------------------------------------------------------- */

static void send(enum program from, enum program to, const struct message *message)
{
    if (!programs_run(from) || !(house.linked[from][to] || house.linked[to][from]))
        return;
    if (house.letter_n == LETTERS_MAX) {
        story_fail("nobody stops talking");
        return;
    }
    house.letter[house.letter_n].from = from;
    house.letter[house.letter_n].to = to;
    house.letter[house.letter_n++].message = *message;
    if (message->type != HUNG_UP && doomed(from, MOMENT_TELLING))
        programs_kill(from);
}

static void hang_up(enum program from, enum program to)
{
    struct message last = {.type = HUNG_UP};
    send(from, to, &last);
    house.linked[from][to] = house.linked[to][from] = false;
}

static void dial(enum program client, enum program server)
{
    struct message hello = message_make(MESSAGE_HELLO, (enum sender)client);
    if (!programs_run(client) || !programs_run(server) || house.linked[client][server])
        return;
    house.linked[client][server] = true;
    send(client, server, &hello);
}

static void post(enum program from)
{
    struct message next;
    if (!house.linked[from][TALLYD] || !outbox_next(&house.outbox[from], &next))
        return;
    outbox_sent(&house.outbox[from]);
    send(from, TALLYD, &next);
}

void programs_count(enum program program, const struct cell *cell)
{
    promises_happened(program);
    if (!outbox_add(&house.outbox[program], cell))
        promises_lost(program, 1);
    post(program);
}

/* A cell that does not fit what holds is acknowledged and not counted. */
static void hear_of_counts(enum program program, const struct message *message)
{
    struct outbox *outbox = &house.outbox[program];
    struct cell first = outbox->cell[0];
    int n = outbox->n;
    outbox_told(outbox, message);
    if (outbox->n < n && !cell_fits(&first, &message->u.terms))
        promises_lost(program, 1);
}

/* --- what each does with what it hears ------------------------------------------------------ */

static void hear_for_staff(const struct event *event)
{
    struct event staff = {.kind = EVENT_STAFF, .u.staff = &visitor.device.staff};
    if (event->kind == EVENT_LINES && event->u.lines.key && !visitor.device.machine.key)
        visitor_give(&staff);
}

static void kiosk_hears(enum program from, const struct message *message)
{
    struct message read = message_make(MESSAGE_READ, SENDER_KIOSK);
    struct event event = {.kind = from == CHECKIN ? EVENT_LINES : EVENT_TALLY_LOST};
    bool heard = message->type == HUNG_UP;
    if (heard && from == TALLYD)
        outbox_lost(&house.outbox[KIOSK]);
    else if (from == TALLYD)
        hear_of_counts(KIOSK, message);
    if (!heard)
        heard =
            from == CHECKIN ? event_of_checkin(&event, message) : event_of_tallyd(&event, message);
    if (heard) {
        hear_for_staff(&event);
        visitor_give(&event);
    }
    if (message->type == MESSAGE_TERMS)
        send(KIOSK, TALLYD, &read);
    post(KIOSK);
}

static void checkin_hears_tallyd(const struct message *message)
{
    struct door_event event = {.u.terms = message->u.terms};
    if (message->type == HUNG_UP)
        outbox_lost(&house.outbox[CHECKIN]);
    else
        hear_of_counts(CHECKIN, message);
    if (message->type == MESSAGE_TERMS || message->type == MESSAGE_ACK)
        doorway_give(DOOR_TERMS, &event);
    post(CHECKIN);
}

static void checkin_hears(enum program from, const struct message *message)
{
    struct door_event event = {.u.message = *message};
    doorway.listens[0] = house.linked[KIOSK][CHECKIN];
    if (from == TALLYD)
        checkin_hears_tallyd(message);
    else if (message->type != HUNG_UP)
        doorway_give(message->type == MESSAGE_HELLO ? DOOR_CAME : DOOR_HEARD, &event);
    doorway_tick();
}

static void tallyd_hears(enum program from, const struct message *message)
{
    books_client((enum sender)from,
                 message->type == HUNG_UP         ? LEDGER_GONE
                 : message->type == MESSAGE_HELLO ? LEDGER_CAME
                                                  : LEDGER_HEARD,
                 message);
}

static void publish_hears(enum program from, const struct message *message)
{
    bool more = message->type != HUNG_UP && heard_take(&house.heard, message);
    struct message asks = heard_asks(&house.heard);
    if (more)
        send(PUBLISH, from, &asks);
}

static void hear(enum program from, enum program to, const struct message *message)
{
    static void (*const HEARS[PROGRAMS])(enum program, const struct message *) = {
        NULL, kiosk_hears, checkin_hears, publish_hears, tallyd_hears};
    if (!programs_run(to))
        return;
    if (message->type != HUNG_UP && doomed(to, MOMENT_HEARING))
        programs_kill(to);
    else
        HEARS[to](from, message);
}

/* --- what their steps ask for --------------------------------------------------------------- */

static void kiosk_asks(const struct effect *effect)
{
    if (effect->kind == EFFECT_COUNT) {
        programs_count(KIOSK, &effect->cell);
    } else {
        struct message message = effect_message(effect);
        send(KIOSK, CHECKIN, &message);
    }
}

static void checkin_tells(int kiosk, const struct message *state)
{
    (void)kiosk;
    send(CHECKIN, KIOSK, state);
}

static void checkin_keeps(const struct door_effect *effect)
{
    struct cell cell = {.kind = CELL_CHECKIN};
    if (effect->kind == DOOR_COUNT)
        programs_count(CHECKIN, &cell);
    else if (doomed(CHECKIN, MOMENT_KEEPING))
        programs_kill(CHECKIN);
}

static void tallyd_tells(int to, const struct message *message)
{
    send(TALLYD, (enum program)to, message);
}

static void tallyd_keeps(void)
{
    promises_kept(&books.ledger.tally, &books.store.tally);
    if (doomed(TALLYD, MOMENT_KEEPING))
        programs_kill(TALLYD);
}

/* --- starting and dying --------------------------------------------------------------------- */

static void start_tallyd(void)
{
    const struct content *content = &visitor.device.content;
    books.wish = (struct wish){terms_plain(&content->site.terms), content->site.keep_years,
                               content_counts(content), books.out};
    books.usable = content->source != CONTENT_CARD && terms_valid(&books.wish.terms);
    books_start();
}

static void start_checkin(void)
{
    uint8_t kept[ARRIVAL_PACKED];
    memcpy(kept, doorway.kept, ARRIVAL_PACKED);
    doorway.site = visitor.device.content.site;
    doorway_start();
    promises_remembers(kept);
}

void programs_start(enum program program)
{
    house.doom[program].at = MOMENT_NONE;
    if (programs_run(program))
        return;
    if (program == KIOSK)
        visitor_start();
    if (program == CHECKIN)
        start_checkin();
    if (program == TALLYD)
        start_tallyd();
    dial(KIOSK, CHECKIN);
    dial(KIOSK, TALLYD);
    dial(CHECKIN, TALLYD);
}

/* What it had said is heard all the same; what it had not heard is gone. */
void programs_kill(enum program program)
{
    house.doom[program].at = MOMENT_NONE;
    if (!programs_run(program))
        return;
    for (int i = 0; i < house.letter_n; i++)
        if (house.letter[i].to == program)
            house.letter[i].to = NO_PROGRAM;
    for (int other = KIOSK; other < PROGRAMS; other++)
        hang_up(program, (enum program)other);
    promises_lost(program, house.outbox[program].n);
    outbox_init(&house.outbox[program]);
    if (program == KIOSK)
        visitor_stop();
    if (program == CHECKIN)
        doorway_stop();
    if (program == TALLYD)
        books.runs = false;
}

void programs_doom(enum program program, enum moment moment, int times)
{
    house.doom[program].at = moment;
    house.doom[program].times = times;
}

void programs_open(void)
{
    memset(&house, 0, sizeof house);
    promises_open();
    visitor.asks = kiosk_asks;
    doorway.tells = checkin_tells;
    doorway.inside = checkin_keeps;
    books.tells = tallyd_tells;
    books.kept = tallyd_keeps;
    visitor.runs = doorway.runs = false;
    memset(doorway.kept, 0, ARRIVAL_PACKED);
    doorway.there = UINT32_MAX;
    doorway.closed = doorway.watched = 0;
    books_open();
    shelf_open();
}

void programs_publish(void)
{
    struct message asks;
    memset(&house.heard, 0, sizeof house.heard);
    house.publishes = true;
    dial(PUBLISH, TALLYD);
    asks = heard_asks(&house.heard);
    send(PUBLISH, TALLYD, &asks);
    programs_settle();
    shelf_publish(visitor.device.content.site.id, &house.heard);
    programs_kill(PUBLISH);
}

/* --- the crank ------------------------------------------------------------------------------ */

void programs_settle(void)
{
    for (int i = 0; i < house.letter_n; i++) {
        enum program from = house.letter[i].from, to = house.letter[i].to;
        struct message message = house.letter[i].message;
        if (to != NO_PROGRAM)
            hear(from, to, &message);
    }
    house.letter_n = 0;
    for (int p = KIOSK; p <= CHECKIN; p++)
        if (programs_run((enum program)p))
            promises_waits((enum program)p, house.outbox[p].n);
    promises_hold();
}

void programs_tick(void)
{
    int64_t now_ms = story_now_ms();
    if (visitor_wake_ms() <= now_ms)
        visitor_tick();
    if (doorway_wake_ms() <= now_ms)
        doorway_tick();
    if (books_wake_ms() <= now_ms)
        books_tick();
    programs_settle();
}

int64_t programs_wake_ms(void)
{
    int64_t due = visitor_wake_ms();
    due = doorway_wake_ms() < due ? doorway_wake_ms() : due;
    return books_wake_ms() < due ? books_wake_ms() : due;
}
