/* Counts the work of reading files that are as large as they may be and wrong from end to end.
 * Twice the bytes must be twice the work, not four times: a start never hangs on somebody's
 * mistake. Prints a row for each; fails if one grows faster than its file. */
#include "core/content/authorized.h"
#include "core/content/folder.h"
#include "core/content/network.h"
#include "core/plain/text.h"
#include <stdio.h>
#include <string.h>
#include <time.h>

enum { SMALL = FOLDER_FILE_MAX / 8, PER_BYTE_MAX = 400, GROWTH_PERCENT_MAX = 130 };

/* A first line, then the same again and again, each with its number in the place of a "~". */
struct kind {
    const char *name;
    int file; /* enum folder_file; FOLDER_FILES: a self-check */
    const char *head, *again;
};

static const struct kind KINDS[] = {
    {"words: sentences that are not there", FOLDER_WORDS, "[A0]\n", "titel~ = Hello\n"},
    {"words: headings that are not there", FOLDER_WORDS, "", "[S~]\nx = y\n"},
    {"words: one sentence, many times", FOLDER_WORDS, "[A0]\n", "title = Hello\n"},
    {"words: one sentence without end", FOLDER_WORDS, "[A0]\ntitle = ", "{a} (503) 988 # "},
    {"words: no sentences at all", FOLDER_WORDS, "[A0]\n", "a\n"},
    {"words: empty lines", FOLDER_WORDS, "[A0]\n", "\n"},
    {"site: settings that are not there", FOLDER_SITE, "", "porgram~ = 1\n"},
    {"site: rooms without end", FOLDER_SITE, "", "[room.~]\nname = A~\nword = B~\nlamp = c~\n"},
    {"wiring: lamps that are not there", FOLDER_WIRING, "[lamps]\n", "room-lmap~ = x~\n"},
    {"theme: colors that are not there", FOLDER_THEME, "", "papre~ = #ffffff\n"},
    {"lines: rows in order", FOLDER_LINES, "name,number,checked_on\n",
     "A~,(503) 555-0142,2026-11-01\n"},
    {"lines: rows with nothing right", FOLDER_LINES, "name,number,checked_on\n", ",655,soon\n"},
    {"lines: quotes that never close", FOLDER_LINES, "name,number,checked_on\n", "\"A,\n"},
    {"lines: columns that are not there", FOLDER_LINES, "", "nmae~,"},
    {"peers: rows in order", FOLDER_PEERS, "shown_name,role,reach_at\n",
     "Peer ~,\"A, B\",(503) 555-0142\n"},
    {"resources: rows in order", FOLDER_RESOURCES, "group,title,one_line\n",
     "sleep,Rest ~,\"Call 503 555 0142, or 5035550143\"\n"},
    {"closed: one day, many times", FOLDER_CLOSED, "date\n", "2026-12-25\n"},
    {"network: settings that are not there", FOLDER_NETWORK, "", "dsn~ = 1\n"},
    {"keys: lines that are none", FOLDER_KEYS, "", "key~\n"},
    {"self-check: settings that are not there", FOLDER_FILES, "[instrument]\n", "nmae~ = 1\n"},
};

static uint64_t pieces;
void __sanitizer_cov_trace_pc(void);
void __sanitizer_cov_trace_pc(void)
{
    pieces++;
}

static char raw[FOLDER_FILE_MAX], clean[FOLDER_FILE_MAX + 1];
static struct content content;
static struct faults faults;
static struct network network;
static struct authorized keys;

static size_t fill(const struct kind *kind, size_t most)
{
    struct text text = text_in(raw, most);
    text_add(&text, kind->head);
    for (int i = 0; !text.full; i++) {
        const char *place = strchr(kind->again, '~');
        for (const char *s = kind->again; *s; s = place + 1, place = strchr(s, '~')) {
            text_add_n(&text, s, place ? (size_t)(place - s) : strlen(s));
            if (!place)
                break;
            text_add_int(&text, i);
        }
    }
    return text.n;
}

static void parse(int file, size_t n)
{
    if (file == FOLDER_FILES)
        folder_instrument(&content.instrument[0], "phq2", clean, n, NULL, &faults);
    else if (file == FOLDER_NETWORK)
        network_parse(&network, clean, n, &faults);
    else if (file == FOLDER_KEYS)
        authorized_parse(&keys, clean, n, &faults);
    else
        folder_parse(&content, (enum folder_file)file, clean, n, false, &faults);
}

/* Pieces of code for each byte of the file. */
static uint64_t work(const struct kind *kind, size_t most)
{
    size_t n = fill(kind, most);
    folder_begin(&content);
    network_defaults(&network);
    memset(&faults, 0, sizeof faults);
    pieces = 0;
    long length = folder_text(raw, n, clean, sizeof clean, &faults);
    if (length > 0)
        parse(kind->file, (size_t)length);
    return pieces / n;
}

int main(void)
{
    int bad = 0;
    for (size_t i = 0; i < sizeof KINDS / sizeof KINDS[0]; i++) {
        clock_t from = clock();
        uint64_t some = work(&KINDS[i], SMALL), all = work(&KINDS[i], sizeof raw);
        long ms = (long)((clock() - from) * 1000 / CLOCKS_PER_SEC);
        bool right = all <= PER_BYTE_MAX && all * 100 <= (some + 10) * GROWTH_PERCENT_MAX;
        printf("%s - %-42s %4d pieces of code a byte in 32 KB, %4d in 256 KB, %ld ms\n",
               right ? "ok" : "not ok", KINDS[i].name, (int)some, (int)all, ms);
        bad += !right;
    }
    return bad > 0;
}
