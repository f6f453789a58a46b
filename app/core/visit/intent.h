/* What a touch or a key means. The view puts an intent and its argument on every target; the
 * machine judges each one again, because it may come late, after the screen has changed. */
#ifndef INTENT_H
#define INTENT_H

enum intent {
    INTENT_NONE,
    INTENT_START, /* somebody came */
    INTENT_FOCUS, /* arg: target that gets the focus ring */
    INTENT_PAGE,  /* arg: page of a screen that does not fit on one */
    INTENT_GO,    /* arg: enum screen */
    INTENT_ITEM,  /* arg: entry of the list that is shown */
    INTENT_QR,    /* arg: what to show as a QR code, enum qr_base + index */
    INTENT_BACK,
    INTENT_FINISH, /* forget all, say so */
    INTENT_HIDE,
    INTENT_UNHIDE, /* the touch that follows Hide */
    INTENT_GO_ON,  /* yes, the same person */
    INTENT_URGENT,
    INTENT_HERE, /* I'm still here */
    INTENT_MORE_TIME,
    INTENT_CONSENT, /* arg 1: count my visit; 0: don't */
    INTENT_SIZE,    /* arg: enum text_size */
    INTENT_THEME,   /* arg: enum theme_id */
    INTENT_CHECKIN, /* I'm here for a visit */
    INTENT_ROOM,    /* arg: room to light */
    INTENT_RING_AGAIN,
    INTENT_UNRING,    /* I changed my mind */
    INTENT_CHECK,     /* arg: self-check of the site's list */
    INTENT_BEGIN,     /* start its questions */
    INTENT_BEGIN_ONE, /* only the first one */
    INTENT_GUESS,     /* arg: enum guess */
    INTENT_CHOOSE,    /* arg: option; the chosen one again takes it back */
    INTENT_NEXT,
    INTENT_SKIP,
    INTENT_RESULT,
    INTENT_COMPANY, /* ask somebody in the house to come */
    INTENT_COUNT
};

/* What a visitor expects of a self-check. */
enum guess { GUESS_NONE, GUESS_BETTER, GUESS_SAME, GUESS_WORSE };
/* A QR code's argument: the list it is from, plus the entry. */
enum qr_base { QR_988 = 0, QR_PROGRAM = 1, QR_LINE = 100, QR_PEER = 200, QR_RESOURCE = 300 };

#endif
