/* What lies in a site's folder and is not read: a list under the name that a browser or a
 * spreadsheet gave it would be missing on the glass in silence, so each such name is told. What a
 * computer leaves anywhere by itself (litter.h) is passed over. A likeness refuses a folder only
 * while the file that it is like is not there, and no mend leads to a name that is taken. */
#pragma once

#include "core/content/folder.h"
#include <stdint.h>

enum stray_place { STRAY_TOP, STRAY_LANGUAGES, STRAY_INSTRUMENTS, STRAY_PLACES };

/* Its folder, seen from the site's; "" at the top. */
const char *stray_folder(enum stray_place place);

/* One folder: first it is shown every name in it, then those that it asked for are told. */
struct strays {
    enum stray_place place;
    uint32_t there, exact, told;          /* a bit for each name of the place: lies here, under a
                                           * name that is forgiven too; to the letter; was told */
    uint8_t like[32];                     /* how many text files may be meant as each of them */
    struct folder_ids check, exact_check; /* the self-checks that lie here */
    int noted, looked_at;
};
/* What is told, and how many names are looked at for their likeness: somebody may have put it all
 * among thousands of photos. */
enum { STRAY_NOTES_MAX = 16, STRAY_LOOKS_MAX = 1000 };

/* True: it may have to be told. */
bool stray_see(struct strays *strays, const char *entry, bool folder);
void stray_tell(struct strays *strays, const char *entry, bool folder, struct faults *faults);
/* How many were too many to tell, with the `unseen` ones that were not shown to stray_tell; and, at
 * the top, that there are no settings. */
void stray_end(const struct strays *strays, int unseen, struct faults *faults);
