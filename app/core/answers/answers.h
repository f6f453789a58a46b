/* The only type that holds answers. It lives in the locked page of io/box/ram.h and dies there. */
#pragma once

#include "core/form/instrument.h"

enum { ANSWER_NONE = -1, ANSWER_SKIPPED = -2 };

struct answers {
    int8_t chosen[ITEMS_MAX]; /* option index, or ANSWER_NONE, or ANSWER_SKIPPED */
};

void answers_clear(struct answers *answers);
