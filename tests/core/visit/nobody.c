/* No screen says that somebody is there or will come while nobody may be there. Here is the one
 * list of the sentences that could say so: a new one that speaks of people must be put into it. */
#include "core/plain/isodate.h"
#include "core/plain/span.h"
#include "core/visit/preview.h"
#include "core/visit/screen.h"
#include "tests/fakes/device.h"
#include "tests/fakes/unit.h"
#include <stdio.h>
#include <string.h>

static struct device device;

enum kind {
    COMES,    /* somebody is there now, or will come: only if that is sure */
    ANSWERED, /* a person has pressed "seen", whatever the hours say */
    DONE,     /* what we did, or that nobody has answered */
    HOURS,    /* when somebody is there */
    ELSE      /* nobody here is meant: the visitor, a colleague, a phone line, the kiosk, a card */
};

static const struct {
    enum word word;
    enum kind kind;
} KNOWN[] = {{WORD_B2_SEAT, COMES},
             {WORD_B4_BUSY, COMES},
             {WORD_B6_NOPHONE, COMES},
             {WORD_E1_COMPANY, COMES},
             {WORD_E1_COMPANY_SHORT, COMES},
             {WORD_B3_TITLE, ANSWERED},
             {WORD_B3_SOON, ANSWERED},
             {WORD_B3_STEADY, ANSWERED},
             {WORD_B2_PULSE, DONE},
             {WORD_B4_BLINKS, DONE},
             {WORD_B1_SEE, COMES},
             {WORD_E1_SEEN, ANSWERED},
             {WORD_E1_SEEN_SHORT, ANSWERED},
             {WORD_E1_ASKED, DONE},
             {WORD_E1_ASKED_SHORT, DONE},
             {WORD_E1_UNSEEN, DONE},
             {WORD_E1_NOONE, DONE},
             {WORD_B4_TITLE, DONE},
             {WORD_B1_HOURS, HOURS},
             {WORD_B2_SEAT_HOURS, HOURS},
             {WORD_B4_BUSY_HOURS, HOURS},
             {WORD_A3_BLINKS, DONE},
             {WORD_B7_TITLE, HOURS},
             {WORD_B7_HOURS, HOURS},
             {WORD_B7_OFF, HOURS},
             {WORD_B7_CALL, HOURS},
             {WORD_B7_BACK, HOURS},
             {WORD_B7_ROOM, HOURS},
             {WORD_B7_TODAY, HOURS},
             /* if they come, and if it takes long */
             {WORD_B2_CALL, ELSE},
             {WORD_B4_WAIT, ELSE},
             {WORD_B4_WAIT_NOPHONE, ELSE},
             {WORD_B4_LATER, ELSE}};

/* What says something of people who are there or come, in a word that we would use. */
static bool of_people(const char *sentence)
{
    static const char *const SIGNS[] = {"someone here",
                                        "someone will",
                                        "someone is there",
                                        "someone to come",
                                        "somebody",
                                        "one is here",
                                        "they know",
                                        "they may",
                                        "they won't",
                                        "they will",
                                        "will come",
                                        "is coming",
                                        "come out",
                                        "come to you",
                                        "come back",
                                        "be with you",
                                        "on the way",
                                        "on their way",
                                        "wait",
                                        "knock",
                                        "be seen",
                                        "has seen",
                                        "have seen",
                                        "they see",
                                        "told them",
                                        "no answer yet",
                                        "has answered",
                                        "we asked",
                                        "reach anyone",
                                        "we are closed",
                                        "closed today",
                                        "lamp will",
                                        "here now",
                                        "is here"};
    for (size_t i = 0; i < sizeof SIGNS / sizeof SIGNS[0]; i++)
        if (span_has(span_of(sentence), SIGNS[i]))
            return true;
    return false;
}

static int known(enum word word)
{
    for (size_t i = 0; i < sizeof KNOWN / sizeof KNOWN[0]; i++)
        if (KNOWN[i].word == word)
            return KNOWN[i].kind;
    return -1;
}

/* Sentences for staff, of the last report and of danger to a colleague; none is about us. */
static bool apart(enum word word)
{
    const char *key = words_key(word);
    return key[0] == 'S' || strncmp(key, "I", 1) == 0 || word == WORD_E2_LIFE ||
           word == WORD_G1_DANGER;
}

TEST(every_sentence_about_people_who_come_is_known)
{
    int unknown = 0;
    device_open(&device, "msmp-wellness", "1280x800@10.1");
    for (int word = 0; word < WORD_COUNT; word++)
        if (of_people(device.content.words.at[word]) && known((enum word)word) < 0 &&
            !apart((enum word)word)) {
            printf("Is this said of people who come? Put it into KNOWN: %s = %s\n",
                   words_key((enum word)word), device.content.words.at[word]);
            unknown++;
        }
    assert_int_equal(unknown, 0);
}

/* --- what the screens say --------------------------------------------------------------------- */

