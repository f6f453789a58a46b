/* Puts an instrument file together: which options an item has, which scales it counts in. Checks it
 * as a source would: bands without gap or overlap, ranges that the points can reach, examples whose
 * questions and options exist. Must never let a file through without an example:
 * core/answers/examples.h scores them. */
#include "core/form/instrument_file.h"
#include "core/plain/ini.h"
#include "core/plain/text.h"
#include <string.h>

static struct quote hundredths(int32_t value)
{
    struct quote quote = {""};
    struct text text = text_in(quote.at, sizeof quote.at);
    text_add_hundredths(&text, value);
    return quote;
}

static void check_head(struct instrument_file *file)
{
    struct instrument *in = file->instrument;
    const struct {
        const char *key, *value;
    } must[] = {{"id", in->id},
                {"name", in->name},
                {"title", in->title},
                {"credit", in->credit},
                {"licence", in->licence}};
    const char **const may[] = {&in->stem, &in->without_self_harm};
    for (size_t i = 0; i < sizeof must / sizeof must[0]; i++)
        if (!must[i].value || !must[i].value[0])
            fault_add(file->faults, 0, "\"{}\" is missing. Add it under [instrument].", must[i].key,
                      NULL, NULL);
    for (size_t i = 0; i < sizeof may / sizeof may[0]; i++)
        if (!*may[i])
            *may[i] = "";
    if (!in->minutes_x2)
        in->minutes_x2 = 2;
    if (!in->item_n)
        fault_add(file->faults, 0, "there is no question. Add an [item.q1] with text and options.",
                  NULL, NULL, NULL);
    if (!in->scale_n)
        fault_add(file->faults, 0, "there is no scale. Add a [scale.total] with range and bands.",
                  NULL, NULL, NULL);
}

static void set_options(struct instrument_file *file, int i)
{
    struct item *item = &file->instrument->item[i];
    const struct item_lines *lines = &file->item[i];
    const char *names[OPTION_SETS_MAX + 1] = {0};
    struct quote quotes[OPTION_SETS_MAX];
    for (int s = 0; s < file->set_n; s++) {
        if (lines->options_line && span_same(file->set[s].name, lines->options)) {
            item->option_n = file->set[s].option_n;
            memcpy(item->option, file->set[s].option, sizeof item->option);
            return;
        }
        quotes[s] = span_quote(file->set[s].name);
        names[s] = quotes[s].at;
    }
    for (int before = 0; before < i && lines->options_line; before++)
        if (span_same(file->item[before].options, lines->options))
            return; /* it has been told */
    if (lines->options_line && !file->set_n)
        fault_add(file->faults, lines->options_line,
                  "there is no [options.{}] in this file. Add it, with a line for each option.",
                  span_quote(lines->options).at, NULL, NULL);
    else if (lines->options_line)
        ini_unknown(file->faults, lines->options_line, "list of options", lines->options, names);
    else
        fault_add(file->faults, lines->line, "question {} has no options. Add options = NAME.",
                  item->id, NULL, NULL);
}

static void set_scales(struct instrument_file *file, int i)
{
    struct instrument *in = file->instrument;
    struct item *item = &in->item[i];
    const struct item_lines *lines = &file->item[i];
    struct span rest = lines->scale, name;
    const char *names[SCALES_MAX + 1] = {0};
    item->scale = -1;
    if (!lines->scale_line) {
        if (in->scale_n == 1) {
            item->scale = 0;
            in->scale[0].items |= 1u << i;
        } else {
            fault_add(file->faults, lines->line,
                      "question {} does not say which scale it counts in. Add scale = NAME, or "
                      "scale = none.",
                      item->id, NULL, NULL);
        }
        return;
    }
    if (span_is(rest, "none"))
        return;
    for (int s = 0; s < in->scale_n; s++)
        names[s] = in->scale[s].id;
    while (span_cut(&rest, ',', &name)) {
        int s = instrument_scale(in, name);
        if (s < 0) {
            ini_unknown(file->faults, lines->scale_line, "scale", name, names);
            continue;
        }
        in->scale[s].items |= 1u << i;
        if (item->scale < 0 || s < item->scale)
            item->scale = (int8_t)s;
    }
}

static int8_t named_option(struct instrument_file *file, const struct item *item, struct span code,
                           int line)
{
    int option = line ? instrument_option(item, span_quote(code).at) : -1;
    if (line && option < 0)
        fault_add(file->faults, line, "\"{}\" is not an option of question {}.",
                  span_quote(code).at, item->id, NULL);
    return (int8_t)option;
}

