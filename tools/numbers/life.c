/* Lives through visits (life.h). The truth is counted beside the tally, never in it. */
#include "tools/numbers/life.h"
#include "core/wire/period.h"
#include "io/box/random.h"
#include "tools/numbers/figures.h"
#include <string.h>

/* A visit's answers to tables that are not in force never reach the tally, as at the kiosk. */
static void visit(struct tally *tally, const struct seen *seen, struct truth *truth)
{
    struct cell cell = seen->cell;
    enum sender from = cell.kind == CELL_CHECKIN ? SENDER_CHECKIN : SENDER_KIOSK;
    cell.tables &= tally->terms.tables;
    cell.high &= tally->terms.tables;
    if (tally_add(tally, from, &cell, tally->parity[from]) != TALLY_ADDED)
        return;
    truth->visits += cell.kind == CELL_VISIT;
    truth->checkins += cell.kind == CELL_CHECKIN;
    for (int t = 0; t < TABLE_COUNT; t++)
        truth->high[t] += cell.high >> t & 1;
}

/* A number that was not told goes on. */
static void forget_told(struct truth *truth, const struct closed *closed)
{
    if (!(closed->few & FEW_VISITS))
        truth->visits = 0;
    if (!(closed->few & FEW_CHECKINS))
        truth->checkins = 0;
    memset(truth->high, 0, sizeof truth->high);
}

/* All of a day, hour by hour while the clock is not sure yet. */
static bool day_closes(struct tally *tally, const struct life *life, struct today today)
{
    bool closed = false;
    for (int h = 0, more; h < 24; h += more) {
        more = tally->said_h == SAID_HOURS_MAX || !today.trusted ? 24 - h : 1;
        closed |= tally_tick(tally, &life->wish, today, more, random_dice());
    }
    return closed;
}

void life_live(const struct life *life, const struct visits *visits, struct tally *tally)
{
    struct period_name period = period_of(life->wish.terms.period, visits->at[0].day);
    struct today today = {period_first_day(&period), life->trusted};
    struct truth truth = {0};
    int closed_n = 0;
    tally_start(tally, &life->wish, random_dice());
    for (size_t i = 0; i < visits->n || tally_enough(tally); today.day++) {
        while (i < visits->n && visits->at[i].day == today.day)
            visit(tally, &visits->at[i++], &truth);
        if (!day_closes(tally, life, today))
            continue;
        if (life->measured)
            figures_add_period(&tally->closed[tally->closed_n - 1], &truth);
        forget_told(&truth, &tally->closed[tally->closed_n - 1]);
        closed_n++;
    }
    if (life->measured)
        figures_add_life(closed_n, truth.visits);
}
