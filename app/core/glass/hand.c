/* See hand.h. Each contact keeps its own time and target, so that what one of them does, or never
 * does, takes nothing away from the next. */
#include "core/glass/hand.h"
#include "core/visit/intent.h"
#include <string.h>

void hand_init(struct hand *hand)
{
    memset(hand, 0, sizeof *hand);
    hand->acted_ms = -HAND_BOUNCE_MS;
}

static bool inside(struct rect box, int x, int y)
{
    return x >= box.x && x < box.x + box.w && y >= box.y && y < box.y + box.h;
}

/* The glass as a whole is under everything else. */
static int hit(const struct scene *scene, int x, int y)
{
    int glass = -1;
    for (int i = 0; i < scene->target_n; i++) {
        if (!inside(scene->targets[i].box, x, y))
            continue;
        if (scene->targets[i].role != ROLE_GLASS)
            return i;
        glass = i;
    }
    return glass;
}

static void mean(struct event *event, int intent, int arg)
{
    event->kind = EVENT_INTENT;
    event->u.intent.intent = (uint8_t)intent;
    event->u.intent.arg = (int16_t)arg;
}

static bool bounces(struct hand *hand, int64_t at_ms)
{
    if (at_ms - hand->acted_ms < HAND_BOUNCE_MS)
        return true;
    hand->acted_ms = at_ms;
    return false;
}

static bool act(struct hand *hand, const struct scene *scene, int target, int64_t at_ms,
                struct event *event)
{
    const struct target *on = &scene->targets[target];
    if (bounces(hand, at_ms))
        return false;
    mean(event, on->intent, on->arg);
    return true;
}

/* --- contacts ------------------------------------------------------------------------------- */

static bool held(const struct contact *contact, int64_t at_ms)
{
    return contact->down && at_ms - contact->down_ms >= HAND_HELD_MS;
}

static bool any_down(const struct hand *hand)
{
    for (int i = 0; i < HAND_CONTACTS_MAX; i++)
        if (hand->contact[i].down)
            return true;
    return false;
}

bool hand_stuck(struct hand *hand, int64_t at_ms)
{
    if (at_ms - hand->flicker.last_ms >= HAND_QUIET_MS)
        hand->flicker.on = false;
    for (int i = 0; i < HAND_CONTACTS_MAX; i++)
        hand->stuck |= held(&hand->contact[i], at_ms);
    hand->stuck |= hand->flicker.on;
    return hand->stuck;
}

void hand_forget(struct hand *hand, int64_t at_ms)
{
    bool stuck = hand_stuck(hand, at_ms);
    struct flicker flicker = hand->flicker;
    hand_init(hand);
    hand->stuck = stuck;
    if (flicker.on)
        hand->flicker = flicker;
}

static bool near(const struct flicker *flicker, int x, int y)
{
    int by_x = x - flicker->x, by_y = y - flicker->y;
    return by_x * by_x + by_y * by_y < HAND_NEAR_PX * HAND_NEAR_PX;
}

/* Counts what goes down in one place. A finger elsewhere does not end a flicker. */
static bool flickers(struct flicker *flicker, int x, int y, int64_t at_ms)
{
    bool here = near(flicker, x, y);
    if (flicker->on && !here)
        return false;
    if (!flicker->on && (!here || at_ms - flicker->from_ms >= HAND_FLICKERS_MS))
        *flicker = (struct flicker){.x = x, .y = y, .from_ms = at_ms};
    flicker->last_ms = at_ms;
    flicker->on |= ++flicker->n > HAND_FLICKERS_MAX;
    return flicker->on;
}

static struct contact *find_contact(struct hand *hand, int64_t finger)
{
    for (int i = 0; i < HAND_CONTACTS_MAX; i++)
        if (hand->contact[i].down && hand->contact[i].finger == finger)
            return &hand->contact[i];
    return NULL;
}

