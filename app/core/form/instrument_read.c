/* Reads an instrument file line by line. instrument_whole.c puts together what belongs together and
 * checks it, so that the order of the sections does not matter. Promises to change no word of a
 * question or an answer. */
#include "core/form/instrument_file.h"
#include "core/plain/ini.h"

enum { MINUTES_MAX = 60 };

static const char *const HEADS[] = {"instrument", "source",         "options.NAME", "scale.NAME",
                                    "item.NAME",  "example.NUMBER", "others.SCALE", NULL};

static const char *keep_words(struct instrument_file *file, int line, struct span value)
{
    struct instrument *in = file->instrument;
    const char *kept = span_keep(value, in->pool, sizeof in->pool, &in->pool_n);
    if (!kept)
        fault_add(file->faults, line, "this file has more words than fit. Shorten its texts.", NULL,
                  NULL, NULL);
    return kept ? kept : "";
}

static bool has_room(struct instrument_file *file, int line, const char *what, int n, int most)
{
    if (n >= most)
        fault_add(file->faults, line, "too many {}: {} at most.", what, span_quote_int(most).at,
                  NULL);
    return n < most;
}

static bool yes(struct instrument_file *file, const struct ini_entry *entry)
{
    bool on = span_is(entry->value, "yes");
    if (!on && !span_is(entry->value, "no"))
        fault_add(file->faults, entry->line, "\"{}\" is \"{}\". Write yes or no.",
                  span_quote(entry->key).at, span_quote(entry->value).at, NULL);
    return on;
}

static void minutes(struct instrument_file *file, const struct ini_entry *entry)
{
    int hundredths;
    if (span_to_hundredths(entry->value, &hundredths) && hundredths % 50 == 0 && hundredths > 0 &&
        hundredths <= 100 * MINUTES_MAX)
        file->instrument->minutes_x2 = hundredths / 50;
    else
        fault_add(file->faults, entry->line,
                  "\"{}\" is not a number of minutes. Write 0.5, 1, 1.5 and so on, {} at most.",
                  span_quote(entry->value).at, span_quote_int(MINUTES_MAX).at, NULL);
}

static void topic(struct instrument_file *file, const struct ini_entry *entry)
{
    static const char *const known[] = {"load", "alcohol", "trauma", NULL};
    int topic = span_choose(entry->value, known);
    if (topic < 0)
        ini_unknown(file->faults, entry->line, "topic", entry->value, known);
    else
        file->instrument->topic = (uint8_t)topic;
}

static void read_head_key(struct instrument_file *file, const struct ini_entry *entry)
{
    static const char *const known[] = {
        "id",    "name",    "title",   "stem", "credit", "licence", "without_self_harm",
        "topic", "enabled", "minutes", NULL};
    struct instrument *in = file->instrument;
    const char **const at[] = {&in->id,
                               &in->name,
                               &in->title,
                               &in->stem,
                               &in->credit,
                               &in->licence,
                               &in->without_self_harm};
    int key = span_choose(entry->key, known);
    if (span_is(entry->key, "recall"))
        fault_warn(file->faults, entry->line,
                   "\"recall\" is shown nowhere: visitors read the time asked about in the stem or "
                   "in the questions. Put this line under [source].",
                   NULL, NULL, NULL);
    else if (key < 0)
        ini_unknown(file->faults, entry->line, "setting", entry->key, known);
    else if (key < 7)
        *at[key] = keep_words(file, entry->line, entry->value);
    else if (key == 7)
        topic(file, entry);
    else if (key == 8)
        in->enabled = yes(file, entry);
    else
        minutes(file, entry);
}

