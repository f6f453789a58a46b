/* Every question of every form, on every panel, in every text size: it is whole on one page, or
 * each page asks again and nothing leads past it before every answer was there. */
#include "core/visit/intent.h"
#include "core/visit/preview.h"
#include "core/visit/screen.h"
#include "tests/fakes/device.h"
#include "tests/fakes/unit.h"
#include <stdio.h>

static const char *const PANELS[] = {"1280x800@10.1", "1920x1080@15.6", "1024x600@7.0",
                                     "1280x800@7.0", "720x1280@7.0"};
enum { PANELS_N = sizeof PANELS / sizeof PANELS[0], ROOMY = 2 };

static struct device device;
static char where[128];

static void check(bool holds, const char *what)
{
    if (!holds)
        fail_msg("%s: %s", where, what);
}

static bool offers(int intent)
{
    for (int i = 0; i < device.scene.target_n; i++)
        if (device.scene.targets[i].intent == intent)
            return true;
    return false;
}

/* The answers on the page, which are `from` to before `end`, one below the other. */
static void look_at(int *from, int *end)
{
    const struct target *last = NULL;
    *from = *end = -1;
    for (int i = 0; i < device.scene.target_n; i++) {
        const struct target *target = &device.scene.targets[i];
        if (target->role != ROLE_OPTION)
            continue;
        *from = *from < 0 ? target->arg : *from;
        check(*end < 0 || target->arg == *end, "answers in another order");
        *end = target->arg + 1;
        check(!last || (target->box.x == last->box.x && target->box.w == last->box.w &&
                        target->box.y > last->box.y + last->box.h),
              "answers beside each other");
        last = target;
    }
}

static int pages_of(const struct item *item)
{
    int pages = 1, seen = 0, from, end;
    for (int page = 0; page < pages; page++) {
        device.visit.at.page = (uint16_t)page;
        device_look(&device);
        pages = device.scene.pages;
        check(!device.scene.overflow, "something does not fit");
        look_at(&from, &end);
        bool last = page + 1 == pages;
        check(last == (offers(INTENT_NEXT) || offers(INTENT_SKIP)), "it leads on too early");
        if (end < 0)
            continue;
        /* A panel that stands upright has no room for the longest question and one answer. */
        bool upright = device.panel.width_px < device.panel.height_px;
        check(upright || device_says(&device, item->text), "answers without their question");
        check(from <= seen && end > seen, "an answer between the pages");
        seen = end;
    }
    check(seen == item->option_n, "an answer is on no page");
    return pages;
}

static void ask_all(const struct instrument *form, size_t panel)
{
    device.content.site.check_n = 1;
    device.content.site.check[0] = (struct check){.part_n = 1, .part = {form->id}};
    for (int i = 0; i < form->item_n; i++)
        for (int size = 0; size < SIZE_COUNT; size++) {
            preview_screen(&device.machine, SCREEN_QUESTION);
            device.visit.hard = HARD_ASKED;
            device.visit.item = (int8_t)i;
            device.visit.size = (uint8_t)size;
            device.visit.answers[0].chosen[i] = (int8_t)(size % 2 ? 0 : ANSWER_NONE);
            snprintf(where, sizeof where, "%s %s text %d, %s", PANELS[panel], form->id, size,
                     form->item[i].id);
            int pages = pages_of(&form->item[i]);
            check(panel >= ROOMY || size > SIZE_M || pages == 1, "more than one page");
        }
}

TEST(every_question_is_whole)
{
    for (size_t p = 0; p < PANELS_N; p++) {
        device_open(&device, NULL, PANELS[p]);
        device_hours(&device, "always");
        for (int i = 0; i < device.content.instrument_n; i++)
            ask_all(&device.content.instrument[i], p);
    }
}

TEST(the_guess_is_whole_and_in_the_words_of_the_meter)
{
    static const enum word WORDS[] = {WORD_C6_A_TITLE, WORD_C6_B_TITLE, WORD_C6_C_TITLE,
                                      WORD_C6_D_TITLE};
    for (size_t p = 0; p < ROOMY; p++) {
        device_open(&device, "peer-support", PANELS[p]);
        preview_screen(&device.machine, SCREEN_GUESS);
        device.visit.guess = GUESS_HEAVY;
        device_look(&device);
        assert_int_equal(device.scene.pages, 1);
        for (int i = 0; i < 4; i++)
            assert_true(device_offers(&device, device.content.words.at[WORDS[i]]));
        for (int i = 0; i < device.scene.target_n; i++)
            assert_true(device.scene.targets[i].chosen ==
                        (device.scene.targets[i].intent == INTENT_GUESS &&
                         device.scene.targets[i].arg == GUESS_HEAVY));
        assert_true(offers(INTENT_NEXT));
    }
}
