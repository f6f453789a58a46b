/* Which question of a self-check it is, and what is known about others who were asked it. */
#include "core/visit/questions.h"
#include "core/visit/screen.h"
#include "tests/fakes/device.h"
#include "tests/fakes/unit.h"
#include <string.h>

static struct device device;

TEST(questions_are_numbered_through_all_parts)
{
    device_open(&device, "peer-support", "1280x800@10.1");
    device.visit.check = 0;
    assert_int_equal(questions_count(&device.machine), 5);
    assert_int_equal(questions_number(&device.machine), 1);
    device.visit.part = 1;
    device.visit.item = 2;
    assert_int_equal(questions_number(&device.machine), 4);
    device.visit.one_question = true;
    assert_int_equal(questions_count(&device.machine), 1);
}

/* --- how others answer ---------------------------------------------------------------------- */

static const char *const SITES[] = {NULL, "peer-support", "msmp-wellness", "phs-resources"};

static bool whole(const struct scale *scale)
{
    for (int p = 0; p < FIGURE_PARTS; p++)
        if (!scale->figure[p] || !scale->figure[p][0])
            return false;
    return true;
}

static bool result_offers_others(void)
{
    device.visit.at.screen = SCREEN_RESULT;
    device.visit.finished = true;
    for (int page = 0, pages = 1; page < pages; page++) {
        device.visit.at.page = (uint8_t)page;
        device_look(&device);
        pages = device.scene.pages;
        if (device_offers(&device, "See how others answer"))
            return true;
    }
    return false;
}

/* Every instrument, alone and beside every other one, asked whole and by its first question. */
static void every_pair(void (*look)(const struct instrument *first,
                                    const struct instrument *second))
{
    struct content *content = &device.content;
    struct check *check = &content->site.check[0];
    content->site.check_n = 1;
    device.visit.on = true;
    device.visit.check = 0;
    device.visit.hard = HARD_ASKED;
    for (int a = 0; a < content->instrument_n; a++)
        for (int b = 0; b < content->instrument_n; b++) {
            check->part_n = a == b ? 1 : 2;
            check->part[0] = content->instrument[a].id;
            check->part[1] = content->instrument[b].id;
            for (int one = 0; one < 2; one++) {
                device.visit.one_question = one;
                look(&content->instrument[a], a == b || one ? NULL : &content->instrument[b]);
            }
        }
}

static bool any_whole(const struct instrument *instrument)
{
    for (int s = 0; instrument && s < instrument->scale_n; s++)
        if (whole(&instrument->scale[s]))
            return true;
    return false;
}

static bool asks_hard(const struct instrument *instrument)
{
    for (int i = 0; instrument && i < instrument->item_n; i++)
        if (instrument->item[i].self_harm)
            return true;
    return false;
}

static void tile_as_figures(const struct instrument *first, const struct instrument *second)
{
    bool hard = !device.visit.one_question && (asks_hard(first) || asks_hard(second));
    assert_int_equal(result_offers_others(), !hard && (any_whole(first) || any_whole(second)));
}

/* As they are shipped, and with a figure about each scale in turn. Beside a question on self-harm
 * no figure belongs. */
TEST(others_are_offered_if_and_only_if_a_figure_is_about_a_scale_that_was_asked)
{
    for (size_t s = 0; s < sizeof SITES / sizeof SITES[0]; s++) {
        device_open(&device, SITES[s], "1280x800@10.1");
        every_pair(tile_as_figures);
        for (int i = 0; i < device.content.instrument_n; i++) {
            struct instrument *instrument = &device.content.instrument[i];
            device_figure(&device, instrument->id);
            for (int at = 0; at < instrument->scale_n; at++) {
                every_pair(tile_as_figures);
                if (at + 1 < instrument->scale_n)
                    memcpy(instrument->scale[at + 1].figure, instrument->scale[at].figure,
                           sizeof instrument->scale[at].figure);
                memset(instrument->scale[at].figure, 0, sizeof instrument->scale[at].figure);
            }
        }
    }
}

TEST(a_shipped_figure_is_whole)
{
    for (size_t s = 0; s < sizeof SITES / sizeof SITES[0]; s++) {
        device_open(&device, SITES[s], "1280x800@10.1");
        for (int i = 0; i < device.content.instrument_n; i++)
            for (int at = 0; at < device.content.instrument[i].scale_n; at++) {
                const struct scale *scale = &device.content.instrument[i].scale[at];
                for (int p = 0; p < FIGURE_PARTS; p++)
                    assert_int_equal(scale->figure[p] != NULL, whole(scale));
            }
    }
}
