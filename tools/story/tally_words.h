/* A tally, and what is told of it, in the words of stories. Each string lasts until the next call.
 */
#pragma once

#include "core/tally/tally.h"

const char *tally_words_name(const struct period_name *name);
/* How this tally differs from the last one; NULL: there was none. */
const char *tally_words_change(const struct tally *was, const struct tally *is);
/* The numbers of a closed period. */
const char *tally_words_closed(const struct closed *closed);
/* A message of tallyd's, to this client. */
const char *tally_words_told(const char *to, const struct message *message);
