/* Tests app/core/plain/compose.c: what two signs make one letter, and which letter that is. */
#include "core/plain/compose.h"
#include "core/plain/utf.h"
#include "tests/fakes/unit.h"
#include <string.h>

static const char *cleaned(const char *raw)
{
    static char out[256];
    struct utf_place place;
    assert_true(utf_clean(raw, strlen(raw), out, sizeof out, &place) >= 0);
    return out;
}

TEST(taken_apart_and_put_together_each_letter_is_the_same)
{
    int made = 0;
    for (uint32_t letter = 0x80; letter < 0x2000; letter++) {
        uint32_t base, mark;
        if (!compose_apart(letter, &base, &mark))
            continue;
        made++;
        if (compose_pair(base, mark) != letter)
            fail_msg("%x", letter);
    }
    assert_int_equal(made, 497); /* of the Unicode Character Database, version 14 */
}

/* As a Mac writes them, and as the Vietnamese keyboard of Windows does: the letter with its hat in
 * one, its tone behind it. */
TEST(texts_become_what_others_write)
{
    static const char *const texts[][2] = {
        {"Jose\u0301", "José"},
        {"n\u0303andu\u0301", "ñandú"},
        {"A\u030Angstro\u0308m", "Ångström"},
        {"c\u0327a", "ça"},
        {"Dvor\u030Ca\u0301k", "Dvořák"},
        {"I\u0307zmir", "İzmir"},
        {"Nguye\u0302\u0303n Thi\u0323", "Nguyễn Thị"},
        {"Nguy\u00EA\u0303n", "Nguyễn"},
        {"Vi\u00EA\u0323t", "Việt"},
        {"Vie\u0302\u0323t", "Việt"},
        {"Vie\u0323\u0302t", "Việt"},
        {"Phu\u031Bo\u031B\u0323ng", "Phượng"},
        {"o\u0308\u0304", "ȫ"},
        {"plain", "plain"},
        {"e", "e"},
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        assert_string_equal(cleaned(texts[i][0]), texts[i][1]);
}

TEST(what_does_not_compose_stays_as_it_is)
{
    static const char *const texts[] = {"x\u0302", "\u0301e",      "e \u0301",
                                        "1\u0301", "\u00E9\u0302", "e\u20AC"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        assert_string_equal(cleaned(texts[i]), texts[i]);
    assert_int_equal(compose_pair('e', 0x2019), 0);
    assert_int_equal(compose_pair(0, 0x301), 0);
}
