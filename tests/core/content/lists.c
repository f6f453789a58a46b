/* Tests app/core/content/lists.c: the lists of the program office. */
#include "core/content/folder.h"
#include "core/plain/text.h"
#include "tests/fakes/unit.h"
#include <string.h>

static struct lists lists;
static struct faults faults;

static int lines(const char *rows)
{
    static char text[65536];
    struct text made = text_in(text, sizeof text);
    text_add(&made, "name,number,checked_on,use,text_number,what_to_expect,text_word\n");
    text_add(&made, rows);
    memset(&lists, 0, sizeof lists);
    memset(&faults, 0, sizeof faults);
    return lists_parse_helplines(&lists, text, made.n, &faults);
}

TEST(a_line_is_urgent_unless_it_is_for_a_talk)
{
    assert_int_equal(lines("A,(503) 655-8585,2026-03-01,urgent,838255,\nB,(503) 988-4888,,,,\n"
                           "C,(503) 291-9111,,Talk,,\n"),
                     0);
    assert_int_equal(lists.helpline_n, 3);
    assert_true(lists.helpline[0].urgent && lists.helpline[1].urgent && !lists.helpline[2].urgent);
    assert_string_equal(lists.helpline[1].number, "(503) 988-4888");
    assert_string_equal(lists.helpline[1].who, "");
    assert_int_equal(lists.helpline[2].line, 4);
}

TEST(a_row_that_would_mislead_is_refused_in_its_line)
{
    const char *bad[] = {",(503) 655-8585,,,,\n",
                         "A,,,,,\n",
                         "A,988-4888,,,,\n",
                         "A,988,,,,\n",
                         "A,911,,,,\n",
                         "A,655-8585,,,,\n",
                         "A,(503) 655-8585,1/3/26,,,\n",
                         "A,(503) 655-8585,,crisis,,\n",
                         "A,(503) 655-8585,,,12,\n",
                         "A,(503) 655-8585,,,,or 988-4888\n",
                         "988-4888,(503) 655-8585,,,,\n",
                         "A,5.035550142E+09,,,,\n",
                         "A,(503) 655-8585 ext,,,,\n",
                         "A,123-456-7890,,,,\n",
                         "A,(503) 655-8585,,,,a,,b\n",
                         "988 Lifeline,(503) 655-8585,,,,\n",
                         "Call 911,,,,741741,\n"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        assert_int_equal(lines(bad[i]), -1);
        assert_int_equal(faults.list[0].line, 2);
    }
}

TEST(every_number_is_kept_in_its_one_form)
{
    const char *peers = "shown_name,reach_at\nPeer supporter 1,503.988.4888 x4\n"
                        "Peer supporter 2,https://example.org/503-4\nPeer supporter 3,28888 From "
                        "A House Phone\n";
    const char *resources = "group,title,qr_text\ncolleague,Ask us,1-503-555-0142\n";
    assert_int_equal(lines("A,503 988 4888,,,+1 503 555 0142,\nB,,,,741-741,,HOME\n"), 0);
    assert_string_equal(lists.helpline[0].number, "(503) 988-4888");
    assert_string_equal(lists.helpline[0].text_number, "(503) 555-0142");
    assert_string_equal(lists.helpline[1].text_number, "741741");
    assert_string_equal(lists.helpline[1].text_word, "HOME");
    memset(&faults, 0, sizeof faults);
    assert_int_equal(lists_parse_peers(&lists, peers, strlen(peers), &faults), 0);
    assert_string_equal(lists.peer[0].reach_at, "(503) 988-4888 ext. 4");
    assert_string_equal(lists.peer[1].reach_at, "https://example.org/503-4");
    assert_string_equal(lists.peer[2].reach_at, "28888 from a house phone");
    assert_int_equal(lists_parse_resources(&lists, resources, strlen(resources), &faults), 0);
    assert_string_equal(lists.resource[0].qr_text, "(503) 555-0142");
}

TEST(a_word_to_text_is_one_word_and_has_its_number)
{
    assert_int_equal(lines("A,,,,741741,,Home2\n"), 0);
    assert_int_equal(lines("A,,,,741741,,HOME NOW\n"), -1);
    assert_int_equal(lines("A,,,,741741,,HOME:NOW\n"), -1);
    assert_int_equal(lines("A,,,,741741,,ABCDEFGHIJK\n"), -1);
    assert_int_equal(lines("A,(503) 555-0142,,,,,HOME\n"), -1);
}

/* One fault: how many fit, how many there are, and in the line of the first that does not. */
TEST(too_many_rows_are_one_fault_and_never_overrun)
{
    static char rows[65536];
    struct text made = text_in(rows, sizeof rows);
    for (int i = 0; i < HELPLINES_MAX + 30; i++)
        text_add(&made, i % 7 ? "A,(503) 655-8585,,,,\n" : "A,(503) 655-8585,,,,\n\n");
    assert_int_equal(lines(rows), -1);
    assert_int_equal(faults.total, 1);
    assert_string_equal(faults.list[0].what,
                        "128 rows fit in this list, and it has 158. This is the first that no "
                        "longer fits: take out 30.");
    assert_int_equal(faults.list[0].line, 2 + HELPLINES_MAX + (HELPLINES_MAX + 6) / 7);
    assert_int_equal(lists.helpline_n, HELPLINES_MAX);
}

