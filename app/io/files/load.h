/* Loads a whole site folder over the default assets. The kiosk, checkin, tallyd, the checker and
 * the tests all load through here. */
#pragma once

#include "core/content/authorized.h"
#include "core/content/display.h"
#include "core/content/folder.h"
#include "core/content/network.h"

/* Site files replace the assets' of the same name; languages/en.ini and instruments are read from
 * assets first, then changed by the site's. Returns 0 or -1 with faults; warnings alone give 0.
 * site_dir may be NULL: defaults only. */
int load_content(struct content *content, const char *site_dir, const char *assets_dir,
                 folder_judge *judge, struct faults *faults);
/* What all programs run on: the site, else STATE/good, else the built-in card. Never fails;
 * content->source says which it was. provision and tools/desk/desk.c make STATE/good from a site
 * without a fault; without it a site with faults is the card. */
void load_anyway(struct content *content, const char *site_dir, const char *assets_dir,
                 const char *state_dir, struct faults *faults);
/* Only settings and wiring, or the defaults if they are bad: for checkin when there is only the
 * card, since the door button needs no words. */
int load_site(struct content *content, const char *site_dir, const char *assets_dir,
              struct faults *faults);
/* One self-check by its id, whether enabled or not. Returns 0, or -1 with faults. */
int load_instrument(struct instrument *instrument, const char *id, const char *site_dir,
                    const char *assets_dir, folder_judge *judge, struct faults *faults);
/* network.ini, judged by itself; no part of the content, so that a fault in it takes no screen
 * away. 0, or -1 with faults: then it is the defaults, all off. */
int load_network(struct network *network, const char *site_dir, const char *assets_dir,
                 struct faults *faults);
/* tallies.keys. 0, or -1 with faults: then there are no keys. */
int load_keys(struct authorized *keys, const char *site_dir, const char *assets_dir,
              struct faults *faults);
/* screen.ini: the site's; STATE/good's, if the site's folder is gone (state_dir may be NULL). 0, or
 * -1 with faults: what is faulty is then as the panel says it. */
int load_display(struct display *display, const char *site_dir, const char *assets_dir,
                 const char *state_dir, struct faults *faults);
