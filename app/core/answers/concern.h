/* How near people must be after these answers: the sentence of the result and the order of the next
 * steps follow it, never the blocks of the meter alone. 0: nothing was answered that says so; 1:
 * steady; 2: some strain; 3: heavy; 4: very heavy, or people today. A score that is missing counts
 * what the answers reach already; that is said as "at least", and never shown as a score. Bands and
 * their lines come from each instrument's file. */
#pragma once

#include "core/answers/score.h"

enum { CONCERN_MAX = 4 };

/* Zero to begin with; each form of the visit is added. */
struct concern {
    uint8_t level;              /* the highest of all */
    uint8_t topic[TOPIC_COUNT]; /* the highest of the forms that speak of it */
    bool open[TOPIC_COUNT];     /* a scale that counts has no score: topic is "at least" */
    bool yes;                   /* a self-harm answer above 0 */
    bool help;                  /* an answer that leads to next steps before the result (help_at) */
    bool some;                  /* questions with an answer */
    bool skipped;               /* and without one, as far as a result needs it */
};

/* What was asked, its first item_n questions. */
void concern_hear(struct concern *concern, const struct instrument *asked,
                  const struct answers *answers, int item_n);
/* What was scored; by another form than was asked if the self-harm question was skipped. */
void concern_weigh(struct concern *concern, const struct instrument *form,
                   const struct answers *answers, const struct score scores[SCALES_MAX]);
/* Of one scale, 0 to 4. */
int concern_scale(const struct instrument *form, const struct answers *answers, int scale,
                  const struct score *score);
/* Whether the visitor marked a thought of self-harm. */
bool concern_yes(const struct instrument *form, const struct answers *answers);
