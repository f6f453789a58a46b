/* Tests app/core/content/folder.c: what a name and a byte mean. */
#include "core/content/folder.h"
#include "tests/fakes/unit.h"
#include <string.h>

static struct content content;
static struct faults faults;

FIXTURE(reset)
{
    memset(&faults, 0, sizeof faults);
    return 0;
}

static struct folder_pick pick(const char *name, const char *first, const char *second)
{
    struct folder_pick pick = {.name = span_of(name)};
    folder_pick(&pick, first);
    folder_pick(&pick, second);
    return pick;
}

static bool one(const char *first, const char *second)
{
    struct folder_pick picked = pick("site.ini", first, second);
    return folder_picked(&picked, &faults);
}

#define FRESH(name) TEST_WITH(name, reset, NULL)

FRESH(a_name_is_meant_in_any_case_and_behind_txt)
{
    assert_string_equal(pick("site.ini", "wiring.ini", "Site.INI.txt.TXT").entry,
                        "Site.INI.txt.TXT");
    assert_string_equal(pick("site.in", "site.ini", "site.ini.txt").entry, "");
    assert_string_equal(pick(".txt", ".txt", "a").entry, ".txt");
    assert_int_equal(faults.total, 0);
}

FRESH(the_name_itself_goes_before_one_that_is_only_meant)
{
    assert_string_equal(pick("site.ini", "site.ini.txt", "site.ini").entry, "site.ini");
    assert_string_equal(pick("site.ini", "site.ini", "SITE.INI").entry, "site.ini");
    assert_true(one("site.ini.txt", "site.ini"));
    assert_int_equal(faults.total, 0);
}

FRESH(two_that_are_only_meant_are_refused_in_the_same_words_whichever_comes_first)
{
    assert_false(one("site.ini.txt", "Site.INI"));
    assert_false(one("Site.INI", "site.ini.txt"));
    assert_int_equal(faults.refused, 2);
    assert_string_equal(faults.list[0].what, faults.list[1].what);
}

FRESH(self_checks_are_listed_in_order_each_once)
{
    static struct folder_ids ids;
    const char *const entries[] = {"k6.ini", "A.INI.txt",   "notes.md",    ".hidden.ini",
                                   ".ini",   "k6.ini.copy", "cbi.ini.txt", "a.ini",
                                   "K6.ini", "desktop.ini", "~$k6.ini",    "k6 (1).ini"};
    for (size_t i = 0; i < sizeof entries / sizeof entries[0]; i++)
        folder_add_id(&ids, entries[i]);
    const char *const listed[] = {"a", "cbi", "k6"};
    assert_int_equal(ids.n, 3);
    for (int i = 0; i < 3; i++)
        assert_string_equal(ids.id[i], listed[i]);
}

FRESH(no_name_and_no_number_of_names_is_too_much)
{
    static struct folder_ids ids;
    char entry[FOLDER_ID_MAX + 8];
    memset(entry, 'x', sizeof entry);
    strcpy(entry + FOLDER_ID_MAX, ".ini");
    folder_add_id(&ids, entry);
    assert_int_equal(ids.n, 0);
    strcpy(entry + FOLDER_ID_MAX - 1, ".ini");
    for (int i = 0; i < 2 * FOLDER_IDS_MAX; i++) {
        entry[0] = (char)('a' + i % 26);
        entry[1] = (char)('a' + i / 26);
        folder_add_id(&ids, entry);
    }
    assert_int_equal(ids.n, FOLDER_IDS_MAX);
}

static long to_text(const char *raw, size_t n)
{
    static char text[16];
    reset(NULL);
    return folder_text(raw, n, text, sizeof text, &faults);
}

FRESH(bytes_that_are_no_text_are_told_with_their_line)
{
    assert_int_equal(to_text("\xEF\xBB\xBF"
                             "a\r\n",
                             6),
                     2);
    assert_int_equal(faults.total, 0);
    assert_int_equal(to_text("a\nb\0", 4), -1);
    assert_int_equal(faults.list[0].line, 2);
    assert_int_equal(to_text("a\n\n\xE9 ", 5), -1);
    assert_int_equal(faults.list[0].line, 3);
    assert_int_equal(to_text(" \n\t\n", 4), -1);
    assert_int_equal(faults.list[0].line, 0);
    assert_int_equal(to_text("0123456789abcdef", 16), -1);
    assert_string_equal(faults.list[0].what, "this file is too big: 256 kilobytes at most.");
}

FRESH(a_file_that_must_be_there_is_missed)
{
    for (int i = 0; i < FOLDER_FILES; i++)
        folder_missing((enum folder_file)i, &faults);
    assert_int_equal(faults.refused, 3); /* settings, wiring, words; days off need not be there */
    assert_string_equal(folder_name(FOLDER_SITE), "site.ini");
    assert_string_equal(folder_name(FOLDER_WORDS), "languages/en.ini");
    assert_string_equal(folder_name(FOLDER_KEYS), "tallies.keys");
}

static void parse(enum folder_file file, const char *text)
{
    folder_parse(&content, file, text, strlen(text), true, &faults);
}

FRESH(each_file_is_read_as_what_its_name_says)
{
    folder_begin(&content);
    parse(FOLDER_WIRING, "[buttons]\ndoor = door-button\n");
    parse(FOLDER_FACTS, "cost\nFree.\n");
    assert_int_equal(content.site.wire_n, 1);
    assert_string_equal(lists_fact(&content.lists, "cost"), "Free.");
    folder_begin(&content);
    assert_int_equal(content.site.wire_n, 0);
    assert_int_equal(content.lists.fact_n, 0);
}

FRESH(one_self_check_more_than_fit_is_refused)
{
    folder_begin(&content);
    content.instrument_n = INSTRUMENTS_MAX - 1;
    assert_ptr_equal(folder_place(&content, INSTRUMENTS_MAX + 3, &faults),
                     &content.instrument[INSTRUMENTS_MAX - 1]);
    content.instrument_n++;
    assert_null(folder_place(&content, INSTRUMENTS_MAX + 3, &faults));
    assert_string_equal(faults.list[0].what, "24 self-checks fit, those that came with the kiosk "
                                             "and yours, and there are 27. Take out 3 of yours.");
}

FRESH(the_card_has_no_word_that_is_null)
{
    static const char card[] = "[E1]\n988 = 988\n";
    folder_begin(&content);
    folder_card(&content, card, sizeof card - 1, &faults);
    assert_int_equal(content.source, CONTENT_CARD);
    assert_string_equal(content.words.at[WORD_E1_988], "988");
    for (int i = 0; i < WORD_COUNT; i++)
        assert_non_null(content.words.at[i]);
}

TEST(only_names_that_are_read_are_kept)
{
    static const struct {
        const char *folder, *entry;
        bool reads;
    } NAMES[] = {{"", "site.ini", true},         {"", "Lines.CSV.txt", true},
                 {"", "instruments", true},      {"", "lines (1).csv", false},
                 {"", "IMG_1.jpg", false},       {"languages", "en.ini", true},
                 {"languages", "de.ini", false}, {"Instruments", "own.ini", true},
                 {"instruments", "a", false},    {"instruments", "._own.ini", false},
                 {"photos", "site.ini", false},  {"languages/d", "en.ini", false}};
    for (size_t i = 0; i < sizeof NAMES / sizeof NAMES[0]; i++)
        if (folder_reads(NAMES[i].folder, NAMES[i].entry) != NAMES[i].reads)
            fail_msg("%s/%s", NAMES[i].folder, NAMES[i].entry);
}
