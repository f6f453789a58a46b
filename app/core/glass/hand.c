/* A finger and seven keys become intentions. Promises: lift-off inside the target acts; sliding off
 * cancels; the second finger and a second hit within half a second do nothing. */
#include "core/glass/hand.h"
#include "core/visit/intent.h"

enum { BOUNCE_MS = 500 };

void hand_init(struct hand *hand)
{
    *hand = (struct hand){.target = -1, .acted_ms = -BOUNCE_MS};
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
    if (at_ms - hand->acted_ms < BOUNCE_MS)
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

void hand_down(struct hand *hand, const struct scene *scene, int64_t finger, int x, int y)
{
    if (hand->down)
        return;
    hand->down = true;
    hand->finger = finger;
    hand->target = (int16_t)hit(scene, x, y);
}

bool hand_up(struct hand *hand, const struct scene *scene, int64_t finger, int x, int y,
             int64_t at_ms, struct event *event)
{
    if (!hand->down || finger != hand->finger)
        return false;
    hand->down = false;
    *event = (struct event){.kind = EVENT_SCREEN, .at_ms = at_ms};
    if (hand->target < 0 || hand->target != hit(scene, x, y))
        return true;
    return act(hand, scene, hand->target, at_ms, event);
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
    int glass = glass_of(scene), back = find(scene, INTENT_BACK);
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
