/* Hands at the buttons and the wires of the doorway, in the words of a story. */
#ifndef BUTTONS_H
#define BUTTONS_H

#include "tools/story/story.h"

extern const struct verb buttons_hands[];

#endif