static void limits(const struct item *item, int32_t *low, int32_t *high)
{
    *low = *high = item->option_n ? item->option[0].value : 0;
    for (int i = 1; i < item->option_n; i++) {
        *low = item->option[i].value < *low ? item->option[i].value : *low;
        *high = item->option[i].value > *high ? item->option[i].value : *high;
    }
}

static void set_item(struct instrument_file *file, int i)
{
    struct item *item = &file->instrument->item[i];
    const struct item_lines *lines = &file->item[i];
    set_options(file, i);
    set_scales(file, i);
    item->help_at = named_option(file, item, lines->help_at, lines->help_line);
    item->end_at = named_option(file, item, lines->end_at, lines->end_line);
    if (!item->text || !item->text[0]) {
        item->text = "";
        fault_add(file->faults, lines->line, "question {} has no text. Add text = ...", item->id,
                  NULL, NULL);
    }
    if (!item->stem)
        item->stem = file->instrument->stem;
    if (item->only_if_any && (i == 0 || item->scale >= 0))
        fault_add(file->faults, lines->only_line,
                  "question {} is not asked of everybody: it can't be the first, and no score can "
                  "wait for it. Add scale = none.",
                  item->id, NULL, NULL);
    if (lines->options_line && item->option_n == 1)
        fault_add(file->faults, lines->options_line, "question {} has one option only.", item->id,
                  NULL, NULL);
}

/* A mean is on the scale of its items; reversing an item must not leave that scale. */
static void check_mean_item(struct instrument_file *file, const struct scale *scale, int i)
{
    const struct item *item = &file->instrument->item[i];
    int32_t low, high;
    limits(item, &low, &high);
    if (item->reversed && (low + high) * 100 != scale->from + scale->to)
        fault_add(file->faults, file->item[i].reversed_line,
                  "question {} is reversed, but its points run from {} to {}: turned round they "
                  "leave the range of its scale. Give it options that span the whole range.",
                  item->id, span_quote_int(low).at, span_quote_int(high).at);
    else if (low * 100 < scale->from || high * 100 > scale->to)
        fault_add(file->faults, file->item[i].line,
                  "the points of question {} run from {} to {}: outside the range of its scale.",
                  item->id, span_quote_int(low).at, span_quote_int(high).at);
}

static void check_range(struct instrument_file *file, int s)
{
    const struct instrument *in = file->instrument;
    const struct scale *scale = &in->scale[s];
    int32_t least = 0, most = 0;
    for (int i = 0; i < in->item_n; i++) {
        int32_t low, high;
        if (!(scale->items >> i & 1))
            continue;
        limits(&in->item[i], &low, &high);
        least += low;
        most += high;
        if (scale->method == METHOD_MEAN)
            check_mean_item(file, scale, i);
    }
    if (scale->method == METHOD_SUM && (least * 100 != scale->from || most * 100 != scale->to))
        fault_add(file->faults, file->scale[s].range_line,
                  "the points of scale {} can add up to anything from {} to {}. Make \"range\" say "
                  "so, or mend the points.",
                  scale->id, span_quote_int(least).at, span_quote_int(most).at);
}

/* Sums move in whole points, means in hundredths: the next band starts one step on. */
static void check_bands(struct instrument_file *file, int s)
{
    const struct scale *scale = &file->instrument->scale[s];
    const int *line = file->scale[s].band_line;
    int32_t step = scale->method == METHOD_SUM ? 100 : 1;
    for (int b = 1; b < scale->band_n; b++) {
        int32_t gap = scale->band[b].from - scale->band[b - 1].to;
        if (gap != step)
            fault_add(file->faults, line[b],
                      gap > step
                          ? "there is a gap between \"{}\" and \"{}\": no band for what lies "
                            "between. Let the second start at {}."
                          : "\"{}\" and \"{}\" overlap. Let the second start at {}.",
                      scale->band[b - 1].name, scale->band[b].name,
                      hundredths(scale->band[b - 1].to + step).at);
    }
    if (scale->band_n == 0)
        fault_add(file->faults, file->scale[s].line,
                  "scale {} has no band. Add band.1 = lowest - highest | 1 | name.", scale->id,
                  NULL, NULL);
    else if (scale->band[0].from != scale->from)
        fault_add(file->faults, line[0], "the first band of scale {} must start at {}.", scale->id,
                  hundredths(scale->from).at, NULL);
    else if (scale->band[scale->band_n - 1].to != scale->to)
        fault_add(file->faults, line[scale->band_n - 1],
                  "the last band of scale {} must end at {}.", scale->id, hundredths(scale->to).at,
                  NULL);
}