/* [options.often]: CODE = points | text */
static void read_option(struct instrument_file *file, struct span name,
                        const struct ini_entry *entry)
{
    struct option_set *set = NULL;
    for (int i = 0; i < file->set_n && !set; i++)
        if (span_same(file->set[i].name, name))
            set = &file->set[i];
    if (!set)
        return;
    struct span rest = entry->value, points;
    int value;
    span_cut(&rest, '|', &points);
    rest = span_trim(rest);
    if (!rest.at || rest.n == 0 || !span_to_int(points, -1000, 1000, &value)) {
        fault_add(file->faults, entry->line,
                  "option \"{}\" has no points. Write its points, a bar and its words: {} = 1 | {}",
                  span_quote(entry->key).at, span_quote(entry->key).at,
                  rest.at ? "Several days" : span_quote(points).at);
    } else if (set->option_n == OPTIONS_MAX) {
        fault_add(file->faults, entry->line, "a question can have {} options at most.",
                  span_quote_int(OPTIONS_MAX).at, NULL, NULL);
    } else {
        struct option *option = &set->option[set->option_n++];
        option->code = keep_words(file, entry->line, entry->key);
        option->text = keep_words(file, entry->line, rest);
        option->value = (int16_t)value;
    }
}

/* "0 - 4" or "50 - 74.99" */
static bool range(struct span value, int32_t *from, int32_t *to)
{
    struct span low;
    int a, b;
    span_cut(&value, '-', &low);
    if (!value.at || !span_to_hundredths(low, &a) || !span_to_hundredths(span_trim(value), &b) ||
        b < a)
        return false;
    *from = a;
    *to = b;
    return true;
}

/* band.N = from - to | blocks of the meter | name */
static void read_band(struct instrument_file *file, int s, struct span number,
                      const struct ini_entry *entry)
{
    struct scale *scale = &file->instrument->scale[s];
    struct span rest = entry->value, limits, blocks;
    int n, block;
    struct band band = {0};
    if (!span_to_int(number, scale->band_n + 1, scale->band_n + 1, &n) || n > BANDS_MAX) {
        fault_add(
            file->faults, entry->line,
            "this is band number {}, but it is called {}. Number them 1, 2, 3 from the lowest "
            "score up, {} at most.",
            span_quote_int(scale->band_n + 1).at, span_quote(entry->key).at,
            span_quote_int(BANDS_MAX).at);
        return;
    }
    span_cut(&rest, '|', &limits);
    if (!span_cut(&rest, '|', &blocks) || !rest.at || !range(limits, &band.from, &band.to) ||
        !span_to_int(blocks, 0, 4, &block) || span_trim(rest).n == 0) {
        fault_add(file->faults, entry->line,
                  "a band reads: lowest - highest | blocks of the meter, 0 to 4 | name. For "
                  "example: 0 - 4 | 1 | minimal",
                  NULL, NULL, NULL);
        return;
    }
    band.block = band.concern = (uint8_t)block;
    band.name = keep_words(file, entry->line, span_trim(rest));
    file->scale[s].band_line[scale->band_n] = entry->line;
    scale->band[scale->band_n++] = band;
}

/* concern.N = 0 to 4, below band.N: in place of the band's block */
static void read_concern(struct instrument_file *file, int s, struct span number,
                         const struct ini_entry *entry)
{
    struct scale *scale = &file->instrument->scale[s];
    int n, value;
    if (span_to_int(number, 1, scale->band_n, &n) && span_to_int(entry->value, 0, 4, &value))
        scale->band[n - 1].concern = (uint8_t)value;
    else
        fault_add(file->faults, entry->line,
                  "\"{}\" is how near people must be after a score in the band of that number: 0 "
                  "to 4. Write it below that band.",
                  span_quote(entry->key).at, NULL, NULL);
}

