/* Tests app/core/plain/slip.c: what nobody means visitors to read. */
#include "core/plain/slip.h"
#include "tests/fakes/unit.h"

TEST(a_comment_behind_a_value_is_found)
{
    static const struct {
        const char *value, *comment;
    } kinds[] = {{"Front desk ; ring first", "; ring first"},
                 {"Front desk ;ring first", ";ring first"},
                 {"\"Front desk\" ; ring first", "; ring first"},
                 {"Harbor Program # old name", "# old name"},
                 {"Harbor Program\t#old name", "#old name"},
                 {"Harbor Program #", "#"},
                 {"20 ;", ";"},
                 {"Front desk // not to be given out", "// not to be given out"},
                 {"Front desk <!-- ask Legal -->", "<!-- ask Legal -->"}};
    const char *none[] = {"Front desk; ring first",
                          "Room #5",
                          "Room #12b",
                          "https://example.org/a#b",
                          "#FFFFFF",
                          "#",
                          "; all of it",
                          "A / B",
                          "He said: \"no;\"",
                          "a //",
                          "C#",
                          ""};
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        struct span found = slip_comment(span_of(kinds[i].value));
        if (!span_same(found, span_of(kinds[i].comment)))
            fail_msg("%s", kinds[i].value);
    }
    for (size_t i = 0; i < sizeof none / sizeof none[0]; i++)
        if (slip_comment(span_of(none[i])).n)
            fail_msg("%s", none[i]);
}

TEST(the_words_of_machines_are_known)
{
    const char *words[] = {"#N/A",
                           "#REF!",
                           "#VALUE!",
                           "#NAME?",
                           "#DIV/0!",
                           "#NUM!",
                           "#NULL!",
                           "#SPILL!",
                           "#BEZUG!",
                           "#NV",
                           "########",
                           "Err:502",
                           "NULL",
                           "null",
                           "NaN",
                           "undefined",
                           "\\N",
                           "(null)",
                           "[object Object]",
                           "=HYPERLINK(\"a\")",
                           "=SUM(A1:A3)"};
    const char *none[] = {"",     "None",  "Null Street Clinic", "#FFFFFF", "#", "# 1!", "=", "N/A",
                          "Who?", "Help!", "Nan Miller",         "#5"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (!slip_machine(span_of(words[i])))
            fail_msg("%s", words[i]);
    for (size_t i = 0; i < sizeof none / sizeof none[0]; i++)
        if (slip_machine(span_of(none[i])))
            fail_msg("%s", none[i]);
}

TEST(the_writing_of_a_web_page_is_found)
{
    const char *found[][2] = {
        {"Help &amp; hope", "&amp;"}, {"don&#39;t", "&#"}, {"One<br>two", "<br"},
        {"One<BR/>two", "<br"},       {"<b>Now", "<b>"},   {"Now</strong>", "</"},
        {"One&nbsp;two", "&nbsp;"}};
    const char *none[] = {
        "", "Help & hope", "Q&A", "AT&T; now", "1 < 2 > 0", "https://example.org/?a=1&b=2", "<3"};
    for (size_t i = 0; i < sizeof found / sizeof found[0]; i++)
        assert_true(span_is(slip_markup(span_of(found[i][0])), found[i][1]));
    for (size_t i = 0; i < sizeof none / sizeof none[0]; i++)
        if (slip_markup(span_of(none[i])).n)
            fail_msg("%s", none[i]);
}

TEST(what_only_holds_a_place_is_known)
{
    const char *fillers[] = {"TBD",       "tba",     "N/A", "n/a",
                             "None",      "xxx",     "XX",  "???",
                             "-",         "--",      "...", "Lorem ipsum dolor sit amet",
                             "CHANGE ME", "changeme"};
    const char *none[] = {"",    "x",    "X",        "None of it is kept", "No",
                          "A-Z", "Nile", "Examples", "TBD Street Clinic",  "5",
                          "NA"};
    for (size_t i = 0; i < sizeof fillers / sizeof fillers[0]; i++)
        if (!slip_filler(span_of(fillers[i])))
            fail_msg("%s", fillers[i]);
    for (size_t i = 0; i < sizeof none / sizeof none[0]; i++)
        if (slip_filler(span_of(none[i])))
            fail_msg("%s", none[i]);
}
