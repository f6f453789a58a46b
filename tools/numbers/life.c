/* Lives through visits (life.h). The truth is counted beside the tally, never in it. */
#include "tools/numbers/life.h"
#include "core/wire/period.h"
#include "io/box/random.h"
#include "tools/numbers/figures.h"

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

/* After the last visit: is there anything that time alone will still publish? If only check-ins are
 * counted, they are the n. */
static bool waits(const struct tally *tally)
{
    bool door = tally->terms.mode == MODE_VISITS && tally->visits == 0;
    return (door ? tally->checkins : tally->visits) >= tally->terms.k;
}

void life_live(const struct life *life, const struct visits *visits, struct tally *tally)
{
    const struct dice *dice = random_dice();
    struct period_name period = period_of(life->wish.terms.period, visits->at[0].day);
    struct today today = {period_first_day(&period), life->trusted};
    struct truth truth = {0};
    int closed_n = 0;
    tally_start(tally, &life->wish, today, dice);
    for (size_t i = 0; i < visits->n || waits(tally); today.day++) {
        if (tally_judge(tally, &life->wish, today, dice)) {
            if (life->measured)
                figures_add_period(&tally->closed[tally->closed_n - 1], &truth);
            truth = (struct truth){0};
            closed_n++;
        }
        while (i < visits->n && visits->at[i].day == today.day)
            visit(tally, &visits->at[i++], &truth);
        tally_hours(tally, 24);
    }
    if (life->measured)
        figures_add_life(closed_n, truth.visits);
}
