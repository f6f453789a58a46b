/* Tests app/core/content/stray.c: what is told of a name that is not read. */
#include "core/content/stray.h"
#include "tests/fakes/unit.h"
#include <string.h>

static struct faults faults;
static struct strays strays;

FIXTURE(reset)
{
    memset(&faults, 0, sizeof faults);
    memset(&strays, 0, sizeof strays);
    return 0;
}

#define FRESH(name) TEST_WITH(name, reset, NULL)

static const char *const NONE[] = {NULL};
static const char *const SITE[] = {"site.ini", NULL};
static const char *const BOTH[] = {"site.ini", "lines.csv", NULL};

/* What is said when this one lies beside those; a name that ends in a slash is a folder. */
static void judge(enum stray_place place, const char *const *beside, const char *entry)
{
    char name[FOLDER_ENTRY_MAX];
    size_t n = strlen(entry);
    bool folder = entry[n - 1] == '/';
    reset(NULL);
    strays.place = place;
    memcpy(name, entry, n + 1);
    name[n - folder] = '\0';
    for (; *beside; beside++)
        assert_false(stray_see(&strays, *beside, false));
    if (stray_see(&strays, name, folder))
        stray_tell(&strays, name, folder, &faults);
}

static void says(const char *part)
{
    if (faults.n != 1 || !strstr(faults.list[0].what, part))
        fail_msg("%d told: %s", faults.n, faults.n ? faults.list[0].what : "");
}

static void refused_with(const char *entry, const char *part)
{
    judge(STRAY_TOP, SITE, entry);
    if (faults.refused != 1)
        fail_msg("%s is not refused", entry);
    says(part);
}

static void noted_with(enum stray_place place, const char *const *beside, const char *entry,
                       const char *part)
{
    judge(place, beside, entry);
    if (faults.refused || faults.total != 1)
        fail_msg("%s: %d refused, %d told", entry, faults.refused, faults.total);
    says(part);
}

static const char *const LITTER[] = {".DS_Store", "~$lines.csv", "desktop.ini", "~$phq8.ini",
                                     "Thumbs.db", "en.ini~",     "README.md",   "lines.csv.bak"};

FRESH(litter_is_passed_over_in_every_folder)
{
    for (size_t i = 0; i < sizeof LITTER / sizeof LITTER[0]; i++)
        for (int place = 0; place < STRAY_PLACES; place++) {
            judge((enum stray_place)place, NONE, LITTER[i]);
            if (faults.total)
                fail_msg("%s: %s", LITTER[i], faults.list[0].what);
        }
}

/* As browsers, spreadsheets, editors and hands call them, and what each is meant as. */
static const struct {
    const char *entry, *meant;
} RENAMED[] = {
    {"lines (1).csv", "lines.csv"},
    {"lines(2).csv", "lines.csv"},
    {"lines - Sheet1.csv", "lines.csv"},
    {"Lines - Sheet1 (3).CSV", "lines.csv"},
    {"lines-Table 1.csv", "lines.csv"},
    {"lines - Copy.csv", "lines.csv"},
    {"lines copy 2.csv", "lines.csv"},
    {"lines (Kopie).csv", "lines.csv"},
    {"Riverside kiosk - lines.csv", "lines.csv"},
    {"The Riverside Wellness Program 2027 - peers.csv", "peers.csv"},
    {"KIOSK-closed.csv", "closed.csv"},
    {"phone_lines.csv", "lines.csv"},
    {"my theme.ini", "theme.ini"},
    {"Copy of lines.csv", "lines.csv"},
    {"Kopie von lines.csv", "lines.csv"},
    {"lines_2026.csv", "lines.csv"},
    {"lines 2026-03-01 final.csv", "lines.csv"},
    {"lines2.csv", "lines.csv"},
    {"lines.csv.csv", "lines.csv"},
    {"lines (1).csv.txt", "lines.csv"},
    {"lines.txt", "lines.csv"},
    {"lines", "lines.csv"},
    {"lines.csv ", "lines.csv"},
    {" lines.csv", "lines.csv"},
    {"lines.csv.", "lines.csv"},
    {"lines .csv", "lines.csv"},
    {"lines..csv", "lines.csv"},
    {"lines.cvs", "lines.csv"},
    {"lines.scv", "lines.csv"},
    {"line.csv", "lines.csv"},
    {"linse.csv", "lines.csv"},
    {"lnies.csv", "lines.csv"},
    {"liness.csv", "lines.csv"},
    {"peers (1).csv", "peers.csv"},
    {"peer.csv", "peers.csv"},
    {"resource.csv", "resources.csv"},
    {"resources - Sheet1.csv", "resources.csv"},
    {"ressources.csv", "resources.csv"},
    {"fact.csv", "facts.csv"},
    {"close.csv", "closed.csv"},
    {"wiring (1).ini", "wiring.ini"},
    {"wirring.ini", "wiring.ini"},
    {"network.in", "network.ini"},
    {"networks.ini", "network.ini"},
    {"theme - Copy.ini", "theme.ini"},
    {"themes.ini", "theme.ini"},
    {"tallies.key", "tallies.keys"},
    {"tallies (1).keys", "tallies.keys"},
    {"tallys.keys", "tallies.keys"},
    {"screen (1).ini", "screen.ini"},
    {"language/", "languages"},
    {"instrument/", "instruments"},
    {"instruments (1)/", "instruments"},
};

