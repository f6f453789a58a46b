/* One small step: the higher the concern, the nearer the people. Promises that from afar the page
 * looks the same whatever was answered: as many tiles in the same places, only words and their
 * order differ. */
#include "core/glass/frame.h"
#include "core/glass/view.h"
#include "core/glass/view_checkin.h"
#include "core/glass/view_parts.h"
#include "core/visit/intent.h"
#include "core/visit/offer.h"
#include "core/visit/screen.h"

enum { STEPS_MAX = 5 };

static struct choice step(struct sheet *sheet, enum word word, enum word line, int intent, int arg)
{
    struct choice choice = view_parts_tile(sheet, word, intent, arg);
    choice.line = choices_lines(sheet) ? say(sheet, line) : NULL;
    return choice;
}

static struct choice call(struct sheet *sheet)
{
    bool phone = offer_when(sheet->machine, WHEN_PHONE);
    return step(sheet, phone ? WORD_D1_CALL : WORD_D1_TALK, WORD_D1_CALL_LINE, INTENT_GO,
                SCREEN_PHONE_LINES);
}

/* People first, or a habit. */
static int steps(struct sheet *sheet, struct choice *choices)
{
    const struct machine *machine = sheet->machine;
    struct choice moment =
        step(sheet, WORD_D1_MOMENT, WORD_A2_MOMENT_ALONE, INTENT_GO, SCREEN_MOMENT);
    bool people = offer_when(machine, WHEN_PEOPLE_FIRST);
    int n = 0;
    if (!people)
        choices[n++] = moment;
    choices[n++] = call(sheet);
    if (offer_when(machine, WHEN_PEERS))
        choices[n++] = step(sheet, WORD_D1_PEER, WORD_A2_PEERS_LINE, INTENT_GO, SCREEN_PEERS);
    if (offer_when(machine, WHEN_LAMP))
        choices[n++] = step(sheet, WORD_D1_VISIT, view_checkin_line(sheet, WORD_A2_CHECKIN_LINE),
                            INTENT_CHECKIN, 0);
    if (people)
        choices[n++] = moment;
    choices[n++] = step(sheet, WORD_D1_MORE, WORD_D1_MORE_LINE, INTENT_GO, SCREEN_PROGRAM);
    return n;
}

/* In the room of the taller of the two. */
static void any(struct sheet *sheet)
{
    int width = flow_width(sheet, TYPE_BODY);
    int a = type_height(sheet, TYPE_BODY, width, say(sheet, WORD_D1_ANY));
    int b = type_height(sheet, TYPE_BODY, width, say(sheet, WORD_D1_FIRST));
    bool near = offer_when(sheet->machine, WHEN_NEAR);
    flow_gap(sheet, sheet->para);
    flow_filled(sheet, TYPE_BODY, say(sheet, near ? WORD_D1_FIRST : WORD_D1_ANY), a > b ? a : b);
}

/* Not now, or a result that was not seen yet. */
static void leads(struct sheet *sheet)
{
    if (offer_when(sheet->machine, WHEN_UNSEEN_RESULT))
        frame_leads(sheet, say(sheet, WORD_D1_RESULT), INTENT_RESULT, 0, false);
    else
        frame_leads(sheet, say(sheet, WORD_D1_NO), INTENT_GO, SCREEN_NOT_TODAY, false);
}

/* Every row as high as the highest of the tiles, wherever it stands. */
static void even_rows(struct sheet *sheet, const struct choice *choices, int n, int columns)
{
    int tile = sheet->tile;
    for (int i = 0; i < n; i++) {
        int height = choices_height(sheet, &choices[i], 1, columns);
        tile = height > tile ? height : tile;
    }
    sheet->tile = tile;
}

void view_steps(struct sheet *sheet)
{
    struct choice choices[STEPS_MAX];
    int n = steps(sheet, choices), columns = choices_columns(sheet);
    int wide = n % 2 ? 1 : 2; /* so that no hole is left */
    even_rows(sheet, choices, n, columns);
    flow_title(sheet, say(sheet, WORD_D1_TITLE));
    any(sheet);
    flow_gap(sheet, sheet->gap * 3 / 2);
    choices[0].filled = true;
    choices_flow(sheet, choices, wide, 1);
    choices_flow(sheet, choices + wide, n - wide, columns);
    leads(sheet);
}
