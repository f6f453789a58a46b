/* See buttons.h. */
#include "tools/story/buttons.h"
#include "tools/story/doorway.h"

#include <string.h>

enum { PRESS_MS = 150 };

/* The wire of the role in the story's line; a role that is none fails the story. */
static int named(const struct said *said, bool button)
{
    int wire = doorway_wire(said_word(said, 1), button);
    if (wire < 0)
        story_fail("there is no %s \"%s\"", button ? "button" : "lamp", said_word(said, 1));
    return wire < 0 ? 0 : wire;
}

static void contact(const struct said *said, bool closed, int64_t then_ms)
{
    doorway_contact(named(said, true), closed);
    story_wait(then_ms);
}

static void close_contact(const struct said *said)
{
    contact(said, true, PRESS_MS);
}

static void open_contact(const struct said *said)
{
    contact(said, false, PRESS_MS);
}

static void press(const struct said *said)
{
    close_contact(said);
    open_contact(said);
}

static void hold(const struct said *said)
{
    contact(said, true, said_ms(said_word(said, 2)));
    open_contact(said);
}

static void turn(const struct said *said)
{
    static const char *const STATES[] = {"off", "on", NULL};
    contact(said, said_choice(said_word(said, 2), STATES) == 1, PRESS_MS);
}

/* As real contacts do: there, back, there. */
static void bounce(const struct said *said)
{
    static const int STAYS_MS[] = {1, 2, 1, 3, PRESS_MS};
    for (int i = 0; i < 10; i++)
        contact(said, (i < 5) == (i % 5 % 2 == 0), STAYS_MS[i % 5]);
}

/* Too short for a hand. */
static void spike(const struct said *said)
{
    contact(said, true, 10);
    open_contact(said);
}

/* Read at once, when it is over. */
static void storm(const struct said *said)
{
    int wire = named(said, true);
    for (int i = 0; i < 150; i++) {
        doorway_contact(wire, i % 2 == 0);
        story_pass(2);
    }
    story_wait(0);
}

static void line(const struct said *said)
{
    static const char *const STATES[] = {"gone", "there", NULL};
    const char *role = said_word(said, 1);
    uint32_t bits = strcmp(role, "all") ? doorway_line(role) : UINT32_MAX;
    if (!bits)
        story_fail("there is no line \"%s\"", role);
    bool there = said_choice(said_word(said, 2), STATES) == 1;
    doorway_lines(there ? doorway.there | bits : doorway.there & ~bits);
    story_wait(0);
}

static void watch(const struct said *said)
{
    doorway.watched |= doorway_bit(named(said, false));
}

const struct verb buttons_hands[] = {
    {"press", press},       {"hold", hold},   {"bounce", bounce},
    {"spike", spike},       {"storm", storm}, {"close", close_contact},
    {"open", open_contact}, {"turn", turn},   {"line", line},
    {"watch", watch},       {NULL, NULL}};