/* Every county of a large state has its line, as long as people write them. */
TEST(a_line_for_every_county_fits)
{
    static char rows[65536];
    struct text made = text_in(rows, sizeof rows);
    for (int i = 0; i < 77; i++)
        text_add(&made, "Pottawatomie County Crisis Line,(405) 555-0142,2026-03-01,,838255,"
                        "\"Somebody listens, asks whether you are safe, and can send a team that "
                        "comes to you, day and night\",HOME\n");
    assert_int_equal(lines(rows), 0);
    assert_int_equal(lists.helpline_n, 77);
}

TEST(peers_resources_and_facts_are_read)
{
    const char *peers =
        "shown_name,paused,ends_on\nPeer supporter 1,,\nPeer supporter 2,YES,2025-06-30\n";
    const char *resources = "group,title\nsleep,Rest\n";
    const char *facts = "cost,records\nFree.,None.\n";
    memset(&lists, 0, sizeof lists);
    memset(&faults, 0, sizeof faults);
    assert_int_equal(lists_parse_peers(&lists, peers, strlen(peers), &faults), 0);
    assert_int_equal(lists_parse_resources(&lists, resources, strlen(resources), &faults), 0);
    assert_int_equal(lists_parse_facts(&lists, facts, strlen(facts), &faults), 0);
    assert_int_equal(lists.peer_n, 2);
    assert_true(lists.peer[1].paused && !lists.peer[0].paused);
    assert_string_equal(lists.resource[0].qr_text, "");
    assert_string_equal(lists_fact(&lists, "cost"), "Free.");
    assert_string_equal(lists_fact(&lists, "how_soon"), "");
    assert_string_equal(lists_fact(&lists, "nothing"), "");
}

TEST(a_peer_who_is_here_twice_is_noted_and_a_tick_box_is_an_answer)
{
    const char *peers = "Shown Name,paused\nSam,TRUE\nAlex,FALSE\nsam,no\n";
    memset(&lists, 0, sizeof lists);
    memset(&faults, 0, sizeof faults);
    assert_int_equal(lists_parse_peers(&lists, peers, strlen(peers), &faults), 0);
    assert_true(lists.peer[0].paused && !lists.peer[1].paused && !lists.peer[2].paused);
    assert_int_equal(faults.total, 1);
    assert_int_equal(faults.list[0].line, 4);
    assert_non_null(strstr(faults.list[0].what, "is here twice, first in line 2."));
}

TEST(rows_without_what_they_need_are_refused)
{
    const char *peers = "shown_name,paused,ends_on\n,maybe,soon\n";
    const char *resources = "group,title\npodcast,\n";
    const char *facts = "cost\nFree\nNot free\n";
    memset(&faults, 0, sizeof faults);
    assert_int_equal(lists_parse_peers(&lists, peers, strlen(peers), &faults), -1);
    assert_int_equal(faults.refused, 3);
    assert_int_equal(lists_parse_resources(&lists, resources, strlen(resources), &faults), -1);
    assert_int_equal(lists_parse_facts(&lists, facts, strlen(facts), &faults), -1);
}

TEST(a_full_pool_is_one_fault_and_never_overrun)
{
    static char text[FOLDER_FILE_MAX];
    struct text made = text_in(text, sizeof text);
    text_add(&made, "group,title,one_line,qr_text\n");
    for (int i = 0; i < RESOURCES_MAX; i++) {
        text_add(&made, "reads,A,");
        for (int j = 0; j < 39; j++)
            text_add(&made, "ten bytes ");
        text_add(&made, ",");
        for (int j = 0; j < 59; j++)
            text_add(&made, "ten-bytes-");
        text_add(&made, "\n");
    }
    memset(&lists, 0, sizeof lists);
    memset(&faults, 0, sizeof faults);
    assert_false(made.full);
    assert_int_equal(lists_parse_resources(&lists, text, made.n, &faults), 0);
    assert_int_equal(lists_parse_resources(&lists, text, made.n, &faults), -1);
    assert_int_equal(faults.total, 1);
    assert_non_null(strstr(faults.list[0].what, "all lists together hold 256 kilobytes"));
}

static int notes(const char *row, const char *today)
{
    lines(row);
    memset(&faults, 0, sizeof faults);
    assert_true(lists_check_dates(&lists, today, &faults));
    assert_int_equal(faults.refused, 0);
    return faults.total;
}

TEST(a_check_holds_for_ninety_days)
{
    const char *row = "A,(503) 655-8585,2026-01-01,,,\n";
    assert_int_equal(notes(row, "2026-04-01"), 0);
    assert_int_equal(notes(row, "2026-04-02"), 1);
    assert_non_null(strstr(faults.list[0].what, "90 days"));
    assert_int_equal(notes(row, "2027-01-02"), 1);
    assert_non_null(strstr(faults.list[0].what, "a year"));
    assert_int_equal(notes(row, "2025-12-31"), 1);
    assert_int_equal(notes("A,(503) 655-8585,,,,\n", "2026-04-01"), 1);
    assert_false(lists_check_dates(&lists, "today", &faults));
}
