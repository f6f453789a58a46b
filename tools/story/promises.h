/* What holds in every story of the house, foretold or not: no more is counted than happened; no
 * count is lost that nothing can have lost; what was closed does not change; nobody who waits is
 * forgotten; the glass never says that a lamp is on while no room has been told; urgent help is one
 * key away, unless staff have turned their key. */
#pragma once

#include "core/door/arrival.h"
#include "core/tally/tally.h"

/* Those that may speak to tallyd have the number of their sender. */
enum program {
    NO_PROGRAM,
    KIOSK = SENDER_KIOSK,
    CHECKIN = SENDER_CHECKIN,
    PUBLISH = SENDER_PUBLISH,
    TALLYD,
    PROGRAMS
};

/* Nothing has happened yet. */
void promises_open(void);
/* Something that is to be counted; counts that may be lost; what is durable. */
void promises_happened(enum program program);
void promises_lost(enum program program, int n);
void promises_kept(const struct tally *was, const struct tally *is);
/* checkin has started with this. */
void promises_remembers(const uint8_t kept[ARRIVAL_PACKED]);
/* All that was said has been heard, and this program still has so many counts. */
void promises_waits(enum program program, int n);
/* The same, and this is on the glass. */
void promises_hold(void);
