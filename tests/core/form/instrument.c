/* Tests app/core/form/instrument.c: the questionnaires word for word, and files that are wrong. */
#include "core/form/instrument.h"
#include "core/plain/text.h"
#include "io/files/files.h"
#include "io/files/load.h"
#include "tests/fakes/unit.h"
#include <string.h>

static struct instrument in;
static struct faults faults;

static void load(const char *id)
{
    memset(&faults, 0, sizeof faults);
    assert_int_equal(load_instrument(&in, id, NULL, files_assets(NULL), NULL, &faults), 0);
}

static void hash(uint64_t *sum, const char *s)
{
    do
        *sum = (*sum ^ (uint8_t)*s) * 0x100000001b3;
    while (*s++);
}

static void hash_int(uint64_t *sum, int value)
{
    char digits[16];
    struct text text = text_in(digits, sizeof digits);
    text_add_int(&text, value);
    hash(sum, digits);
}

/* Points as they count: after a reversed item is turned round. */
static int points(const struct item *item, int option)
{
    int low = item->option[0].value, high = low, value = item->option[option].value;
    for (int i = 0; i < item->option_n; i++) {
        low = item->option[i].value < low ? item->option[i].value : low;
        high = item->option[i].value > high ? item->option[i].value : high;
    }
    return item->reversed ? low + high - value : value;
}

static uint64_t fingerprint(void)
{
    uint64_t sum = 0xcbf29ce484222325;
    for (int i = 0; i < in.item_n; i++) {
        hash(&sum, in.item[i].id);
        hash(&sum, in.item[i].stem);
        for (int e = 0; e < in.item[i].event_n; e++)
            hash(&sum, in.item[i].event[e]);
        hash(&sum, in.item[i].text);
        for (int o = 0; o < in.item[i].option_n; o++) {
            hash(&sum, in.item[i].option[o].code);
            hash(&sum, in.item[i].option[o].text);
            hash_int(&sum, points(&in.item[i], o));
        }
    }
    for (int b = 0; b < in.scale[0].band_n; b++) {
        hash_int(&sum, in.scale[0].band[b].from);
        hash_int(&sum, in.scale[0].band[b].to);
        hash(&sum, in.scale[0].band[b].name);
    }
    hash(&sum, in.licence);
    return sum;
}

/* Fingerprints (FNV-1a) of wording, codes, points, bands and licence as they are in the sources,
 * worked out by another program from another copy. */
static const struct {
    const char *id;
    uint64_t fingerprint;
} KNOWN[] = {
    {"burnout1", 0xf890a29bd6985466}, {"phq4", 0x63860c1acb27b992},   {"cbi", 0x258b074def6cf9e4},
    {"phq2", 0x2aa410755dbc5370},     {"phq8", 0x0f7bb0b28fe0239e},   {"gad7", 0x9912638985c69a9f},
    {"k6", 0x504258bc5a269407},       {"auditc", 0x4e7ffcfc34a401ef}, {"phq9", 0x48212fc63c0304b7},
    {"pcptsd5", 0x78a62312d9e6af6a},
};

TEST(no_word_code_or_point_differs_from_the_source)
{
    for (size_t i = 0; i < sizeof KNOWN / sizeof KNOWN[0]; i++) {
        load(KNOWN[i].id);
        if (fingerprint() != KNOWN[i].fingerprint)
            fail_msg("%s differs from its source", KNOWN[i].id);
    }
}

TEST(only_the_item_on_self_harm_is_marked_so)
{
    for (size_t i = 0; i < sizeof KNOWN / sizeof KNOWN[0]; i++) {
        load(KNOWN[i].id);
        for (int q = 0; q < in.item_n; q++)
            assert_int_equal(in.item[q].self_harm,
                             !strcmp(in.id, "phq9") && !strcmp(in.item[q].id, "q9"));
        assert_string_equal(in.without_self_harm, strcmp(in.id, "phq9") ? "" : "phq8");
    }
}

TEST(only_the_list_of_hard_events_has_its_page_before_it_and_it_is_a_gate)
{
    for (size_t i = 0; i < sizeof KNOWN / sizeof KNOWN[0]; i++) {
        load(KNOWN[i].id);
        for (int q = 0; q < in.item_n; q++) {
            bool gate = !strcmp(in.id, "pcptsd5") && q == 0;
            assert_int_equal(in.item[q].hard_events, gate);
            assert_int_equal(instrument_gate(&in.item[q]), gate);
            assert_int_equal(in.item[q].event_n, gate ? 6 : 0);
        }
    }
}

TEST(option_5_of_the_burnout_item_leads_to_help_and_never_ends_audit_c)
{
    load("burnout1");
    assert_int_equal(in.item[0].help_at, 4);
    assert_int_equal(in.item[0].end_at, -1);
    load("auditc");
    assert_int_equal(in.item[0].end_at, 0);
    assert_int_equal(in.item[1].help_at, -1);
}

