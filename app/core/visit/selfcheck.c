/* One self-check: which question comes next, and whether the visit may be counted.
 * Promises: help comes before any score if an answer calls for it; nothing is counted unless the
 * visitor agreed to the words that were on the screen, and nothing is counted twice. */
#include "core/visit/selfcheck.h"
#include "core/visit/intent.h"
#include "core/visit/questions.h"
#include "core/visit/results.h"
#include "core/visit/screen.h"
#include <string.h>

/* --- counting ------------------------------------------------------------------------------- */

/* Whether anything was answered that leads to a result. */
static bool any_answer(const struct machine *machine)
{
    int parts = questions_parts(machine);
    for (int p = 0; p < parts; p++)
        for (int i = 0; i < questions_items(machine, p); i++) {
            const struct item *item = &questions_part(machine, p)->item[i];
            int chosen = machine->visit->answers[p].chosen[i];
            if (chosen >= 0 && (item->scale >= 0 || chosen == item->end_at))
                return true;
        }
    return false;
}

/* The points of an instrument of this check, or -1 if not all of it was answered. */
static int points(const struct machine *machine, const char *id)
{
    int parts = questions_parts(machine);
    for (int p = 0; p < parts; p++) {
        const struct instrument *instrument = questions_part(machine, p);
        int sum = 0;
        if (strcmp(instrument->id, id) != 0)
            continue;
        for (int i = 0; i < instrument->item_n; i++) {
            const struct item *item = &instrument->item[i];
            int chosen = machine->visit->answers[p].chosen[i];
            if (item->scale < 0)
                continue;
            if (chosen < 0)
                return -1;
            sum += item->option[chosen].value;
        }
        return sum;
    }
    return -1;
}

/* The bands of PRIVACY.md: burnout from 3 (Rohland 2004), distress from 6 (Kroenke 2009). */
static bool fill_cell(const struct machine *machine, struct cell *cell)
{
    static const struct {
        const char *id;
        int high;
    } TABLE[TABLE_COUNT] = {[TABLE_BURNOUT] = {"burnout1", 3}, [TABLE_DISTRESS] = {"phq4", 6}};
    *cell = (struct cell){.kind = CELL_VISIT};
    if (machine->terms.mode == MODE_BANDS) {
        for (int t = 0; t < TABLE_COUNT; t++) {
            if (!(machine->terms.tables >> t & 1))
                continue;
            int sum = points(machine, TABLE[t].id);
            if (sum < 0)
                return false;
            cell->tables |= (uint8_t)(1 << t);
            cell->high |= (uint8_t)((sum >= TABLE[t].high) << t);
        }
        return true;
    }
    return any_answer(machine);
}

static void count(struct turn *turn)
{
    struct visit *visit = turn->visit;
    struct cell cell;
    if (!visit->agreed || visit->counted || turn->machine->terms.mode == MODE_OFF ||
        !terms_equal(&visit->agreed_to, &turn->machine->terms) || !fill_cell(turn->machine, &cell))
        return;
    visit->counted = true;
    turn_effect(turn, EFFECT_COUNT)->cell = cell;
}

/* --- moving --------------------------------------------------------------------------------- */

static void show_item(struct turn *turn, bool ask)
{
    const struct item *item = questions_item(turn->machine);
    visit_turn(turn->visit,
               ask && item->self_harm     ? SCREEN_BEFORE_HARD
               : ask && item->hard_events ? SCREEN_BEFORE_EVENTS
                                          : SCREEN_QUESTION,
               questions_number(turn->machine));
}

void selfcheck_result(struct turn *turn)
{
    struct visit *visit = turn->visit;
    if (!visit->finished)
        return;
    visit->result_seen = true;
    visit_turn(visit, SCREEN_RESULT, 0);
}

static void finish(struct turn *turn)
{
    turn->visit->finished = true;
    turn->visit->result_seen = false;
    count(turn);
    if (results_concern(turn->machine).help)
        visit_turn(turn->visit, SCREEN_NEXT_STEPS, 0);
    else
        selfcheck_result(turn);
}

/* After an answer that ends the part, the answers that came later count as not given. */
static bool ends_part(struct turn *turn)
{
    struct visit *visit = turn->visit;
    if (!questions_end(turn->machine, visit->part, visit->item))
        return false;
    for (int i = visit->item + 1; i < ITEMS_MAX; i++)
        visit->answers[visit->part].chosen[i] = ANSWER_NONE;
    return true;
}

/* To the next question of the part. What is not asked any more was not answered. */
static bool goes_on(struct turn *turn)
{
    struct visit *visit = turn->visit;
    for (int i = visit->item + 1; i < questions_items(turn->machine, visit->part); i++) {
        if (questions_asks(turn->machine, visit->part, i)) {
            visit->item = (int8_t)i;
            return true;
        }
        visit->answers[visit->part].chosen[i] = ANSWER_NONE;
    }
    return false;
}

