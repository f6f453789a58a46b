/* What a touch or a key does. */
#ifndef ACT_H
#define ACT_H

#include "core/visit/turn.h"

void act_take(struct turn *turn, int intent, int arg);
/* "Go on, or start over?" */
void act_ask_who(struct turn *turn);

#endif