FRESH(a_file_under_another_name_is_refused_with_its_own_and_only_noted_while_that_one_is_here)
{
    for (size_t i = 0; i < sizeof RENAMED / sizeof RENAMED[0]; i++) {
        const char *const beside[] = {"site.ini", RENAMED[i].meant, NULL};
        char mend[64] = "Did you mean \"";
        strcat(strcat(mend, RENAMED[i].meant), "\"? Rename it.");
        refused_with(RENAMED[i].entry, mend);
        judge(STRAY_TOP, beside, RENAMED[i].entry);
        if (faults.refused || faults.total != 1 || strstr(faults.list[0].what, "Rename"))
            fail_msg("%s beside: %s", RENAMED[i].entry, faults.list[0].what);
    }
}

FRESH(settings_under_another_name_are_the_one_fault_of_a_folder_without_them)
{
    static const char *const lines[] = {"lines.csv", NULL};
    static const char *const names[] = {"site (1).ini", "sites.ini", "site - Copy.ini",
                                        "stie.ini",     "site",      "site.ini.ini"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        judge(STRAY_TOP, lines, names[i]);
        stray_end(&strays, 0, &faults);
        assert_int_equal(faults.total, 1);
        assert_string_equal(faults.list[0].file, names[i]);
        says("Did you mean \"site.ini\"?");
    }
}

FRESH(no_mend_leads_to_another_kind_of_file)
{
    static const char *const books[] = {"lines.xlsx",     "lines.csv.xlsx", "Lines.numbers",
                                        "lines.numbers/", "lines (1).ods",  "lines.tsv"};
    for (size_t i = 0; i < sizeof books / sizeof books[0]; i++) {
        refused_with(books[i], "Save the table as \"CSV UTF-8\", under the name \"lines.csv\".");
        noted_with(STRAY_TOP, BOTH, books[i], "which is here too");
    }
    refused_with("wiring.ini.docx",
                 "Save it as plain text in UTF-8, under the name \"wiring.ini\".");
    static const char *const others[] = {"lines.pdf",    "lines.png",     "site.csv",
                                         "lines.ini",    "lines.csv.zip", "lines.csv.crdownload",
                                         "lines.lnk",    "photo.jpg",     "notes.csv",
                                         "card.ini",     "phq9.ini",      "en.ini",
                                         "languages.zip"};
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        noted_with(STRAY_TOP, SITE, others[i], "this file is not read. If nobody needs it here");
}

FRESH(a_folder_is_told_and_refuses_nothing)
{
    noted_with(STRAY_TOP, SITE, "lines/", "If what belongs in \"lines.csv\"");
    noted_with(STRAY_TOP, BOTH, "lines/", "does not look into this folder. If nobody needs it");
    noted_with(STRAY_TOP, SITE, "photos/", "does not look into this folder. If nobody needs it");
    noted_with(STRAY_TOP, NONE, "KIOSK/", "If your files are in it, move them out of it to here.");
    noted_with(STRAY_LANGUAGES, NONE, "old/", "does not look into this folder");
}

