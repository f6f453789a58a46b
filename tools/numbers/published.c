/* Prints a tally's closed periods (published.h). The words and rows are the kiosk's own. */
#include "tools/numbers/published.h"
#include "core/tally/release.h"
#include "core/wire/period.h"
#include <stdio.h>

static void print(struct text *text)
{
    fwrite(text->at, 1, text->n, stdout);
}

void published_print_csv(const struct tally *tally, const char *site)
{
    static char bytes[4096];
    const struct release_source source = {site, "", false};
    struct text text = text_in(bytes, sizeof bytes);
    release_add_csv_head(&text);
    print(&text);
    for (int i = 0; i < tally->closed_n; i++) {
        text = text_in(bytes, sizeof bytes);
        release_add_csv(&text, &source, &tally->closed[i]);
        print(&text);
    }
}

static void add_field(struct text *text, const char *name, int64_t value)
{
    text_add(text, " ");
    text_add(text, name);
    text_add(text, "=");
    if (value >= 0)
        text_add_int(text, value);
}

void published_print_line(const struct tally *tally)
{
    static char bytes[CLOSED_MAX * 128];
    struct text text = text_in(bytes, sizeof bytes);
    for (int i = 0; i < tally->closed_n; i++) {
        const struct closed *closed = &tally->closed[i];
        text_add(&text, i > 0 ? "; " : "");
        period_add_name(&text, &closed->name);
        add_field(&text, "visits", closed->visits);
        add_field(&text, "checkins", closed->checkins ? (int64_t)closed->checkins : -1);
        for (int t = 0; t < TABLE_COUNT; t++)
            if (closed->high[t] >= 0)
                add_field(&text, terms_table_words[t], closed->high[t]);
    }
    text_add(&text, tally->closed_n ? "\n" : "none\n");
    print(&text);
}

void published_say_what_is_left(const struct tally *tally)
{
    char name[PERIOD_NAME_MAX];
    struct text text = text_in(name, sizeof name);
    if (tally->terms.mode == MODE_OFF)
        fprintf(stderr, "tallies = off: nothing is counted.\n");
    else if (tally->visits > 0 || tally->checkins > 0) {
        period_add_name(&text, &tally->open);
        fprintf(stderr, "%s is not published: fewer than %d finished self-checks.\n", name,
                tally->terms.k);
    }
}

int published_write(const struct tally *tally, const struct release *release, bool clock_trusted)
{
    struct message status = message_make(MESSAGE_STATUS, SENDER_NONE);
    status.u.status.clock = clock_trusted ? PERIOD_CLOCK_OK : PERIOD_CLOCK_UNTRUSTED;
    struct release_standing standing = {.terms = &tally->terms, .tallyd = &status};
    int error = release_folder_front(release, &standing);
    for (int i = 0; !error && i < tally->closed_n; i++)
        error = release_folder_period(release, &tally->closed[i]);
    return error ? error : release_folder_settle(release);
}
