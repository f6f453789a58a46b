/* Tests app/core/content/site.c: a site's settings. */
#include "core/content/site.h"
#include "core/plain/text.h"
#include "io/files/files.h"
#include "tests/fakes/page.h"
#include "tests/fakes/unit.h"
#include <stdio.h>
#include <string.h>

static struct site site;
static struct faults faults;

static const char GOOD[] = "id = a-1\nprogram = P\nphone =\nedition = lounge\ntallies = off\n"
                           "checks = burnout1 + phq4, cbi\n";

static int parse(const char *more)
{
    static char text[4096];
    struct text made = text_in(text, sizeof text);
    text_add(&made, GOOD);
    text_add(&made, more);
    memset(&faults, 0, sizeof faults);
    site_defaults(&site);
    return site_parse(&site, text, made.n, &faults);
}

TEST(what_is_not_written_has_its_default)
{
    assert_int_equal(parse(""), 0);
    assert_int_equal(faults.total, 0);
    assert_int_equal(site.idle_s, 120);
    assert_int_equal(site.notice_s, 45);
    assert_int_equal(site.more_idle_s, 300);
    assert_int_equal(site.more_notice_s, 60);
    assert_int_equal(site.ack_minutes, 5);
    assert_int_equal(site.arrival_hours, 2);
    assert_int_equal(site.terms.k, 20);
    assert_int_equal(site.terms.epsilon_hundredths, 100);
    assert_int_equal(site.terms.period, PERIOD_QUARTER);
    assert_int_equal(site.terms.tables, 1 << TABLE_BURNOUT);
    assert_int_equal(site.menu_n, 6);
    assert_int_equal(site.hours.n, 0);
    assert_true(hours_open(&site.night, 0, 20 * 60) && hours_open(&site.night, 0, 6 * 60 - 1));
    assert_false(hours_open(&site.night, 0, 20 * 60 - 1) || hours_open(&site.night, 0, 6 * 60));
    assert_string_equal(site.zone, "");
    assert_true(site.ask_guess);
    assert_string_equal(site.crisis_owner, "");
}

/* The folder that comes with the kiosk writes down what would hold anyway; the page tells of it. */
TEST(the_folder_that_comes_along_and_the_page_say_the_defaults)
{
    static const char folder[] = "assets/site.ini", page[] = "docs/SITE.md";
    static char text[FOLDER_FILE_MAX + 1];
    static struct site written;
    memset(&faults, 0, sizeof faults);
    long n = files_read("assets", "site.ini", text, sizeof text, &faults);
    assert_true(n > 0);
    site_defaults(&site);
    site_defaults(&written);
    assert_int_equal(site_parse(&written, text, (size_t)n, &faults), 0);
    assert_string_equal(written.id, site.id);
    assert_int_equal(written.named, site.named);
    assert_int_equal(written.idle_s, site.idle_s);
    assert_int_equal(written.notice_s, site.notice_s);
    assert_int_equal(written.more_idle_s, site.more_idle_s);
    assert_int_equal(written.more_notice_s, site.more_notice_s);
    assert_int_equal(written.ask_guess, site.ask_guess);
    assert_true(terms_equal(&written.terms, &site.terms));
    assert_int_equal(written.keep_years, site.keep_years);
    assert_int_equal(written.hours.n, site.hours.n);
    assert_string_equal(written.zone, site.zone);
    assert_int_equal(written.menu_n, site.menu_n);
    assert_memory_equal(written.menu, site.menu, sizeof site.menu);
    assert_int_equal(written.ack_minutes, site.ack_minutes);
    assert_true(page_says(folder, "alone: %d to %d", K_FLOOR, K_MAX));
    assert_true(page_says(folder, "in order, %d at most", MENU_MAX));
    assert_true(page_says(page, "`keep_years` (%d; 1 to %d", site.keep_years, KEEP_YEARS_MAX));
    assert_true(page_says("docs/OFFICE.md", "fewer than *k* people (%d by default)", site.terms.k));
}

TEST(a_word_for_nobody_owns_nothing)
{
    static const char *const nobody[] = {"TBD", "n/a", "none", "xxx", "???"};
    char text[64];
    for (size_t i = 0; i < sizeof nobody / sizeof nobody[0]; i++) {
        snprintf(text, sizeof text, "crisis_owner = %s\n", nobody[i]);
        assert_int_equal(parse(text), 0);
        assert_string_equal(site.crisis_owner, "");
        assert_int_equal(faults.total, 1);
        assert_non_null(strstr(faults.list[0].what, "names nobody"));
    }
    assert_int_equal(parse("crisis_owner = The director\n"), 0);
    assert_string_equal(site.crisis_owner, "The director");
}

