/* Which sentence a result says, and whether people come first in the next steps. Both follow the
 * concern of the whole visit. */
#pragma once

#include "core/answers/concern.h"

/* Of the whole result. */
enum outcome {
    OUTCOME_NONE,   /* nothing was answered */
    OUTCOME_PART,   /* too little for a result, or light with questions skipped: neutral */
    OUTCOME_STEADY, /* everything was answered, and everything is lightest */
    OUTCOME_STRAIN,
    OUTCOME_HEAVY,
    OUTCOME_VERY,
    OUTCOME_STRAIN_LEAST, /* so much by what was answered alone */
    OUTCOME_HEAVY_LEAST,
    OUTCOME_VERY_LEAST,
    OUTCOME_TOPIC, /* what another topic says below weighs more */
    OUTCOME_YES,   /* a yes to self-harm, whatever the total */
    OUTCOME_COUNT
};
enum outcome outcome_of(const struct concern *concern);

/* Of a topic with lines of its own: where the answers are among them. */
enum outcome_line {
    LINE_NONE, /* nothing was answered */
    LINE_PART, /* too little answered to say */
    LINE_BELOW,
    LINE_FIRST,
    LINE_BOTH,
    LINE_FIRST_LEAST, /* by what was answered alone */
    LINE_BOTH_LEAST,
    LINE_COUNT
};
enum outcome_line outcome_line(const struct concern *concern, enum topic topic);

/* Otherwise small habits do: only a light result without a skipped question puts them first. */
bool outcome_people_first(const struct concern *concern);
