/* Tests app/core/content/glyphs.c: what becomes of letters that the glass cannot draw, and that
 * each is told where it stands. */
#include "core/content/glyphs.h"
#include "core/plain/span.h"
#include "core/plain/utf.h"
#include "io/files/faces.h"
#include "tests/fakes/unit.h"
#include <string.h>

static struct faults faults;
static char text[4096];

static const char *fit(bool list, const char *raw)
{
    const struct fonts fonts = faces_fonts();
    struct utf_place place;
    memset(&faults, 0, sizeof faults);
    long n = utf_clean(raw, strlen(raw), text, sizeof text, &place);
    assert_true(n >= 0);
    size_t fitted = glyphs_fit(&fonts, text, (size_t)n, list, &faults);
    assert_int_equal(fitted, strlen(text));
    assert_int_equal(faults.refused, 0);
    return text;
}

/* One value each: what is written, what visitors read, and how it is told. NULL: not at all. */
static const struct {
    const char *written, *read, *told;
} LETTERS[] = {
    /* the font has them, in one or in two */
    {"José Ñandú", "José Ñandú", NULL},
    {"Jose\u0301", "José", NULL},
    {"Łukasz Đorđević Çağlar", "Łukasz Đorđević Çağlar", NULL},
    {"Dvořák, Þór, Œuvre, Straße", "Dvořák, Þór, Œuvre, Straße", NULL},
    {"“Talk” – to us… 5 € • ok", "“Talk” – to us… 5 € • ok", NULL},
    /* the second font has them */
    {"Nguyễn Văn Trần", "Nguyễn Văn Trần", NULL},
    {"Nguye\u0302\u0303n", "Nguyễn", NULL},
    {"Kōhanamoku, İpek, Ũ, Ĉ", "Kōhanamoku, İpek, Ũ, Ĉ", NULL},
    {"Thị", "Thị", NULL},
    {"Thi\u0323", "Thị", NULL},
    {"Phượng", "Phượng", NULL},
    {"Vi\u00EA\u0323t", "Việt", NULL},
    {"Siân Ŵyn", "Siân Ŵyn", NULL},
    {"Ḥusayn, GROẞ, ĳs", "Ḥusayn, GROẞ, ĳs", NULL},
    {"w\u0302o", "ŵo", NULL},
    /* signs that are no letters */
    {"Call us 📞", "Call us ", "\"📞\" (U+1F4DE)"},
    {"😀😀😀 Talk", " Talk", "\"😀\" (U+1F600)"},
    {"👩🏽\u200D⚕️ Nurse", " Nurse", "\"👩\" (U+1F469), \"🏽\" (U+1F3FD), \"⚕\" (U+2695)"},
    {"🇺🇸 Line", " Line", "\"🇺\" (U+1F1FA), \"🇸\" (U+1F1F8)"},
    {"1️⃣ First", "1 First", "\"\u20E3\" (U+20E3)"},
    {"A → B ✓", "A  B ", "\"→\" (U+2192), \"✓\" (U+2713)"},
    {"★ Best", " Best", "\"★\" (U+2605)"},
    {"x\u0338y", "xy", "(U+0338)"},
    {"q\u0301", "q", "(U+0301)"},
    /* what looks alike */
    {"oﬃce ﬁle", "office file", NULL},
    {"● One ▪ Two", "• One • Two", NULL},
    {"5′ walk", "5’ walk", NULL},
    {"№ 5", "No. 5", NULL},
    /* other alphabets */
    {"王小明", "王小明", "can't draw \"王\" (U+738B), \"小\" (U+5C0F), \"明\" (U+660E)"},
    {"محمد", "محمد", "can't draw \"م\" (U+0645), \"ح\" (U+062D), \"د\" (U+062F)"},
    {"שרה", "שרה", "\"ש\" (U+05E9), \"ר\" (U+05E8), \"ה\" (U+05D4)"},
    {"Ольга", "Ольга",
     "\"О\" (U+041E), \"л\" (U+043B), \"ь\" (U+044C), \"г\" (U+0433), \"а\" (U+0430)"},
    {"김민준", "김민준", "\"김\" (U+AE40)"},
    {"हिन्दी", "हिन्दी", "(U+0939)"},
    {"Ωμέγα", "Ωμέγα", "\"έ\" (U+03AD)"},
};