/* The two halves of PHQ-4 have no meter: they are part of its total. */
TEST(meters_fill_as_the_number_of_bands_says)
{
    static const uint8_t blocks[BANDS_MAX][BANDS_MAX] = {
        [2] = {1, 3}, [3] = {1, 2, 4}, [4] = {1, 2, 3, 4}, [5] = {1, 2, 3, 4, 4}};
    static const uint8_t above_a_line[BANDS_MAX] = {1, 3, 4}, none[BANDS_MAX] = {0};
    for (size_t i = 0; i < sizeof KNOWN / sizeof KNOWN[0]; i++) {
        load(KNOWN[i].id);
        for (int s = 0; s < in.scale_n; s++) {
            const struct scale *scale = &in.scale[s];
            const uint8_t *expected = !strcmp(in.id, "cbi") ? above_a_line : blocks[scale->band_n];
            if (!strcmp(in.id, "auditc") || !strcmp(in.id, "pcptsd5") ||
                (!strcmp(in.id, "phq4") && s > 0))
                expected = none;
            for (int b = 0; b < scale->band_n; b++)
                assert_int_equal(scale->band[b].block, expected[b]);
        }
    }
}

TEST(a_form_without_a_meter_says_in_its_bands_how_near_people_must_be)
{
    static const uint8_t concern[] = {1, 2, 3};
    load("auditc");
    assert_int_equal(in.topic, TOPIC_ALCOHOL);
    for (int b = 0; b < in.scale[0].band_n; b++)
        assert_int_equal(in.scale[0].band[b].concern, concern[b]);
    for (size_t i = 0; i < sizeof KNOWN / sizeof KNOWN[0]; i++) {
        load(KNOWN[i].id);
        for (int b = 0; b < in.scale[0].band_n; b++)
            if (in.scale[0].band[b].block)
                assert_int_equal(in.scale[0].band[b].concern, in.scale[0].band[b].block);
    }
}

static const char GOOD[] = "[instrument]\nid = x\nname = X\ntitle = X\ncredit = c\nlicence = l\n"
                           "[options.a]\nno = 0 | No\nyes = 1 | Yes\n"
                           "[scale.total]\nmethod = sum\nrange = 0 - 2\n"
                           "band.1 = 0 - 0 | 1 | low\nband.2 = 1 - 2 | 3 | high\n"
                           "[item.q1]\ntext = A?\noptions = a\n[item.q2]\ntext = B?\noptions = a\n"
                           "[example.1]\nanswers = q1=yes, q2=no\ntotal = 1\n";

/* Reads GOOD with the first `from` in it changed to `to`; returns the line of the
 * first fault, or 0. */
static int line_of_fault(const char *from, const char *to)
{
    static char text[4096];
    const char *at = strstr(GOOD, from);
    assert_non_null(at);
    struct text made = text_in(text, sizeof text);
    text_add_n(&made, GOOD, (size_t)(at - GOOD));
    text_add(&made, to);
    text_add(&made, at + strlen(from));
    memset(&faults, 0, sizeof faults);
    int result = instrument_read(&in, text, made.n, &faults);
    assert_int_equal(result, faults.refused ? -1 : 0);
    return faults.n ? faults.list[0].line : 0;
}