static void read_scale_key(struct instrument_file *file, int s, const struct ini_entry *entry)
{
    static const char *const known[] = {"title",  "method",    "need", "range",
                                        "band.1", "concern.1", NULL};
    static const char *const methods[] = {"sum", "mean", NULL};
    struct scale *scale = &file->instrument->scale[s];
    struct span number;
    int value;
    if (span_is(entry->key, "title")) {
        scale->title = keep_words(file, entry->line, entry->value);
    } else if (span_is(entry->key, "method")) {
        int method = span_choose(entry->value, methods);
        file->scale[s].method_line = entry->line;
        scale->method = method == METHOD_MEAN ? METHOD_MEAN : METHOD_SUM;
        if (method < 0)
            ini_unknown(file->faults, entry->line, "method", entry->value, methods);
    } else if (span_is(entry->key, "need")) {
        file->scale[s].need_line = entry->line;
        if (span_to_int(entry->value, 1, ITEMS_MAX, &value))
            scale->need = (uint8_t)value;
        else
            fault_add(file->faults, entry->line,
                      "\"need\" is the fewest answers that give a score: a whole number from 1.",
                      NULL, NULL, NULL);
    } else if (span_is(entry->key, "range")) {
        file->scale[s].range_line = entry->line;
        if (!range(entry->value, &scale->from, &scale->to))
            fault_add(file->faults, entry->line,
                      "\"{}\" is not a range. Write lowest - highest, like 0 - 12.",
                      span_quote(entry->value).at, NULL, NULL);
    } else if (span_after(entry->key, "band.", &number)) {
        read_band(file, s, number, entry);
    } else if (span_after(entry->key, "concern.", &number)) {
        read_concern(file, s, number, entry);
    } else {
        ini_unknown(file->faults, entry->line, "setting", entry->key, known);
    }
}

static void sensitive(struct instrument_file *file, struct item *item,
                      const struct ini_entry *entry)
{
    static const char *const known[] = {"self_harm", "events", NULL};
    int kind = span_choose(entry->value, known);
    if (kind < 0)
        ini_unknown(file->faults, entry->line, "kind of sensitive question", entry->value, known);
    item->self_harm |= kind == 0;
    item->hard_events |= kind == 1;
}

/* events = one | another */
static void events(struct instrument_file *file, struct item *item, const struct ini_entry *entry)
{
    struct span rest = entry->value, event;
    while (span_cut(&rest, '|', &event))
        if (has_room(file, entry->line, "events in a list", item->event_n, EVENTS_MAX))
            item->event[item->event_n++] = keep_words(file, entry->line, span_trim(event));
}

static void read_item_key(struct instrument_file *file, int i, const struct ini_entry *entry)
{
    static const char *const known[] = {"text",      "stem",   "options",  "scale",
                                        "help_at",   "end_at", "reversed", "only_if_any",
                                        "sensitive", "events", NULL};
    struct item *item = &file->instrument->item[i];
    struct item_lines *lines = &file->item[i];
    struct span *const at[] = {&lines->options, &lines->scale, &lines->help_at, &lines->end_at};
    int *const line[] = {&lines->options_line, &lines->scale_line, &lines->help_line,
                         &lines->end_line};
    int key = span_choose(entry->key, known);
    if (key < 0) {
        ini_unknown(file->faults, entry->line, "setting", entry->key, known);
    } else if (key < 2) {
        *(key ? &item->stem : &item->text) = keep_words(file, entry->line, entry->value);
    } else if (key < 6) {
        *at[key - 2] = entry->value;
        *line[key - 2] = entry->line;
    } else if (key == 6) {
        lines->reversed_line = entry->line;
        item->reversed = yes(file, entry);
    } else if (key == 7) {
        lines->only_line = entry->line;
        item->only_if_any = yes(file, entry);
    } else if (key == 8) {
        sensitive(file, item, entry);
    } else {
        events(file, item, entry);
    }
}

static void read_example_key(struct instrument_file *file, int e, const struct ini_entry *entry)
{
    struct example_lines *example = &file->example[e];
    int value = SCORE_NONE;
    if (span_is(entry->key, "answers")) {
        example->answers = entry->value;
        example->answers_line = entry->line;
    } else if (example->expected_n == SCALES_MAX ||
               (!span_is(entry->value, "none") && !span_to_hundredths(entry->value, &value))) {
        fault_add(file->faults, entry->line,
                  "\"{}\" should be the score of a scale: a number, or none where too few "
                  "questions are answered.",
                  span_quote(entry->key).at, NULL, NULL);
    } else {
        int n = example->expected_n++;
        example->expected[n].scale = entry->key;
        example->expected[n].line = entry->line;
        example->expected[n].value = value;
    }
}

