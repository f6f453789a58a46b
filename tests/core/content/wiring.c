/* Tests app/core/content/wiring.c: which line is which. */
#include "core/content/site.h"
#include "tests/fakes/unit.h"
#include <string.h>

static struct site site;
static struct faults faults;

static int parse(const char *text)
{
    memset(&faults, 0, sizeof faults);
    site_defaults(&site);
    site.room_n = 1;
    site.room[0] = room_none();
    site.room[0].lamp = "one-lamp";
    site.room[0].seen = "one-seen";
    return wiring_parse(&site, text, strlen(text), &faults);
}

TEST(lamps_are_outputs_and_buttons_are_pulled_up_and_active_low)
{
    assert_int_equal(
        parse("[lamps]\nbezel-lamp = spare-2\none-lamp = room1-lamp, active low\n"
              "[buttons]\ndoor = door-button\nseen = spare-1, active high, pull none\n"),
        0);
    const struct wire *lamp = wiring_find(&site, "bezel-lamp"), *door = wiring_find(&site, "door");
    assert_true(lamp->output && !lamp->active_low && !lamp->pull_up);
    assert_true(!door->output && door->active_low && door->pull_up);
    assert_true(wiring_find(&site, "one-lamp")->active_low);
    assert_false(wiring_find(&site, "seen")->active_low);
    assert_false(wiring_find(&site, "seen")->pull_up);
    assert_string_equal(door->line, "door-button");
    assert_null(wiring_find(&site, "hide"));
}

TEST(the_key_switch_is_wired_like_a_button)
{
    assert_int_equal(parse("[buttons]\nkey-switch = key-switch\n"), 0);
    const struct wire *key = wiring_find(&site, "key-switch");
    assert_true(!key->output && key->active_low && key->pull_up);
    assert_string_equal(key->line, "key-switch");
    assert_int_equal(parse("[lamps]\nkey-switch = key-switch\n"), -1);
}

TEST(each_mistake_is_found_in_its_line)
{
    static const struct {
        const char *text;
        int line;
    } bad[] = {{"[lamps]\nroom-lamp = spare-2\nbezel-lamp = spare-2\n", 3},
               {"[lamps]\ndoor = spare-2\n", 2},
               {"[lamps]\nbezle-lamp = spare-2\n", 2},
               {"[lamp]\n", 1},
               {"door = spare-1\n", 1},
               {"[buttons]\ndoor =\n", 2},
               {"[buttons]\ndoor = two words\n", 2},
               {"[buttons]\ndoor = spare-1, activ low\n", 2},
               {"[buttons]\ndoor = spare-1\ndoor = door-button\n", 3}};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        assert_int_equal(parse(bad[i].text), -1);
        assert_int_equal(faults.list[0].line, bad[i].line);
    }
}
