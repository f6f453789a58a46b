/* One small step: the higher the concern, the nearer the people. Promises that from afar the page
 * looks the same whatever was answered: as many tiles in the same places, only words and their
 * order differ. */
#include "core/glass/view.h"
#include "core/glass/view_parts.h"
#include "core/visit/intent.h"
#include "core/visit/offer.h"
#include "core/visit/screen.h"

enum { STEPS_MAX = 5 };

static struct choice go(struct sheet *sheet, enum word word, int screen)
{
    return view_parts_tile(sheet, word, INTENT_GO, screen);
}

static struct choice call(struct sheet *sheet)
{
    return go(sheet,
              offer_when(sheet->machine, WHEN_PHONE)   ? WORD_D1_CALL
              : offer_when(sheet->machine, WHEN_LINES) ? WORD_D1_TALK
                                                       : WORD_D1_LINE,
              SCREEN_PHONE_LINES);
}

/* People first, or a habit. */
static int steps(struct sheet *sheet, struct choice *choices)
{
    const struct machine *machine = sheet->machine;
    struct choice moment = go(sheet, WORD_D1_MOMENT, SCREEN_MOMENT);
    bool people = offer_when(machine, WHEN_PEOPLE_FIRST);
    int n = 0;
    if (!people)
        choices[n++] = moment;
    choices[n++] = call(sheet);
    if (offer_when(machine, WHEN_PEERS))
        choices[n++] = go(sheet, WORD_D1_PEER, SCREEN_PEERS);
    if (offer_when(machine, WHEN_LAMP))
        choices[n++] = view_parts_tile(sheet, WORD_D1_VISIT, INTENT_CHECKIN, 0);
    if (people)
        choices[n++] = moment;
    choices[n++] = go(sheet, WORD_D1_MORE, SCREEN_PROGRAM);
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

/* A result that was not seen yet is where it can also be left for today. */
static struct choice last(struct sheet *sheet)
{
    struct choice choice = offer_when(sheet->machine, WHEN_UNSEEN_RESULT)
                               ? view_parts_tile(sheet, WORD_D1_RESULT, INTENT_RESULT, 0)
                               : go(sheet, WORD_D1_NO, SCREEN_NOT_TODAY);
    choice.dense = true;
    return choice;
}

void view_steps(struct sheet *sheet)
{
    struct choice choices[STEPS_MAX], out = last(sheet);
    int n = steps(sheet, choices), columns = choices_columns(sheet);
    flow_title(sheet, say(sheet, WORD_D1_TITLE));
    any(sheet);
    flow_gap(sheet, sheet->gap * 3 / 2);
    /* The first is as wide as the page, and one more if it takes that to leave no hole. */
    int wide = n % 2 ? 1 : 2;
    choices_flow(sheet, choices, wide, 1);
    choices_flow(sheet, choices + wide, n - wide, columns);
    choices_flow(sheet, &out, 1, 2 * columns);
}
