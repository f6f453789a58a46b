/* Hands at the buttons and the wires of the doorway, in the words of a story. */
#pragma once

#include "tools/story/story.h"

extern const struct verb buttons_hands[];