static void read_figure_key(struct instrument_file *file, const struct ini_entry *entry)
{
    struct figure_lines *figure = &file->figure[file->figure_n - 1];
    int part = span_choose(entry->key, instrument_figure_keys);
    if (part < 0) {
        ini_unknown(file->faults, entry->line, "setting", entry->key, instrument_figure_keys);
        return;
    }
    figure->part[part] = keep_words(file, entry->line, entry->value);
    figure->part_line[part] = entry->line;
}

/* A heading opens the part that the next lines belong to. */
static void open_part(struct instrument_file *file, const struct ini_entry *entry)
{
    struct instrument *in = file->instrument;
    struct span name;
    int line = entry->line;
    if (span_after(entry->section, "options.", &name)) {
        if (has_room(file, line, "lists of options", file->set_n, OPTION_SETS_MAX))
            file->set[file->set_n++] = (struct option_set){.name = name, .line = line};
    } else if (span_after(entry->section, "scale.", &name)) {
        if (has_room(file, line, "scales", in->scale_n, SCALES_MAX)) {
            file->scale[in->scale_n].line = line;
            in->scale[in->scale_n++].id = keep_words(file, line, name);
        }
    } else if (span_after(entry->section, "item.", &name)) {
        if (has_room(file, line, "questions", in->item_n, ITEMS_MAX)) {
            file->item[in->item_n].line = line;
            in->item[in->item_n++].id = keep_words(file, line, name);
        }
    } else if (span_after(entry->section, "example.", &name)) {
        if (has_room(file, line, "examples", file->example_n, EXAMPLES_MAX))
            file->example[file->example_n++] =
                (struct example_lines){.name = keep_words(file, line, name), .line = line};
    } else if (span_after(entry->section, "others.", &name)) {
        if (has_room(file, line, "figures about others", file->figure_n, SCALES_MAX))
            file->figure[file->figure_n++] = (struct figure_lines){.scale = name, .line = line};
    } else if (!span_is(entry->section, "instrument") && !span_is(entry->section, "source")) {
        ini_unknown(file->faults, entry->line, "heading", entry->section, HEADS);
    }
}

static void read_key(struct instrument_file *file, const struct ini_entry *entry)
{
    struct instrument *in = file->instrument;
    struct span name;
    if (span_is(entry->section, "instrument"))
        read_head_key(file, entry);
    else if (span_after(entry->section, "options.", &name))
        read_option(file, name, entry);
    else if (span_after(entry->section, "scale.", &name) && instrument_scale(in, name) >= 0)
        read_scale_key(file, instrument_scale(in, name), entry);
    else if (span_after(entry->section, "item.", &name) &&
             instrument_item(in, span_quote(name).at) >= 0)
        read_item_key(file, instrument_item(in, span_quote(name).at), entry);
    else if (span_after(entry->section, "example.", &name) && file->example_n > 0 &&
             span_is(name, file->example[file->example_n - 1].name))
        read_example_key(file, file->example_n - 1, entry);
    else if (span_after(entry->section, "others.", &name) && file->figure_n > 0 &&
             span_same(name, file->figure[file->figure_n - 1].scale))
        read_figure_key(file, entry);
    else if (entry->section.n == 0 && file->faults->refused == file->refused_before)
        fault_add(file->faults, entry->line,
                  "\"{}\" stands above the first heading. Put it under [instrument].",
                  span_quote(entry->key).at, NULL, NULL);
}

int instrument_read(struct instrument *instrument, const char *text, size_t n,
                    struct faults *faults)
{
    struct instrument_file file = {
        .instrument = instrument, .faults = faults, .refused_before = faults->refused};
    struct ini ini;
    struct ini_entry entry;
    *instrument = (struct instrument){.enabled = true};
    ini_init(&ini, text, n, faults);
    while (ini_next(&ini, &entry)) {
        if (entry.head)
            open_part(&file, &entry);
        else
            read_key(&file, &entry);
    }
    if (faults->refused == file.refused_before)
        instrument_whole(&file);
    return faults->refused > file.refused_before ? -1 : 0;
}