/* A free one, or the oldest: it has the earliest time, and a free one has none. */
static struct contact *spare_contact(struct hand *hand)
{
    struct contact *spare = &hand->contact[0];
    for (int i = 1; i < HAND_CONTACTS_MAX && spare->down; i++)
        if (!hand->contact[i].down || hand->contact[i].down_ms < spare->down_ms)
            spare = &hand->contact[i];
    return spare;
}

/* If a finger goes down that is down already, its lift got lost. */
void hand_down(struct hand *hand, const struct scene *scene, int64_t finger, int x, int y,
               int64_t at_ms)
{
    struct contact *contact = find_contact(hand, finger);
    if (contact)
        contact->down = false;
    hand_stuck(hand, at_ms);
    bool mute = flickers(&hand->flicker, x, y, at_ms) || (!hand->stuck && any_down(hand));
    contact = contact ? contact : spare_contact(hand);
    *contact = (struct contact){.down = true,
                                .mute = mute,
                                .target = (int16_t)hit(scene, x, y),
                                .finger = finger,
                                .down_ms = at_ms};
}

bool hand_up(struct hand *hand, const struct scene *scene, int64_t finger, int x, int y,
             int64_t at_ms, struct event *event)
{
    struct contact *found = find_contact(hand, finger);
    if (!found)
        return false;
    struct contact contact = *found;
    hand_stuck(hand, at_ms);
    *found = (struct contact){0};
    hand->stuck = hand->flicker.on || (hand->stuck && any_down(hand));
    if (contact.mute || held(&contact, at_ms))
        return false;
    *event = (struct event){.kind = EVENT_SCREEN, .at_ms = at_ms};
    if (contact.target < 0 || contact.target != hit(scene, x, y))
        return true;
    return act(hand, scene, contact.target, at_ms, event);
}

/* --- keys ----------------------------------------------------------------------------------- */

static int glass_of(const struct scene *scene)
{
    for (int i = 0; i < scene->target_n; i++)
        if (scene->targets[i].role == ROLE_GLASS)
            return i;
    return -1;
}

static int find(const struct scene *scene, int intent)
{
    for (int i = 0; i < scene->target_n; i++)
        if (scene->targets[i].intent == intent)
            return i;
    return -1;
}

/* On a later page the page before, elsewhere the screen before. */
static int find_back(const struct scene *scene)
{
    for (int i = 0; i < scene->target_n; i++)
        if (scene->targets[i].intent == INTENT_PAGE && scene->targets[i].arg < scene->page)
            return i;
    return find(scene, INTENT_BACK);
}

static bool move(const struct scene *scene, int by, struct event *event)
{
    int n = scene->target_n;
    if (n == 0)
        return true;
    int to = scene->focus < 0 ? (by > 0 ? 0 : n - 1) : (scene->focus + by + n) % n;
    mean(event, INTENT_FOCUS, to);
    return true;
}

/* The focus may move quickly; doing something must not bounce. */
bool hand_key(struct hand *hand, const struct scene *scene, enum key key, int64_t at_ms,
              struct event *event)
{
    int glass = glass_of(scene), back = find_back(scene);
    *event = (struct event){.kind = EVENT_SCREEN, .at_ms = at_ms};
    if (key == KEY_URGENT || key == KEY_HIDE) {
        if (bounces(hand, at_ms))
            return false;
        mean(event, key == KEY_URGENT ? INTENT_URGENT : INTENT_HIDE, 0);
        return true;
    }
    if (glass >= 0)
        return act(hand, scene, glass, at_ms, event);
    if (key == KEY_PREVIOUS || key == KEY_NEXT)
        return move(scene, key == KEY_NEXT ? 1 : -1, event);
    if (key == KEY_SELECT && scene->focus >= 0 && scene->focus < scene->target_n)
        return act(hand, scene, scene->focus, at_ms, event);
    if (key == KEY_BACK && back >= 0)
        return act(hand, scene, back, at_ms, event);
    return true;
}
