/* What is said is true for whoever reads it: people come to two rooms by button and by glass, wait,
 * leave, are seen; lamps fail, hours end, checkin is killed. Each of them is remembered here, as
 * the door never does, and after each step the lamps and answers are held against what happened to
 * them. */
#include "core/door/door.h"
#include "tests/fakes/unit.h"
#include <string.h>

enum { MINUTE = 60 * 1000, HOUR = 60 * MINUTE, ACK = 5 * MINUTE, LETS_GO = 2 * HOUR };
enum { ROOMS = 2, KIOSKS = 2, PEOPLE = 400, STEPS = 200000 };
enum { DOOR_1, SEEN_1, DOOR_2, SEEN_2, BEZEL_1, LAMP_1, BEZEL_2, LAMP_2, WIRES };

/* Somebody who came; `seen`: by a press of Seen that can have been for them. */
struct person {
    int room, kiosk; /* -1: by the button */
    bool here, told, seen;
    int64_t at_ms;
    int minutes_ms; /* how long they may wait before they read that nobody answers */
};

static struct site site;
static struct door door;
static struct door_effects out;
static struct person people[PEOPLE];
static int people_n, last[ROOMS]; /* who came last to a room, or -1 */
static int64_t now, touched[ROOMS], row_ms[ROOMS], started_ms;
static uint32_t there;
static bool open;
static uint32_t chance;

static int roll(int n)
{
    chance ^= chance << 13;
    chance ^= chance >> 17;
    chance ^= chance << 5;
    return (int)(chance % (uint32_t)n);
}

static void give(int kind, struct door_event event)
{
    event.kind = (uint8_t)kind;
    event.at_ms = now;
    door_step(&door, &event, &out);
}

static void tick(void)
{
    give(DOOR_TICK, (struct door_event){0});
}

static void set_lines(uint32_t lines)
{
    there = lines;
    give(DOOR_LINES, (struct door_event){.u.there = lines});
    tick();
}

static void set_clock(bool in_the_hours)
{
    open = in_the_hours;
    struct local local = {.trusted = true, .minute = (int16_t)(open ? 600 : 60)};
    give(DOOR_LOCAL, (struct door_event){.u.local = local});
    tick();
}

static void start(void)
{
    uint8_t kept[ARRIVAL_PACKED];
    memcpy(kept, door.kept, sizeof kept);
    door_init(&door, &site);
    struct door_event event = {0};
    memcpy(event.u.kept, kept, sizeof kept);
    give(DOOR_START, event);
    set_lines(there);
    set_clock(open);
}

/* --- what happened to people ------------------------------------------------------------------ */

static bool has_lamp(int room)
{
    return there >> (room ? LAMP_2 : LAMP_1) & 1;
}

static void came(int room, int kiosk, bool told)
{
    assert_true(people_n < PEOPLE);
    last[room] = people_n;
    touched[room] = row_ms[room] = now;
    people[people_n++] = (struct person){room, kiosk, true, told, false, now, ACK};
}

static void all_gone(int room)
{
    for (int i = 0; i < people_n; i++)
        people[i].here &= people[i].room != room;
    last[room] = -1;
}

/* --- what is read ----------------------------------------------------------------------------- */

static enum lamp_pattern by_the_door(int room)
{
    return (enum lamp_pattern)door.wires.lamp[room ? BEZEL_2 : BEZEL_1].pattern;
}

static int now_of(int room)
{
    return door.arrival.room[room].state;
}

/* Everybody who is here may read the lamp by the door or a glass that was answered. */
static void read_by_all(void)
{
    for (int i = 0; i < people_n; i++) {
        const struct person *person = &people[i];
        int room = person->room;
        if (!person->here)
            continue;
        if (now_of(room) == ROOM_SEEN && !person->seen)
            fail_msg("somebody reads that they were seen, and was not");
        if (now_of(room) == ROOM_UNANSWERED && person->told && !person->seen &&
            now - person->at_ms < person->minutes_ms)
            fail_msg("somebody reads that nobody answers, and has just come");
        if (now_of(room) == ROOM_IDLE && !person->seen && now - person->at_ms < LETS_GO)
            fail_msg("somebody who waits is forgotten");
    }
    for (int r = 0; r < ROOMS; r++) {
        if (last[r] < 0)
            continue;
        const struct person *person = &people[last[r]];
        if (by_the_door(r) == LAMP_STEADY && !person->seen)
            fail_msg("the lamp by the door says seen to somebody who was not");
        if (by_the_door(r) == LAMP_SLOW && !person->told)
            fail_msg("the lamp by the door says told to somebody who reached nobody");
    }
}