static void list_of(char *to, const char *cell)
{
    strcpy(to, "shown_name,role\nAnn,Peer\n\"");
    strcat(to, cell);
    strcat(to, "\",Nurse\n");
}

TEST(each_letter_that_cannot_be_drawn_is_told_with_its_line_and_its_column)
{
    for (size_t i = 0; i < sizeof LETTERS / sizeof LETTERS[0]; i++) {
        char raw[256], read[256];
        list_of(raw, LETTERS[i].written);
        list_of(read, LETTERS[i].read);
        assert_string_equal(fit(true, raw), read);
        assert_int_equal(faults.total, LETTERS[i].told ? 1 : 0);
        if (!LETTERS[i].told)
            continue;
        assert_int_equal(faults.list[0].line, 3);
        if (!strstr(faults.list[0].what, LETTERS[i].told) ||
            !strstr(faults.list[0].what, "\"shown_name\""))
            fail_msg("%s: %s", LETTERS[i].written, faults.list[0].what);
        if (strcmp(LETTERS[i].read, LETTERS[i].written) == 0)
            continue;
        fit(true, read); /* the mend, to the letter */
        assert_int_equal(faults.total, 0);
    }
}

TEST(settings_are_told_with_their_heading_and_comments_are_nobodys)
{
    assert_string_equal(fit(false, "# 王\n; ☺\nprogram = Vi☺\n[room.1]\nname = 王\n"
                                   "for = Talk ☺\n"),
                        "# 王\n; ☺\nprogram = Vi\n[room.1]\nname = 王\nfor = Talk \n");
    assert_int_equal(faults.total, 3);
    assert_int_equal(faults.list[0].line, 3);
    assert_non_null(strstr(faults.list[0].what, "\"program\""));
    assert_int_equal(faults.list[1].line, 5);
    assert_non_null(strstr(faults.list[1].what, "\"room.1.name\""));
    assert_int_equal(faults.list[2].line, 6);
    assert_non_null(strstr(faults.list[2].what, "\"room.1.for\""));
}

TEST(every_column_is_looked_at_whatever_parts_the_cells)
{
    assert_string_equal(fit(true, "sep=;\nname;who;hours\nA;\"b; ☂\";c ☺\n"),
                        "sep=;\nname;who;hours\nA;\"b; \";c \n");
    assert_int_equal(faults.total, 2);
    assert_int_equal(faults.list[0].line, 3);
    assert_non_null(strstr(faults.list[0].what, "\"who\""));
    assert_non_null(strstr(faults.list[1].what, "\"hours\""));
    assert_string_equal(fit(true, "name\twho\n\n☺\tx\n"), "name\twho\n\n\tx\n");
    assert_int_equal(faults.list[0].line, 3);
}

TEST(what_nobody_reads_on_the_glass_is_not_told)
{
    assert_string_equal(fit(false, "crisis_owner = 王\n"), "crisis_owner = 王\n");
    assert_int_equal(faults.total, 0);
}

TEST(an_address_stays_as_it_is)
{
    static const char *const lists[] = {"title,qr_text\nA,https://example.org/thị→☺\n",
                                        "shown_name,reach_at\nA,th☺@example.org\n"};
    for (int i = 0; i < 2; i++) {
        assert_string_equal(fit(true, lists[i]), lists[i]);
        assert_int_equal(faults.total, 1);
        assert_non_null(strstr(faults.list[0].what, "can't draw"));
    }
}

TEST(many_are_counted_and_no_letter_takes_the_last_word)
{
    char raw[2048] = "name,who\n";
    for (int i = 0; i < 20; i++)
        strcat(raw, "王小明王大文張三李四趙六孫七周八吳九鄭十,b\n");
    fit(true, raw);
    assert_int_equal(faults.total, GLYPHS_NOTES_MAX + 1);
    assert_non_null(
        strstr(faults.list[0].what, "and others; visitors see question marks. Write it"));
    assert_non_null(strstr(faults.list[GLYPHS_NOTES_MAX].what, "12 more places"));
}
