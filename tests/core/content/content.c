/* Tests app/core/content/content.c: files that must agree with each other. */
#include "core/plain/text.h"
#include "io/files/files.h"
#include "io/files/load.h"
#include "tests/fakes/unit.h"
#include <string.h>

static struct content content;
static struct faults faults;

static int change(const char *key, const char *value)
{
    static char text[4096];
    const char *keys[] = {"id", "program", "phone", "edition", "tallies", "checks"};
    const char *values[] = {"x", "P", "", "lounge", "off", "burnout1 + phq4"};
    bool done = false;
    struct text made = text_in(text, sizeof text);
    for (int i = 0; i < 6; i++) {
        bool mine = key && strcmp(key, keys[i]) == 0;
        text_add(&made, keys[i]);
        text_add(&made, " = ");
        text_add(&made, mine ? value : values[i]);
        text_add(&made, "\n");
        done |= mine;
    }
    if (key && !done)
        text_add(&made, value);
    memset(&faults, 0, sizeof faults);
    site_defaults(&content.site);
    assert_int_equal(site_parse(&content.site, text, made.n, &faults), 0);
    return content_check(&content, &faults);
}

static void facts(const char *records)
{
    content.lists.fact_n = 1;
    content.lists.fact[0].key = "records";
    content.lists.fact[0].value = records;
}

static void setup(void)
{
    memset(&faults, 0, sizeof faults);
    assert_int_equal(load_content(&content, NULL, files_assets(NULL), NULL, &faults), 0);
    facts("");
}

TEST(a_self_check_is_found_by_its_id)
{
    setup();
    assert_string_equal(content.instrument[content_instrument(&content, "cbi")].id, "cbi");
    assert_int_equal(content_instrument(&content, "cb"), -1);
}

/* Whether a site with one room by a door gets a note that says this. */
static bool room_noted(const char *more, const char *room, const char *what)
{
    static char all[256];
    struct text text = text_in(all, sizeof all);
    text_add(&text, more);
    text_add(&text, "[room.1]\nname = One\n");
    text_add(&text, room);
    change("more", all);
    content.site.edition = EDITION_DOOR;
    memset(&faults, 0, sizeof faults);
    content_check(&content, &faults);
    for (int i = 0; i < faults.n; i++)
        if (faults.list[i].warning && strstr(faults.list[i].what, what))
            return true;
    return false;
}

static bool noted(const char *more, const char *what)
{
    return room_noted(more, "", what);
}

TEST(hours_that_are_missing_are_noted)
{
    setup();
    assert_true(noted("", "no hours are written"));
    assert_true(noted("staffed = never\n", "no hours are written"));
    assert_false(noted("hours = never\n", "no hours are written"));
    assert_false(noted("staffed = always\n", "no hours are written"));
    assert_false(noted("staffed = always\n", "time_zone"));
    assert_false(room_noted("", "hours = always\n", "no hours are written"));
    assert_false(room_noted("", "hours = Mon 08:00-17:00\n", "no hours are written"));
    assert_true(noted("hours = Mon 08:00-17:00\n", "without time_zone"));
    assert_false(noted("hours = Mon 08:00-17:00\ntime_zone = UTC\n", "time_zone"));
}

TEST(phq_9_is_offered_only_with_somebody_who_owns_the_crisis_path)
{
    setup();
    assert_int_equal(change("checks", "burnout1 + phq4, phq9"), -1);
    assert_int_equal(faults.list[0].line, 6);
    assert_int_equal(
        change("checks", "burnout1, phq9\ncrisis_owner = The director\nstaffed = always"), 0);
    assert_int_equal(faults.total, 0);
    assert_int_equal(change("checks", "burnout1, phq9\ncrisis_owner = The director"), 0);
    assert_int_equal(faults.total, 1);
}

TEST(what_is_switched_off_or_unknown_can_not_be_offered)
{
    setup();
    assert_int_equal(change("checks", "burnout1 + phq4, k6"), 0);
    content.instrument[content_instrument(&content, "k6")].enabled = false;
    assert_int_equal(change("checks", "burnout1 + phq4, k6"), -1);
    assert_int_equal(change("checks", "burnout1 + phq44"), -1);
    assert_non_null(strstr(faults.list[0].what, "phq4"));
}

TEST(the_list_of_hard_events_is_off_by_default)
{
    setup();
    for (int c = 0; c < content.site.check_n; c++)
        for (int p = 0; p < content.site.check[c].part_n; p++)
            assert_string_not_equal(content.site.check[c].part[p], "pcptsd5");
    assert_int_equal(change("checks", "burnout1 + phq4, pcptsd5"), 0);
    assert_int_equal(faults.total, 0);
}

TEST(counting_and_no_records_can_not_both_be_true)
{
    setup();
    facts("No electronic records are kept.");
    assert_int_equal(change("tallies", "bands"), -1);
    assert_int_equal(faults.list[0].line, 5);
    assert_int_equal(change("tallies", "visits"), -1);
    assert_int_equal(change("tallies", "off"), 0);
    facts("Utilization data is kept.");
    assert_int_equal(change("tallies", "bands"), 0);
}

TEST(a_table_in_force_is_asked_by_the_default_flow)
{
    setup();
    assert_int_equal(change("tallies", "bands\ntables = burnout, distress"), 0);
    assert_int_equal(change("checks", "burnout1, phq4\ntables = distress"), 0);
    content.site.terms.mode = MODE_BANDS;
    assert_int_equal(content_check(&content, &faults), -1);
}

TEST(a_door_needs_a_room_a_lounge_has_none_and_a_room_needs_its_wires)
{
    setup();
    assert_int_equal(change("edition", "door"), -1);
    assert_int_equal(faults.list[0].line, 4);
    assert_int_equal(change("room", "[room.1]\nname = One\n"), -1);
    assert_int_equal(faults.refused, 3);
    assert_int_equal(faults.list[0].line, 7);
    assert_non_null(strstr(faults.list[2].what, "lounge"));
}

TEST(staff_are_told_the_first_fault_or_else_the_first_note)
{
    static struct content told;
    static struct faults said;
    said.file = "lines.csv";
    fault_warn(&said, 3, "a note.", NULL, NULL, NULL);
    content_tell(&told, &said, 0, 1);
    assert_string_equal(told.first, "lines.csv:3: a note.");
    fault_add(&said, 0, "a fault.", NULL, NULL, NULL);
    content_tell(&told, &said, 1, 1);
    assert_string_equal(told.first, "lines.csv:1: a fault.");
    assert_int_equal(told.fault_n + told.note_n, 2);
    content_tell(&told, &said, 0, 0);
    assert_string_equal(told.first, "");
}
