/* How many of a visitor's touches are heard while the panel reports a contact that it never lifts
 * (a crack, a drop, a sticker), and after a lift that got lost. Prints two lines. */
#include "core/glass/hand.h"
#include "core/visit/intent.h"

#include <stdio.h>

enum { HOUR_MS = 3600 * 1000, EVERY_MS = 10 * 1000, X = 640, Y = 400 };

static struct scene scene;
static struct hand hand;

static int heard_from(int64_t from_ms, int64_t finger)
{
    struct event event;
    int heard = 0;
    for (int64_t at_ms = from_ms; at_ms < HOUR_MS; at_ms += EVERY_MS) {
        hand_down(&hand, &scene, finger, X, Y, at_ms);
        heard += hand_up(&hand, &scene, finger, X, Y, at_ms, &event);
    }
    return heard;
}

int main(void)
{
    struct event event;
    scene_clear(&scene);
    scene_target(
        &scene,
        &(struct target){.box = {0, 0, 1280, 800}, .role = ROLE_GLASS, .intent = INTENT_CHOOSE});
    hand_init(&hand);
    hand_down(&hand, &scene, 1, X, 790, 0);
    printf("ghost first: %d of 360 touches heard\n", heard_from(1000, 2));
    hand_init(&hand);
    hand_down(&hand, &scene, 1, X, Y, 0);
    hand_down(&hand, &scene, 2, 700, Y, 0);
    for (int64_t at_ms = 2000; at_ms <= 2100; at_ms += 100) /* 2 lifts twice, 1 never */
        hand_up(&hand, &scene, 2, 700, Y, at_ms, &event);
    printf("lost up: %d of 359 touches heard\n", heard_from(EVERY_MS, 3));
    return 0;
}
