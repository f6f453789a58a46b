/* Tests app/core/content/site_id.c, and that is_site of tools/period.sh has the same rule. */
#include "core/content/site_id.h"
#include "tests/fakes/unit.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *id;
    bool good;
} IDS[] = {{"east", true},
           {"East-Wing-2", true},
           {"a", true},
           {"e5", true},
           {"marion-2", true},
           {"may", true},
           {"mar-1a", true},
           {"truest", true},
           {"a-", true},
           {"nano", true},
           {"", false},
           {"-east", false},
           {"2-11", false},
           {"1E5", false},
           {"007", false},
           {"2nd", false},
           {"mar-1", false},
           {"SEPT2", false},
           {"Jan-2027", false},
           {"dec1-2", false},
           {"true", false},
           {"FALSE", false},
           {"NA", false},
           {"NaN", false},
           {"null", false},
           {"None", false},
           {"inf", false},
           {"ea st", false},
           {"east_1", false},
           {"=east", false},
           {"+east", false},
           {"@east", false},
           {"\u00E9st", false},
           {"e\u0430st", false},
           {"abcdefghijklmnopqrstuvwxyz-12345", true},
           {"abcdefghijklmnopqrstuvwxyz-123456", false}};
enum { ID_COUNT = sizeof IDS / sizeof IDS[0] };

TEST(an_id_names_files_and_no_spreadsheet_changes_it)
{
    for (int i = 0; i < ID_COUNT; i++)
        if (site_id_good(span_of(IDS[i].id)) != IDS[i].good)
            fail_msg("%s", IDS[i].id);
}

TEST(those_who_fetch_have_the_same_rule)
{
    for (int i = 0; i < ID_COUNT; i++) {
        char command[200];
        snprintf(command, sizeof command, ". ./tools/period.sh; is_site '%s'", IDS[i].id);
        if ((system(command) == 0) != IDS[i].good)
            fail_msg("%s", IDS[i].id);
    }
}