TEST(settings_below_the_rooms_are_one_fault_that_says_where_they_belong)
{
    assert_int_equal(parse("[room.1]\nname = R\nk = 30\nperiod = year\n"), -1);
    assert_int_equal(faults.total, 1);
    assert_int_equal(faults.list[0].line, 9);
    assert_string_equal(faults.list[0].what,
                        "\"k\" is a setting of the site, but stands below [room.1]. Put it above "
                        "the first room.");
}

/* "These have to be written: `id`, ...": all of them, and no others. */
TEST(the_page_says_which_settings_have_to_be_written)
{
    char list[200];
    struct text text = text_in(list, sizeof list);
    text_add(&text, "These have to be written");
    memset(&faults, 0, sizeof faults);
    site_defaults(&site);
    assert_int_equal(site_parse(&site, "\n", 1, &faults), -1);
    for (int i = 0; i < faults.n; i++) {
        const char *key = faults.list[i].what + 1, *end = strchr(key, '"');
        assert_int_equal(strncmp(end, "\" is missing.", 13), 0);
        text_add(&text, i ? ", `" : ": `");
        text_add_n(&text, key, (size_t)(end - key));
        text_add(&text, "`");
    }
    text_add(&text, " |");
    assert_true(page_says("docs/SITE.md", "%s", list));
}

TEST(a_fault_names_what_may_be_written)
{
    static const char *const said[][2] = {
        {"attract_style = x\n",
         "\"attract_style\" can't be \"x\". You can write: neutral or named."},
        {"staffed = x\n", "\"staffed\" can't be \"x\". You can write: never or always."},
        {"period = x\n",
         "\"period\" can't be \"x\". You can write: month, quarter, half or year. In "
         "a shorter one a visit could be told apart."},
        {"k = 5\n", "\"k\" must be a whole number from 11 to 1000. In a smaller group a person "
                    "could be told apart. 20 is the default."},
        {"epsilon = 2\n",
         "\"epsilon\" can't be \"2\". Write a number from 0.01 to 1, such as 0.5. More would let a "
         "single answer show. 1 is the default."},
        {"menu =\n", "\"menu\" has a place without a tile. "},
        {"menu = talk,, peers\n", "\"menu\" has a place without a tile. "},
        {"[room.2]\n", "[room.2] stands where [room.1] belongs. "},
        {"[room.1]\n[room.2]\n[room.3]\n[room.4]\n[room.5]\n[room.6]\n[room.7]\n[room.8]\n[room.9]"
         "\n",
         "[room.9] is one room too many: 8 fit. "},
        {"unsure_room = 2\n[room.1]\nname = R\n",
         "\"unsure_room\" is 2, but the last room is [room.1]. "},
        {"idle_seconds = 1\n",
         "\"idle_seconds\" must be a whole number from 60 to 600. 120 is the default."}};
    for (size_t i = 0; i < sizeof said / sizeof said[0]; i++) {
        assert_int_equal(parse(said[i][0]), -1);
        assert_memory_equal(faults.list[0].what, said[i][1], strlen(said[i][1]));
    }
}

TEST(the_checks_are_read_in_order_with_their_parts)
{
    parse("");
    assert_int_equal(site.check_n, 2);
    assert_int_equal(site.check[0].part_n, 2);
    assert_string_equal(site.check[0].part[1], "phq4");
    assert_string_equal(site.check[1].part[0], "cbi");
    assert_int_equal(site.line.checks, 6);
}

TEST(settings_of_every_kind_are_read)
{
    assert_int_equal(parse("attract_style = named\nidle_seconds = 90\nask_guess = off\nk = 50\n"
                           "epsilon = 0.5\nperiod = year\ntables = burnout, distress\n"
                           "menu = talk, selfcheck\nstaffed = always\ncount_door = yes\n"
                           "[room.1]\nname = One\nword = Cedar\n"),
                     0);
    assert_true(site.named);
    assert_int_equal(site.idle_s, 90);
    assert_false(site.ask_guess);
    assert_int_equal(site.terms.k, 50);
    assert_int_equal(site.terms.epsilon_hundredths, 50);
    assert_int_equal(site.terms.period, PERIOD_YEAR);
    assert_int_equal(site.terms.tables, 3);
    assert_int_equal(site.terms.count_door, 1);
    assert_int_equal(site.menu_n, 2);
    assert_int_equal(site.menu[0], TILE_TALK);
    assert_true(site.hours.always);
    assert_int_equal(site.room_n, 1);
    assert_string_equal(site.room[0].word, "Cedar");
    assert_string_equal(site.room[0].lamp, "room-lamp");
    assert_string_equal(site.room[0].seen, "seen");
}

TEST(a_room_has_the_hours_of_the_site_or_its_own)
{
    assert_int_equal(parse("hours = Mon-Fri 08:00-17:00\ntime_zone = america/denver\n"
                           "[room.1]\nname = One\n"
                           "[room.2]\nname = Two\nlamp = l\nseen = s\nhours = always\n"),
                     0);
    assert_true(hours_open(&site.hours, 0, 9 * 60));
    assert_true(hours_open(&site.room[0].hours, 0, 9 * 60));
    assert_false(hours_open(&site.room[0].hours, 5, 9 * 60));
    assert_true(site.room[1].hours.always);
    assert_string_equal(site.zone, "America/Denver");
}

