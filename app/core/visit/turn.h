/* One step of the machine while it is taken: what the parts of the step share. */
#pragma once

#include "core/visit/effect.h"
#include "core/visit/state.h"

struct turn {
    struct machine *machine;
    struct visit *visit;
    const struct site *site;
    struct effects *out;
    int arg; /* of the intent that is carried out */
    bool show;
};

struct effect *turn_effect(struct turn *turn, enum effect_kind kind);
/* As before anybody came: Welcome, or the staff screen while the key is turned. */
void turn_begin(struct turn *turn);
/* While nobody is there: the look and the picture of the hour. */
void turn_wait(struct turn *turn);
/* Everything is forgotten and the glass is wiped. */
void turn_home(struct turn *turn);
/* The same, and the glass says so for two seconds after at_ms. */
void turn_finish(struct turn *turn, int64_t at_ms);
/* The answers go; the numbers that somebody may be dialling stay, on their page or on Urgent help.
 */
void turn_keep_numbers(struct turn *turn, int64_t at_ms);
/* Back on a staff screen: all is forgotten but the screen, the text size and the colors. */
void turn_staff(struct turn *turn);
/* Somebody is there: the limit starts again. */
void turn_touched(struct turn *turn);
/* What lies over the screen comes or goes. */
void turn_over(struct turn *turn);
/* lamp_on and seen leave by themselves, so that nobody has to touch the glass again. */
void turn_leave(struct turn *turn);
int64_t turn_notice_ms(const struct turn *turn);
