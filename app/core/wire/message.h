/* What the four programs that talk say to each other: fixed 64-byte structs over AF_UNIX
 * SOCK_SEQPACKET. Host byte order: both ends are on one machine. Anything of another size,
 * magic, version or type is dropped. Nothing here can carry an answer, a score, a name or a
 * time of a visit. */
#pragma once

#include "core/wire/cell.h"
#include "core/wire/standing.h"

enum { MESSAGE_MAGIC = 0x52424853, MESSAGE_VERSION = 2, MESSAGE_SIZE = 64 };

enum { ROOMS_MAX = 8 };

enum sender { SENDER_NONE, SENDER_KIOSK, SENDER_CHECKIN, SENDER_PUBLISH, SENDER_COUNT };

enum message_type {
    MESSAGE_HELLO = 1, /* client to server, first: says who it is (`from`) */
    /* kiosk to checkin (u.room.room; MESSAGE_ARRIVE also u.room.agreed and u.room.door) */
    MESSAGE_ARRIVE,  /* a visitor is here; also "let them know again" */
    MESSAGE_LEAVE,   /* changed their mind */
    MESSAGE_COMPANY, /* asked for somebody to come now: fast lamp */
    /* checkin to kiosk */
    MESSAGE_ROOM,  /* u.room: state of one room; sent on connect, on change, and as an answer */
    MESSAGE_LINES, /* u.lines: whether the lamp lines are there, and how the key is */
    /* kiosk or checkin to tallyd */
    MESSAGE_COUNT, /* u.count: add this cell, with the parity that was announced */
    /* tallyd to kiosk and checkin */
    MESSAGE_TERMS, /* u.promise: what holds, and the parity expected next from this sender */
    MESSAGE_ACK,   /* u.promise: durable (or not countable); parity is the next one */
    /* publish to tallyd, and back; also the kiosk, which gets the newest one whatever it asks */
    MESSAGE_READ,   /* u.read.index, from 0 */
    MESSAGE_CLOSED, /* u.closed: one closed period, numbers that may leave; mode off: there is none
                     */
    MESSAGE_STATUS, /* u.status: after the last closed one */
    MESSAGE_TYPE_COUNT
};

/* A period, or several joined: from (year, index) up to and including to. index counts from 1;
 * year 0: undated, index is its number. */
struct period_name {
    uint16_t from_year, to_year;
    uint8_t from_index, to_index;
    uint8_t kind; /* enum period_kind */
    uint8_t unused;
};

/* The two numbers of a period; as bits, 1 << COUNTED_*. */
enum counted { COUNTED_VISITS, COUNTED_CHECKINS, COUNTED_COUNT };
enum { FEW_VISITS = 1 << COUNTED_VISITS, FEW_CHECKINS = 1 << COUNTED_CHECKINS };

/* How a period's name begins: the first year and index of struct period_name, and its kind, which
 * the settings may have changed since. */
struct period_start {
    uint16_t year; /* 0: undated */
    uint8_t index;
    uint8_t kind; /* enum period_kind */
};

/* One closed period as it may be published: already rounded and noised, frozen. A number that is 0
 * and not among the few was not counted here by the settings; until schema 1, fewer than k
 * check-ins were 0, too, and did not go on. */
struct closed {
    struct period_name name;
    struct terms terms;
    uint32_t visits;           /* rounded down to a multiple of 5 */
    uint32_t checkins;         /* rounded down to a multiple of 5 */
    int32_t high[TABLE_COUNT]; /* noisy, clamped to 0..visits; -1 if the table was not in force */
    uint8_t schema;
    uint8_t keep_years; /* in force at this close: files of dated periods that ended longer ago
                         * were erased at it, if it is dated too; 0: not said, none was */
    uint8_t few;        /* FEW_*: this number is 0 here, was below k, and goes on into the next
                         * period */
    uint8_t carried;    /* FEW_*: this number went on from an earlier period, since[] */
    struct period_start since[COUNTED_COUNT]; /* of a carried number: in which period its counting
                                               * began; otherwise all 0 */
};

struct message {
    uint32_t magic;
    uint8_t version;
    uint8_t type; /* enum message_type */
    uint8_t from; /* enum sender, client messages only */
    uint8_t parity;
    union {
        struct {
            uint8_t room;    /* 0 upward, the order of [room.N] in site.ini */
            uint8_t state;   /* enum room_state, checkin to kiosk */
            uint8_t agreed;  /* kiosk to checkin: 1 = this arrival may be counted, once */
            uint8_t company; /* checkin to kiosk: 1 = the fast lamp is on and nobody has seen it */
            uint8_t answer;  /* checkin to kiosk: 1 = to what this kiosk has asked; 0 = it is so */
            uint8_t door;    /* kiosk to checkin: 1 = this arrival is to do, and to be counted, as
                              * a press of the button by the door */
        } room;
        struct {
            uint8_t ready; /* 1 = every room has its lamp; 0 = no chip or no line of that name */
            uint8_t lost;  /* which rooms have none, by bit; with ready = 0 and lost = 0: all */
            uint8_t key;   /* 1 = staff have their key turned; 0 also if there is no key switch */
        } lines;
        struct cell count;
        struct terms terms; /* begins u.promise */
        struct promise promise;
        struct {
            uint16_t index;
        } read;
        struct closed closed;
        struct {
            uint16_t closed_n;
            uint8_t store; /* enum store_standing */
            uint8_t clock; /* enum period_clock */
            uint8_t settings_wait, settings_faulty;
        } status;
        uint8_t bytes[56];
    } u;
};

_Static_assert(sizeof(struct message) == MESSAGE_SIZE, "the wire format is 64 bytes");

struct message message_make(enum message_type type, enum sender from);
/* `size` as received. False: drop it. */
bool message_valid(const struct message *message, long size);
