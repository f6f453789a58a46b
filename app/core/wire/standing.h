/* How the box is doing, in words that the programs use among themselves and for staff. */
#ifndef STANDING_H
#define STANDING_H

/* Where the content came from: decides what the kiosk may offer. */
enum content_source {
    CONTENT_SITE,      /* the site folder as it is */
    CONTENT_LAST_GOOD, /* the site folder has faults: the copy made when it had none */
    CONTENT_CARD       /* neither can be used: only the built-in card (988 and 911) */
};

#endif
