/* What a touch or a key means. The view puts an intent and its argument on every target; the
 * machine judges each one again, because it may come late, when the screen is another. */
#pragma once

enum intent {
#define INTENT(id, ...) INTENT_##id,
#include "core/visit/intent.def"
#undef INTENT
    INTENT_COUNT
};

/* What a visitor expects of a self-check: a block of the meter, 1 to 4, in its own words. */
enum guess { GUESS_NONE, GUESS_STEADY, GUESS_STRAIN, GUESS_HEAVY, GUESS_VERY };
/* A QR code's argument: the list it is from, plus the entry. */
enum qr_base {
    QR_988 = 0,
    QR_PROGRAM = 1,
    QR_WAY = 10,
    QR_LINE = 1000,
    QR_PEER = 2000,
    QR_RESOURCE = 3000
};