static void check_scale(struct instrument_file *file, int s)
{
    struct scale *scale = &file->instrument->scale[s];
    int items = 0;
    for (int i = 0; i < ITEMS_MAX; i++)
        items += scale->items >> i & 1;
    scale->title = scale->title ? scale->title : "";
    if (!file->scale[s].range_line)
        fault_add(file->faults, file->scale[s].line,
                  "\"range\" is missing from scale {}. Add range = lowest - highest.", scale->id,
                  NULL, NULL);
    else if (items == 0)
        fault_add(file->faults, file->scale[s].line, "no question counts in scale {}.", scale->id,
                  NULL, NULL);
    else if (file->faults->refused == file->refused_before)
        check_range(file, s);
    if (!file->scale[s].need_line)
        scale->need = (uint8_t)items;
    else if (scale->need > items && file->faults->refused == file->refused_before)
        fault_add(file->faults, file->scale[s].need_line,
                  "scale {} needs more answers than it has questions ({}).", scale->id,
                  span_quote_int(items).at, NULL);
    check_bands(file, s);
}

static bool has_concern(const struct scale *scale)
{
    for (int b = 0; b < scale->band_n; b++)
        if (scale->band[b].concern)
            return true;
    return false;
}

/* A score that says nothing of how near people must be would count as the lightest one. */
static void check_concern(struct instrument_file *file)
{
    const struct instrument *in = file->instrument;
    uint32_t judged = 0;
    for (int s = 0; s < in->scale_n; s++)
        judged |= has_concern(&in->scale[s]) ? in->scale[s].items : 0;
    for (int s = 0; s < in->scale_n; s++)
        if (in->scale[s].band_n && in->scale[s].items & ~judged)
            fault_add(file->faults, file->scale[s].band_line[0],
                      "no band of scale {} says how near people must be. Give its bands blocks, or "
                      "add concern.1 = 1 and so on below them.",
                      in->scale[s].id, NULL, NULL);
}

/* "q1=always, q2=never" */
static bool read_answers(struct instrument_file *file, const struct example_lines *lines,
                         struct example *example)
{
    struct span rest = lines->answers, code, id;
    for (int i = 0; i < ITEMS_MAX; i++)
        example->chosen[i] = -1;
    while (span_cut(&rest, ',', &code)) {
        if (!span_cut(&code, '=', &id) || !code.at)
            code = (struct span){"", 0};
        code = span_trim(code);
        int item = instrument_item(file->instrument, span_quote(id).at);
        int option =
            item < 0 ? -1 : instrument_option(&file->instrument->item[item], span_quote(code).at);
        if (option < 0) {
            fault_add(file->faults, lines->answers_line,
                      "\"{}={}\" is not a question and one of its options.", span_quote(id).at,
                      span_quote(code).at, NULL);
            return false;
        }
        example->chosen[item] = (int8_t)option;
    }
    return true;
}

/* The code that may score judges whether the scores are right (core/answers/examples.h). */
static void keep_example(struct instrument_file *file, const struct example_lines *lines)
{
    struct example *example = &file->instrument->example[file->instrument->example_n++];
    if (!lines->answers_line || !lines->expected_n) {
        fault_add(file->faults, lines->line,
                  "an example needs a line of answers and the score of at least one scale.", NULL,
                  NULL, NULL);
        return;
    }
    example->name = lines->name;
    if (!read_answers(file, lines, example))
        return;
    example->expected_n = lines->expected_n;
    for (int e = 0; e < lines->expected_n; e++) {
        int s = instrument_scale(file->instrument, lines->expected[e].scale);
        example->expected[e].scale = (int8_t)s;
        example->expected[e].value = lines->expected[e].value;
        example->expected[e].line = lines->expected[e].line;
        if (s < 0)
            fault_add(file->faults, lines->expected[e].line, "there is no scale \"{}\".",
                      span_quote(lines->expected[e].scale).at, NULL, NULL);
    }
}

void instrument_whole(struct instrument_file *file)
{
    check_head(file);
    if (file->faults->refused > file->refused_before)
        return;
    for (int s = 0; s < file->set_n; s++)
        if (file->set[s].option_n == 0)
            fault_add(file->faults, file->set[s].line, "this list of options is empty.", NULL, NULL,
                      NULL);
    for (int i = 0; i < file->instrument->item_n; i++)
        set_item(file, i);
    for (int s = 0; s < file->instrument->scale_n; s++)
        check_scale(file, s);
    check_concern(file);
    instrument_figure(file);
    if (file->example_n == 0)
        fault_add(
            file->faults, 0,
            "there is no example to check the scores with. Add an [example.1] from the source.",
            NULL, NULL, NULL);
    for (int e = 0; e < file->example_n && file->faults->refused == file->refused_before; e++)
        keep_example(file, &file->example[e]);
}
