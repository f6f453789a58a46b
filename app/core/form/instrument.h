/* A self-check questionnaire as its content file gives it: items, response options, scales, bands.
 * Nothing here is compiled in; assets/instruments/ID.ini is read at start. Wording, values, recall,
 * bands, credit and licence come from the sources named in each file's [source]. Scores are
 * integers in hundredths (41.67 = 4167). */
#pragma once

#include "core/plain/fault.h"
#include "core/plain/span.h"
#include <stddef.h>
#include <stdint.h>

enum {
    ITEMS_MAX = 24,
    OPTIONS_MAX = 6,
    EVENTS_MAX = 8,
    SCALES_MAX = 4,
    BANDS_MAX = 6,
    INSTRUMENTS_MAX = 24,
    INSTRUMENT_POOL = 8192,
    EXAMPLES_MAX = 8
};

struct option {
    const char *code; /* as in the published coding, for instance "always" or "LA6568-5" */
    const char *text;
    int16_t value; /* points, before reversal */
};

struct item {
    const char *id;   /* without the instrument: "p1", "q9" */
    const char *text; /* word for word */
    const char *stem; /* shown above it: the form's, unless the item has its own, or "" */
    int event_n;
    const char *event[EVENTS_MAX]; /* a list below the stem, as the form has it */
    int option_n;
    struct option option[OPTIONS_MAX];
    int8_t scale;     /* the first scale it counts in, or -1: asked but not scored */
    bool reversed;    /* scored as (lowest + highest - value) of its options */
    bool self_harm;   /* sensitive = self_harm: a warning before, support after any value above 0,
                       * never tallied */
    bool hard_events; /* sensitive = events: a page before says what its list names */
    int8_t help_at;   /* option index that leads to next steps before the result, or -1 */
    int8_t end_at;    /* option index after which the rest counts as value 0, unasked, or -1 */
    bool only_if_any; /* asked only after an answer above 0 ("If you checked off any problems");
                       * counts in no scale, and is no number of "Question 1 of 9" */
};

struct band {
    int32_t from, to; /* hundredths, inclusive; bands of a scale meet without gap or overlap */
    const char *name; /* the source's own word, for staff and the number page */
    uint8_t block;    /* 1-4 blocks of the meter filled; 0 = no meter */
    uint8_t concern;  /* 0-4, how near people must be (core/answers/concern.h): the block, unless
                       * the file says otherwise */
};

/* What a survey found with this very scale, in the words of the file. All NULL: no figure. */
enum figure_part {
    FIGURE_YEAR,   /* "2017" */
    FIGURE_GROUP,  /* "US doctors" */
    FIGURE_SIZE,   /* "4,893" of them answered */
    FIGURE_FOUND,  /* "44 in 100 scored 3 or more" */
    FIGURE_SOURCE, /* who says so, and when */
    FIGURE_PARTS
};

enum method { METHOD_SUM, METHOD_MEAN };

/* What a form's result speaks of: each has sentences of its own. */
enum topic { TOPIC_LOAD, TOPIC_ALCOHOL, TOPIC_TRAUMA, TOPIC_COUNT };

struct scale {
    const char *id, *title;
    uint8_t method;
    uint8_t need;     /* fewest answered items for a score */
    int32_t from, to; /* possible range, hundredths */
    uint32_t items;   /* bit i: item i counts; an item may count in a total and in a part of it */
    int band_n;
    struct band band[BANDS_MAX];
    const char *figure[FIGURE_PARTS];
};

enum { SCORE_NONE = -1 };

/* A case from the source, to try the scoring with. */
struct example {
    const char *name;
    int8_t chosen[ITEMS_MAX]; /* option index, or -1: not answered */
    int expected_n;
    struct {
        int8_t scale;
        int32_t value; /* hundredths, or SCORE_NONE: too few answers */
        int line;      /* in the file, for faults */
    } expected[SCALES_MAX];
};

struct instrument {
    const char *id, *name; /* "phq4", "PHQ-4" */
    const char *title;     /* what the visitor reads in the list of self-checks */
    const char *stem;      /* or "" */
    const char *credit;    /* the line shown where a check begins, and beside its number */
    const char *licence;
    const char *without_self_harm; /* id of the form to score and name it as if that item was
                                      skipped ("phq8"), or "" */
    uint8_t topic;                 /* enum topic */
    bool enabled;                  /* off by default if the wording is not yet checked */
    int minutes_x2;                /* half minutes, for "about N minutes" */
    int item_n, scale_n;
    struct item item[ITEMS_MAX];
    struct scale scale[SCALES_MAX];
    int example_n;
    struct example example[EXAMPLES_MAX];
    size_t pool_n;
    char pool[INSTRUMENT_POOL];
};

/* `text` is UTF-8 with LF lines (io/files/files.h has made it so), n bytes. Returns 0, or
 * -1 with faults. */
int instrument_read(struct instrument *instrument, const char *text, size_t n,
                    struct faults *faults);
/* Index of an item, scale or option by name; -1 if there is none. */
int instrument_item(const struct instrument *instrument, const char *id);
int instrument_scale(const struct instrument *instrument, struct span id);
int instrument_option(const struct item *item, const char *code);
/* A gate counts in no scale and may end its form: skipped, the rest is not asked and has no score.
 */
bool instrument_gate(const struct item *item);
/* How many questions are asked of everybody. */
int instrument_questions(const struct instrument *instrument);