TEST(hours_that_cannot_be_read_are_named)
{
    assert_int_equal(parse("hours = Mon-Fri 8am-5pm\n"), -1);
    assert_non_null(strstr(faults.list[0].what, "\"8am-5pm\" is no time"));
    assert_int_equal(parse("[room.1]\nname = One\nhours = Weekdays 08:00-17:00\n"), -1);
    assert_non_null(strstr(faults.list[0].what, "\"Weekdays\" is no day"));
    assert_int_equal(parse("hours = always\nstaffed = never\n"), -1);
    assert_non_null(strstr(faults.list[0].what, "Delete this line"));
    assert_int_equal(parse("time_zone = ../etc/passwd\n"), -1);
    assert_string_equal(site.zone, "");
}

TEST(the_floors_that_protect_a_visitor_hold)
{
    static const char *const bad[][2] = {{"k", "10"},
                                         {"k", "1001"},
                                         {"k", "0"},
                                         {"k", "-20"},
                                         {"k", "twenty"},
                                         {"epsilon", "1.01"},
                                         {"epsilon", "0"},
                                         {"epsilon", "2"},
                                         {"period", "week"},
                                         {"period", "day"},
                                         {"idle_seconds", "59"},
                                         {"notice_seconds", "19"},
                                         {"ack_minutes", "0"},
                                         {"ack_minutes", "61"},
                                         {"keep_years", "0"},
                                         {"arrival_hours", "0"},
                                         {"arrival_hours", "13"},
                                         {"tables", "alcohol"}};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        char line[64];
        snprintf(line, sizeof line, "%s = %s\n", bad[i][0], bad[i][1]);
        assert_int_equal(parse(line), -1);
        assert_int_not_equal(faults.list[0].line, 0);
    }
    assert_int_equal(parse("phone_who = x\nphone_who = y\n"), -1);
    assert_int_equal(parse("k = 11\nepsilon = 1.00\nidle_seconds = 60\nnotice_seconds = 20\n"), 0);
}

TEST(menus_and_checks_that_do_not_fit_are_refused)
{
    const char *bad[] = {"menu = checkin, selfcheck, talk, peers, colleague, moment, talk\n",
                         "menu = talk, talk\n", "menu = games\n", "menu =\n"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        assert_int_equal(parse(bad[i]), -1);
    const char *checks[] = {"checks =\n", "checks = a + b + c + d\n", "checks = a,,b\n",
                            "checks = a,b,c,d,e,f,g,h,i,j,k,l,m\n"};
    for (size_t i = 0; i < sizeof checks / sizeof checks[0]; i++) {
        memset(&faults, 0, sizeof faults);
        site_defaults(&site);
        site_parse(&site, checks[i], strlen(checks[i]), &faults);
        assert_int_equal(faults.list[0].line, 1);
    }
    assert_non_null(strstr(faults.list[0].what, "12 self-checks at most"));
}

TEST(rooms_are_numbered_and_share_nothing)
{
    assert_int_equal(parse("[room.2]\nname = Two\n"), -1);
    assert_int_equal(parse("[room.1]\nword = Cedar\n"), -1);
    assert_int_equal(parse("[rooms]\n"), -1);
    assert_int_equal(parse("[room.1]\nname = A\n[room.2]\nname = B\nlamp = l2\nseen = seen\n"), -1);
    assert_int_equal(parse("[room.1]\nname = A\n[room.2]\nname = B\nlamp = l2\n"), -1);
    assert_int_equal(parse("[room.1]\nname = A\n[room.2]\nname = B\nlamp = l2\nseen = s2\n"), 0);
    assert_int_equal(parse("[room.1]\nname = A\n[room.2]\nname = B\nlamp = l2\nseen = s2\n"
                           "[room.3]\nname = C\nlamp = l2\nseen = s3\n"),
                     -1);
    assert_int_equal(faults.list[0].line, 13);
}

TEST(what_must_be_written_is_missed_once)
{
    const char *text = "id = x\nprogam = P\n";
    memset(&faults, 0, sizeof faults);
    site_defaults(&site);
    assert_int_equal(site_parse(&site, text, strlen(text), &faults), -1);
    assert_int_equal(faults.refused, 5);
}

TEST(a_name_for_files_holds_no_blank_or_slash)
{
    const char *bad[] = {"id = a b\n", "id = ../x\n", "id =\n",
                         "id = abcdefghijklmnopqrstuvwxyz0123456\n"};
    for (size_t i = 0; i < 4; i++) {
        memset(&faults, 0, sizeof faults);
        site_defaults(&site);
        site_parse(&site, bad[i], strlen(bad[i]), &faults);
        assert_int_equal(faults.list[0].line, 1);
    }
}
