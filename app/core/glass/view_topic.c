/* What a form says that speaks of more than a load, alcohol or a hard event: all its lines, and
 * where the answers are among them. Promises that what stays private comes first, and that no line
 * is said without what it means and what it does not. */
#include "core/glass/view_topic.h"
#include "core/glass/view_parts.h"
#include "core/visit/outcome.h"
#include "core/visit/questions.h"

static const enum word TOPIC_TEXT[TOPIC_COUNT][LINE_COUNT] = {
    [TOPIC_ALCOHOL] = {WORD_C6_ALCOHOL_NONE, WORD_C6_ALCOHOL_PART, WORD_C6_ALCOHOL_BELOW,
                       WORD_C6_ALCOHOL_FIRST, WORD_C6_ALCOHOL_BOTH, WORD_C6_ALCOHOL_FIRST_LEAST,
                       WORD_C6_ALCOHOL_BOTH_LEAST},
    [TOPIC_TRAUMA] = {WORD_C6_TRAUMA_NONE, WORD_C6_TRAUMA_PART, WORD_C6_TRAUMA_BELOW,
                      WORD_C6_TRAUMA_FIRST, WORD_C6_TRAUMA_BOTH, WORD_C6_TRAUMA_FIRST_LEAST,
                      WORD_C6_TRAUMA_BOTH_LEAST}};
static const enum word TOPIC_MEANS[TOPIC_COUNT] = {
    [TOPIC_ALCOHOL] = WORD_C6_ALCOHOL_MEANS, [TOPIC_TRAUMA] = WORD_C6_TRAUMA_MEANS};

enum topic view_topic_first(const struct machine *machine)
{
    int parts = questions_parts(machine);
    for (int p = 0; p < parts; p++)
        if (questions_part(machine, p)->topic != TOPIC_LOAD)
            return (enum topic)questions_part(machine, p)->topic;
    return TOPIC_LOAD;
}

/* --- lines ---------------------------------------------------------------------------------- */

static int line_height(const struct sheet *sheet, const char *s)
{
    int indent = scene_cap_px(sheet->em[TYPE_BODY]) + sheet->pad;
    return type_height(sheet, TYPE_BODY, sheet->area.w - indent, s);
}

/* On one page. */
void view_topic_lines(struct sheet *sheet, const struct result *result)
{
    int all = 0;
    for (int i = 0; i < result->scale->band_n; i++)
        all += line_height(sheet, result->scale->band[i].name);
    flow_keep(sheet, all <= sheet->area.h ? all : 0);
    for (int i = 0; i < result->scale->band_n; i++) {
        bool here = result->score.valid && i == result->score.band;
        int mark = scene_cap_px(sheet->em[TYPE_BODY]), indent = mark + sheet->pad;
        const char *s = result->scale->band[i].name;
        struct rect box = flow_take(sheet, line_height(sheet, s));
        if (!flow_drawn(sheet))
            continue;
        if (here)
            scene_mark(
                sheet->scene, SHAPE_TICK,
                (struct rect){box.x, box.y + (sheet->pitch[TYPE_BODY] - mark) / 2, mark, mark},
                COLOR_PRIMARY);
        box.x += indent;
        box.w -= indent;
        type_draw(sheet, TYPE_BODY, COLOR_INK, box, s);
    }
}

/* --- all of it ------------------------------------------------------------------------------ */

void view_topic_private(struct sheet *sheet)
{
    if (view_topic_first(sheet->machine) == TOPIC_LOAD)
        return;
    flow_para(sheet, say(sheet, WORD_C6_PRIVATE));
    view_parts_fact(sheet, "disclosure");
    view_parts_fact(sheet, "records");
}

/* In the room of the tallest that may be in its place. */
static void say_where(struct sheet *sheet, int topic, enum outcome_line which)
{
    int tallest = 0, width = flow_width(sheet, TYPE_BODY);
    for (int i = 0; i < LINE_COUNT; i++) {
        int height = type_height(sheet, TYPE_BODY, width, say(sheet, TOPIC_TEXT[topic][i]));
        tallest = height > tallest ? height : tallest;
    }
    flow_filled(sheet, TYPE_BODY, say(sheet, TOPIC_TEXT[topic][which]), tallest);
}

/* What stays private, what the answers say, all the lines, what a line means and what not. */
void view_topic(struct sheet *sheet, const struct result *result, const struct concern *concern)
{
    enum topic topic = (enum topic)result->instrument->topic;
    flow_gap(sheet, sheet->para);
    flow_keep(sheet, 4 * sheet->pitch[TYPE_BODY]);
    flow_text(sheet, TYPE_STRONG, COLOR_INK, result->scale->title);
    if (topic == view_topic_first(sheet->machine))
        view_topic_private(sheet);
    flow_gap(sheet, sheet->para);
    say_where(sheet, (int)topic, outcome_line(concern, topic));
    flow_gap(sheet, sheet->para);
    view_topic_lines(sheet, result);
    flow_para(sheet, say(sheet, TOPIC_MEANS[topic]));
}
