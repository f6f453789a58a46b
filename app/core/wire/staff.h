/* What the staff screens show of the box: how it is set up, and whether it is well. Nothing in it
 * depends on a visit. It comes from short text files that other programs write, so anything of
 * another shape counts as not known. */
#pragma once

#include "core/wire/standing.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Each is 1 more than what standing.h calls it; 0: not known. */
enum staff_clock { CLOCK_UNKNOWN, CLOCK_TRUSTED = 1 + CLOCK_IS_TRUSTED, CLOCK_UNTRUSTED };
enum staff_network { NETWORK_UNKNOWN, NETWORK_OFF = 1 + NET_OFF, NETWORK_DHCP, NETWORK_STATIC };
enum staff_ssh { SSH_UNKNOWN, SSH_OFF = 1 + SSHD_OFF, SSH_KEY, SSH_ALWAYS };
enum staff_data { DATA_UNKNOWN, DATA_THERE = 1 + DATA_IS_THERE, DATA_MISSING };
enum staff_touch { TOUCH_UNKNOWN, TOUCH_READY = 1 + TOUCH_IS_READY, TOUCH_STUCK, TOUCH_MISSING };
enum staff_store {
    STAFF_STORE_UNKNOWN,
    STAFF_STORE_OK = 1 + STORE_OK,
    STAFF_STORE_CLEAN_START,
    STAFF_STORE_READONLY,
    STAFF_STORE_OTHERS,
    STAFF_STORE_UNUSED,
    STAFF_STORE_AWAY = 1 + STORE_AWAY
};

/* "SHA256:" and 43 digits of base64, as ssh prints it. */
enum { FINGERPRINT_HEAD = 7, FINGERPRINT_N = FINGERPRINT_HEAD + 43, ADDRESS_MAX = 48 };

/* All zero: nothing is known. */
struct staff {
    uint8_t clock, network, ssh, store, data, touch;
    char address[ADDRESS_MAX];           /* "": none */
    char fingerprint[FINGERPRINT_N + 1]; /* of the host key, or "" */
};

/* Takes what it knows from lines of `name = value` or `name: value`, and ignores the others. */
void staff_parse(struct staff *staff, const char *text, size_t n);
