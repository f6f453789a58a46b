/* What a site's folder means: which file is which, whatever people's desks have made of its name
 * and of its bytes, and what is wrong with it. It lists and reads nothing itself: the caller hands
 * in names and bytes. Faults go to the file that `faults` names. */
#pragma once

#include "core/content/content.h"
#include "core/plain/span.h"

enum {
    FOLDER_FILE_KB = 256,
    FOLDER_FILE_MAX = FOLDER_FILE_KB * 1024,
    FOLDER_ENTRY_MAX = 256,
    FOLDER_ID_MAX = 48,
    FOLDER_IDS_MAX = 4 * INSTRUMENTS_MAX
};

/* --- names ----------------------------------------------------------------------------------- */

/* Everything that may be at the top of a site's folder; the first are named by folder_file. */
extern const char *const folder_top[];
/* Whether this may be one of the names that are read: at the top of a site's folder (""), or in one
 * of its own. Nothing else need be looked at or kept. */
bool folder_reads(const char *folder, const char *entry);
/* The name without the ".txt" (or two of them) that an editor has added. */
struct span folder_plain(const char *entry);

/* The entry of a folder that is meant by a name: the name itself, else the one that differs only in
 * case and in a ".txt" after it. */
struct folder_pick {
    struct span name;
    char entry[FOLDER_ENTRY_MAX], other[FOLDER_ENTRY_MAX]; /* "": there is none */
    bool exact;
};
void folder_pick(struct folder_pick *pick, const char *entry);
/* False, with a fault: two are meant, and neither is the name itself. */
bool folder_picked(const struct folder_pick *pick, struct faults *faults);

/* The ids of self-checks in the folders shown to it, in order, each only once. */
struct folder_ids {
    int n;
    char id[FOLDER_IDS_MAX][FOLDER_ID_MAX];
};
void folder_add_id(struct folder_ids *ids, const char *entry);
/* The id that a file's name gives. False: this is no self-check's name. */
bool folder_id(const char *entry, char id[FOLDER_ID_MAX]);

/* --- bytes ----------------------------------------------------------------------------------- */

/* NUL-terminated UTF-8 with LF lines. The length, or -1 with a fault. */
long folder_text(const char *raw, size_t n, char *out, size_t size, struct faults *faults);

/* --- which file is which --------------------------------------------------------------------- */

/* In the order in which they are read; self-checks come last. The first three are the settings; the
 * network, the keys and the screen are judged by themselves and are not part of the content. */
enum folder_file {
    FOLDER_SITE,
    FOLDER_WIRING,
    FOLDER_CLOSED,
    FOLDER_WORDS, /* the site's file changes the default one; any other file of the site's
                   * replaces it */
    FOLDER_LINES,
    FOLDER_PEERS,
    FOLDER_RESOURCES,
    FOLDER_FACTS,
    FOLDER_THEME,
    FOLDER_NETWORK,
    FOLDER_KEYS,
    FOLDER_SCREEN,
    FOLDER_FILES,
    FOLDER_OF_SETTINGS = FOLDER_WORDS,
    FOLDER_OF_CONTENT = FOLDER_NETWORK
};

extern const char folder_instruments[]; /* the folder of self-checks */
const char *folder_name(enum folder_file file);
/* The file is neither here nor there: a fault, if it must be. */
void folder_missing(enum folder_file file, struct faults *faults);
/* Everything as it is before anything is read. */
void folder_begin(struct content *content);
/* `whole`: it is not a site's file that only changes a default one. */
void folder_parse(struct content *content, enum folder_file file, const char *text, size_t n,
                  bool whole, struct faults *faults);

/* What else a self-check must pass: examples_check, from code that may score, or NULL. */
typedef int folder_judge(const struct instrument *instrument, struct faults *faults);

/* The file of a self-check's id; and what was read from it. 0, or -1 with faults. */
enum { FOLDER_NAME_MAX = FOLDER_ID_MAX + 32 };
void folder_instrument_name(const char *id, char name[FOLDER_NAME_MAX]);
int folder_instrument(struct instrument *instrument, const char *id, const char *text, size_t n,
                      folder_judge *judge, struct faults *faults);
/* A place for one more self-check; or NULL with a fault, which says how many there are. */
struct instrument *folder_place(struct content *content, int all, struct faults *faults);

/* Puts the words of two screens that are built into the program over those that could be read:
 * there is nothing else. */
void folder_card(struct content *content, const char *card, size_t n, struct faults *faults);
