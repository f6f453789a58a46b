/* Tests app/core/door/door.c where a story cannot: what is not ours, what comes at once, and
 * whatever may come. What the door does for people is told in tests/stories/door. */
#include "core/door/door.h"
#include "tests/fakes/unit.h"
#include <string.h>

enum { DOOR, SEEN, KEY, ROOM_LAMP, BEZEL_LAMP, WIRES, MINUTE = 60 * 1000 };

static struct site site;
static struct door door;
static struct door_effects out;
static int64_t now;

static void give(int kind, struct door_event event)
{
    event.kind = (uint8_t)kind;
    event.at_ms = now;
    door_step(&door, &event, &out);
}

static void say(int who, int type, int room)
{
    struct door_event event = {.who = who};

    event.u.message = message_make((enum message_type)type, SENDER_KIOSK);
    event.u.message.u.room.room = (uint8_t)room;
    give(DOOR_HEARD, event);
}

static void tick(void)
{
    give(DOOR_TICK, (struct door_event){0});
}

FIXTURE(setup)
{
    static const char *const roles[WIRES] = {"door", "seen", "key-switch", "room-lamp",
                                             "bezel-lamp"};

    site_defaults(&site);
    site.room[site.room_n] = room_none();
    site.room[site.room_n].lamp = "room-lamp";
    site.room[site.room_n++].seen = "seen";
    struct span part;
    hours_parse(&site.room[site.room_n - 1].hours, span_of("always"), &part);
    site.wire[site.wire_n++] = (struct wire){.role = "fan", .output = true};
    for (int w = 0; w < WIRES; w++)
        site.wire[site.wire_n++] = (struct wire){.role = roles[w], .output = w >= ROOM_LAMP};
    now = 1000;
    door_init(&door, &site);
    give(DOOR_START, (struct door_event){0});
    give(DOOR_LINES, (struct door_event){.u.there = UINT32_MAX});
    tick();
    return 0;
}

static const struct door_effect *find(int kind, int *n)
{
    const struct door_effect *found = NULL;

    *n = 0;
    for (int i = 0; i < out.n; i++)
        if (out.list[i].kind == kind) {
            found = &out.list[i];
            ++*n;
        }
    return found;
}

#define AT_THE_DOOR(name) TEST_WITH(name, setup, NULL)

AT_THE_DOOR(other_roles_are_somebody_elses)
{
    assert_int_equal(door.wires.n, WIRES);
    assert_string_equal(door.wires.wire[DOOR].role, "door");
}

AT_THE_DOOR(what_is_not_ours_changes_nothing)
{
    static const int wires[] = {-1, ROOM_LAMP, WIRES, LINES_MAX, 1000000};
    static const int types[] = {0, MESSAGE_HELLO, MESSAGE_ROOM, MESSAGE_COUNT, MESSAGE_TERMS, 255};

    struct door before = door;
    for (size_t i = 0; i < sizeof wires / sizeof *wires; i++)
        give(DOOR_EDGE, (struct door_event){.u.edge = {.wire = wires[i], .closed = true}});
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        struct door_event event = {.u.message = {.type = (uint8_t)types[i]}};
        give(DOOR_HEARD, event);
    }
    say(-1, MESSAGE_ARRIVE, 0);
    say(DOOR_CLIENTS_MAX, MESSAGE_ARRIVE, 0);
    say(0, MESSAGE_ARRIVE, 1);
    say(0, MESSAGE_ARRIVE, 255);
    give(DOOR_CAME, (struct door_event){.who = DOOR_CLIENTS_MAX});
    give(255, (struct door_event){0});
    tick();
    assert_int_equal(out.n, 0);
    assert_memory_equal(&door, &before, sizeof door);
}

AT_THE_DOOR(a_turned_key_is_looked_at_again_when_its_hour_is_over)
{
    int n;
    give(DOOR_EDGE, (struct door_event){.u.edge = {.wire = KEY, .closed = true, .at_ms = now}});
    now += 1000;
    tick();
    assert_true(find(DOOR_KEY, &n)->on);
    assert_int_equal(door_wake_ms(&door), 1000 + WIRES_KEY_MS);
    now = 1000 + WIRES_KEY_MS;
    tick();
    assert_false(find(DOOR_KEY, &n)->on);
    assert_int_equal(door_wake_ms(&door), INT64_MAX);
}

