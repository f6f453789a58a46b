/* What publish hears of tallyd: the closed periods one by one, the terms, how things are. */
#pragma once

#include "core/tally/tally.h"

struct heard {
    int closed_n;
    struct closed closed[CLOSED_MAX];
    bool terms_told;
    struct terms terms;
    bool status_told; /* that was all */
    struct message status;
};

/* Asks for the closed period that is not heard yet, or for the status if there is none. */
struct message heard_asks(const struct heard *heard);
/* Takes what tallyd says. True: ask for more. */
bool heard_take(struct heard *heard, const struct message *message);
