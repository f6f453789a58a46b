/* What tallyd and publish make of a site's folder in eight years with 24 visits and as many
 * check-ins a quarter, as lines that can be compared. The noise is the same each time. usage:
 * periods SITE */
#include "core/answers/examples.h"
#include "core/plain/isodate.h"
#include "core/tally/ledger.h"
#include "core/wire/period.h"
#include "io/files/files.h"
#include "io/files/load.h"
#include "tests/fakes/dice.h"
#include <stdio.h>

enum { DAYS = 8 * 366, HOUR_MS = 3600 * 1000, VISIT_DAYS = 4 };

static struct content content;
static struct ledger ledger;
static struct ledger_effects effects;
static struct cup cup;
static struct dice dice;
static int day_n, hour_n;

/* A draw of 2 scales each time. */
static void load_dice(void)
{
    cup = (struct cup){.n = CUP_MAX};
    for (int i = 0; i < CUP_MAX; i++)
        cup.next[i] = 2;
}

static void print_closed(const struct closed *closed)
{
    char bytes[PERIOD_NAME_MAX + 128];
    struct text text = text_in(bytes, sizeof bytes);
    text_add(&text, content.site.id);
    text_add(&text, " ");
    period_add_name(&text, &closed->name);
    printf("%s visits %u checkins %u high %d %d keep %d\n", bytes, (unsigned)closed->visits,
           (unsigned)closed->checkins, closed->high[0], closed->high[1], closed->keep_years);
}

static void print(const struct ledger_effect *effect)
{
    const struct terms *terms = &effect->message.u.promise.terms;
    if (effect->kind == LEDGER_LOG && effect->log == LEDGER_LOG_CLOSED) {
        printf("day %d, %d reports\n", day_n, ledger.tally.closed_n);
        print_closed(&ledger.tally.closed[ledger.tally.closed_n - 1]);
    } else if (effect->kind == LEDGER_TELL && effect->message.type == MESSAGE_TERMS) {
        terms->mode == MODE_OFF ? puts("off")
                                : printf("terms %d %d %d %d %d %d keep %d\n", terms->mode,
                                         terms->period, terms->tables, terms->count_door, terms->k,
                                         terms->mode == MODE_BANDS ? terms->epsilon_hundredths : 0,
                                         effect->message.u.promise.keep_years);
    }
}

static void give(enum ledger_event_kind kind, struct ledger_event event)
{
    event.kind = (uint8_t)kind;
    event.at_ms = (int64_t)(24 * day_n + hour_n) * HOUR_MS;
    event.today = (struct today){isodate_day(2027, 1, 1) + day_n, true};
    for (;;) {
        ledger_step(&ledger, &event, &effects);
        for (int i = 0; i < effects.n; i++)
            print(&effects.list[i]);
        if (ledger.asked == LEDGER_NOTHING)
            return;
        event.kind = LEDGER_STORE;
        event.u.store.answer = ledger.asked == LEDGER_OPEN ? LEDGER_NEW : LEDGER_DONE;
        event.u.store.error = 0;
        event.u.store.tally = NULL;
    }
}

static void tick(void)
{
    give(LEDGER_TICK, (struct ledger_event){0});
}

static void count(enum sender from, struct cell cell)
{
    struct message message = message_make(MESSAGE_COUNT, from);
    message.u.count = cell;
    message.parity = ledger.tally.parity[from];
    give(LEDGER_HEARD, (struct ledger_event){.client = (int)from, .u.message = message});
    tick();
}

static void come(enum sender from)
{
    struct message hello = message_make(MESSAGE_HELLO, from);
    give(LEDGER_CAME, (struct ledger_event){.client = (int)from, .u.message = hello});
    tick();
}

int main(int argc, char **argv)
{
    static struct faults faults;
    if (argc != 2 || load_content(&content, argv[1], files_assets(NULL), examples_check, &faults))
        return 2;
    load_dice();
    dice = dice_of(&cup);
    struct wish wish = {terms_plain(&content.site.terms),
                        content.site.keep_years,
                        content_counts(&content),
                        {0, 0}};
    give(LEDGER_START, (struct ledger_event){.u.start = {wish, true, &dice}});
    come(SENDER_KIOSK);
    come(SENDER_CHECKIN);
    for (day_n = 1; day_n < DAYS; day_n++) {
        if (day_n % VISIT_DAYS == 0 && ledger.tally.terms.mode != MODE_OFF) {
            load_dice();
            count(SENDER_KIOSK, (struct cell){CELL_VISIT, ledger.tally.terms.tables, 0});
            count(SENDER_CHECKIN, (struct cell){.kind = CELL_CHECKIN});
        }
        for (hour_n = 0; hour_n < 24; hour_n++)
            tick();
        hour_n = 0;
    }
    return 0;
}