/* Or somebody in the room would see a lamp that goes off for half a second. */
AT_THE_DOOR(what_comes_at_once_is_kept_lit_and_told_once)
{
    int n;

    say(3, MESSAGE_ARRIVE, 0);
    assert_int_equal(out.n, 0);
    say(3, MESSAGE_COMPANY, 0);
    assert_int_equal(out.n, 0);
    assert_int_equal(door_wake_ms(&door), now);
    tick();
    find(DOOR_KEEP, &n);
    assert_int_equal(n, 1);
    find(DOOR_LIGHT, &n);
    assert_int_equal(n, 2);
    for (int i = 0; i < out.n; i++)
        assert_true(out.list[i].kind != DOOR_LIGHT || out.list[i].on);
    const struct door_effect *tell = find(DOOR_TELL, &n);
    assert_int_equal(n, 2); /* all, and once more the client that asked */
    assert_int_equal(tell->who, 3);
    assert_int_equal(tell->states, 2 << ROOMS_MAX); /* the first room as an answer, no lines */
}

/* A visitor who arrives as the lamp's minutes end is the one who waited, not another. */
AT_THE_DOOR(time_passes_before_a_client_is_heard)
{
    say(0, MESSAGE_ARRIVE, 0);
    now += site.ack_minutes * MINUTE;
    say(0, MESSAGE_ARRIVE, 0);
    assert_int_equal(door.arrival.room[0].state, ROOM_TOLD);
    assert_int_equal(door.arrival.room[0].waiting, 1);
}

/* Read late, an edge tells what it would have told in time. */
AT_THE_DOOR(time_does_not_pass_before_an_older_edge_is_heard)
{
    int64_t pressed = now;
    now += 500;
    give(DOOR_EDGE, (struct door_event){.u.edge = {DOOR, true, false, pressed}});
    give(DOOR_EDGE, (struct door_event){.u.edge = {DOOR, false, false, pressed + 5}});
    tick();
    assert_int_equal(door.arrival.room[0].state, ROOM_IDLE); /* a spike */
    give(DOOR_EDGE, (struct door_event){.u.edge = {DOOR, true, false, pressed + 100}});
    give(DOOR_EDGE, (struct door_event){.u.edge = {DOOR, false, false, pressed + 300}});
    tick();
    assert_int_equal(door.arrival.room[0].state, ROOM_TOLD);
}

AT_THE_DOOR(time_that_goes_back_is_no_time)
{
    say(0, MESSAGE_COMPANY, 0);
    tick();
    int64_t wake_ms = door_wake_ms(&door);
    now = -5000;
    tick();
    assert_int_equal(out.n, 0);
    assert_int_equal(door_wake_ms(&door), wake_ms);
    give(DOOR_EDGE, (struct door_event){.u.edge = {SEEN, true, false, INT64_MAX}});
    now = 2000;
    tick();
    assert_int_equal(door.arrival.room[0].state, ROOM_SEEN);
}

AT_THE_DOOR(a_failure_to_keep_may_be_logged_at_the_start_only)
{
    int n;

    give(DOOR_START, (struct door_event){0});
    assert_true(find(DOOR_KEEP, &n)->start);
    say(0, MESSAGE_ARRIVE, 0);
    tick();
    assert_false(find(DOOR_KEEP, &n)->start);
}

static uint32_t chance;

static int random_to(int n)
{
    chance = chance * 1664525u + 1013904223u;
    return (int)((chance >> 8) % (uint32_t)n);
}

/* --- the button, and a touch that stands for it ---------------------------------------------- */

/* Both live through the same; only the button of one is pressed, and the other is told of a touch.
 */
static struct door touched;
static int counted[2];

static void swap(int *which)
{
    struct door kept = door;
    door = touched;
    touched = kept;
    *which = !*which;
}

static void count(int which)
{
    int n;
    find(DOOR_COUNT, &n);
    counted[which] += n;
}

static void press(int wire, int which)
{
    give(DOOR_EDGE, (struct door_event){.u.edge = {wire, true, false, now}});
    now += GESTURE_STILL_MS;
    tick();
    count(which);
    give(DOOR_EDGE, (struct door_event){.u.edge = {wire, false, false, now}});
    now += GESTURE_STILL_MS;
    tick();
    now -= 2 * GESTURE_STILL_MS;
}

static void touch(int which)
{
    struct door_event event = {.u.message = message_make(MESSAGE_ARRIVE, SENDER_KIOSK)};
    event.u.message.u.room.door = 1;
    now += GESTURE_STILL_MS;
    give(DOOR_HEARD, event);
    count(which);
    now += GESTURE_STILL_MS;
    tick();
    now -= 2 * GESTURE_STILL_MS;
}

static void live(int what, int which, uint32_t there, struct local local)
{
    tick();
    if (what < 3 && which == 0)
        press(DOOR, which);
    else if (what < 3)
        touch(which);
    else if (what < 4)
        press(SEEN, which);
    else if (what < 5)
        give(DOOR_LINES, (struct door_event){.u.there = there});
    else if (what < 6)
        give(DOOR_LOCAL, (struct door_event){.u.local = local});
    else if (what < 8)
        say(0, what < 7 ? MESSAGE_ARRIVE : MESSAGE_LEAVE, 0);
    tick();
}

