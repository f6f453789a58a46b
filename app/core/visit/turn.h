/* One step of the machine while it is taken: what the parts of the visit share. Core-internal. */
#ifndef TURN_H
#define TURN_H

#include "core/visit/machine.h"

struct turn {
    struct machine *machine;
    struct visit *visit;
    const struct site *site;
    struct effects *out;
    bool show;
};

struct effect *turn_effect(struct turn *turn, enum effect_kind kind);
/* The visit is over: everything forgotten, J2 for two seconds or A0 at once. */
void turn_finish(struct turn *turn);
void turn_home(struct turn *turn);
/* Back on a staff screen: as forgotten, but for the screen and how it is read. */
void turn_staff(struct turn *turn);
/* Somebody is there: the limit begins anew. */
void turn_touched(struct turn *turn);
/* What lies over the screen comes or goes. */
void turn_over(struct turn *turn);
int64_t turn_notice_ms(const struct turn *turn);

/* act.c */
void turn_act(struct turn *turn, int intent, int arg);
/* "Go on, or start over?" */
void turn_ask_who(struct turn *turn);

/* ring.c: telling the room, and hearing back. */
void ring_checkin(struct turn *turn);
void ring_room(struct turn *turn, int room, bool again);
void ring_undo(struct turn *turn);
void ring_heard(struct turn *turn, int room, int state, bool company);
void ring_lines(struct turn *turn, bool ready);
void ring_late(struct turn *turn);
void ring_company(struct turn *turn);
void ring_company_late(struct turn *turn);

/* selfcheck.c: one self-check, which may be several instruments one after the other. */
void selfcheck_pick(struct turn *turn, int check);
void selfcheck_begin(struct turn *turn, bool one);
void selfcheck_guess(struct turn *turn, int guess);
void selfcheck_choose(struct turn *turn, int option);
void selfcheck_next(struct turn *turn, bool skip);
void selfcheck_result(struct turn *turn);
bool selfcheck_back(struct turn *turn);

#endif