TEST(each_mistake_is_found_in_its_line)
{
    assert_int_equal(line_of_fault("A?", "A?"), 0);
    assert_int_equal(line_of_fault("title = X", "titel = X"), 4);
    assert_int_equal(line_of_fault("no = 0 | No", "no = No"), 8);
    assert_int_equal(line_of_fault("no = 0 | No", "no = x | No"), 8);
    assert_int_equal(line_of_fault("method = sum", "method = median"), 11);
    assert_int_equal(line_of_fault("range = 0 - 2", "range = 0 - 3"), 12);
    assert_int_equal(line_of_fault("range = 0 - 2", "range = 2 - 0"), 12);
    assert_int_equal(line_of_fault("0 - 0 | 1", "0 - 0 | 5"), 13);
    assert_int_equal(line_of_fault("band.2 = 1 - 2", "band.2 = 2 - 2"), 14);
    assert_int_equal(line_of_fault("band.2 = 1 - 2", "band.2 = 0 - 2"), 14);
    assert_int_equal(line_of_fault("band.2 = 1 - 2", "band.3 = 1 - 2"), 14);
    assert_int_equal(line_of_fault("2 | 3 | high\n", "2 | 3 | high\nconcern.2 = 4\n"), 0);
    assert_int_equal(line_of_fault("2 | 3 | high\n", "2 | 3 | high\nconcern.2 = 5\n"), 15);
    assert_int_equal(line_of_fault("2 | 3 | high\n", "2 | 3 | high\nconcern.3 = 1\n"), 15);
    assert_int_equal(
        line_of_fault("0 | 1 | low\nband.2 = 1 - 2 | 3 |", "0 | 0 | low\nband.2 = 1 - 2 | 0 |"),
        13);
    assert_int_equal(line_of_fault("title = X\n", "title = X\ntopic = wine\n"), 5);
    assert_int_equal(line_of_fault("[item.q2]", "[itm.q2]"), 18);
    assert_int_equal(line_of_fault("options = a\n[item", "options = b\n[item"), 17);
    assert_int_equal(line_of_fault("options = a\n[item", "options = a\nhelp_at = si\n[item"), 18);
    assert_int_equal(line_of_fault("options = a\n[item", "options = a\nscale = all\n[item"), 18);
    assert_int_equal(line_of_fault("options = a\n[item", "options = a\nreversed = so\n[item"), 18);
    assert_int_equal(line_of_fault("text = A?", "text ="), 15);
    assert_int_equal(line_of_fault("text = B?", "text = B?\nonly_if_any = yes"), 20);
    assert_int_equal(line_of_fault("text = B?", "text = B?\nonly_if_any = yes\nscale = none"), 12);
    assert_int_equal(line_of_fault("text = A?", "text = A?\nonly_if_any = yes\nscale = none"), 17);
    assert_int_equal(line_of_fault("q1=yes, q2=no", "q1=yes, q3=no"), 22);
    assert_int_equal(line_of_fault("q1=yes, q2=no", "q1=yes, q2"), 22);
    assert_int_equal(line_of_fault("total = 1", "all = 1"), 23);
}

TEST(a_list_of_events_is_as_long_as_fits)
{
    assert_int_equal(line_of_fault("text = A?", "text = A?\nevents = 1|2|3|4|5|6|7|8"), 0);
    assert_int_equal(in.item[0].event_n, 8);
    assert_string_equal(in.item[0].event[7], "8");
    assert_int_equal(line_of_fault("text = A?", "text = A?\nevents = 1|2|3|4|5|6|7|8|9"), 17);
    assert_int_equal(line_of_fault("text = A?", "text = A?\nsensitive = event"), 17);
}

#define FIGURE                                                                                     \
    "[others.total]\nyear = 2021\ngroup = nurses\nsize = 1,234\nfound = 56 in 100 scored 1\n"      \
    "source = Nobody 2022\n"

TEST(a_figure_about_others_is_whole_or_refused)
{
    static const struct {
        const char *from, *to;
        int line;
    } WRONG[] = {{"[others.total]", "[others.all]", 24},
                 {"year = 2021\n", "", 24},
                 {"group = nurses\n", "", 24},
                 {"group = nurses", "group =", 26},
                 {"size = 1,234\n", "", 24},
                 {"found = 56 in 100 scored 1\n", "", 24},
                 {"source = Nobody 2022\n", "", 24},
                 {"year = 2021", "year = last year", 25},
                 {"year = 2021", "year = 21", 25},
                 {"size = 1,234", "size = many", 27},
                 {"size = 1,234", "size = 56 in 100", 27},
                 {"found = 56 in 100 scored 1", "found = most did", 28},
                 {"source = ", "by = ", 29}};
    assert_int_equal(line_of_fault("total = 1\n", "total = 1\n" FIGURE), 0);
    assert_string_equal(in.scale[0].figure[FIGURE_YEAR], "2021");
    assert_string_equal(in.scale[0].figure[FIGURE_SIZE], "1,234");
    assert_string_equal(in.scale[0].figure[FIGURE_SOURCE], "Nobody 2022");
    for (size_t i = 0; i < sizeof WRONG / sizeof WRONG[0]; i++) {
        char added[512];
        struct text text = text_in(added, sizeof added);
        const char *at = strstr(FIGURE, WRONG[i].from);
        assert_non_null(at);
        text_add(&text, "total = 1\n");
        text_add_n(&text, FIGURE, (size_t)(at - FIGURE));
        text_add(&text, WRONG[i].to);
        text_add(&text, at + strlen(WRONG[i].from));
        assert_int_equal(line_of_fault("total = 1\n", added), WRONG[i].line);
        assert_null(in.scale[0].figure[FIGURE_YEAR]);
    }
}

TEST(too_much_of_anything_is_a_fault_and_never_overruns)
{
    const char *parts[] = {"[options.", "[scale.", "[item.", "[example.", "[others."};
    static char text[8192];
    for (int p = 0; p < 5; p++) {
        struct text made = text_in(text, sizeof text);
        for (int i = 0; i < 100; i++) {
            text_add(&made, parts[p]);
            text_add_int(&made, i);
            text_add(&made, "]\n");
        }
        memset(&faults, 0, sizeof faults);
        assert_int_equal(instrument_read(&in, text, made.n, &faults), -1);
    }
}