AT_THE_DOOR(a_touch_that_stands_for_the_button_does_and_counts_what_a_press_does)
{
    struct span part;
    int which = 0;
    hours_parse(&site.room[0].hours, span_of("Mon-Sun 08:00-17:00"), &part);
    give(DOOR_TERMS, (struct door_event){.u.terms = {.mode = MODE_VISITS, .count_door = 1}});
    touched = door;
    chance = 7;
    for (int i = 0; i < 5000; i++) {
        static const int64_t WAITS[] = {1000, 5000, 20000, 40000, 6 * MINUTE, 130 * MINUTE};
        int what = random_to(9);
        uint32_t there = random_to(3) ? UINT32_MAX : ~(1u << ROOM_LAMP);
        struct local local = {true, 20822, 0, (int16_t)(random_to(2) ? 600 : 180)};
        for (int twin = 0; twin < 2; twin++) {
            live(what, which, there, local);
            swap(&which);
        }
        assert_memory_equal(&door.arrival, &touched.arrival, sizeof door.arrival);
        assert_int_equal(door.wires.lit, touched.wires.lit);
        assert_int_equal(counted[0], counted[1]);
        now += WAITS[random_to(6)];
    }
    assert_true(counted[0] > 100);
}

/* --- whatever comes ------------------------------------------------------------------------- */

static struct door_event random_event(int kind)
{
    struct door_event event = {.who = random_to(DOOR_CLIENTS_MAX + 2) - 1};

    switch ((enum door_event_kind)kind) {
    case DOOR_START:
        for (int i = 0; i < ARRIVAL_PACKED; i++)
            event.u.kept[i] = (uint8_t)random_to(256);
        break;
    case DOOR_EDGE:
        event.u.edge = (struct door_edge){random_to(WIRES + 2) - 1, random_to(2), !random_to(20),
                                          now - random_to(30)};
        break;
    case DOOR_LINES:
        event.u.there = random_to(3) ? UINT32_MAX : (uint32_t)random_to(64);
        break;
    case DOOR_TERMS:
        event.u.terms = (struct terms){.mode = (uint8_t)random_to(3), .count_door = 1};
        break;
    case DOOR_LOCAL:
        event.u.local = (struct local){random_to(2), 20822, (uint8_t)random_to(7),
                                       (int16_t)random_to(DAY_MINUTES)};
        break;
    case DOOR_HEARD:
        event.u.message.type = (uint8_t)random_to(8);
        event.u.message.u.room.room = (uint8_t)random_to(3);
        event.u.message.u.room.agreed = (uint8_t)random_to(2);
        break;
    case DOOR_CAME:
    case DOOR_TICK:
        break;
    }
    return event;
}

/* What a tick leaves behind is kept as it is, and every light is as its lamp says. */
static void settled(const uint8_t kept[ARRIVAL_PACKED])
{
    uint8_t packed[ARRIVAL_PACKED];

    arrival_pack(&door.arrival, packed);
    assert_memory_equal(packed, kept, ARRIVAL_PACKED);
    for (int w = ROOM_LAMP; w < WIRES; w++)
        assert_int_equal(lamp_on(&door.wires.lamp[w], door.now_ms), door.wires.lit >> w & 1);
    assert_true(door_wake_ms(&door) > door.now_ms);
}

AT_THE_DOOR(whatever_comes_it_keeps_lights_and_tells_in_this_order)
{
    static const int64_t passes_ms[] = {0, 0, 1, 7, 25, 400, 3000, 70 * 1000, 11 * MINUTE};
    uint8_t kept[ARRIVAL_PACKED];
    int troubles = 0, counts = 0;

    chance = 1;
    memcpy(kept, door.kept, sizeof kept);
    for (int i = 0; i < 200000; i++) {
        int kind = random_to(300) ? 1 + random_to(DOOR_TICK) : DOOR_START;
        now += passes_ms[random_to(1 + i / 500 % (int)(sizeof passes_ms / sizeof *passes_ms))];
        give(kind, random_event(kind));
        for (int e = 0, last = 0; e < out.n; e++) {
            int stage = out.list[e].kind < DOOR_KEEP ? 0 : out.list[e].kind;
            assert_true(stage >= last && (stage == 0 || kind == DOOR_TICK || kind == DOOR_START));
            last = stage;
            if (stage == DOOR_KEEP)
                memcpy(kept, out.list[e].kept, sizeof kept);
            troubles += out.list[e].kind == DOOR_TROUBLE;
            counts += out.list[e].kind == DOOR_COUNT;
        }
        if (kind == DOOR_TICK)
            settled(kept);
    }
    assert_true(troubles > 100 && counts > 100);
}
