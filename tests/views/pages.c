/* Screens of several pages say so and share their contents evenly; the largest figures are those
 * that matter most. At 10.1 inches in the default text, where most people meet them. */

#include "core/visit/intent.h"
#include "core/visit/preview.h"
#include "core/visit/screen.h"
#include "tests/fakes/device.h"
#include "tests/fakes/unit.h"
#include <string.h>

static struct device device;

static void show(const char *size, int screen, int page)
{
    device_open(&device, "peer-support", size);
    preview_screen(&device.machine, screen);
    device.visit.at.page = (uint8_t)page;
    device_look(&device);
}

/* The question with the five long answers; `chosen` may be ANSWER_NONE. */
static void show_burnout(const char *size, int text, int page, int chosen)
{
    device_open(&device, "peer-support", size);
    preview_screen(&device.machine, SCREEN_QUESTION);
    device.visit.part = 0;
    device.visit.item = 0;
    device.visit.size = (uint8_t)text;
    device.visit.answers[0].chosen[0] = (int8_t)chosen;
    device.visit.at.page = (uint8_t)page;
    device_look(&device);
}

static const struct target *target_of(int intent)
{
    for (int i = 0; i < device.scene.target_n; i++)
        if (device.scene.targets[i].intent == intent)
            return &device.scene.targets[i];
    return NULL;
}

static int options(void)
{
    int n = 0;
    for (int i = 0; i < device.scene.target_n; i++)
        n += device.scene.targets[i].role == ROLE_OPTION;
    return n;
}

TEST(the_promise_is_one_page_and_counting_is_asked_last)
{
    static const char *const SIZES[] = {"1280x800@10.1", "1920x1080@15.6"};
    for (int i = 0; i < 2; i++) {
        show(SIZES[i], SCREEN_PROMISE, 0);
        assert_int_equal(device.scene.pages, 1);
        assert_true(device_says(&device, "This is private"));
        assert_true(device_says(&device, "touch Urgent help. We add 1 to a few counts"));
        assert_true(device_offers(&device, "Count my visit"));
        assert_true(device_offers(&device, "Don't count my visit"));
    }
}

/* The question about counting favors neither answer. */
TEST(both_answers_about_counting_are_as_big)
{
    struct rect box[2] = {{0}};
    int n = 0;
    show("1280x800@10.1", SCREEN_PROMISE, 0);
    for (int i = 0; i < device.scene.target_n && n < 2; i++)
        if (device.scene.targets[i].intent == INTENT_CONSENT)
            box[n++] = device.scene.targets[i].box;
    assert_int_equal(n, 2);
    assert_int_equal(box[0].w, box[1].w);
    assert_int_equal(box[0].h, box[1].h);
    assert_int_equal(box[0].y, box[1].y);
}

/* Nobody answers without having seen the heaviest answers. */
TEST(five_long_answers_are_one_column_on_one_page)
{
    static const char *const SIZES[] = {"1280x800@10.1", "1920x1080@15.6"};
    for (size_t s = 0; s < sizeof SIZES / sizeof SIZES[0]; s++) {
        show_burnout(SIZES[s], SIZE_M, 0, ANSWER_NONE);
        assert_int_equal(device.scene.pages, 1);
        assert_int_equal(options(), 5);
        for (int i = 1, x = -1; i < device.scene.target_n; i++)
            if (device.scene.targets[i].role == ROLE_OPTION) {
                assert_true(x < 0 || device.scene.targets[i].box.x == x);
                x = device.scene.targets[i].box.x;
            }
    }
}

/* Whatever is marked already: More until all answers were seen, then Next, in the same place. */
TEST(next_takes_the_place_of_more_on_the_last_page)
{
    show_burnout("1280x800@7.0", SIZE_M, 0, 0);
    struct rect lead = target_of(INTENT_PAGE)->box;
    int pages = device.scene.pages;
    assert_true(pages > 1);
    for (int page = 0; page < pages; page++) {
        show_burnout("1280x800@7.0", SIZE_M, page, 0);
        bool last = page + 1 == pages;
        const struct target *next = target_of(INTENT_NEXT);
        assert_true(last == (next != NULL));
        assert_null(target_of(INTENT_SKIP));
        if (last)
            assert_memory_equal(&next->box, &lead, sizeof lead);
    }
}

/* In the same place on every screen, whatever else the rows hold. */
TEST(hide_and_urgent_help_never_move)
{
    static const char *const SIZES[] = {"1280x800@10.1", "1920x1080@15.6", "1280x800@7.0"};
    for (size_t s = 0; s < sizeof SIZES / sizeof SIZES[0]; s++) {
        show(SIZES[s], SCREEN_MENU, 0);
        struct rect hide = target_of(INTENT_HIDE)->box, urgent = target_of(INTENT_URGENT)->box;
        for (int screen = 0; screen < SCREEN_COUNT; screen++) {
            if (screen == SCREEN_RESTING)
                continue;
            show(SIZES[s], screen, 0);
            struct rect now = hide;
            if (!screen_of_staff(screen) && !(screen_page(screen)->flags & PAGE_NO_HIDE))
                now = target_of(INTENT_HIDE)->box;
            assert_memory_equal(&now, &hide, sizeof now);
            for (int i = 0; i < device.scene.target_n; i++)
                if (device.scene.targets[i].intent == INTENT_URGENT &&
                    device.scene.targets[i].role == ROLE_FRAME)
                    now = device.scene.targets[i].box;
            if (memcmp(&now, &urgent, sizeof now))
                fail_msg("%s %s: Urgent help stands elsewhere", SIZES[s], screen_name(screen));
        }
    }
}

TEST(the_number_everybody_has_is_the_largest)
{
    device_open(&device, "msmp-wellness", "1280x800@10.1");
    preview_screen(&device.machine, SCREEN_URGENT_HELP);
    device_look(&device);
    int largest = 0, found = 0;
    for (int i = 0; i < device.scene.shape_n; i++)
        if (device.scene.shapes[i].kind == SHAPE_TEXT && device.scene.shapes[i].em_px > largest)
            largest = device.scene.shapes[i].em_px;
    for (int i = 0; i < device.scene.shape_n; i++) {
        const struct shape *shape = &device.scene.shapes[i];
        if (shape->kind != SHAPE_TEXT || shape->em_px != largest)
            continue;
        assert_int_equal(shape->text_n, 3);
        assert_memory_equal(shape->text, "988", 3);
        found++;
    }
    assert_int_equal(found, 1);
}

TEST(a_code_says_whose_number_it_is)
{
    device_open(&device, "msmp-wellness", "1280x800@10.1");
    preview_screen(&device.machine, SCREEN_QR_CODE);
    for (int i = 0; i < device.content.lists.helpline_n; i++) {
        device.visit.at.arg = (int16_t)(QR_LINE + i);
        device_look(&device);
        assert_true(device_says(&device, device.content.lists.helpline[i].name));
        assert_true(device_says(&device, device.content.lists.helpline[i].number));
    }
    device.visit.at.arg = QR_988;
    device_look(&device);
    assert_true(device_says(&device, "988"));
}
