/* Telling the room that somebody is here, and hearing back. */
#pragma once

#include "core/visit/event.h"
#include "core/visit/turn.h"

/* What intents do (intent.def). */
void ring_checkin(struct turn *turn);
/* As the button by the door, in everything. */
void ring_press(struct turn *turn);
void ring_room(struct turn *turn);
void ring_again(struct turn *turn);
void ring_undo(struct turn *turn);
void ring_company(struct turn *turn);

/* checkin says how a room is. */
void ring_heard(struct turn *turn, const struct event *event);
/* checkin and its lamp lines are there, or are not. */
void ring_lines(struct turn *turn, bool ready, unsigned lost);
/* checkin did not answer in time. */
void ring_late(struct turn *turn);
/* Nobody pressed Seen in time, or checkin did not answer. */
void ring_company_late(struct turn *turn);
