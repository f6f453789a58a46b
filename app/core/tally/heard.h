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
/* Judges an empty store, which tallyd cannot: with periods released before, the counts since then
 * are lost, unless the site had turned counting off. That stays told until the next close.
 * `before`: status.txt as the last run left it, or "". */
void heard_judge(struct heard *heard, bool released, const char *before);
/* Whether a new kiosk's example belongs into the release folder; what has to be known for that. It
 * goes at the first close, and depends on nothing else that a visit does. */
bool heard_wants_example(const struct heard *heard, bool released);
bool heard_knows_example(const struct heard *heard, bool released);
