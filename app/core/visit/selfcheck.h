/* One self-check, which may be several instruments one after the other. */
#ifndef SELFCHECK_H
#define SELFCHECK_H

#include "core/visit/turn.h"

void selfcheck_pick(struct turn *turn, int check);
void selfcheck_begin(struct turn *turn, bool one);
void selfcheck_guess(struct turn *turn, int guess);
void selfcheck_choose(struct turn *turn, int option);
void selfcheck_next(struct turn *turn, bool skip);
void selfcheck_result(struct turn *turn);
/* False: this screen is no part of a self-check. */
bool selfcheck_back(struct turn *turn);

#endif
