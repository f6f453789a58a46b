/* How things stand with the box, as the programs tell each other and staff. */
#ifndef STANDING_H
#define STANDING_H

/* Where the content came from: decides what the kiosk may offer. */
enum content_source {
    CONTENT_SITE,      /* the site folder as it stands */
    CONTENT_LAST_GOOD, /* the site folder has faults: the copy made when it had none */
    CONTENT_CARD       /* neither can be used: only the built-in card (988 and 911) */
};

#endif