/* Whoever waits for a dark lamp goes, and so does whoever has been seen. */
static void go_home(void)
{
    int kept = 0;
    for (int i = 0; i < people_n; i++) {
        bool stays = people[i].here && now_of(people[i].room) != ROOM_IDLE;
        for (int r = 0; r < ROOMS; r++)
            last[r] = last[r] != i ? last[r] : stays ? kept : -1;
        if (stays)
            people[kept++] = people[i];
    }
    people_n = kept;
}

static void everything_ends(void)
{
    for (int r = 0; r < ROOMS; r++)
        if (now_of(r) != ROOM_IDLE && now - touched[r] > ACK + LETS_GO)
            fail_msg("somebody is waited for who came long ago");
}

static bool answered(int kiosk, int room)
{
    for (int i = 0; i < out.n; i++)
        if (out.list[i].kind == DOOR_TELL && out.list[i].who == kiosk &&
            out.list[i].states >> (1 + ROOMS_MAX + room) & 1)
            return true;
    return false;
}

/* --- what people do --------------------------------------------------------------------------- */

/* Lamps may blink meanwhile; what is said changes when a room is due. */
static void time_passes(int64_t ms)
{
    for (int64_t until = now + ms; now < until;) {
        int64_t wake = ms > HOUR / 60 ? arrival_wake_ms(&door.arrival) : door_wake_ms(&door);
        now = wake < until ? wake : until;
        tick();
    }
}

/* The lamp by the door is looked at when the contact has closed. */
static enum lamp_pattern press(int wire, int ms)
{
    give(DOOR_EDGE, (struct door_event){.u.edge = {wire, true, false, now}});
    now += GESTURE_STILL_MS;
    tick();
    enum lamp_pattern lit = by_the_door(wire == DOOR_2);
    time_passes(ms);
    give(DOOR_EDGE, (struct door_event){.u.edge = {wire, false, false, now}});
    time_passes(GESTURE_STILL_MS);
    return lit;
}

/* Soon after the last one it is taken for the same person, as the card says. */
static void press_door(int room)
{
    bool told = has_lamp(room) && open;
    int64_t at_ms = now + GESTURE_STILL_MS;
    bool same = at_ms - row_ms[room] < ARRIVAL_SAME_MS && now_of(room) == ROOM_TOLD &&
                (last[room] < 0 || people[last[room]].told == told);
    enum lamp_pattern lit = press(room ? DOOR_2 : DOOR_1, 100);
    assert_int_equal(lit, told ? LAMP_SLOW : LAMP_BLINKS);
    if (!same)
        came(room, -1, told);
    else
        touched[room] = now;
    if (!same)
        people[last[room]].at_ms = at_ms;
    row_ms[room] = at_ms;
}

static void tell(int kiosk, int type, int room)
{
    struct door_event event = {.who = kiosk};
    event.u.message = message_make((enum message_type)type, SENDER_KIOSK);
    event.u.message.u.room.room = (uint8_t)room;
    give(DOOR_HEARD, event);
    tick();
}

static void ring(int kiosk, int room)
{
    tell(kiosk, MESSAGE_ARRIVE, room);
    bool told = there >> LAMP_1 & there >> LAMP_2 & 1;
    assert_int_equal(answered(kiosk, room), told);
    if (!told)
        return;
    came(room, kiosk, true);
    assert_int_equal(now_of(room), ROOM_TOLD);
    assert_int_equal(by_the_door(room), LAMP_SLOW);
}

static void call_company(int kiosk, int room)
{
    tell(kiosk, MESSAGE_COMPANY, room);
    if (!answered(kiosk, room))
        return;
    came(room, -1, true); /* there is nothing to take it back with */
    people[last[room]].minutes_ms = MINUTE;
    assert_int_equal(by_the_door(room), LAMP_SLOW);
}