FRESH(of_several_that_may_be_meant_people_choose_one)
{
    strays.place = STRAY_TOP;
    assert_true(stray_see(&strays, "lines (1).csv", false));
    assert_true(stray_see(&strays, "lines (2).csv", false));
    assert_true(stray_see(&strays, "lines.xlsx", false));
    stray_tell(&strays, "lines (1).csv", false, &faults);
    stray_tell(&strays, "lines (2).csv", false, &faults);
    stray_tell(&strays, "lines.xlsx", false, &faults);
    assert_int_equal(faults.refused, 2);
    for (int i = 0; i < 2; i++)
        assert_non_null(strstr(faults.list[i].what, "Rename the right one"));
    assert_non_null(strstr(faults.list[2].what, "is not read either"));
}

FRESH(the_same_name_twice_is_told_once)
{
    judge(STRAY_TOP, NONE, "Lines.CSV.txt"); /* read, and nothing to tell */
    assert_int_equal(faults.total, 0);
    noted_with(STRAY_TOP, BOTH, "lines.csv.txt", "the kiosk reads \"lines.csv\"");
    noted_with(STRAY_TOP, BOTH, "LINES.CSV", "the kiosk reads \"lines.csv\"");
}

FRESH(words_and_self_checks_under_other_names_are_told_too)
{
    static const char *const words[] = {"en.ini", NULL}, *const checks[] = {"phq8.ini", NULL};
    judge(STRAY_LANGUAGES, NONE, "en (1).ini");
    says("Did you mean \"en.ini\"?");
    assert_string_equal(faults.list[0].file, "languages/en (1).ini");
    noted_with(STRAY_LANGUAGES, words, "en (1).ini", "which is here too");
    noted_with(STRAY_LANGUAGES, NONE, "es.ini", "this file is not read");
    noted_with(STRAY_LANGUAGES, NONE, "lines.csv", "this file is not read");
    judge(STRAY_INSTRUMENTS, NONE, "phq8 (1).ini");
    assert_int_equal(faults.refused, 1);
    says("Call it by its id, such as \"phq8.ini\"");
    noted_with(STRAY_INSTRUMENTS, checks, "phq8 (1).ini", "the kiosk reads \"phq8.ini\"");
    noted_with(STRAY_INSTRUMENTS, checks, "PHQ8 - Copy.ini", "the kiosk reads \"phq8.ini\"");
    noted_with(STRAY_INSTRUMENTS, checks, "PHQ8.ini.txt", "the kiosk reads \"phq8.ini\"");
    noted_with(STRAY_INSTRUMENTS, NONE, "phq8.csv", "a self-check is one file");
    noted_with(STRAY_INSTRUMENTS, NONE, "phq8.ini.docx", "a self-check is one file");
    judge(STRAY_INSTRUMENTS, NONE, "gad-7_2.ini");
    assert_int_equal(faults.total, 0);
}

FRESH(a_folder_without_settings_is_refused_and_one_without_lines_is_noted)
{
    judge(STRAY_TOP, NONE, "lines.csv");
    stray_end(&strays, 0, &faults);
    assert_int_equal(faults.refused, 1);
    assert_string_equal(faults.list[0].file, "site.ini");
    judge(STRAY_TOP, SITE, "Thumbs.db");
    stray_end(&strays, 0, &faults);
    says("no phone line of your own");
    assert_int_equal(faults.refused, 0);
}

FRESH(a_huge_folder_is_told_and_no_name_is_obeyed)
{
    strays.place = STRAY_TOP;
    for (int i = 0; i < 300; i++) {
        assert_true(stray_see(&strays, "photo\033[2J.jpg", false));
        stray_tell(&strays, "photo\033[2J.jpg", false, &faults);
    }
    assert_int_equal(faults.total, STRAY_NOTES_MAX);
    assert_string_equal(faults.list[0].file, "photo?[2J.jpg");
    stray_end(&strays, 700, &faults);
    assert_int_equal(faults.total, STRAY_NOTES_MAX + 2); /* and the settings are missing */
    assert_non_null(strstr(faults.list[STRAY_NOTES_MAX].what, "984 more things"));
}
