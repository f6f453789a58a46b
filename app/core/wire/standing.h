/* How the box is doing, in words that the programs use among themselves and for staff. The words of
 * each are here once, for writers and readers: a list that ends with NULL, by number. */
#pragma once

/* Where the content came from: decides what the kiosk may offer. */
enum content_source {
    CONTENT_SITE,      /* the site folder as it is */
    CONTENT_LAST_GOOD, /* the site folder has faults: the copy made when it had none */
    CONTENT_CARD       /* neither can be used: only the built-in card (988 and 911) */
};

/* What tallyd's store is good for. */
enum store_standing {
    STORE_OK,
    STORE_CLEAN_START, /* it was lost, as by damage in both copies: counting has begun again */
    STORE_READONLY,    /* counts cannot be kept */
    STORE_OTHERS,      /* another site's or version's: left alone */
    STORE_UNUSED,      /* the settings have faults: left alone */
    STORE_EMPTY,       /* it was empty: told to publish once, which knows whether that is a loss */
    STORE_STANDINGS,
    STORE_AWAY = STORE_STANDINGS /* tallyd did not answer; nobody sends it */
};
extern const char *const standing_store_words[STORE_AWAY + 2];

/* What the appliance says of its clock, in STATE/clock. */
enum clock_standing { CLOCK_IS_TRUSTED, CLOCK_IS_UNTRUSTED };
extern const char *const standing_clock_words[CLOCK_IS_UNTRUSTED + 2];

/* What tallyd makes of its days, by the period that runs. */
enum period_clock {
    PERIOD_CLOCK_OK,
    PERIOD_CLOCK_UNTRUSTED,
    PERIOD_CLOCK_AHEAD,  /* beyond the next period: not believed before it has stayed there */
    PERIOD_CLOCK_BACK,   /* in a period that is over, or before the one that runs */
    PERIOD_CLOCK_UNDATED /* it was: the running period ends without a date */
};
extern const char *const standing_period_clock_words[PERIOD_CLOCK_UNDATED + 2];

enum net_mode { NET_OFF, NET_DHCP, NET_STATIC };
extern const char *const standing_net_words[NET_STATIC + 2];

enum sshd_mode {
    SSHD_OFF,
    SSHD_KEY_SWITCH, /* while staff have turned the kiosk's key */
    SSHD_ALWAYS
};
extern const char *const standing_sshd_words[SSHD_ALWAYS + 2];

/* Where keys and the last good copy are kept. */
enum data_standing { DATA_IS_THERE, DATA_IS_MISSING };
extern const char *const standing_data_words[DATA_IS_MISSING + 2];

/* The glass, for fingers. */
enum touch_standing { TOUCH_IS_READY, TOUCH_IS_STUCK, TOUCH_IS_MISSING };
extern const char *const standing_touch_words[TOUCH_IS_MISSING + 2];

/* A room as checkin knows it. */
enum room_state { ROOM_IDLE, ROOM_TOLD, ROOM_SEEN, ROOM_UNANSWERED, ROOM_STATE_COUNT };
extern const char *const standing_room_words[ROOM_STATE_COUNT + 1];
