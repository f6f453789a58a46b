/* The pages of checking in, as far as they depend on rooms and hours. */
#pragma once

#include "core/glass/choices.h"

/* What is said in the place of a word that does not hold here, or NO_WORD. */
enum word view_checkin_word(const struct sheet *sheet, enum word word);
/* True: it is said, with what belongs to it. Else its {hours} are filled in. */
bool view_checkin_says(struct sheet *sheet, enum word word);
/* The page's words beside its lamp. False: it has none, or no room for it, and nothing is drawn. */
bool view_checkin_lamp(struct sheet *sheet);
/* Somebody is there, as far as this page is about. */
bool view_checkin_open(const struct sheet *sheet);
/* What checking in leads to, below its tile: `lamp`, or while nobody is there, hours. */
enum word view_checkin_line(const struct sheet *sheet, enum word lamp);
/* A choice is offered only if it changes something: which lamp, or whether any. */
/* "I'm here" on the waiting screen, if a room can be told. */
void view_checkin_here(struct sheet *sheet);
int view_checkin_tiles(struct sheet *sheet, struct choice *choices);