/* Whoever still stands at a glass that says that the lamp is on. */
static void change_mind(int who)
{
    struct person *person = &people[who];
    if (!person->here || person->kiosk < 0 || person->seen || person->at_ms <= started_ms ||
        now - person->at_ms > MINUTE)
        return;
    person->here = false;
    touched[person->room] = now;
    last[person->room] = -1;
    tell(person->kiosk, MESSAGE_LEAVE, person->room);
}

/* Nobody answers a lamp within ARRIVAL_LOOK_MS, unless it is the only one. */
static void press_seen(int room, int ms)
{
    int waited = 0;
    int64_t at_ms = now + GESTURE_STILL_MS;
    for (int i = 0; i < people_n; i++)
        waited += people[i].here && people[i].room == room;
    for (int i = 0; i < people_n; i++)
        if (people[i].here && people[i].room == room &&
            (waited == 1 || at_ms - people[i].at_ms >= ARRIVAL_LOOK_MS))
            people[i].seen = true;
    int was = now_of(room);
    press(room ? SEEN_2 : SEEN_1, ms);
    if (now_of(room) == ROOM_SEEN && was != ROOM_IDLE)
        touched[room] = now;
    if (ms > GESTURE_HOLD_MS)
        all_gone(room);
}

static void something_happens(void)
{
    static const int64_t PASSES[] = {0, 100, 900, 20000, 40000, 2 * MINUTE, 4 * MINUTE, HOUR};
    int room = roll(ROOMS), kiosk = roll(KIOSKS);
    switch (roll(16)) {
    case 0:
    case 1:
        press_door(room);
        break;
    case 2:
    case 3:
        ring(kiosk, room);
        break;
    case 4:
        if (people_n)
            change_mind(roll(people_n));
        break;
    case 5:
        press_seen(room, 100);
        break;
    case 6:
        press_seen(room, roll(4) ? 100 : GESTURE_HOLD_MS + 100);
        break;
    case 7:
        if (!roll(4))
            call_company(kiosk, room);
        break;
    case 8:
        if (!roll(4))
            set_lines(roll(2) ? UINT32_MAX : ~(1u << (roll(2) ? LAMP_1 : LAMP_2)));
        break;
    case 9:
        if (!roll(4))
            set_clock(roll(4));
        break;
    case 10:
        if (!roll(8)) {
            start();
            started_ms = touched[0] = touched[1] = now; /* minutes and hours begin again */
            for (int i = 0; i < people_n; i++)
                people[i].minutes_ms = MINUTE; /* whose call it was is not kept */
        }
        break;
    default:
        time_passes(PASSES[roll((int)(sizeof PASSES / sizeof PASSES[0]))]);
    }
}

TEST(what_is_said_is_true_for_whoever_reads_it)
{
    static const char *const ROLES[WIRES] = {
        [DOOR_1] = "door",          [SEEN_1] = "seen",        [DOOR_2] = "door-2",
        [SEEN_2] = "seen-2",        [BEZEL_1] = "bezel-lamp", [LAMP_1] = "room-lamp",
        [BEZEL_2] = "bezel-lamp-2", [LAMP_2] = "lamp-2"};
    struct span part;
    int said[ROOM_STATE_COUNT] = {0};

    site_defaults(&site);
    for (int r = 0; r < ROOMS; r++) {
        struct room *room = &site.room[site.room_n++];
        *room = room_none();
        room->lamp = ROLES[r ? LAMP_2 : LAMP_1];
        room->seen = ROLES[r ? SEEN_2 : SEEN_1];
        room->door = r ? ROLES[DOOR_2] : "";
        room->bezel = r ? ROLES[BEZEL_2] : "";
        hours_parse(&room->hours, span_of("Mon-Sun 08:00-17:00"), &part);
        last[r] = -1;
    }
    for (int w = 0; w < WIRES; w++)
        site.wire[site.wire_n++] = (struct wire){.role = ROLES[w], .output = w >= BEZEL_1};
    now = 1000 * 1000;
    chance = 5;
    there = UINT32_MAX;
    open = true;
    start();
    for (int i = 0; i < STEPS; i++) {
        something_happens();
        read_by_all();
        everything_ends();
        go_home();
        for (int r = 0; r < ROOMS; r++)
            said[now_of(r)]++;
    }
    for (int s = 0; s < ROOM_STATE_COUNT; s++)
        assert_true(said[s] > STEPS / 50);
}