static bool says(enum word word)
{
    char start[256];
    snprintf(start, sizeof start, "%s", device.content.words.at[word]);
    start[strcspn(start, "{")] = '\0';
    return device_says(&device, start) || device_offers(&device, start);
}

/* How often a sentence of this kind is on a page of a screen, whatever was asked before. */
static int count(enum kind kind, int screen)
{
    int n = 0, last = screen == SCREEN_URGENT_HELP ? COMPANY_UNREACHED : COMPANY_NONE;
    for (int company = COMPANY_NONE; company <= last; company++) {
        preview_screen(&device.machine, screen);
        device.visit.company = (uint8_t)company;
        device_look(&device);
        for (int page = 0, pages = device.scene.pages; page < pages; page++) {
            device.visit.at.page = device.visit.over_page = (uint16_t)page;
            device_look(&device);
            for (size_t i = 0; i < sizeof KNOWN / sizeof KNOWN[0]; i++)
                if (KNOWN[i].kind == kind && says(KNOWN[i].word)) {
                    n++;
                    if (n == 1 && kind == COMES)
                        print_message("%s: %s\n", screen_name(screen), words_key(KNOWN[i].word));
                }
        }
    }
    return n;
}

static int count_all(enum kind kind)
{
    int n = 0;
    for (int screen = 0; screen < SCREEN_COUNT; screen++)
        n += count(kind, screen);
    return n;
}

static struct local at(int year, int month, int day, int hour, int minute, bool trusted)
{
    int32_t days = isodate_day(year, month, day);
    return (struct local){trusted, days, (uint8_t)((days + 3) % WEEK_DAYS),
                          (int16_t)(hour * 60 + minute)};
}

static void open_at(const char *site, const char *hours, struct local local)
{
    device_open(&device, site, "1280x800@10.1");
    device_hours(&device, hours);
    device.machine.local = local;
}

/* Or the next test would find nothing, and be content. */
TEST(somebody_comes_in_the_hours)
{
    open_at("msmp-wellness", "Mon-Fri 08:00-17:00", device_local);
    assert_true(count(COMES, SCREEN_LAMP_ON) > 0);
    assert_true(count(COMES, SCREEN_NO_ANSWER) > 0);
    assert_true(count(COMES, SCREEN_URGENT_HELP) > 0);
    assert_true(count(COMES, SCREEN_AFTER_YES) > 0);
    assert_true(count(ANSWERED, SCREEN_SEEN) > 0);
    open_at("msmp-wellness", "always", at(2027, 1, 5, 3, 0, false));
    assert_true(count(COMES, SCREEN_URGENT_HELP) > 0);
}

TEST(no_screen_says_that_somebody_comes_when_nobody_may_be_there)
{
    static const char *const SITES[] = {"msmp-wellness", "peer-support", "phs-resources"};
    const struct {
        const char *hours;
        struct local local;
    } nobody[] = {{"Mon-Fri 08:00-17:00", at(2027, 1, 5, 3, 0, true)},
                  {"Mon-Fri 08:00-17:00", at(2027, 1, 5, 17, 0, true)},
                  {"Mon-Fri 08:00-17:00", at(2027, 1, 9, 10, 0, true)},
                  {"Mon-Fri 08:00-17:00", at(2027, 1, 5, 10, 0, false)},
                  {"00:00-23:59", at(2027, 1, 5, 10, 0, false)},
                  {"always", at(2027, 5, 31, 10, 0, true)},  /* a day off, see below */
                  {"always", at(2027, 5, 31, 10, 0, false)}, /* it may be today */
                  {"Sun 02:00-03:00", at(2027, 3, 14, 1, 59, true)},
                  {"Sun 02:00-03:00", at(2027, 3, 14, 3, 0, true)},
                  {"Sun 01:30-02:00", at(2027, 11, 7, 1, 0, true)},
                  {"Sun 01:30-02:00", at(2027, 11, 7, 2, 0, true)},
                  {"never", at(2027, 1, 5, 10, 0, true)},
                  {"never", at(2027, 1, 5, 10, 0, false)}};
    for (int site = 0; site < 3; site++)
        for (size_t i = 0; i < sizeof nobody / sizeof nobody[0]; i++) {
            open_at(SITES[site], nobody[i].hours, nobody[i].local);
            device.content.site.off = (struct days_off){1, {isodate_day(2027, 5, 31)}};
            assert_int_equal(count_all(COMES), 0);
        }
}

/* What the day is, only a trusted clock knows. */
TEST(an_untrusted_clock_knows_no_day_off)
{
    for (int trusted = 0; trusted < 2; trusted++) {
        open_at("msmp-wellness", "Mon-Fri 08:00-17:00", at(2027, 5, 31, 10, 0, trusted));
        device.content.site.off = (struct days_off){1, {isodate_day(2027, 5, 31)}};
        device.content.site.phone = "";
        preview_screen(&device.machine, SCREEN_NO_LAMP);
        device_look(&device);
        assert_int_equal(device_says(&device, "We are closed today."), trusted);
    }
}
