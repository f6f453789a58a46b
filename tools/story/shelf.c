/* See shelf.h. As app/publish.c and io/files/release_folder.c do it, with the CSV for all files. */
#include "tools/story/shelf.h"
#include "core/tally/release.h"
#include "core/wire/period.h"
#include "tools/story/tally_words.h"

#include <string.h>

enum { BYTES_MAX = 2048 };

static struct {
    int n;
    struct {
        struct period_name name;
        char bytes[BYTES_MAX];
    } folder[CLOSED_MAX];
    char status[BYTES_MAX];
} shelf;

static int find(const struct period_name *name)
{
    int i = 0;
    while (i < shelf.n && memcmp(&shelf.folder[i].name, name, sizeof *name))
        i++;
    return i;
}

static void put(const char *site, const struct closed *closed)
{
    char bytes[BYTES_MAX];
    int i = find(&closed->name);
    const struct release_source source = {site, "", false};
    struct text text = text_in(bytes, sizeof bytes);
    release_add_csv(&text, &source, closed);
    if (i < shelf.n && strcmp(bytes, shelf.folder[i].bytes))
        story_fail("what was released would change: %s", bytes);
    if (i < shelf.n || shelf.n == CLOSED_MAX)
        return;
    shelf.folder[shelf.n].name = closed->name;
    strcpy(shelf.folder[shelf.n++].bytes, bytes);
    story_note("release %s", tally_words_closed(closed));
}

static void forget(int32_t before_day)
{
    for (int i = 0; i < shelf.n;)
        if (period_ends_dated(&shelf.folder[i].name) &&
            release_day(&shelf.folder[i].name) < before_day) {
            story_note("takes away %s", tally_words_name(&shelf.folder[i].name));
            memmove(&shelf.folder[i], &shelf.folder[i + 1],
                    (size_t)(--shelf.n - i) * sizeof shelf.folder[0]);
        } else {
            i++;
        }
}

void shelf_open(void)
{
    memset(&shelf, 0, sizeof shelf);
}

void shelf_publish(const char *site, struct heard *heard)
{
    heard_judge(heard, shelf.n > 0, shelf.status);
    struct release_standing standing = {.terms = heard->terms_told ? &heard->terms : NULL,
                                        .tallyd = heard->status_told ? &heard->status : NULL};
    for (int i = 0; i < heard->closed_n; i++)
        put(site, &heard->closed[i]);
    forget(release_oldest_day(heard->closed, heard->closed_n));
    struct text text = text_in(shelf.status, sizeof shelf.status);
    release_add_status(&text, &standing);
}

static void status(const struct said *said)
{
    if (!strstr(shelf.status, said_word(said, 1)))
        story_fail("status.txt says: %s", shelf.status);
}

const struct verb shelf_follows[] = {{"status", status}, {NULL, NULL}};
