/* What a touch or a key does. */
#pragma once

#include "core/visit/turn.h"

void act_take(struct turn *turn, int intent, int arg);
/* "Go on, or start over?" */
void act_ask_who(struct turn *turn);
