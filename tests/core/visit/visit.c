/* The way back is bounded, keeps pages, and forgetting leaves nothing. */

#include "core/visit/visit.h"
#include "core/glass/scene.h"
#include "core/visit/screen.h"
#include "tests/fakes/unit.h"
#include <string.h>

static struct visit visit;

TEST(a_screen_comes_back_on_the_page_it_was_left_on)
{
    visit_forget(&visit);
    visit_go(&visit, SCREEN_PROMISE, 0);
    visit.at.page = 1;
    visit_go(&visit, SCREEN_URGENT_HELP, 0);
    assert_int_equal(visit.at.page, 0);
    assert_true(visit_back(&visit));
    assert_int_equal(visit.at.screen, SCREEN_PROMISE);
    assert_int_equal(visit.at.page, 1);
}

TEST(there_is_no_way_back_from_the_beginning)
{
    visit_forget(&visit);
    assert_false(visit_back(&visit));
}

TEST(walking_in_circles_does_not_lengthen_the_way)
{
    visit_forget(&visit);
    visit_go(&visit, SCREEN_MENU, 0);
    for (int i = 0; i < 100; i++) {
        visit_go(&visit, SCREEN_PEERS, 0);
        visit_go(&visit, SCREEN_PEER_OR_COUNSELOR, 0);
    }
    assert_int_equal(visit.trail_n, 3);
    assert_true(visit_back(&visit));
    assert_int_equal(visit.at.screen, SCREEN_PEERS);
    assert_true(visit_back(&visit));
    assert_int_equal(visit.at.screen, SCREEN_MENU);
}

TEST(a_long_way_keeps_its_beginning)
{
    visit_forget(&visit);
    for (int i = 0; i < 60; i++)
        visit_go(&visit, SCREEN_PHONE_LINE, i);
    assert_int_equal(visit.trail_n, TRAIL_MAX);
    for (int i = 0; i < TRAIL_MAX; i++)
        assert_true(visit_back(&visit));
    assert_int_equal(visit.at.screen, SCREEN_WELCOME);
}

TEST(the_ring_begins_where_a_page_begins_for_who_uses_keys)
{
    visit_forget(&visit);
    visit_go(&visit, SCREEN_PROMISE, 0);
    assert_int_equal(visit.focus, FOCUS_NONE);
    visit.keys = true;
    visit_go(&visit, SCREEN_MENU, 0);
    assert_int_equal(visit.focus, FOCUS_FIRST);
}

TEST(forgetting_leaves_the_same_bytes_whatever_there_was)
{
    static struct visit other;
    memset(&visit, 0x5a, sizeof visit);
    memset(&other, 0, sizeof other);
    visit_forget(&visit);
    visit_forget(&other);
    assert_memory_equal(&visit, &other, sizeof visit);
    assert_int_equal(visit.size, SIZE_M);
    assert_int_equal(visit.answers[0].chosen[0], ANSWER_NONE);
}
