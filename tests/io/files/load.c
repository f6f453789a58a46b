/* Tests app/io/files/load.c: a whole site folder, or what stands in for it. */
#include "io/files/load.h"
#include "io/files/files.h"
#include "tests/fakes/scratch.h"
#include "tests/fakes/unit.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static struct faults faults;

static struct content content;

static const char SITE[] = "id = mine\nprogram = Mine\nphone =\nedition = lounge\ntallies = off\n"
                           "checks = burnout1 + phq4\n";

static void load(const char *state_dir)
{
    memset(&faults, 0, sizeof faults);
    load_anyway(&content, scratch, files_assets(NULL), state_dir, &faults);
}

static const char LINES[] = "name,who,number,text_number,text_word,hours,languages,county,"
                            "what_to_expect,checked_on,checked_by,use\n";

SCRATCH_TEST(without_a_site_the_defaults_are_whole)
{
    memset(&faults, 0, sizeof faults);
    assert_int_equal(load_content(&content, NULL, files_assets(NULL), NULL, &faults), 0);
    assert_int_equal(faults.total, 0);
    assert_int_equal(content.instrument_n, 10);
    assert_int_equal(content.source, CONTENT_SITE);
    for (int i = 0; i < WORD_COUNT; i++)
        assert_non_null(content.words.at[i]);
}

SCRATCH_TEST(a_site_file_stands_for_the_one_that_came_with_the_kiosk)
{
    scratch_put("site.ini", SITE);
    scratch_put("lines.csv", LINES);
    scratch_put_dir("languages");
    scratch_put("languages/en.ini", "[A0]\ntitle = Good day\n");
    load(NULL);
    assert_int_equal(faults.total, 0);
    assert_string_equal(content.site.program, "Mine");
    assert_string_equal(content.words.at[WORD_A0_TITLE], "Good day");
    assert_int_equal(content.site.room_n, 0);
}

SCRATCH_TEST(a_self_check_that_a_site_brings_stands_for_the_one_of_its_name)
{
    char text[8192], path[4096], *at;
    scratch_put("site.ini",
                "id = m\nprogram = M\nphone =\nedition = lounge\ntallies = off\nchecks = k6\n");
    scratch_put("lines.csv", LINES);
    scratch_put_dir("instruments");
    snprintf(path, sizeof path, "%s/instruments/k6.ini", files_assets(NULL));
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    text[fread(text, 1, sizeof text - 1, file)] = '\0';
    fclose(file);
    assert_non_null(at = strstr(text, "title = Distress"));
    memcpy(at, "title = Strain..", 16);
    scratch_put("instruments/K6.ini", text);
    load(NULL);
    assert_int_equal(faults.total, 0);
    assert_int_equal(content.instrument_n, 10);
    assert_string_equal(content.instrument[content_instrument(&content, "k6")].title,
                        "Strain.., the past 30 days");
}

SCRATCH_TEST(lists_without_settings_are_no_site)
{
    scratch_put("lines.csv", LINES);
    memset(&faults, 0, sizeof faults);
    assert_int_equal(load_content(&content, scratch, files_assets(NULL), NULL, &faults), -1);
    assert_int_equal(faults.total, 1);
    assert_string_equal(faults.list[0].file, "site.ini");
    load(NULL);
    assert_int_equal(content.source, CONTENT_CARD);
}

SCRATCH_TEST(a_bad_site_gives_way_to_the_last_good_one)
{
    scratch_put("site.ini", "tallies = everything\n");
    scratch_put_dir("good");
    scratch_put("good/site.ini", SITE);
    load(scratch);
    assert_int_equal(content.source, CONTENT_LAST_GOOD);
    assert_string_equal(content.site.program, "Mine");
    assert_true(faults.refused > 0);
}

