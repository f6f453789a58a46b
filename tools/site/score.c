/* Scores one self-check from the command line with the kiosk's own code, to compare it with a
 * published table. Refuses what it cannot score; guesses nothing. */
#include "core/answers/score.h"
#include "core/answers/examples.h"
#include "core/plain/text.h"
#include "io/files/files.h"
#include "io/files/load.h"
#include <ctype.h>
#include <stdio.h>
#include <string.h>

static const char HELP[] =
    "usage: score [--site DIR] [--assets DIR] INSTRUMENT item=code ...\n"
    "\n"
    "Prints one line a scale: scale score band-number band-name. Band numbers count from 0.\n"
    "Items and option codes stand in assets/instruments/INSTRUMENT.ini; phq4.q1=... is q1=...\n"
    "\n"
    "  score phq4 q1=LA6568-5 q2=LA6569-3 q3=LA6570-1 q4=LA6571-9\n"
    "\n"
    "exit status: 0 scored, 1 not scored, 2 wrong use of this program\n";

static struct instrument instrument;
static struct answers answers;

static int refuse(const char *what, const char *word, const char *more)
{
    fprintf(stderr, "score: %s%s%s\n", what, word, more);
    return 1;
}

static int unknown_item(const char *id)
{
    const char *known[ITEMS_MAX + 1] = {0};
    char more[512];
    struct text text = text_in(more, sizeof more);
    text_add(&text, "\". It has");
    for (int i = 0; i < instrument.item_n; i++) {
        known[i] = instrument.item[i].id;
        text_add(&text, i ? ", " : ": ");
        text_add(&text, known[i]);
    }
    fprintf(stderr, "score: %s has no item \"%s%s\n", instrument.id, id, more);
    return 1;
}

static int unknown_option(const struct item *item, const char *code)
{
    fprintf(stderr, "score: item %s has no option \"%s\". It has:", item->id, code);
    for (int i = 0; i < item->option_n; i++)
        fprintf(stderr, "%s %s", i ? "," : "", item->option[i].code);
    fputs("\n", stderr);
    return 1;
}

/* "q1=always", or with the instrument's id in front: "cbi.p1=always" */
static int read_answer(const char *word)
{
    char id[64];
    size_t own = strlen(instrument.id);
    const char *code = strchr(word, '=');
    if (!code)
        return refuse("\"", word, "\" is no answer: write item=code.");
    if (strncmp(word, instrument.id, own) == 0 && word[own] == '.')
        word += own + 1;
    snprintf(id, sizeof id, "%.*s", (int)(code - word), word);
    int item = instrument_item(&instrument, id);
    if (item < 0)
        return unknown_item(id);
    int option = instrument_option(&instrument.item[item], code + 1);
    if (option < 0)
        return unknown_option(&instrument.item[item], code + 1);
    if (answers.chosen[item] != ANSWER_NONE)
        return refuse("item ", id, " is answered twice.");
    answers.chosen[item] = (int8_t)option;
    return 0;
}

static int items_of(const struct scale *scale)
{
    int n = 0;
    for (int i = 0; i < instrument.item_n; i++)
        n += scale->items >> i & 1;
    return n;
}

/* A scale that nobody began is left out; one that was begun and cannot be scored is refused. */
static int print_scores(void)
{
    struct score scores[SCALES_MAX];
    int scored = 0, refused = 0;
    score_all(&instrument, &answers, scores);
    for (int i = 0; i < instrument.item_n; i++)
        if (instrument_gate(&instrument.item[i]) && answers.chosen[i] < 0)
            return refuse("without an answer to ", instrument.item[i].id, " there is no score.");
    for (int s = 0; s < instrument.scale_n; s++) {
        const struct scale *scale = &instrument.scale[s];
        char number[16];
        struct text text = text_in(number, sizeof number);
        text_add_hundredths(&text, scores[s].value);
        if (scores[s].valid) {
            printf("%s %s %d %s\n", scale->id, number, scores[s].band,
                   scale->band[scores[s].band].name);
            fflush(stdout); /* keeps the scales in order when both streams go to one place */
            scored++;
            continue;
        }
        fprintf(stderr, "score: %s: too few answers: %d of %d, and it needs %d. No score.\n",
                scale->id, scores[s].answered, items_of(scale), scale->need);
        refused += scores[s].answered > 0;
    }
    return scored && !refused ? 0 : 1;
}

/* Ids are in lower case; PHQ9 is phq9. */
static int load(const char *name, const char *site, const char *assets)
{
    static struct faults faults;
    char id[64];
    size_t n = 0;
    for (; name[n] && n + 1 < sizeof id; n++)
        id[n] = (char)tolower((unsigned char)name[n]);
    id[n] = '\0';
    if (load_instrument(&instrument, id, site, files_assets(assets), examples_check, &faults) == 0)
        return 0;
    for (int i = 0; i < faults.n; i++)
        fprintf(stderr, "%s:%d: %s\n", faults.list[i].file,
                faults.list[i].line ? faults.list[i].line : 1, faults.list[i].what);
    return 1;
}

int main(int argc, char **argv)
{
    const char *site = NULL, *assets = NULL;
    int i = 1;
    if (argc == 2 && !strcmp(argv[1], "--help")) {
        fputs(HELP, stdout);
        return 0;
    }
    for (; i + 1 < argc && argv[i][0] == '-'; i += 2) {
        if (!strcmp(argv[i], "--site"))
            site = argv[i + 1];
        else if (!strcmp(argv[i], "--assets"))
            assets = argv[i + 1];
        else
            break;
    }
    if (i >= argc || argv[i][0] == '-') {
        fputs(HELP, stderr);
        return 2;
    }
    if (load(argv[i], site, assets))
        return 1;
    answers_clear(&answers);
    for (i++; i < argc; i++)
        if (read_answer(argv[i]))
            return 1;
    return print_scores();
}
