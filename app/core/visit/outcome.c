/* From concern to the sentence that is said. Promises that nobody reads the sentence of a lower
 * concern than theirs, and "keep doing what works" only if nothing was skipped and all is light. */
#include "core/visit/outcome.h"

enum { STRAIN = 2, HEAVY };

/* The highest of the topics that have sentences of their own. */
static int other_topics(const struct concern *concern)
{
    int highest = 0;
    for (int t = 0; t < TOPIC_COUNT; t++)
        if (t != TOPIC_LOAD && concern->topic[t] > highest)
            highest = concern->topic[t];
    return highest;
}

enum outcome outcome_of(const struct concern *concern)
{
    int at = concern->topic[TOPIC_LOAD];
    if (concern->yes)
        return OUTCOME_YES;
    if (!concern->some)
        return OUTCOME_NONE;
    if (other_topics(concern) >= STRAIN && other_topics(concern) > at)
        return OUTCOME_TOPIC;
    if (at >= STRAIN)
        return (concern->open[TOPIC_LOAD] ? OUTCOME_STRAIN_LEAST : OUTCOME_STRAIN) + at - STRAIN;
    return concern->skipped || at == 0 ? OUTCOME_PART : OUTCOME_STEADY;
}

enum outcome_line outcome_line(const struct concern *concern, enum topic topic)
{
    int at = concern->topic[topic];
    bool open = concern->open[topic];
    if (at >= HEAVY)
        return open ? LINE_BOTH_LEAST : LINE_BOTH;
    if (at == STRAIN)
        return open ? LINE_FIRST_LEAST : LINE_FIRST;
    return at == 0 ? LINE_NONE : open ? LINE_PART : LINE_BELOW;
}

bool outcome_people_first(const struct concern *concern)
{
    return concern->level == 0 || concern->level >= HEAVY || concern->skipped ||
           other_topics(concern) >= STRAIN;
}