static void advance(struct turn *turn)
{
    struct visit *visit = turn->visit;
    if (!ends_part(turn) && goes_on(turn)) {
        show_item(turn, true);
        return;
    }
    if (visit->part + 1 < questions_parts(turn->machine)) {
        visit->part++;
        visit->item = 0;
    } else {
        finish(turn);
        return;
    }
    show_item(turn, true);
}

static void forget_answers(struct visit *visit)
{
    for (int i = 0; i < CHECK_PARTS_MAX; i++)
        answers_clear(&visit->answers[i]);
}

/* The answers to one check say nothing in another. */
void selfcheck_pick(struct turn *turn)
{
    struct visit *visit = turn->visit;
    if (turn->arg < 0 || turn->arg >= turn->site->check_n)
        return;
    forget_answers(visit);
    visit->check = (int8_t)turn->arg;
    visit->one_question = false;
    visit->finished = visit->result_seen = false;
    visit_go(visit, SCREEN_CHECK_START, turn->arg);
}

static void begin(struct turn *turn, bool one)
{
    struct visit *visit = turn->visit;
    if (!questions_part(turn->machine, 0))
        return;
    forget_answers(visit);
    visit->hard = questions_hard(turn->machine) ? HARD_ASKED : HARD_LEFT_OUT;
    visit->one_question = one;
    visit->part = visit->item = 0;
    visit->guess = GUESS_NONE;
    visit->finished = visit->result_seen = false;
    visit_go(visit, SCREEN_GUESS, 0);
    if (!turn->site->ask_guess)
        show_item(turn, true);
}

void selfcheck_begin(struct turn *turn)
{
    begin(turn, false);
}

void selfcheck_begin_one(struct turn *turn)
{
    begin(turn, true);
}

/* After an answer by keys, the ring is on what leads on. */
static void ring_leads(struct visit *visit, bool answered)
{
    if (visit->keys && answered)
        visit->focus = FOCUS_LEAD;
}

void selfcheck_guess(struct turn *turn)
{
    uint8_t *guess = &turn->visit->guess;
    if (turn->arg > GUESS_NONE && turn->arg <= GUESS_VERY)
        *guess = (uint8_t)(*guess == turn->arg ? GUESS_NONE : turn->arg);
    ring_leads(turn->visit, *guess != GUESS_NONE);
}

static int8_t *chosen(struct visit *visit)
{
    return &visit->answers[visit->part].chosen[visit->item];
}

void selfcheck_choose(struct turn *turn)
{
    const struct item *item = questions_item(turn->machine);
    int8_t *answer = chosen(turn->visit);
    if (item && turn->arg >= 0 && turn->arg < item->option_n)
        *answer = (int8_t)(*answer == turn->arg ? ANSWER_NONE : turn->arg);
    ring_leads(turn->visit, *answer >= 0);
}

void selfcheck_skip(struct turn *turn)
{
    if (!questions_item(turn->machine))
        return;
    if (turn->visit->at.screen == SCREEN_GUESS) {
        turn->visit->guess = GUESS_NONE;
        show_item(turn, true);
        return;
    }
    *chosen(turn->visit) = ANSWER_SKIPPED;
    advance(turn);
}

void selfcheck_next(struct turn *turn)
{
    const struct item *item = questions_item(turn->machine);
    int screen = turn->visit->at.screen, answer = *chosen(turn->visit);
    if (!item)
        return;
    if (screen == SCREEN_AFTER_YES)
        advance(turn);
    else if (screen == SCREEN_BEFORE_HARD || screen == SCREEN_BEFORE_EVENTS)
        show_item(turn, false);
    else if (!questions_marked(turn->machine))
        return;
    else if (screen == SCREEN_GUESS)
        show_item(turn, true);
    else if (item->self_harm && item->option[answer].value > 0)
        visit_turn(turn->visit, SCREEN_AFTER_YES, 0);
    else
        advance(turn);
}

/* If a part was left early, its last question is the one that ended it. */
static int last_asked(const struct machine *machine, int part)
{
    const struct instrument *instrument = questions_part(machine, part);
    int last = 0;
    for (int i = 0; i < instrument->item_n; i++) {
        if (questions_asks(machine, part, i))
            last = i;
        if (questions_end(machine, part, i))
            break;
    }
    return last;
}

bool selfcheck_back(struct turn *turn)
{
    struct visit *visit = turn->visit;
    int screen = visit->at.screen;
    bool unseen = screen == SCREEN_NEXT_STEPS && visit->finished && !visit->result_seen;
    bool here = screen == SCREEN_RESULT || screen == SCREEN_AFTER_YES || unseen;
    if (!here && screen != SCREEN_QUESTION && screen != SCREEN_BEFORE_HARD &&
        screen != SCREEN_BEFORE_EVENTS)
        return false;
    if (!here && visit->item > 0) {
        do
            visit->item--;
        while (!questions_asks(turn->machine, visit->part, visit->item));
    } else if (!here && visit->part > 0) {
        visit->part--;
        visit->item = (int8_t)last_asked(turn->machine, visit->part);
    } else if (!here) {
        return false;
    }
    /* What was skipped may never have been seen: it comes back with its page before. */
    show_item(turn, questions_chosen(turn->machine) == ANSWER_SKIPPED);
    return true;
}
