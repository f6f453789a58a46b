/* From two metres away the waiting screen says nothing about anybody, Hide looks the same, and a
 * heavy result looks like a light one in its layout. */

#include "core/visit/intent.h"
#include "core/visit/preview.h"
#include "core/visit/screen.h"
#include "tests/fakes/device.h"
#include "tests/fakes/unit.h"
#include <ctype.h>
#include <string.h>

static const char *const BANNED[] = {"well-being", "wellness", "burnout", "counsel",  "crisis",
                                     "mental",     "suicide",  "stress",  "screening"};

static struct device device;

static bool holds_word(const struct shape *shape, const char *word)
{
    size_t n = strlen(word);
    for (size_t i = 0; i + n <= shape->text_n; i++) {
        size_t same = 0;
        while (same < n && tolower((unsigned char)shape->text[i + same]) == word[same])
            same++;
        if (same == n)
            return true;
    }
    return false;
}

static void nothing_to_read_into(void)
{
    for (int i = 0; i < device.scene.shape_n; i++)
        for (size_t w = 0; w < sizeof BANNED / sizeof BANNED[0]; w++)
            assert_false(device.scene.shapes[i].kind == SHAPE_TEXT &&
                         holds_word(&device.scene.shapes[i], BANNED[w]));
}

TEST(the_waiting_screen_reveals_nothing)
{
    static const char *const SITES[] = {NULL, "msmp-wellness", "peer-support", "phs-resources"};
    for (size_t s = 0; s < 4; s++) {
        device_open(&device, SITES[s], "1280x800@10.1");
        nothing_to_read_into();
    }
}

TEST(nor_does_a_screen_that_is_left_standing)
{
    static const enum screen LEFT[] = {SCREEN_LAMP_ON, SCREEN_SEEN,   SCREEN_STILL_HERE,
                                       SCREEN_CLEARED, SCREEN_HIDDEN, SCREEN_SAME_PERSON};
    device_open(&device, "msmp-wellness", "1280x800@10.1");
    for (size_t i = 0; i < sizeof LEFT / sizeof LEFT[0]; i++) {
        preview_screen(&device.machine, LEFT[i]);
        device_look(&device);
        nothing_to_read_into();
    }
    device_open_card(&device, "1280x800@10.1");
    nothing_to_read_into();
}

TEST(hidden_looks_like_waiting_to_the_pixel)
{
    static struct scene waiting;
    device_open(&device, "peer-support", "1280x800@10.1");
    waiting = device.scene;
    preview_screen(&device.machine, SCREEN_QUESTION);
    device.visit.size = SIZE_M;
    device_step(&device, EVENT_INTENT, INTENT_HIDE, 0);
    assert_string_equal(device_screen(&device), "hidden");
    assert_int_equal(device.scene.shape_n, waiting.shape_n);
    for (int i = 0; i < waiting.shape_n; i++) {
        const struct shape *a = &waiting.shapes[i], *b = &device.scene.shapes[i];
        assert_int_equal(a->kind, b->kind);
        assert_int_equal(a->color, b->color);
        assert_int_equal(a->em_px, b->em_px);
        assert_memory_equal(&a->box, &b->box, sizeof a->box);
        assert_int_equal(a->text_n, b->text_n);
        assert_true(a->text_n == 0 || !memcmp(a->text, b->text, a->text_n));
    }
}

/* Neither where the targets are nor how many lines there are gives away the band. */
TEST(every_result_is_laid_out_alike)
{
    static struct scene first;
    for (int mood = 0; mood < 4; mood++) {
        device_open(&device, "peer-support", "1280x800@10.1");
        preview_screen(&device.machine, SCREEN_RESULT);
        device.visit.answers[0].chosen[0] = (int8_t)(mood < 2 ? 0 : 3);
        for (int i = 0; i < 4; i++)
            device.visit.answers[1].chosen[i] = (int8_t)mood;
        device_look(&device);
        if (mood == 0)
            first = device.scene;
        assert_int_equal(device.scene.pages, first.pages);
        assert_int_equal(device.scene.target_n, first.target_n);
        for (int t = 0; t < first.target_n; t++)
            assert_memory_equal(&device.scene.targets[t].box, &first.targets[t].box,
                                sizeof first.targets[t].box);
    }
}
