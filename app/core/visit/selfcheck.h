/* One self-check, which may be several instruments one after the other. */
#pragma once

#include "core/visit/turn.h"

/* What intents do (intent.def). */
void selfcheck_pick(struct turn *turn);
void selfcheck_begin(struct turn *turn);
void selfcheck_begin_one(struct turn *turn);
void selfcheck_guess(struct turn *turn);
void selfcheck_choose(struct turn *turn);
void selfcheck_next(struct turn *turn);
void selfcheck_skip(struct turn *turn);
void selfcheck_result(struct turn *turn);

/* False: this screen is no part of a self-check. */
bool selfcheck_back(struct turn *turn);
