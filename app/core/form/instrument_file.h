/* Between instrument_read.c, which reads the lines of an instrument file, and instrument_whole.c
 * and instrument_figure.c, which put them together and check them. Nobody else includes this. */
#pragma once

#include "core/form/instrument.h"

enum { OPTION_SETS_MAX = 8 };

struct option_set {
    struct span name;
    int line, option_n;
    struct option option[OPTIONS_MAX];
};

/* What an item's lines say, before option sets and scales are known. */
struct item_lines {
    int line, options_line, scale_line, help_line, end_line, reversed_line, only_line;
    struct span options, scale, help_at, end_at;
};

struct example_lines {
    const char *name;
    int line, answers_line;
    struct span answers;
    int expected_n;
    struct {
        int line, value; /* hundredths, or SCORE_NONE: too few answers */
        struct span scale;
    } expected[SCALES_MAX];
};

struct figure_lines {
    struct span scale;
    int line, part_line[FIGURE_PARTS];
    const char *part[FIGURE_PARTS];
};

struct instrument_file {
    struct instrument *instrument;
    struct faults *faults;
    int refused_before; /* faults of earlier files */
    int set_n;
    struct option_set set[OPTION_SETS_MAX];
    struct item_lines item[ITEMS_MAX];
    struct {
        int line, range_line, need_line, method_line;
        int band_line[BANDS_MAX];
    } scale[SCALES_MAX];
    int example_n;
    struct example_lines example[EXAMPLES_MAX];
    int figure_n;
    struct figure_lines figure[SCALES_MAX];
};

/* The keys of [others.SCALE], in the order of enum figure_part; ends with NULL. */
extern const char *const instrument_figure_keys[FIGURE_PARTS + 1];
/* Gives each scale its figure, if it has one that is whole. */
void instrument_figure(struct instrument_file *file);

/* Resolves names, checks scales and bands, keeps the examples. */
void instrument_whole(struct instrument_file *file);
