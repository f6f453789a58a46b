/* What the machine asks of checkin, as a message. */
#include "core/visit/effect.h"
#include <assert.h>

struct message effect_message(const struct effect *effect)
{
    static const uint8_t TYPES[] = {[EFFECT_ARRIVE] = MESSAGE_ARRIVE,
                                    [EFFECT_LEAVE] = MESSAGE_LEAVE,
                                    [EFFECT_COMPANY] = MESSAGE_COMPANY};
    assert(effect->kind < sizeof TYPES && TYPES[effect->kind]);
    struct message message = message_make(TYPES[effect->kind], SENDER_KIOSK);
    message.u.room.room = effect->room;
    message.u.room.agreed = effect->agreed;
    message.u.room.door = effect->door;
    return message;
}