SCRATCH_TEST(a_bad_site_and_a_bad_copy_leave_the_card_with_988)
{
    scratch_put("site.ini", "tallies = everything\n");
    scratch_put_dir("good");
    scratch_put("good/site.ini", "tallies = everything\n");
    load(scratch);
    assert_int_equal(content.source, CONTENT_CARD);
    assert_string_equal(content.words.at[WORD_E1_988], "988");
    assert_string_equal(content.words.at[WORD_E1_911], "911");
    assert_string_equal(content.words.at[WORD_K1_TITLE], "This screen is resting");
    /* For staff, who have to see why; visitors see none of it. */
    assert_string_equal(content.words.at[WORD_S0_TITLE], "Staff");
    assert_true(content.fault_n > 0);
    assert_int_equal(2 * content.fault_n, faults.refused); /* the copy has as many, not told */
    assert_int_equal(content.site.idle_s, 120);
    assert_int_equal(content.instrument_n, 0);
}

SCRATCH_TEST(the_card_needs_no_file_at_all_and_has_no_fault)
{
    memset(&faults, 0, sizeof faults);
    load_anyway(&content, "/nowhere", "/nowhere", "/nowhere", &faults);
    assert_int_equal(content.source, CONTENT_CARD);
    for (int i = 0; i < faults.n; i++)
        assert_string_not_equal(faults.list[i].file, "card.ini");
    for (int i = 0; i < WORD_COUNT; i++)
        assert_non_null(content.words.at[i]);
    assert_string_equal(content.words.at[WORD_S0_TITLE], "");
}

SCRATCH_TEST(checkin_and_tallyd_get_defaults_where_the_folder_is_bad)
{
    scratch_put("site.ini", SITE);
    memset(&faults, 0, sizeof faults);
    assert_int_equal(load_site(&content, scratch, files_assets(NULL), &faults), 0);
    assert_string_equal(content.site.program, "Mine");
    scratch_put("site.ini", "id = mine\ntallies = bands\n");
    assert_int_equal(load_site(&content, scratch, files_assets(NULL), &faults), -1);
    assert_int_equal(content.site.terms.mode, MODE_OFF);
    assert_int_equal(content.site.room_n, 1);
    assert_int_equal(load_site(&content, scratch, "/nowhere", &faults), -1);
    assert_int_equal(content.site.ack_minutes, 5);
    assert_int_equal(content.site.room_n, 0);
}

SCRATCH_TEST(every_example_site_loads)
{
    const char *const names[] = {"msmp-wellness", "phs-resources", "peer-support"};
    const uint8_t modes[] = {MODE_OFF, MODE_VISITS, MODE_BANDS};
    char path[4096];
    for (int i = 0; i < 3; i++) {
        memset(&faults, 0, sizeof faults);
        snprintf(path, sizeof path, "%s/sites/%s", files_assets(NULL), names[i]);
        assert_int_equal(load_content(&content, path, files_assets(NULL), NULL, &faults), 0);
        assert_int_equal(faults.total, 0);
        assert_string_equal(content.site.id, names[i]);
        assert_int_equal(content.site.terms.mode, modes[i]);
    }
}

SCRATCH_TEST(the_panel_is_as_the_site_says_or_the_last_good_copy_if_the_site_is_gone)
{
    static struct display display;
    char site[4096];
    scratch_put_dir("site");
    scratch_put_dir("good");
    scratch_put("good/screen.ini", "rotation = 180\ndiagonal = 7\n");
    snprintf(site, sizeof site, "%s/site", scratch);
    memset(&faults, 0, sizeof faults);
    assert_int_equal(load_display(&display, site, files_assets(NULL), scratch, &faults), 0);
    assert_int_equal(display.quarters, 0);
    scratch_put("site/screen.ini", "rotation = 90\n");
    assert_int_equal(load_display(&display, site, files_assets(NULL), scratch, &faults), 0);
    assert_int_equal(display.quarters, 1);
    assert_int_equal(display.diagonal_mil, 0);
    assert_int_equal(load_display(&display, "/nowhere", files_assets(NULL), scratch, &faults), 0);
    assert_int_equal(display.quarters, 2);
    assert_int_equal(display.diagonal_mil, 7000);
    assert_int_equal(load_display(&display, NULL, files_assets(NULL), NULL, &faults), 0);
    assert_int_equal(display.diagonal_mil, 0);
    assert_int_equal(faults.total, 0);
}
