/* What is known of 988 besides its number, and since when. Promises that a code holds what is shown
 * beside it, and that a row that is old is told. A day of reading that is known by its month only
 * is the first of it. */
#include "core/content/ways.h"
#include "core/plain/isodate.h"

enum { CHECK_DAYS = 90 };

static const struct way WAYS[WAYS_N] = {
    /* SAMHSA: "call, chat or text 988", free, at any time */
    [WAY_988] = {"988", WORD_E1_CALL, WORD_E1_988, "988", "", "tel:988", "2026-11-01"},
    /* 988's page "Servicios en español"; SAMHSA's announcement of 2023-07-13 */
    [WAY_SPANISH] = {"Spanish", WORD_E3_SPANISH, WORD_E3_SPANISH_HOW, "988", "2", "tel:988",
                     "2026-11-01"},
    [WAY_SPANISH_TEXT] = {"Spanish, text", WORD_E3_AYUDA, WORD_E3_AYUDA_HOW, "988", "AYUDA",
                          "SMSTO:988:AYUDA", "2026-11-01"},
    /* The VA's one-page sheet: "Dial 988 then Press 1", text 838255 */
    [WAY_VETERANS] = {"veterans", WORD_E3_VETERANS, WORD_E3_VETERANS_HOW, "988", "1", "tel:988",
                      "2026-11-01"},
    [WAY_VETERANS_TEXT] = {"veterans, text", WORD_E3_VETERANS_TEXT, WORD_E3_VETERANS_TEXT_HOW,
                           "838255", "", "SMSTO:838255:", "2026-11-01"},
    /* News reports of 2023-09-09; the service's own page was not seen. */
    [WAY_ASL] = {"ASL", WORD_E3_ASL, WORD_E3_ASL_HOW, "988lifeline.org", "ASL Now",
                 "https://988lifeline.org", "2026-11-01"},
    [WAY_VIDEOPHONE] = {"videophone", WORD_E3_VIDEOPHONE, WORD_E3_VIDEOPHONE_HOW, "(800) 273-8255",
                        "", "tel:8002738255", "2026-11-01"},
    /* 988lifeline.org */
    [WAY_CHAT] = {"chat", WORD_E3_CHAT, WORD_E3_CHAT_HOW, "988lifeline.org/chat", "",
                  "https://988lifeline.org/chat", "2026-11-01"}};

const struct way *ways_at(int i)
{
    return i >= 0 && i < WAYS_N ? &WAYS[i] : NULL;
}

bool ways_check_dates(const char *today, struct faults *faults)
{
    int now, checked;
    if (!isodate_parse(today, &now))
        return false;
    faults->file = "988, built in";
    for (int i = 0; i < WAYS_N; i++)
        if (isodate_parse(WAYS[i].checked_on, &checked) && now - checked > CHECK_DAYS)
            fault_warn(faults, 0,
                       "\"{}\" ({}) was read on {}, more than 90 days ago. Try it, and ask for a "
                       "newer version. The kiosk will still start.",
                       WAYS[i].id, WAYS[i].number, WAYS[i].checked_on);
    return true;
}
