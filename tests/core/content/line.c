/* Tests app/core/content/line.c: every slip at a line's name gets a mend, and every mend works. */
#include "core/content/line.h"
#include "core/content/site.h"
#include "core/plain/text.h"
#include "tests/fakes/unit.h"
#include <string.h>

static struct site site;
static struct faults faults;

static int parse(bool lamp, const char *name)
{
    char all[128];
    struct text text = text_in(all, sizeof all);
    text_add(&text, lamp ? "[lamps]\nbezel-lamp = " : "[buttons]\ndoor = ");
    text_add(&text, name);
    text_add(&text, "\n");
    memset(&faults, 0, sizeof faults);
    site_defaults(&site);
    return wiring_parse(&site, all, text.n, &faults);
}

TEST(every_line_of_the_boards_is_known_in_any_case)
{
    assert_int_equal(parse(true, "room1-lamp"), 0);
    assert_int_equal(parse(true, "Spare-2, active low"), 0);
    assert_string_equal(site.wire[0].line, "spare-2");
    assert_int_equal(parse(false, "hallway-door"), 0);
    assert_int_equal(parse(false, "gpio4"), 0);
    assert_string_equal(site.wire[0].line, "GPIO4");
    assert_int_equal(faults.total, 0);
    assert_int_equal(parse(true, "GPIO4"), 0);
    assert_int_equal(faults.total, 1);
}

TEST(an_overlay_of_the_sites_own_says_so_in_its_names)
{
    assert_int_equal(parse(true, "own-lamp-7"), 0);
    assert_string_equal(site.wire[0].line, "own-lamp-7");
    assert_int_equal(parse(false, "own-lamp-7"), 0);
    assert_int_equal(faults.total, 0);
    assert_int_equal(parse(true, "own-"), -1);
}

/* What the fault names as right: in its last quotes, or the first of its list. */
static void mend(char to[40])
{
    const char *what = faults.list[0].what, *from = strstr(what, "Did you mean \"");
    if (from) {
        from += strlen("Did you mean \"");
    } else {
        for (const char *next = what; (next = strstr(next, ": ")); next = from)
            from = next + 2;
        assert_non_null(from);
    }
    size_t n = strcspn(from, "\",.");
    assert_true(n < 40);
    memcpy(to, from, n);
    to[n] = '\0';
}

TEST(every_slip_is_refused_in_its_line_and_its_mend_works)
{
    static const struct {
        bool lamp;
        const char *name, *says;
    } slips[] = {
        {true, "rom1-lamp", "Did you mean \"room1-lamp\"?"},
        {true, "room1_lamp", "Did you mean \"room1-lamp\"?"},
        {true, "room1lamp", "Did you mean \"room1-lamp\"?"},
        {true, "room-1-lamp", "Did you mean \"room1-lamp\"?"},
        {true, "room-lamp", "Did you mean \"room1-lamp\"?"},
        {true, "room3-lamp", "Did you mean \"room1-lamp\"?"},
        {true, "bezle-lamp", "Did you mean \"bezel-lamp\"?"},
        {true, "halway-lamp", "Did you mean \"hallway-lamp\"?"},
        {true, "spare-3", "Did you mean \"spare-2\"?"},
        {true, "spare2", "Did you mean \"spare-2\"?"},
        {false, "door-buton", "Did you mean \"door-button\"?"},
        {false, "doorbutton", "Did you mean \"door-button\"?"},
        {false, "room1-sen", "Did you mean \"room1-seen\"?"},
        {false, "keyswitch", "Did you mean \"key-switch\"?"},
        {false, "hallwaydoor", "Did you mean \"hallway-door\"?"},
        {true, "GPIO17", "no board has a line \"GPIO17\""},
        {true, "17", "no board has a line \"17\""},
        {true, "gpiochip0/23", "no board has a line"},
        {true, "lamp", "no board has a line \"lamp\""},
        {false, "pin11", "no board has a line \"pin11\""},
        {false, "17", ": door-button,"},
        {true, "door-button", "is a line for a button"},
        {true, "room2-seen", "is a line for a button"},
        {true, "key-switch", "is a line for a button"},
        {true, "spare-1", "is a line for a button"},
        {true, "hallway-door", "is a line for a button"},
        {false, "room1-lamp", "is a line for a lamp"},
        {false, "bezel-lamp", "is a line for a lamp"},
        {false, "spare-2", "is a line for a lamp"},
        {false, "bezel-hide", "is a key of the bezel"},
        {true, "Bezel-Urgent", "is a key of the bezel"},
        {false, "SDA1", "belongs to the clock"},
        {true, "ID_SDA", "belongs to the clock"},
        {true, "door-buton", ": bezel-lamp,"},
    };
    for (size_t i = 0; i < sizeof slips / sizeof slips[0]; i++) {
        char right[40];
        if (parse(slips[i].lamp, slips[i].name) == 0 || faults.total != 1 ||
            faults.list[0].line != 2 || !strstr(faults.list[0].what, slips[i].says))
            fail_msg("%s: %s", slips[i].name, faults.list[0].what);
        mend(right);
        assert_int_equal(parse(slips[i].lamp, right), 0);
        assert_int_equal(faults.total, 0);
    }
}
