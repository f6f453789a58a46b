/* What a site's folder makes of the door, as lines that can be compared: its wires, and what the
 * lamps say for half a day after each button is pressed, each room is rung from the glass, and each
 * button is pressed a minute after that.
 * usage: lamps SITE[@open|closed] */
#include "core/answers/examples.h"
#include "core/door/door.h"
#include "io/files/files.h"
#include "io/files/load.h"
#include <stdio.h>
#include <string.h>

enum { LOOK_MS = 30000, HOURS_MS = 15 * 3600 * 1000, MINUTE_MS = 60000 };

static struct content content;
static struct door door;
static uint8_t shown[LINES_MAX];
static int64_t now_ms;
/* Monday, 2027-01-04, 10 in the morning. */
static struct local local = {.trusted = true, .day = 20822, .weekday = 0, .minute = 600};

static void give(enum door_event_kind kind, struct door_event event)
{
    static struct door_effects effects;
    event.kind = (uint8_t)kind;
    event.at_ms = now_ms;
    door_step(&door, &event, &effects);
    for (int i = 0; i < effects.n; i++)
        if (effects.list[i].kind == DOOR_COUNT || effects.list[i].kind == DOOR_KEY)
            printf("  %s %d\n", effects.list[i].kind == DOOR_KEY ? "key" : "count",
                   effects.list[i].on);
}

static void look(void)
{
    give(DOOR_TICK, (struct door_event){0});
    for (int w = 0; w < door.wires.n; w++)
        if (shown[w] != door.wires.lamp[w].pattern) {
            shown[w] = door.wires.lamp[w].pattern;
            printf("  %lld s %s %s\n", (long long)now_ms / 1000, door.wires.wire[w].role,
                   lamp_patterns[shown[w]].name);
        }
}

static void pass(int64_t ms)
{
    for (int64_t end_ms = now_ms + ms; now_ms < end_ms; look())
        now_ms = now_ms + LOOK_MS < end_ms ? now_ms + LOOK_MS : end_ms;
}

static void begin(void)
{
    now_ms = 0;
    memset(shown, 0, sizeof shown);
    door_init(&door, &content.site);
    give(DOOR_START, (struct door_event){0});
    give(DOOR_LINES, (struct door_event){.u.there = UINT32_MAX});
    give(DOOR_TERMS, (struct door_event){.u.terms = content.site.terms});
    give(DOOR_LOCAL, (struct door_event){.u.local = local});
    give(DOOR_CAME, (struct door_event){.who = 0});
    look();
}

/* A wire, or a room after them. */
static bool press(int which)
{
    if (which >= door.wires.n) {
        struct message message = message_make(MESSAGE_ARRIVE, SENDER_KIOSK);
        message.u.room.room = (uint8_t)(which - door.wires.n);
        give(DOOR_HEARD, (struct door_event){.u.message = message});
        look();
        return true;
    }
    for (int closed = 1; closed >= 0 && wires_button(&door.wires, which); closed--) {
        give(DOOR_EDGE, (struct door_event){.u.edge = {which, closed, false, now_ms}});
        pass(300);
    }
    return wires_button(&door.wires, which);
}

int main(int argc, char **argv)
{
    static struct faults faults;
    char folder[4096], when[16] = "open";
    if (argc != 2 || sscanf(argv[1], "%4000[^@]@%15s", folder, when) < 1 ||
        load_content(&content, folder, files_assets(NULL), examples_check, &faults) < 0)
        return 2;
    local.minute = (int16_t)(strcmp(when, "closed") ? local.minute : 23 * 60);
    begin();
    int most = door.wires.n + content.site.room_n;
    for (int w = 0; w < door.wires.n; w++)
        printf("%s %s low %d pull %d\n", door.wires.wire[w].role, door.wires.wire[w].line,
               door.wires.wire[w].active_low, door.wires.wire[w].pull_up);
    for (int first = 0; first < most; first++)
        for (int second = 0; second <= most; second++) {
            begin();
            printf("press %d, then %d\n", first, second);
            if (!press(first))
                break;
            pass(MINUTE_MS);
            if (second == most || press(second))
                pass(HOURS_MS);
        }
    return 0;
}
