/* The words of how things stand (standing.h). */
#include "core/wire/standing.h"

const char *const STANDING_STORE[] = {[STORE_OK] = "ok",
                                      [STORE_CLEAN_START] = "store-clean-start",
                                      [STORE_READONLY] = "store-readonly",
                                      [STORE_OTHERS] = "store-of-another",
                                      [STORE_UNUSED] = "store-unused",
                                      [STORE_AWAY] = "tallyd-away",
                                      0};
const char *const STANDING_CLOCK[] = {
    [CLOCK_IS_TRUSTED] = "trusted", [CLOCK_IS_UNTRUSTED] = "untrusted", 0};
const char *const STANDING_NET[] = {
    [NET_OFF] = "off", [NET_DHCP] = "dhcp", [NET_STATIC] = "static", 0};
const char *const STANDING_SSHD[] = {
    [SSHD_OFF] = "off", [SSHD_KEY_SWITCH] = "key-switch", [SSHD_ALWAYS] = "always", 0};
const char *const STANDING_DATA[] = {[DATA_IS_THERE] = "ok", [DATA_IS_MISSING] = "missing", 0};
