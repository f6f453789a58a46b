/* Why a server cannot serve, for who started it. */
#pragma once

/* In words on stderr; `error` as link_serve says it, `program` also names its folder. Returns 1,
 * for main. */
int refusal_say(const char *program, const char *state, int error);
